/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-project-private.h"

/* One change of the articles, from the call to the end of its analysis. */
typedef struct
{
  DossierJobKind kind;
  GPtrArray *arg;   /* items to add, or ids to remove */
  GPtrArray *items; /* all items as they are to be after the job */
  DossierEngine *engine; /* the new one, or NULL for the project's */
  gboolean recorded;     /* a removal that is a step of the history, not the redo of one */
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->arg, g_ptr_array_unref);
  g_clear_pointer (&job->items, g_ptr_array_unref);
  g_clear_pointer (&job->engine, dossier_engine_unref);
  g_free (job);
}

void
dossier_add_outcome_free (DossierAddOutcome *outcome)
{
  g_ptr_array_unref (outcome->added);
  g_ptr_array_unref (outcome->repeats);
  g_ptr_array_unref (outcome->errors);
  g_free (outcome);
}

static GPtrArray *
new_items (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_analysis_item_unref);
}

/* What made a part, so that no other engine's and no other date's is taken for it. */
static char *
analysis_version (const DossierEngine *engine, const DossierAnalysisItem *item)
{
  g_autofree char *date = dossier_date_to_iso (&item->given);
  g_autofree char *end = dossier_date_to_iso_end (&item->given);

  return g_strdup_printf ("%s %s %s", dossier_engine_get_version (engine), date != NULL ? date : "-",
                          end != NULL ? end : "-");
}

static void
take_items (DossierProject *self, GPtrArray *items, DossierExtract *base)
{
  g_autofree const DossierSketch **sketches = g_new (const DossierSketch *, items->len);

  g_ptr_array_ref (items);
  g_ptr_array_unref (self->items);
  self->items = items;
  dossier_extract_unref (self->base);
  self->base = dossier_extract_ref (base);
  for (guint i = 0; i < items->len; i++)
    sketches[i] = ((DossierAnalysisItem *) g_ptr_array_index (items, i))->sketch;
  g_free (self->near);
  self->near = dossier_sketch_find_near (sketches, items->len);
  dossier_project_revise (self, FALSE);
}

static gboolean
store_item (DossierProject *self, DossierAnalysisItem *item, GError **error)
{
  const DossierArticle *article = dossier_analysis_item_get_article (item);
  g_autofree char *version = analysis_version (self->engine, item);

  if (item->blob == NULL)
    return TRUE;
  if (!dossier_store_add_article (self->store, article->id, item->path, item->raw, error)
      || !dossier_store_put_analysis (self->store, article->id, version, item->blob, error))
    return FALSE;
  g_clear_pointer (&item->blob, g_bytes_unref);
  return TRUE;
}

/* Writes what has come and takes out what has gone, in one step. */
static gboolean
store_items (DossierProject *self, GPtrArray *items, GPtrArray *removed, GError **error)
{
  if (!dossier_project_ensure_store (self, error) || !dossier_store_begin (self->store, error))
    return FALSE;
  for (guint i = 0; i < items->len; i++)
    if (!store_item (self, g_ptr_array_index (items, i), error))
      {
        dossier_store_rollback (self->store);
        return FALSE;
      }
  for (guint i = 0; removed != NULL && i < removed->len; i++)
    if (!dossier_store_remove_article (self->store, g_ptr_array_index (removed, i), error))
      {
        dossier_store_rollback (self->store);
        return FALSE;
      }
  return dossier_store_commit (self->store, error);
}

/* Splits what came out of an analysis into articles, repeats and failures; the items that stay are returned.
 */
static GPtrArray *
sort_out (GPtrArray *items, DossierAddOutcome *outcome)
{
  GPtrArray *kept = new_items ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < items->len; i++)
    {
      DossierAnalysisItem *item = g_ptr_array_index (items, i);
      const DossierArticle *article = dossier_analysis_item_get_article (item);

      if (article == NULL)
        {
          if (item->error != NULL)
            g_ptr_array_add (outcome->errors, g_error_copy (item->error));
        }
      else if (!g_hash_table_add (seen, article->id))
        g_ptr_array_add (outcome->repeats, g_strdup (item->path));
      else
        {
          if (item->blob != NULL)
            g_ptr_array_add (outcome->added, g_strdup (article->id));
          g_ptr_array_add (kept, dossier_analysis_item_ref (item));
        }
    }
  outcome->n_added = outcome->added->len;
  return kept;
}

