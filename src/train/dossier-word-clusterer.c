/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-word-clusterer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* x log x of small whole numbers, which nearly all counts are. */
#define TABLE_SIZE 65536

/* Which words stand beside a word, and how often: a run of @other and @n for each word. */
typedef struct
{
  guint32 *first; /* by word, and one more */
  guint32 *other;
  guint32 *n;
} Neighbours;

#define N_SIDES 2

typedef struct
{
  guint n_words;
  guint n_clusters;
  guint16 *cluster;
  Neighbours sides[N_SIDES];
  guint32 *beside[N_SIDES]; /* [neighbour word][cluster] */
  double *total;            /* words of each cluster, counted */
  guint32 *count;           /* of each word */
  double *table;
} Exchange;

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  guint64 left = *(const guint64 *) a;
  guint64 right = *(const guint64 *) b;

  return left < right ? -1 : left > right;
}

/* Counts for each word those before it, or with @after those after it. */
static void
neighbours_init (Neighbours *neighbours, const DossierWordCounts *counts, gboolean after)
{
  guint n_words = counts->words->len;
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (guint64));
  gsize n = 0;

  for (gsize i = 1; i < counts->stream->len; i++)
    {
      guint32 left = g_array_index (counts->stream, guint32, i - 1);
      guint32 right = g_array_index (counts->stream, guint32, i);
      guint64 pair = after ? (guint64) left << 32 | right : (guint64) right << 32 | left;

      if (pair >> 32 != 0)
        g_array_append_val (pairs, pair);
    }
  qsort (pairs->data, pairs->len, sizeof (guint64), compare_pairs);
  neighbours->first = g_new0 (guint32, n_words + 1);
  neighbours->other = g_new (guint32, pairs->len + 1);
  neighbours->n = g_new (guint32, pairs->len + 1);
  for (gsize i = 0; i < pairs->len;)
    {
      guint64 pair = g_array_index (pairs, guint64, i);
      gsize end = i;

      while (end < pairs->len && g_array_index (pairs, guint64, end) == pair)
        end++;
      neighbours->other[n] = (guint32) pair;
      neighbours->n[n++] = end - i;
      neighbours->first[(pair >> 32) + 1] = n;
      i = end;
    }
  for (guint w = 1; w <= n_words; w++)
    neighbours->first[w] = MAX (neighbours->first[w], neighbours->first[w - 1]);
}

static void
neighbours_clear (Neighbours *neighbours)
{
  g_free (neighbours->first);
  g_free (neighbours->other);
  g_free (neighbours->n);
}

static inline double
x_log_x (const Exchange *exchange, guint32 x)
{
  return x < TABLE_SIZE ? exchange->table[x] : x * log (x);
}

/* Adds the word to @cluster's counts, or takes it out. */
static void
put (Exchange *exchange, guint word, guint cluster, gboolean in)
{
  for (guint side = 0; side < N_SIDES; side++)
    {
      const Neighbours *neighbours = &exchange->sides[side];

      for (guint32 k = neighbours->first[word]; k < neighbours->first[word + 1]; k++)
        exchange->beside[side][(gsize) neighbours->other[k] * exchange->n_clusters + cluster] +=
            in ? neighbours->n[k] : -neighbours->n[k];
    }
  exchange->total[cluster] += in ? (double) exchange->count[word] : -(double) exchange->count[word];
}

/* The cluster that gains most when @word, in none now, comes to it. */
static guint
best_cluster (const Exchange *exchange, guint word, double *gains)
{
  guint best = 0;

  for (guint c = 0; c < exchange->n_clusters; c++)
    {
      double total = exchange->total[c];
      double grown = total + exchange->count[word];

      gains[c] = N_SIDES * ((total > 0 ? total * log (total) : 0) - grown * log (grown));
    }
  for (guint side = 0; side < N_SIDES; side++)
    {
      const Neighbours *neighbours = &exchange->sides[side];

      for (guint32 k = neighbours->first[word]; k < neighbours->first[word + 1]; k++)
        {
          const guint32 *row = exchange->beside[side] + (gsize) neighbours->other[k] * exchange->n_clusters;
          guint32 n = neighbours->n[k];
          double alone = x_log_x (exchange, n);

          for (guint c = 0; c < exchange->n_clusters; c++)
            gains[c] += row[c] == 0 ? alone : x_log_x (exchange, row[c] + n) - x_log_x (exchange, row[c]);
        }
    }
  for (guint c = 1; c < exchange->n_clusters; c++)
    if (gains[c] > gains[best])
      best = c;
  return best;
}

static guint
run_round (Exchange *exchange, double *gains)
{
  guint moved = 0;

  for (guint w = 1; w < exchange->n_words; w++)
    {
      guint from = exchange->cluster[w];

      /* Taken out first, so that its own weight does not hold it where it is. */
      put (exchange, w, from, FALSE);
      exchange->cluster[w] = best_cluster (exchange, w, gains);
      put (exchange, w, exchange->cluster[w], TRUE);
      moved += exchange->cluster[w] != from;
    }
  return moved;
}

static void
exchange_init (Exchange *exchange, const DossierWordCounts *counts)
{
  exchange->cluster = g_new0 (guint16, exchange->n_words);
  exchange->total = g_new0 (double, exchange->n_clusters);
  exchange->count = g_new0 (guint32, exchange->n_words);
  exchange->table = g_new0 (double, TABLE_SIZE);
  for (guint i = 1; i < TABLE_SIZE; i++)
    exchange->table[i] = i * log (i);
  for (guint side = 0; side < N_SIDES; side++)
    {
      neighbours_init (&exchange->sides[side], counts, side == 1);
      exchange->beside[side] = g_new0 (guint32, (gsize) exchange->n_words * exchange->n_clusters);
    }
  for (guint w = 1; w < exchange->n_words; w++)
    {
      exchange->count[w] = g_array_index (counts->words, DossierCountedWord, w).count;
      exchange->cluster[w] = (w - 1) % exchange->n_clusters;
      put (exchange, w, exchange->cluster[w], TRUE);
    }
}

static void
exchange_clear (Exchange *exchange)
{
  for (guint side = 0; side < N_SIDES; side++)
    {
      neighbours_clear (&exchange->sides[side]);
      g_free (exchange->beside[side]);
    }
  g_free (exchange->total);
  g_free (exchange->count);
  g_free (exchange->table);
}

guint16 *
dossier_word_clusterer_run (const DossierWordCounts *counts, guint n_clusters, guint rounds)
{
  Exchange exchange = { .n_words = counts->words->len, .n_clusters = n_clusters };
  g_autofree double *gains = g_new (double, n_clusters);

  g_return_val_if_fail (n_clusters > 1 && n_clusters < G_MAXUINT16, NULL);

  exchange_init (&exchange, counts);
  for (guint round = 0; round < rounds; round++)
    g_printerr ("  %u clusters, round %u: %u words moved\n", n_clusters, round + 1,
                run_round (&exchange, gains));
  for (guint w = 1; w < exchange.n_words; w++)
    exchange.cluster[w]++;
  exchange_clear (&exchange);
  return exchange.cluster;
}
