/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-application.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_RULES_DIALOG (dossier_rules_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierRulesDialog, dossier_rules_dialog, DOSSIER, RULES_DIALOG, AdwWindow)

/**
 * dossier_rules_dialog_show:
 *
 * Shows every rule file, the user's own first, and lets the user add, remove and read them again. A file that
 * cannot be understood is told with line and cause and changes nothing.
 */
void dossier_rules_dialog_show (GtkWindow *parent, DossierApplication *application);

G_END_DECLS
