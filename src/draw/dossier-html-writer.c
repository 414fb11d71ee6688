/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-html-writer.h"

#include "dossier-graph-words.h"
#include "dossier-svg-writer.h"

#include <string.h>

static const char style[]
  = "body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1e1e1e;"
    "background:#fafafa}svg{max-width:100%;height:auto}section{border-top:1px solid #ccc;margin-top:1rem}"
    "h2{font-size:1.1rem}h3{font-size:1rem}blockquote{margin:.3rem 0 .1rem;padding-left:.8rem;"
    "border-left:3px solid #888}p.source{margin:0 0 .8rem .95rem;color:#4a4a4a;font-size:.9rem}"
    "section:target{background:#fff3c4}"
    "@media(prefers-color-scheme:dark){body{color:#f2f2f2;background:#1e1e1e}p.source{color:#c8c8c8}"
    "section:target{background:#483c12}}";

static void
append_text (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text != NULL ? text : "", -1);

  g_string_append (out, escaped);
}

static void
append_words (GString *out, const DossierArticle *article, const DossierClaim *claim)
{
  g_string_append (out, "<blockquote>");
  for (guint i = 0; i < claim->evidence->len; i++)
    {
      g_autofree char *words =
        dossier_range_dup_text (g_array_index (claim->evidence, DossierRange, i), article->text);

      g_string_append (out, i > 0 ? " … " : "");
      append_text (out, words);
    }
  g_string_append (out, "</blockquote>\n");
}

static void
append_claim (GString *out, const DossierExtract *extract, guint index)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  g_autofree char *published = dossier_date_to_iso (&article->published);
  g_autofree char *date = dossier_date_to_iso (&claim->date);
  g_autofree char *name = dossier_article_dup_name (article);

  append_words (out, article, claim);
  g_string_append (out, "<p class=\"source\">");
  append_text (out, name);
  if (article->publisher != NULL)
    {
      g_string_append (out, ", ");
      append_text (out, article->publisher);
    }
  if (published != NULL)
    g_string_append_printf (out, ", %s", published);
  g_string_append_printf (out, " · %s%s", dossier_modality_to_string (claim->modality),
                          claim->negated ? ", denied" : "");
  if (date != NULL)
    g_string_append_printf (out, " · dated %s (%s)", date, dossier_basis_to_string (claim->date.basis));
  if (claim->attributed_to == DOSSIER_SPEAKER_ANONYMOUS)
    g_string_append (out, " · according to unnamed sources");
  else if (claim->attributed_to < extract->entities->len)
    {
      g_string_append (out, " · according to ");
      append_text (out, dossier_extract_entity (extract, claim->attributed_to)->name);
    }
  g_string_append (out, "</p>\n");
}

static void
append_edge (GString *out, const DossierVisibility *visibility, guint index)
{
  const GArray *claims = dossier_graph_edge (visibility->graph, index)->claims;
  g_autofree char *id = dossier_graph_dup_edge_id (visibility->graph, index);
  g_autofree char *words = dossier_visibility_describe_edge (visibility, index);

  g_string_append_printf (out, "<section id=\"claims-%s\"><h3>", id);
  append_text (out, words);
  g_string_append (out, "</h3>\n");
  for (guint i = 0; i < claims->len; i++)
    {
      guint claim = g_array_index (claims, guint, i);

      if (visibility->claims[claim])
        append_claim (out, visibility->graph->extract, claim);
    }
  g_string_append (out, "</section>\n");
}

static void
append_node (GString *out, const DossierVisibility *visibility, guint index)
{
  const GArray *edges = dossier_graph_node (visibility->graph, index)->edges;
  g_autofree char *id = dossier_graph_dup_node_id (visibility->graph, index);
  g_autofree char *words = dossier_visibility_describe_node (visibility, index);

  g_string_append_printf (out, "<section id=\"claims-%s\"><h3>", id);
  append_text (out, words);
  g_string_append (out, "</h3>\n<ul>\n");
  for (guint i = 0; i < edges->len; i++)
    {
      guint edge = g_array_index (edges, guint, i);
      g_autofree char *edge_id = dossier_graph_dup_edge_id (visibility->graph, edge);
      g_autofree char *edge_words = dossier_visibility_describe_edge (visibility, edge);

      if (!visibility->edges[edge].shown)
        continue;
      g_string_append_printf (out, "<li><a href=\"#claims-%s\">", edge_id);
      append_text (out, edge_words);
      g_string_append (out, "</a></li>\n");
    }
  g_string_append (out, "</ul></section>\n");
}

char *
dossier_picture_to_html (const DossierPicture *picture)
{
  DossierPicture linked;
  const DossierVisibility *visibility;
  g_autofree char *svg = NULL;
  const char *body;
  GString *out;

  g_return_val_if_fail (picture != NULL, NULL);

  visibility = picture->visibility;
  linked = *picture;
  linked.link_base = "#claims-";
  svg = dossier_picture_to_svg (&linked);
  /* An XML declaration has no place inside a page. */
  body = strstr (svg, "<svg");
  out = g_string_new ("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                      "<title>Dossier</title>\n<style>");
  g_string_append_printf (out, "%s</style>\n</head>\n<body>\n%s<h2>Relations and what they rest on</h2>\n",
                          style, body);
  for (guint i = 0; i < visibility->graph->edges->len; i++)
    if (visibility->edges[i].shown)
      append_edge (out, visibility, i);
  g_string_append (out, "<h2>People, organisations and sums</h2>\n");
  for (guint i = 0; i < visibility->graph->nodes->len; i++)
    if (visibility->nodes[i].shown)
      append_node (out, visibility, i);
  g_string_append (out, "</body>\n</html>\n");
  return g_string_free (out, FALSE);
}
