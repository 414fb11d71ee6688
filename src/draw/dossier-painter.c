/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-painter.h"

#include "dossier-edge-shape.h"
#include "dossier-landmark.h"

#include <math.h>

/* Below this scale nodes are plain rectangles and edges straight. */
#define PLAIN_SCALE 0.3

/* Labels without room of their own are drawn only from this scale on. */
#define CROWDED_SCALE 0.9

#define DIM_ALPHA 0.16
#define VEIL_ALPHA 0.62

struct _DossierPainter
{
  DossierTypesetter *typesetter;
};

DossierPainter *
dossier_painter_new (void)
{
  DossierPainter *painter = g_new0 (DossierPainter, 1);

  painter->typesetter = dossier_typesetter_new ();
  return painter;
}

void
dossier_painter_free (DossierPainter *painter)
{
  dossier_typesetter_free (painter->typesetter);
  g_free (painter);
}

DossierTypesetter *
dossier_painter_get_typesetter (DossierPainter *painter)
{
  g_return_val_if_fail (painter != NULL, NULL);

  return painter->typesetter;
}

void
dossier_painter_set_color (cairo_t *cr, guint32 color, double alpha)
{
  cairo_set_source_rgba (cr, (color >> 16 & 0xff) / 255.0, (color >> 8 & 0xff) / 255.0,
                         (color & 0xff) / 255.0, alpha);
}

double
dossier_frame_get_radius (const DossierFrame *frame, DossierEntityType type)
{
  switch (type)
    {
    case DOSSIER_ENTITY_PERSON:
      return MIN (9, frame->height / 2);
    case DOSSIER_ENTITY_SUM:
      return frame->height / 2;
    default:
      return 0;
    }
}

