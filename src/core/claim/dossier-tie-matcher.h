/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-claim-speaker.h"
#include "dossier-tie-model.h"
#include "dossier-tie-tally.h"

G_BEGIN_DECLS

/**
 * DossierTieMatcher:
 *
 * Asks the model of ties about the parties of one sentence after the other. For one document, in one thread.
 */
typedef struct _DossierTieMatcher DossierTieMatcher;

/* All are borrowed. @quotes: (element-type DossierQuote): in order */
DossierTieMatcher *dossier_tie_matcher_new (const DossierTieModel *model, const DossierLexicon *lexicon,
                                            const DossierTree *tree, const DossierMentionMap *map,
                                            const GArray *quotes);
void dossier_tie_matcher_free (DossierTieMatcher *matcher);

/**
 * dossier_tie_matcher_run:
 * @index: of the sentence in the document
 * @question: the token from which on the sentence asks, and asserts nothing; its end where it does not ask
 * @sights: (element-type DossierTieSight): where they are added; the rules of their matches are the model's
 *
 * What the model sees between the parties of the sentence: at most one tie for two mentions. A speaker whom the
 * sentence does not name, but whose words it quotes, is one of them. Takes time linear in the words.
 */
void dossier_tie_matcher_run (DossierTieMatcher *matcher, guint index, guint32 question,
                              GArray *sights);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTieMatcher, dossier_tie_matcher_free)

G_END_DECLS
