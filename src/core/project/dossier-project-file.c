/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-project-file.h"

#include "dossier-project-private.h"

typedef struct
{
  GMainLoop *loop;
  DossierExtract *extract;
  GError *error;
} Wait;

static void
stop_waiting (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Wait *wait = user_data;

  wait->extract = dossier_analysis_run_finish (result, &wait->error);
  g_main_loop_quit (wait->loop);
}

/* Takes @revision. */
static DossierRevision *
with_findings (DossierRevision *revision, const GPtrArray *decisions, guint cursor)
{
  g_autoptr (DossierRevision) before = revision;
  g_autoptr (DossierExtract) extract = NULL;
  gboolean changed = FALSE;

  for (guint i = 0; i < cursor; i++)
    changed = changed || dossier_decision_changes_extract (g_ptr_array_index (decisions, i));
  if (!changed)
    return g_steal_pointer (&before);
  extract = dossier_revision_find_again (before);
  return dossier_revision_with_extract (before, extract);
}

DossierRevision *
dossier_project_file_load (DossierEngine *engine, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierStore) store = NULL;
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (context, FALSE);
  Wait wait = { loop, NULL, NULL };
  DossierRevision *revision = NULL;
  guint cursor;

  g_return_val_if_fail (engine != NULL && path != NULL, NULL);

  store = dossier_store_open (path, FALSE, error);
  decisions = store != NULL ? dossier_store_get_decisions (store, &cursor, error) : NULL;
  items = decisions != NULL ? dossier_project_items_from_store (engine, store, decisions, cursor, error) : NULL;
  if (items == NULL)
    return NULL;
  g_main_context_push_thread_default (context);
  dossier_analysis_run_async (engine, items, cancellable, NULL, NULL, stop_waiting, &wait);
  g_main_loop_run (loop);
  g_main_context_pop_thread_default (context);
  if (wait.extract == NULL)
    {
      g_propagate_error (error, wait.error);
      return NULL;
    }
  revision = dossier_revision_new (wait.extract, decisions, cursor);
  dossier_extract_unref (wait.extract);
  return with_findings (revision, decisions, cursor);
}
