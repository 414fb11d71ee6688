/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-beam.h"

void
dossier_beam_start (DossierBeam *beam, const DossierParseInput *input)
{
  DossierBeamItem *start = &beam->items[0][0];

  dossier_parse_state_init (&start->state, input);
  start->score = 0;
  start->previous = 0;
  start->move = DOSSIER_N_MOVES;
  start->label = DOSSIER_DEPREL_NONE;
  beam->n_items[0] = 1;
  beam->n_steps = 0;
  beam->n_nodes = 0;
  dossier_label_cache_clear (&beam->cache);
}

void
dossier_beam_advance (DossierBeam *beam, const DossierParseInput *input, const DossierWeights *labels,
                      const DossierBeamCandidate *candidates, guint n)
{
  const DossierBeamItem *from = beam->items[beam->n_steps];
  DossierBeamItem *to = beam->items[beam->n_steps + 1];

  for (guint i = 0; i < n; i++)
    {
      DossierBeamItem *item = &to[i];
      DossierMove move = candidates[i].move;

      item->state = from[candidates[i].item].state;
      item->score = candidates[i].score;
      item->previous = candidates[i].item;
      item->move = move;
      item->label = DOSSIER_DEPREL_NONE;
      if (move == DOSSIER_MOVE_LEFT)
        item->label = dossier_labeller_run (labels, &beam->cache, input, &item->state.next,
                                            item->state.stack);
      else if (move == DOSSIER_MOVE_RIGHT)
        item->label = dossier_labeller_run (labels, &beam->cache, input, item->state.stack,
                                            &item->state.next);
      beam->n_nodes += dossier_parse_state_move (&item->state, input, move, item->label,
                                                 &beam->nodes[beam->n_nodes]);
    }
  beam->n_steps++;
  beam->n_items[beam->n_steps] = n;
}

void
dossier_beam_insert (DossierBeamCandidate *candidates, guint *n, guint limit, DossierBeamCandidate candidate)
{
  guint at = *n;

  while (at > 0 && candidates[at - 1].score < candidate.score)
    at--;
  if (at == limit)
    return;
  if (*n < limit)
    (*n)++;
  for (guint i = *n - 1; i > at; i--)
    candidates[i] = candidates[i - 1];
  candidates[at] = candidate;
}

void
dossier_beam_read (const DossierBeam *beam, guint step, guint item, const DossierParseInput *input,
                   DossierParse *parse)
{
  for (guint i = 0; i < input->n; i++)
    {
      parse->heads[i] = DOSSIER_PARSE_NONE;
      parse->labels[i] = DOSSIER_DEPREL_NONE;
    }
  for (; step > 0; step--)
    {
      const DossierBeamItem *after = &beam->items[step][item];
      const DossierParseState *before;

      item = after->previous;
      before = &beam->items[step - 1][item].state;
      if (after->move == DOSSIER_MOVE_LEFT)
        {
          parse->heads[before->stack->word] = before->next.word;
          parse->labels[before->stack->word] = after->label;
        }
      else if (after->move == DOSSIER_MOVE_RIGHT)
        {
          parse->heads[before->next.word] = before->stack->word;
          parse->labels[before->next.word] = after->label;
        }
    }
}
