/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-trainer.h"

#include <math.h>
#include <string.h>

#include "dossier-name-weights.h"

#define N DOSSIER_N_NAME_LABELS
/* Weights lie in rows of so many, N and padding, that the compiler adds up several at once. */
#define ROW 40
G_STATIC_ASSERT (N <= ROW);
#define UNKNOWN G_MAXUINT32
/* So many of a hundred features are left out at each step. */
#define LEFT_OUT 10
#define DICE_SEED G_GUINT64_CONSTANT (0x2545F4914F6CDD1D)
/* A feature takes as much room as four weights: it is kept if one of its weights is so many times what a weight needs to be. */
#define FEATURE_FACTOR 1.25f
/* Weights are kept in steps of this part of one. */
#define SCALE 32.0f

typedef struct
{
  guint first; /* word */
  guint n;
  guint fold;
} Sentence;

typedef struct
{
  gsize first; /* feature */
  guint n;
  guint64 allowed;
} Word;

struct _DossierNameTrainer
{
  GArray *sentences;
  GArray *words;
  GArray *hashes;   /* of every word's features, until sealed */
  guint32 *numbers; /* of the same, after */
  guint64 *keys;    /* hash of each number */
  guint n_features;
  float *weights;
  float *drift; /* weights times the step they were changed at, for the average */
  float steps[N * N];
  float steps_drift[N * N];
  DossierNameDecoder decoder;
  GArray *scores;
  guint64 dice; /* state of the generator that decides which features are left out; 0 = none are */
  GArray *out;  /* of guint8: whether each feature of the sentence is left out */
};

DossierNameTrainer *
dossier_name_trainer_new (void)
{
  DossierNameTrainer *trainer = g_new0 (DossierNameTrainer, 1);

  trainer->sentences = g_array_new (FALSE, FALSE, sizeof (Sentence));
  trainer->words = g_array_new (FALSE, FALSE, sizeof (Word));
  trainer->hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  trainer->scores = g_array_new (FALSE, FALSE, sizeof (float));
  trainer->out = g_array_new (FALSE, TRUE, sizeof (guint8));
  dossier_name_decoder_init (&trainer->decoder);
  return trainer;
}

void
dossier_name_trainer_free (DossierNameTrainer *trainer)
{
  if (trainer == NULL)
    return;
  g_array_unref (trainer->sentences);
  g_array_unref (trainer->words);
  g_clear_pointer (&trainer->hashes, g_array_unref);
  g_array_unref (trainer->scores);
  g_array_unref (trainer->out);
  dossier_name_decoder_clear (&trainer->decoder);
  g_free (trainer->numbers);
  g_free (trainer->keys);
  g_free (trainer->weights);
  g_free (trainer->drift);
  g_free (trainer);
}

void
dossier_name_trainer_begin_sentence (DossierNameTrainer *trainer, guint fold)
{
  Sentence sentence = { .first = trainer->words->len, .fold = fold };

  g_return_if_fail (trainer->hashes != NULL);

  g_array_append_val (trainer->sentences, sentence);
}

void
dossier_name_trainer_add_word (DossierNameTrainer *trainer, const guint64 *features, guint n, guint64 allowed)
{
  Word word = { .first = trainer->hashes->len, .n = n, .allowed = allowed };

  g_return_if_fail (trainer->hashes != NULL && trainer->sentences->len > 0);

  g_array_append_vals (trainer->hashes, features, n);
  g_array_append_val (trainer->words, word);
  g_array_index (trainer->sentences, Sentence, trainer->sentences->len - 1).n++;
}

/* Counting table of hashes: open addressing, a power of two long. */
typedef struct
{
  guint64 key;
  guint32 count;
  guint32 number;
} Counter;

static Counter *
find_counter (Counter *counters, gsize mask, guint64 key)
{
  gsize i = (key >> 7) & mask;

  while (counters[i].count > 0 && counters[i].key != key)
    i = (i + 1) & mask;
  return &counters[i];
}

