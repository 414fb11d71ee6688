/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-time-scrubber.h"

#include "dossier-histogram.h"
#include "dossier-time-marks.h"

#include <glib/gi18n.h>

/* Playing runs over the whole axis in about so many milliseconds, a step at a time. */
#define PLAY_TIME 12000
#define PLAY_STEP 80

struct _DossierTimeScrubber
{
  GtkWidget parent_instance;

  /* Borrowed */
  DossierViewState *state;

  /* Owned by the widget tree */
  GtkWidget *box;
  GtkWidget *play;
  GtkWidget *histogram;
  GtkWidget *to;
  GtkWidget *from;
  GtkWidget *date;
  GtkWidget *shown;
  GtkWidget *undated;
  GtkWidget *as_of;
  GtkWidget *between;
  GtkWidget *published;

  guint play_source;
  gboolean updating; /* the widgets are being set from the state, not by the user */
};

enum
{
  PROP_0,
  PROP_VIEW_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierTimeScrubber, dossier_time_scrubber, GTK_TYPE_WIDGET)

static const DossierTimeline *
get_timeline (DossierTimeScrubber *self)
{
  const DossierTimeline *timeline
    = self->state != NULL ? dossier_view_state_get_timeline (self->state) : NULL;

  return timeline != NULL && timeline->bins->len > 0 ? timeline : NULL;
}

static guint32
get_day (GtkWidget *scale)
{
  return (guint32) (gtk_range_get_value (GTK_RANGE (scale)) + 0.5);
}

/* Says the date of a slider to assistive technology, which would read out a day number else. */
static void
say_day (GtkWidget *scale)
{
  g_autofree char *words = dossier_timeline_format_day (MAX (get_day (scale), 1));

  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}

static void
set_play_icon (DossierTimeScrubber *self)
{
  gboolean playing = self->play_source != 0;

  gtk_button_set_icon_name (GTK_BUTTON (self->play),
                            playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (self->play, playing ? _ ("Pause") : _ ("Play Through Time"));
}

static void
stop_playing (DossierTimeScrubber *self)
{
  g_clear_handle_id (&self->play_source, g_source_remove);
  set_play_icon (self);
}

/* Hands what the sliders say to the view state. */
static void
apply (DossierTimeScrubber *self)
{
  const DossierTimeline *timeline = get_timeline (self);
  gboolean window = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->between));
  guint32 from, to;

  if (timeline == NULL || self->updating)
    return;
  to = get_day (self->to);
  from = window ? get_day (self->from) : 0;
  /* The left end means from the beginning: what lies before the axis is not lost. */
  if (from <= timeline->first)
    from = 0;
  dossier_view_state_set_time (self->state, window ? DOSSIER_TIME_WINDOW : DOSSIER_TIME_AS_OF, from,
                               MAX (to, from));
}

static void
on_to_changed (DossierTimeScrubber *self)
{
  say_day (self->to);
  if (!self->updating && get_day (self->from) > get_day (self->to))
    gtk_range_set_value (GTK_RANGE (self->from), gtk_range_get_value (GTK_RANGE (self->to)));
  apply (self);
}

static void
on_from_changed (DossierTimeScrubber *self)
{
  say_day (self->from);
  if (!self->updating && get_day (self->from) > get_day (self->to))
    gtk_range_set_value (GTK_RANGE (self->to), gtk_range_get_value (GTK_RANGE (self->from)));
  apply (self);
}

static void
on_mode_changed (DossierTimeScrubber *self)
{
  gtk_widget_set_visible (self->from, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->between)));
  apply (self);
}

static gboolean
on_play_step (gpointer data)
{
  DossierTimeScrubber *self = data;
  const DossierTimeline *timeline = get_timeline (self);
  double step, value;

  if (timeline == NULL)
    {
      self->play_source = 0;
      set_play_icon (self);
      return G_SOURCE_REMOVE;
    }
  step = MAX ((double) (timeline->last - timeline->first) * PLAY_STEP / PLAY_TIME, 1);
  value = gtk_range_get_value (GTK_RANGE (self->to)) + step;
  gtk_range_set_value (GTK_RANGE (self->to), value);
  if (value < timeline->last)
    return G_SOURCE_CONTINUE;
  self->play_source = 0;
  set_play_icon (self);
  return G_SOURCE_REMOVE;
}

static void
on_play (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DossierTimeScrubber *self = DOSSIER_TIME_SCRUBBER (widget);
  const DossierTimeline *timeline = get_timeline (self);

  if (self->play_source != 0)
    {
      stop_playing (self);
      return;
    }
  if (timeline == NULL)
    return;
  if (get_day (self->to) >= timeline->last)
    gtk_range_set_value (GTK_RANGE (self->to), timeline->first);
  self->play_source = g_timeout_add (PLAY_STEP, on_play_step, self);
  set_play_icon (self);
}

