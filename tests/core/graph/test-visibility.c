/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-graph-builder.h"
#include "dossier-relation-words.h"
#include "dossier-story.h"
#include "dossier-visibility.h"

typedef struct
{
  DossierGraph *graph;
  DossierFilter *filter;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();

  fixture->graph = dossier_graph_build (extract, DOSSIER_TYPES_DEFAULT, FALSE);
  fixture->filter = dossier_filter_new ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dossier_graph_unref (fixture->graph);
  dossier_filter_free (fixture->filter);
}

static guint
find_edge (Fixture *fixture, guint source, guint target, DossierRelationClass relation_class)
{
  guint edge =
    dossier_graph_find_edge (fixture->graph, dossier_graph_find_node (fixture->graph, source),
                             dossier_graph_find_node (fixture->graph, target), relation_class, TRUE);

  g_assert_cmpuint (edge, !=, DOSSIER_NO_INDEX);
  return edge;
}

static void
test_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierVisibility) visibility = dossier_visibility_new (fixture->graph, fixture->filter);

  g_assert_cmpuint (visibility->n_nodes, ==, 5);
  g_assert_cmpuint (visibility->n_edges, ==, fixture->graph->edges->len);
  g_assert_cmpuint (visibility->n_claims, ==, STORY_N_CLAIMS);
}

/* A state that had ended is no more; an act that took that long stays done. */
static void
test_ended (Fixture *fixture, gconstpointer data)
{
  const DossierExtract *extract = fixture->graph->extract;
  g_autoptr (DossierClaim) claim = dossier_claim_copy (dossier_extract_claim (extract, 0));
  guint32 end = dossier_date_julian (2031, 3, 1);

  claim->relation = DOSSIER_RELATION_HEADS;
  claim->date = dossier_date_new_range (0, end, DOSSIER_BASIS_STATED);
  fixture->filter->time = DOSSIER_TIME_AS_OF;
  fixture->filter->to = end;
  g_assert_true (dossier_filter_admits_claim (fixture->filter, extract, claim));
  fixture->filter->to = end + 1;
  g_assert_false (dossier_filter_admits_claim (fixture->filter, extract, claim));
  claim->relation = DOSSIER_RELATION_SUED;
  g_assert_true (dossier_filter_admits_claim (fixture->filter, extract, claim));
  claim->relation = DOSSIER_RELATION_HEADS;
  claim->date = dossier_date_new_range (end, 0, DOSSIER_BASIS_STATED);
  g_assert_true (dossier_filter_admits_claim (fixture->filter, extract, claim));
  fixture->filter->to = end - 1;
  g_assert_false (dossier_filter_admits_claim (fixture->filter, extract, claim));
}

static void
test_as_of (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierVisibility) before = NULL;
  g_autoptr (DossierVisibility) after = NULL;
  guint giving = find_edge (fixture, STORY_QUINT, STORY_GIFT, DOSSIER_CLASS_MONEY);

  fixture->filter->time = DOSSIER_TIME_AS_OF;
  fixture->filter->to = dossier_date_julian (2031, 3, 2);
  before = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_false (before->edges[giving].shown);
  g_assert_true (before->claims[STORY_MET]);
  g_assert_true (before->claims[STORY_HEADS]); /* undated and shown */
  fixture->filter->to = dossier_date_julian (2031, 4, 1);
  fixture->filter->undated = FALSE;
  after = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_true (after->edges[giving].shown);
  g_assert_cmpuint (after->edges[giving].n_claims, ==, 1);
  g_assert_false (after->edges[giving].disputed); /* the denial comes later */
  g_assert_true (after->claims[STORY_ACCUSED]);   /* April has begun */
  g_assert_false (after->claims[STORY_HEADS]);
  g_assert_false (after->nodes[dossier_graph_find_node (fixture->graph, STORY_MILLS)].shown);
}

