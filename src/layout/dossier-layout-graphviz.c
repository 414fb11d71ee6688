/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-layout-graphviz.h"

#include "dossier-error.h"
#include "dossier-layout-labels.h"
#include "dossier-layout-leaves.h"
#include "dossier-layout-pack.h"
#include "dossier-layout-score.h"
#include "dossier-layout-settle.h"

#include <graphviz/gvc.h>
#include <math.h>
#include <string.h>

/* Graphviz measures places in points and sizes in inches of 72; one point is one pixel at 100 %. */

#define N_STARTS 8

/* Prism takes 27 s at 5,000 nodes (graph-and-canvas.md, 1): beyond this, nodes are left where they fall. */
#define MAX_PRISM_NODES 1500

typedef struct
{
  const DossierLayoutJob *job;
  DossierLayoutEngine engine;
  gboolean label_nodes;
  DossierPoint *starts; /* per node, then per label; NULL where the engine takes no notice */
  GVC_t *gvc;
  Agraph_t *graph;
  Agnode_t **nodes;
  Agnode_t **labels;
} Maker;

static const char *
get_program (DossierLayoutEngine engine)
{
  switch (engine)
    {
    case DOSSIER_LAYOUT_LAYERED:
      return "dot";
    case DOSSIER_LAYOUT_LARGE:
      return "sfdp";
    case DOSSIER_LAYOUT_CIRCULAR:
      return "circo";
    case DOSSIER_LAYOUT_RADIAL:
      return "twopi";
    default:
      return "neato";
    }
}

/* cgraph takes what it only reads as char *. */
static void
set (void *object, const char *name, const char *value)
{
  agsafeset (object, (char *) name, (char *) value, (char *) "");
}

static void
set_number (void *object, const char *name, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  set (object, name, g_ascii_formatd (buffer, sizeof buffer, "%.4f", value));
}

