/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-dot-writer.h"
#include "dossier-graph-builder.h"
#include "dossier-story.h"
#include "dossier-svg-writer.h"
#include "story-scene.h"

#include <string.h>

typedef struct
{
  StoryScene story;
  DossierPicture picture;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  story_scene_init (&fixture->story);
  fixture->picture = (DossierPicture){ .scene = fixture->story.scene,
                                       .visibility = fixture->story.visibility,
                                       .legend = TRUE,
                                       .caption = "as of 4 June 2031 <&>",
                                       .selected_node = 1,
                                       .selected_edge = DOSSIER_NO_INDEX };
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  story_scene_clear (&fixture->story);
}

static void
on_element (GMarkupParseContext *context, const char *name, const char **names, const char **values,
            gpointer data, GError **error)
{
  GHashTable *ids = data;

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], "id"))
      g_assert_true (g_hash_table_add (ids, g_strdup (values[i])));
}

/* Parses @svg and returns the ids in it, each of which may occur once. */
static GHashTable *
parse_svg (const char *svg)
{
  const GMarkupParser parser = { .start_element = on_element };
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, ids, NULL);
  g_autoptr (GError) error = NULL;

  g_markup_parse_context_parse (context, svg, -1, &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  return ids;
}

static void
test_svg (Fixture *fixture, gconstpointer data)
{
  g_autofree char *svg = dossier_picture_to_svg (&fixture->picture);
  g_autoptr (GHashTable) ids = parse_svg (svg);

  g_assert_cmpuint (g_hash_table_size (ids), ==, fixture->story.graph->nodes->len + fixture->story.graph->edges->len);
  g_assert_true (g_hash_table_contains (ids, "e1"));
  g_assert_true (g_hash_table_contains (ids, "e1-e5-money"));
  g_assert_nonnull (strstr (svg, ">Marla Quint</text>"));
  g_assert_nonnull (strstr (svg, "<title>Marla Quint, person, 5 claims</title>"));
  g_assert_nonnull (strstr (svg, "class=\"edge money asserted disputed\""));
  g_assert_nonnull (strstr (svg, "data-first=\"2031-03-03\""));
  g_assert_nonnull (strstr (svg, "as of 4 June 2031 &lt;&amp;&gt;"));
  g_assert_nonnull (strstr (svg, ">sources disagree</text>"));
  g_assert_null (strstr (svg, "<a "));
}

static void
test_svg_links (Fixture *fixture, gconstpointer data)
{
  g_autofree char *svg = NULL;
  g_autofree char *based = NULL;
  g_autoptr (GHashTable) ids = NULL;

  dossier_extract_article (fixture->story.graph->extract, 0)->article->path =
    g_strdup ("https://example.org/a?b=1&c=2");
  svg = dossier_picture_to_svg (&fixture->picture);
  ids = parse_svg (svg);
  g_assert_nonnull (strstr (svg, "xlink:href=\"https://example.org/a?b=1&amp;c=2\""));
  fixture->picture.link_base = "report.html#";
  based = dossier_picture_to_svg (&fixture->picture);
  g_assert_nonnull (strstr (based, "xlink:href=\"report.html#e2\""));
}

static void
test_svg_keeps_strange_names (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "A \"quoted\" <name> & 'more'", "Zoë Nguyễn 王", "line\nbreak\ttab",
                                       "bell\a and \x01", "",  "Averyveryverylongnamewithoutanyspaceatall" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      DossierEntity *entity = dossier_extract_entity (fixture->story.graph->extract, STORY_QUINT);
      g_autoptr (DossierScene) scene = NULL;
      g_autofree char *svg = NULL;
      g_autofree char *dot = NULL;
      g_autoptr (GHashTable) ids = NULL;

      g_free (entity->name);
      entity->name = g_strdup (names[i]);
      scene = story_scene_lay_out (fixture->story.graph);
      fixture->picture.scene = scene;
      svg = dossier_picture_to_svg (&fixture->picture);
      dot = dossier_picture_to_dot (&fixture->picture);
      ids = parse_svg (svg);
      fixture->picture.scene = fixture->story.scene;
    }
}