static DossierAddOutcome *
new_outcome (void)
{
  DossierAddOutcome *outcome = g_new0 (DossierAddOutcome, 1);

  outcome->added = g_ptr_array_new_with_free_func (g_free);
  outcome->repeats = g_ptr_array_new_with_free_func (g_free);
  outcome->errors = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  return outcome;
}

/* Keeps what a removal takes out, for its undo. */
static guint
keep_removed (DossierProject *self, GPtrArray *ids)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      DossierAnalysisItem *item = g_ptr_array_index (self->items, i);
      const char *id = dossier_analysis_item_get_article (item)->id;
      DossierAnalysisItem *kept = NULL;

      if (!g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
        continue;
      kept = dossier_analysis_item_new (item->path, item->raw);
      kept->given = item->given;
      g_hash_table_replace (self->removed, g_strdup (id), kept);
      n++;
    }
  return n;
}

/* A removal is a step of the history once it has been done. */
static void
record_removal (DossierProject *self, GPtrArray *ids)
{
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (DossierDecision) decision = dossier_decision_new_remove (g_ptr_array_index (ids, i));

      if (g_hash_table_contains (self->removed, g_ptr_array_index (ids, i)))
        dossier_project_decide (self, decision);
    }
}

static void
return_from_job (GTask *task, Job *job, DossierAddOutcome *outcome, guint n_removed)
{
  if (job->kind == DOSSIER_JOB_REMOVE)
    g_task_return_int (task, (gssize) n_removed);
  else if (job->kind == DOSSIER_JOB_ADD)
    g_task_return_pointer (task, g_steal_pointer (&outcome), (GDestroyNotify) dossier_add_outcome_free);
  else
    g_task_return_boolean (task, TRUE);
  g_clear_pointer (&outcome, dossier_add_outcome_free);
}

static void start_next (DossierProject *self);

static void
finish_job (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  DossierProject *self = g_task_get_source_object (task);
  Job *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierExtract) merged = dossier_analysis_run_finish (result, &error);
  g_autoptr (GPtrArray) kept = NULL;
  DossierAddOutcome *outcome = NULL;
  guint n_removed = 0;

  if (merged != NULL)
    {
      GError *store_error = NULL;

      if (job->engine != NULL)
        {
          dossier_engine_unref (self->engine);
          self->engine = g_steal_pointer (&job->engine);
        }
      outcome = new_outcome ();
      kept = sort_out (job->items, outcome);
      n_removed = job->kind == DOSSIER_JOB_REMOVE ? keep_removed (self, job->arg) : 0;
      if (!store_items (self, kept, job->kind == DOSSIER_JOB_REMOVE ? job->arg : NULL, &store_error))
        dossier_project_report (self, store_error);
      for (guint i = 0; job->kind == DOSSIER_JOB_LOAD && i < outcome->errors->len; i++)
        dossier_project_report (self, g_error_copy (g_ptr_array_index (outcome->errors, i)));
    }
  self->current = NULL;
  g_clear_object (&self->cancellable);
  if (merged != NULL)
    take_items (self, kept, merged);
  if (merged != NULL && job->kind == DOSSIER_JOB_REMOVE && job->recorded)
    record_removal (self, job->arg);
  dossier_project_notify_job (self);
  if (merged != NULL)
    return_from_job (task, job, outcome, n_removed);
  else
    g_task_return_error (task, g_steal_pointer (&error));
  start_next (self);
}

static void
show_progress (guint done, guint total, gpointer user_data)
{
  DossierProject *self = user_data;

  self->done = done;
  self->total = total;
  dossier_project_notify_progress (self);
}

static gboolean
same_date (const DossierDate *first, const DossierDate *second)
{
  return first->first == second->first && first->last == second->last
         && first->precision == second->precision;
}

/* The item under the date that the decisions now give its article; the same item where that has not changed.
 */
static DossierAnalysisItem *
dated_item (DossierProject *self, DossierAnalysisItem *item)
{
  const DossierArticle *article = dossier_analysis_item_get_article (item);
  DossierDate given = DOSSIER_DATE_NONE;

  if (article == NULL)
    return dossier_analysis_item_ref (item);
  if (!dossier_decisions_article_date (dossier_history_get_decisions (self->history),
                                       dossier_history_get_cursor (self->history), article->id, &given))
    given = DOSSIER_DATE_NONE;
  return same_date (&given, &item->given) ? dossier_analysis_item_ref (item)
                                          : dossier_analysis_item_redated (item, &given);
}

