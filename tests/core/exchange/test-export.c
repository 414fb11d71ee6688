/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-export-text.h"
#include "dossier-export.h"
#include "dossier-graph-builder.h"
#include "dossier-story.h"

#include <jansson.h>
#include <string.h>

typedef struct
{
  DossierExtract *extract;
  DossierVisibility *visibility;
  double places[2 * STORY_N_ENTITIES];
  DossierExport export;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierGraph) graph = NULL;
  g_autoptr (DossierFilter) filter = dossier_filter_new ();

  fixture->extract = dossier_story_new ();
  graph = dossier_graph_build (fixture->extract, DOSSIER_TYPES_DEFAULT, FALSE);
  fixture->visibility = dossier_visibility_new (graph, filter);
  for (guint i = 0; i < G_N_ELEMENTS (fixture->places); i++)
    fixture->places[i] = 10.5 * i;
  fixture->export = (DossierExport){ fixture->visibility, fixture->places };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dossier_visibility_unref (fixture->visibility);
  dossier_extract_unref (fixture->extract);
}

static void
assert_well_formed (const char *xml)
{
  const GMarkupParser parser = { NULL };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, NULL, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, xml, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
}

static void
test_gexf (Fixture *fixture, gconstpointer data)
{
  g_autofree char *gexf = dossier_export_to_gexf (&fixture->export);

  assert_well_formed (gexf);
  g_assert_nonnull (strstr (gexf, "timeformat=\"date\""));
  g_assert_nonnull (strstr (gexf, "<edge id=\"e1-e5-money\" source=\"e1\" target=\"e5\" type=\"directed\" "
                                  "kind=\"money\" weight=\"2\""));
  g_assert_nonnull (strstr (gexf, "start=\"2031-03-03\""));
  /* A claim without a date gives its edge no beginning. */
  g_assert_nonnull (strstr (gexf, "kind=\"role\" weight=\"1\" label=\"is head of\"><"));
  g_assert_nonnull (strstr (gexf, "<viz:position x=\"0\" y=\"-10.50\" z=\"0\"/>"));
}

static void
test_graphml (Fixture *fixture, gconstpointer data)
{
  g_autofree char *graphml = dossier_export_to_graphml (&fixture->export);

  assert_well_formed (graphml);
  g_assert_nonnull (strstr (graphml, "<data key=\"interaction\">money</data>"));
  g_assert_nonnull (strstr (graphml, "<data key=\"disputed\">true</data>"));
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (const char *p = text; (p = strchr (p, '\n')) != NULL; p++)
    n++;
  return n;
}

static void
test_csv (Fixture *fixture, gconstpointer data)
{
  g_autofree char *claims = dossier_export_claims_to_csv (&fixture->export);
  g_autofree char *nodes = dossier_export_nodes_to_csv (&fixture->export);
  g_autofree char *edges = dossier_export_edges_to_csv (&fixture->export);

  g_assert_cmpuint (count_lines (claims), ==, 1 + STORY_N_CLAIMS);
  g_assert_cmpuint (count_lines (nodes), ==, 1 + fixture->visibility->n_nodes);
  g_assert_cmpuint (count_lines (edges), ==, 1 + fixture->visibility->n_edges);
  g_assert_nonnull (strstr (claims,
                            "\r\nc2,Marla Quint,donated,Tobias Breen,money,friendly,asserted,no,2000000,"
                            "2000000,USD,exact,2031-03-03,2031-03-03,"));
  /* The denial names the claim that it denies. */
  g_assert_nonnull (strstr (claims, "story,c2\r\n"));
}

