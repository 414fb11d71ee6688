/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/*
 * The words that readers see: in the window, on the command line, in explanations and in exports. They are English
 * whatever the locale.
 */

/* The relation in plain words, to be read between subject and object: "gave", "is head of". */
const char *dossier_relation_to_words (DossierRelation relation);

/* The class as the legend and the filters name it: "money", "posts and work". */
const char *dossier_relation_class_to_words (DossierRelationClass relation_class);

/* The word between a sum and the other end of a money claim: "to", "from", "on". */
const char *dossier_relation_to_preposition (DossierRelation relation);

/* Whether the claim tells that something did not happen: negated, or money withheld. */
gboolean dossier_claim_did_not_happen (const DossierClaim *claim);

/**
 * dossier_claim_to_words:
 * @claim: a claim of @extract
 * @with_sum: whether the sum is added where there is one
 *
 * The claim's relation as it is told: "gave $300 million", "did not give", "plans to give", "may be head of".
 *
 * Returns: (transfer full): free with g_free()
 */
char *dossier_claim_to_words (const DossierExtract *extract, const DossierClaim *claim, gboolean with_sum);

/* The whole claim: "Ana Rivera gave $2 million to Harbour Trust", "Ana Rivera is not head of Harbour Trust". Free with
 * g_free(). */
char *dossier_claim_to_sentence (const DossierExtract *extract, const DossierClaim *claim);

G_END_DECLS
