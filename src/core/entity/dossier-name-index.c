/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-index.h"

#include <stdlib.h>
#include <string.h>

/* Most referents kept that share a word. */
#define MAX_CANDIDATES 32

DossierNameIndex *
dossier_name_index_new (void)
{
  DossierNameIndex *self = g_new0 (DossierNameIndex, 1);
  GDestroyNotify free_list = (GDestroyNotify) g_array_unref;

  self->by_last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  self->by_first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  self->by_acronym = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
dossier_name_index_free (DossierNameIndex *self)
{
  g_hash_table_unref (self->by_last);
  g_hash_table_unref (self->by_first);
  g_hash_table_unref (self->by_acronym);
  g_hash_table_unref (self->by_key);
  g_free (self);
}

static void
add_to (GHashTable *table, const char *word, guint referent)
{
  GArray *list = g_hash_table_lookup (table, word);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, g_strdup (word), list);
    }
  if (list->len < MAX_CANDIDATES
      && (list->len == 0 || g_array_index (list, guint, list->len - 1) != referent))
    g_array_append_val (list, referent);
}

static int
compare_chars (gconstpointer a, gconstpointer b)
{
  return *(const char *) a - *(const char *) b;
}

char *
dossier_name_index_dup_letters (const DossierNameParts *person)
{
  char *letters = g_strconcat ("~", person->words[person->n_words - 1], NULL);

  qsort (letters + 1, strlen (letters + 1), 1, compare_chars);
  return letters;
}

/* The first letters of all words and parts of words: "aoc" of "alexandria ocasio-cortez". */
static char *
dup_initials (const char *const *words)
{
  GString *initials = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    for (const char *p = words[i]; p != NULL && *p != '\0'; p = strchr (p, '-'))
      {
        p += *p == '-' ? 1 : 0;
        if (*p != '\0')
          g_string_append_unichar (initials, g_utf8_get_char (p));
      }
  return g_string_free (initials, FALSE);
}

void
dossier_name_index_add_person (DossierNameIndex *self, const DossierNameParts *person, guint referent)
{
  g_autofree char *initials = dup_initials ((const char *const *) person->words);
  g_autofree char *letters = NULL;

  if (person->n_words == 0)
    return;
  letters = dossier_name_index_dup_letters (person);
  add_to (self->by_last, person->words[person->n_words - 1], referent);
  add_to (self->by_last, letters, referent);
  if (person->n_words > 1)
    {
      add_to (self->by_first, person->words[0], referent);
      add_to (self->by_acronym, initials, referent);
    }
}

void
dossier_name_index_add_body (DossierNameIndex *self, const DossierBodyName *body, guint referent)
{
  g_autofree char *acronym = dossier_acronym_of ((const char *const *) body->words);
  g_autofree char *initials = dup_initials ((const char *const *) body->words);

  g_hash_table_insert (self->by_key, g_strdup (body->key), GUINT_TO_POINTER (referent + 1));
  add_to (self->by_first, body->words[0], referent);
  if (body->n_words > 1)
    {
      add_to (self->by_last, body->words[body->n_words - 1], referent);
      add_to (self->by_acronym, acronym, referent);
      add_to (self->by_acronym, initials, referent);
    }
}
