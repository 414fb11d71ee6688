/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-move-table.h"

#include <string.h>

#include "dossier-move-weights.h"

#define N_MOVES DOSSIER_MOVE_WEIGHTS_CLASSES
#define FIRST_N_SLOTS (1u << 20)
/* Share of the slots of a model's buckets that are filled, in hundredths. */
#define FILLED 78
/* How far from its bucket a feature may be put. */
#define FARTHEST 6

typedef struct
{
  guint64 key; /* 0 is free */
  gint32 weights[N_MOVES];
} Slot;

typedef struct
{
  gint64 sums[N_MOVES];
} Total;

struct _DossierMoveTable
{
  Slot *slots;
  Total *totals;
  guint32 n_slots;
  guint32 n_used;
  gint64 step;
};

DossierMoveTable *
dossier_move_table_new (void)
{
  DossierMoveTable *self = g_new0 (DossierMoveTable, 1);

  self->n_slots = FIRST_N_SLOTS;
  self->slots = g_new0 (Slot, self->n_slots);
  self->totals = g_new0 (Total, self->n_slots);
  self->step = 1;
  return self;
}

void
dossier_move_table_free (DossierMoveTable *self)
{
  g_free (self->slots);
  g_free (self->totals);
  g_free (self);
}

static guint32
find (const DossierMoveTable *self, guint64 feature)
{
  guint32 slot = (feature >> 24) & (self->n_slots - 1);

  while (self->slots[slot].key != 0 && self->slots[slot].key != feature)
    slot = (slot + 1) & (self->n_slots - 1);
  return slot;
}

static void
grow (DossierMoveTable *self)
{
  Slot *old_slots = self->slots;
  Total *old_totals = self->totals;
  guint32 n_old = self->n_slots;

  self->n_slots *= 2;
  self->slots = g_new0 (Slot, self->n_slots);
  self->totals = g_new0 (Total, self->n_slots);
  for (guint32 i = 0; i < n_old; i++)
    if (old_slots[i].key != 0)
      {
        guint32 slot = find (self, old_slots[i].key);

        self->slots[slot] = old_slots[i];
        self->totals[slot] = old_totals[i];
      }
  g_free (old_slots);
  g_free (old_totals);
}

void
dossier_move_table_score (const DossierMoveTable *self, const guint64 *features, guint n_features,
                          gint32 *scores)
{
  memset (scores, 0, N_MOVES * sizeof *scores);
  for (guint i = 0; i < n_features; i++)
    __builtin_prefetch (&self->slots[(features[i] >> 24) & (self->n_slots - 1)]);
  for (guint i = 0; i < n_features; i++)
    {
      const Slot *slot = &self->slots[find (self, features[i])];

      for (guint move = 0; move < N_MOVES; move++)
        scores[move] += slot->weights[move];
    }
}

void
dossier_move_table_update (DossierMoveTable *self, const guint64 *features, guint n_features, guint move,
                           gint delta)
{
  g_return_if_fail (move < N_MOVES);

  for (guint i = 0; i < n_features; i++)
    {
      guint32 slot = find (self, features[i]);

      if (self->slots[slot].key == 0)
        {
          if (self->n_used * 2 >= self->n_slots)
            {
              grow (self);
              slot = find (self, features[i]);
            }
          self->slots[slot].key = features[i];
          self->n_used++;
        }
      self->slots[slot].weights[move] += delta;
      self->totals[slot].sums[move] += self->step * delta;
    }
}

void
dossier_move_table_step (DossierMoveTable *self)
{
  self->step++;
}

typedef struct
{
  guint64 feature;
  gint32 weights[N_MOVES];
  guint32 largest;
} Entry;

/* Heaviest first, so that a feature that finds no place is a light one. */
static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *left = a;
  const Entry *right = b;

  if (left->largest != right->largest)
    return left->largest > right->largest ? -1 : 1;
  return left->feature < right->feature ? -1 : left->feature > right->feature;
}

