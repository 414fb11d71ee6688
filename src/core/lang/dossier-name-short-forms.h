/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-lexicon.h"
#include "dossier-document.h"

G_BEGIN_DECLS

/**
 * dossier_name_settle_short_forms:
 * @document: (inout): with its names
 * @lexicon: what is known of words
 *
 * Makes an organisation of what was taken for a place where the document has an organisation whose name begins with
 * that very word and goes on, and no list knows the word as a place: "Harrowgate" beside "Harrowgate Nichols LLP". The same for what was taken for a
 * person and is called as a company on the lists that the document has as one elsewhere: "Morgan Stanley".
 */
void dossier_name_settle_short_forms (DossierDocument *document, const DossierNameLexicon *lexicon);

G_END_DECLS
