/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * DossierGraphNode:
 * @entity: index in the extract
 * @type: of the entity
 * @edges: (element-type guint): edges that begin or end here, ascending
 * @claims: (element-type guint): claims of those edges, each once, ascending
 * @n_sources: how many independent sources those claims have
 */
typedef struct
{
  guint entity;
  DossierEntityType type;
  GArray *edges;
  GArray *claims;
  guint n_sources;
} DossierGraphNode;

/**
 * DossierGraphEdge:
 * @source: index of a node
 * @target: index of a node; the same as @source for a loop
 * @relation_class: of all its claims
 * @directed: FALSE where all its claims are of relations whose ends may change places
 * @claims: (element-type guint): indices into the extract's claims, ascending, never empty
 *
 * All claims between two entities that share a class and a direction: a bundle, never a summary. A money
 * claim with giver, receiver and a sum that is drawn as a node is in two edges: giver to sum, and sum to
 * receiver.
 */
typedef struct
{
  guint source;
  guint target;
  DossierRelationClass relation_class;
  gboolean directed;
  GArray *claims;
} DossierGraphEdge;

/**
 * DossierGraph:
 * @extract: what it was made from
 * @nodes: (element-type DossierGraphNode): by entity, ascending
 * @edges: (element-type DossierGraphEdge): by source, target, class and direction
 * @node_of_entity: (element-type guint): node of each entity, or DOSSIER_NO_INDEX
 * @source_of_article: (element-type guint): number of the independent source that each article belongs to
 *
 * The union over all dates. What of it is seen at a date is a DossierVisibility; the graph itself never
 * changes and may cross threads.
 */
typedef struct
{
  DossierExtract *extract;
  GPtrArray *nodes;
  GPtrArray *edges;
  GArray *node_of_entity;
  GArray *source_of_article;
} DossierGraph;

DossierGraph *dossier_graph_ref (DossierGraph *graph);
void dossier_graph_unref (DossierGraph *graph);

static inline DossierGraphNode *
dossier_graph_node (const DossierGraph *graph, guint index)
{
  return g_ptr_array_index (graph->nodes, index);
}

static inline DossierGraphEdge *
dossier_graph_edge (const DossierGraph *graph, guint index)
{
  return g_ptr_array_index (graph->edges, index);
}

static inline DossierEntity *
dossier_graph_node_entity (const DossierGraph *graph, guint node)
{
  return dossier_extract_entity (graph->extract, dossier_graph_node (graph, node)->entity);
}

/* The node of @entity, or DOSSIER_NO_INDEX where it is not drawn. */
guint dossier_graph_find_node (const DossierGraph *graph, guint entity);

/* The edge between two nodes, or DOSSIER_NO_INDEX. */
guint dossier_graph_find_edge (const DossierGraph *graph, guint source, guint target,
                               DossierRelationClass relation_class, gboolean directed);

/* How many edges begin or end at @node; a loop counts once. */
guint dossier_graph_get_degree (const DossierGraph *graph, guint node);

/* The node at the other end of @edge. */
guint dossier_graph_get_other_end (const DossierGraph *graph, guint edge, guint node);

/* How many independent sources stand behind @claims (element-type guint). */
guint dossier_graph_count_sources (const DossierGraph *graph, const GArray *claims);

/**
 * dossier_graph_find_path:
 * @graph: a graph
 * @from: a node
 * @to: a node
 *
 * Returns: (element-type guint) (transfer full): the edges of a shortest path between the two, against arrows
 * too, or NULL where there is none; of several the one whose edges come first. Empty where @from is @to.
 */
GArray *dossier_graph_find_path (const DossierGraph *graph, guint from, guint to);

/* "e7", the node's id in every file we write. Free with g_free(). */
char *dossier_graph_dup_node_id (const DossierGraph *graph, guint node);

/* "e7-e9-money", the edge's id in every file we write. Free with g_free(). */
char *dossier_graph_dup_edge_id (const DossierGraph *graph, guint edge);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierGraph, dossier_graph_unref)

G_END_DECLS