static void
test_cells (void)
{
  static const char *const rows[][2] = {
    { "plain", "plain" },
    { "a,b", "\"a,b\"" },
    { "say \"so\"", "\"say \"\"so\"\"\"" },
    { "two\nlines", "\"two\nlines\"" },
    { "=SUM(A1)", "'=SUM(A1)" },
    { "-12", "'-12" },
    { "@x", "'@x" },
    { "", "\"\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_autofree char *wanted = g_strconcat (rows[i][1], ",end\r\n", NULL);

      dossier_export_append_cell (out, rows[i][0]);
      dossier_export_append_cell (out, "end");
      dossier_export_end_row (out);
      g_assert_cmpstr (out->str, ==, wanted);
    }
}

/* Every value must be a list of strings, every reference must lead somewhere. */
static void
check_ftm_line (const char *line, GHashTable *ids)
{
  json_t *object = json_loads (line, 0, NULL);
  const char *name;
  json_t *list, *value;
  size_t i;

  g_assert_nonnull (object);
  g_assert_true (g_hash_table_add (ids, g_strdup (json_string_value (json_object_get (object, "id")))));
  g_assert_true (json_is_string (json_object_get (object, "schema")));
  json_object_foreach (json_object_get (object, "properties"), name, list)
  {
    g_assert_true (json_is_array (list));
    json_array_foreach (list, i, value)
    {
      g_assert_true (json_is_string (value));
      if (g_str_equal (name, "payer") || g_str_equal (name, "beneficiary") || g_str_equal (name, "proof"))
        g_assert_true (g_hash_table_contains (ids, json_string_value (value)));
    }
  }
  json_decref (object);
}

static void
test_ftm (Fixture *fixture, gconstpointer data)
{
  g_autofree char *ftm = dossier_export_to_ftm (&fixture->export);
  g_auto (GStrv) lines = g_strsplit (ftm, "\n", -1);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; lines[i][0] != '\0'; i++)
    check_ftm_line (lines[i], ids);
  g_assert_nonnull (strstr (ftm, "\"id\":\"c2\",\"schema\":\"Payment\""));
  g_assert_nonnull (
    strstr (ftm, "\"amount\":[\"2000000\"],\"currency\":[\"USD\"],\"date\":[\"2031-03-03\"]"));
  /* What was denied is no payment. */
  g_assert_nonnull (strstr (ftm, "\"id\":\"c4\",\"schema\":\"UnknownLink\""));
  g_assert_nonnull (strstr (ftm, "\"schema\":\"Directorship\""));
}

static void
test_cyjs (Fixture *fixture, gconstpointer data)
{
  g_autofree char *cyjs = dossier_export_to_cyjs (&fixture->export);
  json_t *root = json_loads (cyjs, 0, NULL);
  json_t *elements = json_object_get (root, "elements");

  g_assert_cmpuint (json_array_size (json_object_get (elements, "nodes")), ==, fixture->visibility->n_nodes);
  g_assert_cmpuint (json_array_size (json_object_get (elements, "edges")), ==, fixture->visibility->n_edges);
  json_decref (root);
}

static void
test_timeline (Fixture *fixture, gconstpointer data)
{
  g_autofree char *timeline = dossier_export_to_timeline (&fixture->export);
  json_t *root = json_loads (timeline, 0, NULL);
  json_t *events = json_object_get (root, "events");
  json_t *first = json_array_get (events, 0);
  json_t *second = json_array_get (events, 1);

  g_assert_cmpuint (json_array_size (events), ==, STORY_N_CLAIMS - 1); /* one has no date */
  /* "In 2030" stays a year. */
  g_assert_cmpint (json_integer_value (json_object_get (json_object_get (first, "start_date"), "year")), ==,
                   2030);
  g_assert_null (json_object_get (json_object_get (first, "start_date"), "month"));
  g_assert_cmpstr (json_string_value (json_object_get (json_object_get (second, "text"), "headline")), ==,
                   "Marla Quint gave $2 million to Tobias Breen");
  json_decref (root);
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  static char *(*const writers[]) (const DossierExport *)
    = { dossier_export_to_gexf,       dossier_export_to_graphml,    dossier_export_nodes_to_csv,
        dossier_export_edges_to_csv,  dossier_export_claims_to_csv, dossier_export_to_ftm,
        dossier_export_to_cyjs,       dossier_export_to_timeline };

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autofree char *first = writers[i](&fixture->export);
      g_autofree char *second = writers[i](&fixture->export);

      g_assert_cmpstr (first, ==, second);
      g_assert_true (g_utf8_validate (first, -1, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/export/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("gexf", test_gexf);
  ADD ("graphml", test_graphml);
  ADD ("csv", test_csv);
  ADD ("ftm", test_ftm);
  ADD ("cyjs", test_cyjs);
  ADD ("timeline", test_timeline);
  ADD ("same-bytes", test_same_bytes);
  g_test_add_func ("/export/cells", test_cells);
  return g_test_run ();
}
