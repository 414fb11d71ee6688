/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <adwaita.h>

#include "dossier-date.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_DATE_DIALOG (dossier_date_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierDateDialog, dossier_date_dialog, DOSSIER, DATE_DIALOG, AdwMessageDialog)

typedef void (*DossierDateTaken) (const DossierDate *date, guint index, gpointer user_data);

/**
 * dossier_date_dialog_show:
 * @what: what the date is of
 * @current: the date it has now
 * @why: (nullable): how that one was worked out
 * @index: handed on to @taken
 *
 * Asks for a date, as finely as the user knows it: "2025-06-04", "4 June 2025", "June 2025" or "2025".
 */
void dossier_date_dialog_show (GtkWindow *parent, const char *what, const DossierDate *current,
                               const char *why, guint index, DossierDateTaken taken, gpointer user_data);

/* Understands what people write into such a field; FALSE where it is no date. */
gboolean dossier_date_dialog_parse (const char *text, DossierDate *date);

G_END_DECLS
