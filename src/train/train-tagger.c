/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include "dossier-tagger-trainer.h"

#define N_RUNS 3
#define N_ITERATIONS 10
#define PRUNE 48

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLexicon) lexicon = NULL;
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (GArray) sentences = NULL;

  if (argc < 3)
    return 2;
  lexicon = dossier_lexicon_load (argv[0], &error);
  if (lexicon != NULL)
    corpus = dossier_corpus_load (argv + 2, argc - 2, &error);
  if (corpus != NULL)
    sentences = dossier_corpus_list_sentences (corpus);
  if (sentences == NULL
      || !dossier_tagger_trainer_run (lexicon, sentences, N_RUNS, N_ITERATIONS, PRUNE, argv[1], &error))
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  return 0;
}

const DossierTrainVerb dossier_train_tagger = {
  "tagger", "LEXICON.model OUT.model FILE.conllu…",
  "Trains the tagger on treebanks (FILE:rest leaves out a tenth)", run,
};