void
dossier_name_trainer_seal (DossierNameTrainer *trainer, guint least)
{
  const guint64 *hashes = (const guint64 *) trainer->hashes->data;
  gsize n = trainer->hashes->len;
  gsize mask = 1024;
  g_autofree Counter *counters = NULL;

  while (mask < n)
    mask *= 2;
  counters = g_new0 (Counter, mask);
  mask--;
  for (gsize i = 0; i < n; i++)
    {
      Counter *counter = find_counter (counters, mask, hashes[i]);

      counter->key = hashes[i];
      counter->number = UNKNOWN;
      counter->count++;
    }
  trainer->numbers = g_new (guint32, MAX (n, 1));
  trainer->keys = g_new (guint64, MAX (n, 1));
  for (gsize i = 0; i < n; i++)
    {
      Counter *counter = find_counter (counters, mask, hashes[i]);

      if (counter->number == UNKNOWN && counter->count >= least)
        {
          counter->number = trainer->n_features;
          trainer->keys[trainer->n_features++] = hashes[i];
        }
      trainer->numbers[i] = counter->number;
    }
  g_clear_pointer (&trainer->hashes, g_array_unref);
  trainer->weights = g_new0 (float, (gsize) trainer->n_features *ROW + 1);
  trainer->drift = g_new0 (float, (gsize) trainer->n_features *ROW + 1);
}

static Word *
word_of (const DossierNameTrainer *trainer, const Sentence *sentence, guint i)
{
  return &g_array_index (trainer->words, Word, sentence->first + i);
}

/* Leaves out a part of the features, others each time, so that none is relied upon alone. */
static void
throw_dice (DossierNameTrainer *trainer, const Sentence *sentence)
{
  const Word *first = word_of (trainer, sentence, 0);
  const Word *last = word_of (trainer, sentence, sentence->n - 1);
  guint n = last->first + last->n - first->first;

  g_array_set_size (trainer->out, n);
  for (guint i = 0; i < n; i++)
    {
      trainer->dice ^= trainer->dice << 13;
      trainer->dice ^= trainer->dice >> 7;
      trainer->dice ^= trainer->dice << 17;
      g_array_index (trainer->out, guint8, i) = (trainer->dice >> 32) % 100 < LEFT_OUT;
    }
}

/* The number of the word's @k-th feature, or UNKNOWN. */
static inline guint32
feature_of (const DossierNameTrainer *trainer, const Sentence *sentence, const Word *word, guint k)
{
  if (trainer->dice != 0 &&
      g_array_index (trainer->out, guint8, word->first + k - word_of (trainer, sentence, 0)->first))
    return UNKNOWN;
  return trainer->numbers[word->first + k];
}

static void
score_sentence (DossierNameTrainer *trainer, const Sentence *sentence)
{
  g_array_set_size (trainer->scores, sentence->n * N);
  for (guint i = 0; i < sentence->n; i++)
    {
      const Word *word = word_of (trainer, sentence, i);
      float sums[ROW] = { 0 };

      for (guint k = 0; k < word->n; k++)
        {
          guint32 number = feature_of (trainer, sentence, word, k);
          const float *row = trainer->weights + (gsize) number * ROW;

          if (number == UNKNOWN)
            continue;
          for (guint label = 0; label < ROW; label++)
            sums[label] += row[label];
        }
      memcpy ((float *) trainer->scores->data + i * N, sums, N * sizeof (float));
    }
}

static void
decode (DossierNameTrainer *trainer, const Sentence *sentence, gboolean right, guint8 *labels)
{
  g_autofree guint64 *allowed = g_new (guint64, MAX (sentence->n, 1));

  for (guint i = 0; i < sentence->n; i++)
    {
      const Word *word = word_of (trainer, sentence, i);

      allowed[i] = word->n == 0 ? 1 : right ? word->allowed : G_MAXUINT64;
    }
  dossier_name_decoder_run (&trainer->decoder, (const float *) trainer->scores->data, trainer->steps, allowed,
                            sentence->n, labels);
}

static void
add_margin (DossierNameTrainer *trainer, const Sentence *sentence, float margin)
{
  for (guint i = 0; i < sentence->n; i++)
    {
      guint64 allowed = word_of (trainer, sentence, i)->allowed;
      float *scores = (float *) trainer->scores->data + i * N;

      for (guint label = 0; label < N; label++)
        if ((allowed & (G_GUINT64_CONSTANT (1) << label)) == 0)
          scores[label] += margin;
    }
}

static void
change (DossierNameTrainer *trainer, const Sentence *sentence, guint i, guint label, float by, float when)
{
  const Word *word = word_of (trainer, sentence, i);

  for (guint k = 0; k < word->n; k++)
    {
      guint32 number = feature_of (trainer, sentence, word, k);

      if (number == UNKNOWN)
        continue;
      trainer->weights[(gsize) number * ROW + label] += by;
      trainer->drift[(gsize) number * ROW + label] += by * when;
    }
}

static void
change_step (DossierNameTrainer *trainer, guint from, guint to, float by, float when)
{
  trainer->steps[from * N + to] += by;
  trainer->steps_drift[from * N + to] += by * when;
}

