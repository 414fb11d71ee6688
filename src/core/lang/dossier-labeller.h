/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-parse-state.h"
#include "dossier-weights.h"

G_BEGIN_DECLS

#define DOSSIER_LABEL_CACHE_SIZE 1024

/**
 * DossierLabelCache:
 *
 * Relations chosen before for the same arc in the same surroundings: the states of a beam ask for them again
 * and again. Belongs to one sentence at a time.
 */
typedef struct
{
  guint64 keys[DOSSIER_LABEL_CACHE_SIZE];
  guint8 labels[DOSSIER_LABEL_CACHE_SIZE];
} DossierLabelCache;

void dossier_label_cache_clear (DossierLabelCache *cache);

/* The relation of an arc from @head to @child by @weights over dossier_label_features(). */
guint8 dossier_labeller_run (const DossierWeights *weights, DossierLabelCache *cache,
                             const DossierParseInput *input,
                             const DossierParseNode *head, const DossierParseNode *child);

G_END_DECLS
