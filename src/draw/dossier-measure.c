/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-measure.h"

#include <math.h>

/* Room between text and outline. */
#define NODE_MARGIN_X 11.0
#define NODE_MARGIN_Y 7.0
#define LABEL_MARGIN_X 4.0
#define LABEL_MARGIN_Y 1.5

/* A label's " +12", should the bundle hold several phrases. */
#define MORE_PATTERN " +%u"

static double
get_text_size (guint n_sources)
{
  return DOSSIER_NODE_TEXT * (1 + 0.07 * MIN (log2 (MAX (n_sources, 1)), 5));
}

static void
measure_node (const DossierGraph *graph, guint index, DossierTypesetter *typesetter,
              DossierMeasuredNode *measured)
{
  const DossierGraphNode *node = dossier_graph_node (graph, index);
  double width, height;

  measured->text = dossier_typesetter_break_name (dossier_graph_node_entity (graph, index)->name);
  measured->text_size = get_text_size (node->n_sources);
  dossier_typesetter_measure (typesetter, measured->text, measured->text_size, FALSE, &width, &height);
  measured->outline = node->type == DOSSIER_ENTITY_SUM ? DOSSIER_OUTLINE_PILL : DOSSIER_OUTLINE_BOX;
  measured->height = ceil (height + 2 * NODE_MARGIN_Y);
  measured->width = ceil (MAX (width + 2 * NODE_MARGIN_X, measured->height * 1.5));
  if (measured->outline == DOSSIER_OUTLINE_PILL)
    measured->width += 8;
}

static void
measure_label (const DossierGraph *graph, guint edge, DossierTypesetter *typesetter,
               DossierMeasuredLabel *label)
{
  const GArray *claims = dossier_graph_edge (graph, edge)->claims;
  g_autoptr (GHashTable) phrases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer phrase;
  guint others;

  for (guint i = 0; i < claims->len; i++)
    g_hash_table_add (phrases,
                      dossier_graph_dup_claim_phrase (graph, edge, g_array_index (claims, guint, i)));
  others = g_hash_table_size (phrases) - 1;
  g_hash_table_iter_init (&iter, phrases);
  while (g_hash_table_iter_next (&iter, &phrase, NULL))
    {
      g_autofree char *text =
        others > 0 ? g_strdup_printf ("%s" MORE_PATTERN, (char *) phrase, others) : NULL;
      double width, height;

      dossier_typesetter_measure (typesetter, text != NULL ? text : phrase, DOSSIER_LABEL_TEXT, FALSE, &width,
                                  &height);
      label->width = MAX (label->width, ceil (width + 2 * LABEL_MARGIN_X));
      label->height = MAX (label->height, ceil (height + 2 * LABEL_MARGIN_Y));
    }
}

DossierMeasure *
dossier_measure_new (DossierGraph *graph, DossierTypesetter *typesetter)
{
  DossierMeasure *measure;

  g_return_val_if_fail (graph != NULL && typesetter != NULL, NULL);

  measure = g_atomic_rc_box_new0 (DossierMeasure);
  measure->graph = dossier_graph_ref (graph);
  measure->nodes = g_new0 (DossierMeasuredNode, graph->nodes->len + 1);
  measure->labels = g_new0 (DossierMeasuredLabel, graph->edges->len + 1);
  for (guint i = 0; i < graph->nodes->len; i++)
    measure_node (graph, i, typesetter, &measure->nodes[i]);
  for (guint i = 0; i < graph->edges->len; i++)
    measure_label (graph, i, typesetter, &measure->labels[i]);
  return measure;
}

DossierMeasure *
dossier_measure_ref (DossierMeasure *measure)
{
  return g_atomic_rc_box_acquire (measure);
}

static void
clear_measure (gpointer data)
{
  DossierMeasure *measure = data;

  for (guint i = 0; i < measure->graph->nodes->len; i++)
    g_free (measure->nodes[i].text);
  g_free (measure->nodes);
  g_free (measure->labels);
  dossier_graph_unref (measure->graph);
}

void
dossier_measure_unref (DossierMeasure *measure)
{
  g_atomic_rc_box_release_full (measure, clear_measure);
}

DossierLayoutJob *
dossier_measure_make_job (const DossierMeasure *measure, DossierLayoutEngine engine)
{
  DossierLayoutJob *job;

  g_return_val_if_fail (measure != NULL, NULL);

  job = dossier_layout_job_new (engine);
  for (guint i = 0; i < measure->graph->nodes->len; i++)
    {
      DossierLayoutNode node = { measure->nodes[i].width, measure->nodes[i].height, { 0, 0 }, FALSE, FALSE };

      g_array_append_val (job->nodes, node);
    }
  for (guint i = 0; i < measure->graph->edges->len; i++)
    {
      const DossierGraphEdge *edge = dossier_graph_edge (measure->graph, i);
      DossierLayoutEdge tie = { edge->source, edge->target, measure->labels[i].width,
                                measure->labels[i].height };

      g_array_append_val (job->edges, tie);
    }
  return job;
}
