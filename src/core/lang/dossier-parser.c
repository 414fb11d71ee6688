/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parser.h"

#include "dossier-parser-features.h"
#include "dossier-weights.h"

struct _DossierParser
{
  DossierModel *model;
  DossierWeights moves;
  DossierWeights labels;
};

/* Every move but REDUCE and LEFT uses nodes, and each word is pushed once. */
struct _DossierParserScratch
{
  DossierParseNode nodes[2 * DOSSIER_SENTENCE_LONGEST + 2];
};

DossierParser *
dossier_parser_load (const char *path, GError **error)
{
  g_autoptr (DossierParser) self = NULL;
  DossierModel *model = dossier_model_load (path, "parser", error);

  if (model == NULL)
    return NULL;
  self = g_new0 (DossierParser, 1);
  self->model = model;
  if (!dossier_weights_init (&self->moves, model, "moves", error)
      || !dossier_weights_init (&self->labels, model, "labels", error))
    return NULL;
  return g_steal_pointer (&self);
}

void
dossier_parser_free (DossierParser *parser)
{
  dossier_model_unref (parser->model);
  g_free (parser);
}

DossierParserScratch *
dossier_parser_scratch_new (void)
{
  return g_new0 (DossierParserScratch, 1);
}

void
dossier_parser_scratch_free (DossierParserScratch *scratch)
{
  g_free (scratch);
}

static DossierMove
choose_move (const DossierParser *self, const DossierParseInput *input, const DossierParseState *state)
{
  gint32 scores[DOSSIER_N_MOVES] = { 0 };
  guint64 features[DOSSIER_PARSER_N_FEATURES];
  guint n = dossier_parser_features (input, state, features);
  DossierMove best = DOSSIER_MOVE_SHIFT;

  for (guint i = 0; i < n; i++)
    dossier_weights_add (&self->moves, features[i], scores);
  for (guint move = 1; move < DOSSIER_N_MOVES; move++)
    if (dossier_parse_state_allows (state, move) && scores[move] > scores[best])
      best = move;
  return best;
}

static guint8
choose_label (const DossierParser *self, const DossierParseInput *input, const DossierParseNode *head,
              const DossierParseNode *child)
{
  gint32 scores[DOSSIER_N_DEPRELS] = { 0 };
  guint64 features[DOSSIER_LABEL_N_FEATURES];
  guint n = dossier_label_features (input, head, child, features);
  guint8 best = 1;

  for (guint i = 0; i < n; i++)
    dossier_weights_add (&self->labels, features[i], scores);
  for (guint label = 2; label < DOSSIER_N_DEPRELS; label++)
    if (scores[label] > scores[best])
      best = label;
  return best;
}

void
dossier_parser_run (const DossierParser *parser, const DossierParseInput *input, DossierParserScratch *scratch,
                    DossierParse *parse)
{
  DossierParseState state;
  DossierParseNode *pool = scratch->nodes;

  g_return_if_fail (parser != NULL && input != NULL && scratch != NULL && parse != NULL);

  for (guint i = 0; i < input->n; i++)
    {
      parse->heads[i] = DOSSIER_PARSE_NONE;
      parse->labels[i] = DOSSIER_DEPREL_NONE;
    }
  dossier_parse_state_init (&state, input);
  while (!dossier_parse_state_is_final (&state))
    {
      DossierMove move = choose_move (parser, input, &state);
      guint8 label = DOSSIER_DEPREL_NONE;

      if (move == DOSSIER_MOVE_LEFT || move == DOSSIER_MOVE_RIGHT)
        {
          const DossierParseNode *head = move == DOSSIER_MOVE_LEFT ? &state.next : state.stack;
          const DossierParseNode *child = move == DOSSIER_MOVE_LEFT ? state.stack : &state.next;

          label = choose_label (parser, input, head, child);
          parse->heads[child->word] = head->word;
          parse->labels[child->word] = label;
        }
      pool += dossier_parse_state_move (&state, input, move, label, pool);
    }
  dossier_parse_join_roots (input, parse);
}

static guint
root_rank (guint8 tag)
{
  if (tag == DOSSIER_TAG_MD || (tag >= DOSSIER_TAG_VB && tag <= DOSSIER_TAG_VBZ))
    return 3;
  if (tag == DOSSIER_TAG_NFP || tag == DOSSIER_TAG_HYPH || (tag >= DOSSIER_TAG_STOP && tag <= DOSSIER_TAG_RRB))
    return 1;
  return 2;
}

void
dossier_parse_join_roots (const DossierParseInput *input, DossierParse *parse)
{
  guint root = DOSSIER_PARSE_NONE;
  guint best = 0;

  for (guint i = 0; i < input->n; i++)
    if (parse->heads[i] == DOSSIER_PARSE_NONE && root_rank (input->tags[i]) > best)
      {
        best = root_rank (input->tags[i]);
        root = i;
      }
  for (guint i = 0; i < input->n; i++)
    {
      if (parse->heads[i] != DOSSIER_PARSE_NONE)
        continue;
      parse->labels[i] = i == root                           ? DOSSIER_DEPREL_ROOT
                         : root_rank (input->tags[i]) == 1 ? DOSSIER_DEPREL_PUNCT
                                                             : DOSSIER_DEPREL_PARATAXIS;
      if (i != root)
        parse->heads[i] = root;
    }
}
