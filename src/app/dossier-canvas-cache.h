/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-painter.h"
#include "dossier-viewport.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierCanvasCache:
 *
 * A picture of a large scene, drawn by a worker thread half as large again as the view, so that panning and
 * zooming only move it (graph-and-canvas.md, 4). While a newer one is being drawn the last one stands in.
 * Main thread only.
 */
typedef struct _DossierCanvasCache DossierCanvasCache;

/* @changed is called when a new picture is there. */
DossierCanvasCache *dossier_canvas_cache_new (GCallback changed, gpointer user_data);
/* A worker that is still drawing ends on its own; @changed is not called any more. */
void dossier_canvas_cache_free (DossierCanvasCache *cache);

/**
 * dossier_canvas_cache_draw:
 * @cr: set to pixels of the view
 * @scale_factor: pixels of the screen per pixel of the view
 * @options: palette and whether to dim; the rest is filled in
 *
 * Paints what there is and sees to it that it will be up to date.
 *
 * Returns: whether anything could be painted
 */
gboolean dossier_canvas_cache_draw (DossierCanvasCache *cache, cairo_t *cr, const DossierViewport *viewport,
                                    int scale_factor, DossierScene *scene, DossierVisibility *visibility,
                                    const DossierPaintOptions *options);

/* Forgets the picture, as when nothing is to be seen. */
void dossier_canvas_cache_clear (DossierCanvasCache *cache);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierCanvasCache, dossier_canvas_cache_free)

G_END_DECLS
