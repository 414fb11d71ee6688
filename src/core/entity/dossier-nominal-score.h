/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/**
 * DossierDescription:
 * @reference: borrowed
 * @possessor: index of the referent whose somebody it is ("his adviser"), or DOSSIER_NO_INDEX
 * @of: words that say of what, in the form of DossierStatedRole.of, or NULL
 * @former: whether its words say that the role is over
 * @only: index of the only organisation of the article that is of the class that the noun stands for, or
 *   DOSSIER_NO_INDEX
 *
 * A description taken apart for comparing it with what is known of those it may mean.
 */
typedef struct
{
  const DossierReference *reference;
  guint possessor;
  const char *of;
  gboolean former;
  guint only;
} DossierDescription;

/* Whether the role of @referent is the very one that the description names; of the same, if both say. */
gboolean dossier_nominal_role_fits (const DossierDiscourse *self, const DossierDescription *description,
                                    const DossierReferent *referent, const DossierStatedRole *role);

/* "his company", "Flynn's attorney". */
gboolean dossier_nominal_has_possessor (const DossierDiscourse *self, const DossierReference *reference);

/* What speaks for @referent at the token @head by how lately and often it was spoken of; @most: sentences that
 * count. */
float dossier_nominal_recency (const DossierDiscourse *self, const DossierReferent *referent, guint32 head,
                               guint most);

/**
 * dossier_nominal_score:
 *
 * How well the description fits @referent as the text stands at the description: 0 where it cannot mean it;
 * about 1.5 and more where it may; 5 where the text states that very role and has just spoken of its bearer.
 */
float dossier_nominal_score (const DossierDiscourse *self, const DossierDescription *description,
                             guint referent);

G_END_DECLS
