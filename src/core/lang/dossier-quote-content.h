/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-quote-source.h"
#include "dossier-quote.h"

G_BEGIN_DECLS

/* Words that a teller slipped into the middle of his sentence parts it in two
 * at most. */
#define DOSSIER_QUOTE_CONTENT_PARTS 2

/**
 * DossierQuoteContent:
 * @n: how many parts there are; 0 where the cue brings in nothing
 * @first: first token of each part
 * @end: the token after the last of each part
 * @kind: indirect speech, a belief, or only what is spoken of
 *
 * What a word of saying brings in, by the tree and the words around it.
 */
typedef struct
{
  guint n;
  guint32 first[DOSSIER_QUOTE_CONTENT_PARTS];
  guint32 end[DOSSIER_QUOTE_CONTENT_PARTS];
  DossierQuoteKind kind;
} DossierQuoteContent;

/* The words that the cue @cue, whose speaker is @source, brings in without
 * marks: a clause after it, or the sentence that it closes or is slipped into
 * ("Rents rose, officials said."). @n is 0 where there are none. */
DossierQuoteContent dossier_quote_content_find (const DossierTree *tree, guint32 cue,
                                                const DossierQuoteSource *source);

G_END_DECLS
