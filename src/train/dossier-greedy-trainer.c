/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-greedy-trainer.h"

#include "dossier-parser-features.h"

#define SEED 20260102
/* From the second iteration on the parser follows its own moves most of the time, right or wrong. */
#define FOLLOW_PERCENT 90

typedef struct
{
  DossierMoveTable *moves;
  DossierPerceptron *labels;
  GRand *random;
  DossierParseInput input;
  DossierGoldTree gold;
  DossierParseNode nodes[2 * DOSSIER_SENTENCE_LONGEST + 2];
  guint n_wrong_moves;
  guint n_wrong_labels;
} Trainer;

static guint8
train_label (Trainer *self, const DossierParseState *state, DossierMove move)
{
  const DossierParseNode *head = move == DOSSIER_MOVE_LEFT ? &state->next : state->stack;
  const DossierParseNode *child = move == DOSSIER_MOVE_LEFT ? state->stack : &state->next;
  guint64 features[DOSSIER_LABEL_N_FEATURES];
  gint32 scores[DOSSIER_N_DEPRELS];
  guint n = dossier_label_features (&self->input, head, child, features);
  guint8 right = self->gold.labels[child->word];
  guint8 best = 1;

  dossier_perceptron_score (self->labels, features, n, scores);
  for (guint label = 2; label < DOSSIER_N_DEPRELS; label++)
    if (scores[label] > scores[best])
      best = label;
  if (self->gold.heads[child->word] != head->word)
    return best;
  if (best != right)
    {
      dossier_perceptron_update (self->labels, features, n, right, 1);
      dossier_perceptron_update (self->labels, features, n, best, -1);
      self->n_wrong_labels++;
    }
  dossier_perceptron_step (self->labels);
  return right;
}

/* Learns from one state; returns the move to go on with. */
static DossierMove
train_move (Trainer *self, const DossierParseState *state, gboolean explore)
{
  guint64 features[DOSSIER_PARSER_N_FEATURES];
  gint32 scores[DOSSIER_N_MOVES];
  guint n = dossier_parser_features (&self->input, state, features);
  guint costs[DOSSIER_N_MOVES];
  guint least = G_MAXUINT;
  int best = -1;
  int best_right = -1;

  dossier_move_table_score (self->moves, features, n, scores);
  for (guint move = 0; move < DOSSIER_N_MOVES; move++)
    if (dossier_parse_state_allows (state, move))
      {
        costs[move] = dossier_oracle_cost (&self->gold, &self->input, state, move);
        least = MIN (least, costs[move]);
        if (best < 0 || scores[move] > scores[best])
          best = move;
      }
  for (guint move = 0; move < DOSSIER_N_MOVES; move++)
    if (dossier_parse_state_allows (state, move) && costs[move] == least
        && (best_right < 0 || scores[move] > scores[best_right]))
      best_right = move;
  if (costs[best] != least)
    {
      dossier_move_table_update (self->moves, features, n, best_right, 1);
      dossier_move_table_update (self->moves, features, n, best, -1);
      self->n_wrong_moves++;
    }
  dossier_move_table_step (self->moves);
  return explore && g_rand_int_range (self->random, 0, 100) < FOLLOW_PERCENT ? best : best_right;
}

static void
train_sentence (Trainer *self, gboolean explore)
{
  DossierParseNode *pool = self->nodes;
  DossierParseState state;

  dossier_parse_state_init (&state, &self->input);
  while (!dossier_parse_state_is_read (&state))
    {
      DossierMove move = train_move (self, &state, explore);
      guint8 label = DOSSIER_DEPREL_NONE;

      if (move == DOSSIER_MOVE_LEFT || move == DOSSIER_MOVE_RIGHT)
        label = train_label (self, &state, move);
      pool += dossier_parse_state_move (&state, &self->input, move, label, pool);
    }
}

void
dossier_greedy_trainer_run (const DossierLexicon *lexicon, GArray *examples, guint n_iterations,
                            DossierMoveTable *moves, DossierPerceptron *labels)
{
  g_autofree Trainer *self = g_new0 (Trainer, 1);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  self->moves = moves;
  self->labels = labels;
  self->random = random;
  for (guint iteration = 0; iteration < n_iterations; iteration++)
    {
      self->n_wrong_moves = self->n_wrong_labels = 0;
      dossier_parse_example_shuffle (examples, SEED + iteration);
      for (guint i = 0; i < examples->len; i++)
        {
          dossier_parse_example_fill (&g_array_index (examples, DossierParseExample, i), lexicon,
                                      &self->input, &self->gold);
          train_sentence (self, iteration > 0);
        }
      g_printerr ("labels: iteration %u, %u moves and %u labels wrong\n", iteration + 1, self->n_wrong_moves,
                  self->n_wrong_labels);
    }
  dossier_perceptron_settle (labels);
}
