/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-graph-builder.h"

#include <string.h>

/* One end-to-end tie that a claim makes, before ties are bundled. */
typedef struct
{
  guint source;
  guint target;
  guint relation_class;
  guint undirected;
  guint claim;
} Tie;

static int
compare_ties (gconstpointer a, gconstpointer b)
{
  /* All members are unsigned ints in the order that counts. */
  const guint *left = a;
  const guint *right = b;

  for (guint i = 0; i < sizeof (Tie) / sizeof (guint); i++)
    if (left[i] != right[i])
      return left[i] < right[i] ? -1 : 1;
  return 0;
}

static gboolean
is_drawn (const DossierExtract *extract, guint entity, guint types)
{
  return entity < extract->entities->len
         && (types & (1u << dossier_extract_entity (extract, entity)->type)) != 0;
}

/* The sum entity that a money claim runs through, or DOSSIER_NO_INDEX. */
static guint
find_sum_between (const DossierExtract *extract, const DossierClaim *claim, guint types)
{
  const GArray *sums = dossier_extract_article (extract, claim->article)->sums;
  guint entity;

  if (claim->sum >= sums->len || dossier_relation_get_class (claim->relation) != DOSSIER_CLASS_MONEY)
    return DOSSIER_NO_INDEX;
  entity = g_array_index (sums, DossierSum, claim->sum).entity;
  if (!is_drawn (extract, entity, types) || entity == claim->subject || entity == claim->object)
    return DOSSIER_NO_INDEX;
  return entity;
}

static void
add_tie (GArray *ties, guint source, guint target, const DossierClaim *claim, guint index)
{
  Tie tie = { source, target, dossier_relation_get_class (claim->relation),
              dossier_relation_is_symmetric (claim->relation), index };

  if (tie.undirected && tie.source > tie.target)
    {
      tie.source = target;
      tie.target = source;
    }
  g_array_append_val (ties, tie);
}

static GArray *
collect_ties (const DossierExtract *extract, guint types)
{
  GArray *ties = g_array_sized_new (FALSE, FALSE, sizeof (Tie), extract->claims->len);

  for (guint i = 0; i < extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);
      guint sum;

      if (!is_drawn (extract, claim->subject, types) || !is_drawn (extract, claim->object, types))
        continue;
      sum = find_sum_between (extract, claim, types);
      if (sum == DOSSIER_NO_INDEX)
        add_tie (ties, claim->subject, claim->object, claim, i);
      else
        {
          add_tie (ties, claim->subject, sum, claim, i);
          add_tie (ties, sum, claim->object, claim, i);
        }
    }
  g_array_sort (ties, compare_ties);
  return ties;
}

/* The root of @article's group; shortens the way for the next look-up. */
static guint
find_root (guint *parents, guint article)
{
  while (parents[article] != article)
    {
      parents[article] = parents[parents[article]];
      article = parents[article];
    }
  return article;
}

static void
join (guint *parents, guint first, guint second)
{
  guint a = find_root (parents, first);
  guint b = find_root (parents, second);

  parents[MAX (a, b)] = MIN (a, b);
}

static void
join_copied (const DossierExtract *extract, guint *parents)
{
  for (guint i = 0; i < extract->findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (extract->findings, i);

      if (finding->kind != DOSSIER_FINDING_COPIED_TEXT)
        continue;
      for (guint j = 1; j < finding->articles->len; j++)
        join (parents, g_array_index (finding->articles, guint, 0),
              g_array_index (finding->articles, guint, j));
    }
}

/* Numbers the independent sources from 0 in the order of their first article. */
static GArray *
number_sources (const DossierExtract *extract)
{
  guint n = extract->articles->len;
  g_autofree guint *parents = g_new (guint, n + 1);
  g_autofree guint *numbers = g_new (guint, n + 1);
  g_autoptr (GHashTable) publishers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GArray *sources = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  guint n_sources = 0;

  for (guint i = 0; i < n; i++)
    parents[i] = i;
  for (guint i = 0; i < n; i++)
    {
      const char *publisher = dossier_extract_article (extract, i)->article->publisher;
      char *key;
      gpointer first;

      if (publisher == NULL || publisher[0] == '\0')
        continue;
      key = g_utf8_casefold (publisher, -1);
      if (g_hash_table_lookup_extended (publishers, key, NULL, &first))
        {
          join (parents, GPOINTER_TO_UINT (first), i);
          g_free (key);
        }
      else
        g_hash_table_insert (publishers, key, GUINT_TO_POINTER (i));
    }
  join_copied (extract, parents);
  for (guint i = 0; i < n; i++)
    {
      guint root = find_root (parents, i);

      if (root == i)
        numbers[i] = n_sources++;
      g_array_append_val (sources, numbers[root]);
    }
  return sources;
}

