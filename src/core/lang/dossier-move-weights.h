/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <string.h>

#include "dossier-model.h"

G_BEGIN_DECLS

#define DOSSIER_MOVE_WEIGHTS_SLOTS 5
#define DOSSIER_MOVE_WEIGHTS_CLASSES 4
/* What a stored byte stands for nothing by: weights are kept as 1 to 255 so that they can be summed in
 * pairs. */
#define DOSSIER_MOVE_WEIGHTS_ZERO 128

/**
 * DossierMoveBucket:
 * @hashes: 16 bits of the hash of each feature in it; 0 is free
 * @flags: DOSSIER_MOVE_WEIGHTS_OVERFLOW where features that belong here are in the next bucket; bit 1 + slot
 *   where the weights of a slot did not fit into bytes and have a rest
 * @weights: of the four moves
 *
 * Half a cache line: one look-up costs one access to memory.
 */
typedef struct
{
  guint16 hashes[DOSSIER_MOVE_WEIGHTS_SLOTS];
  guint16 flags;
  guint8 weights[DOSSIER_MOVE_WEIGHTS_SLOTS][DOSSIER_MOVE_WEIGHTS_CLASSES];
} DossierMoveBucket;

G_STATIC_ASSERT (sizeof (DossierMoveBucket) == 32);

#define DOSSIER_MOVE_WEIGHTS_OVERFLOW 1u

/* What the few heaviest weights have over what a byte holds; @feature is 0 where a slot of the open hash
 * table is free. */
typedef struct
{
  guint64 feature;
  gint16 weights[DOSSIER_MOVE_WEIGHTS_CLASSES];
} DossierMoveRest;

/* The weights of the parser's moves, read from the sections "NAME.slots" and "NAME.rests" of a model. */
typedef struct
{
  const DossierMoveBucket *buckets;
  guint32 n_buckets;
  const DossierMoveRest *rests;
  guint32 rests_mask;
} DossierMoveWeights;

gboolean dossier_move_weights_init (DossierMoveWeights *weights, const DossierModel *model, const char *name,
                                    GError **error);

static inline guint32
dossier_move_weights_bucket (guint64 feature, guint32 n_buckets)
{
  return ((feature >> 32) * n_buckets) >> 32;
}

static inline guint16
dossier_move_weights_hash (guint64 feature)
{
  return (feature & 0xffff) != 0 ? feature & 0xffff : 1;
}

static inline guint32
dossier_move_weights_rest_slot (guint64 feature, guint32 mask)
{
  return (feature >> 16) & mask;
}

/* Sets the scores of the four moves to the sums over @features. */
void dossier_move_weights_score (const DossierMoveWeights *weights, const guint64 *features, guint n_features,
                                 gint32 *scores);

G_END_DECLS
