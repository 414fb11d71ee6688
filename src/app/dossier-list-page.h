/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "dossier-item.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LIST_PAGE (dossier_list_page_get_type ())
G_DECLARE_FINAL_TYPE (DossierListPage, dossier_list_page, DOSSIER, LIST_PAGE, GtkWidget)

/**
 * DossierListPage:
 *
 * A list of items of one kind (findings and suggestions share one) with a choice of which to show, filtered
 * by the search text as well.
 *
 * Properties: `kind` (int, construct-only: DossierItemKind), `text` (string: what is searched for).
 * Signals: "item-activated" (DossierItem).
 */

/* @items: (element-type DossierItem): in the order to be shown */
void dossier_list_page_set_items (DossierListPage *page, GPtrArray *items);

G_END_DECLS
