/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-scene.h"

#include <math.h>
#include <string.h>

/* How far arrowheads and thick lines reach beyond a curve. */
#define STROKE_REACH 10.0

static void
extend (DossierBox *box, const DossierBox *other)
{
  box->left = MIN (box->left, other->left);
  box->top = MIN (box->top, other->top);
  box->right = MAX (box->right, other->right);
  box->bottom = MAX (box->bottom, other->bottom);
}

DossierBox
dossier_frame_get_box (const DossierFrame *frame)
{
  return (DossierBox){ frame->middle.x - frame->width / 2, frame->middle.y - frame->height / 2,
                       frame->middle.x + frame->width / 2, frame->middle.y + frame->height / 2 };
}

static DossierBox
get_label_box (const DossierScene *scene, guint edge)
{
  DossierFrame frame = { scene->edges[edge].label, scene->measure->labels[edge].width,
                         scene->measure->labels[edge].height, DOSSIER_OUTLINE_BOX };

  return dossier_frame_get_box (&frame);
}

/* A Bézier curve lies within the box of its points. */
static DossierBox
get_curve_box (const DossierCurve *curve)
{
  DossierBox box = { INFINITY, INFINITY, -INFINITY, -INFINITY };

  for (guint i = 0; i < 4; i++)
    {
      DossierPoint point = curve->points[i];
      DossierBox around = { point.x - STROKE_REACH, point.y - STROKE_REACH, point.x + STROKE_REACH,
                            point.y + STROKE_REACH };

      extend (&box, &around);
    }
  return box;
}

static void
route_edge (DossierScene *scene, guint index)
{
  const DossierGraphEdge *edge = dossier_graph_edge (scene->measure->graph, index);
  DossierSceneEdge *course = &scene->edges[index];
  DossierBox label;

  course->label = *dossier_layout_label (scene->layout, index);
  course->curve =
    dossier_curve_new_edge (&scene->frames[edge->source], &scene->frames[edge->target], course->label);
  course->box = get_curve_box (&course->curve);
  label = get_label_box (scene, index);
  extend (&course->box, &label);
}

static DossierScene *
make_empty (DossierMeasure *measure, DossierLayout *layout)
{
  DossierScene *scene = g_atomic_rc_box_new0 (DossierScene);

  scene->measure = dossier_measure_ref (measure);
  scene->layout = dossier_layout_ref (layout);
  scene->frames = g_new0 (DossierFrame, measure->graph->nodes->len + 1);
  scene->edges = g_new0 (DossierSceneEdge, measure->graph->edges->len + 1);
  scene->labelled = layout->labelled;
  return scene;
}

DossierScene *
dossier_scene_new (DossierMeasure *measure, DossierLayout *layout)
{
  DossierScene *scene;

  g_return_val_if_fail (measure != NULL && layout != NULL, NULL);
  g_return_val_if_fail (layout->nodes->len == measure->graph->nodes->len, NULL);
  g_return_val_if_fail (layout->labels->len == measure->graph->edges->len, NULL);

  scene = make_empty (measure, layout);
  for (guint i = 0; i < measure->graph->nodes->len; i++)
    scene->frames[i] = (DossierFrame){ *dossier_layout_node (layout, i), measure->nodes[i].width,
                                       measure->nodes[i].height, measure->nodes[i].outline };
  for (guint i = 0; i < measure->graph->edges->len; i++)
    route_edge (scene, i);
  return scene;
}

static DossierLayout *
copy_layout (const DossierLayout *layout)
{
  DossierLayout *copy = dossier_layout_new (layout->engine, layout->nodes->len, layout->labels->len);

  memcpy (copy->nodes->data, layout->nodes->data, layout->nodes->len * sizeof (DossierPoint));
  memcpy (copy->labels->data, layout->labels->data, layout->labels->len * sizeof (DossierPoint));
  copy->labelled = layout->labelled;
  return copy;
}