static gboolean
make_entry (const DossierMoveTable *self, guint32 slot, guint scale, guint prune, Entry *entry)
{
  gint64 largest = 0;

  entry->feature = self->slots[slot].key;
  for (guint move = 0; move < N_MOVES; move++)
    {
      gint64 sum = self->slots[slot].weights[move] * self->step - self->totals[slot].sums[move];

      largest = MAX (largest, ABS (sum));
      entry->weights[move] = (sum * scale + (sum < 0 ? -self->step : self->step) / 2) / self->step;
    }
  entry->largest = largest * 100 / self->step;
  return entry->largest >= prune;
}

static gboolean
place (DossierMoveBucket *buckets, guint32 n_buckets, const Entry *entry, GArray *clipped)
{
  guint32 bucket = dossier_move_weights_bucket (entry->feature, n_buckets);

  for (guint32 at = bucket; at <= n_buckets && at < bucket + FARTHEST; at++)
    for (guint slot = 0; slot < DOSSIER_MOVE_WEIGHTS_SLOTS; slot++)
      if (buckets[at].hashes[slot] == 0)
        {
          gboolean rest = FALSE;

          buckets[at].hashes[slot] = dossier_move_weights_hash (entry->feature);
          for (guint move = 0; move < N_MOVES; move++)
            {
              buckets[at].weights[slot][move] = CLAMP (entry->weights[move], -127,
                                                       127) + DOSSIER_MOVE_WEIGHTS_ZERO;
              rest |= ABS (entry->weights[move]) > 127;
            }
          if (rest)
            {
              buckets[at].flags |= 2u << slot;
              g_array_append_val (clipped, *entry);
            }
          for (guint32 passed = bucket; passed < at; passed++)
            buckets[passed].flags |= DOSSIER_MOVE_WEIGHTS_OVERFLOW;
          return TRUE;
        }
  return FALSE;
}

static void
write_rests (const GArray *clipped, DossierModelWriter *writer, const char *name)
{
  g_autofree char *section = g_strconcat (name, ".rests", NULL);
  g_autofree DossierMoveRest *rests = NULL;
  guint32 n_slots = 4;

  while (n_slots / 3 * 2 < clipped->len)
    n_slots *= 2;
  rests = g_new0 (DossierMoveRest, n_slots);
  for (guint i = 0; i < clipped->len; i++)
    {
      const Entry *entry = &g_array_index (clipped, Entry, i);
      guint32 slot = dossier_move_weights_rest_slot (entry->feature, n_slots - 1);

      while (rests[slot].feature != 0)
        slot = (slot + 1) & (n_slots - 1);
      rests[slot].feature = entry->feature;
      for (guint move = 0; move < N_MOVES; move++)
        rests[slot].weights[move] = entry->weights[move] - CLAMP (entry->weights[move], -127, 127);
    }
  dossier_model_writer_add (writer, section, rests, n_slots * sizeof *rests);
}

void
dossier_move_table_write (const DossierMoveTable *self, DossierModelWriter *writer, const char *name,
                          guint scale,
                          guint prune)
{
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_autofree char *section = g_strconcat (name, ".slots", NULL);
  g_autofree DossierMoveBucket *buckets = NULL;
  guint32 n_buckets;
  g_autoptr (GArray) clipped = g_array_new (FALSE, FALSE, sizeof (Entry));
  guint n_lost = 0;

  for (guint32 slot = 0; slot < self->n_slots; slot++)
    {
      Entry entry;

      if (self->slots[slot].key != 0 && make_entry (self, slot, scale, prune, &entry))
        g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  n_buckets = (guint64) entries->len * 100 / (FILLED * DOSSIER_MOVE_WEIGHTS_SLOTS) + 1;
  buckets = g_new0 (DossierMoveBucket, n_buckets + 1);
  for (guint i = 0; i < entries->len; i++)
    n_lost += !place (buckets, n_buckets, &g_array_index (entries, Entry, i), clipped);
  g_printerr ("%s: %u features of %u kept, %u without a place, %u with a rest\n", name, entries->len,
              self->n_used,
              n_lost, clipped->len);
  write_rests (clipped, writer, name);
  dossier_model_writer_add (writer, section, buckets, (n_buckets + 1) * sizeof *buckets);
}