/* The same article as nobody has analysed it yet, but for what the store remembers of the new engine's work. */
static DossierAnalysisItem *
fresh_item (DossierProject *self, DossierAnalysisItem *item, const DossierEngine *engine)
{
  DossierAnalysisItem *fresh = dossier_analysis_item_redated (item, &item->given);
  g_autofree char *version = analysis_version (engine, item);

  if (self->store != NULL)
    fresh->cached = dossier_store_get_analysis (self->store, dossier_analysis_item_get_article (item)->id, version);
  return fresh;
}

static GPtrArray *
items_after (DossierProject *self, const Job *job)
{
  GPtrArray *items = new_items ();

  for (guint i = 0; i < self->items->len; i++)
    {
      DossierAnalysisItem *item = g_ptr_array_index (self->items, i);
      const char *id = dossier_analysis_item_get_article (item)->id;

      if (job->kind != DOSSIER_JOB_REMOVE
          || !g_ptr_array_find_with_equal_func (job->arg, id, g_str_equal, NULL))
        {
          DossierAnalysisItem *dated = dated_item (self, item);

          g_ptr_array_add (items, dated == item && job->engine != NULL ? fresh_item (self, item, job->engine)
                                                                       : dossier_analysis_item_ref (dated));
          dossier_analysis_item_unref (dated);
        }
    }
  for (guint i = 0; (job->kind == DOSSIER_JOB_ADD || job->kind == DOSSIER_JOB_LOAD) && i < job->arg->len; i++)
    g_ptr_array_add (items, dossier_analysis_item_ref (g_ptr_array_index (job->arg, i)));
  return items;
}

static void
start_next (DossierProject *self)
{
  Job *job = NULL;

  if (self->current != NULL || g_queue_is_empty (self->waiting))
    return;
  self->current = g_queue_pop_head (self->waiting);
  self->cancellable = g_cancellable_new ();
  self->done = self->total = 0;
  job = g_task_get_task_data (self->current);
  job->items = items_after (self, job);
  dossier_project_notify_job (self);
  dossier_analysis_run_async (job->engine != NULL ? job->engine : self->engine, job->items, self->cancellable, show_progress, self, finish_job,
                              self->current);
}

static Job *
new_job (DossierJobKind kind, GPtrArray *arg)
{
  Job *job = g_new0 (Job, 1);

  job->kind = kind;
  job->arg = arg != NULL ? g_ptr_array_ref (arg) : NULL;
  return job;
}

static void
queue_job (DossierProject *self, Job *job, GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_task_data (task, job, free_job);
  g_queue_push_tail (self->waiting, task);
  start_next (self);
}

void
dossier_project_queue_job (DossierProject *self, DossierJobKind kind, GPtrArray *arg,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  queue_job (self, new_job (kind, arg), callback, user_data);
}

gboolean
dossier_project_needs_redating (DossierProject *self)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      DossierAnalysisItem *item = g_ptr_array_index (self->items, i);
      g_autoptr (DossierAnalysisItem) dated = dated_item (self, item);

      if (dated != item)
        return TRUE;
    }
  return FALSE;
}

void
dossier_project_add_async (DossierProject *self, GPtrArray *items, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_return_if_fail (DOSSIER_IS_PROJECT (self) && items != NULL);

  dossier_project_queue_job (self, DOSSIER_JOB_ADD, items, callback, user_data);
}

DossierAddOutcome *
dossier_project_add_finish (DossierProject *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
dossier_project_remove_async (DossierProject *self, GPtrArray *ids, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  Job *job = NULL;

  g_return_if_fail (DOSSIER_IS_PROJECT (self) && ids != NULL);

  job = new_job (DOSSIER_JOB_REMOVE, ids);
  job->recorded = TRUE;
  queue_job (self, job, callback, user_data);
}

guint
dossier_project_remove_finish (DossierProject *self, GAsyncResult *result, GError **error)
{
  gssize n;

  g_return_val_if_fail (g_task_is_valid (result, self), 0);

  n = g_task_propagate_int (G_TASK (result), error);
  return n > 0 ? (guint) n : 0;
}

void
dossier_project_follow_removal (DossierProject *self, const DossierDecision *removal, gboolean undone)
{
  DossierAnalysisItem *item = g_hash_table_lookup (self->removed, removal->article);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) items = new_items ();

  g_ptr_array_add (ids, g_strdup (removal->article));
  if (!undone)
    dossier_project_queue_job (self, DOSSIER_JOB_REMOVE, ids, NULL, NULL);
  else if (item != NULL)
    {
      /* A copy: what has been analysed under another engine since is not to be taken for it. */
      g_ptr_array_add (items, dossier_analysis_item_redated (item, &item->given));
      dossier_project_queue_job (self, DOSSIER_JOB_ADD, items, NULL, NULL);
    }
}

