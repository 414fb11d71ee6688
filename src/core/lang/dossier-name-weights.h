/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-features.h"

G_BEGIN_DECLS

/* Bits of DossierNameWeightSlot.place that count the feature's labels. */
#define DOSSIER_NAME_WEIGHT_BITS 6

/**
 * DossierNameWeightSlot:
 * @check: upper half of the feature's hash; 0 in an empty slot
 * @place: index of its first weight, shifted left by DOSSIER_NAME_WEIGHT_BITS, and how many it has
 */
typedef struct
{
  guint32 check;
  guint32 place;
} DossierNameWeightSlot;

/**
 * DossierNameWeight:
 * @value: the lower and the upper byte of a whole number, so that sums are the same on every machine
 * @label: that it speaks for
 *
 * There are over a million of them: in bytes none is lost to padding.
 */
typedef struct
{
  guint8 value[2];
  guint8 label;
} DossierNameWeight;

G_STATIC_ASSERT (sizeof (DossierNameWeight) == 3);

static inline DossierNameWeight
dossier_name_weight (gint16 value, guint8 label)
{
  return (DossierNameWeight) { { (guint16) value & 0xff, (guint16) value >> 8 }, label };
}

static inline gint16
dossier_name_weight_value (const DossierNameWeight *weight)
{
  return (gint16) (weight->value[0] | weight->value[1] << 8);
}

/**
 * DossierNameWeights:
 *
 * What one pass has learnt: for each feature the labels it speaks for and against. Borrowed from a mapped
 * file.
 */
typedef struct
{
  const DossierNameWeightSlot *slots;
  guint32 mask;
  const DossierNameWeight *weights;
  float transitions[DOSSIER_N_NAME_LABELS * DOSSIER_N_NAME_LABELS];
} DossierNameWeights;

/* Wraps the three parts without copying the tables; FALSE where they do not fit one another. */
gboolean dossier_name_weights_init (DossierNameWeights *weights, gconstpointer slots, gsize slots_size,
                                    gconstpointer values, gsize values_size, gconstpointer transitions,
                                    gsize transitions_size);

/* Adds up what @n features say for each label into @scores, which starts from zero. */
void dossier_name_weights_score (const DossierNameWeights *weights, const guint64 *features, guint n,
                                 float *scores);

G_END_DECLS
