/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-exporter.h"

#include "dossier-dot-writer.h"
#include "dossier-extract-writer.h"
#include "dossier-picture.h"
#include "dossier-svg-writer.h"

#include <glib/gi18n.h>
#include <string.h>

static const char *const endings[DOSSIER_N_EXPORT_FORMATS] = { "png", "svg", "pdf", "dot", "json" };

const char *
dossier_export_format_get_ending (DossierExportFormat format)
{
  g_return_val_if_fail ((guint) format < DOSSIER_N_EXPORT_FORMATS, NULL);

  return endings[format];
}

char *
dossier_export_dup_caption (DossierViewState *view_state)
{
  const DossierFilter *filter = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (view_state), NULL);

  filter = dossier_view_state_get_filter (view_state);
  if (filter->time == DOSSIER_TIME_ALL || filter->to == 0)
    return NULL;
  to = dossier_timeline_format_day (filter->to);
  if (filter->time == DOSSIER_TIME_AS_OF || filter->from == 0)
    return g_strdup_printf (_ ("As of %s"), to);
  from = dossier_timeline_format_day (filter->from);
  return g_strdup_printf (_ ("From %s to %s"), from, to);
}

/* All that is written, as it was when the export began; every part is immutable. */
typedef struct
{
  DossierExportOptions options;
  DossierPicture picture;
  DossierExtract *extract;
  char *caption;
  GFile *file;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  dossier_scene_unref (job->picture.scene);
  dossier_visibility_unref (job->picture.visibility);
  dossier_extract_unref (job->extract);
  g_free (job->caption);
  g_object_unref (job->file);
  g_free (job);
}

static void
fill_picture (Job *job, DossierViewState *view_state)
{
  const DossierGraph *graph = dossier_view_state_get_graph (view_state);
  guint entity = dossier_view_state_get_selected_entity (view_state);
  DossierPicture *picture = &job->picture;
  int scheme;

  g_object_get (view_state, "color-scheme", &scheme, "dim-outside", &picture->dim_outside, NULL);
  picture->scene = dossier_scene_ref (dossier_view_state_get_scene (view_state));
  picture->visibility = dossier_visibility_ref (dossier_view_state_get_visibility (view_state));
  picture->color_scheme = (DossierColorScheme) scheme;
  picture->transparent = job->options.transparent;
  picture->legend = job->options.legend;
  picture->caption = job->options.date ? job->caption : NULL;
  picture->selected_node = picture->selected_edge = DOSSIER_NO_INDEX;
  if (job->options.selection)
    {
      if (entity != DOSSIER_NO_INDEX)
        picture->selected_node = dossier_graph_find_node (graph, entity);
      picture->selected_edge = dossier_view_state_get_selected_edge (view_state);
    }
}

static Job *
new_job (DossierViewState *view_state, const DossierExportOptions *options, GFile *file)
{
  Job *job = g_new0 (Job, 1);

  job->options = *options;
  job->extract = dossier_extract_ref (dossier_view_state_get_extract (view_state));
  job->caption = dossier_export_dup_caption (view_state);
  job->file = g_object_ref (file);
  fill_picture (job, view_state);
  return job;
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
make_bytes (const Job *job, GError **error)
{
  switch (job->options.format)
    {
    case DOSSIER_EXPORT_PNG:
      return dossier_picture_to_png (&job->picture, job->options.scale, error);
    case DOSSIER_EXPORT_SVG:
      return take_text (dossier_picture_to_svg (&job->picture));
    case DOSSIER_EXPORT_PDF:
      return dossier_picture_to_pdf (&job->picture, error);
    case DOSSIER_EXPORT_DOT:
      return take_text (dossier_picture_to_dot (&job->picture));
    case DOSSIER_EXPORT_JSON:
    case DOSSIER_N_EXPORT_FORMATS:
    default:
      return take_text (dossier_extract_to_json (job->extract, DOSSIER_EXTRACT_WRITER_WITH_TEXT));
    }
}

static void
write_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *job = data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = make_bytes (job, &error);

  if (bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error)
      && g_file_replace_contents (job->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                                  G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
dossier_export_async (DossierViewState *view_state, const DossierExportOptions *options, GFile *file,
                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (DOSSIER_IS_VIEW_STATE (view_state) && options != NULL && G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  /* What has been written has been written, however late somebody cancels. */
  g_task_set_check_cancellable (task, FALSE);
  if (dossier_view_state_get_scene (view_state) == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s",
                               _ ("the graph is still being arranged"));
      return;
    }
  g_task_set_task_data (task, new_job (view_state, options, file), free_job);
  g_task_run_in_thread (task, write_in_thread);
}

gboolean
dossier_export_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
