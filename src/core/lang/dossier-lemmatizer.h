/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"
#include "dossier-lexicon.h"

G_BEGIN_DECLS

/**
 * dossier_lemmatizer_run:
 * @document: tagged in these tokens
 * @first: index of the first token
 * @end: index after the last
 *
 * Adds the lemma of each token to the document: by WordNet's exceptions, then by the endings that the tag
 * allows, taking a base that the lexicon knows where there are several.
 */
void dossier_lemmatizer_run (const DossierLexicon *lexicon, DossierDocument *document, guint32 first,
                             guint32 end);

G_END_DECLS
