/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-error.h"
#include "dossier-layout-run.h"
#include "dossier-layout-score.h"
#include "dossier-layout-settle.h"
#include "dossier-layout-wire.h"

#include <math.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

static DossierLayoutJob *
make_job (DossierLayoutEngine engine, guint n_nodes, guint n_edges, guint32 seed)
{
  DossierLayoutJob *job = dossier_layout_job_new (engine);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < n_nodes; i++)
    {
      DossierLayoutNode node = { 0 };

      node.width = g_rand_int_range (random, 0, 8) == 0 ? 0 : g_rand_double_range (random, 20, 180);
      node.height = g_rand_double_range (random, 0, 60);
      g_array_append_val (job->nodes, node);
    }
  for (guint i = 0; i < n_edges && n_nodes > 0; i++)
    {
      DossierLayoutEdge edge = { 0 };

      edge.source = (guint) g_rand_int_range (random, 0, (gint32) n_nodes);
      edge.target = (guint) g_rand_int_range (random, 0, (gint32) n_nodes);
      edge.width = g_rand_double_range (random, 0, 90);
      edge.height = 14;
      g_array_append_val (job->edges, edge);
    }
  return job;
}

static DossierLayout *
run (const DossierLayoutJob *job)
{
  g_autoptr (GError) error = NULL;
  DossierLayout *layout = dossier_layout_run (job, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (layout);
  g_assert_cmpuint (layout->nodes->len, ==, job->nodes->len);
  g_assert_cmpuint (layout->labels->len, ==, job->edges->len);
  for (guint i = 0; i < layout->nodes->len; i++)
    g_assert_true (isfinite (dossier_layout_node (layout, i)->x)
                   && isfinite (dossier_layout_node (layout, i)->y));
  return layout;
}

/* Small graphs of every shape, with loops, parallel edges, separate parts and nodes without size. */
static void
test_fuzz (void)
{
  guint n = g_test_thorough () ? 400 : 24;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (DossierLayoutJob) job
        = make_job ((DossierLayoutEngine) (i % DOSSIER_N_LAYOUT_ENGINES), i * 5 % 13, i * 7 % 29, i);
      g_autoptr (DossierLayout) layout = run (job);
    }
}

static void
test_no_overlaps (void)
{
  for (guint32 seed = 1; seed < 3; seed++)
    {
      g_autoptr (DossierLayoutJob) job = make_job (DOSSIER_LAYOUT_AUTOMATIC, 60, 89, seed);
      g_autoptr (DossierLayout) layout = run (job);

      g_assert_cmpint (layout->engine, ==, DOSSIER_LAYOUT_SPRING);
      g_assert_true (layout->labelled);
      g_assert_cmpuint (dossier_layout_count_overlaps (job, layout), ==, 0);
    }
}

static void
test_same_twice (void)
{
  for (guint engine = 0; engine < DOSSIER_N_LAYOUT_ENGINES; engine++)
    {
      g_autoptr (DossierLayoutJob) job = make_job ((DossierLayoutEngine) engine, 25, 40, 11);
      g_autoptr (DossierLayout) first = run (job);
      g_autoptr (DossierLayout) second = run (job);
      g_autofree char *a = dossier_layout_to_wire (first);
      g_autofree char *b = dossier_layout_to_wire (second);

      g_assert_cmpstr (a, ==, b);
    }
}

static void
test_large (void)
{
  g_autoptr (DossierLayoutJob) job = make_job (DOSSIER_LAYOUT_AUTOMATIC, 300, 500, 5);
  g_autoptr (DossierLayout) layout = run (job);

  g_assert_cmpint (layout->engine, ==, DOSSIER_LAYOUT_LARGE);
  g_assert_false (layout->labelled);
  g_assert_cmpuint (dossier_layout_count_overlaps (job, layout), ==, 0);
}

/* When the stack grows, what was there stays near, and what the user pinned stays put. */
static void
test_warm_start (void)
{
  g_autoptr (DossierLayoutJob) job = make_job (DOSSIER_LAYOUT_SPRING, 20, 30, 3);
  g_autoptr (DossierLayout) first = run (job);
  g_autoptr (DossierLayout) second = NULL;
  DossierLayoutNode fresh = { 80, 30, { 0, 0 }, FALSE, FALSE };
  DossierLayoutEdge tie = { 4, 20, 40, 14 };
  double moved = 0, left = 0, right = 0;

  for (guint i = 0; i < 20; i++)
    {
      DossierLayoutNode *node = dossier_layout_job_node (job, i);

      node->place = *dossier_layout_node (first, i);
      node->placed = TRUE;
      node->pinned = i == 7;
      left = MIN (left, node->place.x);
      right = MAX (right, node->place.x);
    }
  g_array_append_val (job->nodes, fresh);
  g_array_append_val (job->edges, tie);
  second = run (job);
  g_assert_cmpfloat (hypot (dossier_layout_node (second, 7)->x - dossier_layout_node (first, 7)->x,
                            dossier_layout_node (second, 7)->y - dossier_layout_node (first, 7)->y),
                     <, 0.01);
  for (guint i = 0; i < 20; i++)
    moved += hypot (dossier_layout_node (second, i)->x - dossier_layout_node (first, i)->x,
                    dossier_layout_node (second, i)->y - dossier_layout_node (first, i)->y)
             / 20;
  g_test_message ("mean move %.1f px of %.0f", moved, right - left);
  g_assert_cmpfloat (moved, <, (right - left) * 0.15);
}

