/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-lists.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-gazetteer.h"
#include "dossier-tokenizer.h"

/* Acronyms of up to so many letters count only as written: "US", "WHO", "ICE" are also words. */
#define LONGEST_ACRONYM 5

struct _DossierNameLists
{
  GHashTable *phrases; /* guint64 key -> bits of lists */
};

DossierNameLists *
dossier_name_lists_new (void)
{
  DossierNameLists *lists = g_new0 (DossierNameLists, 1);

  lists->phrases = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return lists;
}

void
dossier_name_lists_free (DossierNameLists *lists)
{
  if (lists == NULL)
    return;
  g_hash_table_unref (lists->phrases);
  g_free (lists);
}

static void
add_key (DossierNameLists *lists, guint64 key, guint32 bits)
{
  guint32 old = GPOINTER_TO_UINT (g_hash_table_lookup (lists->phrases, &key));

  if ((old & bits) != bits)
    g_hash_table_replace (lists->phrases, g_memdup2 (&key, sizeof key), GUINT_TO_POINTER (old | bits));
}

static DossierNameWord
word_at (const DossierDocument *document, guint index)
{
  const DossierToken *token = dossier_document_token (document, index);
  DossierNameWord word;

  dossier_name_word_init (&word, document->text + token->start, token->end - token->start);
  return word;
}

/* A person's name also tells a given name and a surname. */
static void
add_person_parts (DossierNameLists *lists, const DossierDocument *document, guint n)
{
  if (n < 2)
    return;
  add_key (lists, dossier_gazetteer_extend (0, word_at (document, 0).folded), 1u << DOSSIER_LIST_GIVEN);
  add_key (lists, dossier_gazetteer_extend (0, word_at (document, n - 1).folded), 1u << DOSSIER_LIST_SURNAME);
}

static void
add_name (DossierNameLists *lists, DossierList list, const char *name)
{
  /* A word after it, so that the full stop of "Inc." is not taken for the end of a sentence. */
  g_autofree char *text = g_strconcat (name, " said", NULL);
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  guint n = document->tokens->len - 1;
  guint64 key = 0;

  if (n == 0 || n > DOSSIER_GAZETTEER_LONGEST)
    return;
  if (n == 1 && strlen (name) <= LONGEST_ACRONYM)
    {
      DossierNameWord word = word_at (document, 0);

      if (word.shape == DOSSIER_SHAPE_UPPER || word.shape == DOSSIER_SHAPE_SINGLE)
        {
          add_key (lists, dossier_gazetteer_acronym (word.raw), 1u << list);
          return;
        }
    }
  for (guint i = 0; i < n; i++)
    {
      key = dossier_gazetteer_extend (key, word_at (document, i).folded);
      add_key (lists, key, i + 1 < n ? DOSSIER_LIST_PREFIX : 1u << list);
    }
  if (list == DOSSIER_LIST_PERSON)
    add_person_parts (lists, document, n);
}

static gboolean
read_line (DossierNameLists *lists, DossierList *list, char *line)
{
  g_auto (GStrv) names = NULL;
  gsize length;

  g_strstrip (line);
  length = strlen (line);
  if (length == 0 || line[0] == '#')
    return TRUE;
  if (line[0] == '[' && line[length - 1] == ']')
    {
      line[length - 1] = '\0';
      *list = dossier_list_from_string (line + 1);
      return *list < DOSSIER_N_LISTS;
    }
  if (*list == DOSSIER_N_LISTS)
    return FALSE;
  names = g_strsplit (line, ";", -1);
  for (guint i = 0; names[i] != NULL; i++)
    if (*g_strstrip (names[i]) != '\0')
      add_name (lists, *list, names[i]);
  return TRUE;
}

gboolean
dossier_name_lists_read (DossierNameLists *lists, const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  DossierList list = DOSSIER_N_LISTS;

  g_return_val_if_fail (lists != NULL && path != NULL, FALSE);

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!read_line (lists, &list, lines[i]))
      {
        g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "%s, line %u: no such list", path, i + 1);
        return FALSE;
      }
  return TRUE;
}

gpointer
dossier_name_lists_build (const DossierNameLists *lists, gsize *size)
{
  DossierGazetteerSlot *slots;
  GHashTableIter iter;
  gpointer key, value;
  guint32 n = 1024;

  g_return_val_if_fail (lists != NULL && size != NULL, NULL);

  while (n * 7ull < g_hash_table_size (lists->phrases) * 10ull)
    n *= 2;
  slots = g_new0 (DossierGazetteerSlot, n);
  g_hash_table_iter_init (&iter, lists->phrases);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint64 hash = *(guint64 *) key;
      guint32 i = (guint32) hash & (n - 1);

      while (slots[i].lists != 0)
        i = (i + 1) & (n - 1);
      slots[i] = (DossierGazetteerSlot){ .check = (guint32) (hash >> 32), .lists = GPOINTER_TO_UINT (value) };
    }
  *size = n * sizeof (DossierGazetteerSlot);
  return slots;
}
