/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-perceptron.h"

#include <string.h>

#include "dossier-weights.h"

#define FIRST_N_SLOTS (1u << 16)
/* The units that settled weights are kept in, a training update each so many. */
#define SETTLED 256
/* One record holds so many pairs at most; see dossier-weights.h. */
#define MOST_PAIRS 255

/**
 * Weight:
 * @total: sum of update times step, for the average
 * @value: the present weight
 */
typedef struct
{
  gint64 total;
  gint32 value;
  guint32 class;
} Weight;

typedef struct
{
  Weight *weights;
  guint16 n_weights;
  guint16 n_allocated;
} Row;

/* @slots is an open hash table of row numbers plus one; 0 is free. */
struct _DossierPerceptron
{
  guint n_classes;
  guint64 step;
  guint n_runs; /* whose settled weights are summed up here */
  guint32 *slots;
  guint64 *keys;
  Row *rows;
  guint32 n_slots;
  guint32 n_rows;
};

DossierPerceptron *
dossier_perceptron_new (guint n_classes)
{
  DossierPerceptron *self;

  g_return_val_if_fail (n_classes > 0 && n_classes <= 255, NULL);

  self = g_new0 (DossierPerceptron, 1);
  self->n_classes = n_classes;
  self->step = 1;
  self->n_slots = FIRST_N_SLOTS;
  self->slots = g_new0 (guint32, self->n_slots);
  self->keys = g_new (guint64, self->n_slots / 2);
  self->rows = g_new (Row, self->n_slots / 2);
  return self;
}

void
dossier_perceptron_free (DossierPerceptron *self)
{
  for (guint32 i = 0; i < self->n_rows; i++)
    g_free (self->rows[i].weights);
  g_free (self->rows);
  g_free (self->keys);
  g_free (self->slots);
  g_free (self);
}

static guint32 *
find_slot (const DossierPerceptron *self, guint64 feature)
{
  guint32 slot = (feature >> 20) & (self->n_slots - 1);

  while (self->slots[slot] != 0 && self->keys[self->slots[slot] - 1] != feature)
    slot = (slot + 1) & (self->n_slots - 1);
  return &self->slots[slot];
}

static void
grow (DossierPerceptron *self)
{
  self->n_slots *= 2;
  g_free (self->slots);
  self->slots = g_new0 (guint32, self->n_slots);
  self->keys = g_renew (guint64, self->keys, self->n_slots / 2);
  self->rows = g_renew (Row, self->rows, self->n_slots / 2);
  for (guint32 i = 0; i < self->n_rows; i++)
    *find_slot (self, self->keys[i]) = i + 1;
}

void
dossier_perceptron_score (const DossierPerceptron *self, const guint64 *features, guint n_features,
                          gint32 *scores)
{
  memset (scores, 0, self->n_classes * sizeof *scores);
  for (guint i = 0; i < n_features; i++)
    {
      guint32 row = *find_slot (self, features[i]);

      if (row == 0)
        continue;
      for (guint j = 0; j < self->rows[row - 1].n_weights; j++)
        scores[self->rows[row - 1].weights[j].class] += self->rows[row - 1].weights[j].value;
    }
}

static Row *
find_or_add_row (DossierPerceptron *self, guint64 feature)
{
  guint32 *slot = find_slot (self, feature);

  if (*slot == 0)
    {
      if (self->n_rows == self->n_slots / 2)
        {
          grow (self);
          slot = find_slot (self, feature);
        }
      self->keys[self->n_rows] = feature;
      self->rows[self->n_rows] = (Row) { NULL, 0, 0 };
      *slot = ++self->n_rows;
    }
  return &self->rows[*slot - 1];
}

static void
update_row (DossierPerceptron *self, Row *row, guint class, gint delta)
{
  guint i = 0;

  while (i < row->n_weights && row->weights[i].class != class)
    i++;
  if (i == row->n_weights)
    {
      if (row->n_weights == row->n_allocated)
        {
          row->n_allocated = MAX (2, 2 * row->n_allocated);
          row->weights = g_renew (Weight, row->weights, row->n_allocated);
        }
      row->weights[row->n_weights++] = (Weight) { 0, 0, class };
    }
  row->weights[i].value += delta;
  row->weights[i].total += (gint64) self->step * delta;
}

void
dossier_perceptron_update (DossierPerceptron *self, const guint64 *features, guint n_features, guint class,
                           gint delta)
{
  g_return_if_fail (class < self->n_classes);

  for (guint i = 0; i < n_features; i++)
    update_row (self, find_or_add_row (self, features[i]), class, delta);
}

void
dossier_perceptron_step (DossierPerceptron *self)
{
  self->step++;
}