static void
test_cancel (void)
{
  g_autoptr (DossierLayoutJob) job = make_job (DOSSIER_LAYOUT_SPRING, 3000, 6000, 8);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (dossier_layout_run (job, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
assert_fails (const DossierLayoutJob *job, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_layout_run (job, NULL, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT);
  g_assert_nonnull (strstr (error->message, words));
}

static void
test_refuses (void)
{
  g_autoptr (DossierLayoutJob) ends = make_job (DOSSIER_LAYOUT_SPRING, 3, 2, 8);
  g_autoptr (DossierLayoutJob) size = make_job (DOSSIER_LAYOUT_SPRING, 3, 2, 8);
  g_autoptr (DossierLayoutJob) many = make_job (DOSSIER_LAYOUT_SPRING, DOSSIER_LAYOUT_MAX_NODES + 1, 0, 8);

  dossier_layout_job_edge (ends, 1)->target = 3;
  assert_fails (ends, "proper ends");
  dossier_layout_job_node (size, 1)->width = NAN;
  assert_fails (size, "proper size");
  assert_fails (many, "too many");
}

/* A program in the helper's place, to see each way to fail. */
static void
assert_fails_with_helper (const char *script, const char *words)
{
  g_autofree char *folder = g_dir_make_tmp ("dossier-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "dossier-layout-helper", NULL);
  g_autofree char *kept = g_strdup (g_getenv ("DOSSIER_LIBEXECDIR"));
  g_autoptr (DossierLayoutJob) job = make_job (DOSSIER_LAYOUT_SPRING, 3, 2, 8);

  if (script != NULL)
    {
      g_assert_true (g_file_set_contents (path, script, -1, NULL));
      g_assert_cmpint (chmod (path, 0700), ==, 0);
    }
  g_setenv ("DOSSIER_LIBEXECDIR", folder, TRUE);
  assert_fails (job, words);
  g_setenv ("DOSSIER_LIBEXECDIR", kept, TRUE);
  g_remove (path);
  g_rmdir (folder);
}

static void
test_broken_helper (void)
{
  assert_fails_with_helper (NULL, "cannot be started");
  assert_fails_with_helper ("#!/bin/sh\ncat >/dev/null\necho nonsense\n", "broken answer");
  assert_fails_with_helper ("#!/bin/sh\ncat >/dev/null\necho oh dear >&2\nexit 1\n", "oh dear");
  assert_fails_with_helper ("#!/bin/sh\ncat >/dev/null\nkill -ABRT $$\n", "signal");
  assert_fails_with_helper ("#!/bin/sh\ncat >/dev/null\nkill -XCPU $$\n", "too much time");
}

static void
test_wire (void)
{
  static const char *const broken[] = {
    "",
    "dossier-layout 2 job 0 0 0",
    "dossier-layout 1 job 0 1 0",
    "dossier-layout 1 job 9 0 0",
    "dossier-layout 1 job 0 1 0\n10 10 3 0 0",
    "dossier-layout 1 job 0 1 1\n10 10 0 0 0\n0 1 5 5",
    "dossier-layout 1 job 0 1 0\n1e999 10 0 0 0",
    "dossier-layout 1 job 0 -1 0",
    "dossier-layout 1 job 0 99999999 0",
  };
  g_autoptr (DossierLayoutJob) job = make_job (DOSSIER_LAYOUT_RADIAL, 9, 14, 2);
  g_autofree char *wire = dossier_layout_job_to_wire (job);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLayoutJob) back = dossier_layout_job_from_wire (wire, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = dossier_layout_job_to_wire (back);
  g_assert_cmpstr (wire, ==, again);
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) refusal = NULL;

      g_assert_null (dossier_layout_job_from_wire (broken[i], &refusal));
      g_assert_error (refusal, DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/wire", test_wire);
  g_test_add_func ("/layout/fuzz", test_fuzz);
  g_test_add_func ("/layout/no-overlaps", test_no_overlaps);
  g_test_add_func ("/layout/same-twice", test_same_twice);
  g_test_add_func ("/layout/large", test_large);
  g_test_add_func ("/layout/warm-start", test_warm_start);
  g_test_add_func ("/layout/cancel", test_cancel);
  g_test_add_func ("/layout/refuses", test_refuses);
  g_test_add_func ("/layout/broken-helper", test_broken_helper);
  return g_test_run ();
}
