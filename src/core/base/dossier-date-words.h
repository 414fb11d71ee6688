/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date.h"

G_BEGIN_DECLS

/* "4 June 2025"; @julian is a Julian day number, not 0. Free with g_free(). */
char *dossier_day_to_words (guint32 julian);

/**
 * dossier_date_to_words:
 *
 * The date as English readers write it, whatever the locale: "4 June 2025", "June 2025", "the week of 2 June 2025",
 * "quarter 2 of 2025", "3 May 2024 to 9 June 2024", "until 2019", "about 2019". For the sentences that the core makes;
 * the window has the same words translated.
 *
 * Returns: (transfer full) (nullable): NULL where the date is not set
 */
char *dossier_date_to_words (const DossierDate *date);

G_END_DECLS
