/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-pair-course.h"

#include "dossier-words.h"

#include <glib/gi18n.h>

#define HEIGHT 64
#define BAR_WIDTH 8
#define STEP 9

typedef struct
{
  guint32 day;
  gboolean friendly;
} Point;

struct _DossierPairCourse
{
  GtkWidget parent_instance;

  GArray *points; /* by day */
};

G_DEFINE_FINAL_TYPE (DossierPairCourse, dossier_pair_course, GTK_TYPE_WIDGET)

static int
compare_points (gconstpointer a, gconstpointer b)
{
  const Point *first = a, *second = b;

  return (first->day > second->day) - (first->day < second->day);
}

static char *
dup_day (DossierPairCourse *self, guint point)
{
  DossierDate day;

  if (point >= self->points->len)
    return NULL;
  day = dossier_date_new_day (g_array_index (self->points, Point, point).day, DOSSIER_BASIS_STATED);
  return dossier_words_for_date (&day);
}

char *
dossier_pair_course_dup_first (DossierPairCourse *self)
{
  g_return_val_if_fail (DOSSIER_IS_PAIR_COURSE (self), NULL);

  return dup_day (self, 0);
}

char *
dossier_pair_course_dup_last (DossierPairCourse *self)
{
  g_return_val_if_fail (DOSSIER_IS_PAIR_COURSE (self), NULL);

  return dup_day (self, self->points->len - 1);
}

static void
describe (DossierPairCourse *self)
{
  g_autofree char *first = dup_day (self, 0);
  g_autofree char *last = dup_day (self, self->points->len - 1);
  g_autofree char *words = NULL;
  guint friendly = 0, n = self->points->len;

  if (n == 0)
    return;
  for (guint i = 0; i < n; i++)
    friendly += g_array_index (self->points, Point, i).friendly;
  words = g_strdup_printf (_ ("%u friendly and %u hostile claims between %s and %s"), friendly, n - friendly,
                           first, last);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), words);
}

void
dossier_pair_course_set_claims (DossierPairCourse *self, const DossierExtract *extract, const GArray *claims)
{
  g_return_if_fail (DOSSIER_IS_PAIR_COURSE (self) && extract != NULL && claims != NULL);

  g_array_set_size (self->points, 0);
  for (guint i = 0; i < claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, g_array_index (claims, guint, i));
      Point point = { 0, claim->polarity == DOSSIER_POLARITY_FRIENDLY };

      if (claim->polarity == DOSSIER_POLARITY_NEUTRAL || !dossier_date_is_set (&claim->date))
        continue;
      /* An interval is drawn where it ends, or where it begins if it goes on. */
      point.day = claim->date.last != 0 ? claim->date.last : claim->date.first;
      g_array_append_val (self->points, point);
    }
  g_array_sort (self->points, compare_points);
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
dossier_pair_course_has_course (DossierPairCourse *self)
{
  g_return_val_if_fail (DOSSIER_IS_PAIR_COURSE (self), FALSE);

  return self->points->len >= 2;
}

static void
draw_bars (DossierPairCourse *self, GtkSnapshot *snapshot, double width, double middle)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  GdkRGBA colours[2] = { { 0.9f, 0.4f, 0.1f, 1 }, { 0.1f, 0.4f, 0.8f, 1 } };
  guint32 first = g_array_index (self->points, Point, 0).day;
  guint32 last = g_array_index (self->points, Point, self->points->len - 1).day;
  int column_before = -1;
  guint heights[2] = { 0, 0 };

  gtk_style_context_lookup_color (style, "course_hostile", &colours[0]);
  gtk_style_context_lookup_color (style, "course_friendly", &colours[1]);
  for (guint i = 0; i < self->points->len; i++)
    {
      const Point *point = &g_array_index (self->points, Point, i);
      double share = last > first ? (double) (point->day - first) / (last - first) : 0.5;
      int column = (int) (share * (width - BAR_WIDTH) / STEP);
      double room = middle - 4, size;
      guint height;

      if (column != column_before)
        heights[0] = heights[1] = 0;
      column_before = column;
      height = heights[point->friendly]++;
      size = MIN (6, room / 4);
      if ((height + 1) * (size + 1) > room)
        continue;
      gtk_snapshot_append_color (
          snapshot, &colours[point->friendly],
          &GRAPHENE_RECT_INIT ((float) (column * STEP),
                               (float) (point->friendly ? middle - 2 - (height + 1) * (size + 1) + 1
                                                        : middle + 2 + height * (size + 1)),
                               BAR_WIDTH, (float) size));
    }
}

static void
dossier_pair_course_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  DossierPairCourse *self = DOSSIER_PAIR_COURSE (widget);
  double width = gtk_widget_get_width (widget), middle = gtk_widget_get_height (widget) / 2.0;
  GdkRGBA line;

  if (self->points->len == 0)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &line);
  line.alpha *= 0.4f;
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, (float)middle - 0.5f, (float)width, 1));
  draw_bars (self, snapshot, width, middle);
}

static void
dossier_pair_course_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                             int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 100;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 240;
}

static void
dossier_pair_course_finalize (GObject *object)
{
  DossierPairCourse *self = DOSSIER_PAIR_COURSE (object);

  g_array_unref (self->points);
  G_OBJECT_CLASS (dossier_pair_course_parent_class)->finalize (object);
}

static void
dossier_pair_course_class_init (DossierPairCourseClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = dossier_pair_course_finalize;
  widget_class->snapshot = dossier_pair_course_snapshot;
  widget_class->measure = dossier_pair_course_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
dossier_pair_course_init (DossierPairCourse *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (Point));
}
