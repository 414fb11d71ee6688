/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include "dossier-tie-corpus.h"
#include "dossier-tie-trainer.h"

static gboolean
read_texts (const char *labels, const char *shared, GPtrArray *texts, GError **error)
{
  g_autofree char *written = g_build_filename (labels, "ties-own.txt", NULL);
  g_autofree char *annotated = g_build_filename (labels, "ties.tsv", NULL);
  g_autofree char *broadcasts = g_build_filename (shared, "ner-gmb.tsv", NULL);
  g_autofree char *articles = g_build_filename (shared, "ner-wikinews.tsv", NULL);

  return dossier_tie_corpus_read_brackets (written, texts, error)
         && dossier_tie_corpus_read_standoff (annotated, "gmb", broadcasts, texts, error)
         && dossier_tie_corpus_read_standoff (annotated, "wikinews", articles, texts, error);
}

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLanguage) language = NULL;
  g_autoptr (DossierTieWords) words = NULL;
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_tie_text_free);
  g_autofree char *labels = NULL;

  if (argc != 3)
    return 2;
  labels = g_build_filename (argv[1], "train", NULL);
  language = dossier_language_new (argv[1], &error);
  if (language != NULL)
    words = dossier_tie_words_load (argv[1], &error);
  if (words == NULL || !read_texts (labels, argv[0], texts, &error)
      || !dossier_tie_trainer_run (language, words, texts, argv[2], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}

const DossierTrainVerb dossier_train_ties = {
  "ties", "TRAIN-FOLDER DATA-FOLDER OUT.model",
  "Trains the model of ties on DATA-FOLDER/train/ties*, with the language models of DATA-FOLDER", run,
};