void
dossier_painter_trace_frame (cairo_t *cr, const DossierFrame *frame, DossierEntityType type, double grow)
{
  double x = frame->middle.x - frame->width / 2 - grow, y = frame->middle.y - frame->height / 2 - grow;
  double width = frame->width + 2 * grow, height = frame->height + 2 * grow;
  double radius = dossier_frame_get_radius (frame, type);

  radius = radius > 0 ? radius + grow : 0;
  cairo_new_sub_path (cr);
  if (radius <= 0)
    {
      cairo_rectangle (cr, x, y, width, height);
      return;
    }
  cairo_arc (cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

static void
trace_curve (cairo_t *cr, const DossierCurve *curve)
{
  const DossierPoint *p = curve->points;

  cairo_move_to (cr, p[0].x, p[0].y);
  cairo_curve_to (cr, p[1].x, p[1].y, p[2].x, p[2].y, p[3].x, p[3].y);
}

static void
set_dashes (cairo_t *cr, const DossierEdgeShape *shape)
{
  double dashes[2] = { shape->dash, shape->gap };

  cairo_set_dash (cr, dashes, shape->dash > 0 ? 2 : 0, 0);
  cairo_set_line_cap (cr, shape->dash > 0 && shape->dash < 1 ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
}

static void
fill_triangle (cairo_t *cr, DossierPoint a, DossierPoint b, DossierPoint c)
{
  cairo_move_to (cr, a.x, a.y);
  cairo_line_to (cr, b.x, b.y);
  cairo_line_to (cr, c.x, c.y);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_split (cairo_t *cr, const DossierEdgeShape *shape, guint32 color, guint32 second, double alpha)
{
  const guint32 colors[2] = { color, second };

  for (guint i = 0; i < 2; i++)
    {
      dossier_painter_set_color (cr, colors[i], alpha);
      cairo_set_line_width (cr, shape->half_width);
      trace_curve (cr, &shape->halves[i]);
      cairo_stroke (cr);
      if (shape->has_arrow)
        fill_triangle (cr, shape->arrow[0], shape->arrow[1 + i], shape->arrow_notch);
    }
}

static void
draw_edge (cairo_t *cr, const DossierCurve *curve, const DossierEdgeLook *look, gboolean directed,
           guint32 color, guint32 second, double alpha, double widen)
{
  DossierEdgeShape shape = dossier_edge_shape_new (curve, look, directed);

  set_dashes (cr, &shape);
  if (shape.split)
    draw_split (cr, &shape, color, second, alpha);
  else
    {
      dossier_painter_set_color (cr, color, alpha);
      cairo_set_line_width (cr, shape.width + widen);
      trace_curve (cr, &shape.line);
      cairo_stroke (cr);
      if (shape.has_arrow)
        fill_triangle (cr, shape.arrow[0], shape.arrow[1], shape.arrow[2]);
    }
  cairo_set_dash (cr, NULL, 0, 0);
  if (shape.has_bar)
    {
      dossier_painter_set_color (cr, color, alpha);
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
      cairo_set_line_width (cr, 2.6);
      cairo_move_to (cr, shape.bar[0].x, shape.bar[0].y);
      cairo_line_to (cr, shape.bar[1].x, shape.bar[1].y);
      cairo_stroke (cr);
    }
}

/* A straight hair line: all that can be seen of an edge from afar. */
static void
draw_plain_edge (cairo_t *cr, const DossierCurve *curve, guint32 color, double alpha, double scale)
{
  dossier_painter_set_color (cr, color, alpha);
  cairo_set_line_width (cr, 1 / scale);
  cairo_move_to (cr, curve->points[0].x, curve->points[0].y);
  cairo_line_to (cr, curve->points[3].x, curve->points[3].y);
  cairo_stroke (cr);
}

static void
draw_scene_edge (cairo_t *cr, const DossierScene *scene, const DossierVisibility *visibility,
                 const DossierPaintOptions *options, guint index)
{
  const DossierGraphEdge *edge = dossier_graph_edge (visibility->graph, index);
  const DossierEdgeLook *look = &visibility->edges[index];
  const DossierEdgeLook faint = { .n_sources = 1 };
  guint32 color = options->palette->edges[edge->relation_class];
  double alpha = look->shown ? 1 : DIM_ALPHA;

  if (!dossier_box_overlaps (&scene->edges[index].box, &options->clip))
    return;
  if (options->scale < PLAIN_SCALE)
    draw_plain_edge (cr, &scene->edges[index].curve, color, alpha * 0.8, options->scale);
  else
    draw_edge (cr, &scene->edges[index].curve, look->shown ? look : &faint, edge->directed, color,
               options->palette->disputed, alpha, index == options->selected_edge ? 2 : 0);
}

static void
draw_node (DossierPainter *painter, cairo_t *cr, const DossierScene *scene,
           const DossierVisibility *visibility, const DossierPaintOptions *options, guint index)
{
  const DossierMeasuredNode *measured = &scene->measure->nodes[index];
  const DossierFrame *frame = &scene->frames[index];
  DossierEntityType type = dossier_graph_node (visibility->graph, index)->type;
  DossierBox box = dossier_frame_get_box (frame);
  double alpha = visibility->nodes[index].shown ? 1 : DIM_ALPHA;

  if (!dossier_box_overlaps (&box, &options->clip))
    return;
  if (options->scale < PLAIN_SCALE)
    cairo_rectangle (cr, box.left, box.top, frame->width, frame->height);
  else
    dossier_painter_trace_frame (cr, frame, type, 0);
  dossier_painter_set_color (cr, options->palette->node_fill[type], alpha);
  cairo_fill_preserve (cr);
  dossier_painter_set_color (cr, options->palette->node_stroke[type], alpha);
  cairo_set_line_width (cr, MAX (1.3, 0.7 / options->scale));
  cairo_stroke (cr);
  if (measured->text_size * options->scale < DOSSIER_LANDMARK_LEAST_TEXT)
    return;
  dossier_painter_set_color (cr, options->palette->node_text, alpha);
  dossier_typesetter_draw_centred (painter->typesetter, cr, measured->text, measured->text_size, FALSE,
                                   frame->middle.x, frame->middle.y);
}

static void
draw_label (DossierPainter *painter, cairo_t *cr, const DossierScene *scene,
            const DossierVisibility *visibility, const DossierPaintOptions *options, guint index)
{
  const DossierEdgeLook *look = &visibility->edges[index];
  DossierPoint at = scene->edges[index].label;
  double width, height;
  DossierFrame frame;
  DossierBox box;

  if (!look->shown || look->label == NULL)
    return;
  dossier_typesetter_measure (painter->typesetter, look->label, DOSSIER_LABEL_TEXT, FALSE, &width, &height);
  frame = (DossierFrame){ at, width + 5, height + 1, DOSSIER_OUTLINE_BOX };
  box = dossier_frame_get_box (&frame);
  if (!dossier_box_overlaps (&box, &options->clip))
    return;
  dossier_painter_trace_frame (cr, &frame, DOSSIER_ENTITY_SUM, 0);
  dossier_painter_set_color (cr, options->palette->background, 0.86);
  cairo_fill (cr);
  dossier_painter_set_color (cr, options->palette->muted, 1);
  dossier_typesetter_draw_centred (painter->typesetter, cr, look->label, DOSSIER_LABEL_TEXT, FALSE, at.x,
                                   at.y);
}

static gboolean
can_label (const DossierScene *scene, const DossierPaintOptions *options)
{
  return DOSSIER_LABEL_TEXT * options->scale >= DOSSIER_LANDMARK_LEAST_TEXT
         && (scene->labelled || options->scale >= CROWDED_SCALE);
}

static void
draw_labels (DossierPainter *painter, cairo_t *cr, const DossierScene *scene,
             const DossierVisibility *visibility, const DossierPaintOptions *options)
{
  if (!can_label (scene, options))
    return;
  for (guint i = 0; i < visibility->graph->edges->len; i++)
    draw_label (painter, cr, scene, visibility, options, i);
}

static void
magnify_at (cairo_t *cr, DossierPoint middle, double magnify)
{
  cairo_translate (cr, middle.x, middle.y);
  cairo_scale (cr, magnify, magnify);
  cairo_translate (cr, -middle.x, -middle.y);
}

static void
draw_ring (cairo_t *cr, const DossierScene *scene, const DossierPaintOptions *options, double magnify)
{
  guint node = options->selected_node;

  if (node == DOSSIER_NO_INDEX)
    return;
  cairo_save (cr);
  magnify_at (cr, scene->frames[node].middle, magnify);
  dossier_painter_trace_frame (cr, &scene->frames[node],
                               dossier_graph_node (scene->measure->graph, node)->type, 3.5);
  dossier_painter_set_color (cr, options->palette->accent, 1);
  cairo_set_line_width (cr, 2.6);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_magnified_node (DossierPainter *painter, cairo_t *cr, const DossierScene *scene,
                     const DossierVisibility *visibility, const DossierPaintOptions *options, guint node,
                     double magnify)
{
  DossierPaintOptions near = *options;

  near.scale *= magnify;
  cairo_save (cr);
  magnify_at (cr, scene->frames[node].middle, magnify);
  draw_node (painter, cr, scene, visibility, &near, node);
  cairo_restore (cr);
}

/* The last of them first, so that the foremost lies on top. */
static void
draw_landmarks (DossierPainter *painter, cairo_t *cr, const DossierScene *scene, const DossierVisibility *visibility,
                const DossierPaintOptions *options)
{
  g_autoptr (GArray) landmarks = dossier_landmarks_find (scene, visibility, options->scale);

  for (guint i = landmarks->len; i > 0; i--)
    {
      const DossierLandmark *landmark = &g_array_index (landmarks, DossierLandmark, i - 1);

      draw_magnified_node (painter, cr, scene, visibility, options, landmark->node, landmark->magnify);
    }
}

void
dossier_painter_draw (DossierPainter *painter, cairo_t *cr, const DossierScene *scene,
                      const DossierVisibility *visibility, const DossierPaintOptions *options)
{
  const DossierGraph *graph;

  g_return_if_fail (painter != NULL && cr != NULL && scene != NULL && visibility != NULL && options != NULL);
  g_return_if_fail (visibility->graph == scene->measure->graph);

  graph = visibility->graph;
  for (guint i = 0; i < graph->edges->len; i++)
    if ((visibility->edges[i].shown || options->dim_outside) && i != options->selected_edge)
      draw_scene_edge (cr, scene, visibility, options, i);
  if (options->selected_edge != DOSSIER_NO_INDEX && visibility->edges[options->selected_edge].shown)
    draw_scene_edge (cr, scene, visibility, options, options->selected_edge);
  /* Labels without room of their own go under the nodes: names come first. */
  if (!scene->labelled)
    draw_labels (painter, cr, scene, visibility, options);
  for (guint i = 0; i < graph->nodes->len; i++)
    if (visibility->nodes[i].shown || options->dim_outside)
      draw_node (painter, cr, scene, visibility, options, i);
  if (scene->labelled)
    draw_labels (painter, cr, scene, visibility, options);
  draw_landmarks (painter, cr, scene, visibility, options);
  draw_ring (cr, scene, options, 1);
}

/* How much larger than the rest a node in the middle of attention is drawn, so that its name can be read. */
static double
get_magnification (const DossierScene *scene, const DossierPaintOptions *options, guint node)
{
  return MAX (DOSSIER_LANDMARK_TEXT / (scene->measure->nodes[node].text_size * options->scale), 1);
}

/* How far both frames can be magnified about their middles before they touch. */
static double
get_room_between (const DossierFrame *a, const DossierFrame *b)
{
  double across = 2 * fabs (a->middle.x - b->middle.x) / (a->width + b->width);
  double down = 2 * fabs (a->middle.y - b->middle.y) / (a->height + b->height);

  return MAX (across, down);
}

/* The nodes that are shown at the ends of @edges, each once. */
static GArray *
gather_attended (const DossierVisibility *visibility, const GArray *edges, guint node)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < edges->len; i++)
    {
      guint index = g_array_index (edges, guint, i);
      const DossierGraphEdge *edge = dossier_graph_edge (visibility->graph, index);

      if (!visibility->edges[index].shown)
        continue;
      if (edge->source != node && g_hash_table_add (seen, GUINT_TO_POINTER (edge->source)))
        g_array_append_val (nodes, edge->source);
      if (edge->target != node && g_hash_table_add (seen, GUINT_TO_POINTER (edge->target)))
        g_array_append_val (nodes, edge->target);
    }
  /* Last, and so on top: the one that was asked for. */
  if (node != DOSSIER_NO_INDEX)
    g_array_append_val (nodes, node);
  return nodes;
}

static double
get_attended_magnification (const DossierScene *scene, const DossierPaintOptions *options, const GArray *nodes,
                            guint node)
{
  double magnify = get_magnification (scene, options, node);

  for (guint i = 0; i < nodes->len && magnify > 1; i++)
    if (g_array_index (nodes, guint, i) != node)
      magnify = MIN (magnify, get_room_between (&scene->frames[node], &scene->frames[g_array_index (nodes, guint, i)]));
  return MAX (magnify, 1);
}

static void
draw_attended_edge (DossierPainter *painter, cairo_t *cr, const DossierScene *scene,
                    const DossierVisibility *visibility, const DossierPaintOptions *options, guint edge)
{
  if (visibility->edges[edge].shown)
    draw_scene_edge (cr, scene, visibility, options, edge);
}

void
dossier_painter_draw_neighbourhood (DossierPainter *painter, cairo_t *cr, const DossierScene *scene,
                                    const DossierVisibility *visibility, const DossierPaintOptions *options,
                                    guint node, guint edge)
{
  g_autoptr (GArray) edges = NULL;
  g_autoptr (GArray) nodes = NULL;

  g_return_if_fail (painter != NULL && cr != NULL && scene != NULL && visibility != NULL && options != NULL);

  dossier_painter_set_color (cr, options->palette->background, VEIL_ALPHA);
  cairo_rectangle (cr, options->clip.left, options->clip.top, options->clip.right - options->clip.left,
                   options->clip.bottom - options->clip.top);
  cairo_fill (cr);
  if (node != DOSSIER_NO_INDEX)
    edges = g_array_copy (dossier_graph_node (visibility->graph, node)->edges);
  else
    {
      edges = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (edges, edge);
    }
  for (guint i = 0; i < edges->len; i++)
    draw_attended_edge (painter, cr, scene, visibility, options, g_array_index (edges, guint, i));
  nodes = gather_attended (visibility, edges, node);
  for (guint i = 0; i < nodes->len; i++)
    {
      guint attended = g_array_index (nodes, guint, i);

      draw_magnified_node (painter, cr, scene, visibility, options, attended,
                          get_attended_magnification (scene, options, nodes, attended));
    }
  /* Here labels are drawn even without room: these few are what was asked for. */
  for (guint i = 0; i < edges->len && DOSSIER_LABEL_TEXT * options->scale >= DOSSIER_LANDMARK_LEAST_TEXT; i++)
    draw_label (painter, cr, scene, visibility, options, g_array_index (edges, guint, i));
  if (options->selected_node == node && node != DOSSIER_NO_INDEX)
    draw_ring (cr, scene, options, get_attended_magnification (scene, options, nodes, node));
  else
    draw_ring (cr, scene, options, 1);
}

void
dossier_painter_draw_legend (DossierPainter *painter, cairo_t *cr, const DossierLegend *legend,
                             const DossierPalette *palette)
{
  g_return_if_fail (painter != NULL && cr != NULL && legend != NULL && palette != NULL);

  for (guint i = 0; i < legend->items->len; i++)
    {
      const DossierLegendItem *item = g_ptr_array_index (legend->items, i);

      if (item->is_node)
        {
          dossier_painter_trace_frame (cr, &item->frame, item->type, 0);
          dossier_painter_set_color (cr, palette->node_fill[item->type], 1);
          cairo_fill_preserve (cr);
          dossier_painter_set_color (cr, palette->node_stroke[item->type], 1);
          cairo_set_line_width (cr, 1.3);
          cairo_stroke (cr);
        }
      else
        draw_edge (cr, &item->curve, &item->look, TRUE,
                   item->plain ? palette->muted : palette->edges[item->relation_class],
                   item->plain ? palette->accent : palette->disputed, 1, 0);
      dossier_painter_set_color (cr, palette->muted, 1);
      dossier_typesetter_draw_left (painter->typesetter, cr, item->text, DOSSIER_LEGEND_TEXT, FALSE,
                                    item->text_at.x, item->text_at.y);
    }
}
