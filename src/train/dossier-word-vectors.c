/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-word-vectors.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "dossier-error.h"
#include "dossier-feature.h"
#include "dossier-model-writer.h"
#include "dossier-model.h"
#include "dossier-net-matrix.h"
#include "dossier-net-random.h"

#define SIZE DOSSIER_WORD_VECTORS_SIZE
/* Words looked at on each side. */
#define REACH 2
#define PLACES (2 * REACH)
#define ROUNDS 6
#define AGAINST 5
#define RATE 0.04f
#define LEAST_RATE 4e-5f
/* A word that is this share of the text is passed over half of the time or more. */
#define FREQUENT 1e-3
#define DRAW_BITS 22
#define SEED 20260104
/* How far a number of a vector may be from 0, and how far it is in the root mean square. */
#define LARGEST 2.0f
#define USUAL 0.5

typedef struct
{
  const guint32 *stream;
  guint n_stream;
  guint n_words; /* with number 0 */
  float *kept;   /* share of each word's places that is looked at */
  guint32 *draw; /* words, each as often as it is to be drawn */
  float *inner;
  float *outer; /* of each place, for each word */
  DossierNetRandom random;
} Learner;

static guint
count_of (const DossierWordCounts *counts, guint word)
{
  return g_array_index (counts->words, DossierCountedWord, word).count;
}

/* How often the word is drawn: its count to the power of three quarters. Square roots are the same everywhere. */
static double
weight_of (const DossierWordCounts *counts, guint word)
{
  double root = sqrt (count_of (counts, word));

  return root * sqrt (root);
}

static void
fill_tables (Learner *self, const DossierWordCounts *counts)
{
  guint n_draw = 1u << DRAW_BITS;
  double total = 0;
  double sum = 0;
  guint at = 0;

  for (guint word = 1; word < self->n_words; word++)
    {
      double share = (double) count_of (counts, word) / self->n_stream;

      self->kept[word] = sqrt (FREQUENT / share) + FREQUENT / share;
      total += weight_of (counts, word);
    }
  for (guint word = 1; word < self->n_words; word++)
    {
      sum += weight_of (counts, word);
      while (at < n_draw && at < sum / total * n_draw)
        self->draw[at++] = word;
    }
  while (at < n_draw)
    self->draw[at++] = self->n_words - 1;
}

static inline float
multiply (const float *a, const float *b)
{
  typedef float Vector __attribute__ ((vector_size (64), aligned (4)));
  Vector sums = { 0 };
  float sum = 0;

  for (guint i = 0; i < SIZE; i += 16)
    sums += *(const Vector *) (a + i) * *(const Vector *) (b + i);
  for (guint i = 0; i < 16; i++)
    sum += sums[i];
  return sum;
}

/* Moves the vectors so that @other at @place of @word is likelier, and some random words there are less so. */
static void
learn_pair (Learner *self, guint word, guint other, guint place, float rate)
{
  float *restrict inner = self->inner + (gsize) word * SIZE;
  float change[SIZE] = { 0 };

  for (guint i = 0; i <= AGAINST; i++)
    {
      guint drawn = i == 0 ? other : self->draw[dossier_net_random_next (&self->random) >> (64 - DRAW_BITS)];
      float *restrict outer = self->outer + ((gsize) place * self->n_words + drawn) * SIZE;
      float step;

      if (i > 0 && drawn == other)
        continue;
      step = ((i == 0) - dossier_net_sigmoid (multiply (inner, outer))) * rate;
      for (guint k = 0; k < SIZE; k++)
        change[k] += step * outer[k];
      for (guint k = 0; k < SIZE; k++)
        outer[k] += step * inner[k];
    }
  for (guint k = 0; k < SIZE; k++)
    inner[k] += change[k];
}

/* The word at @offset from @at, 0 where there is none: a rare word or the border of a sentence lies between. */
static guint
neighbour (const Learner *self, guint at, int offset)
{
  int step = offset < 0 ? -1 : 1;

  for (int i = step; i != offset + step; i += step)
    {
      guint place = at + (guint) i;

      if (place >= self->n_stream || self->stream[place] == 0)
        return 0;
      if (i == offset)
        return self->stream[place] < self->n_words ? self->stream[place] : 0;
    }
  return 0;
}

