/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-layout-score.h"

#include <math.h>

DossierFrame
dossier_layout_get_frame (const DossierLayoutJob *job, const DossierLayout *layout, guint node)
{
  const DossierLayoutNode *size = dossier_layout_job_node (job, node);

  return (DossierFrame){ *dossier_layout_node (layout, node), size->width, size->height,
                         DOSSIER_OUTLINE_BOX };
}

void
dossier_layout_trace (const DossierLayoutJob *job, const DossierLayout *layout, guint edge,
                      DossierPoint label, DossierTrace *trace)
{
  const DossierLayoutEdge *ends = dossier_layout_job_edge (job, edge);
  DossierFrame from = dossier_layout_get_frame (job, layout, ends->source);
  DossierFrame to = dossier_layout_get_frame (job, layout, ends->target);
  DossierCurve curve = dossier_curve_new_edge (&from, &to, label);

  trace->left = trace->top = INFINITY;
  trace->right = trace->bottom = -INFINITY;
  for (guint i = 0; i < DOSSIER_TRACE_POINTS; i++)
    {
      DossierPoint point = dossier_curve_get_point (&curve, (double) i / (DOSSIER_TRACE_POINTS - 1));

      trace->points[i] = point;
      trace->left = MIN (trace->left, point.x);
      trace->right = MAX (trace->right, point.x);
      trace->top = MIN (trace->top, point.y);
      trace->bottom = MAX (trace->bottom, point.y);
    }
}

static double
turn (DossierPoint a, DossierPoint b, DossierPoint c)
{
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

static gboolean
chords_cross (DossierPoint a, DossierPoint b, DossierPoint c, DossierPoint d)
{
  /* A corner that lies on the other chord belongs to one side, so that it counts once for the two chords it
   * joins. */
  return (turn (a, b, c) > 0) != (turn (a, b, d) > 0) && (turn (c, d, a) > 0) != (turn (c, d, b) > 0);
}

guint
dossier_trace_count_crossings (const DossierTrace *a, const DossierTrace *b)
{
  guint n = 0;

  if (a->right < b->left || b->right < a->left || a->bottom < b->top || b->bottom < a->top)
    return 0;
  for (guint i = 1; i < DOSSIER_TRACE_POINTS; i++)
    for (guint j = 1; j < DOSSIER_TRACE_POINTS; j++)
      n += chords_cross (a->points[i - 1], a->points[i], b->points[j - 1], b->points[j]) ? 1 : 0;
  return n;
}

/* Liang and Barsky's clipping, told only whether anything remains. */
static gboolean
chord_hits_box (DossierPoint a, DossierPoint b, double left, double top, double right, double bottom)
{
  double enter = 0, leave = 1;
  double moves[4] = { a.x - b.x, b.x - a.x, a.y - b.y, b.y - a.y };
  double gaps[4] = { a.x - left, right - a.x, a.y - top, bottom - a.y };

  for (guint i = 0; i < 4; i++)
    {
      if (moves[i] == 0 && gaps[i] < 0)
        return FALSE;
      if (moves[i] < 0)
        enter = MAX (enter, gaps[i] / moves[i]);
      else if (moves[i] > 0)
        leave = MIN (leave, gaps[i] / moves[i]);
    }
  return enter < leave;
}

gboolean
dossier_trace_hits_frame (const DossierTrace *trace, const DossierFrame *frame, double margin)
{
  double left = frame->middle.x - frame->width / 2 - margin,
         right = frame->middle.x + frame->width / 2 + margin;
  double top = frame->middle.y - frame->height / 2 - margin,
         bottom = frame->middle.y + frame->height / 2 + margin;

  if (trace->right < left || right < trace->left || trace->bottom < top || bottom < trace->top)
    return FALSE;
  for (guint i = 1; i < DOSSIER_TRACE_POINTS; i++)
    if (chord_hits_box (trace->points[i - 1], trace->points[i], left, top, right, bottom))
      return TRUE;
  return FALSE;
}

DossierLayoutScore
dossier_layout_score (const DossierLayoutJob *job, const DossierLayout *layout)
{
  DossierLayoutScore score = { 0, 0 };
  guint n_edges;
  g_autofree DossierTrace *traces = NULL;

  g_return_val_if_fail (job != NULL && layout != NULL, score);

  n_edges = job->edges->len;
  traces = g_new (DossierTrace, n_edges + 1);
  for (guint i = 0; i < n_edges; i++)
    dossier_layout_trace (job, layout, i, *dossier_layout_label (layout, i), &traces[i]);
  for (guint i = 0; i < n_edges; i++)
    {
      const DossierLayoutEdge *edge = dossier_layout_job_edge (job, i);

      for (guint j = i + 1; j < n_edges; j++)
        score.crossings += dossier_trace_count_crossings (&traces[i], &traces[j]);
      for (guint j = 0; j < job->nodes->len; j++)
        {
          DossierFrame frame = dossier_layout_get_frame (job, layout, j);

          if (j != edge->source && j != edge->target)
            score.through_nodes += dossier_trace_hits_frame (&traces[i], &frame, 0) ? 1 : 0;
        }
    }
  return score;
}
