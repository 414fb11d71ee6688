/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include "dossier-word-vectors.h"

/* A word has to be seen so often for its neighbours to say something. */
#define LEAST_COUNT 4
/* As many as fill two thirds of a table of 2^15 slots. */
#define MOST_WORDS 21800

static int
run (int argc, char **argv)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (DossierWordCounts) counts = NULL;
  g_autoptr (DossierWordVectors) vectors = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 2)
    return 2;
  for (int i = 1; i < argc; i++)
    g_ptr_array_add (paths, argv[i]);
  counts = dossier_word_counts_new (paths, LEAST_COUNT, &error);
  if (counts != NULL)
    {
      vectors = dossier_word_vectors_new (counts, MOST_WORDS);
      dossier_word_vectors_write (vectors, argv[0], &error);
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL ? 1 : 0;
}

const DossierTrainVerb dossier_train_vectors = {
  "vectors",
  "OUT.vectors TEXT…",
  "Learns vectors of words from running text (plain, .tsv, .jsonl, .conllu): words with like neighbours get like ones",
  run,
};
