/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-layout-labels.h"
#include "dossier-layout-pack.h"
#include "dossier-layout-score.h"
#include "dossier-layout-settle.h"

#include <math.h>

static void
add_node (DossierLayoutJob *job, double width, double height)
{
  DossierLayoutNode node = { width, height, { 0, 0 }, FALSE, FALSE };

  g_array_append_val (job->nodes, node);
}

static void
add_edge (DossierLayoutJob *job, guint source, guint target, double width)
{
  DossierLayoutEdge edge = { source, target, width, width > 0 ? 14 : 0 };

  g_array_append_val (job->edges, edge);
}

static void
put (DossierLayout *layout, guint node, double x, double y)
{
  *dossier_layout_node (layout, node) = (DossierPoint){ x, y };
}

static void
test_curve_ends_on_outlines (void)
{
  DossierFrame from = { { 0, 0 }, 80, 30, DOSSIER_OUTLINE_BOX };
  DossierFrame to = { { 300, 40 }, 100, 30, DOSSIER_OUTLINE_PILL };
  DossierCurve curve = dossier_curve_new_edge (&from, &to, (DossierPoint){ 150, -60 });
  DossierPoint start = curve.points[0], end = curve.points[3];

  g_assert_true (fabs (fabs (start.x) - 40) < 0.01 || fabs (fabs (start.y) - 15) < 0.01);
  g_assert_false (dossier_frame_contains (&to, (DossierPoint){ end.x - 0.1, end.y - 0.1 }));
  g_assert_cmpfloat (hypot (end.x - 300, end.y - 40), <, 52);
  /* It still runs through the middle of its label. */
  g_assert_cmpfloat (dossier_curve_get_distance (&curve, (DossierPoint){ 150, -60 }), <, 0.5);
}

static void
test_curve_loop (void)
{
  DossierFrame node = { { 10, 10 }, 80, 30, DOSSIER_OUTLINE_BOX };
  DossierCurve curve = dossier_curve_new_edge (&node, &node, (DossierPoint){ 10, -50 });

  g_assert_cmpfloat (dossier_curve_get_length (&curve), >, 40);
  g_assert_cmpfloat (dossier_curve_get_distance (&curve, (DossierPoint){ 10, -50 }), <, 0.5);
}

static void
test_curve_inside_node (void)
{
  /* Two nodes on top of each other: no crash, no number that is none. */
  DossierFrame from = { { 0, 0 }, 200, 200, DOSSIER_OUTLINE_BOX };
  DossierFrame to = { { 5, 5 }, 20, 20, DOSSIER_OUTLINE_PILL };
  DossierCurve curve = dossier_curve_new_edge (&from, &to, (DossierPoint){ 2, 2 });

  for (guint i = 0; i < 4; i++)
    g_assert_true (isfinite (curve.points[i].x) && isfinite (curve.points[i].y));
}

static void
test_score (void)
{
  g_autoptr (DossierLayoutJob) job = dossier_layout_job_new (DOSSIER_LAYOUT_SPRING);
  g_autoptr (DossierLayout) layout = dossier_layout_new (DOSSIER_LAYOUT_SPRING, 5, 2);
  DossierLayoutScore score;

  for (guint i = 0; i < 5; i++)
    add_node (job, 20, 20);
  add_edge (job, 0, 1, 0);
  add_edge (job, 2, 3, 0);
  put (layout, 0, 0, 0);
  put (layout, 1, 200, 200);
  put (layout, 2, 200, 0);
  put (layout, 3, 0, 200);
  put (layout, 4, 150, 150); /* on the first edge */
  dossier_layout_centre_labels (job, layout);
  score = dossier_layout_score (job, layout);
  g_assert_cmpuint (score.crossings, ==, 1);
  g_assert_cmpuint (score.through_nodes, ==, 1);
  put (layout, 3, 400, 0);
  put (layout, 4, 0, 300);
  dossier_layout_centre_labels (job, layout);
  score = dossier_layout_score (job, layout);
  g_assert_cmpuint (score.crossings, ==, 0);
  g_assert_cmpuint (score.through_nodes, ==, 0);
}

static void
test_labels_leave_nodes (void)
{
  g_autoptr (DossierLayoutJob) job = dossier_layout_job_new (DOSSIER_LAYOUT_SPRING);
  g_autoptr (DossierLayout) layout = dossier_layout_new (DOSSIER_LAYOUT_SPRING, 3, 3);

  for (guint i = 0; i < 3; i++)
    add_node (job, 80, 30);
  add_edge (job, 0, 1, 70);
  add_edge (job, 1, 0, 70);
  add_edge (job, 0, 1, 70);
  put (layout, 0, 0, 0);
  put (layout, 1, 400, 0);
  put (layout, 2, 200, 0); /* right between the two */
  layout->labelled = TRUE;
  for (guint i = 0; i < 3; i++)
    *dossier_layout_label (layout, i) = (DossierPoint){ 200, 0 };
  g_assert_cmpuint (dossier_layout_count_covered_labels (job, layout), ==, 3);
  dossier_layout_improve_labels (job, layout, DOSSIER_LAYOUT_LABEL_ROUNDS);
  g_assert_cmpuint (dossier_layout_count_covered_labels (job, layout), ==, 0);
  g_assert_cmpuint (dossier_layout_score (job, layout).through_nodes, ==, 0);
}

