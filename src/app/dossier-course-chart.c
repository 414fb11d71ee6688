/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-course-chart.h"

#include "dossier-pair-course.h"

#include <string.h>

#define HEIGHT 84
/* Between two blocks, and between the line and the first block. */
#define GAP 1.0
/* A block is never higher, so that two claims look like few. */
#define MAX_BLOCK 12.0

typedef struct
{
  guint friendly;
  guint hostile;
} Column;

struct _DossierCourseChart
{
  GtkWidget parent_instance;

  Column columns[DOSSIER_COURSE_COLUMNS];
  guint32 first; /* day of the first claim; 0 where there is none */
  guint32 last;
  int column;
};

G_DEFINE_FINAL_TYPE (DossierCourseChart, dossier_course_chart, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_COLUMN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint activated_signal;

static int
column_of_day (DossierCourseChart *self, guint32 day)
{
  if (self->last == self->first)
    return DOSSIER_COURSE_COLUMNS / 2;
  return (int) ((guint64) (day - self->first) * (DOSSIER_COURSE_COLUMNS - 1) / (self->last - self->first));
}

static gboolean
is_empty (DossierCourseChart *self, int column)
{
  return self->columns[column].friendly + self->columns[column].hostile == 0;
}

static void
set_column (DossierCourseChart *self, int column)
{
  if (self->column == column)
    return;
  self->column = column;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMN]);
}

void
dossier_course_chart_set_points (DossierCourseChart *self, const GArray *points)
{
  g_return_if_fail (DOSSIER_IS_COURSE_CHART (self) && points != NULL);

  memset (self->columns, 0, sizeof self->columns);
  self->first = self->last = 0;
  for (guint i = 0; i < points->len; i++)
    {
      const DossierCoursePoint *point = &g_array_index (points, DossierCoursePoint, i);

      if (point->friendly + point->hostile == 0)
        continue;
      self->first = self->first == 0 ? point->date : self->first;
      self->last = point->date;
    }
  for (guint i = 0; i < points->len; i++)
    {
      const DossierCoursePoint *point = &g_array_index (points, DossierCoursePoint, i);

      if (point->date < self->first || point->date > self->last || point->friendly + point->hostile == 0)
        continue;
      self->columns[column_of_day (self, point->date)].friendly += point->friendly;
      self->columns[column_of_day (self, point->date)].hostile += point->hostile;
    }
  self->column = -1;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMN]);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
dossier_course_chart_get_days (DossierCourseChart *self, int column, guint32 *first, guint32 *last)
{
  guint32 day;

  g_return_if_fail (DOSSIER_IS_COURSE_CHART (self) && column >= 0 && column < DOSSIER_COURSE_COLUMNS);

  *first = *last = 0;
  for (day = self->first; day <= self->last && day != 0; day++)
    if (column_of_day (self, day) == column)
      {
        *first = *first == 0 ? day : *first;
        *last = day;
      }
}

/* The nearest column with something in it in the direction of @step; -1 where there is none. */
static int
find_column (DossierCourseChart *self, int from, int step)
{
  for (int column = from; column >= 0 && column < DOSSIER_COURSE_COLUMNS; column += step)
    if (!is_empty (self, column))
      return column;
  return -1;
}

static double
block_height (DossierCourseChart *self, double room)
{
  guint most = 1;

  for (int i = 0; i < DOSSIER_COURSE_COLUMNS; i++)
    most = MAX (most, MAX (self->columns[i].friendly, self->columns[i].hostile));
  return MIN (MAX_BLOCK, room / most);
}

/* @upwards: from the line at @middle, else down from it */
static void
draw_blocks (GtkSnapshot *snapshot, const GdkRGBA *colour, double x, double width, double middle, guint n,
             double block, gboolean upwards)
{
  double size = MAX (block - GAP, 1);

  for (guint i = 0; i < n; i++)
    {
      double y = upwards ? middle - GAP - (i + 1) * block + GAP : middle + GAP + i * block;

      gtk_snapshot_append_color (snapshot, colour,
                                 &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) width, (float) size));
    }
}