static void
on_all (GtkWidget *widget, const char *action, GVariant *parameter)
{
  DossierTimeScrubber *self = DOSSIER_TIME_SCRUBBER (widget);

  stop_playing (self);
  if (self->state != NULL)
    dossier_view_state_set_time (self->state, DOSSIER_TIME_ALL, 0, 0);
}

static void
on_picked (DossierTimeScrubber *self, guint day)
{
  gboolean window = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->between));
  guint32 from = get_day (self->from), to = get_day (self->to);
  gboolean nearer_from = window && ABS ((gint64) day - from) < ABS ((gint64) day - to);

  stop_playing (self);
  gtk_range_set_value (GTK_RANGE (nearer_from ? self->from : self->to), day);
  apply (self);
}

static void
on_undated_toggled (DossierTimeScrubber *self)
{
  if (!self->updating && self->state != NULL)
    g_object_set (self->state, "show-undated", gtk_check_button_get_active (GTK_CHECK_BUTTON (self->undated)),
                  NULL);
}

static void
on_published_toggled (DossierTimeScrubber *self)
{
  if (!self->updating && self->state != NULL)
    g_object_set (self->state, "by-publication",
                  gtk_check_button_get_active (GTK_CHECK_BUTTON (self->published)), NULL);
}

static void
set_range (GtkWidget *scale, const DossierTimeline *timeline)
{
  static const double pages[] = { 1, 7, 30, 91, 365, 3652 };

  gtk_range_set_range (GTK_RANGE (scale), timeline->first, MAX (timeline->last, timeline->first + 1));
  gtk_range_set_increments (GTK_RANGE (scale), 1, pages[timeline->unit]);
}

static void
set_sliders (DossierTimeScrubber *self, const DossierTimeline *timeline)
{
  const DossierFilter *filter = dossier_view_state_get_filter (self->state);
  gboolean window = filter->time == DOSSIER_TIME_WINDOW;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (window ? self->between : self->as_of), TRUE);
  gtk_widget_set_visible (self->from, window);
  gtk_range_set_value (GTK_RANGE (self->to), filter->time == DOSSIER_TIME_ALL ? timeline->last : filter->to);
  gtk_range_set_value (GTK_RANGE (self->from), filter->from == 0 ? timeline->first : filter->from);
  say_day (self->to);
  say_day (self->from);
}

/* The date in words: what a screen reader hears and what stands under the handle. */
static char *
describe_time (const DossierFilter *filter, const DossierTimeline *timeline)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *first = NULL;

  if (timeline == NULL)
    return g_strdup (_ ("No dated claims"));
  if (filter->time == DOSSIER_TIME_ALL)
    return g_strdup (_ ("All dates"));
  to = dossier_timeline_format_day (filter->to);
  if (filter->time == DOSSIER_TIME_AS_OF)
    return g_strdup_printf (_ ("As of %s"), to);
  if (filter->from == 0)
    return g_strdup_printf (_ ("Until %s"), to);
  from = dossier_timeline_format_day (filter->from);
  return g_strdup_printf (_ ("%s to %s"), from, to);
}

static void
update_labels (DossierTimeScrubber *self)
{
  const DossierTimeline *timeline = dossier_view_state_get_timeline (self->state);
  const DossierFilter *filter = dossier_view_state_get_filter (self->state);
  guint entities, claims, all_entities, all_claims;
  g_autofree char *date = describe_time (filter, get_timeline (self));
  g_autofree char *shown = NULL;
  g_autofree char *undated = NULL;

  g_object_get (self->state, "shown-entities", &entities, "shown-claims", &claims, "all-entities",
                &all_entities, "all-claims", &all_claims, NULL);
  shown =
    g_strdup_printf (_ ("%u of %u entities, %u of %u claims"), entities, all_entities, claims, all_claims);
  undated = g_strdup_printf (_ ("_Undated (%u)"), timeline != NULL ? timeline->n_undated : 0);
  gtk_label_set_text (GTK_LABEL (self->date), date);
  gtk_label_set_text (GTK_LABEL (self->shown), shown);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->undated), undated);
}

/* Sets every widget from the state. */
static void
update (DossierTimeScrubber *self)
{
  const DossierTimeline *timeline = get_timeline (self);
  const DossierFilter *filter;

  if (self->state == NULL)
    return;
  filter = dossier_view_state_get_filter (self->state);
  self->updating = TRUE;
  gtk_widget_set_sensitive (self->to, timeline != NULL);
  gtk_widget_set_sensitive (self->play, timeline != NULL);
  if (timeline != NULL)
    set_sliders (self, timeline);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->undated), filter->undated);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->published),
                               filter->date_of == DOSSIER_DATE_OF_PUBLICATION);
  self->updating = FALSE;
  update_labels (self);
}

