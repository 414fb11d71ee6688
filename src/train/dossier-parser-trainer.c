/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parser-trainer.h"

#include <glib/gstdio.h>

#include "dossier-beam-trainer.h"
#include "dossier-greedy-trainer.h"
#include "dossier-tagger-trainer.h"
#include "dossier-tagger.h"

#define N_FOLDS 5
#define TAGGER_ITERATIONS 8
#define GREEDY_ITERATIONS 10
#define BEAM_ITERATIONS 14
/* See dossier_perceptron_write() and dossier_move_table_write(). */
#define TAGGER_PRUNE 25
#define LABELS_PRUNE 50
#define MOVES_SCALE 8
#define MOVES_PRUNE 115

static void
tag_fold (const DossierTagger *tagger, const DossierLexicon *lexicon, const GArray *sentences, guint fold,
          GPtrArray *tags)
{
  DossierWordView buffer[DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING];

  for (guint i = fold; i < sentences->len; i += N_FOLDS)
    {
      const DossierCorpusSentence *item = &g_array_index (sentences, DossierCorpusSentence, i);
      const DossierSentence *sentence = dossier_document_sentence (item->document, item->sentence);
      guint n = sentence->end - sentence->first;

      tags->pdata[i] = g_new (guint8, n);
      dossier_tagger_run (tagger,
                          dossier_word_view_fill (lexicon, item->document, sentence->first, sentence->end,
                                                  buffer), n,
                          tags->pdata[i]);
    }
}

/* The tags of every sentence by taggers that have not seen it, so that the parser meets such errors as it
 * will later. */
static GPtrArray *
jackknife (const DossierLexicon *lexicon, const GArray *sentences, GError **error)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("dossier-tagger-XXXXXX", &path, error);

  if (descriptor < 0)
    return NULL;
  g_close (descriptor, NULL);
  g_ptr_array_set_size (tags, sentences->len);
  for (guint fold = 0; fold < N_FOLDS; fold++)
    {
      g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (DossierCorpusSentence));
      g_autoptr (DossierTagger) tagger = NULL;

      for (guint i = 0; i < sentences->len; i++)
        if (i % N_FOLDS != fold)
          g_array_append_val (others, g_array_index (sentences, DossierCorpusSentence, i));
      if (dossier_tagger_trainer_run (lexicon, others, TAGGER_ITERATIONS, TAGGER_PRUNE, path, error))
        tagger = dossier_tagger_load (path, error);
      if (tagger == NULL)
        return NULL;
      tag_fold (tagger, lexicon, sentences, fold, tags);
    }
  g_unlink (path);
  return g_steal_pointer (&tags);
}

/* The labeller as the finished parser will have it: from a model file. */
static DossierModel *
freeze_labels (const DossierPerceptron *labels, DossierWeights *weights, GError **error)
{
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("labels");
  g_autoptr (DossierModel) model = NULL;
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("dossier-labels-XXXXXX", &path, error);

  if (descriptor < 0)
    return NULL;
  g_close (descriptor, NULL);
  dossier_perceptron_write (labels, writer, "labels", LABELS_PRUNE);
  if (dossier_model_writer_write (writer, path, error))
    model = dossier_model_load (path, "labels", error);
  g_unlink (path);
  if (model == NULL || !dossier_weights_init (weights, model, "labels", error))
    return NULL;
  return g_steal_pointer (&model);
}

gboolean
dossier_parser_trainer_run (const DossierLexicon *lexicon, const GArray *sentences, const char *path,
                            GError **error)
{
  g_autoptr (DossierMoveTable) greedy = dossier_move_table_new ();
  g_autoptr (DossierMoveTable) moves = dossier_move_table_new ();
  g_autoptr (DossierPerceptron) labels = dossier_perceptron_new (DOSSIER_N_DEPRELS);
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("parser");
  g_autoptr (GArray) examples = g_array_new (FALSE, FALSE, sizeof (DossierParseExample));
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (DossierModel) frozen = NULL;
  DossierWeights weights;

  g_return_val_if_fail (lexicon != NULL && sentences != NULL && path != NULL, FALSE);

  tags = jackknife (lexicon, sentences, error);
  if (tags == NULL)
    return FALSE;
  for (guint i = 0; i < sentences->len; i++)
    g_array_append_val (examples,
                        ((DossierParseExample) { g_array_index (sentences, DossierCorpusSentence, i),
                                                           tags->pdata[i] }));
  /* The greedy parser is only trained for the labeller, which meets its right and wrong states. */
  dossier_greedy_trainer_run (lexicon, examples, GREEDY_ITERATIONS, greedy, labels);
  frozen = freeze_labels (labels, &weights, error);
  if (frozen == NULL)
    return FALSE;
  dossier_beam_trainer_run (lexicon, &weights, examples, BEAM_ITERATIONS, moves);
  dossier_perceptron_write (labels, writer, "labels", LABELS_PRUNE);
  dossier_move_table_write (moves, writer, "moves", MOVES_SCALE, MOVES_PRUNE);
  return dossier_model_writer_write (writer, path, error);
}
