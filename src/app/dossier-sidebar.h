/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <adwaita.h>

#include "dossier-item.h"
#include "dossier-project.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_SIDEBAR (dossier_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (DossierSidebar, dossier_sidebar, DOSSIER, SIDEBAR, GtkWidget)

/**
 * DossierSidebar:
 *
 * The left pane: articles, entities, claims, findings and the ledger as lists, one at a time.
 *
 * Properties: `text` (string): what is searched for in all lists.
 * Signals: "item-activated" (DossierItem).
 */

/* Fills the lists from what the project now shows. */
void dossier_sidebar_show_project (DossierSidebar *sidebar, DossierProject *project);

G_END_DECLS