void
dossier_perceptron_settle (DossierPerceptron *self)
{
  gint64 steps = self->step;

  for (guint32 i = 0; i < self->n_rows; i++)
    for (guint j = 0; j < self->rows[i].n_weights; j++)
      {
        Weight *weight = &self->rows[i].weights[j];

        weight->value = (weight->value * steps - weight->total) * SETTLED / steps;
        weight->total = 0;
      }
  self->n_runs = 1;
}

void
dossier_perceptron_merge (DossierPerceptron *self, const DossierPerceptron *run)
{
  for (guint32 i = 0; i < run->n_rows; i++)
    {
      Row *row = find_or_add_row (self, run->keys[i]);

      for (guint j = 0; j < run->rows[i].n_weights; j++)
        update_row (self, row, run->rows[i].weights[j].class, run->rows[i].weights[j].value);
    }
  self->n_runs += run->n_runs;
}

/* The average over all runs, in units of the model. */
static gint64
average (const DossierPerceptron *self, const Weight *weight, guint prune)
{
  gint64 steps = (gint64) self->n_runs * SETTLED;
  gint64 sum = weight->value;

  if (ABS (sum) * 100 < (gint64) prune * steps)
    return 0;
  return (sum * DOSSIER_PERCEPTRON_SCALE + (sum < 0 ? -steps : steps) / 2) / steps;
}

void
dossier_perceptron_score_averages (const DossierPerceptron *self, const guint64 *features, guint n_features,
                                   gint32 *scores)
{
  g_return_if_fail (self->n_runs > 0);

  memset (scores, 0, self->n_classes * sizeof *scores);
  for (guint i = 0; i < n_features; i++)
    {
      guint32 row = *find_slot (self, features[i]);

      if (row == 0)
        continue;
      for (guint j = 0; j < self->rows[row - 1].n_weights; j++)
        scores[self->rows[row - 1].weights[j].class] += average (self, &self->rows[row - 1].weights[j], 0);
    }
}

/* The pairs of one row as they go to the model; %FALSE where all weights are nothing. */
static gboolean
make_record (const DossierPerceptron *self, const Row *row, guint64 feature, guint prune, GArray *record)
{
  guint32 head;

  g_array_set_size (record, 2);
  for (guint i = 0; i < row->n_weights; i++)
    for (gint64 rest = average (self, &row->weights[i], prune); rest != 0 && record->len < MOST_PAIRS + 2;)
      {
        gint8 part = CLAMP (rest, -127, 127);
        guint16 pair = row->weights[i].class | (guint16) (guint8) part << 8;

        g_array_append_val (record, pair);
        rest -= part;
      }
  head = (feature & DOSSIER_WEIGHTS_HASH_MASK) | (guint32) (record->len - 2) << 24;
  g_array_index (record, guint16, 0) = head;
  g_array_index (record, guint16, 1) = head >> 16;
  return record->len > 2;
}

typedef struct
{
  guint32 bucket;
  guint32 row;
} Placed;

static int
compare_placed (gconstpointer a, gconstpointer b)
{
  const Placed *left = a;
  const Placed *right = b;

  if (left->bucket != right->bucket)
    return left->bucket < right->bucket ? -1 : 1;
  return left->row < right->row ? -1 : left->row > right->row;
}

void
dossier_perceptron_write (const DossierPerceptron *self, DossierModelWriter *writer, const char *name,
                          guint prune)
{
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_autoptr (GArray) record = g_array_new (FALSE, FALSE, sizeof (guint16));
  g_autoptr (GArray) records = g_array_new (FALSE, FALSE, sizeof (guint16));
  g_autoptr (GArray) buckets = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree char *buckets_name = g_strconcat (name, ".buckets", NULL);
  g_autofree char *records_name = g_strconcat (name, ".records", NULL);
  guint32 n_buckets;

  for (guint32 i = 0; i < self->n_rows; i++)
    if (make_record (self, &self->rows[i], self->keys[i], prune, record))
      g_array_append_val (placed, ((Placed) { 0, i }));
  n_buckets = placed->len / 3 + 1;
  for (guint i = 0; i < placed->len; i++)
    {
      Placed *place = &g_array_index (placed, Placed, i);

      place->bucket = dossier_weights_bucket (self->keys[place->row], n_buckets);
    }
  g_array_sort (placed, compare_placed);
  for (guint i = 0; i < placed->len; i++)
    {
      const Placed *place = &g_array_index (placed, Placed, i);

      while (buckets->len <= place->bucket)
        g_array_append_val (buckets, records->len);
      make_record (self, &self->rows[place->row], self->keys[place->row], prune, record);
      g_array_append_vals (records, record->data, record->len);
    }
  while (buckets->len <= n_buckets)
    g_array_append_val (buckets, records->len);
  dossier_model_writer_add (writer, buckets_name, buckets->data, buckets->len * sizeof (guint32));
  dossier_model_writer_add (writer, records_name, records->data, records->len * sizeof (guint16));
}
