/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-layout-pack.h"

#include "dossier-layout-score.h"

#include <math.h>

/* Room between two parts, and how finely places for a part are tried. */
#define GAP 18.0
#define STEP 16.0

/* Beyond so many parts there are no corners left to look for. */
#define MAX_PARTS 60

typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} Box;

typedef struct
{
  guint number; /* of the part, as in Packer.parts */
  guint n_nodes;
  Box box;
  gboolean held; /* holds a node with a known place */
} Part;

typedef struct
{
  const DossierLayoutJob *job;
  DossierLayout *layout;
  guint *parts; /* per node the number of its part */
  DossierTrace *traces;
  GArray *list; /* (element-type Part) */
  gboolean *settled; /* per part */
} Packer;

static void
extend (Box *box, const DossierFrame *frame)
{
  box->left = MIN (box->left, frame->middle.x - frame->width / 2);
  box->right = MAX (box->right, frame->middle.x + frame->width / 2);
  box->top = MIN (box->top, frame->middle.y - frame->height / 2);
  box->bottom = MAX (box->bottom, frame->middle.y + frame->height / 2);
}

static Box
make_box (void)
{
  return (Box){ INFINITY, INFINITY, -INFINITY, -INFINITY };
}

static DossierFrame
frame_label (const DossierLayoutJob *job, const DossierLayout *layout, guint edge)
{
  const DossierLayoutEdge *label = dossier_layout_job_edge (job, edge);

  return (DossierFrame){ *dossier_layout_label (layout, edge), label->width, label->height,
                         DOSSIER_OUTLINE_BOX };
}

static double
measure (const Box *box)
{
  return MAX ((box->right - box->left) / DOSSIER_LAYOUT_WINDOW_WIDTH,
              (box->bottom - box->top) / DOSSIER_LAYOUT_WINDOW_HEIGHT);
}

double
dossier_layout_get_extent (const DossierLayoutJob *job, const DossierLayout *layout)
{
  Box box = make_box ();

  g_return_val_if_fail (job != NULL && layout != NULL, 0);

  for (guint i = 0; i < job->nodes->len; i++)
    {
      DossierFrame frame = dossier_layout_get_frame (job, layout, i);

      extend (&box, &frame);
    }
  return job->nodes->len > 0 ? measure (&box) : 0;
}

static guint
find_root (guint *parents, guint node)
{
  while (parents[node] != node)
    {
      parents[node] = parents[parents[node]];
      node = parents[node];
    }
  return node;
}

/* Numbers the parts that hang together; each is named by its first node. */
static void
find_parts (Packer *packer)
{
  const DossierLayoutJob *job = packer->job;
  guint n = job->nodes->len;

  for (guint i = 0; i < n; i++)
    packer->parts[i] = i;
  for (guint i = 0; i < job->edges->len; i++)
    {
      guint a = find_root (packer->parts, dossier_layout_job_edge (job, i)->source);
      guint b = find_root (packer->parts, dossier_layout_job_edge (job, i)->target);

      packer->parts[MAX (a, b)] = MIN (a, b);
    }
  for (guint i = 0; i < n; i++)
    packer->parts[i] = find_root (packer->parts, i);
}

static Part
describe_part (const Packer *packer, guint number)
{
  const DossierLayoutJob *job = packer->job;
  Part part = { number, 0, make_box (), FALSE };

  for (guint i = 0; i < job->nodes->len; i++)
    if (packer->parts[i] == number)
      {
        DossierFrame frame = dossier_layout_get_frame (job, packer->layout, i);

        extend (&part.box, &frame);
        part.n_nodes++;
        part.held |= dossier_layout_job_node (job, i)->placed;
      }
  for (guint i = 0; i < job->edges->len; i++)
    if (packer->parts[dossier_layout_job_edge (job, i)->source] == number)
      {
        DossierFrame label = frame_label (job, packer->layout, i);

        extend (&part.box, &label);
        for (guint j = 0; j < DOSSIER_TRACE_POINTS; j++)
          {
            DossierFrame point = { packer->traces[i].points[j], 0, 0, DOSSIER_OUTLINE_BOX };

            extend (&part.box, &point);
          }
      }
  return part;
}

/* Held parts first, then the larger ones; else in the order of their first nodes. */
static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *left = a, *right = b;

  if (left->held != right->held)
    return left->held ? -1 : 1;
  if (left->n_nodes != right->n_nodes)
    return left->n_nodes > right->n_nodes ? -1 : 1;
  return left->number < right->number ? -1 : 1;
}

static gboolean
boxes_touch (const Box *a, const DossierFrame *frame)
{
  return frame->middle.x + frame->width / 2 + GAP > a->left
         && frame->middle.x - frame->width / 2 - GAP < a->right
         && frame->middle.y + frame->height / 2 + GAP > a->top
         && frame->middle.y - frame->height / 2 - GAP < a->bottom;
}

