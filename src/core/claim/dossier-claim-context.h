/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-claim.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/**
 * DossierClaimContext:
 * @modality: how surely the words around say it
 * @negated: they say that it did not happen
 * @tense: of the verb that carries it
 * @hearsay: reported without a name: "reportedly", "is said to have"
 * @accuser: the one who alleges it, by the tree ("accused him of taking"), or DOSSIER_NO_TOKEN
 * @clause: the verb or predicate that carries it: dates and sums hang on it
 *
 * What the words above and beside a predicate do to it.
 */
typedef struct
{
  DossierModality modality;
  gboolean negated;
  DossierTense tense;
  gboolean hearsay;
  guint32 accuser;
  guint32 clause;
} DossierClaimContext;

/* Reads the context of the verb, adjective or noun of doing @trigger by walking up the tree, clause by
 * clause.
 * @phrase_only: the claim rests on a noun phrase ("Acme chief Ann Lee"): what its clause says is not about
 * it. */
DossierClaimContext dossier_claim_context_read (const DossierTree *tree, guint32 trigger,
                                                gboolean phrase_only);

/* The stronger doubt of two: asserted, reported, alleged, planned, hypothetical. */
DossierModality dossier_claim_context_join (DossierModality a, DossierModality b);

G_END_DECLS