static void
free_node (gpointer data)
{
  DossierGraphNode *node = data;

  g_array_unref (node->edges);
  g_array_unref (node->claims);
  g_free (node);
}

static void
free_edge (gpointer data)
{
  DossierGraphEdge *edge = data;

  g_array_unref (edge->claims);
  g_free (edge);
}

static void
add_nodes (DossierGraph *graph, const GArray *ties, guint types, gboolean unconnected)
{
  guint n = graph->extract->entities->len;
  g_autofree gboolean *tied = g_new0 (gboolean, n + 1);

  for (guint i = 0; i < ties->len; i++)
    {
      tied[g_array_index (ties, Tie, i).source] = TRUE;
      tied[g_array_index (ties, Tie, i).target] = TRUE;
    }
  for (guint i = 0; i < n; i++)
    {
      guint index = DOSSIER_NO_INDEX;

      if (is_drawn (graph->extract, i, types) && (tied[i] || unconnected))
        {
          DossierGraphNode *node = g_new0 (DossierGraphNode, 1);

          node->entity = i;
          node->type = dossier_extract_entity (graph->extract, i)->type;
          node->edges = g_array_new (FALSE, FALSE, sizeof (guint));
          node->claims = g_array_new (FALSE, FALSE, sizeof (guint));
          index = graph->nodes->len;
          g_ptr_array_add (graph->nodes, node);
        }
      g_array_append_val (graph->node_of_entity, index);
    }
}

static DossierGraphEdge *
start_edge (DossierGraph *graph, const Tie *tie)
{
  DossierGraphEdge *edge = g_new0 (DossierGraphEdge, 1);
  guint index = graph->edges->len;

  edge->source = g_array_index (graph->node_of_entity, guint, tie->source);
  edge->target = g_array_index (graph->node_of_entity, guint, tie->target);
  edge->relation_class = (DossierRelationClass) tie->relation_class;
  edge->directed = !tie->undirected;
  edge->claims = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (graph->edges, edge);
  g_array_append_val (dossier_graph_node (graph, edge->source)->edges, index);
  if (edge->target != edge->source)
    g_array_append_val (dossier_graph_node (graph, edge->target)->edges, index);
  return edge;
}

static void
add_edges (DossierGraph *graph, const GArray *ties)
{
  DossierGraphEdge *edge = NULL;

  for (guint i = 0; i < ties->len; i++)
    {
      const Tie *tie = &g_array_index (ties, Tie, i);

      if (i == 0 || memcmp (tie, tie - 1, G_STRUCT_OFFSET (Tie, claim)) != 0)
        edge = start_edge (graph, tie);
      g_array_append_val (edge->claims, tie->claim);
    }
}

static int
compare_indices (gconstpointer a, gconstpointer b)
{
  guint left = *(const guint *) a;
  guint right = *(const guint *) b;

  return left < right ? -1 : left > right;
}

/* Gives each node its claims, each once. */
static void
gather_claims (DossierGraph *graph)
{
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      DossierGraphNode *node = dossier_graph_node (graph, i);
      guint kept = 0;

      for (guint j = 0; j < node->edges->len; j++)
        {
          const GArray *claims = dossier_graph_edge (graph, g_array_index (node->edges, guint, j))->claims;

          g_array_append_vals (node->claims, claims->data, claims->len);
        }
      g_array_sort (node->claims, compare_indices);
      for (guint j = 0; j < node->claims->len; j++)
        {
          guint claim = g_array_index (node->claims, guint, j);

          if (kept == 0 || g_array_index (node->claims, guint, kept - 1) != claim)
            g_array_index (node->claims, guint, kept++) = claim;
        }
      g_array_set_size (node->claims, kept);
      node->n_sources = dossier_graph_count_sources (graph, node->claims);
    }
}

DossierGraph *
dossier_graph_build (DossierExtract *extract, guint types, gboolean unconnected)
{
  DossierGraph *graph;
  g_autoptr (GArray) ties = NULL;

  g_return_val_if_fail (extract != NULL, NULL);

  graph = g_atomic_rc_box_new0 (DossierGraph);
  graph->extract = dossier_extract_ref (extract);
  graph->nodes = g_ptr_array_new_with_free_func (free_node);
  graph->edges = g_ptr_array_new_with_free_func (free_edge);
  graph->node_of_entity = g_array_sized_new (FALSE, FALSE, sizeof (guint), extract->entities->len);
  graph->source_of_article = number_sources (extract);
  ties = collect_ties (extract, types);
  add_nodes (graph, ties, types, unconnected);
  add_edges (graph, ties);
  gather_claims (graph);
  return graph;
}
