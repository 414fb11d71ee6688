/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rule-set.h"

#include "dossier-error.h"
#include "dossier-word-classes.h"

#include <string.h>

struct _DossierRuleSet
{
  gatomicrefcount references;
  GPtrArray *rules;      /* (element-type DossierRule), owned */
  GPtrArray *name_rules; /* (element-type DossierRule), borrowed */
  GHashTable *by_name;   /* name -> DossierRule, both borrowed */
  DossierWordClasses *classes;
  GHashTable *entries;   /* key lemma -> GArray of DossierRuleEntry, longest first */
  char *fingerprint;     /* of all texts added, in their order */
};

static void
clear_entry (gpointer data)
{
  g_strfreev (((DossierRuleEntry *) data)->words);
}

DossierRuleSet *
dossier_rule_set_new_empty (void)
{
  DossierRuleSet *set = g_new0 (DossierRuleSet, 1);

  g_atomic_ref_count_init (&set->references);
  set->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_rule_free);
  set->name_rules = g_ptr_array_new ();
  set->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  set->classes = dossier_word_classes_new ();
  set->entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  set->fingerprint = g_strdup ("");
  return set;
}

DossierRuleSet *
dossier_rule_set_ref (DossierRuleSet *set)
{
  g_return_val_if_fail (set != NULL, NULL);

  g_atomic_ref_count_inc (&set->references);
  return set;
}

void
dossier_rule_set_unref (DossierRuleSet *set)
{
  if (set == NULL || !g_atomic_ref_count_dec (&set->references))
    return;
  g_hash_table_unref (set->entries);
  dossier_word_classes_free (set->classes);
  g_hash_table_unref (set->by_name);
  g_ptr_array_unref (set->name_rules);
  g_ptr_array_unref (set->rules);
  g_free (set->fingerprint);
  g_free (set);
}

/* Which word of an entry it is found by: a noun ends its entry unless a preposition follows
 * ("secretary_of_state"), a verb or adjective leads it unless hyphens make it one word ("out-of-touch"). */
static guint
key_of (const DossierRule *rule, const GStrv words)
{
  static const char *const prepositions[]
      = { "of", "in", "on", "at", "for", "to", "with", "out", "off", "up", NULL };

  if (rule->trigger != DOSSIER_TRIGGER_NOUN)
    return g_strv_contains ((const char *const *) words, "-") ? g_strv_length (words) - 1 : 0;
  for (guint i = 1; words[i] != NULL; i++)
    if (g_strv_contains (prepositions, words[i]) && (words[i + 1] != NULL || strcmp (words[i - 1], "-") != 0))
      return i >= 2 && strcmp (words[i - 1], "-") == 0 ? i - 2 : i - 1;
  return g_strv_length (words) - 1;
}

/* The words of an entry as the tokenizer parts them: at "_", and where @hyphens at each hyphen, which is a
 * word of its own. */
static GStrv
split_entry (const char *text, gboolean hyphens)
{
  g_autoptr (GString) parted = g_string_new (text);

  if (hyphens)
    g_string_replace (parted, "-", "_-_", 0);
  return g_strsplit (parted->str, "_", -1);
}

/* Takes @words. */
static void
add_words (DossierRuleSet *set, const DossierRule *rule, GStrv words)
{
  DossierRuleEntry entry = { .words = words, .rule = rule };
  GArray *list;
  guint position = 0, length = g_strv_length (entry.words);
  const char *key;

  entry.key = key_of (rule, entry.words);
  key = entry.words[entry.key];
  list = g_hash_table_lookup (set->entries, key);
  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (DossierRuleEntry));
      g_array_set_clear_func (list, clear_entry);
      g_hash_table_insert (set->entries, g_strdup (key), list);
    }
  while (position < list->len
         && g_strv_length (g_array_index (list, DossierRuleEntry, position).words) >= length)
    position++;
  g_array_insert_val (list, position, entry);
}

/* Whether a hyphen stays in its word ("co-owner") or parts it ("short-sighted") is the tokenizer's business:
 * the entry is found either way. */
static void
add_entry (DossierRuleSet *set, const DossierRule *rule, const char *text)
{
  add_words (set, rule, split_entry (text, FALSE));
  if (strchr (text, '-') != NULL)
    add_words (set, rule, split_entry (text, TRUE));
}

