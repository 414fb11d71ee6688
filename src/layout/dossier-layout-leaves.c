/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-layout-leaves.h"

#include "dossier-layout-score.h"

#include <math.h>

/* Room kept around a node and around a label. */
#define NODE_GAP 10.0
#define LABEL_GAP 4.0

/* Of the line, left to be seen on each side of the label. */
#define LINE 14.0

/* How finely places are tried: in pixels along the edge, in radians to its sides. */
#define STEP 12.0
#define TURN (G_PI / 15)
#define N_TURNS 4

/* A leaf that is nearer than this much more than need be stays where it is. */
#define SLACK 18.0

typedef struct
{
  const DossierLayoutJob *job;
  DossierLayout *layout;
  DossierTrace *traces; /* of all edges; that of @edge is out of date while places are tried */
  guint leaf;
  guint parent;
  guint edge;
} Leaf;

/* How far a box reaches from its middle in a direction. */
static double
get_reach (double width, double height, double cosine, double sine)
{
  double x = fabs (cosine) > 1e-9 ? width / 2 / fabs (cosine) : INFINITY;
  double y = fabs (sine) > 1e-9 ? height / 2 / fabs (sine) : INFINITY;

  return MIN (x, y);
}

static gboolean
overlaps (const DossierFrame *a, const DossierFrame *b, double gap)
{
  return fabs (a->middle.x - b->middle.x) < (a->width + b->width) / 2 + gap
         && fabs (a->middle.y - b->middle.y) < (a->height + b->height) / 2 + gap;
}

static DossierFrame
frame_label (const Leaf *leaf, guint edge)
{
  const DossierLayoutEdge *label = dossier_layout_job_edge (leaf->job, edge);

  return (DossierFrame){ *dossier_layout_label (leaf->layout, edge), label->width, label->height,
                         DOSSIER_OUTLINE_BOX };
}

/* Whether leaf and label lie free, and their edge touches neither node nor edge, as they stand. */
static gboolean
lies_free (const Leaf *leaf)
{
  const DossierLayoutJob *job = leaf->job;
  DossierFrame node = dossier_layout_get_frame (job, leaf->layout, leaf->leaf);
  DossierFrame label = frame_label (leaf, leaf->edge);
  DossierTrace trace;

  dossier_layout_trace (job, leaf->layout, leaf->edge, label.middle, &trace);
  for (guint i = 0; i < job->nodes->len; i++)
    {
      DossierFrame other = dossier_layout_get_frame (job, leaf->layout, i);

      if (i != leaf->leaf && overlaps (&node, &other, NODE_GAP))
        return FALSE;
      if (overlaps (&label, &other, i == leaf->leaf || i == leaf->parent ? 0 : LABEL_GAP))
        return FALSE;
      if (i != leaf->leaf && i != leaf->parent && dossier_trace_hits_frame (&trace, &other, LABEL_GAP))
        return FALSE;
    }
  for (guint i = 0; i < job->edges->len; i++)
    {
      DossierFrame other = frame_label (leaf, i);
      const DossierTrace *course = &leaf->traces[i];

      if (i == leaf->edge)
        continue;
      if (overlaps (&node, &other, LABEL_GAP) || overlaps (&label, &other, LABEL_GAP)
          || dossier_trace_hits_frame (course, &node, LABEL_GAP)
          || dossier_trace_hits_frame (course, &label, 0)
          || dossier_trace_count_crossings (&trace, course) > 0)
        return FALSE;
    }
  return TRUE;
}

/* Puts the leaf at an angle and a distance from its parent's middle, its label half-way between the outlines.
 */
static void
put (const Leaf *leaf, double angle, double distance)
{
  const DossierLayoutNode *parent = dossier_layout_job_node (leaf->job, leaf->parent);
  const DossierLayoutNode *node = dossier_layout_job_node (leaf->job, leaf->leaf);
  DossierPoint middle = *dossier_layout_node (leaf->layout, leaf->parent);
  double cosine = cos (angle), sine = sin (angle);
  double start = get_reach (parent->width, parent->height, cosine, sine);
  double end = distance - get_reach (node->width, node->height, cosine, sine);
  double half = (start + end) / 2;

  *dossier_layout_node (leaf->layout, leaf->leaf)
    = (DossierPoint){ middle.x + cosine * distance, middle.y + sine * distance };
  *dossier_layout_label (leaf->layout, leaf->edge) =
    (DossierPoint){ middle.x + cosine * half, middle.y + sine * half };
}

/* The distance at which node, label and a bit of line have just room at an angle. */
static double
get_least_distance (const Leaf *leaf, double angle)
{
  const DossierLayoutNode *parent = dossier_layout_job_node (leaf->job, leaf->parent);
  const DossierLayoutNode *node = dossier_layout_job_node (leaf->job, leaf->leaf);
  const DossierLayoutEdge *label = dossier_layout_job_edge (leaf->job, leaf->edge);
  double cosine = cos (angle), sine = sin (angle);

  return get_reach (parent->width, parent->height, cosine, sine)
         + get_reach (node->width, node->height, cosine, sine)
         + 2 * get_reach (label->width, label->height, cosine, sine) + 2 * LINE;
}

static void
draw_in (const Leaf *leaf)
{
  DossierPoint from = *dossier_layout_node (leaf->layout, leaf->parent);
  DossierPoint old_place = *dossier_layout_node (leaf->layout, leaf->leaf);
  DossierPoint old_label = *dossier_layout_label (leaf->layout, leaf->edge);
  double angle = atan2 (old_place.y - from.y, old_place.x - from.x);
  double distance = hypot (old_place.x - from.x, old_place.y - from.y);

  for (double way = 0; way < distance; way += STEP)
    for (int turn = 0; turn <= 2 * N_TURNS; turn++)
      {
        double tried = angle + (turn % 2 == 0 ? 1 : -1) * ((turn + 1) / 2) * TURN;
        double least = get_least_distance (leaf, tried);

        if (least + way > distance - SLACK)
          continue;
        put (leaf, tried, least + way);
        if (lies_free (leaf))
          return;
      }
  *dossier_layout_node (leaf->layout, leaf->leaf) = old_place;
  *dossier_layout_label (leaf->layout, leaf->edge) = old_label;
}

void
dossier_layout_draw_in_leaves (const DossierLayoutJob *job, DossierLayout *layout)
{
  guint n = job->nodes->len;
  g_autofree guint *degrees = g_new0 (guint, n + 1);
  g_autofree DossierTrace *traces = g_new (DossierTrace, job->edges->len + 1);

  for (guint i = 0; i < job->edges->len; i++)
    {
      dossier_layout_trace (job, layout, i, *dossier_layout_label (layout, i), &traces[i]);
      degrees[dossier_layout_job_edge (job, i)->source]++;
      degrees[dossier_layout_job_edge (job, i)->target]++;
    }
  for (guint i = 0; i < job->edges->len; i++)
    {
      const DossierLayoutEdge *edge = dossier_layout_job_edge (job, i);
      gboolean at_target = degrees[edge->target] == 1;
      Leaf leaf = { job, layout, traces, at_target ? edge->target : edge->source,
                    at_target ? edge->source : edge->target, i };

      if (degrees[leaf.leaf] != 1 || dossier_layout_job_node (job, leaf.leaf)->placed)
        continue;
      draw_in (&leaf);
      dossier_layout_trace (job, layout, i, *dossier_layout_label (layout, i), &traces[i]);
    }
}
