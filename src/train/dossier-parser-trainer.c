/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parser-trainer.h"

#include <glib/gstdio.h>
#include <string.h>

#include "dossier-parser-features.h"
#include "dossier-perceptron.h"
#include "dossier-tagger-trainer.h"
#include "dossier-tagger.h"

#define SEED 20260102
#define TAGGER_ITERATIONS 8
/* From the second iteration on the parser follows its own moves most of the time, right or wrong. */
#define FOLLOW_PERCENT 90

/* The right tree: DOSSIER_PARSE_NONE is the root's head. */
typedef struct
{
  guint16 heads[DOSSIER_SENTENCE_LONGEST + 1];
  guint8 labels[DOSSIER_SENTENCE_LONGEST + 1];
} Gold;

typedef struct
{
  const DossierLexicon *lexicon;
  DossierPerceptron *moves;
  DossierPerceptron *labels;
  GRand *random;
  DossierParseInput input;
  Gold gold;
  DossierParseNode nodes[2 * DOSSIER_SENTENCE_LONGEST + 2];
  DossierWordView views[DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING];
  guint n_wrong_moves;
  guint n_wrong_labels;
} Trainer;

typedef struct
{
  DossierCorpusSentence item;
  const guint8 *tags;
} Example;

/* How many of the words still to come have @word as their head. */
static guint
count_children_ahead (const Trainer *self, guint word, guint from)
{
  guint n = 0;

  for (guint i = from; i < self->input.n; i++)
    n += self->gold.heads[i] == word;
  return n;
}

/* How many words on the stack that have no head yet belong under @word; *@head_there says whether its head is one. */
static guint
count_on_stack (const Trainer *self, const DossierParseNode *node, guint word, gboolean *head_there)
{
  guint n = 0;

  *head_there = FALSE;
  for (; node != NULL; node = node->below)
    {
      n += node->label == DOSSIER_DEPREL_NONE && self->gold.heads[node->word] == word;
      *head_there |= self->gold.heads[word] == node->word;
    }
  return n;
}

/* How many right arcs a move puts out of reach (Goldberg and Nivre 2012). */
static guint
cost_of (const Trainer *self, const DossierParseState *state, DossierMove move)
{
  const guint16 *heads = self->gold.heads;
  guint b = state->next.word;
  guint s = state->stack != NULL ? state->stack->word : DOSSIER_PARSE_NONE;
  gboolean head_on_stack;
  guint n_children;

  switch (move)
    {
    case DOSSIER_MOVE_REDUCE:
      return count_children_ahead (self, s, b);
    case DOSSIER_MOVE_LEFT:
      return count_children_ahead (self, s, b)
             + (heads[s] != b && (heads[s] == DOSSIER_PARSE_NONE || heads[s] > b));
    case DOSSIER_MOVE_RIGHT:
      n_children = count_on_stack (self, state->stack, b, &head_on_stack);
      if (heads[b] == s)
        return n_children;
      return n_children + (head_on_stack || heads[b] == DOSSIER_PARSE_NONE || heads[b] > b);
    case DOSSIER_MOVE_SHIFT:
    case DOSSIER_N_MOVES:
    default:
      n_children = count_on_stack (self, state->stack, b, &head_on_stack);
      return n_children + head_on_stack;
    }
}

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

  dossier_perceptron_score (self->moves, features, n, scores);
  for (guint move = 0; move < DOSSIER_N_MOVES; move++)
    if (dossier_parse_state_allows (state, move))
      {
        costs[move] = cost_of (self, state, move);
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
      dossier_perceptron_update (self->moves, features, n, best_right, 1);
      dossier_perceptron_update (self->moves, features, n, best, -1);
      self->n_wrong_moves++;
    }
  dossier_perceptron_step (self->moves);
  return explore && g_rand_int_range (self->random, 0, 100) < FOLLOW_PERCENT ? best : best_right;
}

static void
train_sentence (Trainer *self, const Example *example, gboolean explore)
{
  const DossierDocument *document = example->item.document;
  const DossierSentence *sentence = dossier_document_sentence (document, example->item.sentence);
  DossierWordView *views
    = dossier_word_view_fill (self->lexicon, document, sentence->first, sentence->end, self->views);
  DossierParseNode *pool = self->nodes;
  DossierParseState state;

  dossier_parse_input_fill (&self->input, views, example->tags, sentence->end - sentence->first);
  for (guint i = 0; i < self->input.n; i++)
    {
      const DossierToken *token = dossier_document_token (document, sentence->first + i);

      self->gold.heads[i] = token->head == DOSSIER_NO_TOKEN ? DOSSIER_PARSE_NONE : token->head - sentence->first;
      self->gold.labels[i] = token->deprel;
    }
  dossier_parse_state_init (&state, &self->input);
  while (!dossier_parse_state_is_final (&state))
    {
      DossierMove move = train_move (self, &state, explore);
      guint8 label = DOSSIER_DEPREL_NONE;

      if (move == DOSSIER_MOVE_LEFT || move == DOSSIER_MOVE_RIGHT)
        label = train_label (self, &state, move);
      pool += dossier_parse_state_move (&state, &self->input, move, label, pool);
    }
}