static void
test_same_bytes (Fixture *fixture, gconstpointer data)
{
  g_autofree char *svg_a = dossier_picture_to_svg (&fixture->picture);
  g_autofree char *svg_b = dossier_picture_to_svg (&fixture->picture);
  g_autofree char *dot_a = dossier_picture_to_dot (&fixture->picture);
  g_autofree char *dot_b = dossier_picture_to_dot (&fixture->picture);
  g_autoptr (GBytes) png_a = dossier_picture_to_png (&fixture->picture, 2, NULL);
  g_autoptr (GBytes) png_b = dossier_picture_to_png (&fixture->picture, 2, NULL);
  g_autoptr (GBytes) pdf_a = dossier_picture_to_pdf (&fixture->picture, NULL);
  g_autoptr (GBytes) pdf_b = NULL;

  /* A time of making in the file would show after a second. */
  g_usleep (1100 * 1000);
  pdf_b = dossier_picture_to_pdf (&fixture->picture, NULL);
  g_assert_cmpstr (svg_a, ==, svg_b);
  g_assert_cmpstr (dot_a, ==, dot_b);
  g_assert_true (g_bytes_equal (png_a, png_b));
  g_assert_true (g_bytes_equal (pdf_a, pdf_b));
}

static void
read_png_size (GBytes *png, guint *width, guint *height, guint *color_type)
{
  const guint8 *data = g_bytes_get_data (png, NULL);

  g_assert_cmpuint (g_bytes_get_size (png), >, 100);
  g_assert_cmpmem (data, 8, "\x89PNG\r\n\x1a\n", 8);
  *width = (guint) data[16] << 24 | (guint) data[17] << 16 | (guint) data[18] << 8 | data[19];
  *height = (guint) data[20] << 24 | (guint) data[21] << 16 | (guint) data[22] << 8 | data[23];
  *color_type = data[25];
}

static void
test_png_scales (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) once = dossier_picture_to_png (&fixture->picture, 1, NULL);
  g_autoptr (GBytes) four = dossier_picture_to_png (&fixture->picture, 4, NULL);
  g_autoptr (GBytes) clear = NULL;
  g_autoptr (GError) error = NULL;
  guint width[2], height[2], color_type;

  read_png_size (once, &width[0], &height[0], &color_type);
  g_assert_cmpuint (color_type, ==, 2); /* no transparency */
  read_png_size (four, &width[1], &height[1], &color_type);
  g_assert_cmpuint (width[1], ==, 4 * width[0]);
  g_assert_cmpuint (height[1], ==, 4 * height[0]);
  fixture->picture.transparent = TRUE;
  clear = dossier_picture_to_png (&fixture->picture, 1, NULL);
  read_png_size (clear, &width[1], &height[1], &color_type);
  g_assert_cmpuint (color_type, ==, 6);
  g_assert_null (dossier_picture_to_png (&fixture->picture, 1000, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
}

static void
test_only_what_is_shown (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierVisibility) early = NULL;
  g_autofree char *svg = NULL;
  g_autofree char *dimmed = NULL;
  g_autofree char *dot = NULL;

  fixture->story.filter->time = DOSSIER_TIME_AS_OF;
  fixture->story.filter->to = dossier_date_julian (2031, 1, 1);
  early = dossier_visibility_new (fixture->story.graph, fixture->story.filter);
  fixture->picture.visibility = early;
  svg = dossier_picture_to_svg (&fixture->picture);
  dot = dossier_picture_to_dot (&fixture->picture);
  g_assert_null (strstr (svg, "e1-e5-money"));
  g_assert_null (strstr (dot, "e1-e5-money"));
  fixture->picture.dim_outside = TRUE;
  dimmed = dossier_picture_to_svg (&fixture->picture);
  g_assert_nonnull (strstr (dimmed, "e1-e5-money"));
  g_assert_nonnull (strstr (dimmed, " outside"));
}

