/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-parser.h"

G_BEGIN_DECLS

#define DOSSIER_RELATION_N_FEATURES 64

/**
 * DossierParseTree:
 * @n_left: how many words hang on the word from its left
 * @n_right: from its right
 * @first: the leftmost of them, or DOSSIER_PARSE_NONE
 * @last: the rightmost
 * @before: the next word to the left that hangs on the same head, on the same side of it
 * @after: to the right
 * @marker: the first word that hangs on it as its preposition, conjunction or "to"
 * @sets: which relations the words on it have so far, a bit each
 * @order: all words, each before its head
 *
 * A finished tree seen from above, for choosing the relations of its arcs.
 */
typedef struct
{
  guint8 n_left[DOSSIER_SENTENCE_LONGEST + 1];
  guint8 n_right[DOSSIER_SENTENCE_LONGEST + 1];
  guint16 first[DOSSIER_SENTENCE_LONGEST + 1];
  guint16 last[DOSSIER_SENTENCE_LONGEST + 1];
  guint16 before[DOSSIER_SENTENCE_LONGEST + 1];
  guint16 after[DOSSIER_SENTENCE_LONGEST + 1];
  guint16 marker[DOSSIER_SENTENCE_LONGEST + 1];
  guint64 sets[DOSSIER_SENTENCE_LONGEST + 1];
  guint16 order[DOSSIER_SENTENCE_LONGEST];
} DossierParseTree;

/* Sees the @n words whose heads are @heads; no word is its own ancestor. */
void dossier_parse_tree_fill (DossierParseTree *tree, const guint16 *heads, guint n);

/* Tells the head of @word what @word's relation is. */
void dossier_parse_tree_note (DossierParseTree *tree, const guint16 *heads, guint word, guint8 label);

/* The features that the relation of @word to its head is chosen by, once those of the words below it are. Returns
 * their number. */
guint dossier_relation_features (const DossierParseInput *input, const guint16 *heads, const guint8 *labels,
                                 const DossierParseTree *tree, guint word, guint64 *features);

G_END_DECLS