static void
test_window (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierVisibility) visibility = NULL;

  fixture->filter->time = DOSSIER_TIME_WINDOW;
  fixture->filter->from = dossier_date_julian (2031, 4, 30);
  fixture->filter->to = dossier_date_julian (2031, 5, 8);
  fixture->filter->undated = FALSE;
  visibility = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_cmpuint (visibility->n_claims, ==, 1);
  g_assert_true (visibility->claims[STORY_ACCUSED]);
}

static void
test_publication_date (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierVisibility) visibility = NULL;

  fixture->filter->time = DOSSIER_TIME_AS_OF;
  fixture->filter->date_of = DOSSIER_DATE_OF_PUBLICATION;
  fixture->filter->to = dossier_date_julian (2031, 4, 20);
  fixture->filter->undated = FALSE;
  visibility = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_cmpuint (visibility->n_claims, ==, 4); /* the first article's */
}

static void
test_looks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierVisibility) visibility = dossier_visibility_new (fixture->graph, fixture->filter);
  const DossierEdgeLook *giving
    = &visibility->edges[find_edge (fixture, STORY_QUINT, STORY_GIFT, DOSSIER_CLASS_MONEY)];
  const DossierEdgeLook *taking
    = &visibility->edges[find_edge (fixture, STORY_GIFT, STORY_BREEN, DOSSIER_CLASS_MONEY)];
  const DossierEdgeLook *accused
    = &visibility->edges[find_edge (fixture, STORY_UNION, STORY_QUINT, DOSSIER_CLASS_CONFLICT)];
  const DossierEdgeLook *pledged
    = &visibility->edges[find_edge (fixture, STORY_BREEN, STORY_UNION, DOSSIER_CLASS_MONEY)];

  g_assert_true (giving->disputed);
  g_assert_false (giving->did_not_happen);
  g_assert_cmpuint (giving->n_sources, ==, 2);
  g_assert_cmpint (giving->modality, ==, DOSSIER_MODALITY_ASSERTED);
  g_assert_cmpstr (giving->label, ==, "gave +1");
  g_assert_cmpstr (taking->label, ==, "to");
  g_assert_cmpint (accused->modality, ==, DOSSIER_MODALITY_ALLEGED);
  g_assert_cmpint (accused->polarity, ==, DOSSIER_POLARITY_HOSTILE);
  g_assert_false (accused->disputed);
  g_assert_cmpstr (pledged->label, ==, "plans to pledge");
}

static void
test_did_not_happen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierVisibility) visibility = NULL;
  guint giving = find_edge (fixture, STORY_QUINT, STORY_GIFT, DOSSIER_CLASS_MONEY);

  fixture->filter->modalities = 1u << DOSSIER_MODALITY_REPORTED;
  visibility = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_true (visibility->edges[giving].did_not_happen);
  g_assert_cmpstr (visibility->edges[giving].label, ==, "did not give");
}

/* The line is solid for what is stated: a label that tells of a plan would belie it. */
static void
test_label_fits_line (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierVisibility) visibility = NULL;
  guint giving = find_edge (fixture, STORY_QUINT, STORY_GIFT, DOSSIER_CLASS_MONEY);

  dossier_extract_claim (fixture->graph->extract, STORY_GAVE)->modality = DOSSIER_MODALITY_PLANNED;
  dossier_extract_claim (fixture->graph->extract, STORY_GAVE_NOT)->negated = FALSE;
  visibility = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_cmpint (visibility->edges[giving].modality, ==, DOSSIER_MODALITY_REPORTED);
  g_assert_cmpstr (visibility->edges[giving].label, ==, "gave +1");
}

static void
test_classes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierVisibility) visibility = NULL;

  fixture->filter->classes &= ~(1u << DOSSIER_CLASS_MONEY);
  visibility = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_false (visibility->claims[STORY_GAVE]);
  g_assert_false (visibility->nodes[dossier_graph_find_node (fixture->graph, STORY_GIFT)].shown);
}

