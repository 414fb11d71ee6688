/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <adwaita.h>

#include "dossier-view-state.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_EXPORT_DIALOG (dossier_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (DossierExportDialog, dossier_export_dialog, DOSSIER, EXPORT_DIALOG, AdwWindow)

/* Writes the graph as it stands on the screen to a file of the user's choice, and says in @toasts how that
 * went. */
void dossier_export_dialog_show (GtkWindow *parent, DossierViewState *view_state, AdwToastOverlay *toasts);

G_END_DECLS
