/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-canvas-cache.h"
#include "dossier-canvas.h"

G_BEGIN_DECLS

/* What a press of the first button has taken hold of. */
typedef enum
{
  DOSSIER_DRAG_NONE,
  DOSSIER_DRAG_VIEW,
  DOSSIER_DRAG_NODE,
} DossierDrag;

struct _DossierCanvas
{
  GtkWidget parent_instance;

  /* Borrowed from elsewhere */
  DossierViewState *state;

  /* Owned */
  DossierViewport viewport;
  DossierCanvasCache *cache;
  DossierPainter *painter;
  DossierLegend *legend; /* NULL until asked for */
  double legend_width;   /* the width it was broken for */
  GPtrArray *children;   /* (element-type DossierCanvasNode): one per node of the graph */
  GtkWidget *menu;
  gboolean follow; /* fit anew when graph or window change */

  /* Pointer */
  DossierPoint pointer;
  DossierDrag drag;
  guint drag_node;
  DossierPoint drag_start; /* of the node, in the scene, or of the last event, in the view */
  double pinch_zoom;
  guint hover_source;
};

/* Sets up gestures, wheel, pinch and keys. */
void dossier_canvas_add_input (DossierCanvas *self);
/* Stops what waits for the pointer to rest. */
void dossier_canvas_drop_input (DossierCanvas *self);

/* Installs the class's actions and key bindings. */
void dossier_canvas_install_actions (GtkWidgetClass *class);
/* Switches the actions on that make sense for what is selected. */
void dossier_canvas_update_actions (DossierCanvas *self);
void dossier_canvas_show_menu (DossierCanvas *self, DossierPoint view);

/* One child per node of the graph; none where the graph is too large to be walked. */
void dossier_canvas_make_children (DossierCanvas *self);
void dossier_canvas_drop_children (DossierCanvas *self);
/* Shows the children of what is shown, and names them. */
void dossier_canvas_update_children (DossierCanvas *self);
void dossier_canvas_place_children (DossierCanvas *self);

/* The view has moved: draw, and place the children. @by_user ends following. */
void dossier_canvas_view_changed (DossierCanvas *self, gboolean by_user);

/* What stands at a point of the view. */
DossierHit dossier_canvas_pick (DossierCanvas *self, DossierPoint view);

/* The node whose child has the keyboard focus, or DOSSIER_NO_INDEX. */
guint dossier_canvas_get_focused_node (DossierCanvas *self);

G_END_DECLS
