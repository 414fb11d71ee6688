/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parser-trainer.h"

#include <glib/gstdio.h>

#include "dossier-arc-net-trainer.h"
#include "dossier-beam-trainer.h"
#include "dossier-greedy-trainer.h"
#include "dossier-relation-trainer.h"
#include "dossier-tagger-trainer.h"
#include "dossier-tagger.h"

#define N_FOLDS 5
#define TAGGER_RUNS 1
#define TAGGER_ITERATIONS 8
#define GREEDY_ITERATIONS 10
#define BEAM_ITERATIONS 12
#define RELATION_RUNS 3
#define RELATION_ITERATIONS 8
#define BEAM_RUNS 3
#define BEAM_SEED 20260103
/* See dossier_perceptron_write() and dossier_move_table_write(). */
#define TAGGER_PRUNE 25
#define LABELS_PRUNE 100
#define RELATIONS_PRUNE 60
#define MOVES_SCALE 8
#define MOVES_MOST 800000

/* One fold of the jackknife, in a thread of its own. */
typedef struct
{
  const DossierLexicon *lexicon;
  const GArray *sentences;
  guint fold;
  GPtrArray *tags; /* of all sentences: each fold fills in its own */
  GError *error;
} Fold;

static void
tag_fold (const DossierTagger *tagger, const Fold *fold)
{
  DossierWordView buffer[DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING];

  for (guint i = fold->fold; i < fold->sentences->len; i += N_FOLDS)
    {
      const DossierCorpusSentence *item = &g_array_index (fold->sentences, DossierCorpusSentence, i);
      const DossierSentence *sentence = dossier_document_sentence (item->document, item->sentence);
      guint n = sentence->end - sentence->first;

      fold->tags->pdata[i] = g_new (guint8, n);
      dossier_tagger_run (tagger,
                          dossier_word_view_fill (fold->lexicon, item->document, sentence->first, sentence->end,
                                                  buffer),
                          n, fold->tags->pdata[i]);
    }
}

static gpointer
run_fold (gpointer data)
{
  Fold *fold = data;
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (DossierCorpusSentence));
  g_autoptr (DossierTagger) tagger = NULL;
  g_autofree char *path = NULL;
  int descriptor = g_file_open_tmp ("dossier-tagger-XXXXXX", &path, &fold->error);

  if (descriptor < 0)
    return NULL;
  g_close (descriptor, NULL);
  for (guint i = 0; i < fold->sentences->len; i++)
    if (i % N_FOLDS != fold->fold)
      g_array_append_val (others, g_array_index (fold->sentences, DossierCorpusSentence, i));
  if (dossier_tagger_trainer_run (fold->lexicon, others, TAGGER_RUNS, TAGGER_ITERATIONS, TAGGER_PRUNE, path,
                                  &fold->error))
    tagger = dossier_tagger_load (path, &fold->error);
  g_unlink (path);
  if (tagger != NULL)
    tag_fold (tagger, fold);
  return NULL;
}

/* The tags of every sentence by taggers that have not seen it, so that the parser meets such errors as it
 * will later. */
static GPtrArray *
jackknife (const DossierLexicon *lexicon, const GArray *sentences, GError **error)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new_with_free_func (g_free);
  GThread *threads[N_FOLDS];
  Fold folds[N_FOLDS];
  gboolean done = TRUE;

  g_ptr_array_set_size (tags, sentences->len);
  for (guint i = 0; i < N_FOLDS; i++)
    {
      folds[i] = (Fold) { lexicon, sentences, i, tags, NULL };
      threads[i] = g_thread_new ("fold", run_fold, &folds[i]);
    }
  for (guint i = 0; i < N_FOLDS; i++)
    {
      g_thread_join (threads[i]);
      if (folds[i].error == NULL)
        continue;
      if (done)
        g_propagate_error (error, folds[i].error);
      else
        g_error_free (folds[i].error);
      done = FALSE;
    }
  return done ? g_steal_pointer (&tags) : NULL;
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
  if (model == NULL || !dossier_weights_init (weights, model, "labels", DOSSIER_N_DEPRELS, error))
    return NULL;
  return g_steal_pointer (&model);
}

/* One run of the beam, in a thread of its own. */
typedef struct
{
  const DossierLexicon *lexicon;
  const DossierWeights *labels;
  GArray *examples; /* in an order of its own */
  guint32 seed;
  DossierMoveTable *moves;
} BeamRun;

static gpointer
run_beam (gpointer data)
{
  BeamRun *run = data;

  dossier_beam_trainer_run (run->lexicon, run->labels, run->examples, BEAM_ITERATIONS, run->seed, run->moves);
  return NULL;
}

