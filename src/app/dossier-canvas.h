/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-view-state.h"
#include "dossier-viewport.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_CANVAS (dossier_canvas_get_type ())
G_DECLARE_FINAL_TYPE (DossierCanvas, dossier_canvas, DOSSIER, CANVAS, GtkWidget)

/**
 * DossierCanvas:
 *
 * The graph on the screen. Small graphs are drawn directly, large ones by a worker thread. Wheel and pinch
 * zoom to the pointer, dragging pans, dragging a node pins it, a click selects, a double click or Return
 * reads on (the view state's `activated`). Keys: arrows move among nodes or pan, + - 0 1 zoom, Escape lets
 * go. It follows the system's light, dark and high contrast styles.
 *
 * Properties:
 *  - `view-state` (DossierViewState)
 *
 * Actions: `canvas.fit`, `canvas.zoom-in`, `canvas.zoom-out`, `canvas.zoom-100`, `canvas.lay-out`,
 * `canvas.lay-out-afresh`, `canvas.stop-layout`, `canvas.show-hidden`, `canvas.clear-focus`, and for the
 * selected node `canvas.focus-node`, `canvas.hide-node`, `canvas.pin-node`, `canvas.unpin-node`,
 * `canvas.read`.
 */
GtkWidget *dossier_canvas_new (DossierViewState *state);
void dossier_canvas_set_view_state (DossierCanvas *self, DossierViewState *state);

const DossierViewport *dossier_canvas_get_viewport (DossierCanvas *self);
/* Shows a part that was saved; later changes of size keep its middle. */
void dossier_canvas_set_view (DossierCanvas *self, DossierPoint middle, double zoom);

/* Shows all that is shown, and again whenever graph or window change, until the user pans or zooms. */
void dossier_canvas_fit (DossierCanvas *self);
/* Zooms about the middle of the view. */
void dossier_canvas_zoom (DossierCanvas *self, double factor);
/* Brings an entity into view and gives it the keyboard focus where @focus. */
void dossier_canvas_reveal (DossierCanvas *self, guint entity, gboolean focus);

G_END_DECLS
