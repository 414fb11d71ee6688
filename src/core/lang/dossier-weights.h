/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-model.h"

G_BEGIN_DECLS

/**
 * DossierWeights:
 *
 * The weights of a linear model with many features and few weights for each, read from the sections
 * "NAME.buckets" and "NAME.records" of a model file. A feature's hash picks a bucket; a bucket is a run of
 * records, each a 32-bit head (24 bits of the hash, 8 bits for the number of weights) and then so many pairs
 * of class (guint8) and weight (gint8). Made by dossier_perceptron_write().
 */
typedef struct
{
  const guint32 *buckets; /* in units of two bytes, into @records */
  const guint16 *records;
  guint32 n_buckets;
} DossierWeights;

/**
 * dossier_weights_init:
 * @name: of the two sections
 * @n_classes: a class of this number or above makes the model a damaged one
 * @error: DOSSIER_ERROR_MODEL
 *
 * Looks at every record once, so that no look-up has to.
 */
gboolean dossier_weights_init (DossierWeights *weights, const DossierModel *model, const char *name,
                               guint n_classes, GError **error);

static inline guint32
dossier_weights_bucket (guint64 feature, guint32 n_buckets)
{
  return ((feature >> 32) * n_buckets) >> 32;
}

#define DOSSIER_WEIGHTS_HASH_MASK 0xffffffu

/* Most features of one call. */
#define DOSSIER_WEIGHTS_FEATURES 128

/* Adds the weights of @features to @scores, which is indexed by class. */
void dossier_weights_add (const DossierWeights *weights, const guint64 *features, guint n_features,
                          gint32 *scores);

G_END_DECLS
