/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-arc-net-batch.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "dossier-net-matrix.h"
#include "dossier-tagset.h"

#define N_STEPS 150
#define RATE 5e-3f

/* Any number of rows, added or not. */
static void
test_multiply (void)
{
  enum { ROWS = 11, INNER = 5, COLUMNS = 32 };
  float left[ROWS * INNER];
  float right[INNER * COLUMNS];
  float out[ROWS * COLUMNS];

  for (guint i = 0; i < G_N_ELEMENTS (left); i++)
    left[i] = (i * 7 % 13) - 6.0f;
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    right[i] = (i * 5 % 17) - 8.0f;
  for (guint n = 1; n <= ROWS; n++)
    {
      dossier_net_matrix_multiply (left, INNER, right, COLUMNS, out, COLUMNS, n, INNER, COLUMNS, FALSE);
      dossier_net_matrix_multiply (left, INNER, right, COLUMNS, out, COLUMNS, n, INNER, COLUMNS, TRUE);
      for (guint i = 0; i < n; i++)
        for (guint j = 0; j < COLUMNS; j++)
          {
            float sum = 0;

            for (guint k = 0; k < INNER; k++)
              sum += 2 * left[i * INNER + k] * right[k * COLUMNS + j];
            g_assert_cmpfloat (out[i * COLUMNS + j], ==, sum);
          }
    }
}

static void
test_exp (void)
{
  for (float x = -30; x < 30; x += 0.37f)
    g_assert_cmpfloat_with_epsilon (dossier_net_exp (x) / exp (x), 1, 1e-6);
  g_assert_cmpfloat (dossier_net_exp (-1e9f), >=, 0);
  g_assert_cmpfloat_with_epsilon (dossier_net_tangent (0.5f), tanh (0.5), 1e-6);
}

/* A step goes against the gradient; rows that nothing came to stay. */
static void
test_parameter (void)
{
  DossierNetRandom random = 1;
  g_autoptr (DossierNetParameter) parameter = dossier_net_parameter_new (3, 2, TRUE, 0, &random);

  dossier_net_parameter_touch (parameter, 1)[0] = 4;
  dossier_net_parameter_touch (parameter, 1)[1] = -3;
  g_assert_cmpfloat (dossier_net_parameter_measure (parameter), ==, 25);
  dossier_net_parameter_step (parameter, 1, 0.1f, 0.5f);
  g_assert_cmpfloat_with_epsilon (parameter->values[2], -0.1, 1e-4);
  g_assert_cmpfloat_with_epsilon (parameter->values[3], 0.1, 1e-4);
  g_assert_cmpfloat (parameter->values[0], ==, 0);
  g_assert_cmpfloat (parameter->values[4], ==, 0);
  g_assert_cmpfloat (dossier_net_parameter_measure (parameter), ==, 0);
}

static float
likeness (const DossierWordVectors *vectors, guint a, guint b)
{
  const float *first = vectors->values + a * DOSSIER_WORD_VECTORS_SIZE;
  const float *second = vectors->values + b * DOSSIER_WORD_VECTORS_SIZE;
  float products = 0;
  float squares[2] = { 0, 0 };

  for (guint i = 0; i < DOSSIER_WORD_VECTORS_SIZE; i++)
    {
      products += first[i] * second[i];
      squares[0] += first[i] * first[i];
      squares[1] += second[i] * second[i];
    }
  return products / sqrtf (squares[0] * squares[1]);
}

