/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-analysis.h"

#include "dossier-error.h"
#include "dossier-extract-blob.h"
#include "dossier-reader.h"

/* How often progress is told, in milliseconds. */
#define PROGRESS_INTERVAL 100

typedef struct
{
  DossierEngine *engine;
  GPtrArray *items;
  GCancellable *cancellable;
  DossierAnalysisProgress progress;
  gpointer progress_data;
  GSource *ticker;
  guint total;
  int done; /* atomic */
} Run;

DossierAnalysisItem *
dossier_analysis_item_new (const char *path, GBytes *raw)
{
  DossierAnalysisItem *item = g_atomic_rc_box_new0 (DossierAnalysisItem);

  item->path = g_strdup (path);
  item->raw = raw != NULL ? g_bytes_ref (raw) : NULL;
  item->given = DOSSIER_DATE_NONE;
  return item;
}

DossierAnalysisItem *
dossier_analysis_item_ref (DossierAnalysisItem *item)
{
  return g_atomic_rc_box_acquire (item);
}

static void
clear_item (gpointer data)
{
  DossierAnalysisItem *item = data;

  g_free (item->path);
  g_clear_pointer (&item->raw, g_bytes_unref);
  g_clear_pointer (&item->cached, g_bytes_unref);
  g_clear_pointer (&item->part, dossier_extract_unref);
  g_clear_pointer (&item->blob, g_bytes_unref);
  g_clear_pointer (&item->sketch, dossier_sketch_free);
  g_clear_error (&item->error);
}

void
dossier_analysis_item_unref (DossierAnalysisItem *item)
{
  g_atomic_rc_box_release_full (item, clear_item);
}

DossierAnalysisItem *
dossier_analysis_item_redated (const DossierAnalysisItem *item, const DossierDate *given)
{
  DossierAnalysisItem *again = dossier_analysis_item_new (item->path, item->raw);

  again->given = *given;
  return again;
}

DossierArticle *
dossier_analysis_item_get_article (const DossierAnalysisItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  return item->part != NULL ? dossier_extract_article (item->part, 0)->article : NULL;
}

static gboolean
read_raw (DossierAnalysisItem *item, GCancellable *cancellable)
{
  g_autoptr (GFile) file = g_file_new_for_path (item->path);
  g_autoptr (GFileInfo) info = NULL;
  char *data = NULL;
  gsize length;

  /* What is too large is not even read. */
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE, G_FILE_QUERY_INFO_NONE, cancellable,
                            &item->error);
  if (info == NULL)
    return FALSE;
  if (g_file_info_get_size (info) > (goffset) DOSSIER_READER_LARGEST)
    {
      g_autofree char *size = g_format_size (DOSSIER_READER_LARGEST);

      g_set_error (&item->error, DOSSIER_ERROR, DOSSIER_ERROR_TOO_LARGE, "%s: the file is larger than %s",
                   item->path, size);
      return FALSE;
    }
  if (!g_file_load_contents (file, cancellable, &data, &length, NULL, &item->error))
    return FALSE;
  item->raw = g_bytes_new_take (data, length);
  return TRUE;
}

static void
analyse (DossierAnalysisItem *item, const DossierEngine *engine, GCancellable *cancellable)
{
  g_autoptr (DossierArticle) article = NULL;
  gsize length;
  const char *data = NULL;

  if (item->raw == NULL && !read_raw (item, cancellable))
    return;
  data = g_bytes_get_data (item->raw, &length);
  article = dossier_reader_read_bytes (data != NULL ? data : "", length, item->path, &item->error);
  if (article == NULL)
    return;
  if (dossier_date_is_set (&item->given))
    {
      DossierArticle *dated = dossier_article_with_date (article, &item->given, NULL, NULL);

      dossier_article_unref (article);
      article = dated;
    }
  item->part = dossier_engine_extract (engine, article, cancellable, &item->error);
  if (item->part != NULL)
    item->blob = dossier_extract_to_blob (item->part);
}

