/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-relation-trainer.h"

#include "dossier-relation-features.h"
#include "dossier-thinning.h"

#define SEED 20260104

typedef struct
{
  DossierPerceptron *perceptron;
  GRand *random;
  DossierParseInput input;
  DossierGoldTree gold;
  DossierParseTree tree;
  guint n_wrong;
} Trainer;

static guint8
train_word (Trainer *self, const guint8 *labels, guint word)
{
  guint64 features[DOSSIER_RELATION_N_FEATURES];
  gint32 scores[DOSSIER_N_DEPRELS];
  guint8 right = self->gold.labels[word];
  guint8 best = 1;
  guint n = dossier_relation_features (&self->input, self->gold.heads, labels, &self->tree, word, features);

  n = dossier_thin_features (features, n, g_rand_int (self->random));
  dossier_perceptron_score (self->perceptron, features, n, scores);
  for (guint label = 2; label < DOSSIER_N_DEPRELS; label++)
    if (scores[label] > scores[best])
      best = label;
  if (best != right)
    {
      dossier_perceptron_update (self->perceptron, features, n, right, 1);
      dossier_perceptron_update (self->perceptron, features, n, best, -1);
      self->n_wrong++;
    }
  dossier_perceptron_step (self->perceptron);
  return best;
}

static void
train_sentence (Trainer *self)
{
  guint8 labels[DOSSIER_SENTENCE_LONGEST] = { 0 };

  dossier_parse_tree_fill (&self->tree, self->gold.heads, self->input.n);
  for (guint i = 0; i < self->input.n; i++)
    {
      guint word = self->tree.order[i];

      if (self->gold.heads[word] == DOSSIER_PARSE_NONE)
        continue;
      labels[word] = train_word (self, labels, word);
      dossier_parse_tree_note (&self->tree, self->gold.heads, word, labels[word]);
    }
}

DossierPerceptron *
dossier_relation_trainer_run (const DossierLexicon *lexicon, GArray *examples, guint n_runs, guint n_iterations)
{
  g_autofree Trainer *self = g_new0 (Trainer, 1);
  DossierPerceptron *mean = dossier_perceptron_new (DOSSIER_N_DEPRELS);

  for (guint run = 0; run < n_runs; run++)
    {
      g_autoptr (DossierPerceptron) perceptron = dossier_perceptron_new (DOSSIER_N_DEPRELS);
      g_autoptr (GRand) random = g_rand_new_with_seed (SEED + run);

      self->perceptron = perceptron;
      self->random = random;
      for (guint iteration = 0; iteration < n_iterations; iteration++)
        {
          self->n_wrong = 0;
          dossier_parse_example_shuffle (examples, SEED + 100 * run + iteration);
          for (guint i = 0; i < examples->len; i++)
            {
              dossier_parse_example_fill (&g_array_index (examples, DossierParseExample, i), lexicon, &self->input,
                                          &self->gold);
              train_sentence (self);
            }
          g_printerr ("relations: iteration %u, %u wrong\n", iteration + 1, self->n_wrong);
        }
      dossier_perceptron_settle (perceptron);
      dossier_perceptron_merge (mean, perceptron);
    }
  return mean;
}
