/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parse-state.h"

static gboolean
is_verb (guint8 tag)
{
  return tag == DOSSIER_TAG_MD || (tag >= DOSSIER_TAG_VB && tag <= DOSSIER_TAG_VBZ);
}

static gboolean
is_separator (guint8 tag)
{
  return tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_COLON;
}

static gboolean
is_quote (guint8 tag)
{
  return tag == DOSSIER_TAG_OPEN_QUOTE || tag == DOSSIER_TAG_CLOSE_QUOTE || tag == DOSSIER_TAG_LRB
         || tag == DOSSIER_TAG_RRB;
}

/* Sets what is counted over @words and @tags, and the border. */
static void
finish_input (DossierParseInput *input)
{
  guint16 n_verbs = 0;
  guint16 n_commas = 0;
  guint16 n_quotes = 0;

  for (guint i = 0; i < input->n; i++)
    {
      input->verbs_before[i] = n_verbs;
      input->commas_before[i] = n_commas;
      input->quotes_before[i] = n_quotes;
      n_verbs += is_verb (input->tags[i]);
      n_commas += is_separator (input->tags[i]);
      n_quotes += is_quote (input->tags[i]);
    }
  input->words[DOSSIER_PARSE_NONE] = 0;
  input->tags[DOSSIER_PARSE_NONE] = DOSSIER_N_TAGS;
  input->forms[DOSSIER_PARSE_NONE] = 0;
  input->clusters[DOSSIER_PARSE_NONE] = 0;
  input->suffixes[DOSSIER_PARSE_NONE] = 0;
  input->shapes[DOSSIER_PARSE_NONE] = 0;
  input->verbs_before[DOSSIER_PARSE_NONE] = n_verbs;
  input->commas_before[DOSSIER_PARSE_NONE] = n_commas;
  input->quotes_before[DOSSIER_PARSE_NONE] = n_quotes;
}

void
dossier_parse_input_fill (DossierParseInput *input, const DossierWordView *views, const guint8 *tags, guint n)
{
  g_return_if_fail (n <= DOSSIER_SENTENCE_LONGEST);

  input->n = n;
  for (guint i = 0; i < n; i++)
    {
      input->words[i] = views[i].lower;
      input->tags[i] = tags[i];
      input->forms[i] = views[i].forms;
      input->clusters[i] = views[i].cluster;
      input->suffixes[i] = views[i].suffixes[2];
      input->shapes[i] = views[i].shape;
      input->settled[i] = FALSE;
    }
  finish_input (input);
}

void
dossier_parse_input_retag (DossierParseInput *input, const guint8 *tags)
{
  for (guint i = 0; i < input->n; i++)
    if (!input->settled[i])
      input->tags[i] = tags[i];
  finish_input (input);
}

static DossierParseNode
fresh_node (guint word, const DossierParseInput *input)
{
  DossierParseNode node = { .word = word < input->n ? word : DOSSIER_PARSE_NONE,
                            .left = { DOSSIER_PARSE_NONE, DOSSIER_PARSE_NONE },
                            .right = { DOSSIER_PARSE_NONE, DOSSIER_PARSE_NONE } };

  return node;
}

void
dossier_parse_state_init (DossierParseState *state, const DossierParseInput *input)
{
  state->stack = NULL;
  state->next = fresh_node (0, input);
}

static void
push_next (DossierParseState *state, const DossierParseInput *input, guint8 label, DossierParseNode *node)
{
  guint word = state->next.word;

  *node = state->next;
  node->below = state->stack;
  node->label = label;
  state->stack = node;
  state->next = fresh_node (word + 1, input);
}

guint
dossier_parse_state_move (DossierParseState *state, const DossierParseInput *input, DossierMove move,
                          guint8 label,
                          DossierParseNode *pool)
{
  DossierParseNode *next = &state->next;

  switch (move)
    {
    case DOSSIER_MOVE_REDUCE:
      state->stack = state->stack->below;
      return 0;
    case DOSSIER_MOVE_LEFT:
      next->left[1] = next->left[0];
      next->left_labels[1] = next->left_labels[0];
      next->left[0] = state->stack->word;
      next->left_labels[0] = label;
      next->n_left++;
      next->left_set |= G_GUINT64_CONSTANT (1) << label;
      state->stack = state->stack->below;
      return 0;
    case DOSSIER_MOVE_RIGHT:
      pool[0] = *state->stack;
      pool[0].right[1] = pool[0].right[0];
      pool[0].right_labels[1] = pool[0].right_labels[0];
      pool[0].right[0] = next->word;
      pool[0].right_labels[0] = label;
      pool[0].n_right++;
      pool[0].right_set |= G_GUINT64_CONSTANT (1) << label;
      state->stack = &pool[0];
      push_next (state, input, label, &pool[1]);
      return 2;
    case DOSSIER_MOVE_SHIFT:
    case DOSSIER_N_MOVES:
    default:
      push_next (state, input, DOSSIER_DEPREL_NONE, &pool[0]);
      return 1;
    }
}