static void
work_on_item (gpointer data, gpointer user_data)
{
  DossierAnalysisItem *item = data;
  Run *run = user_data;
  DossierArticle *article = NULL;

  if (g_cancellable_is_cancelled (run->cancellable))
    return;
  g_clear_error (&item->error);
  if (item->cached != NULL)
    item->part = dossier_extract_from_blob (item->cached);
  if (item->part != NULL && item->part->articles->len != 1)
    g_clear_pointer (&item->part, dossier_extract_unref);
  if (item->part == NULL)
    analyse (item, run->engine, run->cancellable);
  g_clear_pointer (&item->cached, g_bytes_unref);
  article = dossier_analysis_item_get_article (item);
  if (article != NULL && item->sketch == NULL)
    item->sketch = dossier_sketch_new (article->text, article->length);
  g_atomic_int_inc (&run->done);
}

/* (element-type DossierExtract): what there is to merge, in the order of the items. */
static GPtrArray *
collect_parts (GPtrArray *items)
{
  GPtrArray *parts = g_ptr_array_new ();

  for (guint i = 0; i < items->len; i++)
    {
      DossierAnalysisItem *item = g_ptr_array_index (items, i);

      if (item->part != NULL)
        g_ptr_array_add (parts, item->part);
    }
  return parts;
}

static void
run_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Run *run = task_data;
  GThreadPool *pool
      = g_thread_pool_new (work_on_item, run, (int) MAX (1, g_get_num_processors ()), FALSE, NULL);
  g_autoptr (GPtrArray) parts = NULL;
  DossierExtract *merged = NULL;
  GError *error = NULL;

  for (guint i = 0; i < run->items->len; i++)
    {
      DossierAnalysisItem *item = g_ptr_array_index (run->items, i);

      if (item->part == NULL)
        g_thread_pool_push (pool, item, NULL);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
  if (g_task_return_error_if_cancelled (task))
    return;
  parts = collect_parts (run->items);
  merged = dossier_engine_merge (run->engine, parts, cancellable, &error);
  if (merged != NULL)
    g_task_return_pointer (task, merged, (GDestroyNotify) dossier_extract_unref);
  else
    g_task_return_error (task, error);
}

static gboolean
tell_progress (gpointer data)
{
  Run *run = data;

  run->progress ((guint) g_atomic_int_get (&run->done), run->total, run->progress_data);
  return G_SOURCE_CONTINUE;
}

static void
free_run (gpointer data)
{
  Run *run = data;

  dossier_engine_unref (run->engine);
  g_ptr_array_unref (run->items);
  g_clear_object (&run->cancellable);
  g_free (run);
}

void
dossier_analysis_run_async (DossierEngine *engine, GPtrArray *items, GCancellable *cancellable,
                            DossierAnalysisProgress progress, gpointer progress_data,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Run *run = NULL;

  g_return_if_fail (engine != NULL && items != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, dossier_analysis_run_async);
  run = g_new0 (Run, 1);
  run->engine = dossier_engine_ref (engine);
  run->items = g_ptr_array_ref (items);
  run->cancellable = cancellable != NULL ? g_object_ref (cancellable) : NULL;
  run->progress = progress;
  run->progress_data = progress_data;
  for (guint i = 0; i < items->len; i++)
    run->total += ((DossierAnalysisItem *) g_ptr_array_index (items, i))->part == NULL;
  if (progress != NULL)
    {
      run->ticker = g_timeout_source_new (PROGRESS_INTERVAL);
      g_source_set_callback (run->ticker, tell_progress, run, NULL);
      g_source_attach (run->ticker, g_main_context_get_thread_default ());
    }
  g_task_set_task_data (task, run, free_run);
  g_task_run_in_thread (task, run_in_thread);
}

DossierExtract *
dossier_analysis_run_finish (GAsyncResult *result, GError **error)
{
  Run *run = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  run = g_task_get_task_data (G_TASK (result));
  if (run->ticker != NULL)
    {
      g_source_destroy (run->ticker);
      g_clear_pointer (&run->ticker, g_source_unref);
    }
  return g_task_propagate_pointer (G_TASK (result), error);
}
