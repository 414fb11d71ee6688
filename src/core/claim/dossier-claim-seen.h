/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-claim.h"
#include "dossier-rule-matcher.h"

G_BEGIN_DECLS

/**
 * DossierClaimSeen:
 *
 * What one sentence has already given, so that no tie is told twice because several rules know its words.
 */
typedef struct _DossierClaimSeen DossierClaimSeen;

DossierClaimSeen *dossier_claim_seen_new (void);
void dossier_claim_seen_free (DossierClaimSeen *seen);

/* Turns to another sentence. */
void dossier_claim_seen_clear (DossierClaimSeen *seen);

/**
 * dossier_claim_seen_add:
 * @match: what made @claim
 *
 * Notes the claim.
 *
 * Returns: whether it is a repeat: the sentence says the same already, or these words tie the two in the same class
 * already ("manager" is one role, whichever rules know the word), or the rule is a plain phrase and one in full has tied
 * them so before it in the sentence
 */
gboolean dossier_claim_seen_add (DossierClaimSeen *seen, const DossierRuleMatch *match, const DossierClaim *claim);

G_END_DECLS
