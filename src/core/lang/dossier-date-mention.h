/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date.h"
#include "dossier-range.h"

G_BEGIN_DECLS

/**
 * DossierDateMention:
 * @range: the words of the date
 * @date: what they stand for, resolved
 * @weekday: 1 (Monday) to 7 as the words say, or 0: for the check that it fits
 *
 * A date in the text of an article.
 */
typedef struct
{
  DossierRange range;
  DossierDate date;
  guint8 weekday;
} DossierDateMention;

G_END_DECLS
