/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-histogram.h"

#include "dossier-painter.h"

#include <glib/gi18n.h>
#include <math.h>

#define HEIGHT 52
#define FAINT 0.22
/* So that the least share of a claim can be seen. */
#define MIN_HEIGHT 1.0

struct _DossierHistogram
{
  GtkWidget parent_instance;

  DossierViewState *state;
  double left;
  double right;
  double drag_start;
};

G_DEFINE_FINAL_TYPE (DossierHistogram, dossier_histogram, GTK_TYPE_WIDGET)

static guint picked_signal;

static const DossierTimeline *
get_timeline (DossierHistogram *self)
{
  const DossierTimeline *timeline
    = self->state != NULL ? dossier_view_state_get_timeline (self->state) : NULL;

  return timeline != NULL && timeline->bins->len > 0 ? timeline : NULL;
}

/* Pixels from the left edge to the beginning of a day. */
static double
get_x (DossierHistogram *self, const DossierTimeline *timeline, double day)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - self->left - self->right;
  double days = MAX (timeline->last - timeline->first, 1);

  return self->left + CLAMP ((day - timeline->first) / days, 0, 1) * width;
}

static gboolean
is_inside (const DossierFilter *filter, const DossierBin *bin)
{
  if (filter->time == DOSSIER_TIME_ALL)
    return TRUE;
  return bin->first <= filter->to && (filter->time == DOSSIER_TIME_AS_OF || bin->last >= filter->from);
}

static void
draw_bin (DossierHistogram *self, cairo_t *cr, const DossierTimeline *timeline, const DossierBin *bin)
{
  const DossierFilter *filter = dossier_view_state_get_filter (self->state);
  int scheme = DOSSIER_COLOR_LIGHT;
  const DossierPalette *palette;
  double height = gtk_widget_get_height (GTK_WIDGET (self)) - 2;
  double x = get_x (self, timeline, bin->first), end = get_x (self, timeline, bin->last + 1.0);
  double y = height + 1, width = MAX (end - x - 1, 1.5);

  g_object_get (self->state, "color-scheme", &scheme, NULL);
  palette = dossier_palette_get ((DossierColorScheme) scheme);
  for (guint i = 0; i < DOSSIER_N_CLASSES; i++)
    {
      /* A bar of the full height is one claim at least: years alone make a thin band, not a wall. */
      double share = MAX (bin->weights[i] / MAX (timeline->highest, 1) * height, MIN_HEIGHT);

      if (bin->weights[i] <= 0)
        continue;
      dossier_painter_set_color (cr, palette->edges[i], is_inside (filter, bin) ? 1 : FAINT);
      cairo_rectangle (cr, x, y - share, width, share);
      cairo_fill (cr);
      y -= share;
    }
}

static void
draw_limit (DossierHistogram *self, cairo_t *cr, const DossierTimeline *timeline, guint32 day)
{
  GdkRGBA color;
  double x = round (get_x (self, timeline, day)) + 0.5;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &color);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, 0);
  cairo_line_to (cr, x, gtk_widget_get_height (GTK_WIDGET (self)));
  cairo_stroke (cr);
}

static void
dossier_histogram_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierHistogram *self = DOSSIER_HISTOGRAM (widget);
  const DossierTimeline *timeline = get_timeline (self);
  const DossierFilter *filter;
  graphene_rect_t area =
    GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget), (float) gtk_widget_get_height (widget));
  cairo_t *cr;

  if (timeline == NULL || area.size.width < 1 || area.size.height < 1)
    return;
  filter = dossier_view_state_get_filter (self->state);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  for (guint i = 0; i < timeline->bins->len; i++)
    draw_bin (self, cr, timeline, &g_array_index (timeline->bins, DossierBin, i));
  if (filter->time != DOSSIER_TIME_ALL)
    draw_limit (self, cr, timeline, filter->to);
  if (filter->time == DOSSIER_TIME_WINDOW)
    draw_limit (self, cr, timeline, filter->from);
  cairo_destroy (cr);
}

static void
dossier_histogram_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                           int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 80 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 400 : HEIGHT;
}

static void
pick (DossierHistogram *self, double x)
{
  const DossierTimeline *timeline = get_timeline (self);
  double width = gtk_widget_get_width (GTK_WIDGET (self)) - self->left - self->right;
  double share;

  if (timeline == NULL || width < 1)
    return;
  share = CLAMP ((x - self->left) / width, 0, 1);
  g_signal_emit (self, picked_signal, 0,
                 (guint) (timeline->first + round (share * (timeline->last - timeline->first))));
}

static void
on_drag_begin (GtkGestureDrag *gesture, double x, double y, DossierHistogram *self)
{
  self->drag_start = x;
  pick (self, x);
}

static void
on_drag_update (GtkGestureDrag *gesture, double dx, double dy, DossierHistogram *self)
{
  pick (self, self->drag_start + dx);
}

/* A claim about a longer time is shared out over its days, so that a bar may stand for a part of one. */
static char *
describe_bin (const DossierTimeline *timeline, guint index)
{
  const DossierBin *bin = &g_array_index (timeline->bins, DossierBin, index);
  g_autofree char *name = dossier_timeline_format_bin (timeline, index);
  guint n = (guint) round (bin->total);
  gboolean whole = fabs (bin->total - n) < 0.01;

  if (n == 0)
    return g_strdup_printf (_ ("%s: only a share of claims about a longer time"), name);
  return g_strdup_printf (whole ? ngettext ("%s: %u claim", "%s: %u claims", n)
                                : ngettext ("%s: about %u claim", "%s: about %u claims", n),
                          name, n);
}

static gboolean
on_query_tooltip (DossierHistogram *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const DossierTimeline *timeline = get_timeline (self);

  for (guint i = 0; timeline != NULL && i < timeline->bins->len; i++)
    {
      const DossierBin *bin = &g_array_index (timeline->bins, DossierBin, i);
      g_autofree char *text = NULL;

      if (x < get_x (self, timeline, bin->first) || x >= get_x (self, timeline, bin->last + 1.0))
        continue;
      text = describe_bin (timeline, i);
      gtk_tooltip_set_text (tooltip, text);
      return bin->total > 0;
    }
  return FALSE;
}

void
dossier_histogram_set_view_state (DossierHistogram *self, DossierViewState *state)
{
  g_return_if_fail (DOSSIER_IS_HISTOGRAM (self));

  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_set_object (&self->state, state);
  if (state != NULL)
    g_signal_connect_object (state, "visibility-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
dossier_histogram_set_insets (DossierHistogram *self, double left, double right)
{
  g_return_if_fail (DOSSIER_IS_HISTOGRAM (self));

  if (self->left == left && self->right == right)
    return;
  self->left = left;
  self->right = right;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
dossier_histogram_dispose (GObject *object)
{
  dossier_histogram_set_view_state (DOSSIER_HISTOGRAM (object), NULL);
  G_OBJECT_CLASS (dossier_histogram_parent_class)->dispose (object);
}

static void
dossier_histogram_class_init (DossierHistogramClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dossier_histogram_dispose;
  widget_class->snapshot = dossier_histogram_snapshot;
  widget_class->measure = dossier_histogram_measure;
  gtk_widget_class_set_css_name (widget_class, "histogram");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  picked_signal = g_signal_new ("picked", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
dossier_histogram_init (DossierHistogram *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}

GtkWidget *
dossier_histogram_new (void)
{
  return g_object_new (DOSSIER_TYPE_HISTOGRAM, NULL);
}
