/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-canvas-private.h"

#include "dossier-canvas-node.h"
#include "dossier-landmark.h"

#include <adwaita.h>
#include <math.h>

/* Up to so many nodes and edges a frame is drawn directly: 60 nodes cost 11 ms (graph-and-canvas.md, 4). */
#define MAX_DIRECT 170

#define FIT_MARGIN 24.0
#define LEGEND_MARGIN 10.0
#define LEGEND_PADDING 8.0

/* A label or line this close to the pointer is meant. */
#define REACH 6.0

enum
{
  PROP_0,
  PROP_VIEW_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierCanvas, dossier_canvas, GTK_TYPE_WIDGET)

static DossierScene *
get_scene (DossierCanvas *self)
{
  return self->state != NULL ? dossier_view_state_get_scene (self->state) : NULL;
}

static DossierVisibility *
get_visibility (DossierCanvas *self)
{
  return self->state != NULL ? dossier_view_state_get_visibility (self->state) : NULL;
}

static const DossierPalette *
get_palette (DossierCanvas *self)
{
  int scheme = DOSSIER_COLOR_LIGHT;

  if (self->state != NULL)
    g_object_get (self->state, "color-scheme", &scheme, NULL);
  return dossier_palette_get ((DossierColorScheme) scheme);
}

DossierHit
dossier_canvas_pick (DossierCanvas *self, DossierPoint view)
{
  DossierScene *scene = get_scene (self);
  DossierHit hit = { DOSSIER_NO_INDEX, DOSSIER_NO_INDEX };
  DossierPoint point;
  g_autoptr (GArray) landmarks = NULL;

  if (scene == NULL)
    return hit;
  point = dossier_viewport_to_scene (&self->viewport, view);
  landmarks = dossier_landmarks_find (scene, get_visibility (self),
                                      self->viewport.zoom * gtk_widget_get_scale_factor (GTK_WIDGET (self)));
  hit.node = dossier_landmarks_pick (landmarks, scene, point);
  return hit.node != DOSSIER_NO_INDEX
             ? hit
             : dossier_scene_pick (scene, get_visibility (self), point, REACH / self->viewport.zoom);
}

guint
dossier_canvas_get_focused_node (DossierCanvas *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return DOSSIER_IS_CANVAS_NODE (child) ? dossier_canvas_node_get_index (DOSSIER_CANVAS_NODE (child))
                                        : DOSSIER_NO_INDEX;
}

/* The legend for the width there is, or NULL where none is wanted. */
static DossierLegend *
get_legend (DossierCanvas *self)
{
  double width = self->viewport.width - 2 * (LEGEND_MARGIN + LEGEND_PADDING);
  gboolean wanted = FALSE;

  if (get_visibility (self) == NULL || width < 120)
    return NULL;
  g_object_get (self->state, "show-legend", &wanted, NULL);
  if (!wanted)
    return NULL;
  if (self->legend == NULL || self->legend_width != width)
    {
      g_clear_pointer (&self->legend, dossier_legend_free);
      self->legend = dossier_legend_new (get_visibility (self), TRUE,
                                         dossier_painter_get_typesetter (self->painter), width);
      self->legend_width = width;
    }
  return self->legend;
}

static double
get_legend_room (DossierCanvas *self)
{
  const DossierLegend *legend = get_legend (self);

  return legend != NULL ? legend->height + 2 * LEGEND_PADDING : 0;
}

static void
fit_now (DossierCanvas *self)
{
  DossierScene *scene = get_scene (self);
  const DossierFilter *filter;
  DossierBox box;
  gboolean narrowed;

  if (scene == NULL || self->viewport.width < 2)
    return;
  filter = dossier_view_state_get_filter (self->state);
  /* While only time passes the whole union is the frame, so that nothing moves. */
  narrowed = filter->focus != DOSSIER_NO_INDEX || (filter->text != NULL && filter->text[0] != '\0');
  box = dossier_scene_get_bounds (scene, narrowed ? get_visibility (self) : NULL);
  dossier_viewport_fit (&self->viewport, &box, FIT_MARGIN, get_legend_room (self));
}

