/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-word-classes.h"

#include "dossier-error.h"

#include <string.h>

/* @lemmas: all words, those of the classes that it builds on included; @users: names of the classes that build on it */
typedef struct
{
  char *origin;
  GHashTable *lemmas;
  GPtrArray *users;
} Class;

struct _DossierWordClasses
{
  GHashTable *by_name; /* name -> Class */
};

static void
free_class (gpointer data)
{
  Class *class = data;

  g_free (class->origin);
  g_hash_table_unref (class->lemmas);
  g_ptr_array_unref (class->users);
  g_free (class);
}

DossierWordClasses *
dossier_word_classes_new (void)
{
  DossierWordClasses *classes = g_new0 (DossierWordClasses, 1);

  classes->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_class);
  return classes;
}

void
dossier_word_classes_free (DossierWordClasses *classes)
{
  if (classes == NULL)
    return;
  g_hash_table_unref (classes->by_name);
  g_free (classes);
}

/* The statement of @file that begins the class, or NULL. */
static const DossierRuleWords *
find_beginning (const DossierRuleFile *file, const char *name)
{
  for (guint i = 0; i < file->classes->len; i++)
    {
      const DossierRuleWords *words = g_ptr_array_index (file->classes, i);

      if (!words->more && strcmp (words->name, name) == 0)
        return words;
    }
  return NULL;
}

static gboolean
is_known (const DossierWordClasses *classes, const DossierRuleFile *file, const char *name)
{
  return g_hash_table_contains (classes->by_name, name) || find_beginning (file, name) != NULL;
}

static gboolean
check_words (const DossierWordClasses *classes, const DossierRuleFile *file, const DossierRuleWords *words,
             GError **error)
{
  const Class *there = g_hash_table_lookup (classes->by_name, words->name);

  if (!words->more && there != NULL)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT,
                   "%s: there is a class of words “%s” already, at %s: give yours another name, or write "
                   "“more %s = …” to add words to that one",
                   words->origin, words->name, there->origin, words->name);
      return FALSE;
    }
  if (words->more && !is_known (classes, file, words->name))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT,
                   "%s: there is no class of words “%s” to add to: write “words %s = …” to begin one", words->origin,
                   words->name, words->name);
      return FALSE;
    }
  for (guint i = 0; words->words[i] != NULL; i++)
    if (words->words[i][0] == '@' && !is_known (classes, file, words->words[i] + 1))
      {
        g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "%s: there is no class of words “%s”", words->origin,
                     words->words[i]);
        return FALSE;
      }
  return TRUE;
}

/* Whether all classes that @words builds on are in @done or, where that is not known of them, in @classes. */
static gboolean
is_ready (const DossierWordClasses *classes, GHashTable *done, const DossierRuleWords *words)
{
  for (guint i = 0; words->words[i] != NULL; i++)
    if (words->words[i][0] == '@' && !g_hash_table_contains (done, words->words[i] + 1)
        && !g_hash_table_contains (classes->by_name, words->words[i] + 1))
      return FALSE;
  return TRUE;
}

/* The classes that @file begins, each behind those that it builds on; one that is in a circle, and what builds on it,
 * is left out. */
static GPtrArray *
put_in_order (const DossierWordClasses *classes, const DossierRuleFile *file)
{
  GPtrArray *order = g_ptr_array_new ();
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);
  guint before;

  do
    {
      before = order->len;
      for (guint i = 0; i < file->classes->len; i++)
        {
          DossierRuleWords *words = g_ptr_array_index (file->classes, i);

          if (words->more || g_hash_table_contains (done, words->name) || !is_ready (classes, done, words))
            continue;
          g_hash_table_add (done, words->name);
          g_ptr_array_add (order, words);
        }
    }
  while (order->len > before);
  return order;
}

gboolean
dossier_word_classes_check (const DossierWordClasses *classes, const DossierRuleFile *file, GError **error)
{
  g_autoptr (GPtrArray) order = NULL;

  g_return_val_if_fail (classes != NULL && file != NULL, FALSE);

  for (guint i = 0; i < file->classes->len; i++)
    if (!check_words (classes, file, g_ptr_array_index (file->classes, i), error))
      return FALSE;
  order = put_in_order (classes, file);
  for (guint i = 0; i < file->classes->len; i++)
    {
      const DossierRuleWords *words = g_ptr_array_index (file->classes, i);

      if (words->more || g_ptr_array_find (order, words, NULL))
        continue;
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT,
                   "%s: the class of words “%s” builds on itself through another: take one of them out", words->origin,
                   words->name);
      return FALSE;
    }
  return TRUE;
}

