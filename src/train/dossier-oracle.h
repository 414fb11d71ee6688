/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-corpus.h"
#include "dossier-parse-state.h"

G_BEGIN_DECLS

/* The right tree of a sentence: DOSSIER_PARSE_NONE is the root's head. With it the right tags. */
typedef struct
{
  guint16 heads[DOSSIER_SENTENCE_LONGEST + 1];
  guint8 labels[DOSSIER_SENTENCE_LONGEST + 1];
  guint8 tags[DOSSIER_SENTENCE_LONGEST];
} DossierGoldTree;

/* A sentence to learn from: @tags as a tagger gives them that was not trained on it. */
typedef struct
{
  DossierCorpusSentence item;
  const guint8 *tags;
} DossierParseExample;

/* Puts @examples (element-type DossierParseExample) into another order, the same for the same @seed. */
void dossier_parse_example_shuffle (GArray *examples, guint32 seed);

/* Makes what the parser sees of @example, and what it should find. */
void dossier_parse_example_fill (const DossierParseExample *example, const DossierLexicon *lexicon,
                                 DossierParseInput *input, DossierGoldTree *gold);

/* How many right arcs that can still be made the move puts out of reach (Goldberg and Nivre 2012). */
guint dossier_oracle_cost (const DossierGoldTree *gold, const DossierParseInput *input,
                           const DossierParseState *state,
                           DossierMove move);

/* The first of the cheapest moves, in the order LEFT, RIGHT, REDUCE, SHIFT: one fixed way to the right
 * tree. */
DossierMove dossier_oracle_move (const DossierGoldTree *gold, const DossierParseInput *input,
                                 const DossierParseState *state);

G_END_DECLS
