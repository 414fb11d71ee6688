/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-move-table.h"

#include <string.h>
#include <sys/mman.h>

#include "dossier-move-weights.h"

#define N_MOVES DOSSIER_MOVE_WEIGHTS_CLASSES
#define FIRST_N_SLOTS (1u << 20)
/* Share of the slots of a model's buckets that are filled, in hundredths. */
#define FILLED 78
/* The units that settled weights are kept in, a training update each so many. */
#define SETTLED 256
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
  Total *totals; /* %NULL once settled */
  guint32 n_slots;
  guint32 n_used;
  gint64 step;
  gint64 n_runs; /* whose settled weights are summed up here */
};

/* Memory of zeros in large pages: look-ups jump about in hundreds of megabytes, and in small pages each would also
 * miss its address. */
static gpointer
map_zeros (gsize size)
{
  gpointer memory = mmap (NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  if (memory == MAP_FAILED)
    g_error ("No memory for %" G_GSIZE_FORMAT " bytes of weights", size);
  madvise (memory, size, MADV_HUGEPAGE);
  return memory;
}

DossierMoveTable *
dossier_move_table_new (void)
{
  DossierMoveTable *self = g_new0 (DossierMoveTable, 1);

  self->n_slots = FIRST_N_SLOTS;
  self->slots = map_zeros (self->n_slots * sizeof (Slot));
  self->totals = map_zeros (self->n_slots * sizeof (Total));
  self->step = 1;
  return self;
}

void
dossier_move_table_free (DossierMoveTable *self)
{
  munmap (self->slots, self->n_slots * sizeof (Slot));
  if (self->totals != NULL)
    munmap (self->totals, self->n_slots * sizeof (Total));
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
  self->slots = map_zeros (self->n_slots * sizeof (Slot));
  if (old_totals != NULL)
    self->totals = map_zeros (self->n_slots * sizeof (Total));
  for (guint32 i = 0; i < n_old; i++)
    if (old_slots[i].key != 0)
      {
        guint32 slot = find (self, old_slots[i].key);

        self->slots[slot] = old_slots[i];
        if (old_totals != NULL)
          self->totals[slot] = old_totals[i];
      }
  munmap (old_slots, n_old * sizeof (Slot));
  if (old_totals != NULL)
    munmap (old_totals, n_old * sizeof (Total));
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

static Slot *
find_or_add (DossierMoveTable *self, guint64 feature)
{
  guint32 slot = find (self, feature);

  if (self->slots[slot].key == 0)
    {
      if (self->n_used >= self->n_slots / 4 * 3)
        {
          grow (self);
          slot = find (self, feature);
        }
      self->slots[slot].key = feature;
      self->n_used++;
    }
  return &self->slots[slot];
}

void
dossier_move_table_update (DossierMoveTable *self, const guint64 *features, guint n_features, guint move,
                           gint delta)
{
  g_return_if_fail (move < N_MOVES);

  for (guint i = 0; i < n_features; i++)
    {
      Slot *slot = find_or_add (self, features[i]);

      slot->weights[move] += delta;
      self->totals[slot - self->slots].sums[move] += self->step * delta;
    }
}

void
dossier_move_table_step (DossierMoveTable *self)
{
  self->step++;
}

void
dossier_move_table_settle (DossierMoveTable *self)
{
  for (guint32 slot = 0; slot < self->n_slots; slot++)
    for (guint move = 0; move < N_MOVES; move++)
      {
        gint64 sum = self->slots[slot].weights[move] * self->step - self->totals[slot].sums[move];

        self->slots[slot].weights[move] = sum * SETTLED / self->step;
      }
  munmap (self->totals, self->n_slots * sizeof (Total));
  self->totals = NULL;
  self->n_runs = 1;
}

void
dossier_move_table_merge (DossierMoveTable *self, const DossierMoveTable *run)
{
  g_return_if_fail (self->totals == NULL && run->totals == NULL);

  for (guint32 from = 0; from < run->n_slots; from++)
    if (run->slots[from].key != 0)
      {
        Slot *slot = find_or_add (self, run->slots[from].key);

        for (guint move = 0; move < N_MOVES; move++)
          slot->weights[move] += run->slots[from].weights[move];
      }
  self->n_runs += run->n_runs;
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

static void
make_entry (const DossierMoveTable *self, guint32 slot, guint scale, Entry *entry)
{
  gint64 whole = self->n_runs * SETTLED;
  gint64 largest = 0;

  entry->feature = self->slots[slot].key;
  for (guint move = 0; move < N_MOVES; move++)
    {
      gint64 sum = self->slots[slot].weights[move];

      largest = MAX (largest, ABS (sum));
      entry->weights[move] = (sum * scale + (sum < 0 ? -whole : whole) / 2) / whole;
    }
  entry->largest = largest;
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
                          guint most)
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

      if (self->slots[slot].key == 0)
        continue;
      make_entry (self, slot, scale, &entry);
      g_array_append_val (entries, entry);
    }
  g_array_sort (entries, compare_entries);
  g_array_set_size (entries, MIN (entries->len, most));
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