static gboolean
learn_sentence (DossierNameTrainer *trainer, const Sentence *sentence, float margin, float when)
{
  g_autofree guint8 *right = g_new (guint8, sentence->n + 1);
  g_autofree guint8 *found = g_new (guint8, sentence->n + 1);

  throw_dice (trainer, sentence);
  score_sentence (trainer, sentence);
  decode (trainer, sentence, TRUE, right);
  add_margin (trainer, sentence, margin);
  decode (trainer, sentence, FALSE, found);
  if (memcmp (right, found, sentence->n) == 0)
    return FALSE;
  for (guint i = 0; i < sentence->n; i++)
    {
      guint right_before = i == 0 ? 0 : right[i - 1];
      guint found_before = i == 0 ? 0 : found[i - 1];

      if (right[i] != found[i])
        {
          change (trainer, sentence, i, right[i], 1, when);
          change (trainer, sentence, i, found[i], -1, when);
        }
      if (right[i] != found[i] || right_before != found_before)
        {
          change_step (trainer, right_before, right[i], 1, when);
          change_step (trainer, found_before, found[i], -1, when);
        }
    }
  return TRUE;
}

static void
average (DossierNameTrainer *trainer, float when)
{
  gsize n = (gsize) trainer->n_features * ROW;

  for (gsize i = 0; i < n; i++)
    trainer->weights[i] -= trainer->drift[i] / when;
  for (guint i = 0; i < N * N; i++)
    trainer->steps[i] -= trainer->steps_drift[i] / when;
}

/* What is taught has more names in it than news has, so that the weights find too many. Beginning a person or an
 * organisation costs so much, as found on the development sets. */
static const struct
{
  DossierNameType type;
  float cost;
} costs[] = { { DOSSIER_NAME_PERSON, 2.5f }, { DOSSIER_NAME_ORGANISATION, 2.8125f } };

static void
charge_names (DossierNameTrainer *trainer)
{
  for (guint from = 0; from < N; from++)
    for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
      {
        trainer->steps[from * N + DOSSIER_NAME_LABEL (costs[i].type, DOSSIER_PLACE_BEGIN)] -= costs[i].cost;
        trainer->steps[from * N + DOSSIER_NAME_LABEL (costs[i].type, DOSSIER_PLACE_UNIT)] -= costs[i].cost;
      }
}

/* Two persons do not stand side by side without a word or a mark between: what looks so is one name. */
static void
bar_pairs_of_persons (DossierNameTrainer *trainer)
{
  const float barred = -100;
  static const DossierPlace ends[] = { DOSSIER_PLACE_LAST, DOSSIER_PLACE_UNIT };
  static const DossierPlace starts[] = { DOSSIER_PLACE_BEGIN, DOSSIER_PLACE_UNIT };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (guint k = 0; k < G_N_ELEMENTS (starts); k++)
      trainer->steps[DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, ends[i]) * N +
                     DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, starts[k])] = barred;
}

static void
shuffle (guint *order, guint n, GRand *random)
{
  for (guint i = n; i > 1; i--)
    {
      guint j = g_rand_int_range (random, 0, i);
      guint swap = order[i - 1];

      order[i - 1] = order[j];
      order[j] = swap;
    }
}

/* One run over the sentences of @order, from nothing. */
static void
learn_once (DossierNameTrainer *trainer, guint *order, guint n_order, guint rounds, float margin, guint seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  gsize n = (gsize) trainer->n_features * ROW;
  guint wrong = 0;
  double now = 0;

  memset (trainer->weights, 0, n * sizeof (float));
  memset (trainer->drift, 0, n * sizeof (float));
  memset (trainer->steps, 0, sizeof trainer->steps);
  memset (trainer->steps_drift, 0, sizeof trainer->steps_drift);
  bar_pairs_of_persons (trainer);
  trainer->dice = DICE_SEED + seed;
  for (guint round = 0; round < rounds; round++)
    {
      shuffle (order, n_order, random);
      wrong = 0;
      /* Time runs from 0 to the number of rounds, so that the drift keeps its figures. */
      for (guint i = 0; i < n_order; i++, now += 1.0 / n_order)
        wrong += learn_sentence (trainer, &g_array_index (trainer->sentences, Sentence, order[i]), margin, now);
    }
  trainer->dice = 0;
  average (trainer, MAX (now, 1e-6));
  g_printerr ("  %u features, %u of %u sentences wrong in the last round\n", trainer->n_features, wrong, n_order);
}

