/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-claim.h"
#include "dossier-document.h"
#include "dossier-entity-lexicon.h"
#include "dossier-rule-set.h"
#include "dossier-tie-model.h"

G_BEGIN_DECLS

/**
 * dossier_claim_finder_find:
 * @rules: what ties two entities
 * @ties: (nullable): the model that finds what no rule has words for
 * @lexicon: (nullable): where there is no model: its words' clusters
 * @names: (nullable): what countries are called
 * @document: tagged, lemmatised and parsed
 * @mentions: (element-type DossierMention): in order, with their entities
 * @entities: (element-type DossierEntity): of the same extract
 * @sums: (element-type DossierSum): in order
 * @dates: (element-type DossierDateMention): in order
 * @quotes: (element-type DossierQuote): in order, as dossier_quote_finder_find() makes them
 * @published: (nullable): the article's date: that of a claim whose words give none
 * @article: the article's index in the extract
 *
 * Finds who did what to whom, who says so, and how surely. Pure: the same input gives the same claims, in
 * order of the text. Linear in the words.
 *
 * Returns: (element-type DossierClaim); NULL with G_IO_ERROR_CANCELLED where @cancellable was cancelled
 */
GPtrArray *dossier_claim_finder_find (const DossierRuleSet *rules, const DossierTieModel *ties,
                                      const DossierLexicon *lexicon, const DossierEntityLexicon *names,
                                      const DossierDocument *document,
                                      const GArray *mentions, const GPtrArray *entities, const GArray *sums,
                                      const GArray *dates, const GArray *quotes, const DossierDate *published,
                                      guint article, GCancellable *cancellable, GError **error);

G_END_DECLS