static void
test_nothing (void)
{
  g_autoptr (DossierExtract) extract = dossier_extract_new ();
  g_autoptr (DossierGraph) graph = dossier_graph_build (extract, DOSSIER_TYPES_DEFAULT, FALSE);
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (DossierVisibility) visibility = dossier_visibility_new (graph, filter);
  g_autoptr (DossierScene) scene = story_scene_lay_out (graph);
  DossierPicture picture = { .scene = scene, .visibility = visibility, .legend = TRUE,
                             .selected_node = DOSSIER_NO_INDEX, .selected_edge = DOSSIER_NO_INDEX };
  g_autofree char *svg = dossier_picture_to_svg (&picture);
  g_autoptr (GHashTable) ids = parse_svg (svg);
  g_autoptr (GBytes) png = dossier_picture_to_png (&picture, 1, NULL);

  g_assert_nonnull (png);
  g_assert_cmpuint (g_hash_table_size (ids), ==, 0);
}

static void
test_hits (Fixture *fixture, gconstpointer data)
{
  const DossierScene *scene = fixture->story.scene;
  g_autoptr (DossierVisibility) hidden = NULL;
  DossierHit hit;

  for (guint i = 0; i < fixture->story.graph->nodes->len; i++)
    {
      hit = dossier_scene_pick (scene, fixture->story.visibility, scene->frames[i].middle, 5);
      g_assert_cmpuint (hit.node, ==, i);
      g_assert_cmpuint (hit.edge, ==, DOSSIER_NO_INDEX);
    }
  for (guint i = 0; i < fixture->story.graph->edges->len; i++)
    {
      hit = dossier_scene_pick (scene, fixture->story.visibility, scene->edges[i].label, 5);
      g_assert_cmpuint (hit.edge, ==, i);
    }
  hit = dossier_scene_pick (scene, fixture->story.visibility, (DossierPoint){ 5000, 5000 }, 5);
  g_assert_cmpuint (hit.node, ==, DOSSIER_NO_INDEX);
  g_assert_cmpuint (hit.edge, ==, DOSSIER_NO_INDEX);
  dossier_filter_set_hidden (fixture->story.filter, dossier_graph_node (fixture->story.graph, 0)->entity, TRUE);
  hidden = dossier_visibility_new (fixture->story.graph, fixture->story.filter);
  hit = dossier_scene_pick (scene, hidden, scene->frames[0].middle, 5);
  g_assert_cmpuint (hit.node, ==, DOSSIER_NO_INDEX);
}

static void
test_moved (Fixture *fixture, gconstpointer data)
{
  DossierPoint place = { 700, 700 };
  g_autoptr (DossierScene) moved = dossier_scene_new_moved (fixture->story.scene, 0, place);

  g_assert_cmpfloat (moved->frames[0].middle.x, ==, 700);
  g_assert_cmpfloat (fixture->story.scene->frames[0].middle.x, ==, 300);
  for (guint i = 0; i < fixture->story.graph->edges->len; i++)
    {
      const DossierGraphEdge *edge = dossier_graph_edge (fixture->story.graph, i);
      gboolean follows = moved->edges[i].label.x != fixture->story.scene->edges[i].label.x;

      g_assert_true (follows == (edge->source == 0 || edge->target == 0));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/picture/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("svg", test_svg);
  ADD ("svg-links", test_svg_links);
  ADD ("svg-keeps-strange-names", test_svg_keeps_strange_names);
  ADD ("same-bytes", test_same_bytes);
  ADD ("png-scales", test_png_scales);
  ADD ("only-what-is-shown", test_only_what_is_shown);
  ADD ("hits", test_hits);
  ADD ("moved", test_moved);
  g_test_add_func ("/picture/nothing", test_nothing);
  return g_test_run ();
}
