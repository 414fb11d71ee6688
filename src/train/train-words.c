/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include <string.h>

#include "dossier-name-lexicon.h"
#include "dossier-train.h"
#include "dossier-word-clusterer.h"

/* A word has to be seen so often to have a record: below, its neighbours say nothing. */
#define LEAST_COUNT 4
#define ROUNDS 12

static const guint cluster_counts[DOSSIER_WORD_CLUSTERINGS] = { 64, 256, 900 };

/* How often the word is written with a capital, in steps: 0 where there are too few cases to tell. */
static guint
case_step (const DossierCountedWord *word)
{
  guint n = word->small + word->capital;
  double share = n > 0 ? (double) word->capital / n : 0;

  if (n < 2)
    return 0;
  if (word->capital == 0)
    return 1;
  return share < 0.1 ? 2 : share < 0.5 ? 3 : share < 0.9 ? 4 : word->small > 0 ? 5 : 6;
}

/* Word classes by word from word-forms.tsv. */
static GHashTable *
read_forms (const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  GHashTable *forms;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;
  forms = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *tab = strchr (lines[i], '\t');

      if (tab != NULL)
        g_hash_table_insert (forms, g_strndup (lines[i], tab - lines[i]),
                             GUINT_TO_POINTER (g_ascii_strtoull (tab + 1, NULL, 10)));
    }
  return forms;
}

static gboolean
write_words (const char *path, const DossierWordCounts *counts, GHashTable *forms, GError **error)
{
  guint16 *clusters[DOSSIER_WORD_CLUSTERINGS];
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint k = 0; k < DOSSIER_WORD_CLUSTERINGS; k++)
    clusters[k] = dossier_word_clusterer_run (counts, cluster_counts[k], ROUNDS);
  for (guint i = 1; i < counts->words->len; i++)
    {
      const DossierCountedWord *word = &g_array_index (counts->words, DossierCountedWord, i);
      guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (forms, word->word)) & DOSSIER_FORM_CLASSES;

      g_string_append_printf (out, "%s\t%u", word->word, bits | case_step (word) << DOSSIER_FORM_CASE_SHIFT);
      for (guint k = 0; k < DOSSIER_WORD_CLUSTERINGS; k++)
        g_string_append_printf (out, "\t%u", clusters[k][i]);
      g_string_append_c (out, '\n');
    }
  for (guint k = 0; k < DOSSIER_WORD_CLUSTERINGS; k++)
    g_free (clusters[k]);
  return g_file_set_contents (path, out->str, out->len, error);
}

static int
run (int argc, char **argv)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (GHashTable) forms = NULL;
  g_autoptr (DossierWordCounts) counts = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 3)
    return 2;
  for (int i = 2; i < argc; i++)
    g_ptr_array_add (paths, argv[i]);
  forms = read_forms (argv[0], &error);
  if (forms != NULL)
    counts = dossier_word_counts_new (paths, LEAST_COUNT, &error);
  if (counts != NULL)
    {
      g_printerr ("%u words, %u in running text\n", counts->words->len, counts->stream->len);
      write_words (argv[1], counts, forms, &error);
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL ? 1 : 0;
}

const DossierTrainVerb dossier_train_words = {
  "words",
  "WORD-FORMS.tsv OUT.tsv TEXT…",
  "Counts words in running text (plain, .tsv, .jsonl, .conllu) and puts those with like neighbours into "
  "clusters",
  run,
};