/* The mean of several runs of the beam over @examples. */
static DossierMoveTable *
train_moves (const DossierLexicon *lexicon, const DossierWeights *labels, GArray *examples)
{
  DossierMoveTable *mean = NULL;
  BeamRun runs[BEAM_RUNS];
  GThread *threads[BEAM_RUNS];

  for (guint i = 0; i < BEAM_RUNS; i++)
    {
      runs[i] = (BeamRun) { lexicon, labels, g_array_copy (examples), BEAM_SEED + 100 * i, dossier_move_table_new () };
      threads[i] = g_thread_new ("beam", run_beam, &runs[i]);
    }
  for (guint i = 0; i < BEAM_RUNS; i++)
    {
      g_thread_join (threads[i]);
      g_array_unref (runs[i].examples);
      if (mean == NULL)
        mean = runs[i].moves;
      else
        {
          dossier_move_table_merge (mean, runs[i].moves);
          dossier_move_table_free (runs[i].moves);
        }
    }
  return mean;
}

/* The choice of relations, in a thread of its own. */
typedef struct
{
  const DossierLexicon *lexicon;
  GArray *examples; /* in an order of its own */
} RelationRun;

static gpointer
run_relations (gpointer data)
{
  RelationRun *run = data;

  return dossier_relation_trainer_run (run->lexicon, run->examples, RELATION_RUNS, RELATION_ITERATIONS);
}

/* The network, in a thread of its own. */
typedef struct
{
  const DossierLexicon *lexicon;
  const GArray *examples;
  const DossierWordVectors *vectors;
} ArcRun;

static gpointer
run_arcs (gpointer data)
{
  ArcRun *run = data;

  return dossier_arc_net_trainer_run (run->lexicon, run->examples, run->vectors);
}

gboolean
dossier_parser_trainer_run (const DossierLexicon *lexicon, const DossierWordVectors *vectors, const GArray *sentences,
                            const char *path, GError **error)
{
  g_autoptr (DossierMoveTable) greedy = dossier_move_table_new ();
  g_autoptr (DossierMoveTable) moves = NULL;
  g_autoptr (DossierPerceptron) relations = NULL;
  g_autoptr (DossierPerceptron) labels = dossier_perceptron_new (DOSSIER_N_DEPRELS);
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("parser");
  g_autoptr (GArray) examples = g_array_new (FALSE, FALSE, sizeof (DossierParseExample));
  g_autoptr (GPtrArray) tags = NULL;
  g_autoptr (DossierModel) frozen = NULL;
  g_autoptr (GArray) copies = NULL;
  g_autoptr (GArray) others = NULL;
  g_autoptr (DossierArcNetDraft) arcs = NULL;
  GThread *thread;
  GThread *arc_thread;
  RelationRun run;
  ArcRun arc_run;
  DossierWeights weights;

  g_return_val_if_fail (lexicon != NULL && vectors != NULL && sentences != NULL && path != NULL, FALSE);

  tags = jackknife (lexicon, sentences, error);
  if (tags == NULL)
    return FALSE;
  for (guint i = 0; i < sentences->len; i++)
    g_array_append_val (examples,
                        ((DossierParseExample) { g_array_index (sentences, DossierCorpusSentence, i),
                                                 tags->pdata[i] }));
  copies = g_array_copy (examples);
  others = g_array_copy (examples);
  run = (RelationRun) { lexicon, copies };
  arc_run = (ArcRun) { lexicon, others, vectors };
  thread = g_thread_new ("relations", run_relations, &run);
  /* The greedy parser is only trained for the labeller, which meets its right and wrong states. */
  dossier_greedy_trainer_run (lexicon, examples, GREEDY_ITERATIONS, greedy, labels);
  g_clear_pointer (&greedy, dossier_move_table_free);
  relations = g_thread_join (thread);
  frozen = freeze_labels (labels, &weights, error);
  if (frozen == NULL)
    return FALSE;
  arc_thread = g_thread_new ("arcs", run_arcs, &arc_run);
  moves = train_moves (lexicon, &weights, examples);
  arcs = g_thread_join (arc_thread);
  dossier_arc_net_draft_write (arcs, writer);
  dossier_perceptron_write (relations, writer, "relations", RELATIONS_PRUNE);
  dossier_perceptron_write (labels, writer, "labels", LABELS_PRUNE);
  dossier_move_table_write (moves, writer, "moves", MOVES_SCALE, MOVES_MOST);
  return dossier_model_writer_write (writer, path, error);
}
