/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-layout-settle.h"

#include <math.h>

/* Room kept between two nodes, in pixels, and how often pushing is tried. */
#define GAP 8.0
#define MAX_ROUNDS 80

/* Above this many nodes pairs are no longer compared one by one. */
#define MAX_COMPARED 2000

typedef struct
{
  double cos;
  double sin;
  double mirror; /* 1, or -1 where x is mirrored first */
  DossierPoint from;
  DossierPoint to;
} Motion;

static DossierPoint
apply (const Motion *motion, DossierPoint point)
{
  double x = (point.x - motion->from.x) * motion->mirror, y = point.y - motion->from.y;

  return (DossierPoint){ motion->to.x + x * motion->cos - y * motion->sin,
                         motion->to.y + x * motion->sin + y * motion->cos };
}

/* The rotation that brings the fresh places closest to the known ones (Procrustes in the plane). Returns how
 * well. */
static double
fit_rotation (const DossierLayoutJob *job, const DossierLayout *layout, Motion *motion)
{
  double dot = 0, cross = 0, length;

  for (guint i = 0; i < job->nodes->len; i++)
    {
      const DossierLayoutNode *node = dossier_layout_job_node (job, i);
      const DossierPoint *place = dossier_layout_node (layout, i);
      double x = (place->x - motion->from.x) * motion->mirror, y = place->y - motion->from.y;
      double u = node->place.x - motion->to.x, v = node->place.y - motion->to.y;

      if (!node->placed)
        continue;
      dot += x * u + y * v;
      cross += x * v - y * u;
    }
  length = hypot (dot, cross);
  motion->cos = length > 0 ? dot / length : 1;
  motion->sin = length > 0 ? cross / length : 0;
  return length;
}

static gboolean
fit (const DossierLayoutJob *job, const DossierLayout *layout, gboolean turn, Motion *motion)
{
  guint n = 0;
  Motion mirrored;

  *motion = (Motion){ 1, 0, 1, { 0, 0 }, { 0, 0 } };
  for (guint i = 0; i < job->nodes->len; i++)
    {
      const DossierLayoutNode *node = dossier_layout_job_node (job, i);

      if (!node->placed)
        continue;
      motion->from.x += dossier_layout_node (layout, i)->x;
      motion->from.y += dossier_layout_node (layout, i)->y;
      motion->to.x += node->place.x;
      motion->to.y += node->place.y;
      n++;
    }
  if (n == 0)
    return FALSE;
  motion->from = (DossierPoint){ motion->from.x / n, motion->from.y / n };
  motion->to = (DossierPoint){ motion->to.x / n, motion->to.y / n };
  if (!turn || n < 2)
    return TRUE;
  mirrored = *motion;
  mirrored.mirror = -1;
  if (fit_rotation (job, layout, &mirrored) > fit_rotation (job, layout, motion))
    *motion = mirrored;
  return TRUE;
}

static Motion
centre (const DossierLayoutJob *job, const DossierLayout *layout)
{
  double left = INFINITY, right = -INFINITY, top = INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < job->nodes->len; i++)
    {
      const DossierPoint *place = dossier_layout_node (layout, i);

      left = MIN (left, place->x);
      right = MAX (right, place->x);
      top = MIN (top, place->y);
      bottom = MAX (bottom, place->y);
    }
  return (Motion){ 1, 0, 1, { (left + right) / 2, (top + bottom) / 2 }, { 0, 0 } };
}

/* How far two nodes overlap along each axis; negative where they are clear of each other. */
static void
measure_overlap (const DossierLayoutJob *job, const DossierLayout *layout, guint i, guint j, double gap,
                 double *x, double *y)
{
  const DossierLayoutNode *a = dossier_layout_job_node (job, i), *b = dossier_layout_job_node (job, j);
  const DossierPoint *p = dossier_layout_node (layout, i), *q = dossier_layout_node (layout, j);

  *x = (a->width + b->width) / 2 + gap - fabs (p->x - q->x);
  *y = (a->height + b->height) / 2 + gap - fabs (p->y - q->y);
}

static gboolean
push_apart (const DossierLayoutJob *job, DossierLayout *layout, guint i, guint j)
{
  gboolean hold_i = dossier_layout_job_node (job, i)->pinned,
           hold_j = dossier_layout_job_node (job, j)->pinned;
  DossierPoint *p = dossier_layout_node (layout, i), *q = dossier_layout_node (layout, j);
  double x, y, share;

  measure_overlap (job, layout, i, j, GAP, &x, &y);
  if (x <= 0.01 || y <= 0.01 || (hold_i && hold_j))
    return FALSE;
  share = hold_i || hold_j ? 1 : 0.5;
  if (x < y)
    {
      double way = p->x <= q->x ? -x : x;

      p->x += hold_i ? 0 : way * share;
      q->x -= hold_j ? 0 : way * share;
    }
  else
    {
      double way = p->y <= q->y ? -y : y;

      p->y += hold_i ? 0 : way * share;
      q->y -= hold_j ? 0 : way * share;
    }
  return TRUE;
}

void
dossier_layout_separate (const DossierLayoutJob *job, DossierLayout *layout)
{
  gboolean pushed = TRUE;

  g_return_if_fail (job != NULL && layout != NULL);

  if (job->nodes->len > MAX_COMPARED)
    return;
  for (guint round = 0; round < MAX_ROUNDS && pushed; round++)
    {
      pushed = FALSE;
      for (guint i = 0; i < job->nodes->len; i++)
        for (guint j = i + 1; j < job->nodes->len; j++)
          pushed |= push_apart (job, layout, i, j);
    }
}

guint
dossier_layout_count_overlaps (const DossierLayoutJob *job, const DossierLayout *layout)
{
  guint n = 0;

  g_return_val_if_fail (job != NULL && layout != NULL, 0);

  for (guint i = 0; i < job->nodes->len; i++)
    for (guint j = i + 1; j < job->nodes->len; j++)
      {
        double x, y;

        measure_overlap (job, layout, i, j, 0, &x, &y);
        n += x > 0.01 && y > 0.01 ? 1 : 0;
      }
  return n;
}

void
dossier_layout_settle (const DossierLayoutJob *job, DossierLayout *layout)
{
  /* Layers must stay level, and the spring engine begins from the known places anyway. */
  gboolean turn = layout->engine != DOSSIER_LAYOUT_LAYERED && layout->engine != DOSSIER_LAYOUT_SPRING;
  Motion motion;

  g_return_if_fail (job != NULL && layout != NULL);

  if (job->nodes->len == 0)
    return;
  if (!fit (job, layout, turn, &motion))
    motion = centre (job, layout);
  for (guint i = 0; i < layout->nodes->len; i++)
    *dossier_layout_node (layout, i) = apply (&motion, *dossier_layout_node (layout, i));
  for (guint i = 0; i < layout->labels->len; i++)
    *dossier_layout_label (layout, i) = apply (&motion, *dossier_layout_label (layout, i));
  for (guint i = 0; i < layout->nodes->len; i++)
    if (dossier_layout_job_node (job, i)->pinned)
      *dossier_layout_node (layout, i) = dossier_layout_job_node (job, i)->place;
  dossier_layout_separate (job, layout);
}
