/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli-project.h"

static char *
unsaved_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "dossier", "unsaved", NULL);
}

gboolean
dossier_cli_is_project (const char *path)
{
  return g_str_has_suffix (path, ".dossier");
}

DossierProject *
dossier_cli_open_project (DossierEngine *engine, const char *path, GError **error)
{
  g_autofree char *folder = unsaved_folder ();
  DossierProject *project = dossier_project_open (engine, path, folder, error);

  while (project != NULL && !dossier_project_is_settled (project))
    g_main_context_iteration (NULL, TRUE);
  return project;
}

DossierProject *
dossier_cli_new_project (DossierEngine *engine)
{
  g_autofree char *folder = unsaved_folder ();

  return dossier_project_new (engine, folder);
}

static void
keep_result (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **kept = user_data;

  *kept = g_object_ref (result);
}

DossierAddOutcome *
dossier_cli_add_to_project (DossierProject *project, char **paths, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_analysis_item_unref);
  g_autoptr (GAsyncResult) result = NULL;

  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (items, dossier_analysis_item_new (paths[i], NULL));
  dossier_project_add_async (project, items, keep_result, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return dossier_project_add_finish (project, result, error);
}
