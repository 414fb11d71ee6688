/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-word-counts.h"

#include <jansson.h>
#include <string.h>

#include "dossier-name-corpus.h"
#include "dossier-name-word.h"
#include "dossier-tokenizer.h"

typedef struct
{
  GHashTable *numbers; /* folded word -> index + 1 */
  GArray *words;
  GArray *stream;
} Counting;

/* Small letters, digits as 0, straight apostrophes: what dossier_name_word_fold() hashes. */
static char *
fold_word (const char *text, gsize length)
{
  g_autofree char *small = g_utf8_strdown (text, length);
  GString *folded = g_string_new (NULL);

  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        c = '0';
      else if (c == 0x2018 || c == 0x2019)
        c = '\'';
      g_string_append_unichar (folded, c);
    }
  return g_string_free (folded, FALSE);
}

static guint32
number_of (Counting *counting, const char *text, gsize length)
{
  g_autofree char *folded = fold_word (text, length);
  guint32 number = GPOINTER_TO_UINT (g_hash_table_lookup (counting->numbers, folded));

  if (number == 0)
    {
      DossierCountedWord word = { .word = g_steal_pointer (&folded) };

      g_array_append_val (counting->words, word);
      number = counting->words->len;
      g_hash_table_insert (counting->numbers, word.word, GUINT_TO_POINTER (number));
    }
  return number;
}

static void
count_sentence (Counting *counting, const DossierDocument *document, const DossierSentence *sentence)
{
  const guint32 edge = 0;

  g_array_append_val (counting->stream, edge);
  for (guint32 i = sentence->first; i < sentence->end; i++)
    {
      const DossierToken *token = dossier_document_token (document, i);
      const char *text = document->text + token->start;
      guint32 number = number_of (counting, text, token->end - token->start);
      DossierCountedWord *word = &g_array_index (counting->words, DossierCountedWord, number - 1);
      DossierNameWord written;

      dossier_name_word_init (&written, text, token->end - token->start);
      word->count++;
      word->small += written.shape == DOSSIER_SHAPE_LOWER;
      word->capital += i > sentence->first && dossier_shape_is_capitalised (written.shape);
      g_array_append_val (counting->stream, number);
    }
}

static void
count_text (Counting *counting, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (valid, strlen (valid), NULL, 0);

  for (guint i = 0; i < document->sentences->len; i++)
    count_sentence (counting, document, dossier_document_sentence (document, i));
}

static void
count_records (Counting *counting, const char *contents)
{
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      json_t *record = json_loads (lines[i], 0, NULL);
      const char *text = record != NULL ? json_string_value (json_object_get (record, "text")) : NULL;

      if (text != NULL)
        count_text (counting, text);
      g_clear_pointer (&record, json_decref);
    }
}

static void
count_treebank (Counting *counting, const char *contents)
{
  g_auto (GStrv) lines = g_strsplit (contents, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "# text = "))
      count_text (counting, lines[i] + strlen ("# text = "));
}

static gboolean
count_columns (Counting *counting, const char *path, GError **error)
{
  g_autoptr (GPtrArray) texts = dossier_name_corpus_read_columns (path, DOSSIER_NAME_SCHEME_FULL, error);

  for (guint i = 0; texts != NULL && i < texts->len; i++)
    count_text (counting, ((DossierNameText *) g_ptr_array_index (texts, i))->text);
  return texts != NULL;
}

static gboolean
count_file (Counting *counting, const char *path, GError **error)
{
  g_autofree char *contents = NULL;

  if (g_str_has_suffix (path, ".tsv"))
    return count_columns (counting, path, error);
  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  if (g_str_has_suffix (path, ".jsonl"))
    count_records (counting, contents);
  else if (g_str_has_suffix (path, ".conllu"))
    count_treebank (counting, contents);
  else
    count_text (counting, contents);
  return TRUE;
}

static int
compare_words (gconstpointer a, gconstpointer b, gpointer data)
{
  const GArray *words = data;
  const DossierCountedWord *left = &g_array_index (words, DossierCountedWord, *(const guint32 *) a);
  const DossierCountedWord *right = &g_array_index (words, DossierCountedWord, *(const guint32 *) b);

  if (left->count != right->count)
    return left->count > right->count ? -1 : 1;
  return strcmp (left->word, right->word);
}

/* Keeps the words seen @least times, in order of how often, and gives the stream their new numbers. */
static DossierWordCounts *
renumber (Counting *counting, guint least)
{
  DossierWordCounts *counts = g_new0 (DossierWordCounts, 1);
  g_autofree guint32 *order = g_new (guint32, counting->words->len + 1);
  g_autofree guint32 *fresh = g_new0 (guint32, counting->words->len + 1);
  DossierCountedWord rare = { .word = g_strdup ("") };

  counts->words = g_array_new (FALSE, FALSE, sizeof (DossierCountedWord));
  counts->stream = g_array_ref (counting->stream);
  g_array_append_val (counts->words, rare);
  for (guint32 i = 0; i < counting->words->len; i++)
    order[i] = i;
  g_qsort_with_data (order, counting->words->len, sizeof *order, compare_words, counting->words);
  for (guint32 i = 0; i < counting->words->len; i++)
    {
      DossierCountedWord *word = &g_array_index (counting->words, DossierCountedWord, order[i]);

      if (word->count < least)
        {
          g_free (word->word);
          continue;
        }
      fresh[order[i] + 1] = counts->words->len;
      g_array_append_val (counts->words, *word);
    }
  for (gsize i = 0; i < counts->stream->len; i++)
    g_array_index (counts->stream, guint32, i) = fresh[g_array_index (counts->stream, guint32, i)];
  return counts;
}

DossierWordCounts *
dossier_word_counts_new (const GPtrArray *paths, guint least, GError **error)
{
  Counting counting = { .numbers = g_hash_table_new (g_str_hash, g_str_equal) };
  DossierWordCounts *counts = NULL;
  gboolean done = TRUE;

  g_return_val_if_fail (paths != NULL, NULL);

  counting.words = g_array_new (FALSE, FALSE, sizeof (DossierCountedWord));
  counting.stream = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < paths->len && done; i++)
    done = count_file (&counting, g_ptr_array_index (paths, i), error);
  g_hash_table_unref (counting.numbers);
  if (done)
    counts = renumber (&counting, least);
  g_array_unref (counting.words);
  g_array_unref (counting.stream);
  return counts;
}

void
dossier_word_counts_free (DossierWordCounts *counts)
{
  if (counts == NULL)
    return;
  for (guint i = 0; i < counts->words->len; i++)
    g_free (g_array_index (counts->words, DossierCountedWord, i).word);
  g_array_unref (counts->words);
  g_array_unref (counts->stream);
  g_free (counts);
}
