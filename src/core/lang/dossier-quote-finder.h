/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"
#include "dossier-quote.h"

G_BEGIN_DECLS

/**
 * dossier_quote_finder_find:
 * @document: tagged and lemmatised; parsed, for indirect speech and for speakers that stand far from their quote
 *
 * Finds what people are quoted with: direct, partial and indirect speech, and words in marks that are no speech.
 * A quote of several paragraphs gives one entry a paragraph, all with the same source. Sources are tokens, so that
 * coreference can say who they are; the finder itself knows no entities. Linear in the words.
 *
 * Returns: (element-type DossierQuote): in order of the text; indirect ones may hold others
 */
GArray *dossier_quote_finder_find (const DossierDocument *document);

G_END_DECLS
