/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tagger-trainer.h"

#include "dossier-perceptron.h"
#include "dossier-sentence-splitter.h"
#include "dossier-tagger-features.h"
#include "dossier-tagset.h"
#include "dossier-thinning.h"

/* A word met less often has no profile: the lexicon and its spelling speak for it. */
#define PROFILE_LEAST 3
/* A word met so often with one tag only needs no decision. */
#define FIXED_LEAST 30
#define SEED 20260101

typedef struct
{
  guint64 hash;
  guint counts[DOSSIER_N_TAGS];
} Usage;

typedef struct
{
  const DossierLexicon *lexicon;
  DossierPerceptron *perceptron;
  GHashTable *profiles; /* (element-type guint64 guint16) */
  GArray *hashes;
  GArray *values;
  GRand *random;
} Trainer;

static guint16
make_profile (const Usage *usage)
{
  guint first = DOSSIER_TAG_NONE;
  guint second = DOSSIER_TAG_NONE;
  guint total = 0;

  for (guint tag = 1; tag < DOSSIER_N_TAGS; tag++)
    {
      total += usage->counts[tag];
      if (usage->counts[tag] > usage->counts[first])
        {
          second = first;
          first = tag;
        }
      else if (usage->counts[tag] > usage->counts[second])
        second = tag;
    }
  if (total < PROFILE_LEAST)
    return 0;
  if (usage->counts[first] == total && total >= FIXED_LEAST)
    return first | DOSSIER_TAGGER_PROFILE_FIXED;
  return first | (usage->counts[second] * 20 >= total ? second << 6 : 0);
}

static void
count_words (Trainer *self, const GArray *sentences)
{
  g_autoptr (GHashTable) indices = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GPtrArray) usages = g_ptr_array_new_with_free_func (g_free);
  DossierWordView buffer[DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING];

  for (guint s = 0; s < sentences->len; s++)
    {
      const DossierCorpusSentence *item = &g_array_index (sentences, DossierCorpusSentence, s);
      const DossierSentence *sentence = dossier_document_sentence (item->document, item->sentence);
      DossierWordView *views
        = dossier_word_view_fill (self->lexicon, item->document, sentence->first, sentence->end, buffer);

      for (guint32 i = sentence->first; i < sentence->end; i++)
        {
          Usage *usage = g_hash_table_lookup (indices, &views[i - sentence->first].lower);

          if (usage == NULL)
            {
              usage = g_new0 (Usage, 1);
              usage->hash = views[i - sentence->first].lower;
              g_ptr_array_add (usages, usage);
              g_hash_table_insert (indices, &usage->hash, usage);
            }
          if (dossier_document_token (item->document, i)->tag != DOSSIER_TAG_NONE)
            usage->counts[dossier_document_token (item->document, i)->tag]++;
        }
    }
  for (guint i = 0; i < usages->len; i++)
    {
      const Usage *usage = usages->pdata[i];
      guint16 profile = make_profile (usage);

      if (profile == 0)
        continue;
      g_array_append_val (self->hashes, usage->hash);
      g_array_append_val (self->values, profile);
      g_hash_table_insert (self->profiles, g_memdup2 (&usage->hash, sizeof usage->hash),
                           GUINT_TO_POINTER (profile));
    }
}

static guint8
choose (const Trainer *self, const guint64 *features, guint n_features)
{
  gint32 scores[DOSSIER_N_TAGS];
  guint8 best = 1;

  dossier_perceptron_score (self->perceptron, features, n_features, scores);
  for (guint tag = 2; tag < DOSSIER_N_TAGS; tag++)
    if (scores[tag] > scores[best])
      best = tag;
  return best;
}

static guint
train_sentence (Trainer *self, const DossierCorpusSentence *item)
{
  const DossierSentence *sentence = dossier_document_sentence (item->document, item->sentence);
  DossierWordView buffer[DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING];
  guint16 profile_buffer[DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING] = { 0 };
  guint16 *profiles = profile_buffer + DOSSIER_VIEW_PADDING;
  DossierWordView *views
    = dossier_word_view_fill (self->lexicon, item->document, sentence->first, sentence->end, buffer);
  guint n = sentence->end - sentence->first;
  guint8 tag1 = DOSSIER_TAG_NONE;
  guint8 tag2 = DOSSIER_TAG_NONE;
  guint n_wrong = 0;

  for (guint i = 0; i < n; i++)
    profiles[i] = GPOINTER_TO_UINT (g_hash_table_lookup (self->profiles, &views[i].lower));
  for (guint i = 0; i < n; i++)
    {
      guint64 features[DOSSIER_TAGGER_N_FEATURES];
      guint8 right = dossier_document_token (item->document, sentence->first + i)->tag;
      guint8 guess = dossier_tagger_profile_first (profiles[i]);

      if (!(profiles[i] & DOSSIER_TAGGER_PROFILE_FIXED))
        {
          guint n_features = dossier_tagger_features (views, profiles, i, tag1, tag2, features);

          n_features = dossier_thin_features (features, n_features, g_rand_int (self->random));
          guess = choose (self, features, n_features);
          if (guess != right && right != DOSSIER_TAG_NONE)
            {
              dossier_perceptron_update (self->perceptron, features, n_features, right, 1);
              dossier_perceptron_update (self->perceptron, features, n_features, guess, -1);
              n_wrong++;
            }
          dossier_perceptron_step (self->perceptron);
        }
      tag2 = tag1;
      tag1 = guess;
    }
  return n_wrong;
}

/* One run over the sentences of @order, from nothing. */
static void
learn_once (Trainer *self, GArray *order, guint n_iterations, guint32 seed)
{
  self->random = g_rand_new_with_seed (seed);
  for (guint iteration = 0; iteration < n_iterations; iteration++)
    {
      guint n_wrong = 0;

      dossier_corpus_shuffle (order, seed + iteration);
      for (guint i = 0; i < order->len; i++)
        n_wrong += train_sentence (self, &g_array_index (order, DossierCorpusSentence, i));
      g_printerr ("tagger: iteration %u, %u wrong\n", iteration + 1, n_wrong);
    }
  dossier_perceptron_settle (self->perceptron);
  g_clear_pointer (&self->random, g_rand_free);
}

gboolean
dossier_tagger_trainer_run (const DossierLexicon *lexicon, const GArray *sentences, guint n_runs, guint n_iterations,
                            guint prune,
                            const char *path, GError **error)
{
  g_autoptr (DossierPerceptron) mean = dossier_perceptron_new (DOSSIER_N_TAGS);
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("tagger");
  g_autoptr (GHashTable) profiles = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (guint16));
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (DossierCorpusSentence));
  Trainer self = { lexicon, NULL, profiles, hashes, values, NULL };

  g_return_val_if_fail (lexicon != NULL && sentences != NULL && path != NULL, FALSE);

  count_words (&self, sentences);
  g_array_append_vals (order, sentences->data, sentences->len);
  for (guint run = 0; run < n_runs; run++)
    {
      self.perceptron = dossier_perceptron_new (DOSSIER_N_TAGS);
      learn_once (&self, order, n_iterations, SEED + 100 * run);
      dossier_perceptron_merge (mean, self.perceptron);
      g_clear_pointer (&self.perceptron, dossier_perceptron_free);
    }
  dossier_perceptron_write (mean, writer, "tags", prune);
  dossier_word_table_write (writer, "profiles", (const guint64 *) hashes->data,
                            (const guint16 *) values->data,
                            hashes->len);
  return dossier_model_writer_write (writer, path, error);
}
