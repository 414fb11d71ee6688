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

/* Where among @n_slots a feature is looked for first: its lower half as a part of all numbers of 32 bits. */
static inline guint32
dossier_name_weight_slot (guint64 feature, guint32 n_slots)
{
  return (guint64) (guint32) feature * n_slots >> 32;
}

/**
 * DossierNameWeight:
 *
 * A label and what speaks for it, a whole number so that sums are the same on every machine. There are over a million
 * of them: both share two bytes, the label the lower six bits.
 */
typedef struct
{
  guint8 bytes[2];
} DossierNameWeight;

G_STATIC_ASSERT (sizeof (DossierNameWeight) == 2);

#define DOSSIER_NAME_WEIGHT_LABEL_BITS 6
/* The largest value that has room beside the label, for and against it. */
#define DOSSIER_NAME_WEIGHT_MOST 511

G_STATIC_ASSERT (DOSSIER_N_NAME_LABELS <= 1 << DOSSIER_NAME_WEIGHT_LABEL_BITS);

/* @value is cut to DOSSIER_NAME_WEIGHT_MOST. */
static inline DossierNameWeight
dossier_name_weight (int value, guint8 label)
{
  guint room = CLAMP (value, -DOSSIER_NAME_WEIGHT_MOST, DOSSIER_NAME_WEIGHT_MOST) + DOSSIER_NAME_WEIGHT_MOST + 1;
  guint both = room << DOSSIER_NAME_WEIGHT_LABEL_BITS | label;

  return (DossierNameWeight) { { both & 0xff, both >> 8 } };
}

static inline guint
dossier_name_weight_both (const DossierNameWeight *weight)
{
  return weight->bytes[0] | weight->bytes[1] << 8;
}

static inline guint8
dossier_name_weight_label (const DossierNameWeight *weight)
{
  return dossier_name_weight_both (weight) & ((1u << DOSSIER_NAME_WEIGHT_LABEL_BITS) - 1);
}

static inline int
dossier_name_weight_value (const DossierNameWeight *weight)
{
  return (int) (dossier_name_weight_both (weight) >> DOSSIER_NAME_WEIGHT_LABEL_BITS) - DOSSIER_NAME_WEIGHT_MOST - 1;
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
  guint32 n_slots;
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
