/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-graph.h"

static void
clear_graph (gpointer data)
{
  DossierGraph *graph = data;

  g_ptr_array_unref (graph->nodes);
  g_ptr_array_unref (graph->edges);
  g_array_unref (graph->node_of_entity);
  g_array_unref (graph->source_of_article);
  dossier_extract_unref (graph->extract);
}

DossierGraph *
dossier_graph_ref (DossierGraph *graph)
{
  return g_atomic_rc_box_acquire (graph);
}

void
dossier_graph_unref (DossierGraph *graph)
{
  g_atomic_rc_box_release_full (graph, clear_graph);
}

guint
dossier_graph_find_node (const DossierGraph *graph, guint entity)
{
  g_return_val_if_fail (graph != NULL, DOSSIER_NO_INDEX);

  if (entity >= graph->node_of_entity->len)
    return DOSSIER_NO_INDEX;
  return g_array_index (graph->node_of_entity, guint, entity);
}

guint
dossier_graph_find_edge (const DossierGraph *graph, guint source, guint target,
                         DossierRelationClass relation_class, gboolean directed)
{
  const GArray *edges;

  g_return_val_if_fail (graph != NULL && source < graph->nodes->len, DOSSIER_NO_INDEX);

  edges = dossier_graph_node (graph, source)->edges;
  for (guint i = 0; i < edges->len; i++)
    {
      guint index = g_array_index (edges, guint, i);
      const DossierGraphEdge *edge = dossier_graph_edge (graph, index);

      if (edge->source == source && edge->target == target && edge->relation_class == relation_class
          && !edge->directed == !directed)
        return index;
    }
  return DOSSIER_NO_INDEX;
}

guint
dossier_graph_get_degree (const DossierGraph *graph, guint node)
{
  g_return_val_if_fail (graph != NULL && node < graph->nodes->len, 0);

  return dossier_graph_node (graph, node)->edges->len;
}

guint
dossier_graph_get_other_end (const DossierGraph *graph, guint edge, guint node)
{
  const DossierGraphEdge *found;

  g_return_val_if_fail (graph != NULL && edge < graph->edges->len, DOSSIER_NO_INDEX);

  found = dossier_graph_edge (graph, edge);
  return found->source == node ? found->target : found->source;
}

guint
dossier_graph_count_sources (const DossierGraph *graph, const GArray *claims)
{
  guint64 seen_few = 0;
  guint count = 0;
  g_autoptr (GHashTable) seen_many = NULL;

  g_return_val_if_fail (graph != NULL && claims != NULL, 0);

  for (guint i = 0; i < claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (graph->extract, g_array_index (claims, guint, i));
      guint source = g_array_index (graph->source_of_article, guint, claim->article);

      /* Most stacks have fewer than 64 sources: no table needed while the slider moves. */
      if (source < 64)
        {
          count += (seen_few >> source & 1) == 0;
          seen_few |= G_GUINT64_CONSTANT (1) << source;
          continue;
        }
      if (seen_many == NULL)
        seen_many = g_hash_table_new (NULL, NULL);
      count += g_hash_table_add (seen_many, GUINT_TO_POINTER (source)) ? 1 : 0;
    }
  return count;
}

/* Walks back from @to along the edges by which the nodes were reached. */
static GArray *
trace_path (const DossierGraph *graph, const guint *reached_by, guint from, guint to)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (guint));

  while (to != from)
    {
      g_array_prepend_val (path, reached_by[to]);
      to = dossier_graph_get_other_end (graph, reached_by[to], to);
    }
  return path;
}

GArray *
dossier_graph_find_path (const DossierGraph *graph, guint from, guint to)
{
  g_autofree guint *reached_by = NULL;
  g_autofree guint *queue = NULL;
  guint head = 0, tail = 0;

  g_return_val_if_fail (graph != NULL && from < graph->nodes->len && to < graph->nodes->len, NULL);

  reached_by = g_new (guint, graph->nodes->len);
  queue = g_new (guint, graph->nodes->len);
  for (guint i = 0; i < graph->nodes->len; i++)
    reached_by[i] = DOSSIER_NO_INDEX;
  queue[tail++] = from;
  while (head < tail)
    {
      guint node = queue[head++];
      const GArray *edges = dossier_graph_node (graph, node)->edges;

      if (node == to)
        return trace_path (graph, reached_by, from, to);
      for (guint i = 0; i < edges->len; i++)
        {
          guint edge = g_array_index (edges, guint, i);
          guint other = dossier_graph_get_other_end (graph, edge, node);

          if (other == from || reached_by[other] != DOSSIER_NO_INDEX)
            continue;
          reached_by[other] = edge;
          queue[tail++] = other;
        }
    }
  return NULL;
}

char *
dossier_graph_dup_node_id (const DossierGraph *graph, guint node)
{
  g_return_val_if_fail (graph != NULL && node < graph->nodes->len, NULL);

  return g_strdup_printf ("e%u", dossier_graph_node (graph, node)->entity + 1);
}

char *
dossier_graph_dup_edge_id (const DossierGraph *graph, guint edge)
{
  const DossierGraphEdge *found;

  g_return_val_if_fail (graph != NULL && edge < graph->edges->len, NULL);

  found = dossier_graph_edge (graph, edge);
  return g_strdup_printf ("e%u-e%u-%s%s", dossier_graph_node (graph, found->source)->entity + 1,
                          dossier_graph_node (graph, found->target)->entity + 1,
                          dossier_relation_class_to_string (found->relation_class),
                          found->directed ? "" : "-both");
}