static void
update_axis (DossierTimeScrubber *self)
{
  const DossierTimeline *timeline = get_timeline (self);

  self->updating = TRUE;
  if (timeline != NULL)
    {
      set_range (self->to, timeline);
      set_range (self->from, timeline);
      dossier_time_marks_set (GTK_SCALE (self->to), timeline);
    }
  else
    gtk_scale_clear_marks (GTK_SCALE (self->to));
  self->updating = FALSE;
  update (self);
}

void
dossier_time_scrubber_set_view_state (DossierTimeScrubber *self, DossierViewState *state)
{
  static const char *const axis[] = { "graph-changed", "notify::classes", "notify::modalities",
                                      "notify::by-publication" };

  g_return_if_fail (DOSSIER_IS_TIME_SCRUBBER (self));

  if (self->state == state)
    return;
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_set_object (&self->state, state);
  dossier_histogram_set_view_state (DOSSIER_HISTOGRAM (self->histogram), state);
  for (guint i = 0; state != NULL && i < G_N_ELEMENTS (axis); i++)
    g_signal_connect_object (state, axis[i], G_CALLBACK (update_axis), self, G_CONNECT_SWAPPED);
  if (state != NULL)
    g_signal_connect_object (state, "visibility-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update_axis (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW_STATE]);
}

/* The part of a scale that its handle's middle runs along, by the name that GTK documents for it. */
static GtkWidget *
find_trough (GtkWidget *scale)
{
  GtkWidget *child = gtk_widget_get_first_child (scale);

  while (child != NULL && !g_str_equal (gtk_widget_get_css_name (child), "trough"))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The bars must stand over the days of the slider. */
static void
align_histogram (DossierTimeScrubber *self)
{
  GtkWidget *trough = find_trough (self->to);
  graphene_rect_t bounds;

  if (trough == NULL || !gtk_widget_compute_bounds (trough, self->histogram, &bounds)
      || bounds.size.width < 2)
    return;
  dossier_histogram_set_insets (DOSSIER_HISTOGRAM (self->histogram), bounds.origin.x,
                                gtk_widget_get_width (self->histogram) - bounds.origin.x - bounds.size.width);
}

static gboolean
align_after_layout (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  align_histogram (DOSSIER_TIME_SCRUBBER (widget));
  return G_SOURCE_REMOVE;
}

static void
dossier_time_scrubber_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  DossierTimeScrubber *self = DOSSIER_TIME_SCRUBBER (widget);

  gtk_widget_allocate (self->box, width, height, baseline, NULL);
  align_histogram (self);
  /* Where the width has changed, the handle is put in its place only after this. */
  gtk_widget_add_tick_callback (widget, align_after_layout, NULL, NULL);
}

static GtkSizeRequestMode
dossier_time_scrubber_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dossier_time_scrubber_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                               int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (DOSSIER_TIME_SCRUBBER (widget)->box, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static GtkWidget *
make_scale (DossierTimeScrubber *self, const char *name, GCallback changed)
{
  GtkWidget *scale = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 1);

  gtk_scale_set_draw_value (GTK_SCALE (scale), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (scale), 0);
  gtk_widget_set_hexpand (scale, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_swapped (scale, "value-changed", changed, self);
  return scale;
}

static GtkWidget *
make_axis (DossierTimeScrubber *self)
{
  GtkWidget *axis = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->histogram = dossier_histogram_new ();
  self->to = make_scale (self, _ ("Date shown"), G_CALLBACK (on_to_changed));
  self->from = make_scale (self, _ ("Shown from"), G_CALLBACK (on_from_changed));
  gtk_widget_set_visible (self->from, FALSE);
  g_signal_connect_swapped (self->histogram, "picked", G_CALLBACK (on_picked), self);
  gtk_box_append (GTK_BOX (axis), self->histogram);
  gtk_box_append (GTK_BOX (axis), self->from);
  gtk_box_append (GTK_BOX (axis), self->to);
  gtk_widget_set_hexpand (axis, TRUE);
  return axis;
}

static GtkWidget *
make_mode (DossierTimeScrubber *self)
{
  GtkWidget *mode = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (mode, "linked");
  self->as_of = gtk_toggle_button_new_with_label (_ ("As of"));
  self->between = gtk_toggle_button_new_with_label (_ ("Between"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->between), GTK_TOGGLE_BUTTON (self->as_of));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->as_of), TRUE);
  gtk_widget_set_tooltip_text (self->as_of, _ ("What had happened by a date and had not ended"));
  gtk_widget_set_tooltip_text (self->between, _ ("What happened between two dates"));
  g_signal_connect_swapped (self->between, "toggled", G_CALLBACK (on_mode_changed), self);
  gtk_box_append (GTK_BOX (mode), self->as_of);
  gtk_box_append (GTK_BOX (mode), self->between);
  return mode;
}

