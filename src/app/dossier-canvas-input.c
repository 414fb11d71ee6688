/* SPDX-License-Identifier: Apache-2.0 */
/* The canvas's pointer and keys. */
#include "config.h"

#include "dossier-canvas-private.h"

#include <math.h>

/* The pointer must rest this long, in milliseconds, before neighbours are emphasised: no flicker on the way.
 */
#define REST 140

/* Movement below this, in pixels, is still a click. */
#define SLACK 5.0

/* One press of an arrow key, in pixels of the view. */
#define KEY_PAN 60.0

/* A notch of the wheel by its smooth delta. */
static double
get_wheel_factor (double delta)
{
  return pow (DOSSIER_ZOOM_STEP, -delta);
}

static guint
get_entity (DossierCanvas *self, guint node)
{
  return node != DOSSIER_NO_INDEX
           ? dossier_graph_node (dossier_view_state_get_graph (self->state), node)->entity
           : DOSSIER_NO_INDEX;
}

static gboolean
on_rested (gpointer data)
{
  DossierCanvas *self = data;
  DossierHit hit;

  self->hover_source = 0;
  if (self->state == NULL || self->drag != DOSSIER_DRAG_NONE)
    return G_SOURCE_REMOVE;
  hit = dossier_canvas_pick (self, self->pointer);
  dossier_view_state_set_hovered (self->state, get_entity (self, hit.node), hit.edge);
  return G_SOURCE_REMOVE;
}

void
dossier_canvas_drop_input (DossierCanvas *self)
{
  g_clear_handle_id (&self->hover_source, g_source_remove);
}

static void
on_motion (GtkEventControllerMotion *controller, double x, double y, DossierCanvas *self)
{
  DossierHit hit;
  gboolean over;

  self->pointer = (DossierPoint){ x, y };
  if (self->drag != DOSSIER_DRAG_NONE)
    return;
  hit = dossier_canvas_pick (self, self->pointer);
  over = hit.node != DOSSIER_NO_INDEX || hit.edge != DOSSIER_NO_INDEX;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), over ? "pointer" : NULL);
  g_clear_handle_id (&self->hover_source, g_source_remove);
  self->hover_source = g_timeout_add (REST, on_rested, self);
}

static void
on_leave (GtkEventControllerMotion *controller, DossierCanvas *self)
{
  dossier_canvas_drop_input (self);
  if (self->state != NULL)
    dossier_view_state_set_hovered (self->state, DOSSIER_NO_INDEX, DOSSIER_NO_INDEX);
}

static gboolean
comes_from_touchpad (GtkEventController *controller)
{
  GdkDevice *device = gtk_event_controller_get_current_event_device (controller);

  return device != NULL && gdk_device_get_source (device) == GDK_SOURCE_TOUCHPAD;
}

static gboolean
on_scroll (GtkEventControllerScroll *controller, double dx, double dy, DossierCanvas *self)
{
  GtkEventController *base = GTK_EVENT_CONTROLLER (controller);
  GdkModifierType keys = gtk_event_controller_get_current_event_state (base);

  if ((keys & GDK_CONTROL_MASK) == 0 && (comes_from_touchpad (base) || (keys & GDK_SHIFT_MASK) != 0))
    {
      double step =
        gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE ? 1 : KEY_PAN;

      dossier_viewport_pan (&self->viewport, -dx * step, -dy * step);
    }
  else
    dossier_viewport_zoom_at (&self->viewport, get_wheel_factor (dy), self->pointer);
  dossier_canvas_view_changed (self, TRUE);
  return TRUE;
}

static void
on_pinch_begin (GtkGesture *gesture, GdkEventSequence *sequence, DossierCanvas *self)
{
  self->pinch_zoom = self->viewport.zoom;
}

