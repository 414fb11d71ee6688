/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-sentence-splitter.h"
#include "dossier-tagset.h"
#include "dossier-word-view.h"

G_BEGIN_DECLS

/* Stands for "no word" in the stack, buffer or tree of a parser. */
#define DOSSIER_PARSE_NONE DOSSIER_SENTENCE_LONGEST

/* The moves of the arc-eager system (Nivre 2003). */
typedef enum
{
  DOSSIER_MOVE_SHIFT,
  DOSSIER_MOVE_REDUCE,
  DOSSIER_MOVE_LEFT,  /* the next word becomes the head of the stack's top */
  DOSSIER_MOVE_RIGHT, /* the stack's top becomes the head of the next word */
  DOSSIER_N_MOVES
} DossierMove;

/**
 * DossierParseInput:
 * @words: hashes of the words in lower case
 * @tags: their parts of speech
 * @forms: DossierForm flags
 * @clusters: cluster numbers
 * @verbs_before: how many verbs precede the word
 * @commas_before: how many commas and the like
 * @quotes_before: how many quotation marks and brackets
 * @suffixes: hashes of the last three bytes
 * @shapes: of the letters, as DossierWordView has them
 * @settled: tags that stay as they are
 *
 * A sentence as the parser sees it. Entry DOSSIER_PARSE_NONE of each list is the border's.
 */
typedef struct
{
  guint n;
  guint64 words[DOSSIER_SENTENCE_LONGEST + 1];
  guint8 tags[DOSSIER_SENTENCE_LONGEST + 1];
  guint16 forms[DOSSIER_SENTENCE_LONGEST + 1];
  guint16 clusters[DOSSIER_SENTENCE_LONGEST + 1];
  guint16 verbs_before[DOSSIER_SENTENCE_LONGEST + 1];
  guint16 commas_before[DOSSIER_SENTENCE_LONGEST + 1];
  guint16 quotes_before[DOSSIER_SENTENCE_LONGEST + 1];
  guint64 suffixes[DOSSIER_SENTENCE_LONGEST + 1];
  guint32 shapes[DOSSIER_SENTENCE_LONGEST + 1];
  gboolean settled[DOSSIER_SENTENCE_LONGEST];
} DossierParseInput;

/* No tag is settled by it. */
void dossier_parse_input_fill (DossierParseInput *input, const DossierWordView *views, const guint8 *tags,
                               guint n);
/* Gives the words other @tags, but for those that are settled. */
void dossier_parse_input_retag (DossierParseInput *input, const guint8 *tags);

/**
 * DossierParseNode:
 * @below: the node under it on the stack; where the word has a head, that is its head
 * @word: index in the sentence
 * @label: the relation to its head, DOSSIER_DEPREL_NONE where it has none
 * @left: its leftmost two children, the outer first
 * @right: its rightmost two children, the outer first
 * @left_labels: their relations
 * @right_labels: likewise
 * @n_left: how many children it has on the left
 * @n_right: on the right
 * @left_set: which relations they have, a bit each
 * @right_set: likewise
 *
 * A word on the stack with what is attached to it. Nodes never change, so that the states of a beam share
 * them.
 */
typedef struct _DossierParseNode DossierParseNode;
struct _DossierParseNode
{
  const DossierParseNode *below;
  guint16 word;
  guint16 left[2];
  guint16 right[2];
  guint8 label;
  guint8 left_labels[2];
  guint8 right_labels[2];
  guint8 n_left;
  guint8 n_right;
  guint64 left_set;
  guint64 right_set;
};

/**
 * DossierParseState:
 * @stack: its top, or %NULL
 * @next: the next word with the left children it has so far; its word is DOSSIER_PARSE_NONE at the end
 */
typedef struct
{
  const DossierParseNode *stack;
  DossierParseNode next;
} DossierParseState;

void dossier_parse_state_init (DossierParseState *state, const DossierParseInput *input);

/* Once the last word is pushed, all that is left is to pop the stack, words without a head too. */
static inline gboolean
dossier_parse_state_is_read (const DossierParseState *state)
{
  return state->next.word == DOSSIER_PARSE_NONE;
}

static inline gboolean
dossier_parse_state_allows (const DossierParseState *state, DossierMove move)
{
  switch (move)
    {
    case DOSSIER_MOVE_REDUCE:
      return state->stack != NULL
             && (state->stack->label != DOSSIER_DEPREL_NONE || dossier_parse_state_is_read (state));
    case DOSSIER_MOVE_LEFT:
      return state->stack != NULL && state->stack->label == DOSSIER_DEPREL_NONE
             && !dossier_parse_state_is_read (state);
    case DOSSIER_MOVE_RIGHT:
      return state->stack != NULL && !dossier_parse_state_is_read (state);
    case DOSSIER_MOVE_SHIFT:
    case DOSSIER_N_MOVES:
    default:
      return !dossier_parse_state_is_read (state);
    }
}

/**
 * dossier_parse_state_move:
 * @state: not final; changed in place
 * @move: one that is allowed
 * @label: the relation of the arc that LEFT and RIGHT make
 * @pool: (array length=2): nodes that the move may use
 *
 * Returns: how many nodes of @pool it has used
 */
guint dossier_parse_state_move (DossierParseState *state, const DossierParseInput *input, DossierMove move,
                                guint8 label,
                                DossierParseNode *pool);

G_END_DECLS
