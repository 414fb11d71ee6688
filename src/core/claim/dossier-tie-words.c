/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-words.h"

#include "dossier-error.h"

#include <string.h>

/* Where the senses of a word stand in the pool. */
typedef struct
{
  guint32 first;
  guint16 n_verb;
  guint16 n_noun;
} Senses;

/* The keys of the tables point into the texts. */
struct _DossierTieWords
{
  char *hint_text;
  char *sense_text;
  GHashTable *hints;
  GHashTable *senses; /* lemma -> index in @entries, plus one */
  GArray *entries;    /* of Senses */
  GArray *pool;       /* of guint16 */
};

static gboolean
hint_from_string (const char *name, guint32 *hint)
{
  static const struct
  {
    const char *name;
    guint32 hint;
  } others[] = {
    { "hostile", DOSSIER_TIE_WORD_HOSTILE }, { "friendly", DOSSIER_TIE_WORD_FRIENDLY },
    { "deed", DOSSIER_TIE_WORD_DEED },       { "medium", DOSSIER_TIE_WORD_MEDIUM },
    { "light", DOSSIER_TIE_WORD_LIGHT },
  };
  DossierRelationClass class;

  if (dossier_relation_class_from_string (name, &class))
    {
      *hint = 1u << class;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (strcmp (others[i].name, name) == 0)
      {
        *hint = others[i].hint;
        return TRUE;
      }
  return FALSE;
}

/* Cuts the line in place; FALSE where it is not "lemma, tab, hints". */
static gboolean
read_hints (DossierTieWords *self, char *line)
{
  char *tab = strchr (line, '\t');
  g_auto (GStrv) names = NULL;
  guint32 hints = 0, hint;

  if (tab == NULL || tab == line)
    return FALSE;
  *tab = '\0';
  names = g_strsplit (tab + 1, " ", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!hint_from_string (names[i], &hint))
        return FALSE;
      hints |= hint;
    }
  g_hash_table_insert (self->hints, line, GUINT_TO_POINTER (hints));
  return TRUE;
}

/* Adds the numbers of @field to the pool; how many, or -1. */
static int
read_numbers (DossierTieWords *self, const char *field)
{
  int n = 0;

  while (*field != '\0')
    {
      char *end;
      guint64 number = g_ascii_strtoull (field, &end, 10);
      guint16 value = (guint16) number;

      if (end == field || number == 0 || number > G_MAXUINT16 || (*end != ' ' && *end != '\0'))
        return -1;
      g_array_append_val (self->pool, value);
      n++;
      field = *end == ' ' ? end + 1 : end;
    }
  return n;
}

/* "lemma, tab, numbers, tab, numbers" */
static gboolean
read_senses (DossierTieWords *self, char *line)
{
  char *first = strchr (line, '\t'), *second = first != NULL ? strchr (first + 1, '\t') : NULL;
  Senses senses = { .first = self->pool->len };
  int n_verb, n_noun;

  if (second == NULL || first == line)
    return FALSE;
  *first = *second = '\0';
  n_verb = read_numbers (self, first + 1);
  n_noun = read_numbers (self, second + 1);
  if (n_verb < 0 || n_noun < 0)
    return FALSE;
  senses.n_verb = n_verb;
  senses.n_noun = n_noun;
  g_array_append_val (self->entries, senses);
  g_hash_table_insert (self->senses, line, GUINT_TO_POINTER (self->entries->len));
  return TRUE;
}

static gboolean
read_file (DossierTieWords *self, const char *datadir, const char *name, char **text,
           gboolean (*read_line) (DossierTieWords *self, char *line), GError **error)
{
  g_autofree char *path = g_build_filename (datadir, "lexicons", name, NULL);
  guint number = 1;

  if (!g_file_get_contents (path, text, NULL, error))
    return FALSE;
  for (char *line = *text, *next; line != NULL; line = next, number++)
    {
      next = strchr (line, '\n');
      if (next != NULL)
        *next++ = '\0';
      if (*line != '\0' && *line != '#' && !read_line (self, line))
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "%s:%u: not a word and what is known of it", path,
                       number);
          return FALSE;
        }
    }
  return TRUE;
}

DossierTieWords *
dossier_tie_words_load (const char *datadir, GError **error)
{
  g_autoptr (DossierTieWords) self = NULL;

  g_return_val_if_fail (datadir != NULL, NULL);

  self = g_new0 (DossierTieWords, 1);
  self->hints = g_hash_table_new (g_str_hash, g_str_equal);
  self->senses = g_hash_table_new (g_str_hash, g_str_equal);
  self->entries = g_array_new (FALSE, FALSE, sizeof (Senses));
  self->pool = g_array_new (FALSE, FALSE, sizeof (guint16));
  if (!read_file (self, datadir, "tie-words.tsv", &self->hint_text, read_hints, error)
      || !read_file (self, datadir, "word-senses.tsv", &self->sense_text, read_senses, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
dossier_tie_words_free (DossierTieWords *words)
{
  if (words == NULL)
    return;
  g_hash_table_unref (words->hints);
  g_hash_table_unref (words->senses);
  g_array_unref (words->entries);
  g_array_unref (words->pool);
  g_free (words->hint_text);
  g_free (words->sense_text);
  g_free (words);
}

guint32
dossier_tie_words_lookup (const DossierTieWords *words, const char *lemma)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (words->hints, lemma));
}

const guint16 *
dossier_tie_words_senses (const DossierTieWords *words, const char *lemma, gboolean verb, guint *n)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (words->senses, lemma));
  const Senses *senses;

  *n = 0;
  if (index == 0)
    return NULL;
  senses = &g_array_index (words->entries, Senses, index - 1);
  *n = verb ? senses->n_verb : senses->n_noun;
  return *n > 0 ? &g_array_index (words->pool, guint16, senses->first + (verb ? 0 : senses->n_verb)) : NULL;
}