/* Whether @rule is found by the entry @text already. */
static gboolean
has_entry (const DossierRuleSet *set, const DossierRule *rule, const char *text)
{
  g_auto (GStrv) words = split_entry (text, FALSE);
  const GArray *list = g_hash_table_lookup (set->entries, words[key_of (rule, words)]);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      const DossierRuleEntry *entry = &g_array_index (list, DossierRuleEntry, i);

      if (entry->rule == rule && g_strv_equal ((const char *const *) entry->words, (const char *const *) words))
        return TRUE;
    }
  return FALSE;
}

static void
index_rule (DossierRuleSet *set, const DossierRule *rule)
{
  if (rule->words == NULL)
    {
      g_ptr_array_add (set->name_rules, (gpointer) rule);
      return;
    }
  for (guint i = 0; rule->words[i] != NULL; i++)
    {
      g_autoptr (GList) lemmas = NULL;

      if (rule->words[i][0] != '@')
        {
          add_entry (set, rule, rule->words[i]);
          continue;
        }
      lemmas = dossier_word_classes_list (set->classes, rule->words[i] + 1);
      for (GList *lemma = lemmas; lemma != NULL; lemma = lemma->next)
        add_entry (set, rule, lemma->data);
    }
}

/* The rules of earlier files that use one of the classes @changed are set off by its new words too. */
static void
index_again (DossierRuleSet *set, GHashTable *changed)
{
  for (guint i = 0; g_hash_table_size (changed) > 0 && i < set->rules->len; i++)
    {
      const DossierRule *rule = g_ptr_array_index (set->rules, i);

      for (guint j = 0; rule->words != NULL && rule->words[j] != NULL; j++)
        {
          g_autoptr (GList) lemmas = NULL;

          if (rule->words[j][0] != '@' || !g_hash_table_contains (changed, rule->words[j] + 1))
            continue;
          lemmas = dossier_word_classes_list (set->classes, rule->words[j] + 1);
          for (GList *lemma = lemmas; lemma != NULL; lemma = lemma->next)
            if (!has_entry (set, rule, lemma->data))
              add_entry (set, rule, lemma->data);
        }
    }
}

static gboolean
is_known_class (const DossierRuleSet *set, const DossierRuleFile *file, const char *word)
{
  if (word[0] != '@' || dossier_word_classes_contains (set->classes, word + 1))
    return TRUE;
  for (guint i = 0; i < file->classes->len; i++)
    if (strcmp (((const DossierRuleWords *) g_ptr_array_index (file->classes, i))->name, word + 1) == 0)
      return TRUE;
  return FALSE;
}

static const char *
unknown_class_in_words (const DossierRuleSet *set, const DossierRuleFile *file, const GStrv words)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (!is_known_class (set, file, words[i]))
      return words[i];
  return NULL;
}

static const char *
unknown_class_in_paths (const DossierRuleSet *set, const DossierRuleFile *file, const GPtrArray *paths)
{
  const char *unknown = NULL;

  for (guint i = 0; paths != NULL && i < paths->len && unknown == NULL; i++)
    {
      const DossierPath *path = g_ptr_array_index (paths, i);

      for (guint j = 0; j < path->steps->len && unknown == NULL; j++)
        {
          const DossierStep *step = &g_array_index (path->steps, DossierStep, j);

          unknown = unknown_class_in_words (set, file, step->words);
          if (unknown == NULL)
            unknown = unknown_class_in_words (set, file, step->prepositions);
        }
    }
  return unknown;
}

/* Whether every rule of @file has a name of its own and uses only classes that there are. */
static gboolean
check_file (const DossierRuleSet *set, const DossierRuleFile *file, GError **error)
{
  for (guint i = 0; i < file->rules->len; i++)
    {
      const DossierRule *rule = g_ptr_array_index (file->rules, i);
      const GPtrArray *paths[] = { rule->subject, rule->object, rule->forbid };
      const char *unknown = unknown_class_in_words (set, file, rule->words);

      for (guint j = 0; j < G_N_ELEMENTS (paths) && unknown == NULL; j++)
        unknown = unknown_class_in_paths (set, file, paths[j]);
      for (guint j = 0; j < rule->require->len && unknown == NULL; j++)
        unknown = unknown_class_in_paths (set, file, g_ptr_array_index (rule->require, j));
      if (unknown != NULL)
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "%s: there is no class of words “%s”",
                       rule->origin, unknown);
          return FALSE;
        }
      if (dossier_rule_set_lookup (set, rule->name) != NULL)
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "%s: there is a rule “%s” already",
                       rule->origin, rule->name);
          return FALSE;
        }
    }
  return TRUE;
}

