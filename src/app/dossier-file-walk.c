/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-file-walk.h"

#include "dossier-reader.h"

typedef struct
{
  GPtrArray *files; /* GFile: still to be looked at, the next one last */
  DossierFileWalkDone done;
  gpointer user_data;
} Walk;

static int
compare_backwards (gconstpointer a, gconstpointer b)
{
  g_autofree char *first = g_file_get_basename (*(GFile *const *) a);
  g_autofree char *second = g_file_get_basename (*(GFile *const *) b);

  return g_strcmp0 (second, first);
}

/* Puts what is in @folder on the stack, so that it comes off in the order of names. */
static void
push_folder (Walk *walk, GFile *folder)
{
  g_autoptr (GFileEnumerator) children
      = g_file_enumerate_children (folder, G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                   G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GFileInfo *info = NULL;
  GFile *child = NULL;

  while (children != NULL && g_file_enumerator_iterate (children, &info, &child, NULL, NULL) && info != NULL)
    {
      GFileType type = g_file_info_get_file_type (info);
      const char *name = g_file_info_get_name (info);

      if (type == G_FILE_TYPE_SYMBOLIC_LINK
          && g_file_query_file_type (child, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_REGULAR)
        type = G_FILE_TYPE_REGULAR;
      if (name[0] != '.'
          && (type == G_FILE_TYPE_DIRECTORY
              || (type == G_FILE_TYPE_REGULAR && dossier_reader_knows_ending (name))))
        g_ptr_array_add (found, g_object_ref (child));
    }
  g_ptr_array_sort (found, compare_backwards);
  g_ptr_array_extend_and_steal (walk->files, g_steal_pointer (&found));
}

static void
walk_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Walk *walk = task_data;
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  while (walk->files->len > 0)
    {
      g_autoptr (GFile) file = g_ptr_array_steal_index (walk->files, walk->files->len - 1);

      if (g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
        push_folder (walk, file);
      else
        {
          char *path = g_file_get_path (file);

          g_ptr_array_add (paths, path != NULL ? path : g_file_get_uri (file));
        }
    }
  g_task_return_pointer (task, paths, (GDestroyNotify) g_ptr_array_unref);
}

static void
finish_walk (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Walk *walk = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) paths = g_task_propagate_pointer (G_TASK (result), NULL);

  walk->done (paths, walk->user_data);
}

static void
free_walk (gpointer data)
{
  Walk *walk = data;

  g_ptr_array_unref (walk->files);
  g_free (walk);
}

void
dossier_file_walk (GFile **files, guint n_files, DossierFileWalkDone done, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, finish_walk, NULL);
  Walk *walk = g_new0 (Walk, 1);

  walk->files = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = n_files; i > 0; i--)
    g_ptr_array_add (walk->files, g_object_ref (files[i - 1]));
  walk->done = done;
  walk->user_data = user_data;
  g_task_set_source_tag (task, dossier_file_walk);
  g_task_set_task_data (task, walk, free_walk);
  g_task_run_in_thread (task, walk_in_thread);
}