void
dossier_canvas_view_changed (DossierCanvas *self, gboolean by_user)
{
  DossierScene *scene = get_scene (self);

  if (by_user)
    {
      self->follow = FALSE;
      if (scene != NULL)
        {
          DossierBox bounds = dossier_scene_get_bounds (scene, NULL);

          dossier_viewport_keep_near (&self->viewport, &bounds);
        }
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw_legend (DossierCanvas *self, cairo_t *cr, const DossierPalette *palette)
{
  const DossierLegend *legend = get_legend (self);
  DossierFrame panel;

  if (legend == NULL || legend->items->len == 0)
    return;
  panel.width = legend->width + 2 * LEGEND_PADDING;
  panel.height = legend->height + LEGEND_PADDING;
  panel.middle = (DossierPoint){ LEGEND_MARGIN + panel.width / 2,
                                 self->viewport.height - LEGEND_MARGIN / 2 - panel.height / 2 };
  dossier_painter_trace_frame (cr, &panel, DOSSIER_ENTITY_PERSON, 0);
  dossier_painter_set_color (cr, palette->background, 0.9);
  cairo_fill (cr);
  cairo_save (cr);
  cairo_translate (cr, LEGEND_MARGIN + LEGEND_PADDING,
                   self->viewport.height - LEGEND_MARGIN / 2 - panel.height + LEGEND_PADDING / 2);
  dossier_painter_draw_legend (self->painter, cr, legend, palette);
  cairo_restore (cr);
}

static guint
to_node (DossierCanvas *self, guint entity)
{
  return entity != DOSSIER_NO_INDEX
           ? dossier_graph_find_node (dossier_view_state_get_graph (self->state), entity)
           : DOSSIER_NO_INDEX;
}

/* What is in the middle of attention: what the pointer rests on, else what is selected. */
static void
find_attention (DossierCanvas *self, guint *node, guint *edge)
{
  const DossierVisibility *visibility = get_visibility (self);
  guint hovered;

  g_object_get (self->state, "hovered-entity", &hovered, "hovered-edge", edge, NULL);
  *node = to_node (self, hovered);
  if (*node == DOSSIER_NO_INDEX && *edge == DOSSIER_NO_INDEX)
    {
      *node = to_node (self, dossier_view_state_get_selected_entity (self->state));
      *edge = dossier_view_state_get_selected_edge (self->state);
    }
  if (*node != DOSSIER_NO_INDEX && !visibility->nodes[*node].shown)
    *node = DOSSIER_NO_INDEX;
  if (*edge != DOSSIER_NO_INDEX && !visibility->edges[*edge].shown)
    *edge = DOSSIER_NO_INDEX;
}

static void
draw_keyboard_focus (DossierCanvas *self, cairo_t *cr, const DossierScene *scene,
                     const DossierPalette *palette)
{
  guint node = dossier_canvas_get_focused_node (self);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  const double dashes[] = { 4, 3 };

  if (node == DOSSIER_NO_INDEX || !GTK_IS_WINDOW (root) || !gtk_window_get_focus_visible (GTK_WINDOW (root)))
    return;
  dossier_painter_trace_frame (cr, &scene->frames[node],
                               dossier_graph_node (scene->measure->graph, node)->type, 7);
  dossier_painter_set_color (cr, palette->text, 1);
  cairo_set_dash (cr, dashes, 2, 0);
  cairo_set_line_width (cr, 2 / self->viewport.zoom);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_scene (DossierCanvas *self, cairo_t *cr, DossierScene *scene, DossierVisibility *visibility)
{
  const DossierPalette *palette = get_palette (self);
  DossierPaintOptions options = { .palette = palette };
  gboolean dim = FALSE;
  guint selected, node, edge;

  g_object_get (self->state, "dim-outside", &dim, NULL);
  selected = to_node (self, dossier_view_state_get_selected_entity (self->state));
  find_attention (self, &node, &edge);
  options.scale = self->viewport.zoom * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  options.clip = dossier_viewport_get_box (&self->viewport);
  options.dim_outside = dim;
  options.selected_node =
    selected != DOSSIER_NO_INDEX && visibility->nodes[selected].shown ? selected : DOSSIER_NO_INDEX;
  options.selected_edge = dossier_view_state_get_selected_edge (self->state);
  if (visibility->graph->nodes->len + visibility->graph->edges->len > MAX_DIRECT)
    dossier_canvas_cache_draw (self->cache, cr, &self->viewport,
                               gtk_widget_get_scale_factor (GTK_WIDGET (self)), scene, visibility, &options);
  cairo_save (cr);
  cairo_translate (cr, self->viewport.width / 2, self->viewport.height / 2);
  cairo_scale (cr, self->viewport.zoom, self->viewport.zoom);
  cairo_translate (cr, -self->viewport.middle.x, -self->viewport.middle.y);
  if (visibility->graph->nodes->len + visibility->graph->edges->len <= MAX_DIRECT)
    dossier_painter_draw (self->painter, cr, scene, visibility, &options);
  if (node != DOSSIER_NO_INDEX || edge != DOSSIER_NO_INDEX)
    dossier_painter_draw_neighbourhood (self->painter, cr, scene, visibility, &options, node, edge);
  draw_keyboard_focus (self, cr, scene, palette);
  cairo_restore (cr);
}

static void
dossier_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierCanvas *self = DOSSIER_CANVAS (widget);
  DossierScene *scene = get_scene (self);
  DossierVisibility *visibility = get_visibility (self);
  const DossierPalette *palette = get_palette (self);
  graphene_rect_t area
    = GRAPHENE_RECT_INIT (0, 0, (float) self->viewport.width, (float) self->viewport.height);
  cairo_t *cr;

  if (self->viewport.width < 1 || self->viewport.height < 1)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  dossier_painter_set_color (cr, palette->background, 1);
  cairo_paint (cr);
  if (scene != NULL && visibility != NULL && visibility->graph == scene->measure->graph)
    draw_scene (self, cr, scene, visibility);
  draw_legend (self, cr, palette);
  cairo_destroy (cr);
}

static void
dossier_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierCanvas *self = DOSSIER_CANVAS (widget);

  if (width != (int) self->viewport.width || height != (int) self->viewport.height)
    {
      dossier_viewport_resize (&self->viewport, width, height);
      if (self->follow)
        fit_now (self);
      gtk_widget_queue_draw (widget);
    }
  dossier_canvas_place_children (self);
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
dossier_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 800 : 600;
}

static void
update_description (DossierCanvas *self)
{
  guint entities = 0, claims = 0;
  g_autofree char *words = NULL;

  if (self->state != NULL)
    g_object_get (self->state, "shown-entities", &entities, "shown-claims", &claims, NULL);
  words = g_strdup_printf ("Graph of %u entities and %u claims", entities, claims);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
on_graph_changed (DossierCanvas *self)
{
  g_clear_pointer (&self->legend, dossier_legend_free);
  dossier_canvas_cache_clear (self->cache);
  dossier_canvas_make_children (self);
  update_description (self);
  dossier_canvas_update_actions (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_layout_changed (DossierCanvas *self)
{
  if (self->follow && self->drag != DOSSIER_DRAG_NODE)
    fit_now (self);
  dossier_canvas_view_changed (self, FALSE);
}

static void
on_visibility_changed (DossierCanvas *self)
{
  dossier_canvas_update_children (self);
  update_description (self);
  dossier_canvas_update_actions (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_selection_changed (DossierCanvas *self)
{
  dossier_canvas_update_actions (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_legend_changed (DossierCanvas *self)
{
  if (self->follow)
    fit_now (self);
  dossier_canvas_view_changed (self, FALSE);
}

static void
on_style_changed (DossierCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);
  gboolean contrast = adw_style_manager_get_high_contrast (style);

  if (self->state == NULL)
    return;
  g_object_set (self->state, "color-scheme",
                contrast ? (dark ? DOSSIER_COLOR_DARK_CONTRAST : DOSSIER_COLOR_LIGHT_CONTRAST)
                         : (dark ? DOSSIER_COLOR_DARK : DOSSIER_COLOR_LIGHT),
                NULL);
}

void
dossier_canvas_set_view_state (DossierCanvas *self, DossierViewState *state)
{
  g_return_if_fail (DOSSIER_IS_CANVAS (self));

  if (self->state == state)
    return;
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_set_object (&self->state, state);
  if (state != NULL)
    {
      g_signal_connect_object (state, "graph-changed", G_CALLBACK (on_graph_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (state, "layout-changed", G_CALLBACK (on_layout_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (state, "visibility-changed", G_CALLBACK (on_visibility_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (state, "selection-changed", G_CALLBACK (on_selection_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (state, "notify::show-legend", G_CALLBACK (on_legend_changed), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (state, "notify::hovered-entity", G_CALLBACK (gtk_widget_queue_draw), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (state, "notify::hovered-edge", G_CALLBACK (gtk_widget_queue_draw), self,
                               G_CONNECT_SWAPPED);
      on_style_changed (self);
    }
  on_graph_changed (self);
  on_layout_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW_STATE]);
}

const DossierViewport *
dossier_canvas_get_viewport (DossierCanvas *self)
{
  g_return_val_if_fail (DOSSIER_IS_CANVAS (self), NULL);

  return &self->viewport;
}

void
dossier_canvas_set_view (DossierCanvas *self, DossierPoint middle, double zoom)
{
  g_return_if_fail (DOSSIER_IS_CANVAS (self));

  self->viewport.middle = middle;
  self->viewport.zoom = CLAMP (zoom, DOSSIER_ZOOM_MIN, DOSSIER_ZOOM_MAX);
  self->follow = FALSE;
  dossier_canvas_view_changed (self, FALSE);
}

void
dossier_canvas_fit (DossierCanvas *self)
{
  g_return_if_fail (DOSSIER_IS_CANVAS (self));

  self->follow = TRUE;
  fit_now (self);
  dossier_canvas_view_changed (self, FALSE);
}

void
dossier_canvas_zoom (DossierCanvas *self, double factor)
{
  g_return_if_fail (DOSSIER_IS_CANVAS (self));

  dossier_viewport_zoom_at (&self->viewport, factor,
                            (DossierPoint){ self->viewport.width / 2, self->viewport.height / 2 });
  dossier_canvas_view_changed (self, TRUE);
}

void
dossier_canvas_reveal (DossierCanvas *self, guint entity, gboolean focus)
{
  DossierScene *scene;
  guint node;
  DossierBox box;

  g_return_if_fail (DOSSIER_IS_CANVAS (self));

  scene = get_scene (self);
  node = scene != NULL ? to_node (self, entity) : DOSSIER_NO_INDEX;
  if (node == DOSSIER_NO_INDEX)
    return;
  box = dossier_frame_get_box (&scene->frames[node]);
  dossier_viewport_reveal (&self->viewport, &box, 40);
  dossier_canvas_view_changed (self, FALSE);
  if (focus && node < self->children->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->children, node));
}

static void
dossier_canvas_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW_STATE)
    g_value_set_object (value, DOSSIER_CANVAS (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_canvas_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW_STATE)
    dossier_canvas_set_view_state (DOSSIER_CANVAS (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_canvas_dispose (GObject *object)
{
  DossierCanvas *self = DOSSIER_CANVAS (object);

  dossier_canvas_drop_input (self);
  dossier_canvas_drop_children (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);
  G_OBJECT_CLASS (dossier_canvas_parent_class)->dispose (object);
}

static void
dossier_canvas_finalize (GObject *object)
{
  DossierCanvas *self = DOSSIER_CANVAS (object);

  g_clear_pointer (&self->cache, dossier_canvas_cache_free);
  g_clear_pointer (&self->legend, dossier_legend_free);
  dossier_painter_free (self->painter);
  g_ptr_array_unref (self->children);
  G_OBJECT_CLASS (dossier_canvas_parent_class)->finalize (object);
}

static void
dossier_canvas_class_init (DossierCanvasClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = dossier_canvas_dispose;
  object_class->finalize = dossier_canvas_finalize;
  object_class->get_property = dossier_canvas_get_property;
  object_class->set_property = dossier_canvas_set_property;
  widget_class->snapshot = dossier_canvas_snapshot;
  widget_class->size_allocate = dossier_canvas_size_allocate;
  widget_class->measure = dossier_canvas_measure;
  properties[PROP_VIEW_STATE] = g_param_spec_object ("view-state", NULL, NULL, DOSSIER_TYPE_VIEW_STATE,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                       | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "canvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  dossier_canvas_install_actions (widget_class);
}

static void
dossier_canvas_init (DossierCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  dossier_viewport_init (&self->viewport);
  self->painter = dossier_painter_new ();
  self->cache = dossier_canvas_cache_new (G_CALLBACK (gtk_widget_queue_draw), self);
  self->children = g_ptr_array_new ();
  self->follow = TRUE;
  self->drag_node = DOSSIER_NO_INDEX;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (on_style_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (on_style_changed), self,
                           G_CONNECT_SWAPPED);
  dossier_canvas_add_input (self);
}

GtkWidget *
dossier_canvas_new (DossierViewState *state)
{
  return g_object_new (DOSSIER_TYPE_CANVAS, "view-state", state, NULL);
}
