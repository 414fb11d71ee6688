/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-graph-builder.h"
#include "dossier-story.h"

static DossierGraph *
build_story (guint types)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();

  return dossier_graph_build (extract, types, FALSE);
}

static const guint DEFAULT_TYPES
  = (1u << DOSSIER_ENTITY_PERSON) | (1u << DOSSIER_ENTITY_ORGANISATION) | (1u << DOSSIER_ENTITY_SUM);

static void
test_nodes (void)
{
  g_autoptr (DossierGraph) graph = build_story (DEFAULT_TYPES);

  /* The reporter has no claim and the town is a place: neither is drawn. */
  g_assert_cmpuint (graph->nodes->len, ==, 5);
  g_assert_cmpuint (dossier_graph_find_node (graph, STORY_VALE), ==, DOSSIER_NO_INDEX);
  g_assert_cmpuint (dossier_graph_find_node (graph, STORY_TOWN), ==, DOSSIER_NO_INDEX);
  for (guint i = 1; i < graph->nodes->len; i++)
    g_assert_cmpuint (dossier_graph_node (graph, i - 1)->entity, <, dossier_graph_node (graph, i)->entity);
}

static void
test_unconnected (void)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();
  g_autoptr (DossierGraph) graph = dossier_graph_build (extract, DEFAULT_TYPES, TRUE);

  g_assert_cmpuint (dossier_graph_find_node (graph, STORY_VALE), !=, DOSSIER_NO_INDEX);
  g_assert_cmpuint (dossier_graph_find_node (graph, STORY_TOWN), ==, DOSSIER_NO_INDEX);
}

static void
test_money_runs_through_sum (void)
{
  g_autoptr (DossierGraph) graph = build_story (DEFAULT_TYPES);
  guint quint = dossier_graph_find_node (graph, STORY_QUINT);
  guint gift = dossier_graph_find_node (graph, STORY_GIFT);
  guint breen = dossier_graph_find_node (graph, STORY_BREEN);
  guint giving = dossier_graph_find_edge (graph, quint, gift, DOSSIER_CLASS_MONEY, TRUE);
  guint taking = dossier_graph_find_edge (graph, gift, breen, DOSSIER_CLASS_MONEY, TRUE);

  g_assert_cmpuint (giving, !=, DOSSIER_NO_INDEX);
  g_assert_cmpuint (taking, !=, DOSSIER_NO_INDEX);
  g_assert_cmpuint (dossier_graph_find_edge (graph, quint, breen, DOSSIER_CLASS_MONEY, TRUE), ==,
                    DOSSIER_NO_INDEX);
  g_assert_cmpuint (dossier_graph_edge (graph, giving)->claims->len, ==, 2);
  /* Two claims of two edges each: the sum still counts them once. */
  g_assert_cmpuint (dossier_graph_node (graph, gift)->claims->len, ==, 2);
}

static void
test_money_without_sum_nodes (void)
{
  g_autoptr (DossierGraph) graph = build_story (DEFAULT_TYPES & ~(1u << DOSSIER_ENTITY_SUM));
  guint quint = dossier_graph_find_node (graph, STORY_QUINT);
  guint breen = dossier_graph_find_node (graph, STORY_BREEN);

  g_assert_cmpuint (graph->nodes->len, ==, 4);
  g_assert_cmpuint (dossier_graph_find_edge (graph, quint, breen, DOSSIER_CLASS_MONEY, TRUE), !=,
                    DOSSIER_NO_INDEX);
}

static void
test_symmetric (void)
{
  g_autoptr (DossierGraph) graph = build_story (DEFAULT_TYPES);
  guint quint = dossier_graph_find_node (graph, STORY_QUINT);
  guint breen = dossier_graph_find_node (graph, STORY_BREEN);
  guint met = dossier_graph_find_edge (graph, quint, breen, DOSSIER_CLASS_MEETING, FALSE);

  g_assert_cmpuint (met, !=, DOSSIER_NO_INDEX);
  g_assert_cmpuint (dossier_graph_get_other_end (graph, met, breen), ==, quint);
}

