/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-layout-wire.h"

#include "dossier-error.h"

#include <math.h>
#include <string.h>

#define MAGIC "dossier-layout 1 "

/* What is still to be read, and whether all before it was well formed. */
typedef struct
{
  const char *at;
  gboolean broken;
} Reader;

static double
read_number (Reader *reader)
{
  char *end;
  double value;

  value = g_ascii_strtod (reader->at, &end);
  if (end == reader->at || !isfinite (value))
    {
      reader->broken = TRUE;
      return 0;
    }
  reader->at = end;
  return value;
}

static guint
read_count (Reader *reader, guint most)
{
  double value = read_number (reader);

  if (value < 0 || value > most || value != floor (value))
    {
      reader->broken = TRUE;
      return 0;
    }
  return (guint) value;
}

static gboolean
read_words (Reader *reader, const char *words)
{
  if (!g_str_has_prefix (reader->at, words))
    {
      reader->broken = TRUE;
      return FALSE;
    }
  reader->at += strlen (words);
  return TRUE;
}

/* Three decimals are a thousandth of a pixel: nothing is lost, and the text is the same on every machine. */
static void
append_number (GString *out, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.3f", value));
  g_string_append_c (out, ' ');
}

char *
dossier_layout_job_to_wire (const DossierLayoutJob *job)
{
  GString *out;

  g_return_val_if_fail (job != NULL, NULL);

  out = g_string_new (NULL);
  g_string_printf (out, MAGIC "job %d %u %u\n", (int) job->engine, job->nodes->len, job->edges->len);
  for (guint i = 0; i < job->nodes->len; i++)
    {
      const DossierLayoutNode *node = dossier_layout_job_node (job, i);

      append_number (out, node->width);
      append_number (out, node->height);
      g_string_append_printf (out, "%d ", node->pinned ? 2 : node->placed ? 1 : 0);
      append_number (out, node->placed || node->pinned ? node->place.x : 0);
      append_number (out, node->placed || node->pinned ? node->place.y : 0);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < job->edges->len; i++)
    {
      const DossierLayoutEdge *edge = dossier_layout_job_edge (job, i);

      g_string_append_printf (out, "%u %u ", edge->source, edge->target);
      append_number (out, edge->width);
      append_number (out, edge->height);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

DossierLayoutJob *
dossier_layout_job_from_wire (const char *text, GError **error)
{
  Reader reader = { text, FALSE };
  g_autoptr (DossierLayoutJob) job = NULL;
  guint n_nodes = 0, n_edges = 0;

  g_return_val_if_fail (text != NULL, NULL);

  job = dossier_layout_job_new (DOSSIER_LAYOUT_AUTOMATIC);
  if (read_words (&reader, MAGIC "job "))
    {
      job->engine = (DossierLayoutEngine) read_count (&reader, DOSSIER_N_LAYOUT_ENGINES - 1);
      n_nodes = read_count (&reader, DOSSIER_LAYOUT_MAX_NODES);
      n_edges = read_count (&reader, DOSSIER_LAYOUT_MAX_EDGES);
    }
  for (guint i = 0; i < n_nodes && !reader.broken; i++)
    {
      DossierLayoutNode node = { 0 };
      guint state;

      node.width = read_number (&reader);
      node.height = read_number (&reader);
      state = read_count (&reader, 2);
      node.placed = state > 0;
      node.pinned = state > 1;
      node.place.x = read_number (&reader);
      node.place.y = read_number (&reader);
      g_array_append_val (job->nodes, node);
    }
  for (guint i = 0; i < n_edges && !reader.broken; i++)
    {
      DossierLayoutEdge edge = { 0 };

      edge.source = read_count (&reader, DOSSIER_LAYOUT_MAX_NODES);
      edge.target = read_count (&reader, DOSSIER_LAYOUT_MAX_NODES);
      edge.width = read_number (&reader);
      edge.height = read_number (&reader);
      g_array_append_val (job->edges, edge);
    }
  if (reader.broken)
    {
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT, "The layout job is broken");
      return NULL;
    }
  return dossier_layout_job_check (job, error) ? g_steal_pointer (&job) : NULL;
}

static void
append_places (GString *out, const GArray *places)
{
  for (guint i = 0; i < places->len; i++)
    {
      append_number (out, g_array_index (places, DossierPoint, i).x);
      append_number (out, g_array_index (places, DossierPoint, i).y);
      g_string_append_c (out, '\n');
    }
}

char *
dossier_layout_to_wire (const DossierLayout *layout)
{
  GString *out;

  g_return_val_if_fail (layout != NULL, NULL);

  out = g_string_new (NULL);
  g_string_printf (out, MAGIC "places %d %u %u %d\n", (int) layout->engine, layout->nodes->len,
                   layout->labels->len, layout->labelled ? 1 : 0);
  append_places (out, layout->nodes);
  append_places (out, layout->labels);
  return g_string_free (out, FALSE);
}

static void
read_places (Reader *reader, GArray *places)
{
  for (guint i = 0; i < places->len && !reader->broken; i++)
    {
      g_array_index (places, DossierPoint, i).x = read_number (reader);
      g_array_index (places, DossierPoint, i).y = read_number (reader);
    }
}

DossierLayout *
dossier_layout_from_wire (const char *text, const DossierLayoutJob *job, GError **error)
{
  Reader reader = { text, FALSE };
  g_autoptr (DossierLayout) layout = NULL;
  DossierLayoutEngine engine = DOSSIER_LAYOUT_SPRING;
  gboolean fits = FALSE;

  g_return_val_if_fail (text != NULL && job != NULL, NULL);

  if (read_words (&reader, MAGIC "places "))
    {
      engine = (DossierLayoutEngine) read_count (&reader, DOSSIER_N_LAYOUT_ENGINES - 1);
      fits = read_count (&reader, DOSSIER_LAYOUT_MAX_NODES) == job->nodes->len
             && read_count (&reader, DOSSIER_LAYOUT_MAX_EDGES) == job->edges->len;
    }
  if (fits)
    {
      layout = dossier_layout_new (engine, job->nodes->len, job->edges->len);
      layout->labelled = read_count (&reader, 1) == 1;
      read_places (&reader, layout->nodes);
      read_places (&reader, layout->labels);
    }
  if (!fits || reader.broken)
    {
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT,
                           "The layout program gave a broken answer");
      return NULL;
    }
  return g_steal_pointer (&layout);
}
