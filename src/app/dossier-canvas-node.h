/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CANVAS_NODE (dossier_canvas_node_get_type ())
G_DECLARE_FINAL_TYPE (DossierCanvasNode, dossier_canvas_node, DOSSIER, CANVAS_NODE, GtkWidget)

/**
 * DossierCanvasNode:
 *
 * Stands for one node of the canvas before the keyboard and assistive technology: a button without a picture
 * of its own, named "Marla Quint, person, 14 claims", with the action `node.activate`. The canvas draws what
 * it stands for.
 *
 * Signals:
 *  - `activate-node`: chosen by Return, by Space, or through AT-SPI
 */
GtkWidget *dossier_canvas_node_new (guint node);

/* The node's index in the graph. */
guint dossier_canvas_node_get_index (DossierCanvasNode *self);

/* What a screen reader says; nothing happens where it is said already. */
void dossier_canvas_node_set_words (DossierCanvasNode *self, const char *words);

G_END_DECLS