static void
on_pinch (GtkGestureZoom *gesture, double scale, DossierCanvas *self)
{
  DossierPoint middle = self->pointer;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &middle.x, &middle.y);
  if (scale > 0 && self->pinch_zoom > 0)
    dossier_viewport_zoom_at (&self->viewport, self->pinch_zoom * scale / self->viewport.zoom, middle);
  dossier_canvas_view_changed (self, TRUE);
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, DossierCanvas *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  DossierHit hit = dossier_canvas_pick (self, (DossierPoint){ x, y });

  self->drag = DOSSIER_DRAG_NONE;
  self->drag_node = button == GDK_BUTTON_PRIMARY ? hit.node : DOSSIER_NO_INDEX;
  self->drag_start = (DossierPoint){ 0, 0 };
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* The pointer has left the slack of a click: from now on something moves. */
static void
start_drag (DossierCanvas *self, GtkGesture *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  dossier_canvas_drop_input (self);
  if (self->drag_node != DOSSIER_NO_INDEX)
    {
      self->drag = DOSSIER_DRAG_NODE;
      self->drag_start = dossier_view_state_get_scene (self->state)->frames[self->drag_node].middle;
    }
  else
    self->drag = DOSSIER_DRAG_VIEW;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, DossierCanvas *self)
{
  if (self->drag == DOSSIER_DRAG_NONE)
    {
      if (hypot (dx, dy) < SLACK)
        return;
      start_drag (self, GTK_GESTURE (gesture));
    }
  if (self->drag == DOSSIER_DRAG_NODE)
    {
      DossierPoint place = { self->drag_start.x + dx / self->viewport.zoom,
                             self->drag_start.y + dy / self->viewport.zoom };

      dossier_view_state_move (self->state, get_entity (self, self->drag_node), place);
      return;
    }
  dossier_viewport_pan (&self->viewport, dx - self->drag_start.x, dy - self->drag_start.y);
  self->drag_start = (DossierPoint){ dx, dy };
  dossier_canvas_view_changed (self, TRUE);
}

static void
on_drag_end (GtkGestureDrag *gesture, double dx, double dy, DossierCanvas *self)
{
  if (self->drag == DOSSIER_DRAG_NODE)
    {
      guint entity = get_entity (self, self->drag_node);
      DossierPoint place = dossier_view_state_get_scene (self->state)->frames[self->drag_node].middle;

      dossier_view_state_pin (self->state, entity, place);
    }
  self->drag = DOSSIER_DRAG_NONE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
}

static void
select_hit (DossierCanvas *self, DossierHit hit)
{
  if (hit.node != DOSSIER_NO_INDEX)
    dossier_view_state_select_entity (self->state, get_entity (self, hit.node));
  else if (hit.edge != DOSSIER_NO_INDEX)
    dossier_view_state_select_edge (self->state, hit.edge);
}

static void
on_click (GtkGestureClick *gesture, int n_press, double x, double y, DossierCanvas *self)
{
  DossierHit hit;

  if (self->state == NULL || dossier_view_state_get_scene (self->state) == NULL)
    return;
  hit = dossier_canvas_pick (self, (DossierPoint){ x, y });
  if (hit.node == DOSSIER_NO_INDEX && hit.edge == DOSSIER_NO_INDEX)
    {
      dossier_view_state_clear_selection (self->state);
      return;
    }
  select_hit (self, hit);
  if (n_press == 2)
    dossier_view_state_activate (self->state, get_entity (self, hit.node), hit.edge);
}

static void
on_menu_click (GtkGestureClick *gesture, int n_press, double x, double y, DossierCanvas *self)
{
  if (self->state == NULL || dossier_view_state_get_scene (self->state) == NULL)
    return;
  select_hit (self, dossier_canvas_pick (self, (DossierPoint){ x, y }));
  dossier_canvas_show_menu (self, (DossierPoint){ x, y });
}

