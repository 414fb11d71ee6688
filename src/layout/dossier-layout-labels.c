/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-layout-labels.h"

#include <math.h>

/* Room left around a label, and between an edge and a node it passes. */
#define LABEL_GAP 3.0
#define NODE_GAP 5.0

/* Distance between edges that join the same two nodes, and of a loop's label from its node. */
#define PARALLEL_GAP 30.0
#define LOOP_GAP 34.0

/* Prices, in crossings. An edge through a node costs two (graph-and-canvas.md, 0.3); a covered label cannot
 * be read at all; a line behind a label only disturbs; two edges on one course cannot be told apart; 150
 * pixels of bend are worth a crossing. */
#define PRICE_COVERED 8.0
#define PRICE_THROUGH 2.0
#define PRICE_BEHIND 0.4
#define PRICE_SAME_COURSE 9.0
#define PRICE_BEND (1.0 / 150)

/* Beyond this many pairs only edges that run through nodes are looked at, and crossings are not counted. */
#define MAX_PAIRS 100000

static const double offsets[] = { 0, 16, -16, 32, -32, 52, -52, 76, -76, 105, -105, 140, -140 };
static const double places[] = { 0.5, 0.4, 0.6, 0.3, 0.7 };

typedef struct
{
  const DossierLayoutJob *job;
  DossierLayout *layout;
  DossierFrame *nodes;
  DossierTrace *traces;
  gboolean count_crossings;
} Field;

static DossierFrame
frame_label (const DossierLayoutJob *job, guint edge, DossierPoint place)
{
  const DossierLayoutEdge *label = dossier_layout_job_edge (job, edge);

  return (DossierFrame){ place, label->width, label->height, DOSSIER_OUTLINE_BOX };
}

static gboolean
frames_overlap (const DossierFrame *a, const DossierFrame *b, double gap)
{
  return fabs (a->middle.x - b->middle.x) < (a->width + b->width) / 2 + gap
         && fabs (a->middle.y - b->middle.y) < (a->height + b->height) / 2 + gap;
}

static int
compare_pairs (gconstpointer a, gconstpointer b, gpointer data)
{
  const DossierLayoutJob *job = data;
  guint i = *(const guint *) a, j = *(const guint *) b;
  const DossierLayoutEdge *left = dossier_layout_job_edge (job, i), *right = dossier_layout_job_edge (job, j);
  guint keys[2][3] = { { MIN (left->source, left->target), MAX (left->source, left->target), i },
                       { MIN (right->source, right->target), MAX (right->source, right->target), j } };

  for (guint k = 0; k < 3; k++)
    if (keys[0][k] != keys[1][k])
      return keys[0][k] < keys[1][k] ? -1 : 1;
  return 0;
}

static gboolean
joins_same (const DossierLayoutJob *job, guint i, guint j)
{
  const DossierLayoutEdge *a = dossier_layout_job_edge (job, i), *b = dossier_layout_job_edge (job, j);

  return (a->source == b->source && a->target == b->target)
         || (a->source == b->target && a->target == b->source);
}

/* A place beside the middle of @edge; the side does not depend on which end is the source. */
static DossierPoint
get_place_beside (const DossierLayoutJob *job, const DossierLayout *layout, guint edge, double along,
                  double offset)
{
  const DossierLayoutEdge *ends = dossier_layout_job_edge (job, edge);
  DossierPoint a = *dossier_layout_node (layout, MIN (ends->source, ends->target));
  DossierPoint b = *dossier_layout_node (layout, MAX (ends->source, ends->target));
  double length = hypot (b.x - a.x, b.y - a.y);

  if (length < 1)
    return (DossierPoint){ a.x, a.y - dossier_layout_job_node (job, ends->source)->height / 2 - LOOP_GAP
                                  - fabs (offset) };
  return (DossierPoint){ a.x + (b.x - a.x) * along - (b.y - a.y) / length * offset,
                         a.y + (b.y - a.y) * along + (b.x - a.x) / length * offset };
}

