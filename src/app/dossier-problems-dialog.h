/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <adwaita.h>

#include "dossier-project.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PROBLEMS_DIALOG (dossier_problems_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierProblemsDialog, dossier_problems_dialog, DOSSIER, PROBLEMS_DIALOG, AdwWindow)

/* Lists the files that could not be added, each with its cause, and says how many could. */
void dossier_problems_dialog_show (GtkWindow *parent, const DossierAddOutcome *outcome);

G_END_DECLS
