/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-oracle.h"

void
dossier_parse_example_shuffle (GArray *examples, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = examples->len; i > 1; i--)
    {
      guint j = g_rand_int_range (random, 0, i);
      DossierParseExample swap = g_array_index (examples, DossierParseExample, i - 1);

      g_array_index (examples, DossierParseExample, i - 1) = g_array_index (examples, DossierParseExample, j);
      g_array_index (examples, DossierParseExample, j) = swap;
    }
}

void
dossier_parse_example_fill (const DossierParseExample *example, const DossierLexicon *lexicon,
                            DossierParseInput *input, DossierGoldTree *gold)
{
  DossierWordView buffer[DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING];
  const DossierDocument *document = example->item.document;
  const DossierSentence *sentence = dossier_document_sentence (document, example->item.sentence);
  DossierWordView *views = dossier_word_view_fill (lexicon, document, sentence->first, sentence->end, buffer);

  dossier_parse_input_fill (input, views, example->tags, sentence->end - sentence->first);
  for (guint i = 0; i < input->n; i++)
    {
      const DossierToken *token = dossier_document_token (document, sentence->first + i);

      gold->heads[i] = token->head == DOSSIER_NO_TOKEN ? DOSSIER_PARSE_NONE : token->head - sentence->first;
      gold->labels[i] = token->deprel;
      gold->tags[i] = token->tag;
    }
}

/* How many of the words from @from on have @word as their head. */
static guint
count_children_ahead (const DossierGoldTree *gold, guint n_words, guint word, guint from)
{
  guint n = 0;

  for (guint i = from; i < n_words; i++)
    n += gold->heads[i] == word;
  return n;
}

/* How many words on the stack that have no head yet belong under @word; *@head_there says whether its head
 * is one. */
static guint
count_on_stack (const DossierGoldTree *gold, const DossierParseNode *node, guint word, gboolean *head_there)
{
  guint n = 0;

  *head_there = FALSE;
  for (; node != NULL; node = node->below)
    {
      n += node->label == DOSSIER_DEPREL_NONE && gold->heads[node->word] == word;
      *head_there |= gold->heads[word] == node->word;
    }
  return n;
}

guint
dossier_oracle_cost (const DossierGoldTree *gold, const DossierParseInput *input,
                     const DossierParseState *state,
                     DossierMove move)
{
  const guint16 *heads = gold->heads;
  guint b = state->next.word;
  guint s = state->stack != NULL ? state->stack->word : DOSSIER_PARSE_NONE;
  gboolean head_on_stack;
  guint n_children;

  switch (move)
    {
    case DOSSIER_MOVE_REDUCE:
      return count_children_ahead (gold, input->n, s, b);
    case DOSSIER_MOVE_LEFT:
      return count_children_ahead (gold, input->n, s, b)
             + (heads[s] != b && (heads[s] == DOSSIER_PARSE_NONE || heads[s] > b));
    case DOSSIER_MOVE_RIGHT:
      n_children = count_on_stack (gold, state->stack, b, &head_on_stack);
      if (heads[b] == s)
        return n_children;
      return n_children + (head_on_stack || heads[b] == DOSSIER_PARSE_NONE || heads[b] > b);
    case DOSSIER_MOVE_SHIFT:
    case DOSSIER_N_MOVES:
    default:
      n_children = count_on_stack (gold, state->stack, b, &head_on_stack);
      return n_children + head_on_stack;
    }
}

DossierMove
dossier_oracle_move (const DossierGoldTree *gold, const DossierParseInput *input,
                     const DossierParseState *state)
{
  static const DossierMove order[] = { DOSSIER_MOVE_LEFT, DOSSIER_MOVE_RIGHT, DOSSIER_MOVE_REDUCE,
                                       DOSSIER_MOVE_SHIFT };
  DossierMove best = DOSSIER_MOVE_SHIFT;
  guint least = G_MAXUINT;

  if (dossier_parse_state_is_read (state))
    return DOSSIER_MOVE_REDUCE;
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (dossier_parse_state_allows (state, order[i]))
      {
        guint cost = dossier_oracle_cost (gold, input, state, order[i]);

        if (cost < least)
          {
            least = cost;
            best = order[i];
          }
      }
  return best;
}