void
dossier_layout_centre_labels (const DossierLayoutJob *job, DossierLayout *layout)
{
  guint n = job->edges->len;
  g_autofree guint *order = g_new (guint, n + 1);
  guint end;

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (gint) n, sizeof (guint), compare_pairs, (gpointer) job);
  for (guint start = 0; start < n; start = end)
    {
      for (end = start + 1; end < n && joins_same (job, order[start], order[end]); end++)
        ;
      for (guint i = start; i < end; i++)
        *dossier_layout_label (layout, order[i]) =
          get_place_beside (job, layout, order[i], 0.5, (i - start - (end - start - 1) / 2.0) * PARALLEL_GAP);
    }
}

/* The price of the node and label things that a label at @place does. */
static double
price_label (const Field *field, guint edge, DossierPoint place)
{
  DossierFrame label = frame_label (field->job, edge, place);
  double price = 0;

  if (label.width <= 0)
    return 0;
  for (guint i = 0; i < field->job->nodes->len; i++)
    price += frames_overlap (&label, &field->nodes[i], LABEL_GAP) ? PRICE_COVERED : 0;
  for (guint i = 0; i < field->job->edges->len; i++)
    {
      DossierFrame other = frame_label (field->job, i, *dossier_layout_label (field->layout, i));

      if (i == edge)
        continue;
      if (other.width > 0 && frames_overlap (&label, &other, LABEL_GAP))
        price += PRICE_COVERED;
      if (dossier_trace_hits_frame (&field->traces[i], &label, 0))
        price += PRICE_BEHIND;
    }
  return price;
}

/* Whether two edges between the same nodes run so close that they look like one. */
static gboolean
runs_same_course (const DossierTrace *a, const DossierTrace *b, gboolean reversed)
{
  for (guint i = 2; i < DOSSIER_TRACE_POINTS - 2; i++)
    {
      const DossierPoint *p = &a->points[i], *q = &b->points[reversed ? DOSSIER_TRACE_POINTS - 1 - i : i];

      if (hypot (p->x - q->x, p->y - q->y) > 9)
        return FALSE;
    }
  return TRUE;
}

static double
price_course (const Field *field, guint edge, DossierPoint place, const DossierTrace *trace)
{
  const DossierLayoutEdge *ends = dossier_layout_job_edge (field->job, edge);
  DossierPoint straight = get_place_beside (field->job, field->layout, edge, 0.5, 0);
  double price = hypot (place.x - straight.x, place.y - straight.y) * PRICE_BEND;

  for (guint i = 0; i < field->job->nodes->len; i++)
    if (i != ends->source && i != ends->target)
      price += dossier_trace_hits_frame (trace, &field->nodes[i], NODE_GAP) ? PRICE_THROUGH : 0;
  for (guint i = 0; field->count_crossings && i < field->job->edges->len; i++)
    {
      DossierFrame other = frame_label (field->job, i, *dossier_layout_label (field->layout, i));

      if (i == edge)
        continue;
      price += dossier_trace_count_crossings (trace, &field->traces[i]);
      if (joins_same (field->job, i, edge)
          && runs_same_course (trace, &field->traces[i],
                               dossier_layout_job_edge (field->job, i)->source != ends->source))
        price += PRICE_SAME_COURSE;
      if (field->layout->labelled && other.width > 0 && dossier_trace_hits_frame (trace, &other, 0))
        price += PRICE_BEHIND;
    }
  return price;
}

/* What a place costs; no longer exact once it is above @limit, where it is of no interest. */
static double
price (const Field *field, guint edge, DossierPoint place, double limit, DossierTrace *trace)
{
  double sum;

  dossier_layout_trace (field->job, field->layout, edge, place, trace);
  sum = field->layout->labelled ? price_label (field, edge, place) : 0;
  return sum > limit ? sum : sum + price_course (field, edge, place, trace);
}

