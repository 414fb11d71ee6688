/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-parse-state.h"

G_BEGIN_DECLS

/* What the relation of an arc is believed by: so many numbers of each word as a head and as what hangs on one. */
#define DOSSIER_ARC_BELIEFS_RELATION 64

/**
 * DossierArcBeliefs:
 * @n: how many words the sentence has
 * @costs: of the word in row i under the head in column j, rows of @n: 0 where there is no better head, less where
 *   there is; 0 under itself, which no move asks for
 * @roots: of the word as the root
 * @waits: of the word where no word before it becomes its head
 * @relations: of each word as a head, then as what hangs on one
 * @tags: the likeliest part of speech of each word, a DossierTag
 *
 * How well each word of a sentence goes with each other as its head, before any move of the parser, in units of the
 * parser's scores. Filled by dossier_arc_net_run().
 */
typedef struct
{
  guint n;
  gint16 costs[DOSSIER_SENTENCE_LONGEST * DOSSIER_SENTENCE_LONGEST];
  gint16 roots[DOSSIER_SENTENCE_LONGEST];
  gint16 waits[DOSSIER_SENTENCE_LONGEST];
  gint16 relations[DOSSIER_SENTENCE_LONGEST][2 * DOSSIER_ARC_BELIEFS_RELATION];
  guint8 tags[DOSSIER_SENTENCE_LONGEST];
} DossierArcBeliefs;

/* What @move adds to the score of @state. A word that is shifted pays at once for what its head will cost at least,
 * and gets that back when it finds it: states are to be compared by what they have decided. */
static inline gint32
dossier_arc_beliefs_score (const DossierArcBeliefs *beliefs, const DossierParseState *state, DossierMove move)
{
  guint next = state->next.word;
  guint top;

  if (move == DOSSIER_MOVE_SHIFT)
    return beliefs->waits[next];
  top = state->stack->word;
  if (move == DOSSIER_MOVE_RIGHT)
    return beliefs->costs[next * beliefs->n + top];
  if (move == DOSSIER_MOVE_LEFT)
    return beliefs->costs[top * beliefs->n + next] - beliefs->waits[top];
  return state->stack->label == DOSSIER_DEPREL_NONE ? beliefs->roots[top] - beliefs->waits[top] : 0;
}

G_END_DECLS
