/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-course-chart.h"
#include "dossier-course-view.h"
#include "dossier-pair-course.h"
#include "extract-fixture.h"

#include <adwaita.h>
#include <string.h>

/* Hostile in March, friendly and hostile on one day of June, and a neutral claim before all of them. */
static GArray *
make_points (void)
{
  const DossierCoursePoint points[] = {
    { dossier_date_julian (2024, 1, 2), 0, 0, 1, 0 },
    { dossier_date_julian (2024, 3, 5), 0, 2, 0, -1 },
    { dossier_date_julian (2024, 6, 9), 1, 1, 0, 0 },
  };
  GArray *array = g_array_new (FALSE, FALSE, sizeof (DossierCoursePoint));

  g_array_append_vals (array, points, G_N_ELEMENTS (points));
  return array;
}

static void
test_columns (void)
{
  g_autoptr (GArray) points = make_points ();
  DossierCourseChart *chart = g_object_ref_sink (g_object_new (DOSSIER_TYPE_COURSE_CHART, NULL));
  guint32 first, last, before;

  dossier_course_chart_set_points (chart, points);
  /* The neutral claim of January does not stretch the axis. */
  dossier_course_chart_get_days (chart, 0, &first, &last);
  g_assert_cmpuint (first, ==, dossier_date_julian (2024, 3, 5));
  for (int i = 1; i < DOSSIER_COURSE_COLUMNS; i++)
    {
      before = last;
      dossier_course_chart_get_days (chart, i, &first, &last);
      g_assert_cmpuint (first, ==, before + 1);
    }
  g_assert_cmpuint (last, ==, dossier_date_julian (2024, 6, 9));
  g_assert_finalize_object (chart);
}

static void
find_label (GtkWidget *widget, const char *words, gboolean *found)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_label (GTK_LABEL (widget)), words) != NULL)
    *found = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_label (child, words, found);
}

static void
test_pair (void)
{
  g_autoptr (DossierExtract) extract = fixture_extract ();
  DossierCourseView *view = g_object_ref_sink (g_object_new (DOSSIER_TYPE_COURSE_VIEW, NULL));
  gboolean found = FALSE;

  dossier_course_view_set_pair (view, extract, FIXTURE_RIVERA, FIXTURE_HARBOUR);
  g_assert_false (dossier_course_view_has_course (view));
  for (guint i = 0; i < extract->claims->len; i++)
    {
      DossierClaim *claim = dossier_extract_claim (extract, i);

      claim->negated = FALSE;
      claim->polarity = i == 0 ? DOSSIER_POLARITY_FRIENDLY : DOSSIER_POLARITY_HOSTILE;
      claim->date = dossier_date_new_day (dossier_date_julian (2024, 3, 5 + (int) i), DOSSIER_BASIS_STATED);
    }
  dossier_course_view_set_pair (view, extract, FIXTURE_HARBOUR, FIXTURE_RIVERA);
  g_assert_true (dossier_course_view_has_course (view));
  find_label (GTK_WIDGET (view), "1 friendly and 1 hostile claims, 5 March 2024 to 7 March 2024", &found);
  g_assert_true (found);
  g_assert_finalize_object (view);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/course/columns", test_columns);
  g_test_add_func ("/course/pair", test_pair);
  return g_test_run ();
}