static gboolean
improve_edge (Field *field, guint edge)
{
  DossierPoint best = *dossier_layout_label (field->layout, edge);
  DossierTrace trace, best_trace = field->traces[edge];
  double lowest = price (field, edge, best, INFINITY, &trace);
  gboolean moved = FALSE;

  if (lowest < PRICE_BEND)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    for (guint j = 0; j < G_N_ELEMENTS (offsets); j++)
      {
        DossierPoint place = get_place_beside (field->job, field->layout, edge, places[i], offsets[j]);
        double found = price (field, edge, place, lowest, &trace);

        /* A hair's breadth is no reason to move: rounding must not decide. */
        if (found > lowest - 0.01)
          continue;
        lowest = found;
        best = place;
        best_trace = trace;
        moved = TRUE;
      }
  *dossier_layout_label (field->layout, edge) = best;
  field->traces[edge] = best_trace;
  return moved;
}

static gboolean
runs_through_node (const Field *field, guint edge)
{
  const DossierLayoutEdge *ends = dossier_layout_job_edge (field->job, edge);

  for (guint i = 0; i < field->job->nodes->len; i++)
    if (i != ends->source && i != ends->target
        && dossier_trace_hits_frame (&field->traces[edge], &field->nodes[i], 0))
      return TRUE;
  return FALSE;
}

void
dossier_layout_improve_labels (const DossierLayoutJob *job, DossierLayout *layout, guint rounds)
{
  guint n_nodes = job->nodes->len, n_edges = job->edges->len;
  g_autofree DossierFrame *nodes = g_new (DossierFrame, n_nodes + 1);
  g_autofree DossierTrace *traces = g_new (DossierTrace, n_edges + 1);
  Field field = { job, layout, nodes, traces, (gsize) n_edges * n_edges <= MAX_PAIRS };
  gboolean moved = TRUE;

  for (guint i = 0; i < n_nodes; i++)
    nodes[i] = dossier_layout_get_frame (job, layout, i);
  for (guint i = 0; i < n_edges; i++)
    dossier_layout_trace (job, layout, i, *dossier_layout_label (layout, i), &traces[i]);
  for (guint round = 0; round < rounds && moved; round++)
    {
      moved = FALSE;
      for (guint i = 0; i < n_edges; i++)
        if (field.count_crossings || runs_through_node (&field, i))
          moved |= improve_edge (&field, i);
    }
}

DossierLayout *
dossier_layout_new_from_places (const DossierLayoutJob *job)
{
  DossierLayout *layout;

  g_return_val_if_fail (job != NULL, NULL);

  layout = dossier_layout_new (dossier_layout_job_resolve_engine (job), job->nodes->len, job->edges->len);
  layout->labelled = dossier_layout_job_has_labels (job);
  for (guint i = 0; i < job->nodes->len; i++)
    *dossier_layout_node (layout, i) = dossier_layout_job_node (job, i)->place;
  dossier_layout_centre_labels (job, layout);
  dossier_layout_improve_labels (job, layout, DOSSIER_LAYOUT_LABEL_ROUNDS);
  return layout;
}

guint
dossier_layout_count_covered_labels (const DossierLayoutJob *job, const DossierLayout *layout)
{
  guint covered = 0;

  for (guint i = 0; i < job->edges->len; i++)
    {
      DossierFrame label = frame_label (job, i, *dossier_layout_label (layout, i));
      gboolean found = FALSE;

      for (guint j = 0; j < job->nodes->len && !found; j++)
        {
          DossierFrame node = dossier_layout_get_frame (job, layout, j);

          found = label.width > 0 && frames_overlap (&label, &node, 0);
        }
      for (guint j = 0; j < job->edges->len && !found; j++)
        {
          DossierFrame other = frame_label (job, j, *dossier_layout_label (layout, j));

          found = i != j && label.width > 0 && other.width > 0 && frames_overlap (&label, &other, 0);
        }
      covered += found ? 1 : 0;
    }
  return covered;
}
