/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier-feature.h"
#include "dossier-move-table.h"
#include "dossier-move-weights.h"
#include "dossier-perceptron.h"
#include "dossier-weights.h"

#define N_FEATURES 20000
#define N_CLASSES 30
#define SCALE 8

static guint64
feature (guint i)
{
  return dossier_feature_mix (i % 7 + 1, i);
}

static DossierModel *
write_and_load (DossierModelWriter *writer)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  int descriptor = g_file_open_tmp ("dossier-test-XXXXXX", &path, &error);
  DossierModel *model;

  g_assert_no_error (error);
  g_close (descriptor, NULL);
  g_assert_true (dossier_model_writer_write (writer, path, NULL));
  model = dossier_model_load (path, "test", &error);
  g_assert_no_error (error);
  g_unlink (path);
  return model;
}

/* Weights that never change after the first step average to themselves; heavy ones pass the range of a
 * byte. */
static gint
weight (guint i, guint move)
{
  return i % 1000 == 0 ? 40 * (gint) (move + 1) - 90 : (gint) ((i + move * 5) % 13) - 6;
}

static void
test_moves (void)
{
  g_autoptr (DossierMoveTable) table = dossier_move_table_new ();
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("test");
  g_autoptr (DossierModel) model = NULL;
  DossierMoveWeights weights;
  guint n_wrong = 0;

  for (guint i = 0; i < N_FEATURES; i++)
    for (guint move = 0; move < DOSSIER_MOVE_WEIGHTS_CLASSES; move++)
      {
        guint64 key = feature (i);

        dossier_move_table_update (table, &key, 1, move, weight (i, move));
      }
  for (guint i = 0; i < 100000; i++)
    dossier_move_table_step (table);
  dossier_move_table_settle (table);
  dossier_move_table_write (table, writer, "moves", SCALE, 2 * N_FEATURES);
  model = write_and_load (writer);
  g_assert_true (dossier_move_weights_init (&weights, model, "moves", NULL));
  for (guint i = 0; i < N_FEATURES; i++)
    {
      guint64 keys[] = { feature (i), feature (i + N_FEATURES) };
      gint32 scores[DOSSIER_MOVE_WEIGHTS_CLASSES];

      dossier_move_weights_score (&weights, keys, 1, scores);
      for (guint move = 0; move < DOSSIER_MOVE_WEIGHTS_CLASSES; move++)
        n_wrong += scores[move] != weight (i, move) * SCALE;
      /* What was never seen weighs nothing, but for a rare clash of hashes; a few light features find no
       * place. */
      dossier_move_weights_score (&weights, keys + 1, 1, scores);
      n_wrong += scores[0] != 0 || scores[3] != 0;
    }
  g_assert_cmpuint (n_wrong, <, N_FEATURES / 100);
}

static void
test_classes (void)
{
  g_autoptr (DossierPerceptron) perceptron = dossier_perceptron_new (N_CLASSES);
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("test");
  g_autoptr (DossierModel) model = NULL;
  DossierWeights weights;

  for (guint i = 0; i < N_FEATURES; i++)
    {
      guint64 key = feature (i);

      dossier_perceptron_update (perceptron, &key, 1, i % 30, 2);
      dossier_perceptron_update (perceptron, &key, 1, (i + 1) % 30, -25);
    }
  for (guint i = 0; i < 100000; i++)
    dossier_perceptron_step (perceptron);
  dossier_perceptron_settle (perceptron);
  dossier_perceptron_write (perceptron, writer, "classes", 0);
  model = write_and_load (writer);
  g_assert_true (dossier_weights_init (&weights, model, "classes", N_CLASSES, NULL));
  for (guint i = 0; i < N_FEATURES; i++)
    {
      guint64 key = feature (i);
      gint32 scores[256] = { 0 };

      dossier_weights_add (&weights, &key, 1, scores);
      for (guint class = 0; class < 30; class++)
        g_assert_cmpint (scores[class], ==,
                         class == i % 30         ? 2 * DOSSIER_PERCEPTRON_SCALE
                         : class == (i + 1) % 30 ? -25 * DOSSIER_PERCEPTRON_SCALE
                                                 : 0);
    }
}

/* The average over the steps, not the last value, is what goes to the model. */
static void
test_average (void)
{
  g_autoptr (DossierPerceptron) perceptron = dossier_perceptron_new (2);
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("test");
  g_autoptr (DossierModel) model = NULL;
  DossierWeights weights;
  guint64 key = feature (1);
  gint32 scores[256] = { 0 };

  for (guint i = 0; i < 999; i++)
    {
      if (i == 499)
        dossier_perceptron_update (perceptron, &key, 1, 1, 4);
      dossier_perceptron_step (perceptron);
    }
  dossier_perceptron_settle (perceptron);
  dossier_perceptron_write (perceptron, writer, "classes", 0);
  model = write_and_load (writer);
  g_assert_true (dossier_weights_init (&weights, model, "classes", N_CLASSES, NULL));
  dossier_weights_add (&weights, &key, 1, scores);
  g_assert_cmpint (scores[1], ==, 2 * DOSSIER_PERCEPTRON_SCALE);
  g_assert_cmpint (scores[0], ==, 0);
}

