/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-claim.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/**
 * dossier_claim_hint_read:
 * @noun: the noun that a clause hangs on: "evidence that she paid", "the risk that she leaves"
 * @clause: the verb or predicate of that clause
 * @modality: (inout): made doubtful where the noun is one of hinting
 * @negated: (inout): turned where the hint itself is denied: "no evidence that", "wrong to read it as a sign that"
 *
 * What a noun of hinting makes of the clause it holds: a sign is no fact.
 */
void dossier_claim_hint_read (const DossierTree *tree, guint32 noun, guint32 clause,
                              DossierModality *modality, gboolean *negated);

G_END_DECLS