void
dossier_name_trainer_learn (DossierNameTrainer *trainer, guint without, guint runs, guint rounds, float margin,
                            guint seed)
{
  g_autofree guint *order = g_new (guint, trainer->sentences->len + 1);
  gsize n = (gsize) trainer->n_features * ROW;
  g_autofree float *mean = g_new0 (float, n + 1);
  float steps[N * N] = { 0 };
  guint n_order = 0;

  g_return_if_fail (trainer->numbers != NULL && runs > 0);

  for (guint i = 0; i < trainer->sentences->len; i++)
    if (g_array_index (trainer->sentences, Sentence, i).fold != without)
      order[n_order++] = i;
  for (guint run = 0; run < runs; run++)
    {
      learn_once (trainer, order, n_order, rounds, margin, seed + run);
      for (gsize i = 0; i < n; i++)
        mean[i] += trainer->weights[i] / runs;
      for (guint i = 0; i < N * N; i++)
        steps[i] += trainer->steps[i] / runs;
    }
  memcpy (trainer->weights, mean, n * sizeof (float));
  memcpy (trainer->steps, steps, sizeof steps);
}

void
dossier_name_trainer_label (DossierNameTrainer *trainer, guint index, guint8 *labels)
{
  const Sentence *sentence = &g_array_index (trainer->sentences, Sentence, index);

  score_sentence (trainer, sentence);
  decode (trainer, sentence, FALSE, labels);
}

/* The weights of feature @number that are worth keeping, appended to @values. */
static guint
collect_weights (const DossierNameTrainer *trainer, guint number, float least, GArray *values)
{
  float most = 0;
  guint n = 0;

  for (guint label = 0; label < N; label++)
    most = MAX (most, fabsf (trainer->weights[(gsize) number * ROW + label]));
  for (guint label = 0; label < N && most >= least * FEATURE_FACTOR; label++)
    {
      float weight = trainer->weights[(gsize) number * ROW + label];
      int value = lroundf (weight * SCALE);
      DossierNameWeight kept = dossier_name_weight (value, label);

      if (fabsf (weight) < least || value == 0)
        continue;
      g_array_append_val (values, kept);
      n++;
    }
  return n;
}

static GArray *
build_slots (const DossierNameTrainer *trainer, float least, GArray *values)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));
  GArray *slots = g_array_new (FALSE, TRUE, sizeof (DossierNameWeightSlot));
  guint32 kept = 0, n_slots;

  for (guint i = 0; i < trainer->n_features; i++)
    {
      guint first = values->len;
      guint32 place = first << DOSSIER_NAME_WEIGHT_BITS | collect_weights (trainer, i, least, values);

      g_array_append_val (places, place);
      kept += values->len > first;
    }
  /* A fifth stays empty, so that a look-up that finds nothing soon ends. */
  n_slots = kept + kept / 4 + 1;
  g_array_set_size (slots, n_slots);
  for (guint i = 0; i < trainer->n_features; i++)
    {
      guint32 place = g_array_index (places, guint32, i);
      guint32 slot = dossier_name_weight_slot (trainer->keys[i], n_slots);

      if ((place & ((1u << DOSSIER_NAME_WEIGHT_BITS) - 1)) == 0)
        continue;
      while (g_array_index (slots, DossierNameWeightSlot, slot).check != 0)
        slot = slot + 1 < n_slots ? slot + 1 : 0;
      g_array_index (slots, DossierNameWeightSlot, slot) =
          (DossierNameWeightSlot){ .check = (guint32) (trainer->keys[i] >> 32), .place = place };
    }
  return slots;
}

void
dossier_name_trainer_write (DossierNameTrainer *trainer, DossierModelWriter *writer, const char *suffix,
                            float least)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (DossierNameWeight));
  g_autoptr (GArray) slots = build_slots (trainer, least, values);
  g_autofree char *slots_name = g_strconcat ("slots", suffix, NULL);
  g_autofree char *weights_name = g_strconcat ("packed", suffix, NULL);
  g_autofree char *steps_name = g_strconcat ("steps", suffix, NULL);
  gint16 steps[N * N];

  charge_names (trainer);
  for (guint i = 0; i < N * N; i++)
    steps[i] = CLAMP (lroundf (trainer->steps[i] * SCALE), -32000, 32000);
  dossier_model_writer_add (writer, slots_name, slots->data,
                            (gsize) slots->len * sizeof (DossierNameWeightSlot));
  dossier_model_writer_add (writer, weights_name, values->data,
                            (gsize) values->len * sizeof (DossierNameWeight));
  dossier_model_writer_add (writer, steps_name, steps, sizeof steps);
  g_printerr ("  %u weights kept in %u slots\n", values->len, slots->len);
}
