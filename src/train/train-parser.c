/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include "dossier-parser-trainer.h"
#include "dossier-parser.h"

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLexicon) lexicon = NULL;
  g_autoptr (DossierWordVectors) vectors = NULL;
  g_autoptr (DossierCorpus) corpus = NULL;
  g_autoptr (GArray) sentences = NULL;
  g_autoptr (DossierParser) parser = NULL;

  if (argc < 4)
    return 2;
  lexicon = dossier_lexicon_load (argv[0], &error);
  if (lexicon != NULL)
    vectors = dossier_word_vectors_load (argv[1], &error);
  if (vectors != NULL)
    corpus = dossier_corpus_load (argv + 3, argc - 3, &error);
  if (corpus != NULL)
    {
      sentences = dossier_corpus_list_sentences (corpus);
      /* What rounding makes of the network may go beyond what a parser takes. */
      if (dossier_parser_trainer_run (lexicon, vectors, sentences, argv[2], &error))
        parser = dossier_parser_load (argv[2], &error);
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}

const DossierTrainVerb dossier_train_parser = {
  "parser", "LEXICON.model WORDS.vectors OUT.model FILE.conllu…",
  "Trains the parser on treebanks (FILE:rest leaves out a tenth)", run,
};