/* Stand in one line where there is room for them, else in as many as it takes. */
static GtkWidget *
make_flow (GtkWidget *const *groups, guint n_groups)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), n_groups);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 12);
  for (guint i = 0; i < n_groups; i++)
    {
      gtk_flow_box_append (GTK_FLOW_BOX (flow), groups[i]);
      gtk_widget_set_focusable (gtk_widget_get_parent (groups[i]), FALSE);
    }
  return flow;
}

static GtkWidget *
make_bottom (DossierTimeScrubber *self)
{
  GtkWidget *told = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *time = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *const groups[] = { told, choices, time };
  GtkWidget *all = gtk_button_new_with_mnemonic (_ ("A_ll"));

  self->play = gtk_button_new_from_icon_name ("media-playback-start-symbolic");
  self->date = gtk_label_new (NULL);
  self->shown = gtk_label_new (NULL);
  self->undated = gtk_check_button_new_with_mnemonic (_ ("_Undated"));
  self->published = gtk_check_button_new_with_mnemonic (_ ("By _publication"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->play), "time.play");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (all), "time.all");
  gtk_widget_add_css_class (self->play, "circular");
  gtk_widget_add_css_class (self->date, "heading");
  gtk_widget_add_css_class (self->shown, "dim-label");
  gtk_widget_add_css_class (self->shown, "numeric");
  gtk_label_set_xalign (GTK_LABEL (self->date), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->shown), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (self->shown), 0);
  gtk_widget_set_hexpand (self->shown, TRUE);
  gtk_widget_set_tooltip_text (all, _ ("Show all dates"));
  gtk_widget_set_tooltip_text (self->undated, _ ("Show claims whose date nobody tells"));
  gtk_widget_set_tooltip_text (self->published, _ ("Go by the date of the article, not of the event"));
  g_signal_connect_swapped (self->undated, "toggled", G_CALLBACK (on_undated_toggled), self);
  g_signal_connect_swapped (self->published, "toggled", G_CALLBACK (on_published_toggled), self);
  gtk_box_append (GTK_BOX (told), self->play);
  gtk_box_append (GTK_BOX (told), self->date);
  gtk_box_append (GTK_BOX (told), self->shown);
  gtk_box_append (GTK_BOX (choices), self->undated);
  gtk_box_append (GTK_BOX (choices), self->published);
  gtk_box_append (GTK_BOX (time), make_mode (self));
  gtk_box_append (GTK_BOX (time), all);
  gtk_widget_set_halign (time, GTK_ALIGN_END);
  return make_flow (groups, G_N_ELEMENTS (groups));
}

static void
dossier_time_scrubber_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW_STATE)
    g_value_set_object (value, DOSSIER_TIME_SCRUBBER (object)->state);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_time_scrubber_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_VIEW_STATE)
    dossier_time_scrubber_set_view_state (DOSSIER_TIME_SCRUBBER (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_time_scrubber_dispose (GObject *object)
{
  DossierTimeScrubber *self = DOSSIER_TIME_SCRUBBER (object);

  g_clear_handle_id (&self->play_source, g_source_remove);
  if (self->state != NULL)
    g_signal_handlers_disconnect_by_data (self->state, self);
  g_clear_object (&self->state);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (dossier_time_scrubber_parent_class)->dispose (object);
}

static void
dossier_time_scrubber_class_init (DossierTimeScrubberClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = dossier_time_scrubber_dispose;
  object_class->get_property = dossier_time_scrubber_get_property;
  object_class->set_property = dossier_time_scrubber_set_property;
  widget_class->size_allocate = dossier_time_scrubber_size_allocate;
  widget_class->measure = dossier_time_scrubber_measure;
  widget_class->get_request_mode = dossier_time_scrubber_get_request_mode;
  properties[PROP_VIEW_STATE] = g_param_spec_object ("view-state", NULL, NULL, DOSSIER_TYPE_VIEW_STATE,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                       | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "timescrubber");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "time.play", NULL, on_play);
  gtk_widget_class_install_action (widget_class, "time.all", NULL, on_all);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "time.play", NULL);
}

static void
dossier_time_scrubber_init (DossierTimeScrubber *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_box_append (GTK_BOX (self->box), make_axis (self));
  gtk_box_append (GTK_BOX (self->box), make_bottom (self));
  gtk_widget_set_margin_start (self->box, 12);
  gtk_widget_set_margin_end (self->box, 12);
  gtk_widget_set_margin_top (self->box, 6);
  gtk_widget_set_margin_bottom (self->box, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Timeline"), -1);
  set_play_icon (self);
}

GtkWidget *
dossier_time_scrubber_new (DossierViewState *state)
{
  return g_object_new (DOSSIER_TYPE_TIME_SCRUBBER, "view-state", state, NULL);
}
