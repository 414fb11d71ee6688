/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-treebank.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-tagset.h"

enum { ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC, N_COLUMNS };

/* What is read so far; @joined_end is the last word of a multiword token, whose @joined_space goes
 * with it. */
typedef struct
{
  DossierTreebank *treebank;
  gboolean in_sentence;
  gboolean new_paragraph;
  guint joined_end;
  gboolean joined_space;
} Reader;

static void
begin_sentence (Reader *self)
{
  DossierTreebank *treebank = self->treebank;
  DossierTreebankSentence sentence = { .first = treebank->words->len };

  if (treebank->documents->len == 0)
    g_ptr_array_add (treebank->documents, g_strdup (""));
  sentence.document = treebank->documents->len - 1;
  sentence.paragraph = self->new_paragraph || treebank->sentences->len == 0;
  if (sentence.paragraph && treebank->text->len > 0)
    g_string_append (treebank->text, "\n\n");
  g_array_append_val (treebank->sentences, sentence);
  self->in_sentence = TRUE;
  self->new_paragraph = FALSE;
  self->joined_end = 0;
}

/* The marks of mentions in the last column, or NULL. */
static const char *
find_mentions (DossierTreebank *treebank, const char *misc)
{
  const char *marks = g_str_has_prefix (misc, "Entity=") ? misc : strstr (misc, "|Entity=");

  if (marks == NULL)
    return NULL;
  marks = strchr (marks, '=') + 1;
  return g_string_chunk_insert_len (treebank->strings, marks, strcspn (marks, "|"));
}

static void
add_word (Reader *self, char **columns)
{
  DossierTreebank *treebank = self->treebank;
  guint id = g_ascii_strtoull (columns[ID], NULL, 10);
  DossierTreebankWord word = {
    .start = treebank->text->len,
    .form = g_string_chunk_insert_const (treebank->strings, columns[FORM]),
    .lemma = g_string_chunk_insert_const (treebank->strings, columns[LEMMA]),
    .tag = dossier_tag_from_string (columns[XPOS]),
    .deprel = dossier_deprel_from_string (columns[DEPREL]),
    .head = (gint32) g_ascii_strtoull (columns[HEAD], NULL, 10) - 1,
    .space_after = strstr (columns[MISC], "SpaceAfter=No") == NULL,
    .mentions = find_mentions (treebank, columns[MISC]),
  };

  if (id < self->joined_end)
    word.space_after = FALSE;
  else if (id == self->joined_end)
    word.space_after = self->joined_space;
  g_string_append (treebank->text, columns[FORM]);
  word.end = treebank->text->len;
  if (word.space_after)
    g_string_append_c (treebank->text, ' ');
  g_array_append_val (treebank->words, word);
  g_array_index (treebank->sentences, DossierTreebankSentence, treebank->sentences->len - 1).n_words++;
}

static gboolean
read_line (Reader *self, const char *line)
{
  g_auto (GStrv) columns = NULL;
  const char *range;

  if (g_str_has_prefix (line, "# newdoc"))
    {
      const char *name = strstr (line, "= ");

      g_ptr_array_add (self->treebank->documents, g_strdup (name != NULL ? name + 2 : ""));
      self->new_paragraph = TRUE;
    }
  if (g_str_has_prefix (line, "# newpar"))
    self->new_paragraph = TRUE;
  if (line[0] == '\0')
    self->in_sentence = FALSE;
  if (line[0] == '\0' || line[0] == '#')
    return TRUE;
  columns = g_strsplit (line, "\t", N_COLUMNS + 1);
  if (g_strv_length (columns) != N_COLUMNS)
    return FALSE;
  if (!self->in_sentence)
    begin_sentence (self);
  range = strchr (columns[ID], '-');
  if (range != NULL)
    {
      self->joined_end = g_ascii_strtoull (range + 1, NULL, 10);
      self->joined_space = strstr (columns[MISC], "SpaceAfter=No") == NULL;
    }
  else if (strchr (columns[ID], '.') == NULL)
    add_word (self, columns);
  return TRUE;
}

DossierTreebank *
dossier_treebank_load (const char *path, GError **error)
{
  g_autoptr (DossierTreebank) treebank = NULL;
  g_autofree char *contents = NULL;
  Reader reader = { .new_paragraph = FALSE };

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;
  treebank = g_new0 (DossierTreebank, 1);
  treebank->words = g_array_new (FALSE, FALSE, sizeof (DossierTreebankWord));
  treebank->sentences = g_array_new (FALSE, FALSE, sizeof (DossierTreebankSentence));
  treebank->documents = g_ptr_array_new_with_free_func (g_free);
  treebank->text = g_string_new (NULL);
  treebank->strings = g_string_chunk_new (1 << 16);
  reader.treebank = treebank;
  for (char *line = contents; *line != '\0';)
    {
      char *end = line + strcspn (line, "\n");
      gboolean last = *end == '\0';

      *end = '\0';
      if (!read_line (&reader, line))
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "“%s” is no CoNLL-U: %s", path, line);
          return NULL;
        }
      line = last ? end : end + 1;
    }
  return g_steal_pointer (&treebank);
}

void
dossier_treebank_free (DossierTreebank *treebank)
{
  g_array_unref (treebank->words);
  g_array_unref (treebank->sentences);
  g_ptr_array_unref (treebank->documents);
  g_string_free (treebank->text, TRUE);
  g_string_chunk_free (treebank->strings);
  g_free (treebank);
}
