/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "dossier-item.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_ITEM_ROW (dossier_item_row_get_type ())
G_DECLARE_FINAL_TYPE (DossierItemRow, dossier_item_row, DOSSIER, ITEM_ROW, GtkWidget)

/* One row of a list: icon, words, and the menu of what can be done; for a suggestion its two answers. */
GtkWidget *dossier_item_row_new (void);

/* @item: (nullable) */
void dossier_item_row_set_item (DossierItemRow *row, DossierItem *item);

G_END_DECLS