static void
extend_fingerprint (DossierRuleSet *set, const char *text)
{
  g_autofree char *joined = g_strconcat (set->fingerprint, text, NULL);

  g_free (set->fingerprint);
  set->fingerprint = g_compute_checksum_for_string (G_CHECKSUM_SHA256, joined, -1);
}

gboolean
dossier_rule_set_add_text (DossierRuleSet *set, const char *text, const char *origin, GError **error)
{
  g_autoptr (DossierRuleFile) file = NULL;
  g_autoptr (GHashTable) changed = NULL;

  g_return_val_if_fail (set != NULL && text != NULL && origin != NULL, FALSE);

  file = dossier_rule_parser_run (text, origin, error);
  if (file == NULL || !dossier_word_classes_check (set->classes, file, error) || !check_file (set, file, error))
    return FALSE;
  extend_fingerprint (set, text);
  changed = dossier_word_classes_add (set->classes, file);
  index_again (set, changed);
  for (guint i = 0; i < file->rules->len; i++)
    {
      DossierRule *rule = g_ptr_array_index (file->rules, i);

      dossier_rule_finish (rule);
      g_ptr_array_add (set->rules, rule);
      g_hash_table_insert (set->by_name, rule->name, rule);
      index_rule (set, rule);
    }
  g_ptr_array_set_free_func (file->rules, NULL);
  return TRUE;
}

gboolean
dossier_rule_set_add_file (DossierRuleSet *set, const char *path, GError **error)
{
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (set != NULL && path != NULL, FALSE);

  if (!g_file_get_contents (path, &text, &length, error))
    return FALSE;
  if (!g_utf8_validate_len (text, length, NULL))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "%s: not a UTF-8 text", path);
      return FALSE;
    }
  return dossier_rule_set_add_text (set, text, path, error);
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
dossier_rule_set_list_folder (const char *folder, GError **error)
{
  GPtrArray *paths = NULL;
  g_autoptr (GDir) directory = NULL;
  const char *name;

  g_return_val_if_fail (folder != NULL, NULL);

  directory = g_dir_open (folder, 0, error);
  if (directory == NULL)
    return NULL;
  paths = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, ".rules"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_strings);
  return paths;
}

gboolean
dossier_rule_set_add_folder (DossierRuleSet *set, const char *folder, GError **error)
{
  g_autoptr (GPtrArray) paths = NULL;

  g_return_val_if_fail (set != NULL && folder != NULL, FALSE);

  paths = dossier_rule_set_list_folder (folder, error);
  if (paths == NULL)
    return FALSE;
  for (guint i = 0; i < paths->len; i++)
    if (!dossier_rule_set_add_file (set, g_ptr_array_index (paths, i), error))
      return FALSE;
  return TRUE;
}

DossierRuleSet *
dossier_rule_set_new (const char *datadir, GError **error)
{
  g_autoptr (DossierRuleSet) set = dossier_rule_set_new_empty ();
  g_autofree char *folder = NULL;

  g_return_val_if_fail (datadir != NULL, NULL);

  folder = g_build_filename (datadir, "rules", NULL);
  return dossier_rule_set_add_folder (set, folder, error) ? g_steal_pointer (&set) : NULL;
}

const char *
dossier_rule_set_get_fingerprint (const DossierRuleSet *set)
{
  g_return_val_if_fail (set != NULL, NULL);

  return set->fingerprint;
}

guint
dossier_rule_set_get_n_rules (const DossierRuleSet *set)
{
  return set->rules->len;
}

const DossierRule *
dossier_rule_set_get_rule (const DossierRuleSet *set, guint index)
{
  return g_ptr_array_index (set->rules, index);
}

const DossierRule *
dossier_rule_set_lookup (const DossierRuleSet *set, const char *name)
{
  return g_hash_table_lookup (set->by_name, name);
}

const GArray *
dossier_rule_set_get_entries (const DossierRuleSet *set, const char *lemma)
{
  return g_hash_table_lookup (set->entries, lemma);
}

const GPtrArray *
dossier_rule_set_get_name_rules (const DossierRuleSet *set)
{
  return set->name_rules;
}

gboolean
dossier_rule_set_matches (const DossierRuleSet *set, const GStrv words, const char *lemma)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] == '@')
      {
        if (dossier_word_classes_holds (set->classes, words[i] + 1, lemma))
          return TRUE;
      }
    else if (strcmp (words[i], lemma) == 0)
      return TRUE;
  return FALSE;
}
