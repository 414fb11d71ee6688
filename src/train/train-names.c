/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "dossier-name-corpus.h"
#include "dossier-name-drill.h"
#include "dossier-name-labels.h"
#include "dossier-name-lexicon.h"
#include "dossier-name-lists.h"
#include "dossier-name-mentions.h"
#include "dossier-name-swaps.h"
#include "dossier-name-trainer.h"
#include "dossier-train.h"
#include "dossier-name-words.h"

#define N_FOLDS 3
/* No sentence has this fold: to learn from all of them. */
#define ALL_FOLDS G_MAXUINT
#define ROUNDS 9
/* One run's weights are a matter of luck by half a point and more; the mean of several is not. */
#define RUNS 8
/* The first pass need not be at its best where it is only to show the second what its mistakes look like. */
#define FOLD_ROUNDS 5
#define MARGIN 2.0f
#define LEAST_COUNT 2
/* The project's own sentences are few and to the point: each is taught so often. */
#define OWN_TIMES 1
/* One text in so many is also taught with other names. */
#define SWAP_EVERY 1
#define LEAST_WEIGHT 0.38f

/* A treebank in which every mention of a thing is typed. */
#define MENTIONS_FILE "ud/en_gum-train-ccby-sa-nonews.conllu"

/* What is taught, from ../shared/train, and how its labels are to be read. */
static const struct
{
  const char *file;
  gboolean columns;
  DossierNameScheme scheme;
} sources[] = {
  { "ner-voa-corrected.tsv", TRUE, DOSSIER_NAME_SCHEME_FULL },
  { "ner-wikinews.tsv", TRUE, DOSSIER_NAME_SCHEME_FULL },
  { "ner-wikigold.jsonl", FALSE, DOSSIER_NAME_SCHEME_CONLL },
  { "ner-uner-ewt-dev.jsonl", FALSE, DOSSIER_NAME_SCHEME_BASIC },
  { "ner-uner-ewt-test.jsonl", FALSE, DOSSIER_NAME_SCHEME_BASIC },
};

/* Everything that training works with. */
typedef struct
{
  DossierNameLexicon lexicon;
  gpointer phrases;
  gpointer words;
  GPtrArray *drills; /* element-type DossierNameDrill */
  guint n_texts;
  DossierNameSwaps *swaps;
  DossierModelWriter *writer;
} Training;

/* The text, what it looks like otherwise written, and a copy with other names; all in one fold. */
static void
add_text (Training *training, const DossierNameText *text)
{
  guint number = training->n_texts++;
  g_autoptr (DossierNameText) copy = dossier_name_swaps_apply (training->swaps, text, number + 1);

  g_ptr_array_add (training->drills, dossier_name_drill_new (text, number % N_FOLDS));
  dossier_name_drill_add_variants (training->drills, text, number);
  if (number % SWAP_EVERY == 0)
    g_ptr_array_add (training->drills, dossier_name_drill_new (copy, number % N_FOLDS));
}

static gboolean
read_sources (Training *training, const char *folder, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autofree char *path = g_build_filename (folder, sources[i].file, NULL);
      g_autoptr (GPtrArray) texts = sources[i].columns
                                        ? dossier_name_corpus_read_columns (path, sources[i].scheme, error)
                                        : dossier_name_corpus_read_lines (path, sources[i].scheme, error);

      if (texts == NULL)
        return FALSE;
      g_printerr ("%s: %u texts\n", sources[i].file, texts->len);
      for (guint k = 0; k < texts->len; k++)
        add_text (training, g_ptr_array_index (texts, k));
    }
  return TRUE;
}

static gboolean
read_mentions (Training *training, const char *folder, GError **error)
{
  g_autofree char *path = g_build_filename (folder, MENTIONS_FILE, NULL);
  g_autoptr (GPtrArray) texts = dossier_name_mentions_read (path, error);

  if (texts == NULL)
    return FALSE;
  g_printerr (MENTIONS_FILE ": %u texts\n", texts->len);
  for (guint i = 0; i < texts->len; i++)
    add_text (training, g_ptr_array_index (texts, i));
  return TRUE;
}

/* The project's own annotated text. */
static gboolean
read_own (Training *training, const char *path, GError **error)
{
  g_autoptr (GPtrArray) texts = dossier_name_corpus_read_brackets (path, error);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    for (guint k = 0; k < OWN_TIMES; k++)
      add_text (training, g_ptr_array_index (texts, i));
  return texts != NULL;
}

