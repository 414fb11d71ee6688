/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parser.h"

#include "dossier-arc-net.h"
#include "dossier-beam.h"
#include "dossier-move-weights.h"
#include "dossier-parse-punctuation.h"
#include "dossier-parser-features.h"
#include "dossier-relation-features.h"
#include "dossier-weights.h"

/* A state so far behind the best (in units of the model, 8 a training update) has no chance to catch up: it
 * is dropped. */
#define MARGIN 2000

struct _DossierParser
{
  DossierModel *model;
  DossierMoveWeights moves;
  DossierWeights labels;
  DossierWeights relations;
  DossierArcNet arcs;
};

struct _DossierParserScratch
{
  DossierBeam beam;
  DossierParseTree tree;
  DossierArcNetScratch net;
  DossierArcBeliefs beliefs;
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
  if (!dossier_move_weights_init (&self->moves, model, "moves", error)
      || !dossier_weights_init (&self->labels, model, "labels", DOSSIER_N_DEPRELS, error)
      || !dossier_weights_init (&self->relations, model, "relations", DOSSIER_N_DEPRELS, error)
      || !dossier_arc_net_init (&self->arcs, model, error))
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
  return g_new (DossierParserScratch, 1);
}

void
dossier_parser_scratch_free (DossierParserScratch *scratch)
{
  g_free (scratch);
}

/* One step of all items of the beam. @beliefs: (nullable): what the network says */
static void
advance (const DossierParser *self, guint width, const DossierParseInput *input, const DossierArcBeliefs *beliefs,
         DossierBeam *beam)
{
  DossierBeamCandidate candidates[DOSSIER_PARSER_BEAM];
  const DossierBeamItem *items = beam->items[beam->n_steps];
  guint n = 0;

  for (guint i = 0; i < beam->n_items[beam->n_steps]; i++)
    {
      guint64 features[DOSSIER_PARSER_N_FEATURES];
      gint32 scores[DOSSIER_N_MOVES];

      dossier_move_weights_score (&self->moves, features,
                                  dossier_parser_features (input, &items[i].state, features),
                                  scores);
      for (guint move = 0; move < DOSSIER_N_MOVES; move++)
        if (dossier_parse_state_allows (&items[i].state, move))
          dossier_beam_insert (candidates, &n, width,
                               (DossierBeamCandidate) {
                                 items[i].score + scores[move]
                                   + (beliefs != NULL ? dossier_arc_beliefs_score (beliefs, &items[i].state, move) : 0),
                                 i, move });
    }
  while (candidates[n - 1].score < candidates[0].score - MARGIN)
    n--;
  dossier_beam_advance (beam, input, &self->labels, candidates, n);
}

/* Chooses the relations anew, now that each word is seen with all that hangs on it and around it. */
static void
name_relations (const DossierParser *self, const DossierParseInput *input, const DossierArcBeliefs *beliefs,
                DossierParseTree *tree, DossierParse *parse)
{
  dossier_parse_tree_fill (tree, parse->heads, input->n);
  for (guint i = 0; i < input->n; i++)
    {
      guint64 features[DOSSIER_RELATION_N_FEATURES];
      gint32 scores[DOSSIER_N_DEPRELS] = { 0 };
      guint word = tree->order[i];
      guint8 best = 1;
      guint n;

      if (parse->heads[word] == DOSSIER_PARSE_NONE)
        continue;
      n = dossier_relation_features (input, parse->heads, parse->labels, tree, word, features);
      dossier_weights_add (&self->relations, features, n, scores);
      dossier_arc_net_add_relations (&self->arcs, beliefs, parse->heads[word], word, scores);
      for (guint label = 2; label < DOSSIER_N_DEPRELS; label++)
        if (scores[label] > scores[best])
          best = label;
      parse->labels[word] = best;
      dossier_parse_tree_note (tree, parse->heads, word, best);
    }
}

void
dossier_parser_run (const DossierParser *parser, DossierParseInput *input, gboolean fast,
                    DossierParserScratch *scratch, DossierParse *parse)
{
  DossierBeam *beam = &scratch->beam;

  g_return_if_fail (parser != NULL && input != NULL && scratch != NULL && parse != NULL);

  if (!fast)
    {
      dossier_arc_net_run (&parser->arcs, input, &scratch->net, &scratch->beliefs);
      dossier_parse_input_retag (input, scratch->beliefs.tags);
    }
  dossier_beam_start (beam, input);
  while (beam->n_steps < 2 * input->n)
    advance (parser, fast ? DOSSIER_PARSER_FAST_BEAM : DOSSIER_PARSER_FULL_BEAM, input,
             fast ? NULL : &scratch->beliefs, beam);
  dossier_beam_read (beam, beam->n_steps, 0, input, parse);
  dossier_parse_join_roots (input, parse);
  dossier_parse_hang_punctuation (input, parse);
  if (!fast)
    name_relations (parser, input, &scratch->beliefs, &scratch->tree, parse);
}

static guint
root_rank (guint8 tag)
{
  if (tag == DOSSIER_TAG_MD || (tag >= DOSSIER_TAG_VB && tag <= DOSSIER_TAG_VBZ))
    return 3;
  if (tag == DOSSIER_TAG_NFP || tag == DOSSIER_TAG_HYPH
      || (tag >= DOSSIER_TAG_STOP && tag <= DOSSIER_TAG_RRB))
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