static void
test_sources (void)
{
  g_autoptr (DossierGraph) graph = build_story (DEFAULT_TYPES);
  const GArray *sources = graph->source_of_article;
  guint breen = dossier_graph_find_node (graph, STORY_BREEN);

  /* The first and the third article share a publisher, whatever the case of its letters. */
  g_assert_cmpuint (g_array_index (sources, guint, 0), ==, 0);
  g_assert_cmpuint (g_array_index (sources, guint, 1), ==, 1);
  g_assert_cmpuint (g_array_index (sources, guint, 2), ==, 0);
  g_assert_cmpuint (dossier_graph_node (graph, breen)->n_sources, ==, 2);
}

static void
test_copied_text_is_one_source (void)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();
  g_autoptr (DossierGraph) graph = NULL;
  DossierFinding *finding = dossier_finding_new (DOSSIER_FINDING_COPIED_TEXT);

  dossier_finding_add_passage (finding, 0, (DossierRange){ 0, 5 });
  dossier_finding_add_passage (finding, 1, (DossierRange){ 0, 5 });
  g_ptr_array_add (extract->findings, finding);
  graph = dossier_graph_build (extract, DEFAULT_TYPES, FALSE);
  g_assert_cmpuint (g_array_index (graph->source_of_article, guint, 1), ==, 0);
  g_assert_cmpuint (dossier_graph_node (graph, dossier_graph_find_node (graph, STORY_BREEN))->n_sources, ==,
                    1);
}

static void
test_path (void)
{
  g_autoptr (DossierGraph) graph = build_story (DEFAULT_TYPES);
  guint mills = dossier_graph_find_node (graph, STORY_MILLS);
  guint union_node = dossier_graph_find_node (graph, STORY_UNION);
  g_autoptr (GArray) path = dossier_graph_find_path (graph, mills, union_node);
  g_autoptr (GArray) none = dossier_graph_find_path (graph, mills, mills);

  /* The mills, their owner, the union that accused her. */
  g_assert_nonnull (path);
  g_assert_cmpuint (path->len, ==, 2);
  g_assert_cmpuint (dossier_graph_get_other_end (graph, g_array_index (path, guint, 0), mills), ==,
                    dossier_graph_find_node (graph, STORY_QUINT));
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_no_path (void)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();
  g_autoptr (DossierGraph) graph = dossier_graph_build (extract, DEFAULT_TYPES, TRUE);

  g_assert_null (dossier_graph_find_path (graph, dossier_graph_find_node (graph, STORY_VALE),
                                          dossier_graph_find_node (graph, STORY_QUINT)));
}

static void
test_ids (void)
{
  g_autoptr (DossierGraph) graph = build_story (DEFAULT_TYPES);
  guint quint = dossier_graph_find_node (graph, STORY_QUINT);
  guint breen = dossier_graph_find_node (graph, STORY_BREEN);
  g_autofree char *node = dossier_graph_dup_node_id (graph, breen);
  g_autofree char *edge = dossier_graph_dup_edge_id (
    graph, dossier_graph_find_edge (graph, quint, breen, DOSSIER_CLASS_MEETING, FALSE));

  g_assert_cmpstr (node, ==, "e2");
  g_assert_cmpstr (edge, ==, "e1-e2-meeting-both");
}

static void
test_empty (void)
{
  g_autoptr (DossierExtract) extract = dossier_extract_new ();
  g_autoptr (DossierGraph) graph = dossier_graph_build (extract, DEFAULT_TYPES, TRUE);

  g_assert_cmpuint (graph->nodes->len, ==, 0);
  g_assert_cmpuint (graph->edges->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/nodes", test_nodes);
  g_test_add_func ("/graph/unconnected", test_unconnected);
  g_test_add_func ("/graph/money-runs-through-sum", test_money_runs_through_sum);
  g_test_add_func ("/graph/money-without-sum-nodes", test_money_without_sum_nodes);
  g_test_add_func ("/graph/symmetric", test_symmetric);
  g_test_add_func ("/graph/sources", test_sources);
  g_test_add_func ("/graph/copied-text-is-one-source", test_copied_text_is_one_source);
  g_test_add_func ("/graph/path", test_path);
  g_test_add_func ("/graph/no-path", test_no_path);
  g_test_add_func ("/graph/ids", test_ids);
  g_test_add_func ("/graph/empty", test_empty);
  return g_test_run ();
}
