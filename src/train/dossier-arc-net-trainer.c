/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-arc-net-trainer.h"

#include "dossier-arc-net-batch.h"

#define SEED 20260105
#define ROUNDS 20
/* The rate stays at its highest for the first fifth, then falls to almost nothing. */
#define RATE 2e-3f
#define STEADY 0.2f
#define LEAST 0.01f

static void
free_sentence (gpointer data)
{
  DossierArcNetSentence *sentence = data;

  g_free (sentence->rows);
  g_free (sentence->tags);
  g_free (sentence->suffixes);
  g_free (sentence->heads);
  g_free (sentence->relations);
  g_free (sentence->right_tags);
  g_free (sentence);
}

static DossierArcNetSentence *
make_sentence (const DossierArcNetDraft *draft, const DossierParseInput *input, const DossierGoldTree *gold)
{
  DossierArcNetSentence *sentence = g_new0 (DossierArcNetSentence, 1);

  sentence->n = input->n;
  sentence->rows = g_new (guint, input->n);
  sentence->suffixes = g_new (guint16, input->n);
  sentence->heads = g_new (guint16, input->n);
  sentence->tags = g_memdup2 (input->tags, input->n);
  sentence->relations = g_memdup2 (gold->labels, input->n);
  sentence->right_tags = g_memdup2 (gold->tags, input->n);
  for (guint i = 0; i < input->n; i++)
    {
      sentence->rows[i] = dossier_arc_net_draft_row (draft, input->words[i]);
      sentence->suffixes[i] = dossier_arc_net_suffix (input->suffixes[i]);
      sentence->heads[i] = gold->heads[i] == DOSSIER_PARSE_NONE ? input->n : gold->heads[i];
      draft->counts[sentence->rows[i]]++;
    }
  return sentence;
}

static GPtrArray *
make_sentences (const DossierArcNetDraft *draft, const DossierLexicon *lexicon, const GArray *examples)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (free_sentence);
  g_autofree DossierParseInput *input = g_new (DossierParseInput, 1);
  g_autofree DossierGoldTree *gold = g_new (DossierGoldTree, 1);

  for (guint i = 0; i < examples->len; i++)
    {
      dossier_parse_example_fill (&g_array_index (examples, DossierParseExample, i), lexicon, input, gold);
      g_ptr_array_add (sentences, make_sentence (draft, input, gold));
    }
  return sentences;
}

static void
shuffle (GPtrArray *sentences, DossierNetRandom *random)
{
  for (guint i = sentences->len; i > 1; i--)
    {
      guint j = dossier_net_random_next (random) % i;
      gpointer swap = sentences->pdata[i - 1];

      sentences->pdata[i - 1] = sentences->pdata[j];
      sentences->pdata[j] = swap;
    }
}

DossierArcNetDraft *
dossier_arc_net_trainer_run (const DossierLexicon *lexicon, const GArray *examples, const DossierWordVectors *vectors)
{
  DossierNetRandom random = SEED;
  DossierArcNetDraft *draft = dossier_arc_net_draft_new (vectors, &random);
  g_autoptr (DossierArcNetBatch) batch = dossier_arc_net_batch_new (draft, random);
  g_autoptr (GPtrArray) sentences = make_sentences (draft, lexicon, examples);
  guint n_steps = 0;

  for (guint round = 0; round < ROUNDS; round++)
    {
      double loss = 0;
      guint n_words = 0;

      shuffle (sentences, &random);
      for (guint i = 0; i < sentences->len;)
        {
          float left;

          dossier_arc_net_batch_clear (batch);
          while (i < sentences->len && dossier_arc_net_batch_add (batch, sentences->pdata[i]))
            i++;
          n_words += dossier_arc_net_batch_learn (batch, &loss);
          left = 1 - (round + (float) i / sentences->len) / ROUNDS;
          dossier_arc_net_draft_step (draft, ++n_steps, RATE * MIN (1, left / (1 - STEADY) + LEAST));
        }
      g_printerr ("arcs: iteration %u, %.4f a word\n", round + 1, loss / n_words);
    }
  return draft;
}
