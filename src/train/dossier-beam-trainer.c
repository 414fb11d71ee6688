/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-beam-trainer.h"

#include "dossier-beam.h"
#include "dossier-parser-features.h"
#include "dossier-thinning.h"

/* @right is the way to the right tree: a beam of one. */
typedef struct
{
  const DossierWeights *labels;
  DossierMoveTable *moves;
  DossierParseInput input;
  DossierGoldTree gold;
  DossierBeam right;
  DossierBeam found;
  guint n_violations;
  guint64 thinning;
} Trainer;

static guint
collect (Trainer *self, const DossierParseState *state, guint64 *features)
{
  return dossier_thin_features (features, dossier_parser_features (&self->input, state, features), self->thinning);
}

static void
score_item (Trainer *self, const DossierBeamItem *item, gint32 *scores)
{
  guint64 features[DOSSIER_PARSER_N_FEATURES];

  dossier_move_table_score (self->moves, features, collect (self, &item->state, features), scores);
}

static void
advance_right (Trainer *self)
{
  const DossierBeamItem *item = &self->right.items[self->right.n_steps][0];
  DossierMove move = dossier_oracle_move (&self->gold, &self->input, &item->state);
  gint32 scores[DOSSIER_N_MOVES];
  DossierBeamCandidate candidate = { .item = 0, .move = move };

  score_item (self, item, scores);
  candidate.score = item->score + scores[move];
  dossier_beam_advance (&self->right, &self->input, self->labels, &candidate, 1);
}

static void
advance_found (Trainer *self)
{
  DossierBeam *beam = &self->found;
  DossierBeamCandidate candidates[DOSSIER_PARSER_BEAM];
  guint n = 0;

  for (guint i = 0; i < beam->n_items[beam->n_steps]; i++)
    {
      const DossierBeamItem *item = &beam->items[beam->n_steps][i];
      gint32 scores[DOSSIER_N_MOVES];

      score_item (self, item, scores);
      for (guint move = 0; move < DOSSIER_N_MOVES; move++)
        if (dossier_parse_state_allows (&item->state, move))
          dossier_beam_insert (candidates, &n, DOSSIER_PARSER_BEAM,
                               (DossierBeamCandidate) { item->score + scores[move], i, move });
    }
  dossier_beam_advance (beam, &self->input, self->labels, candidates, n);
}

/* The moves that lead to item 0 of @step. */
static void
trace (const DossierBeam *beam, guint step, guint8 *moves, guint8 *items)
{
  guint item = 0;

  for (; step > 0; step--)
    {
      moves[step - 1] = beam->items[step][item].move;
      item = beam->items[step][item].previous;
      items[step - 1] = item;
    }
}

static void
update (Trainer *self, const DossierBeamItem *item, DossierMove move, gint delta)
{
  guint64 features[DOSSIER_PARSER_N_FEATURES];
  guint n = collect (self, &item->state, features);

  dossier_move_table_update (self->moves, features, n, move, delta);
}

/* Moves the weights from the found way to the right one, from where they part up to @step. */
static void
learn (Trainer *self, guint step)
{
  guint8 right_moves[DOSSIER_BEAM_STEPS];
  guint8 found_moves[DOSSIER_BEAM_STEPS];
  guint8 right_items[DOSSIER_BEAM_STEPS];
  guint8 found_items[DOSSIER_BEAM_STEPS];
  guint from = 0;

  trace (&self->right, step, right_moves, right_items);
  trace (&self->found, step, found_moves, found_items);
  while (from < step && right_moves[from] == found_moves[from])
    from++;
  for (guint i = from; i < step; i++)
    {
      update (self, &self->right.items[i][right_items[i]], right_moves[i], 1);
      update (self, &self->found.items[i][found_items[i]], found_moves[i], -1);
    }
}

static gboolean
is_right (const Trainer *self)
{
  guint8 right_moves[DOSSIER_BEAM_STEPS];
  guint8 found_moves[DOSSIER_BEAM_STEPS];
  guint8 items[DOSSIER_BEAM_STEPS];
  guint n = self->found.n_steps;

  trace (&self->right, n, right_moves, items);
  trace (&self->found, n, found_moves, items);
  for (guint i = 0; i < n; i++)
    if (right_moves[i] != found_moves[i])
      return FALSE;
  return TRUE;
}

static void
train_sentence (Trainer *self)
{
  guint worst_step = 0;
  gint32 worst = G_MININT32;

  dossier_beam_start (&self->right, &self->input);
  dossier_beam_start (&self->found, &self->input);
  for (guint step = 1; step <= 2 * self->input.n; step++)
    {
      gint32 violation;

      advance_right (self);
      advance_found (self);
      violation = self->found.items[step][0].score - self->right.items[step][0].score;
      if (violation >= worst)
        {
          worst = violation;
          worst_step = step;
        }
    }
  if (worst > 0 || !is_right (self))
    {
      learn (self, worst > 0 ? worst_step : 2 * self->input.n);
      self->n_violations++;
    }
  dossier_move_table_step (self->moves);
}

void
dossier_beam_trainer_run (const DossierLexicon *lexicon, const DossierWeights *labels, GArray *examples,
                          guint n_iterations, guint32 seed, DossierMoveTable *moves)
{
  g_autofree Trainer *self = g_new0 (Trainer, 1);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  self->labels = labels;
  self->moves = moves;
  for (guint iteration = 0; iteration < n_iterations; iteration++)
    {
      self->n_violations = 0;
      dossier_parse_example_shuffle (examples, seed + iteration);
      for (guint i = 0; i < examples->len; i++)
        {
          dossier_parse_example_fill (&g_array_index (examples, DossierParseExample, i), lexicon,
                                      &self->input, &self->gold);
          self->thinning = g_rand_int (random) | (guint64) g_rand_int (random) << 32;
          train_sentence (self);
        }
      g_printerr ("parser: iteration %u, %u sentences wrong\n", iteration + 1, self->n_violations);
    }
  dossier_move_table_settle (moves);
}