static int
compare_paths (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
read_lexicon (Training *training, const char *lists_folder, const char *words_path, GError **error)
{
  g_autoptr (DossierNameLists) lists = dossier_name_lists_new ();
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = g_dir_open (lists_folder, 0, error);
  const char *name;
  gsize phrases_size, words_size;

  if (folder == NULL)
    return FALSE;
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, "names-") && g_str_has_suffix (name, ".txt"))
      g_ptr_array_add (files, g_build_filename (lists_folder, name, NULL));
  g_ptr_array_sort (files, compare_paths);
  for (guint i = 0; i < files->len; i++)
    if (!dossier_name_lists_read (lists, g_ptr_array_index (files, i), error))
      return FALSE;
  training->phrases = dossier_name_lists_build (lists, &phrases_size);
  training->words = dossier_name_words_build (words_path, &words_size, error);
  if (training->words == NULL)
    return FALSE;
  dossier_model_writer_add (training->writer, "phrases", training->phrases, phrases_size);
  dossier_model_writer_add (training->writer, "words", training->words, words_size);
  return dossier_name_lexicon_init (&training->lexicon, training->phrases, phrases_size, training->words,
                                    words_size);
}

static gboolean
tag_all (Training *training, const char *datadir, GError **error)
{
  g_autoptr (DossierNameTagging) tagging = dossier_name_tagging_new (datadir, error);

  for (guint i = 0; tagging != NULL && i < training->drills->len; i++)
    dossier_name_drill_tag (g_ptr_array_index (training->drills, i), tagging);
  return tagging != NULL;
}

static DossierNameTrainer *
gather (Training *training, gboolean second)
{
  DossierNameTrainer *trainer = dossier_name_trainer_new ();

  for (guint i = 0; i < training->drills->len; i++)
    dossier_name_drill_teach (g_ptr_array_index (training->drills, i), &training->lexicon, second, trainer);
  dossier_name_trainer_seal (trainer, LEAST_COUNT);
  return trainer;
}

/* Labels every text with weights that were learnt without it, as the second pass will meet them at run time.
 */
static void
label_by_folds (Training *training, DossierNameTrainer *trainer, guint seed)
{
  for (guint fold = 0; fold < N_FOLDS; fold++)
    {
      guint sentence = 0;

      dossier_name_trainer_learn (trainer, fold, 1, FOLD_ROUNDS, MARGIN, seed);
      for (guint i = 0; i < training->drills->len; i++)
        {
          DossierNameDrill *drill = g_ptr_array_index (training->drills, i);

          if (drill->fold == fold)
            dossier_name_drill_label (drill, trainer, sentence);
          sentence += drill->document->sentences->len;
        }
    }
}

static void
train (Training *training, guint seed)
{
  g_autoptr (DossierNameTrainer) first = gather (training, FALSE);
  g_autoptr (DossierNameTrainer) second = NULL;

  label_by_folds (training, first, seed);
  dossier_name_trainer_learn (first, ALL_FOLDS, RUNS, ROUNDS, MARGIN, seed);
  dossier_name_trainer_write (first, training->writer, "1", LEAST_WEIGHT);
  g_clear_pointer (&first, dossier_name_trainer_free);
  second = gather (training, TRUE);
  dossier_name_trainer_learn (second, ALL_FOLDS, RUNS, ROUNDS, MARGIN, seed);
  dossier_name_trainer_write (second, training->writer, "2", LEAST_WEIGHT);
}

static int
run (int argc, char **argv)
{
  g_autoptr (DossierModelWriter) writer = dossier_model_writer_new ("names");
  g_autoptr (GError) error = NULL;
  Training training = { .writer = writer };
  gboolean done;

  g_autofree char *lists_path = NULL;
  g_autofree char *swaps_path = NULL;
  g_autofree char *own_path = NULL;

  if (argc != 4)
    return 2;
  lists_path = g_build_filename (argv[1], "lexicons", NULL);
  swaps_path = g_build_filename (argv[1], "train", "names-swap.txt", NULL);
  own_path = g_build_filename (argv[1], "train", "names-own.txt", NULL);
  training.drills = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_name_drill_free);
  training.swaps = dossier_name_swaps_load (swaps_path, &error);
  done = training.swaps != NULL && read_lexicon (&training, lists_path, argv[2], &error) &&
         read_sources (&training, argv[0], &error) && read_mentions (&training, argv[0], &error) &&
         read_own (&training, own_path, &error) &&
         tag_all (&training, argv[1], &error);
  if (done)
    {
      train (&training, 1);
      done = dossier_model_writer_write (writer, argv[3], &error);
    }
  g_ptr_array_unref (training.drills);
  g_clear_pointer (&training.swaps, dossier_name_swaps_free);
  g_free (training.phrases);
  g_free (training.words);
  if (!done)
    g_printerr ("%s\n", error != NULL ? error->message : "The word lists cannot be used");
  return done ? 0 : 1;
}

const DossierTrainVerb dossier_train_names = {
  "names",
  "TRAIN-FOLDER DATA-FOLDER WORDS.tsv OUT.model",
  "Trains the name finder",
  run,
};