DossierScene *
dossier_scene_new_moved (const DossierScene *scene, guint node, DossierPoint place)
{
  const DossierGraph *graph;
  g_autoptr (DossierLayout) layout = NULL;
  DossierScene *moved;
  DossierPoint way;
  const GArray *edges;

  g_return_val_if_fail (scene != NULL && node < scene->measure->graph->nodes->len, NULL);

  graph = scene->measure->graph;
  layout = copy_layout (scene->layout);
  way = (DossierPoint){ place.x - scene->frames[node].middle.x, place.y - scene->frames[node].middle.y };
  *dossier_layout_node (layout, node) = place;
  edges = dossier_graph_node (graph, node)->edges;
  for (guint i = 0; i < edges->len; i++)
    {
      guint index = g_array_index (edges, guint, i);
      const DossierGraphEdge *edge = dossier_graph_edge (graph, index);
      DossierPoint *label = dossier_layout_label (layout, index);
      double share = edge->source == edge->target ? 1 : 0.5;

      label->x += way.x * share;
      label->y += way.y * share;
    }
  moved = make_empty (scene->measure, layout);
  memcpy (moved->frames, scene->frames, graph->nodes->len * sizeof (DossierFrame));
  memcpy (moved->edges, scene->edges, graph->edges->len * sizeof (DossierSceneEdge));
  moved->frames[node].middle = place;
  for (guint i = 0; i < edges->len; i++)
    route_edge (moved, g_array_index (edges, guint, i));
  return moved;
}

DossierScene *
dossier_scene_ref (DossierScene *scene)
{
  return g_atomic_rc_box_acquire (scene);
}

static void
clear_scene (gpointer data)
{
  DossierScene *scene = data;

  g_free (scene->frames);
  g_free (scene->edges);
  dossier_layout_unref (scene->layout);
  dossier_measure_unref (scene->measure);
}

void
dossier_scene_unref (DossierScene *scene)
{
  g_atomic_rc_box_release_full (scene, clear_scene);
}

static gboolean
box_contains (const DossierBox *box, DossierPoint point)
{
  return point.x >= box->left && point.x <= box->right && point.y >= box->top && point.y <= box->bottom;
}

static guint
pick_edge (const DossierScene *scene, const DossierVisibility *visibility, DossierPoint point, double reach)
{
  const DossierGraph *graph = scene->measure->graph;
  double nearest = reach;
  guint found = DOSSIER_NO_INDEX;

  for (guint i = graph->edges->len; i-- > 0;)
    {
      DossierBox label = get_label_box (scene, i);

      if (visibility->edges[i].shown && scene->labelled && box_contains (&label, point))
        return i;
    }
  for (guint i = 0; i < graph->edges->len; i++)
    {
      DossierBox box = scene->edges[i].box;
      double distance;

      box = (DossierBox){ box.left - reach, box.top - reach, box.right + reach, box.bottom + reach };
      if (!visibility->edges[i].shown || !box_contains (&box, point))
        continue;
      distance = dossier_curve_get_distance (&scene->edges[i].curve, point);
      if (distance >= nearest)
        continue;
      nearest = distance;
      found = i;
    }
  return found;
}

DossierHit
dossier_scene_pick (const DossierScene *scene, const DossierVisibility *visibility, DossierPoint point,
                    double reach)
{
  DossierHit hit = { DOSSIER_NO_INDEX, DOSSIER_NO_INDEX };

  g_return_val_if_fail (scene != NULL && visibility != NULL, hit);

  for (guint i = scene->measure->graph->nodes->len; i-- > 0;)
    if (visibility->nodes[i].shown && dossier_frame_contains (&scene->frames[i], point))
      {
        hit.node = i;
        return hit;
      }
  hit.edge = pick_edge (scene, visibility, point, reach);
  return hit;
}

DossierBox
dossier_scene_get_bounds (const DossierScene *scene, const DossierVisibility *visibility)
{
  DossierBox bounds = { INFINITY, INFINITY, -INFINITY, -INFINITY };
  const DossierGraph *graph;

  g_return_val_if_fail (scene != NULL, ((DossierBox){ 0, 0, 0, 0 }));

  graph = scene->measure->graph;
  for (guint i = 0; i < graph->nodes->len; i++)
    if (visibility == NULL || visibility->nodes[i].shown)
      {
        DossierBox box = dossier_frame_get_box (&scene->frames[i]);

        extend (&bounds, &box);
      }
  for (guint i = 0; i < graph->edges->len; i++)
    if (visibility == NULL || visibility->edges[i].shown)
      {
        /* The curve's own extent: its handles reach further than it does. */
        for (guint j = 0; j <= 8; j++)
          {
            DossierPoint point = dossier_curve_get_point (&scene->edges[i].curve, j / 8.0);
            DossierBox box = { point.x, point.y, point.x, point.y };

            extend (&bounds, &box);
          }
        if (scene->labelled)
          {
            DossierBox label = get_label_box (scene, i);

            extend (&bounds, &label);
          }
      }
  if (bounds.right < bounds.left)
    return (DossierBox){ 0, 0, 0, 0 };
  return bounds;
}