static void
test_text (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    guint n_claims;
  } rows[] = {
    { "ostrey", 1 },        /* a name */
    { "THE MAYOR", 4 },     /* an alias; one sentence that holds the words is Breen's already */
    { "weavers\xE2\x80\x99", 0 }, /* another apostrophe */
    { "support", 1 },       /* a sentence */
    { "", STORY_N_CLAIMS },
    { "no such words", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DossierVisibility) visibility = NULL;

      g_free (fixture->filter->text);
      fixture->filter->text = g_strdup (rows[i].text);
      visibility = dossier_visibility_new (fixture->graph, fixture->filter);
      g_assert_cmpuint (visibility->n_claims, ==, rows[i].n_claims);
    }
}

static void
test_hidden (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierVisibility) visibility = NULL;

  dossier_filter_set_hidden (fixture->filter, STORY_QUINT, TRUE);
  dossier_filter_set_hidden (fixture->filter, STORY_MILLS, TRUE);
  dossier_filter_set_hidden (fixture->filter, STORY_MILLS, FALSE);
  g_assert_true (dossier_filter_is_hidden (fixture->filter, STORY_QUINT));
  g_assert_false (dossier_filter_is_hidden (fixture->filter, STORY_MILLS));
  visibility = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_false (visibility->nodes[dossier_graph_find_node (fixture->graph, STORY_QUINT)].shown);
  g_assert_cmpuint (visibility->n_claims, ==, 1); /* Breen and the union */
}

static void
test_hidden_sum (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierVisibility) visibility = NULL;

  dossier_filter_set_hidden (fixture->filter, STORY_GIFT, TRUE);
  visibility = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_false (visibility->nodes[dossier_graph_find_node (fixture->graph, STORY_GIFT)].shown);
  g_assert_false (visibility->claims[STORY_GAVE]);
}

static void
test_focus (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierVisibility) near = NULL;
  g_autoptr (DossierVisibility) far = NULL;

  fixture->filter->focus = STORY_MILLS;
  near = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_cmpuint (near->n_nodes, ==, 2);
  g_assert_cmpuint (near->n_claims, ==, 1);
  fixture->filter->depth = 2;
  far = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_cmpuint (far->n_nodes, ==, 5);
}

static void
test_words (void)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();
  g_autofree char *gave = dossier_claim_to_words (extract, dossier_extract_claim (extract, STORY_GAVE), TRUE);
  g_autofree char *heads =
    dossier_claim_to_words (extract, dossier_extract_claim (extract, STORY_HEADS), TRUE);

  g_assert_cmpstr (gave, ==, "gave $2 million");
  g_assert_cmpstr (heads, ==, "is head of");
  for (guint i = 0; i < DOSSIER_N_RELATIONS; i++)
    g_assert_nonnull (dossier_relation_to_words ((DossierRelation) i));
}

/* What no rule made can be left out. */
static void
test_learned (Fixture *fixture, gconstpointer data)
{
  DossierClaim *met = dossier_extract_claim (fixture->graph->extract, STORY_MET);
  g_autoptr (DossierVisibility) with = NULL;
  g_autoptr (DossierVisibility) without = NULL;

  g_free (met->rule);
  met->rule = g_strdup ("learned-met");
  with = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_true (with->claims[STORY_MET]);
  fixture->filter->learned = FALSE;
  without = dossier_visibility_new (fixture->graph, fixture->filter);
  g_assert_false (without->claims[STORY_MET]);
  g_assert_cmpuint (without->n_claims, ==, with->n_claims - 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/visibility/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("all", test_all);
  ADD ("as-of", test_as_of);
  ADD ("ended", test_ended);
  ADD ("window", test_window);
  ADD ("publication-date", test_publication_date);
  ADD ("looks", test_looks);
  ADD ("did-not-happen", test_did_not_happen);
  ADD ("label-fits-line", test_label_fits_line);
  ADD ("classes", test_classes);
  ADD ("learned", test_learned);
  ADD ("text", test_text);
  ADD ("hidden", test_hidden);
  ADD ("hidden-sum", test_hidden_sum);
  ADD ("focus", test_focus);
  g_test_add_func ("/visibility/words", test_words);
  return g_test_run ();
}
