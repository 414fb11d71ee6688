/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli-picture.h"

#include "dossier-cli.h"
#include "dossier-dot-writer.h"
#include "dossier-export.h"
#include "dossier-graph-words.h"
#include "dossier-html-writer.h"
#include "dossier-layout-run.h"
#include "dossier-svg-writer.h"

#include <stdio.h>
#include <string.h>

/* What a writer gets; it returns the file, or NULL with an error. */
typedef GBytes *(*Write) (const DossierCliPicture *wanted, const DossierPicture *picture, GError **error);

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
write_svg (const DossierCliPicture *wanted, const DossierPicture *picture, GError **error)
{
  return take_text (dossier_picture_to_svg (picture));
}

static GBytes *
write_png (const DossierCliPicture *wanted, const DossierPicture *picture, GError **error)
{
  return dossier_picture_to_png (picture, wanted->scale, error);
}

static GBytes *
write_pdf (const DossierCliPicture *wanted, const DossierPicture *picture, GError **error)
{
  return dossier_picture_to_pdf (picture, error);
}

static GBytes *
write_html (const DossierCliPicture *wanted, const DossierPicture *picture, GError **error)
{
  return take_text (dossier_picture_to_html (picture));
}

static GBytes *
write_dot (const DossierCliPicture *wanted, const DossierPicture *picture, GError **error)
{
  return take_text (dossier_picture_to_dot (picture));
}

/* The places of the nodes as an export takes them. */
static double *
list_places (const DossierScene *scene)
{
  guint n = dossier_scene_get_graph (scene)->nodes->len;
  double *places = g_new (double, 2 * n + 1);

  for (guint i = 0; i < n; i++)
    {
      places[2 * i] = scene->frames[i].middle.x;
      places[2 * i + 1] = scene->frames[i].middle.y;
    }
  return places;
}

/* @export writes where pictures are; @table writes what needs no layout. */
static const struct
{
  const char *name;
  const char *ending;
  Write write;
  char *(*export) (const DossierExport *export);
  gboolean table;
} formats[] = {
  { "svg", ".svg", write_svg, NULL, FALSE },
  { "png", ".png", write_png, NULL, FALSE },
  { "pdf", ".pdf", write_pdf, NULL, FALSE },
  { "dot", ".dot", write_dot, NULL, FALSE },
  { "html", ".html", write_html, NULL, FALSE },
  { "gexf", ".gexf", NULL, dossier_export_to_gexf, FALSE },
  { "graphml", ".graphml", NULL, dossier_export_to_graphml, FALSE },
  { "cyjs", ".cyjs", NULL, dossier_export_to_cyjs, FALSE },
  { "csv", ".csv", NULL, dossier_export_claims_to_csv, TRUE },
  { "csv-nodes", "-nodes.csv", NULL, dossier_export_nodes_to_csv, TRUE },
  { "csv-edges", "-edges.csv", NULL, dossier_export_edges_to_csv, TRUE },
  { "ftm", ".ftm.json", NULL, dossier_export_to_ftm, TRUE },
  { "timeline", ".timeline.json", NULL, dossier_export_to_timeline, TRUE },
};

static gboolean
find_format (DossierCliPicture *picture)
{
  const char *output = picture->output != NULL ? picture->output : "-";

  /* Longer endings come later and go first. */
  for (guint i = G_N_ELEMENTS (formats); i-- > 0;)
    if (picture->format_name != NULL ? strcmp (picture->format_name, formats[i].name) == 0
                                     : g_str_has_suffix (output, formats[i].ending))
      {
        picture->format = i;
        return TRUE;
      }
  if (picture->format_name != NULL)
    dossier_cli_complain ("there is no format “%s”; see dossier-cli graph --help", picture->format_name);
  else
    dossier_cli_complain ("name a --format, or a file with -o whose ending tells it");
  return FALSE;
}

gboolean
dossier_cli_picture_check (DossierCliPicture *picture)
{
  if (!find_format (picture))
    return FALSE;
  if (picture->engine_name != NULL
      && !dossier_layout_engine_from_string (picture->engine_name, &picture->engine))
    {
      dossier_cli_complain ("there is no layout engine “%s”", picture->engine_name);
      return FALSE;
    }
  if (picture->colors_name != NULL
      && !dossier_color_scheme_from_string (picture->colors_name, &picture->colors))
    {
      dossier_cli_complain ("there are no colours “%s”", picture->colors_name);
      return FALSE;
    }
  if (!(picture->scale > 0 && picture->scale <= 16))
    {
      dossier_cli_complain ("--scale must be above 0 and at most 16");
      return FALSE;
    }
  return TRUE;
}

void
dossier_cli_picture_clear (DossierCliPicture *picture)
{
  g_free (picture->output);
  g_free (picture->format_name);
  g_free (picture->engine_name);
  g_free (picture->colors_name);
  g_free (picture->link_base);
}

static gboolean
write_file (const char *output, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (output == NULL || strcmp (output, "-") == 0)
    {
      if (fwrite (data, 1, size, stdout) == size && fflush (stdout) == 0)
        return TRUE;
      dossier_cli_complain ("standard output cannot be written");
      return FALSE;
    }
  if (g_file_set_contents (output, data, (gssize) size, &error))
    return TRUE;
  dossier_cli_complain ("%s", error->message);
  return FALSE;
}

static DossierScene *
make_scene (const DossierCliPicture *wanted, DossierGraph *graph, GError **error)
{
  g_autoptr (DossierTypesetter) typesetter = dossier_typesetter_new ();
  g_autoptr (DossierMeasure) measure = dossier_measure_new (graph, typesetter);
  g_autoptr (DossierLayoutJob) job = dossier_measure_make_job (measure, wanted->engine);
  g_autoptr (DossierLayout) layout = dossier_layout_run (job, NULL, error);

  return layout != NULL ? dossier_scene_new (measure, layout) : NULL;
}

gboolean
dossier_cli_picture_write (const DossierCliPicture *wanted, DossierVisibility *visibility,
                           const DossierFilter *filter)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierScene) scene
    = formats[wanted->format].table ? NULL : make_scene (wanted, visibility->graph, &error);
  g_autofree double *places = scene != NULL ? list_places (scene) : NULL;
  DossierExport export = { visibility, places };
  g_autofree char *caption = dossier_filter_describe_time (filter);
  g_autoptr (GBytes) bytes = NULL;
  DossierPicture picture = { .scene = scene,
                             .visibility = visibility,
                             .color_scheme = wanted->colors,
                             .transparent = wanted->transparent,
                             .legend = !wanted->no_legend,
                             .caption = caption,
                             .dim_outside = wanted->dim,
                             .selected_node = DOSSIER_NO_INDEX,
                             .selected_edge = DOSSIER_NO_INDEX,
                             .link_base = wanted->link_base };

  if (formats[wanted->format].export != NULL && error == NULL)
    bytes = take_text (formats[wanted->format].export (&export));
  else if (scene != NULL)
    bytes = formats[wanted->format].write (wanted, &picture, &error);
  if (bytes != NULL)
    return write_file (wanted->output, bytes);
  dossier_cli_complain ("%s", error->message);
  return FALSE;
}
