/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-gold.h"

#include <jansson.h>
#include <string.h>

#include "dossier-error.h"

static json_t *
load_json (const char *path, GError **error)
{
  json_error_t problem;
  json_t *root = json_load_file (path, 0, &problem);

  if (root == NULL)
    g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "%s: %s", path, problem.text);
  return root;
}

static guint32
types_of (const char *type)
{
  if (type != NULL && g_ascii_strcasecmp (type, "person") == 0)
    return DOSSIER_NAME_TYPE_BIT (DOSSIER_NAME_PERSON);
  if (type != NULL && g_ascii_strncasecmp (type, "org", 3) == 0)
    return DOSSIER_NAME_TYPE_BIT (DOSSIER_NAME_ORGANISATION);
  return 0;
}

static gboolean
is_core (const json_t *mention)
{
  const char *tier = json_string_value (json_object_get (mention, "tier"));

  return !json_is_true (json_object_get (mention, "optional")) &&
         (tier == NULL || g_str_equal (tier, "core"));
}

static void
add_mention (DossierNameText *text, const json_t *mention, guint32 types, gboolean neutral)
{
  const char *kind = json_string_value (json_object_get (mention, "kind"));
  gsize start = json_integer_value (json_object_get (mention, "start"));
  gsize end = json_integer_value (json_object_get (mention, "end"));
  DossierNameSpan span = { .types = types };

  if (kind == NULL)
    return;
  span.neutral = neutral || !is_core (mention);
  /* Titles and pronouns are scored elsewhere; but an optional one may be found without harm. */
  if (!g_str_equal (kind, "name") && !span.neutral)
    return;
  span.range.start = g_utf8_offset_to_pointer (text->text, start) - text->text;
  span.range.end = g_utf8_offset_to_pointer (text->text, end) - text->text;
  g_array_append_val (text->spans, span);
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  return dossier_range_compare (&((const DossierNameSpan *) a)->range, &((const DossierNameSpan *) b)->range);
}

static void
add_entities (DossierNameText *text, const json_t *entities)
{
  gsize i, k;
  json_t *entity, *mention;

  json_array_foreach (entities, i, entity)
    {
      guint32 types = types_of (json_string_value (json_object_get (entity, "type")));
      gboolean neutral = json_is_true (json_object_get (entity, "optional")) || types == 0;

      json_array_foreach (json_object_get (entity, "mentions"), k, mention)
        add_mention (text, mention, types, neutral);
    }
  g_array_sort (text->spans, compare_spans);
}

DossierNameText *
dossier_name_gold_read (const char *gold_path, const char *id, const char *text_path, GError **error)
{
  g_autofree char *content = NULL;
  DossierNameText *text;
  json_t *root, *record;

  g_return_val_if_fail (gold_path != NULL && text_path != NULL, NULL);

  if (!g_file_get_contents (text_path, &content, NULL, error))
    return NULL;
  root = load_json (gold_path, error);
  if (root == NULL)
    return NULL;
  record = id != NULL ? json_object_get (json_object_get (root, "files"), id) : root;
  text = dossier_name_text_new (id != NULL ? id : gold_path, DOSSIER_NAME_SCHEME_FULL);
  text->text = g_steal_pointer (&content);
  add_entities (text, json_object_get (record, "entities"));
  json_decref (root);
  return text;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
sorted_files (const char *folder, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, error);
  GPtrArray *names;
  const char *name;

  if (dir == NULL)
    return NULL;
  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

GPtrArray *
dossier_name_gold_read_news (const char *shared, GError **error)
{
  g_autofree char *folder = g_build_filename (shared, "gold", "news", NULL);
  g_autoptr (GPtrArray) names = sorted_files (folder, error);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_name_text_free);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".json"));
      g_autofree char *file = g_strconcat (stem, ".txt", NULL);
      g_autofree char *gold_path = g_build_filename (folder, name, NULL);
      g_autofree char *text_path = g_build_filename (shared, "corpora", "allsides", file, NULL);
      DossierNameText *text = dossier_name_gold_read (gold_path, NULL, text_path, error);

      if (text == NULL)
        return NULL;
      g_ptr_array_add (texts, text);
    }
  return names != NULL ? g_steal_pointer (&texts) : NULL;
}

GPtrArray *
dossier_name_gold_read_seeds (const char *shared, GError **error)
{
  g_autofree char *folder = g_build_filename (shared, "seeds", NULL);
  g_autofree char *gold_path = g_build_filename (shared, "gold", "seeds.json", NULL);
  g_autoptr (GPtrArray) names = sorted_files (folder, error);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_name_text_free);

  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *text_path = g_build_filename (folder, name, NULL);
      DossierNameText *text;

      if (!g_str_has_suffix (name, ".txt"))
        continue;
      text = dossier_name_gold_read (gold_path, name, text_path, error);
      if (text == NULL)
        return NULL;
      g_ptr_array_add (texts, text);
    }
  return names != NULL ? g_steal_pointer (&texts) : NULL;
}
