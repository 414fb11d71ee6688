/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "dossier-project.h"
#include "dossier-view-state.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_INSPECTOR (dossier_inspector_get_type ())
G_DECLARE_FINAL_TYPE (DossierInspector, dossier_inspector, DOSSIER, INSPECTOR, GtkWidget)

/**
 * DossierInspector:
 *
 * The right pane: what is selected and all that is claimed about it, with the words. It follows the selection
 * of the view state by itself.
 */
void dossier_inspector_set_view_state (DossierInspector *inspector, DossierViewState *view_state);

/* @project: (nullable): whose marks of what has been checked are shown */
void dossier_inspector_set_project (DossierInspector *inspector, DossierProject *project);

/* Shows a finding, until something is selected. */
void dossier_inspector_show_finding (DossierInspector *inspector, guint finding);

/* Brings the card of a claim into sight, where what is selected has it. */
void dossier_inspector_reveal_claim (DossierInspector *inspector, guint claim);

G_END_DECLS