static void
dossier_course_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierCourseChart *self = DOSSIER_COURSE_CHART (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  double width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double middle = height / 2, step = width / DOSSIER_COURSE_COLUMNS, block = block_height (self, middle - 3);
  GdkRGBA friendly = { 0.1f, 0.4f, 0.8f, 1 }, hostile = { 0.8f, 0.3f, 0, 1 }, line, mark;

  gtk_style_context_lookup_color (style, "course_friendly", &friendly);
  gtk_style_context_lookup_color (style, "course_hostile", &hostile);
  gtk_style_context_get_color (style, &line);
  mark = line;
  mark.alpha *= 0.12f;
  line.alpha *= 0.4f;
  if (self->column >= 0)
    gtk_snapshot_append_color (
      snapshot, &mark, &GRAPHENE_RECT_INIT ((float) (self->column * step), 0, (float) step, (float) height));
  gtk_snapshot_append_color (snapshot, &line,
                             &GRAPHENE_RECT_INIT (0, (float) middle - 0.5f, (float) width, 1));
  for (int i = 0; i < DOSSIER_COURSE_COLUMNS; i++)
    {
      draw_blocks (snapshot, &friendly, i * step + 1, step - 2, middle, self->columns[i].friendly, block, TRUE);
      draw_blocks (snapshot, &hostile, i * step + 1, step - 2, middle, self->columns[i].hostile, block, FALSE);
    }
}

static void
dossier_course_chart_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                              int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : DOSSIER_COURSE_COLUMNS * 4;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 240;
}

int
dossier_course_chart_find_column (DossierCourseChart *self, double x)
{
  int at;

  g_return_val_if_fail (DOSSIER_IS_COURSE_CHART (self), -1);

  at = (int) (x * DOSSIER_COURSE_COLUMNS / MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1));
  at = CLAMP (at, 0, DOSSIER_COURSE_COLUMNS - 1);
  if (!is_empty (self, at))
    return at;
  if (at > 0 && !is_empty (self, at - 1))
    return at - 1;
  return at + 1 < DOSSIER_COURSE_COLUMNS && !is_empty (self, at + 1) ? at + 1 : -1;
}

static void
on_pressed (DossierCourseChart *self, int n_press, double x, double y, GtkGestureClick *click)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  set_column (self, dossier_course_chart_find_column (self, x));
  if (n_press == 2 && self->column >= 0)
    g_signal_emit (self, activated_signal, 0);
}

static gboolean
on_key (DossierCourseChart *self, guint key, guint code, GdkModifierType modifiers, GtkEventControllerKey *keys)
{
  int next = -1;

  if (key == GDK_KEY_Left || key == GDK_KEY_KP_Left)
    next = find_column (self, self->column < 0 ? DOSSIER_COURSE_COLUMNS - 1 : self->column - 1, -1);
  else if (key == GDK_KEY_Right || key == GDK_KEY_KP_Right)
    next = find_column (self, self->column + 1, 1);
  else if (key == GDK_KEY_Home)
    next = find_column (self, 0, 1);
  else if (key == GDK_KEY_End)
    next = find_column (self, DOSSIER_COURSE_COLUMNS - 1, -1);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space) && self->column >= 0)
    g_signal_emit (self, activated_signal, 0);
  else
    return FALSE;
  if (next >= 0)
    set_column (self, next);
  return TRUE;
}

static void
dossier_course_chart_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COLUMN)
    g_value_set_int (value, DOSSIER_COURSE_CHART (object)->column);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_course_chart_class_init (DossierCourseChartClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->get_property = dossier_course_chart_get_property;
  widget_class->snapshot = dossier_course_chart_snapshot;
  widget_class->measure = dossier_course_chart_measure;
  properties[PROP_COLUMN] = g_param_spec_int ("column", NULL, NULL, -1, DOSSIER_COURSE_COLUMNS - 1, -1,
                                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (class), N_PROPS, properties);
  activated_signal = g_signal_new ("activated", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "coursechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dossier_course_chart_init (DossierCourseChart *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->column = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key), self);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
