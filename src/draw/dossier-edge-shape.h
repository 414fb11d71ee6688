/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-curve.h"
#include "dossier-visibility.h"

G_BEGIN_DECLS

/**
 * DossierEdgeShape:
 * @line: where the line runs, up to the arrowhead
 * @width: of the line; grows with the independent sources
 * @dash: length of a dash, 0 for a solid line; dots are dashes of no length with round ends
 * @gap: between two dashes
 * @has_arrow: whether it points somewhere
 * @arrow: tip, left and right corner
 * @arrow_notch: middle of the arrowhead's back
 * @has_bar: told not to have happened
 * @bar: ends of the bar across the line
 * @split: sources disagree: the line is drawn as the two of @halves, in two colours, and so is each half of
 * the head
 * @halves: the two lines, side by side
 * @half_width: of each
 *
 * How an edge is drawn, in one place for screen, PNG, PDF and SVG alike.
 */
typedef struct
{
  DossierCurve line;
  double width;
  double dash;
  double gap;
  gboolean has_arrow;
  DossierPoint arrow[3];
  DossierPoint arrow_notch;
  gboolean has_bar;
  DossierPoint bar[2];
  gboolean split;
  DossierCurve halves[2];
  double half_width;
} DossierEdgeShape;

DossierEdgeShape
dossier_edge_shape_new (const DossierCurve *curve, const DossierEdgeLook *look, gboolean directed);

G_END_DECLS
