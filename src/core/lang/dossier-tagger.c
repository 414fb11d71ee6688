/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tagger.h"

#include <string.h>

#include "dossier-sentence-splitter.h"
#include "dossier-tagger-features.h"
#include "dossier-weights.h"

struct _DossierTagger
{
  DossierModel *model;
  DossierWeights weights;
  DossierWordTable profiles;
};

DossierTagger *
dossier_tagger_load (const char *path, GError **error)
{
  g_autoptr (DossierTagger) self = NULL;
  DossierModel *model = dossier_model_load (path, "tagger", error);

  if (model == NULL)
    return NULL;
  self = g_new0 (DossierTagger, 1);
  self->model = model;
  if (!dossier_weights_init (&self->weights, model, "tags", DOSSIER_N_TAGS, error)
      || !dossier_word_table_init (&self->profiles, model, "profiles", error))
    return NULL;
  return g_steal_pointer (&self);
}

void
dossier_tagger_free (DossierTagger *tagger)
{
  dossier_model_unref (tagger->model);
  g_free (tagger);
}

static guint8
choose (const DossierTagger *self, const guint64 *features, guint n_features)
{
  gint32 scores[DOSSIER_N_TAGS] = { 0 };
  guint8 best = 1;

  dossier_weights_add (&self->weights, features, n_features, scores);
  for (guint tag = 2; tag < DOSSIER_N_TAGS; tag++)
    if (scores[tag] > scores[best])
      best = tag;
  return best;
}

void
dossier_tagger_run (const DossierTagger *tagger, const DossierWordView *views, guint n, guint8 *tags)
{
  guint16 buffer[DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING] = { 0 };
  guint16 *profiles = buffer + DOSSIER_VIEW_PADDING;

  g_return_if_fail (tagger != NULL && views != NULL && n <= DOSSIER_SENTENCE_LONGEST);

  for (guint i = 0; i < n; i++)
    profiles[i] = dossier_word_table_lookup (&tagger->profiles, views[i].lower);
  for (guint i = 0; i < n; i++)
    {
      guint64 features[DOSSIER_TAGGER_N_FEATURES];
      guint n_features;

      if (profiles[i] & DOSSIER_TAGGER_PROFILE_FIXED)
        {
          tags[i] = dossier_tagger_profile_first (profiles[i]);
          continue;
        }
      n_features = dossier_tagger_features (views, profiles, i, i > 0 ? tags[i - 1] : DOSSIER_TAG_NONE,
                                            i > 1 ? tags[i - 2] : DOSSIER_TAG_NONE, features);
      tags[i] = choose (tagger, features, n_features);
    }
}

void
dossier_tagger_guess (const DossierTagger *tagger, const DossierWordView *views, guint n, guint8 *tags)
{
  g_return_if_fail (tagger != NULL && views != NULL);

  for (guint i = 0; i < n; i++)
    {
      guint profile = dossier_word_table_lookup (&tagger->profiles, views[i].lower);

      tags[i] = profile != 0 ? dossier_tagger_profile_first (profile) : DOSSIER_TAG_SYM;
    }
}
