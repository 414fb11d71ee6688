/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-labeller.h"

#include <string.h>

#include "dossier-feature.h"
#include "dossier-parser-features.h"

void
dossier_label_cache_clear (DossierLabelCache *cache)
{
  memset (cache->keys, 0, sizeof cache->keys);
}

/* Everything of the two nodes that dossier_label_features() looks at. */
static guint64
key_of (const DossierParseNode *head, const DossierParseNode *child)
{
  guint64 key = dossier_feature_mix (head->word, child->word);

  key = dossier_feature_mix (key, head->left_set);
  key = dossier_feature_mix (key, head->right_set);
  key = dossier_feature_mix (key, child->left_set);
  key = dossier_feature_mix (key, (guint64) head->label << 8 | child->left_labels[0]);
  key = dossier_feature_mix (key, (guint64) child->left[0] << 32 | (guint64) child->left[1] << 16
                                    | child->right[0]);
  return key | 1;
}

guint8
dossier_labeller_run (const DossierWeights *weights, DossierLabelCache *cache, const DossierParseInput *input,
                      const DossierParseNode *head, const DossierParseNode *child)
{
  gint32 scores[DOSSIER_N_DEPRELS] = { 0 };
  guint64 features[DOSSIER_LABEL_N_FEATURES];
  guint64 key = key_of (head, child);
  guint slot = (key >> 40) % DOSSIER_LABEL_CACHE_SIZE;
  guint8 best = 1;
  guint n;

  if (cache->keys[slot] == key)
    return cache->labels[slot];
  n = dossier_label_features (input, head, child, features);
  dossier_weights_add (weights, features, n, scores);
  for (guint label = 2; label < DOSSIER_N_DEPRELS; label++)
    if (scores[label] > scores[best])
      best = label;
  cache->keys[slot] = key;
  cache->labels[slot] = best;
  return best;
}