static Agnode_t *
add_node (Maker *maker, const char *prefix, guint index, double width, double height,
          const DossierPoint *start)
{
  char name[32];
  Agnode_t *node;

  g_snprintf (name, sizeof name, "%s%u", prefix, index);
  node = agnode (maker->graph, name, 1);
  set_number (node, "width", MAX (width, 1) / POINTS_PER_INCH);
  set_number (node, "height", MAX (height, 1) / POINTS_PER_INCH);
  if (start != NULL)
    {
      char x[G_ASCII_DTOSTR_BUF_SIZE], y[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *place = g_strconcat (g_ascii_formatd (x, sizeof x, "%.3f", start->x), ",",
                                            g_ascii_formatd (y, sizeof y, "%.3f", -start->y), NULL);

      set (node, "pos", place);
    }
  return node;
}

/* @length: wanted between the two middles, in pixels; only spring and large heed it. */
static void
add_edge (Maker *maker, Agnode_t *from, Agnode_t *to, double length)
{
  Agedge_t *edge = agedge (maker->graph, from, to, NULL, 1);

  set_number (edge, "len", length / POINTS_PER_INCH);
}

static double
get_reach (double width, double height)
{
  /* Between half the width and half the height: edges leave at all angles. */
  return 0.3 * width + 0.3 * height;
}

static void
set_options (Maker *maker, guint start)
{
  gboolean large = maker->job->nodes->len > MAX_PRISM_NODES;
  char seed[16];

  g_snprintf (seed, sizeof seed, "%u", start + 1);
  set (maker->graph, "splines", "");
  set (maker->graph, "inputscale", "72");
  set (maker->graph, "notranslate", "true");
  set (maker->graph, "start", seed);
  set (maker->graph, "overlap", large ? "true" : "prism");
  set (maker->graph, "sep", maker->label_nodes ? "+5" : "+12");
  if (maker->engine == DOSSIER_LAYOUT_LAYERED)
    {
      set (maker->graph, "rankdir", "LR");
      set (maker->graph, "ranksep", maker->label_nodes ? "0.25" : "1.2");
      set (maker->graph, "nodesep", "0.2");
    }
  if (maker->engine == DOSSIER_LAYOUT_LARGE)
    set (maker->graph, "K", "1.6");
  if (maker->engine == DOSSIER_LAYOUT_RADIAL)
    set (maker->graph, "ranksep", "2.2");
  if (maker->engine == DOSSIER_LAYOUT_CIRCULAR)
    set (maker->graph, "mindist", "1.2");
  agattr (maker->graph, AGNODE, (char *) "shape", (char *) "box");
  agattr (maker->graph, AGNODE, (char *) "label", (char *) "");
  agattr (maker->graph, AGNODE, (char *) "fixedsize", (char *) "true");
}

static void
fill_graph (Maker *maker)
{
  const DossierLayoutJob *job = maker->job;

  for (guint i = 0; i < job->nodes->len; i++)
    {
      const DossierLayoutNode *node = dossier_layout_job_node (job, i);

      maker->nodes[i] = add_node (maker, "n", i, node->width, node->height,
                                  maker->starts != NULL ? &maker->starts[i] : NULL);
    }
  for (guint i = 0; i < job->edges->len; i++)
    {
      const DossierLayoutEdge *edge = dossier_layout_job_edge (job, i);
      const DossierLayoutNode *from = dossier_layout_job_node (job, edge->source);
      const DossierLayoutNode *to = dossier_layout_job_node (job, edge->target);
      double reach = get_reach (edge->width, edge->height);

      if (!maker->label_nodes)
        {
          add_edge (maker, maker->nodes[edge->source], maker->nodes[edge->target],
                    get_reach (from->width, from->height) + get_reach (to->width, to->height) + 60);
          continue;
        }
      maker->labels[i] = add_node (maker, "l", i, edge->width, edge->height,
                                   maker->starts != NULL ? &maker->starts[job->nodes->len + i] : NULL);
      add_edge (maker, maker->nodes[edge->source], maker->labels[i],
                get_reach (from->width, from->height) + reach + 22);
      /* A loop's label hangs on its node by one tie: two would be one too many for dot. */
      if (edge->target != edge->source)
        add_edge (maker, maker->labels[i], maker->nodes[edge->target],
                  get_reach (to->width, to->height) + reach + 22);
    }
}

static DossierLayout *
read_places (const Maker *maker)
{
  const DossierLayoutJob *job = maker->job;
  DossierLayout *layout = dossier_layout_new (maker->engine, job->nodes->len, job->edges->len);

  for (guint i = 0; i < job->nodes->len; i++)
    *dossier_layout_node (layout, i)
      = (DossierPoint){ ND_coord (maker->nodes[i]).x, -ND_coord (maker->nodes[i]).y };
  for (guint i = 0; maker->label_nodes && i < job->edges->len; i++)
    *dossier_layout_label (layout, i)
      = (DossierPoint){ ND_coord (maker->labels[i]).x, -ND_coord (maker->labels[i]).y };
  return layout;
}

static gboolean
has_sane_places (const DossierLayout *layout)
{
  for (guint i = 0; i < layout->nodes->len; i++)
    if (!isfinite (dossier_layout_node (layout, i)->x) || !isfinite (dossier_layout_node (layout, i)->y))
      return FALSE;
  for (guint i = 0; i < layout->labels->len; i++)
    if (!isfinite (dossier_layout_label (layout, i)->x) || !isfinite (dossier_layout_label (layout, i)->y))
      return FALSE;
  return TRUE;
}

/* Graphviz's own work; NULL where it failed. */
static DossierLayout *
run_graphviz (Maker *maker, guint start, const char *overlap)
{
  g_autoptr (DossierLayout) layout = NULL;

  maker->graph = agopen ((char *) "dossier", Agdirected, NULL);
  set_options (maker, start);
  if (overlap != NULL)
    set (maker->graph, "overlap", overlap);
  fill_graph (maker);
  if (gvLayout (maker->gvc, maker->graph, get_program (maker->engine)) == 0)
    {
      layout = read_places (maker);
      gvFreeLayout (maker->gvc, maker->graph);
    }
  agclose (maker->graph);
  return layout != NULL && has_sane_places (layout) ? g_steal_pointer (&layout) : NULL;
}

/* Turns places so that they spread most from left to right, as screens do. */
static void
turn_to_landscape (DossierPoint *places, guint n)
{
  double x = 0, y = 0, xx = 0, xy = 0, yy = 0, angle;

  for (guint i = 0; i < n; i++)
    {
      x += places[i].x / n;
      y += places[i].y / n;
    }
  for (guint i = 0; i < n; i++)
    {
      xx += (places[i].x - x) * (places[i].x - x);
      xy += (places[i].x - x) * (places[i].y - y);
      yy += (places[i].y - y) * (places[i].y - y);
    }
  /* The angle of the longer axis of inertia. */
  angle = -atan2 (2 * xy, xx - yy) / 2;
  for (guint i = 0; i < n; i++)
    {
      double dx = places[i].x - x, dy = places[i].y - y;

      places[i] = (DossierPoint){ dx * cos (angle) - dy * sin (angle), dx * sin (angle) + dy * cos (angle) };
    }
}

/* The spring engine is indifferent to direction, so its result may be turned before room is made for the
 * boxes, which are wide and cannot be turned after. */
static DossierLayout *
run_turned (Maker *maker, guint start)
{
  guint n_nodes = maker->job->nodes->len, n_edges = maker->job->edges->len;
  g_autofree DossierPoint *places = g_new0 (DossierPoint, n_nodes + n_edges);
  g_autoptr (DossierLayout) rough = run_graphviz (maker, start, "true");
  DossierLayout *layout;

  if (rough == NULL)
    return NULL;
  memcpy (places, rough->nodes->data, n_nodes * sizeof (DossierPoint));
  if (n_edges > 0)
    memcpy (places + n_nodes, rough->labels->data, n_edges * sizeof (DossierPoint));
  turn_to_landscape (places, n_nodes + n_edges);
  maker->starts = places;
  layout = run_graphviz (maker, start, NULL);
  maker->starts = NULL;
  return layout;
}

/* One try from one start; NULL where it failed. */
static DossierLayout *
run_once (Maker *maker, guint start)
{
  g_autoptr (DossierLayout) layout = NULL;

  if (maker->engine == DOSSIER_LAYOUT_SPRING && maker->label_nodes && maker->starts == NULL)
    layout = run_turned (maker, start);
  else
    layout = run_graphviz (maker, start, NULL);
  if (layout == NULL)
    return NULL;
  layout->labelled = dossier_layout_job_has_labels (maker->job);
  if (!maker->label_nodes)
    dossier_layout_centre_labels (maker->job, layout);
  dossier_layout_settle (maker->job, layout);
  if (maker->engine == DOSSIER_LAYOUT_SPRING && layout->labelled)
    {
      dossier_layout_draw_in_leaves (maker->job, layout);
      dossier_layout_pack (maker->job, layout);
    }
  dossier_layout_improve_labels (maker->job, layout, 1);
  return g_steal_pointer (&layout);
}

/* Where each node and label begins: known places, and for a new node the middle of its neighbours, a little
 * aside so that two new ones do not fall on one spot. NULL where nothing is known. */
static DossierPoint *
find_starts (const DossierLayoutJob *job)
{
  guint n_nodes = job->nodes->len, n_edges = job->edges->len;
  DossierPoint *starts = g_new0 (DossierPoint, n_nodes + n_edges + 1);
  g_autofree guint *counts = g_new0 (guint, n_nodes + 1);
  guint n_placed = 0;

  for (guint i = 0; i < n_edges; i++)
    {
      const DossierLayoutEdge *edge = dossier_layout_job_edge (job, i);
      guint ends[2][2] = { { edge->source, edge->target }, { edge->target, edge->source } };

      for (guint j = 0; j < 2; j++)
        if (dossier_layout_job_node (job, ends[j][1])->placed)
          {
            starts[ends[j][0]].x += dossier_layout_job_node (job, ends[j][1])->place.x;
            starts[ends[j][0]].y += dossier_layout_job_node (job, ends[j][1])->place.y;
            counts[ends[j][0]]++;
          }
    }
  for (guint i = 0; i < n_nodes; i++)
    {
      const DossierLayoutNode *node = dossier_layout_job_node (job, i);
      double angle = i * 2.4;

      n_placed += node->placed ? 1 : 0;
      starts[i] = node->placed ? node->place
                               : (DossierPoint){ starts[i].x / MAX (counts[i], 1) + 60 * cos (angle),
                                                 starts[i].y / MAX (counts[i], 1) + 60 * sin (angle) };
    }
  for (guint i = 0; i < n_edges; i++)
    {
      const DossierLayoutEdge *edge = dossier_layout_job_edge (job, i);
      DossierPoint a = starts[edge->source], b = starts[edge->target];

      starts[n_nodes + i] =
        (DossierPoint){ (a.x + b.x) / 2 + 8 * cos (i * 2.4), (a.y + b.y) / 2 + 8 * sin (i * 2.4) };
    }
  if (n_placed == 0)
    g_clear_pointer (&starts, g_free);
  return starts;
}

/* How many starts are worth trying: only spring begins at random, and known places leave nothing to try. */
static guint
count_starts (const Maker *maker)
{
  if (maker->engine != DOSSIER_LAYOUT_SPRING || maker->starts != NULL || !maker->label_nodes)
    return 1;
  return N_STARTS;
}

/* Crossings + 2 x edges through nodes, as measured in graph-and-canvas.md; a label that cannot be read is
 * worse, and a picture that overflows the window by half is worth an eighth of its crossings. */
static double
get_cost (const DossierLayoutJob *job, const DossierLayout *layout)
{
  DossierLayoutScore score = dossier_layout_score (job, layout);
  double faults
    = score.crossings + 2.0 * score.through_nodes + 4.0 * dossier_layout_count_covered_labels (job, layout);

  return (faults + 4) * (1 + MAX (dossier_layout_get_extent (job, layout) - 1, 0) / 4);
}

DossierLayout *
dossier_layout_make (const DossierLayoutJob *job, GError **error)
{
  g_autofree Agnode_t **nodes = g_new0 (Agnode_t *, job->nodes->len + 1);
  g_autofree Agnode_t **labels = g_new0 (Agnode_t *, job->edges->len + 1);
  g_autofree DossierPoint *starts = NULL;
  g_autoptr (DossierLayout) best = NULL;
  Maker maker = { job, dossier_layout_job_resolve_engine (job), FALSE, NULL, NULL, NULL, nodes, labels };
  double lowest = INFINITY;

  if (job->nodes->len == 0)
    return dossier_layout_new (maker.engine, 0, 0);
  maker.label_nodes = dossier_layout_job_has_labels (job)
                      && (maker.engine == DOSSIER_LAYOUT_SPRING || maker.engine == DOSSIER_LAYOUT_LAYERED);
  if (maker.engine == DOSSIER_LAYOUT_SPRING)
    maker.starts = starts = find_starts (job);
  maker.gvc = gvContext ();
  for (guint i = 0; i < count_starts (&maker); i++)
    {
      g_autoptr (DossierLayout) layout = run_once (&maker, i);
      double cost;

      if (layout == NULL)
        continue;
      cost = layout->labelled ? get_cost (job, layout) : 0;
      if (cost >= lowest)
        continue;
      lowest = cost;
      g_clear_pointer (&best, dossier_layout_unref);
      best = g_steal_pointer (&layout);
    }
  gvFreeContext (maker.gvc);
  if (best != NULL)
    dossier_layout_improve_labels (job, best, DOSSIER_LAYOUT_LABEL_ROUNDS);
  else
    g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_LAYOUT, "Graphviz (%s) could not lay out this graph",
                 get_program (maker.engine));
  return g_steal_pointer (&best);
}
