/* SPDX-License-Identifier: Apache-2.0 */
/* The part of a project that keeps its findings true to the user's decisions. */
#include "config.h"

#include "dossier-project-private.h"

static void
find_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_task_return_pointer (task, dossier_revision_find_again (data), (GDestroyNotify) dossier_extract_unref);
}

static gboolean
same_findings (const DossierExtract *first, const DossierExtract *second)
{
  if (first->findings->len != second->findings->len)
    return FALSE;
  for (guint i = 0; i < first->findings->len; i++)
    {
      const DossierFinding *left = g_ptr_array_index (first->findings, i);
      const DossierFinding *right = g_ptr_array_index (second->findings, i);
      g_autofree char *left_key = dossier_finding_key_new (first, i);
      g_autofree char *right_key = dossier_finding_key_new (second, i);

      if (left->claims->len != right->claims->len || !g_str_equal (left_key, right_key)
          || g_strcmp0 (left->explanation, right->explanation) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
take_findings (GObject *source, GAsyncResult *result, gpointer user_data)
{
  DossierProject *self = DOSSIER_PROJECT (source);
  const DossierRevision *seen = g_task_get_task_data (G_TASK (result));
  g_autoptr (DossierExtract) extract = g_task_propagate_pointer (G_TASK (result), NULL);

  /* A search that a newer decision has overtaken has nothing to say any more. */
  if (self->finding != G_TASK (result))
    return;
  self->finding = NULL;
  if (seen->extract == self->revision->extract && !same_findings (seen->extract, extract))
    dossier_project_take_findings (self, extract);
}

static gboolean
any_change (DossierProject *self)
{
  const GPtrArray *decisions = dossier_history_get_decisions (self->history);
  guint cursor = dossier_history_get_cursor (self->history);

  for (guint i = 0; i < cursor; i++)
    if (dossier_decision_changes_extract (g_ptr_array_index (decisions, i)))
      return TRUE;
  return FALSE;
}

void
dossier_project_find_again (DossierProject *self)
{
  g_autoptr (GTask) task = NULL;

  self->finding = NULL;
  if (!any_change (self))
    return;
  task = g_task_new (self, NULL, take_findings, NULL);
  g_task_set_task_data (task, dossier_revision_ref (self->revision), (GDestroyNotify) dossier_revision_unref);
  self->finding = task;
  g_task_run_in_thread (task, find_in_thread);
}