static void
shuffle (GArray *examples, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = examples->len; i > 1; i--)
    {
      guint j = g_rand_int_range (random, 0, i);
      Example swap = g_array_index (examples, Example, i - 1);

      g_array_index (examples, Example, i - 1) = g_array_index (examples, Example, j);
      g_array_index (examples, Example, j) = swap;
    }
}

gboolean
dossier_parser_trainer_run (const DossierLexicon *lexicon, const GArray *sentences, guint8 **tags, guint n_iterations,
                            guint prune, const char *path, GError **error)
{
  g_autofree Trainer *self = g_new0 (Trainer, 1);
  g_autoptr (DossierPerceptron) moves = dossier_perceptron_new (DOSSIER_N_MOVES);
  g_autoptr (DossierPerceptron) labels = dossier_perceptron_new (DOSSIER_N_DEPRELS);
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("parser");
  g_autoptr (GArray) examples = g_array_new (FALSE, FALSE, sizeof (Example));

  g_return_val_if_fail (lexicon != NULL && sentences != NULL && tags != NULL && path != NULL, FALSE);

  self->lexicon = lexicon;
  self->moves = moves;
  self->labels = labels;
  self->random = random;
  for (guint i = 0; i < sentences->len; i++)
    g_array_append_val (examples, ((Example) { g_array_index (sentences, DossierCorpusSentence, i), tags[i] }));
  for (guint iteration = 0; iteration < n_iterations; iteration++)
    {
      self->n_wrong_moves = self->n_wrong_labels = 0;
      shuffle (examples, SEED + iteration);
      for (guint i = 0; i < examples->len; i++)
        train_sentence (self, &g_array_index (examples, Example, i), iteration > 0);
      g_printerr ("parser: iteration %u, %u moves and %u labels wrong\n", iteration + 1, self->n_wrong_moves,
                  self->n_wrong_labels);
    }
  dossier_perceptron_write (moves, writer, "moves", prune);
  dossier_perceptron_write (labels, writer, "labels", prune);
  return dossier_model_writer_write (writer, path, error);
}

static void
tag_fold (const DossierTagger *tagger, const DossierLexicon *lexicon, const GArray *sentences, guint fold,
          guint n_folds, guint8 **tags)
{
  DossierWordView buffer[DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING];

  for (guint i = fold; i < sentences->len; i += n_folds)
    {
      const DossierCorpusSentence *item = &g_array_index (sentences, DossierCorpusSentence, i);
      const DossierSentence *sentence = dossier_document_sentence (item->document, item->sentence);

      tags[i] = g_new (guint8, sentence->end - sentence->first);
      dossier_tagger_run (tagger,
                          dossier_word_view_fill (lexicon, item->document, sentence->first, sentence->end, buffer),
                          sentence->end - sentence->first, tags[i]);
    }
}

guint8 **
dossier_parser_trainer_jackknife (const DossierLexicon *lexicon, const GArray *sentences, guint n_folds, GError **error)
{
  g_autofree char *path = NULL;
  guint8 **tags = g_new0 (guint8 *, sentences->len);
  int descriptor = g_file_open_tmp ("dossier-tagger-XXXXXX", &path, error);

  if (descriptor < 0)
    return NULL;
  g_close (descriptor, NULL);
  for (guint fold = 0; fold < n_folds; fold++)
    {
      g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (DossierCorpusSentence));
      g_autoptr (DossierTagger) tagger = NULL;

      for (guint i = 0; i < sentences->len; i++)
        if (i % n_folds != fold)
          g_array_append_val (others, g_array_index (sentences, DossierCorpusSentence, i));
      if (dossier_tagger_trainer_run (lexicon, others, TAGGER_ITERATIONS, 25, path, error))
        tagger = dossier_tagger_load (path, error);
      if (tagger == NULL)
        return NULL;
      tag_fold (tagger, lexicon, sentences, fold, n_folds, tags);
    }
  g_unlink (path);
  return tags;
}
