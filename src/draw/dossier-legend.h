/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-scene.h"

G_BEGIN_DECLS

/**
 * DossierLegendItem:
 * @is_node: whether it explains a kind of node, else of edge
 * @type: of the node
 * @frame: where the sample node stands
 * @relation_class: of the sample edge
 * @look: of the sample edge
 * @plain: the sample edge has no class of its own: it explains a kind of line
 * @curve: the sample edge
 * @text: what it means
 * @text_at: left end of the text, in the middle of its height
 */
typedef struct
{
  gboolean is_node;
  DossierEntityType type;
  DossierFrame frame;
  DossierRelationClass relation_class;
  DossierEdgeLook look;
  gboolean plain;
  DossierCurve curve;
  char *text;
  DossierPoint text_at;
} DossierLegendItem;

/* @items: (element-type DossierLegendItem): laid out in rows within @width and @height, origin top left */
typedef struct
{
  GPtrArray *items;
  double width;
  double height;
} DossierLegend;

/**
 * dossier_legend_new:
 * @visibility: what is shown
 * @whole: explain all that the graph holds, not only what is shown: for the screen, where it should not jump
 * while the slider moves
 * @max_width: rows are broken there; 0 puts one item on each row
 */
DossierLegend *dossier_legend_new (const DossierVisibility *visibility, gboolean whole,
                                   DossierTypesetter *typesetter, double max_width);
void dossier_legend_free (DossierLegend *legend);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLegend, dossier_legend_free)

G_END_DECLS
