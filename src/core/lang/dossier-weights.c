/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-weights.h"

#include "dossier-error.h"

/* Whether the run of records fills its bucket to the end and names no class beyond the last. */
static gboolean
bucket_is_sound (const guint16 *records, guint32 at, guint32 end, guint n_classes)
{
  while (at < end)
    {
      guint n;

      if (end - at < 2)
        return FALSE;
      n = records[at + 1] >> 8;
      at += 2;
      if (n > end - at)
        return FALSE;
      for (guint i = 0; i < n; i++)
        if ((records[at + i] & 0xff) >= n_classes)
          return FALSE;
      at += n;
    }
  return at == end;
}

/* A damaged table must not send a look-up outside the records or the caller's scores. */
static gboolean
is_sound (const DossierWeights *weights, gsize n_records, guint n_classes)
{
  const guint32 *buckets = weights->buckets;

  for (guint32 i = 0; i < weights->n_buckets; i++)
    if (buckets[i + 1] > n_records
        || !bucket_is_sound (weights->records, buckets[i], buckets[i + 1], n_classes))
      return FALSE;
  return buckets[weights->n_buckets] == n_records;
}

gboolean
dossier_weights_init (DossierWeights *weights, const DossierModel *model, const char *name, guint n_classes,
                      GError **error)
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
  weights->n_buckets = n_buckets > 0 && n_buckets <= G_MAXUINT32 ? n_buckets - 1 : 0;
  if (weights->n_buckets == 0 || !is_sound (weights, n_records, n_classes))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL,
                   "The weights “%s” of a model do not fit together", name);
      return FALSE;
    }
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
