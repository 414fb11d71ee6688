/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-move-weights.h"

#include "dossier-error.h"

#define LANES G_GUINT64_CONSTANT (0x0001000100010001)

/* The sums of the even and the odd moves, each 16 bits wide: 256 features of 255 do not overflow them. */
typedef struct
{
  guint32 even;
  guint32 odd;
  guint n;
  gint32 rests[DOSSIER_MOVE_WEIGHTS_CLASSES];
} Sums;

/* Whether a look-up comes to an end, be the feature in the table or not. */
static gboolean
has_free_slot (const DossierMoveRest *rests, gsize n_rests)
{
  for (gsize i = 0; i < n_rests; i++)
    if (rests[i].feature == 0)
      return TRUE;
  return FALSE;
}

gboolean
dossier_move_weights_init (DossierMoveWeights *weights, const DossierModel *model, const char *name,
                           GError **error)
{
  g_autofree char *section = g_strconcat (name, ".slots", NULL);
  g_autofree char *rests = g_strconcat (name, ".rests", NULL);
  gsize n;
  gsize n_rests;

  weights->buckets = dossier_model_section (model, section, sizeof (DossierMoveBucket), &n, error);
  if (weights->buckets == NULL)
    return FALSE;
  weights->rests = dossier_model_section (model, rests, sizeof (DossierMoveRest), &n_rests, error);
  if (weights->rests == NULL)
    return FALSE;
  /* The last bucket is there for the overflow of those before. */
  if (n < 2 || n > G_MAXUINT32 || (weights->buckets[n - 1].flags & DOSSIER_MOVE_WEIGHTS_OVERFLOW) != 0
      || (n_rests & (n_rests - 1)) != 0 || !has_free_slot (weights->rests, n_rests))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL,
                   "The weights “%s” of a model do not fit together", name);
      return FALSE;
    }
  weights->n_buckets = n - 1;
  weights->rests_mask = n_rests - 1;
  return TRUE;
}

static void
add_rest (const DossierMoveWeights *self, guint64 feature, Sums *sums)
{
  guint32 slot = dossier_move_weights_rest_slot (feature, self->rests_mask);

  while (self->rests[slot].feature != 0)
    {
      if (self->rests[slot].feature == feature)
        {
          for (guint move = 0; move < DOSSIER_MOVE_WEIGHTS_CLASSES; move++)
            sums->rests[move] += self->rests[slot].weights[move];
          return;
        }
      slot = (slot + 1) & self->rests_mask;
    }
}

static inline void
add (const DossierMoveWeights *self, guint64 feature, Sums *sums, const DossierMoveBucket *bucket, guint slot)
{
  guint32 weights;

  memcpy (&weights, bucket->weights[slot], sizeof weights);
  sums->even += weights & 0x00ff00ff;
  sums->odd += (weights >> 8) & 0x00ff00ff;
  sums->n++;
  if (bucket->flags >> (slot + 1) & 1)
    add_rest (self, feature, sums);
}

static inline void
look_up (const DossierMoveWeights *self, guint64 feature, Sums *sums)
{
  const DossierMoveBucket *bucket = &self->buckets[dossier_move_weights_bucket (feature, self->n_buckets)];
  guint16 hash = dossier_move_weights_hash (feature);

  for (;; bucket++)
    {
      guint64 lanes;
      guint64 found;

      /* The lowest lane that is 0 after the exclusive or holds the feature. */
      memcpy (&lanes, bucket->hashes, sizeof lanes);
      lanes ^= LANES * hash;
      found = (lanes - LANES) & ~lanes & (LANES << 15);
      if (found != 0)
        {
          add (self, feature, sums, bucket, __builtin_ctzll (found) >> 4);
          return;
        }
      if (bucket->hashes[4] == hash)
        {
          add (self, feature, sums, bucket, 4);
          return;
        }
      if ((bucket->flags & DOSSIER_MOVE_WEIGHTS_OVERFLOW) == 0)
        return;
    }
}

void
dossier_move_weights_score (const DossierMoveWeights *weights, const guint64 *features, guint n_features,
                            gint32 *scores)
{
  Sums sums = { 0, 0, 0, { 0, 0, 0, 0 } };
  gint32 zero;

  g_assert (n_features <= 256);

  for (guint i = 0; i < n_features; i++)
    __builtin_prefetch (&weights->buckets[dossier_move_weights_bucket (features[i], weights->n_buckets)]);
  for (guint i = 0; i < n_features; i++)
    look_up (weights, features[i], &sums);
  zero = (gint32) sums.n * DOSSIER_MOVE_WEIGHTS_ZERO;
  scores[0] = (gint32) (sums.even & 0xffff) - zero + sums.rests[0];
  scores[1] = (gint32) (sums.odd & 0xffff) - zero + sums.rests[1];
  scores[2] = (gint32) (sums.even >> 16) - zero + sums.rests[2];
  scores[3] = (gint32) (sums.odd >> 16) - zero + sums.rests[3];
}
