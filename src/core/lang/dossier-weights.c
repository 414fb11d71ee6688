/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-weights.h"

#include "dossier-error.h"

gboolean
dossier_weights_init (DossierWeights *weights, const DossierModel *model, const char *name, GError **error)
{
  g_autofree char *buckets = g_strconcat (name, ".buckets", NULL);
  g_autofree char *records = g_strconcat (name, ".records", NULL);
  gsize n_buckets;
  gsize n_records;

  g_return_val_if_fail (weights != NULL && model != NULL, FALSE);

  weights->buckets = dossier_model_section (model, buckets, sizeof (guint32), &n_buckets, error);
  if (weights->buckets == NULL)
    return FALSE;
  weights->records = dossier_model_section (model, records, sizeof (guint16), &n_records, error);
  if (weights->records == NULL)
    return FALSE;
  if (n_buckets < 2 || n_buckets > G_MAXUINT32 || weights->buckets[n_buckets - 1] != n_records)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL,
                   "The weights “%s” of a model do not fit together", name);
      return FALSE;
    }
  weights->n_buckets = n_buckets - 1;
  return TRUE;
}

static inline void
add_feature (const DossierWeights *weights, guint64 feature, guint32 at, guint32 end, gint32 *scores)
{
  while (at < end)
    {
      guint32 head = weights->records[at] | (guint32) weights->records[at + 1] << 16;
      guint n = head >> 24;

      at += 2;
      if (((head ^ feature) & DOSSIER_WEIGHTS_HASH_MASK) == 0)
        {
          for (guint i = 0; i < n; i++)
            scores[weights->records[at + i] & 0xff] += (gint8) (weights->records[at + i] >> 8);
          return;
        }
      at += n;
    }
}

void
dossier_weights_add (const DossierWeights *weights, const guint64 *features, guint n_features, gint32 *scores)
{
  guint32 buckets[DOSSIER_WEIGHTS_FEATURES];

  g_return_if_fail (n_features <= DOSSIER_WEIGHTS_FEATURES);

  /* Each look-up waits for memory twice; asking for all at once makes them wait together. */
  for (guint i = 0; i < n_features; i++)
    {
      buckets[i] = dossier_weights_bucket (features[i], weights->n_buckets);
      __builtin_prefetch (&weights->buckets[buckets[i]]);
    }
  for (guint i = 0; i < n_features; i++)
    __builtin_prefetch (&weights->records[weights->buckets[buckets[i]]]);
  for (guint i = 0; i < n_features; i++)
    add_feature (weights, features[i], weights->buckets[buckets[i]], weights->buckets[buckets[i] + 1],
                 scores);
}