static void
test_parallel_edges_part (void)
{
  g_autoptr (DossierLayoutJob) job = dossier_layout_job_new (DOSSIER_LAYOUT_SPRING);
  g_autoptr (DossierLayout) layout = dossier_layout_new (DOSSIER_LAYOUT_SPRING, 2, 2);

  add_node (job, 20, 20);
  add_node (job, 20, 20);
  add_edge (job, 0, 1, 0);
  add_edge (job, 1, 0, 0); /* the other way: must not fall on the first */
  put (layout, 1, 100, 0);
  dossier_layout_centre_labels (job, layout);
  g_assert_cmpfloat (fabs (dossier_layout_label (layout, 0)->y - dossier_layout_label (layout, 1)->y), >, 20);
}

static void
test_pins_hold (void)
{
  g_autoptr (DossierLayoutJob) job = dossier_layout_job_new (DOSSIER_LAYOUT_SPRING);
  g_autoptr (DossierLayout) layout = dossier_layout_new (DOSSIER_LAYOUT_SPRING, 4, 0);

  for (guint i = 0; i < 4; i++)
    add_node (job, 60, 30);
  dossier_layout_job_node (job, 1)->placed = dossier_layout_job_node (job, 1)->pinned = TRUE;
  dossier_layout_job_node (job, 1)->place = (DossierPoint){ 500, 300 };
  for (guint i = 0; i < 4; i++)
    put (layout, i, i * 3, i); /* all in a heap */
  dossier_layout_settle (job, layout);
  g_assert_cmpfloat (dossier_layout_node (layout, 1)->x, ==, 500);
  g_assert_cmpfloat (dossier_layout_node (layout, 1)->y, ==, 300);
  g_assert_cmpuint (dossier_layout_count_overlaps (job, layout), ==, 0);
}

/* A layout that came out turned by a quarter and mirrored is laid back on the old one. */
static void
test_turns_back (void)
{
  static const DossierPoint known[] = { { 0, 0 }, { 300, 0 }, { 300, 500 }, { -200, 100 } };
  g_autoptr (DossierLayoutJob) job = dossier_layout_job_new (DOSSIER_LAYOUT_LARGE);
  g_autoptr (DossierLayout) layout = dossier_layout_new (DOSSIER_LAYOUT_LARGE, 4, 0);

  for (guint i = 0; i < 4; i++)
    {
      add_node (job, 10, 10);
      dossier_layout_job_node (job, i)->placed = TRUE;
      dossier_layout_job_node (job, i)->place = known[i];
      put (layout, i, known[i].y + 70, known[i].x - 20);
    }
  dossier_layout_settle (job, layout);
  for (guint i = 0; i < 4; i++)
    g_assert_cmpfloat (hypot (dossier_layout_node (layout, i)->x - known[i].x,
                              dossier_layout_node (layout, i)->y - known[i].y),
                       <, 0.001);
}

static void
test_pack (void)
{
  g_autoptr (DossierLayoutJob) job = dossier_layout_job_new (DOSSIER_LAYOUT_SPRING);
  g_autoptr (DossierLayout) layout = dossier_layout_new (DOSSIER_LAYOUT_SPRING, 7, 4);
  DossierPoint before;

  for (guint i = 0; i < 7; i++)
    add_node (job, 80, 30);
  /* A large part, a pair far off, and a node further off. */
  add_edge (job, 0, 1, 40);
  add_edge (job, 1, 2, 40);
  add_edge (job, 2, 3, 40);
  add_edge (job, 4, 5, 40);
  put (layout, 1, 300, 0);
  put (layout, 2, 300, 300);
  put (layout, 3, 600, 300);
  put (layout, 4, 4000, -2000);
  put (layout, 5, 4000, -1900);
  put (layout, 6, -9000, 9000);
  dossier_layout_centre_labels (job, layout);
  before = *dossier_layout_label (layout, 1);
  dossier_layout_pack (job, layout);
  g_assert_cmpfloat (dossier_layout_get_extent (job, layout), <, 0.7);
  g_assert_cmpuint (dossier_layout_count_overlaps (job, layout), ==, 0);
  g_assert_cmpfloat (dossier_layout_label (layout, 1)->x, ==, before.x);
  g_assert_cmpfloat (dossier_layout_node (layout, 5)->y - dossier_layout_node (layout, 4)->y, ==, 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/curve-ends-on-outlines", test_curve_ends_on_outlines);
  g_test_add_func ("/layout/curve-loop", test_curve_loop);
  g_test_add_func ("/layout/curve-inside-node", test_curve_inside_node);
  g_test_add_func ("/layout/score", test_score);
  g_test_add_func ("/layout/labels-leave-nodes", test_labels_leave_nodes);
  g_test_add_func ("/layout/parallel-edges-part", test_parallel_edges_part);
  g_test_add_func ("/layout/pins-hold", test_pins_hold);
  g_test_add_func ("/layout/pack", test_pack);
  g_test_add_func ("/layout/turns-back", test_turns_back);
  return g_test_run ();
}
