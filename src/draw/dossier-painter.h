/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-legend.h"
#include "dossier-palette.h"
#include "dossier-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/**
 * DossierPaintOptions:
 * @palette: the colours
 * @scale: pixels of the target per pixel of the scene: decides what is too small to be drawn in full
 * @clip: the part of the scene that is wanted
 * @dim_outside: draw what is not shown faintly instead of leaving it out
 * @selected_node: gets a ring, or DOSSIER_NO_INDEX
 * @selected_edge: is drawn in front of its neighbours' lines, or DOSSIER_NO_INDEX
 */
typedef struct
{
  const DossierPalette *palette;
  double scale;
  DossierBox clip;
  gboolean dim_outside;
  guint selected_node;
  guint selected_edge;
} DossierPaintOptions;

/**
 * DossierPainter:
 *
 * Draws scenes with cairo: the same strokes on screen, in PNG and in PDF. Keeps set text between pictures.
 * For one thread only.
 */
typedef struct _DossierPainter DossierPainter;

DossierPainter *dossier_painter_new (void);
void dossier_painter_free (DossierPainter *painter);
DossierTypesetter *dossier_painter_get_typesetter (DossierPainter *painter);

/* Draws nodes, edges and labels; @cr is set to pixels of the scene. The background is left as it is. */
void dossier_painter_draw (DossierPainter *painter, cairo_t *cr, const DossierScene *scene,
                           const DossierVisibility *visibility, const DossierPaintOptions *options);

/**
 * dossier_painter_draw_neighbourhood:
 * @node: in the middle of attention, or DOSSIER_NO_INDEX
 * @edge: likewise; one of the two
 *
 * Veils all that is drawn and draws over it what belongs to a node (its edges and neighbours) or an edge (its
 * ends).
 */
void dossier_painter_draw_neighbourhood (DossierPainter *painter, cairo_t *cr, const DossierScene *scene,
                                         const DossierVisibility *visibility,
                                         const DossierPaintOptions *options, guint node, guint edge);

/* Draws a legend with its origin at 0, 0. */
void dossier_painter_draw_legend (DossierPainter *painter, cairo_t *cr, const DossierLegend *legend,
                                  const DossierPalette *palette);

void dossier_painter_set_color (cairo_t *cr, guint32 color, double alpha);
/* Adds the outline of a node to the path: rounded for persons, square for organisations, a pill for sums. */
void
dossier_painter_trace_frame (cairo_t *cr, const DossierFrame *frame, DossierEntityType type, double grow);

/* Corner radius of a node's outline. */
double dossier_frame_get_radius (const DossierFrame *frame, DossierEntityType type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPainter, dossier_painter_free)

G_END_DECLS