/* "the cat eats", "the dog eats", "a cat eats"…: words of one place become like. The same text, the same vectors. */
static void
test_vectors (void)
{
  static const char *const names[] = { "", "eats", "the", "a", "cat", "dog" };
  DossierWordCounts counts = { g_array_new (FALSE, FALSE, sizeof (DossierCountedWord)),
                               g_array_new (FALSE, FALSE, sizeof (guint32)) };
  g_autoptr (DossierWordVectors) vectors = NULL;
  g_autoptr (DossierWordVectors) again = NULL;
  DossierNetRandom random = 7;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_array_append_val (counts.words, ((DossierCountedWord) { (char *) names[i], 2000, 0, 0 }));
  for (guint i = 0; i < 4000; i++)
    {
      guint32 article = 2 + dossier_net_random_next (&random) % 2;
      guint32 animal = 4 + dossier_net_random_next (&random) % 2;
      const guint32 sentence[] = { article, animal, 1, 0 };

      g_array_append_vals (counts.stream, sentence, G_N_ELEMENTS (sentence));
    }
  vectors = dossier_word_vectors_new (&counts, 100);
  again = dossier_word_vectors_new (&counts, 100);
  g_assert_cmpuint (vectors->n, ==, 5);
  g_assert_cmpmem (vectors->values, vectors->n * DOSSIER_WORD_VECTORS_SIZE * sizeof (float), again->values,
                   vectors->n * DOSSIER_WORD_VECTORS_SIZE * sizeof (float));
  g_assert_cmpfloat (likeness (vectors, 3, 4), >, likeness (vectors, 3, 1) + 0.3f);
  g_assert_cmpfloat (likeness (vectors, 1, 2), >, likeness (vectors, 1, 0) + 0.3f);
  g_array_unref (counts.words);
  g_array_unref (counts.stream);
}

static const guint64 hashes[] = { G_GUINT64_CONSTANT (0x1111111100000001), G_GUINT64_CONSTANT (0x2222222200000002) };
static float no_values[G_N_ELEMENTS (hashes) * DOSSIER_WORD_VECTORS_SIZE];
static const DossierWordVectors no_vectors = { G_N_ELEMENTS (hashes), (guint64 *) hashes, no_values };

/* Made-up sentences: each second word hangs on the first word to its left of the other kind, by its tag; those are in a
 * chain, each on the next, and the last of them is the root. The tagger is wrong
 * of the first word. */
typedef struct
{
  guint rows[12];
  guint8 tags[12];
  guint16 suffixes[12];
  guint16 heads[12];
  guint8 relations[12];
  guint8 right_tags[12];
  DossierArcNetSentence sentence;
} Example;

static void
make_example (Example *example, DossierNetRandom *random)
{
  guint n = 2 * (2 + dossier_net_random_next (random) % 5);

  for (guint i = 0; i < n; i++)
    {
      gboolean odd = i % 2;
      gboolean object = dossier_net_random_next (random) % 2;

      example->rows[i] = 1 + odd;
      example->suffixes[i] = 5 + odd;
      example->tags[i] = !odd ? DOSSIER_TAG_VB : object ? DOSSIER_TAG_NN : DOSSIER_TAG_RB;
      example->heads[i] = odd ? i - 1 : i + 2;
      example->relations[i] = !odd ? DOSSIER_DEPREL_CONJ : object ? DOSSIER_DEPREL_OBJ : DOSSIER_DEPREL_ADVMOD;
    }
  for (guint i = 0; i < n; i++)
    example->right_tags[i] = i == 0 ? DOSSIER_TAG_VBD : example->tags[i];
  example->heads[n - 2] = n;
  example->relations[n - 2] = DOSSIER_DEPREL_ROOT;
  example->sentence = (DossierArcNetSentence) { n, example->rows, example->tags, example->suffixes, example->heads,
                                                example->relations, example->right_tags };
}

/* Returns the loss of the last step, a word; that of the first is in *@start. */
static double
learn (DossierArcNetDraft *draft, double *start)
{
  g_autoptr (DossierArcNetBatch) batch = dossier_arc_net_batch_new (draft, 3);
  DossierNetRandom random = 11;
  double last = 0;

  draft->counts[1] = draft->counts[2] = 1000;
  for (guint step = 1; step <= N_STEPS; step++)
    {
      Example examples[40];
      guint n_words;

      dossier_arc_net_batch_clear (batch);
      for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
        {
          make_example (&examples[i], &random);
          if (!dossier_arc_net_batch_add (batch, &examples[i].sentence))
            break;
        }
      last = 0;
      n_words = dossier_arc_net_batch_learn (batch, &last);
      last /= n_words;
      if (step == 1)
        *start = last;
      dossier_arc_net_draft_step (draft, step, RATE);
    }
  return last;
}

