/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sketch.h"

#include <string.h>

#define SKETCH_SIZE 256
#define RUN_LENGTH 5
#define N_KEYS 8

struct _DossierSketch
{
  guint n;
  guint64 hashes[SKETCH_SIZE]; /* ascending, each once */
};

/* The finaliser of SplitMix64: spreads neighbouring values over the whole range. */
static guint64
mix (guint64 value)
{
  value = (value ^ (value >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  value = (value ^ (value >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return value ^ (value >> 31);
}

/* Keeps @hash where it is among the smallest. */
static void
offer (DossierSketch *sketch, guint64 hash)
{
  guint low = 0, high = sketch->n;

  if (sketch->n == SKETCH_SIZE && hash >= sketch->hashes[SKETCH_SIZE - 1])
    return;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (sketch->hashes[middle] < hash)
        low = middle + 1;
      else
        high = middle;
    }
  if (low < sketch->n && sketch->hashes[low] == hash)
    return;
  if (sketch->n < SKETCH_SIZE)
    sketch->n++;
  memmove (&sketch->hashes[low + 1], &sketch->hashes[low], (sketch->n - 1 - low) * sizeof (guint64));
  sketch->hashes[low] = hash;
}

DossierSketch *
dossier_sketch_new (const char *text, gsize length)
{
  DossierSketch *sketch = g_new0 (DossierSketch, 1);
  guint64 words[RUN_LENGTH] = { 0 };
  guint64 word = 0;
  guint n_words = 0;
  const char *end = NULL;

  g_return_val_if_fail (text != NULL, sketch);

  end = text + length;
  for (const char *at = text; at <= end; at = at < end ? g_utf8_next_char (at) : at + 1)
    {
      gunichar letter = at < end ? g_utf8_get_char (at) : 0;
      guint64 run = 0;

      if (letter != 0 && g_unichar_isalnum (letter))
        {
          word = mix (word + 1 + g_unichar_tolower (letter));
          continue;
        }
      if (word == 0)
        continue;
      words[n_words++ % RUN_LENGTH] = word;
      word = 0;
      if (n_words < RUN_LENGTH)
        continue;
      for (guint i = 0; i < RUN_LENGTH; i++)
        run = mix (run + words[(n_words + i) % RUN_LENGTH]);
      offer (sketch, run);
    }
  return sketch;
}

void
dossier_sketch_free (DossierSketch *sketch)
{
  g_free (sketch);
}

double
dossier_sketch_compare (const DossierSketch *first, const DossierSketch *second)
{
  guint i = 0, j = 0, united = 0, shared = 0;

  g_return_val_if_fail (first != NULL && second != NULL, 0);

  /* The smallest hashes of both together are a fair sample of all their runs; how many of them are in both?
   */
  while (united < SKETCH_SIZE && (i < first->n || j < second->n))
    {
      gboolean from_first = j >= second->n || (i < first->n && first->hashes[i] <= second->hashes[j]);
      gboolean from_second = i >= first->n || (j < second->n && second->hashes[j] <= first->hashes[i]);

      shared += from_first && from_second;
      i += from_first;
      j += from_second;
      united++;
    }
  return united > 0 ? (double) shared / united : 0;
}

guint *
dossier_sketch_find_near (const DossierSketch *const *sketches, guint n_sketches)
{
  guint *near = g_new (guint, n_sketches);
  g_autoptr (GHashTable) holders
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < n_sketches; i++)
    {
      near[i] = G_MAXUINT;
      for (guint k = 0; k < MIN (sketches[i]->n, N_KEYS); k++)
        {
          gpointer key = (gpointer) &sketches[i]->hashes[k];
          GArray *earlier = g_hash_table_lookup (holders, key);

          if (earlier == NULL)
            {
              earlier = g_array_new (FALSE, FALSE, sizeof (guint));
              g_hash_table_insert (holders, key, earlier);
            }
          for (guint e = 0; e < earlier->len; e++)
            {
              guint other = g_array_index (earlier, guint, e);

              if (other < near[i]
                  && dossier_sketch_compare (sketches[i], sketches[other]) >= DOSSIER_SKETCH_NEAR)
                near[i] = other;
            }
          g_array_append_val (earlier, i);
        }
    }
  return near;
}
