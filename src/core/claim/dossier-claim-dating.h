/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-claim.h"
#include "dossier-date-mention.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/**
 * dossier_claim_dating_set:
 * @claim: its relation and tense are set; gets its date and the words that state it
 * @dates: (element-type DossierDateMention): of the article, in order
 * @published: (nullable): the article's date: that of a claim whose words give none
 * @trigger: the word that sets off the claim
 * @clause: the predicate of its clause
 * @phrase_end: where the claim rests on a noun phrase, the byte where that ends: only a date that stands with
 * it is its own ("Acme chief since 2012"); else 0
 *
 * Dates the claim: by its own words, else by its clause, else by the article. A state gets its start or end
 * where the words name one ("since", "until"); a former one ended by the time of the article.
 *
 * Returns: whether the date stands with the claim's own words
 */
gboolean dossier_claim_dating_set (DossierClaim *claim, const DossierTree *tree, const GArray *dates,
                                   const DossierDate *published, guint32 trigger, guint32 clause,
                                   gsize phrase_end);

G_END_DECLS