static void
learn_place (Learner *self, guint at, float rate)
{
  guint word = self->stream[at];

  if (word == 0 || word >= self->n_words || dossier_net_random_share (&self->random) > self->kept[word])
    return;
  for (int offset = -REACH; offset <= REACH; offset++)
    {
      guint other = offset != 0 ? neighbour (self, at, offset) : 0;

      if (other != 0)
        learn_pair (self, word, other, offset < 0 ? offset + REACH : offset + REACH - 1, rate);
    }
}

/* Takes the vectors over, in one usual size. */
static DossierWordVectors *
finish (const Learner *self, const DossierWordCounts *counts)
{
  DossierWordVectors *vectors = g_new0 (DossierWordVectors, 1);
  gsize n_values = (gsize) (self->n_words - 1) * SIZE;
  double squares = 0;
  float scale;

  vectors->n = self->n_words - 1;
  vectors->hashes = g_new (guint64, vectors->n);
  vectors->values = g_new (float, n_values);
  for (gsize i = 0; i < n_values; i++)
    squares += (double) self->inner[SIZE + i] * self->inner[SIZE + i];
  scale = USUAL / sqrt (squares / n_values);
  for (gsize i = 0; i < n_values; i++)
    vectors->values[i] = CLAMP (self->inner[SIZE + i] * scale, -LARGEST, LARGEST);
  for (guint i = 0; i < vectors->n; i++)
    {
      const char *word = g_array_index (counts->words, DossierCountedWord, i + 1).word;

      vectors->hashes[i] = dossier_feature_bytes (word, strlen (word));
    }
  return vectors;
}

DossierWordVectors *
dossier_word_vectors_new (const DossierWordCounts *counts, guint most)
{
  Learner self = { (const guint32 *) counts->stream->data, counts->stream->len, MIN (counts->words->len, most + 1) };
  DossierWordVectors *vectors;
  gsize n_values = (gsize) self.n_words * SIZE;

  self.random = SEED;
  self.kept = g_new0 (float, self.n_words);
  self.draw = g_new (guint32, (gsize) 1 << DRAW_BITS);
  self.inner = dossier_net_matrix_new (n_values);
  self.outer = dossier_net_matrix_new (n_values * PLACES);
  fill_tables (&self, counts);
  for (gsize i = 0; i < n_values; i++)
    self.inner[i] = (dossier_net_random_share (&self.random) - 0.5f) / SIZE;
  for (guint round = 0; round < ROUNDS; round++)
    for (guint at = 0; at < self.n_stream; at++)
      {
        float done = (round + (float) at / self.n_stream) / ROUNDS;

        learn_place (&self, at, MAX (LEAST_RATE, RATE * (1 - done)));
      }
  vectors = finish (&self, counts);
  free (self.inner);
  free (self.outer);
  g_free (self.kept);
  g_free (self.draw);
  return vectors;
}

DossierWordVectors *
dossier_word_vectors_load (const char *path, GError **error)
{
  g_autoptr (DossierModel) model = dossier_model_load (path, "vectors", error);
  g_autoptr (DossierWordVectors) self = g_new0 (DossierWordVectors, 1);
  const guint64 *hashes = NULL;
  const float *values = NULL;
  gsize n_hashes;
  gsize n_values;

  if (model != NULL)
    hashes = dossier_model_section (model, "hashes", sizeof *hashes, &n_hashes, error);
  if (hashes != NULL)
    values = dossier_model_section (model, "values", SIZE * sizeof *values, &n_values, error);
  if (values == NULL)
    return NULL;
  if (n_hashes != n_values)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "The vectors “%s” do not fit together", path);
      return NULL;
    }
  self->n = n_hashes;
  self->hashes = g_memdup2 (hashes, n_hashes * sizeof *hashes);
  self->values = g_memdup2 (values, n_values * SIZE * sizeof *values);
  return g_steal_pointer (&self);
}

gboolean
dossier_word_vectors_write (const DossierWordVectors *vectors, const char *path, GError **error)
{
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("vectors");

  dossier_model_writer_add (writer, "hashes", vectors->hashes, vectors->n * sizeof *vectors->hashes);
  dossier_model_writer_add (writer, "values", vectors->values, (gsize) vectors->n * SIZE * sizeof *vectors->values);
  return dossier_model_writer_write (writer, path, error);
}

void
dossier_word_vectors_free (DossierWordVectors *vectors)
{
  g_free (vectors->hashes);
  g_free (vectors->values);
  g_free (vectors);
}