DossierEngine *
dossier_project_get_engine (DossierProject *self)
{
  g_return_val_if_fail (DOSSIER_IS_PROJECT (self), NULL);

  return self->engine;
}

void
dossier_project_use_engine_async (DossierProject *self, DossierEngine *engine, GAsyncReadyCallback callback,
                                  gpointer user_data)
{
  Job *job = NULL;

  g_return_if_fail (DOSSIER_IS_PROJECT (self) && engine != NULL);

  job = new_job (DOSSIER_JOB_REANALYSE, NULL);
  job->engine = dossier_engine_ref (engine);
  queue_job (self, job, callback, user_data);
}

gboolean
dossier_project_use_engine_finish (DossierProject *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
dossier_project_cancel (DossierProject *self)
{
  g_return_if_fail (DOSSIER_IS_PROJECT (self));

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

GPtrArray *
dossier_project_items_from_store (DossierEngine *engine, DossierStore *store, const GPtrArray *decisions,
                                  guint cursor, GError **error)
{
  g_autoptr (GPtrArray) stored = dossier_store_list_articles (store, error);
  GPtrArray *items = NULL;

  if (stored == NULL)
    return NULL;
  items = new_items ();
  for (guint i = 0; i < stored->len; i++)
    {
      const DossierStoredArticle *article = g_ptr_array_index (stored, i);
      DossierAnalysisItem *item = dossier_analysis_item_new (article->path, article->raw);
      g_autofree char *version = NULL;

      if (!dossier_decisions_article_date (decisions, cursor, article->id, &item->given))
        item->given = DOSSIER_DATE_NONE;
      version = analysis_version (engine, item);
      item->cached = dossier_store_get_analysis (store, article->id, version);
      g_ptr_array_add (items, item);
    }
  return items;
}

/* Removals of earlier days cannot be undone: the articles are gone from the file, and the steps go, too. */
static gboolean
forget_removals (DossierStore *store, GPtrArray *decisions, guint *cursor, GError **error)
{
  guint before = decisions->len;

  for (guint i = before; i > 0; i--)
    if (((const DossierDecision *) g_ptr_array_index (decisions, i - 1))->kind == DOSSIER_DECISION_REMOVE)
      {
        g_ptr_array_remove_index (decisions, i - 1);
        if (i <= *cursor)
          (*cursor)--;
      }
  if (decisions->len == before)
    return TRUE;
  if (!dossier_store_begin (store, error))
    return FALSE;
  for (guint i = 0; i < decisions->len; i++)
    if (!dossier_store_put_decision (store, i, g_ptr_array_index (decisions, i), error))
      {
        dossier_store_rollback (store);
        return FALSE;
      }
  if (dossier_store_trim_decisions (store, decisions->len, error)
      && dossier_store_put_cursor (store, *cursor, error))
    return dossier_store_commit (store, error);
  dossier_store_rollback (store);
  return FALSE;
}

gboolean
dossier_project_load (DossierProject *self, GError **error)
{
  g_autoptr (GPtrArray) decisions = NULL;
  g_autoptr (GPtrArray) items = NULL;
  guint cursor;

  decisions = dossier_store_get_decisions (self->store, &cursor, error);
  if (decisions == NULL || !forget_removals (self->store, decisions, &cursor, error))
    return FALSE;
  items = dossier_project_items_from_store (self->engine, self->store, decisions, cursor, error);
  if (items == NULL)
    return FALSE;
  dossier_history_restore (self->history, decisions, cursor);
  dossier_project_queue_job (self, DOSSIER_JOB_LOAD, items, NULL, NULL);
  return TRUE;
}