/* The words of the statement with those of the classes that it names, (element-type utf8) borrowed; each of those
 * classes learns who uses it. */
static GPtrArray *
gather (DossierWordClasses *classes, const DossierRuleWords *words)
{
  GPtrArray *lemmas = g_ptr_array_new ();

  for (guint i = 0; words->words[i] != NULL; i++)
    {
      const Class *inner
          = words->words[i][0] == '@' ? g_hash_table_lookup (classes->by_name, words->words[i] + 1) : NULL;
      GHashTableIter iter;
      gpointer lemma;

      if (inner == NULL)
        {
          g_ptr_array_add (lemmas, words->words[i]);
          continue;
        }
      g_ptr_array_add (inner->users, g_strdup (words->name));
      g_hash_table_iter_init (&iter, inner->lemmas);
      while (g_hash_table_iter_next (&iter, &lemma, NULL))
        g_ptr_array_add (lemmas, lemma);
    }
  return lemmas;
}

static gboolean
add_lemmas (Class *class, const GPtrArray *lemmas)
{
  gboolean more = FALSE;

  /* None that is there is put anew: it may be one of @lemmas itself. */
  for (guint i = 0; i < lemmas->len; i++)
    if (!g_hash_table_contains (class->lemmas, g_ptr_array_index (lemmas, i)))
      more = g_hash_table_add (class->lemmas, g_strdup (g_ptr_array_index (lemmas, i)));
  return more;
}

static void
begin_class (DossierWordClasses *classes, const DossierRuleWords *words)
{
  g_autoptr (GPtrArray) lemmas = gather (classes, words);
  Class *class = g_new0 (Class, 1);

  class->origin = g_strdup (words->origin);
  class->lemmas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  class->users = g_ptr_array_new_with_free_func (g_free);
  add_lemmas (class, lemmas);
  g_hash_table_insert (classes->by_name, g_strdup (words->name), class);
}

/* Adds the words to the class and to all that build on it. */
static void
extend_class (DossierWordClasses *classes, const DossierRuleWords *words, GHashTable *changed)
{
  g_autoptr (GPtrArray) lemmas = gather (classes, words);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  g_ptr_array_add (names, words->name);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      Class *class = g_hash_table_lookup (classes->by_name, name);

      if (!add_lemmas (class, lemmas))
        continue;
      g_hash_table_add (changed, g_strdup (name));
      g_ptr_array_extend (names, class->users, NULL, NULL);
    }
}

GHashTable *
dossier_word_classes_add (DossierWordClasses *classes, const DossierRuleFile *file)
{
  g_autoptr (GPtrArray) order = NULL;
  GHashTable *changed;

  g_return_val_if_fail (classes != NULL && file != NULL, NULL);

  order = put_in_order (classes, file);
  changed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < order->len; i++)
    begin_class (classes, g_ptr_array_index (order, i));
  for (guint i = 0; i < file->classes->len; i++)
    {
      const DossierRuleWords *words = g_ptr_array_index (file->classes, i);

      if (words->more)
        extend_class (classes, words, changed);
    }
  return changed;
}

gboolean
dossier_word_classes_contains (const DossierWordClasses *classes, const char *name)
{
  g_return_val_if_fail (classes != NULL && name != NULL, FALSE);

  return g_hash_table_contains (classes->by_name, name);
}

gboolean
dossier_word_classes_holds (const DossierWordClasses *classes, const char *name, const char *lemma)
{
  const Class *class = g_hash_table_lookup (classes->by_name, name);

  return class != NULL && g_hash_table_contains (class->lemmas, lemma);
}

GList *
dossier_word_classes_list (const DossierWordClasses *classes, const char *name)
{
  const Class *class = g_hash_table_lookup (classes->by_name, name);

  return class != NULL ? g_list_sort (g_hash_table_get_keys (class->lemmas), (GCompareFunc) strcmp) : NULL;
}
