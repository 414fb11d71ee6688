/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tagger-features.h"

#include "dossier-feature.h"

/* Each call is one template: its place in the list makes its number. */
#define ADD1(a) (features[n] = dossier_feature_mix (n + 1, (a)), n++)
#define ADD2(a, b) (features[n] = dossier_feature_mix (dossier_feature_mix (n + 1, (a)), (b)), n++)
#define ADD3(a, b, c) \
  (features[n] = dossier_feature_mix (dossier_feature_mix (dossier_feature_mix (n + 1, (a)), (b)), (c)), n++)

guint
dossier_tagger_features (const DossierWordView *views, const guint16 *profiles, guint i, guint tag1,
                         guint tag2,
                         guint64 *features)
{
  const DossierWordView *w = views + i;
  const guint16 *p = profiles + i;
  guint n = 0;

  ADD1 (w->form);
  ADD1 (w->lower);
  for (guint s = 0; s < DOSSIER_N_SUFFIXES; s++)
    ADD1 (w->suffixes[s]);
  for (guint s = 0; s < DOSSIER_N_PREFIXES; s++)
    ADD1 (w->prefixes[s]);
  ADD1 (w->shape);
  ADD2 (w->shape, i == 0);
  ADD1 (w->forms);
  ADD1 (p[0]);
  ADD1 (DOSSIER_CLUSTER_FINE (w->cluster));
  ADD1 (DOSSIER_CLUSTER_COARSE (w->cluster));
  ADD1 (w[-1].lower);
  ADD1 (w[1].lower);
  ADD1 (w[-2].lower);
  ADD1 (w[2].lower);
  ADD2 (w[-1].lower, w->lower);
  ADD2 (w->lower, w[1].lower);
  ADD1 (w[-1].suffixes[2]);
  ADD1 (w[1].suffixes[2]);
  ADD1 (w[1].forms);
  ADD1 (DOSSIER_CLUSTER_FINE (w[1].cluster));
  ADD1 (DOSSIER_CLUSTER_FINE (w[-1].cluster));
  ADD2 (w->forms, w[1].forms);
  ADD2 (w->suffixes[2], w[1].forms);
  ADD1 (p[1]);
  ADD2 (p[1], p[2]);
  ADD2 (p[0], p[1]);
  ADD2 (w->shape, w[1].shape);
  ADD2 (w->shape, w[-1].shape);
  ADD1 (tag1);
  ADD1 (tag2);
  ADD2 (tag1, tag2);
  ADD2 (tag1, w->lower);
  ADD2 (tag1, w->forms);
  ADD2 (tag1, w->suffixes[2]);
  ADD2 (tag1, p[1]);
  ADD2 (tag1, w[1].lower);
  ADD3 (tag1, p[0], p[1]);
  ADD3 (tag1, tag2, p[0]);
  ADD3 (tag1, w->forms, w[1].forms);
  ADD2 (tag2, w->lower);
  ADD2 (tag1, DOSSIER_CLUSTER_FINE (w->cluster));
  ADD3 (tag1, DOSSIER_CLUSTER_COARSE (w->cluster), DOSSIER_CLUSTER_COARSE (w[1].cluster));
  ADD2 (w->suffixes[2], w->shape);
  ADD2 (w->shape, w->capital + 2 * (w->forms != 0) + 4 * (w->cluster != 0) + 8 * (i == 0));
  ADD3 (w->capital + 2 * w[1].capital + 4 * w[-1].capital, w->shape, w[1].shape);
  ADD3 (w[-1].shape, w->shape, w[1].shape);
  ADD2 (w[-1].lower, w[1].lower);
  ADD3 (w[-1].lower, w->lower, w[1].lower);
  ADD2 (w[1].lower, w[2].lower);
  ADD2 (DOSSIER_CLUSTER_FINE (w->cluster), DOSSIER_CLUSTER_FINE (w[1].cluster));
  ADD2 (DOSSIER_CLUSTER_FINE (w[-1].cluster), DOSSIER_CLUSTER_FINE (w->cluster));
  ADD3 (DOSSIER_CLUSTER_COARSE (w[-1].cluster), DOSSIER_CLUSTER_COARSE (w->cluster),
        DOSSIER_CLUSTER_COARSE (w[1].cluster));
  ADD3 (tag1, w->suffixes[2], w[1].suffixes[1]);
  ADD3 (tag1, w->shape, w->forms);
  ADD3 (tag1, w->lower, p[1]);
  ADD3 (tag1, p[1], p[2]);
  return n;
}
