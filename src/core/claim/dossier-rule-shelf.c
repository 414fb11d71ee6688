/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rule-shelf.h"

#include "dossier-paths.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>

#define ENDING ".rules"

void
dossier_rule_source_free (DossierRuleSource *source)
{
  g_free (source->path);
  g_free (source->problem);
  g_free (source);
}

/* Adds the file, or keeps why it cannot be; FALSE only for one that the program cannot do without. */
static gboolean
read_source (DossierRuleSet *set, GPtrArray *sources, const char *path, gboolean own, GError **error)
{
  DossierRuleSource *source = g_new0 (DossierRuleSource, 1);
  guint before = dossier_rule_set_get_n_rules (set);
  g_autoptr (GError) problem = NULL;

  source->path = g_strdup (path);
  source->own = own;
  g_ptr_array_add (sources, source);
  if (dossier_rule_set_add_file (set, path, &problem))
    {
      source->n_rules = dossier_rule_set_get_n_rules (set) - before;
      return TRUE;
    }
  if (!own)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  source->problem = g_strdup (problem->message);
  return TRUE;
}

/* @without: (nullable): a file of the folder to pass over */
static gboolean
read_folder (DossierRuleSet *set, GPtrArray *sources, const char *folder, gboolean own, const char *without,
             GError **error)
{
  g_autoptr (GPtrArray) paths = dossier_rule_set_list_folder (folder, own ? NULL : error);

  /* A user who has no rules has no folder for them either. */
  if (paths == NULL)
    return own;
  for (guint i = 0; i < paths->len; i++)
    if (g_strcmp0 (g_ptr_array_index (paths, i), without) != 0
        && !read_source (set, sources, g_ptr_array_index (paths, i), own, error))
      return FALSE;
  return TRUE;
}

static DossierRuleSet *
read_all (const char *datadir, const char *const *more, const char *without, GPtrArray **sources, GError **error)
{
  g_autoptr (DossierRuleSet) set = dossier_rule_set_new_empty ();
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_rule_source_free);
  g_autofree char *shipped = g_build_filename (datadir, "rules", NULL);
  g_autofree char *own = dossier_paths_dup_user_rules_dir ();

  if (!read_folder (set, read, shipped, FALSE, NULL, error) || !read_folder (set, read, own, TRUE, without, error))
    return NULL;
  for (guint i = 0; more != NULL && more[i] != NULL; i++)
    if (!read_source (set, read, more[i], TRUE, error))
      return NULL;
  if (sources != NULL)
    *sources = g_steal_pointer (&read);
  return g_steal_pointer (&set);
}

DossierRuleSet *
dossier_rule_shelf_read (const char *datadir, const char *const *more, GPtrArray **sources, GError **error)
{
  g_return_val_if_fail (datadir != NULL && sources != NULL, NULL);

  return read_all (datadir, more, NULL, sources, error);
}

char *
dossier_rule_shelf_add (const char *datadir, const char *path, GError **error)
{
  g_autoptr (DossierRuleSet) set = NULL;
  g_autofree char *folder = dossier_paths_dup_user_rules_dir ();
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *target = NULL;
  g_autofree char *text = NULL;
  gsize length;

  g_return_val_if_fail (datadir != NULL && path != NULL, NULL);

  base = g_path_get_basename (path);
  name = g_str_has_suffix (base, ENDING) ? g_strdup (base) : g_strconcat (base, ENDING, NULL);
  target = g_build_filename (folder, name, NULL);
  set = read_all (datadir, NULL, target, NULL, error);
  if (set == NULL || !dossier_rule_set_add_file (set, path, error)
      || !g_file_get_contents (path, &text, &length, error))
    return NULL;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", folder, g_strerror (errno));
      return NULL;
    }
  return g_file_set_contents (target, text, (gssize) length, error) ? g_steal_pointer (&target) : NULL;
}

gboolean
dossier_rule_shelf_remove (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (g_unlink (path) == 0)
    return TRUE;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", path, g_strerror (errno));
  return FALSE;
}