static char *
write_net (const DossierArcNetDraft *draft)
{
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("test");
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int descriptor = g_file_open_tmp ("dossier-test-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_close (descriptor, NULL);
  dossier_arc_net_draft_write (draft, writer);
  dossier_model_writer_write (writer, path, &error);
  g_assert_no_error (error);
  return path;
}

/* What was learnt in floats is found again in whole numbers. */
static void
assert_knows (const DossierArcNet *net, const Example *example)
{
  g_autofree DossierArcNetScratch *scratch = g_new (DossierArcNetScratch, 1);
  g_autofree DossierArcBeliefs *beliefs = g_new (DossierArcBeliefs, 1);
  g_autofree DossierParseInput *input = g_new0 (DossierParseInput, 1);
  guint n = example->sentence.n;

  input->n = n;
  for (guint i = 0; i < n; i++)
    {
      input->words[i] = hashes[i % 2];
      input->tags[i] = example->tags[i];
    }
  dossier_arc_net_run (net, input, scratch, beliefs);
  for (guint i = 0; i < n; i++)
    {
      gint32 scores[DOSSIER_N_DEPRELS] = { 0 };
      guint best = 1;

      g_assert_cmpstr (dossier_tag_to_string (beliefs->tags[i]), ==, dossier_tag_to_string (example->right_tags[i]));
      if (example->heads[i] == n)
        {
          g_assert_cmpint (beliefs->roots[i], ==, 0);
          continue;
        }
      g_assert_cmpint (beliefs->costs[i * n + example->heads[i]], ==, 0);
      g_assert_cmpint (beliefs->roots[i], <, -500);
      dossier_arc_net_add_relations (net, beliefs, example->heads[i], i, scores);
      for (guint relation = 2; relation < DOSSIER_N_DEPRELS; relation++)
        if (scores[relation] > scores[best])
          best = relation;
      g_assert_cmpstr (dossier_deprel_to_string (best), ==, dossier_deprel_to_string (example->relations[i]));
    }
}

static void
test_learns (void)
{
  DossierNetRandom random = 5;
  g_autoptr (DossierArcNetDraft) draft = dossier_arc_net_draft_new (&no_vectors, &random);
  g_autofree char *path = NULL;
  g_autoptr (DossierModel) model = NULL;
  g_autoptr (GError) error = NULL;
  DossierArcNet net;
  double start;
  double end = learn (draft, &start);

  g_test_message ("%.3f a word before, %.3f after", start, end);
  g_assert_cmpfloat (start, >, 2);
  g_assert_cmpfloat (end, <, 0.15);
  path = write_net (draft);
  model = dossier_model_load (path, "test", &error);
  g_assert_no_error (error);
  g_assert_true (dossier_arc_net_init (&net, model, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < 20; i++)
    {
      Example example;

      make_example (&example, &random);
      assert_knows (&net, &example);
    }
  g_unlink (path);
}

/* The same text, the same network. */
static void
test_same (void)
{
  char *contents[2];
  gsize lengths[2];

  for (guint i = 0; i < 2; i++)
    {
      DossierNetRandom random = 5;
      g_autoptr (DossierArcNetDraft) draft = dossier_arc_net_draft_new (&no_vectors, &random);
      g_autofree char *path = NULL;
      double start;

      learn (draft, &start);
      path = write_net (draft);
      g_assert_true (g_file_get_contents (path, &contents[i], &lengths[i], NULL));
      g_unlink (path);
    }
  g_assert_cmpmem (contents[0], lengths[0], contents[1], lengths[1]);
  g_free (contents[0]);
  g_free (contents[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arc-net-batch/multiply", test_multiply);
  g_test_add_func ("/arc-net-batch/exp", test_exp);
  g_test_add_func ("/arc-net-batch/parameter", test_parameter);
  g_test_add_func ("/arc-net-batch/vectors", test_vectors);
  g_test_add_func ("/arc-net-batch/learns", test_learns);
  g_test_add_func ("/arc-net-batch/same", test_same);
  return g_test_run ();
}