/* Whether a part's box there would touch anything that is settled. */
static gboolean
is_free (const Packer *packer, const Box *box)
{
  const DossierLayoutJob *job = packer->job;
  DossierFrame whole = { { (box->left + box->right) / 2, (box->top + box->bottom) / 2 },
                         box->right - box->left,
                         box->bottom - box->top,
                         DOSSIER_OUTLINE_BOX };

  for (guint i = 0; i < job->nodes->len; i++)
    {
      DossierFrame frame = dossier_layout_get_frame (job, packer->layout, i);

      if (packer->settled[packer->parts[i]] && boxes_touch (box, &frame))
        return FALSE;
    }
  for (guint i = 0; i < job->edges->len; i++)
    {
      DossierFrame label = frame_label (job, packer->layout, i);

      if (packer->settled[packer->parts[dossier_layout_job_edge (job, i)->source]]
          && (boxes_touch (box, &label) || dossier_trace_hits_frame (&packer->traces[i], &whole, GAP / 2)))
        return FALSE;
    }
  return TRUE;
}

static void
move_part (Packer *packer, guint number, double dx, double dy)
{
  const DossierLayoutJob *job = packer->job;

  for (guint i = 0; i < job->nodes->len; i++)
    if (packer->parts[i] == number)
      {
        dossier_layout_node (packer->layout, i)->x += dx;
        dossier_layout_node (packer->layout, i)->y += dy;
      }
  for (guint i = 0; i < job->edges->len; i++)
    if (packer->parts[dossier_layout_job_edge (job, i)->source] == number)
      {
        DossierPoint *label = dossier_layout_label (packer->layout, i);

        label->x += dx;
        label->y += dy;
        dossier_layout_trace (job, packer->layout, i, *label, &packer->traces[i]);
      }
}

/* Finds the place that lets the picture grow least, and among those the one nearest to its middle. */
static void
place_part (Packer *packer, const Part *part, Box *all)
{
  double width = part->box.right - part->box.left, height = part->box.bottom - part->box.top;
  double middle_x = (all->left + all->right) / 2, middle_y = (all->top + all->bottom) / 2;
  double lowest = INFINITY;
  Box best = part->box;

  for (double y = all->top - height - GAP; y <= all->bottom + GAP; y += STEP)
    for (double x = all->left - width - GAP; x <= all->right + GAP; x += STEP)
      {
        Box box = { x, y, x + width, y + height };
        Box grown = { MIN (all->left, box.left), MIN (all->top, box.top), MAX (all->right, box.right),
                      MAX (all->bottom, box.bottom) };
        double cost = measure (&grown) + 1e-5 * hypot (x + width / 2 - middle_x, y + height / 2 - middle_y);

        if (cost >= lowest || !is_free (packer, &box))
          continue;
        lowest = cost;
        best = box;
      }
  move_part (packer, part->number, best.left - part->box.left, best.top - part->box.top);
  *all = (Box){ MIN (all->left, best.left), MIN (all->top, best.top), MAX (all->right, best.right),
                MAX (all->bottom, best.bottom) };
}

static void
place_parts (Packer *packer)
{
  Box all = make_box ();

  for (guint i = 0; i < packer->list->len; i++)
    {
      const Part *part = &g_array_index (packer->list, Part, i);

      if (i == 0 || part->held)
        all = (Box){ MIN (all.left, part->box.left), MIN (all.top, part->box.top),
                     MAX (all.right, part->box.right), MAX (all.bottom, part->box.bottom) };
      else
        place_part (packer, part, &all);
      packer->settled[part->number] = TRUE;
    }
}

void
dossier_layout_pack (const DossierLayoutJob *job, DossierLayout *layout)
{
  guint n = job->nodes->len;
  g_autofree guint *parts = g_new (guint, n + 1);
  g_autofree DossierTrace *traces = g_new (DossierTrace, job->edges->len + 1);
  g_autofree gboolean *settled = g_new0 (gboolean, n + 1);
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Part));
  Packer packer = { job, layout, parts, traces, list, settled };

  for (guint i = 0; i < job->edges->len; i++)
    dossier_layout_trace (job, layout, i, *dossier_layout_label (layout, i), &traces[i]);
  find_parts (&packer);
  for (guint i = 0; i < n; i++)
    if (parts[i] == i && list->len <= MAX_PARTS)
      {
        Part part = describe_part (&packer, i);

        g_array_append_val (list, part);
      }
  if (list->len < 2 || list->len > MAX_PARTS)
    return;
  g_array_sort (list, compare_parts);
  place_parts (&packer);
}
