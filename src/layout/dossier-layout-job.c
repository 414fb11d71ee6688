/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-layout-job.h"

#include "dossier-error.h"

#include <math.h>

/* Sizes and places beyond this are no picture but a mistake. */
#define MAX_LENGTH 1e7

/* The spring engine's time grows with the square of the nodes: 0.2 s at 200, 7 s at 1000
 * (graph-and-canvas.md, 1). */
#define MAX_SPRING_NODES 300

DossierLayoutJob *
dossier_layout_job_new (DossierLayoutEngine engine)
{
  DossierLayoutJob *job = g_new0 (DossierLayoutJob, 1);

  job->engine = engine;
  job->nodes = g_array_new (FALSE, TRUE, sizeof (DossierLayoutNode));
  job->edges = g_array_new (FALSE, TRUE, sizeof (DossierLayoutEdge));
  return job;
}

void
dossier_layout_job_free (DossierLayoutJob *job)
{
  g_array_unref (job->nodes);
  g_array_unref (job->edges);
  g_free (job);
}

DossierLayoutEngine
dossier_layout_job_resolve_engine (const DossierLayoutJob *job)
{
  g_return_val_if_fail (job != NULL, DOSSIER_LAYOUT_SPRING);

  if (job->engine != DOSSIER_LAYOUT_AUTOMATIC)
    return job->engine;
  if (job->edges->len <= DOSSIER_LAYOUT_MAX_LABELLED && job->nodes->len <= MAX_SPRING_NODES)
    return DOSSIER_LAYOUT_SPRING;
  return DOSSIER_LAYOUT_LARGE;
}

gboolean
dossier_layout_job_has_labels (const DossierLayoutJob *job)
{
  g_return_val_if_fail (job != NULL, FALSE);

  return job->edges->len <= DOSSIER_LAYOUT_MAX_LABELLED && job->nodes->len <= MAX_SPRING_NODES
         && dossier_layout_job_resolve_engine (job) != DOSSIER_LAYOUT_LARGE;
}

static gboolean
is_size (double value)
{
  return isfinite (value) && value >= 0 && value <= MAX_LENGTH;
}

static gboolean
is_place (DossierPoint place)
{
  return isfinite (place.x) && isfinite (place.y) && fabs (place.x) <= MAX_LENGTH
         && fabs (place.y) <= MAX_LENGTH;
}

gboolean
dossier_layout_job_check (const DossierLayoutJob *job, GError **error)
{
  g_return_val_if_fail (job != NULL, FALSE);

  if (job->nodes->len > DOSSIER_LAYOUT_MAX_NODES || job->edges->len > DOSSIER_LAYOUT_MAX_EDGES)
    {
      g_set_error (
        error, DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT,
        "The graph has %u nodes and %u relations, too many to draw: filter it or show a neighbourhood",
        job->nodes->len, job->edges->len);
      return FALSE;
    }
  for (guint i = 0; i < job->nodes->len; i++)
    {
      const DossierLayoutNode *node = dossier_layout_job_node (job, i);

      if (!is_size (node->width) || !is_size (node->height) || (node->placed && !is_place (node->place)))
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT, "Node %u has no proper size or place", i);
          return FALSE;
        }
    }
  for (guint i = 0; i < job->edges->len; i++)
    {
      const DossierLayoutEdge *edge = dossier_layout_job_edge (job, i);

      if (edge->source >= job->nodes->len || edge->target >= job->nodes->len || !is_size (edge->width)
          || !is_size (edge->height))
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT, "Relation %u has no proper ends or label",
                       i);
          return FALSE;
        }
    }
  return TRUE;
}
