/* SPDX-License-Identifier: Apache-2.0 */
/* Cytoscape and TimelineJS. */
#include "config.h"

#include "dossier-export.h"

#include "dossier-export-text.h"
#include "dossier-relation-words.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

static char *
dump (json_t *root)
{
  char *text = json_dumps (root, JSON_INDENT (1) | JSON_PRESERVE_ORDER);
  char *copy = g_strconcat (text, "\n", NULL);

  free (text);
  json_decref (root);
  return copy;
}

/* Jansson refuses what is no UTF-8; names are, but nobody has promised it of all paths. */
static json_t *
new_string (const char *text)
{
  json_t *string = text != NULL ? json_string (text) : NULL;

  return string != NULL ? string : json_string ("");
}

static json_t *
new_cyjs_node (const DossierExport *export, guint index)
{
  const DossierVisibility *visibility = export->visibility;
  const DossierEntity *entity = dossier_graph_node_entity (visibility->graph, index);
  g_autofree char *id = dossier_graph_dup_node_id (visibility->graph, index);
  json_t *node = json_pack ("{s:{s:s, s:o, s:s, s:i, s:i}}", "data", "id", id, "name",
                            new_string (entity->name), "type", dossier_entity_type_to_string (entity->type),
                            "claims", (int) visibility->nodes[index].n_claims, "sources",
                            (int) dossier_graph_node (visibility->graph, index)->n_sources);

  if (export->places != NULL)
    json_object_set_new (
      node, "position",
      json_pack ("{s:f, s:f}", "x", export->places[2 * index], "y", export->places[2 * index + 1]));
  return node;
}

static json_t *
new_cyjs_edge (const DossierVisibility *visibility, guint index)
{
  const DossierGraphEdge *edge = dossier_graph_edge (visibility->graph, index);
  const DossierEdgeLook *look = &visibility->edges[index];
  g_autofree char *id = dossier_graph_dup_edge_id (visibility->graph, index);
  g_autofree char *source = dossier_graph_dup_node_id (visibility->graph, edge->source);
  g_autofree char *target = dossier_graph_dup_node_id (visibility->graph, edge->target);

  return json_pack ("{s:{s:s, s:s, s:s, s:s, s:o, s:s, s:s, s:b, s:b, s:b, s:i, s:i}}", "data", "id", id,
                    "source", source, "target", target, "interaction",
                    dossier_relation_class_to_string (edge->relation_class), "name", new_string (look->label),
                    "modality", dossier_modality_to_string (look->modality), "polarity",
                    dossier_polarity_to_string (look->polarity), "directed", (int) edge->directed,
                    "did_not_happen", (int) look->did_not_happen, "disputed", (int) look->disputed, "claims",
                    (int) look->n_claims, "sources", (int) look->n_sources);
}

char *
dossier_export_to_cyjs (const DossierExport *export)
{
  const DossierVisibility *visibility;
  json_t *nodes, *edges;

  g_return_val_if_fail (export != NULL, NULL);

  visibility = export->visibility;
  nodes = json_array ();
  edges = json_array ();
  for (guint i = 0; i < visibility->graph->nodes->len; i++)
    if (visibility->nodes[i].shown)
      json_array_append_new (nodes, new_cyjs_node (export, i));
  for (guint i = 0; i < visibility->graph->edges->len; i++)
    if (visibility->edges[i].shown)
      json_array_append_new (edges, new_cyjs_edge (visibility, i));
  return dump (json_pack ("{s:s, s:{s:s}, s:{s:o, s:o}}", "generated_by", "Dossier " DOSSIER_VERSION, "data",
                          "name", "Dossier graph", "elements", "nodes", nodes, "edges", edges));
}

/* One end of an interval, no finer than it is known. */
static json_t *
new_timeline_date (guint32 julian, DossierPrecision precision)
{
  int year, month, day;
  json_t *date;

  dossier_date_ymd (julian, &year, &month, &day);
  date = json_pack ("{s:i}", "year", year);
  if (precision == DOSSIER_PRECISION_YEAR || precision == DOSSIER_PRECISION_DECADE)
    return date;
  json_object_set_new (date, "month", json_integer (month));
  if (precision != DOSSIER_PRECISION_MONTH && precision != DOSSIER_PRECISION_QUARTER)
    json_object_set_new (date, "day", json_integer (day));
  return date;
}

static char *
dup_html (const DossierExtract *extract, const DossierClaim *claim)
{
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  g_autofree char *quote = dossier_export_dup_quote (extract, claim);
  const char *speaker = dossier_export_get_speaker (extract, claim);
  GString *html = g_string_new ("<blockquote>");

  dossier_export_append_xml (html, quote);
  g_string_append (html, "</blockquote><p>");
  dossier_export_append_xml (html, article->publisher != NULL ? article->publisher
                                   : article->title != NULL   ? article->title
                                                              : "");
  g_string_append_printf (html, " · %s", dossier_modality_to_string (claim->modality));
  if (speaker != NULL)
    {
      g_string_append (html, " · ");
      dossier_export_append_xml (html, speaker);
    }
  g_string_append (html, "</p>");
  return g_string_free (html, FALSE);
}

static json_t *
new_event (const DossierExtract *extract, guint index)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  guint32 first = claim->date.first != 0 ? claim->date.first : claim->date.last;
  g_autofree char *headline = dossier_export_dup_sentence (extract, claim);
  g_autofree char *text = dup_html (extract, claim);
  g_autofree char *begin = dossier_date_to_iso (&claim->date);
  g_autofree char *end = dossier_date_to_iso_end (&claim->date);
  g_autofree char *id = g_strdup_printf ("c%u", index + 1);
  g_autofree char *display = g_strjoin (" to ", begin != NULL ? begin : "…", end, NULL);
  json_t *event = json_pack ("{s:o, s:{s:o, s:o}, s:s, s:s, s:s}", "start_date",
                             new_timeline_date (first, claim->date.part), "text", "headline",
                             new_string (headline), "text", new_string (text), "group",
                             dossier_relation_class_to_words (dossier_relation_get_class (claim->relation)),
                             "display_date", display, "unique_id", id);

  if (claim->date.last > first)
    json_object_set_new (event, "end_date", new_timeline_date (claim->date.last, claim->date.part));
  return event;
}

static int
compare_claims (gconstpointer a, gconstpointer b, gpointer data)
{
  const DossierExtract *extract = data;
  guint left = *(const guint *) a, right = *(const guint *) b;
  const DossierDate *x = &dossier_extract_claim (extract, left)->date;
  const DossierDate *y = &dossier_extract_claim (extract, right)->date;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return left < right ? -1 : left > right;
}

char *
dossier_export_to_timeline (const DossierExport *export)
{
  const DossierExtract *extract;
  g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (guint));
  json_t *events;

  g_return_val_if_fail (export != NULL, NULL);

  extract = export->visibility->graph->extract;
  events = json_array ();
  for (guint i = 0; i < extract->claims->len; i++)
    if (export->visibility->claims[i] && dossier_date_is_set (&dossier_extract_claim (extract, i)->date))
      g_array_append_val (claims, i);
  g_array_sort_with_data (claims, compare_claims, (gpointer) extract);
  for (guint i = 0; i < claims->len; i++)
    json_array_append_new (events, new_event (extract, g_array_index (claims, guint, i)));
  return dump (json_pack ("{s:{s:{s:s}}, s:o}", "title", "text", "headline", "Dossier", "events", events));
}