/* The nearest shown node within 45 degrees of a direction, or DOSSIER_NO_INDEX. */
static guint
find_node_towards (DossierCanvas *self, guint from, double dx, double dy)
{
  const DossierScene *scene = dossier_view_state_get_scene (self->state);
  const DossierVisibility *visibility = dossier_view_state_get_visibility (self->state);
  guint found = DOSSIER_NO_INDEX;
  double nearest = INFINITY;

  for (guint i = 0; i < visibility->graph->nodes->len; i++)
    {
      double x = scene->frames[i].middle.x - scene->frames[from].middle.x;
      double y = scene->frames[i].middle.y - scene->frames[from].middle.y;
      double along = x * dx + y * dy, aside = fabs (x * dy - y * dx);

      if (i == from || !visibility->nodes[i].shown || along <= 0 || aside > along
          || along + 2 * aside >= nearest)
        continue;
      nearest = along + 2 * aside;
      found = i;
    }
  return found;
}

static gboolean
move_by_key (DossierCanvas *self, double dx, double dy, gboolean pan)
{
  guint focused = dossier_canvas_get_focused_node (self);

  if (!pan && focused != DOSSIER_NO_INDEX && dossier_view_state_get_scene (self->state) != NULL)
    {
      guint next = find_node_towards (self, focused, dx, dy);

      if (next != DOSSIER_NO_INDEX)
        dossier_canvas_reveal (self, get_entity (self, next), TRUE);
      return TRUE;
    }
  dossier_viewport_pan (&self->viewport, -dx * KEY_PAN, -dy * KEY_PAN);
  dossier_canvas_view_changed (self, TRUE);
  return TRUE;
}

static gboolean
on_key (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType keys, DossierCanvas *self)
{
  gboolean pan = (keys & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) != 0;

  if (self->state == NULL)
    return FALSE;
  switch (key)
    {
    case GDK_KEY_Left:
      return move_by_key (self, -1, 0, pan);
    case GDK_KEY_Right:
      return move_by_key (self, 1, 0, pan);
    case GDK_KEY_Up:
      return move_by_key (self, 0, -1, pan);
    case GDK_KEY_Down:
      return move_by_key (self, 0, 1, pan);
    case GDK_KEY_Escape:
      dossier_view_state_clear_selection (self->state);
      return TRUE;
    case GDK_KEY_Menu:
    case GDK_KEY_F10:
      if (key == GDK_KEY_F10 && (keys & GDK_SHIFT_MASK) == 0)
        return FALSE;
      dossier_canvas_show_menu (self, self->pointer);
      return TRUE;
    default:
      return FALSE;
    }
}

/* A node that gets the keyboard's attention comes into view. */
static void
on_focus_child (DossierCanvas *self)
{
  guint node = dossier_canvas_get_focused_node (self);

  if (node != DOSSIER_NO_INDEX && self->state != NULL && dossier_view_state_get_scene (self->state) != NULL)
    dossier_canvas_reveal (self, get_entity (self, node), FALSE);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_query_tooltip (DossierCanvas *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  DossierHit hit;
  g_autofree char *words = NULL;

  if (keyboard || self->state == NULL || self->drag != DOSSIER_DRAG_NONE)
    return FALSE;
  hit = dossier_canvas_pick (self, (DossierPoint){ x, y });
  if (hit.node != DOSSIER_NO_INDEX)
    words = dossier_view_state_describe_entity (self->state, get_entity (self, hit.node));
  else if (hit.edge != DOSSIER_NO_INDEX)
    words = dossier_view_state_describe_edge (self->state, hit.edge);
  if (words == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle){ x - 4, y - 4, 8, 8 });
  return TRUE;
}

static void
add_drag (DossierCanvas *self, guint button)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (drag), button);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
dossier_canvas_add_input (DossierCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  g_signal_connect (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect (motion, "leave", G_CALLBACK (on_leave), self);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scroll), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  /* On release: a press that turns into a drag is no click. */
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_PRIMARY);
  g_signal_connect (click, "released", G_CALLBACK (on_click), self);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect (menu, "pressed", G_CALLBACK (on_menu_click), self);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (menu));
  add_drag (self, GDK_BUTTON_PRIMARY);
  add_drag (self, GDK_BUTTON_MIDDLE);
  g_signal_connect (self, "notify::focus-child", G_CALLBACK (on_focus_child), NULL);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}