/* Of several runs the mean goes to the model, a run that never met a feature counting as nothing for it. */
static void
test_mean_of_runs (void)
{
  g_autoptr (DossierMoveTable) moves = dossier_move_table_new ();
  g_autoptr (DossierMoveTable) other_moves = dossier_move_table_new ();
  g_autoptr (DossierPerceptron) classes = dossier_perceptron_new (2);
  g_autoptr (DossierPerceptron) other_classes = dossier_perceptron_new (2);
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("test");
  g_autoptr (DossierModel) model = NULL;
  DossierMoveWeights move_weights;
  DossierWeights class_weights;
  guint64 keys[] = { feature (1), feature (2) };
  gint32 scores[256] = { 0 };

  dossier_move_table_update (moves, keys, 2, 0, 6);
  dossier_move_table_update (other_moves, keys, 1, 0, 2);
  dossier_perceptron_update (classes, keys, 2, 1, 6);
  dossier_perceptron_update (other_classes, keys, 1, 1, 2);
  for (guint i = 0; i < 100000; i++)
    {
      dossier_move_table_step (moves);
      dossier_move_table_step (other_moves);
      dossier_perceptron_step (classes);
      dossier_perceptron_step (other_classes);
    }
  dossier_move_table_settle (moves);
  dossier_move_table_settle (other_moves);
  dossier_move_table_merge (moves, other_moves);
  dossier_perceptron_settle (classes);
  dossier_perceptron_settle (other_classes);
  dossier_perceptron_merge (classes, other_classes);
  dossier_move_table_write (moves, writer, "moves", SCALE, 2);
  dossier_perceptron_write (classes, writer, "classes", 0);
  model = write_and_load (writer);
  g_assert_true (dossier_move_weights_init (&move_weights, model, "moves", NULL));
  g_assert_true (dossier_weights_init (&class_weights, model, "classes", N_CLASSES, NULL));
  dossier_move_weights_score (&move_weights, keys, 1, scores);
  g_assert_cmpint (scores[0], ==, 4 * SCALE);
  dossier_move_weights_score (&move_weights, keys + 1, 1, scores);
  g_assert_cmpint (scores[0], ==, 3 * SCALE);
  scores[0] = scores[1] = 0;
  dossier_weights_add (&class_weights, keys, 2, scores);
  g_assert_cmpint (scores[1], ==, 7 * DOSSIER_PERCEPTRON_SCALE);
  g_assert_cmpint (scores[0], ==, 0);
}

/* Whether weights of these sections are taken for whole. */
static gboolean
is_taken (const guint32 *buckets, gsize n_buckets, const guint16 *records, gsize n_records)
{
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("test");
  g_autoptr (DossierModel) model = NULL;
  DossierWeights weights;

  dossier_model_writer_add (writer, "classes.buckets", buckets, n_buckets * sizeof *buckets);
  dossier_model_writer_add (writer, "classes.records", records, n_records * sizeof *records);
  model = write_and_load (writer);
  return dossier_weights_init (&weights, model, "classes", N_CLASSES, NULL);
}

/* A file can be damaged and its checksum fit: no record may lead outside of the records or the scores. */
static void
test_damaged_classes (void)
{
  const guint32 buckets[] = { 0, 4, 7 }, turned[] = { 4, 0, 7 }, beyond[] = { 0, 9, 7 }, inside[] = { 0, 3, 7 };
  const guint16 records[] = { 0x1234, 0x0256, 0x0400, 0x0400 | (N_CLASSES - 1), 0x4321, 0x0165, 0x0a02 };
  guint16 high[G_N_ELEMENTS (records)], many[G_N_ELEMENTS (records)];

  memcpy (high, records, sizeof high);
  memcpy (many, records, sizeof many);
  high[3]++;
  many[5] = 0x0265;
  g_assert_true (is_taken (buckets, 3, records, 7));
  g_assert_false (is_taken (buckets, 3, high, 7));
  g_assert_false (is_taken (buckets, 3, many, 7));
  g_assert_false (is_taken (buckets, 3, records, 6));
  g_assert_false (is_taken (turned, 3, records, 7));
  g_assert_false (is_taken (beyond, 3, records, 7));
  g_assert_false (is_taken (inside, 3, records, 7));
  g_assert_false (is_taken (buckets, 1, records, 0));
}

/* Only so many features are kept, the heaviest. */
static void
test_heaviest_stay (void)
{
  g_autoptr (DossierMoveTable) table = dossier_move_table_new ();
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("test");
  g_autoptr (DossierModel) model = NULL;
  DossierMoveWeights weights;
  gint32 scores[DOSSIER_MOVE_WEIGHTS_CLASSES];

  for (guint i = 1; i <= 10; i++)
    {
      guint64 key = feature (i);

      dossier_move_table_update (table, &key, 1, 2, i % 2 == 0 ? (gint) i : -(gint) i);
    }
  for (guint i = 0; i < 100000; i++)
    dossier_move_table_step (table);
  dossier_move_table_settle (table);
  dossier_move_table_write (table, writer, "moves", SCALE, 4);
  model = write_and_load (writer);
  g_assert_true (dossier_move_weights_init (&weights, model, "moves", NULL));
  for (guint i = 1; i <= 10; i++)
    {
      guint64 key = feature (i);

      dossier_move_weights_score (&weights, &key, 1, scores);
      g_assert_cmpint (scores[2], ==, i <= 6 ? 0 : (i % 2 == 0 ? (gint) i : -(gint) i) * SCALE);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weights/moves", test_moves);
  g_test_add_func ("/weights/classes", test_classes);
  g_test_add_func ("/weights/average", test_average);
  g_test_add_func ("/weights/mean-of-runs", test_mean_of_runs);
  g_test_add_func ("/weights/damaged-classes", test_damaged_classes);
  g_test_add_func ("/weights/heaviest-stay", test_heaviest_stay);
  return g_test_run ();
}
