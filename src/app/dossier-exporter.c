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

static DossierPicture
make_picture (DossierViewState *view_state, const DossierExportOptions *options, const char *caption)
{
  const DossierGraph *graph = dossier_view_state_get_graph (view_state);
  guint entity = dossier_view_state_get_selected_entity (view_state);
  DossierPicture picture = { 0 };
  int scheme;

  g_object_get (view_state, "color-scheme", &scheme, "dim-outside", &picture.dim_outside, NULL);
  picture.scene = dossier_view_state_get_scene (view_state);
  picture.visibility = dossier_view_state_get_visibility (view_state);
  picture.color_scheme = (DossierColorScheme) scheme;
  picture.transparent = options->transparent;
  picture.legend = options->legend;
  picture.caption = options->date ? caption : NULL;
  picture.selected_node = picture.selected_edge = DOSSIER_NO_INDEX;
  if (options->selection)
    {
      if (entity != DOSSIER_NO_INDEX)
        picture.selected_node = dossier_graph_find_node (graph, entity);
      picture.selected_edge = dossier_view_state_get_selected_edge (view_state);
    }
  return picture;
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
make_bytes (DossierViewState *view_state, const DossierExportOptions *options, GError **error)
{
  g_autofree char *caption = dossier_export_dup_caption (view_state);
  DossierPicture picture = make_picture (view_state, options, caption);

  switch (options->format)
    {
    case DOSSIER_EXPORT_PNG:
      return dossier_picture_to_png (&picture, options->scale, error);
    case DOSSIER_EXPORT_SVG:
      return take_text (dossier_picture_to_svg (&picture));
    case DOSSIER_EXPORT_PDF:
      return dossier_picture_to_pdf (&picture, error);
    case DOSSIER_EXPORT_DOT:
      return take_text (dossier_picture_to_dot (&picture));
    case DOSSIER_EXPORT_JSON:
    case DOSSIER_N_EXPORT_FORMATS:
    default:
      return take_text (dossier_extract_to_json (dossier_view_state_get_extract (view_state),
                                                 DOSSIER_EXTRACT_WRITER_WITH_TEXT));
    }
}

gboolean
dossier_export (DossierViewState *view_state, const DossierExportOptions *options, GFile *file,
                GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (view_state) && options != NULL && G_IS_FILE (file), FALSE);

  if (dossier_view_state_get_scene (view_state) == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, _ ("the graph is still being arranged"));
      return FALSE;
    }
  bytes = make_bytes (view_state, options, error);
  return bytes != NULL
         && g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL,
                                     FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, error);
}
