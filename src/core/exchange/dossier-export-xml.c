/* SPDX-License-Identifier: Apache-2.0 */
/* GEXF and GraphML. */
#include "config.h"

#include "dossier-export.h"

#include "dossier-export-text.h"

/* What one edge tells programs that know only one date and one number. */
typedef struct
{
  guint32 first;
  guint32 last;
  gboolean undated;
} Period;

static Period
find_period (const DossierVisibility *visibility, guint edge)
{
  const GArray *claims = dossier_graph_edge (visibility->graph, edge)->claims;
  Period period = { 0, 0, FALSE };

  for (guint i = 0; i < claims->len; i++)
    {
      guint claim = g_array_index (claims, guint, i);
      const DossierDate *date = &dossier_extract_claim (visibility->graph->extract, claim)->date;
      guint32 first = date->first != 0 ? date->first : date->last;

      if (!visibility->claims[claim])
        continue;
      if (!dossier_date_is_set (date))
        {
          period.undated = TRUE;
          continue;
        }
      period.first = period.first == 0 ? first : MIN (period.first, first);
      period.last = MAX (period.last, date->last != 0 ? date->last : date->first);
    }
  return period;
}

static void
append_attribute (GString *out, const char *name, const char *value)
{
  g_string_append_printf (out, " %s=\"", name);
  dossier_export_append_xml (out, value);
  g_string_append_c (out, '"');
}

static void
append_gexf_value (GString *out, const char *key, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (out, "<attvalue for=\"%s\"", key);
  append_attribute (out, "value", value);
  g_string_append (out, "/>");
}

static void
append_gexf_node (GString *out, const DossierExport *export, guint index)
{
  static const char *const colors[] = { "#3468a6", "#c9a227", "#2c7a42", "#666666", "#666666" };
  const DossierVisibility *visibility = export->visibility;
  const DossierGraphNode *node = dossier_graph_node (visibility->graph, index);
  const DossierEntity *entity = dossier_graph_node_entity (visibility->graph, index);
  g_autofree char *id = dossier_graph_dup_node_id (visibility->graph, index);
  g_autofree char *claims = g_strdup_printf ("%u", visibility->nodes[index].n_claims);
  g_autofree char *sources = g_strdup_printf ("%u", node->n_sources);

  g_string_append_printf (out, "<node id=\"%s\"", id);
  append_attribute (out, "label", entity->name);
  g_string_append (out, "><attvalues>");
  append_gexf_value (out, "type", dossier_entity_type_to_string (entity->type));
  append_gexf_value (out, "claims", claims);
  append_gexf_value (out, "sources", sources);
  g_string_append_printf (out, "</attvalues><viz:color hex=\"%s\"/><viz:size value=\"%u\"/>",
                          colors[entity->type], 10 + 2 * MIN (node->n_sources, 20));
  if (export->places != NULL)
    {
      g_autofree char *x = dossier_export_format_number (export->places[2 * index]);
      /* Gephi's y grows upwards. */
      g_autofree char *y = dossier_export_format_number (-export->places[2 * index + 1]);

      g_string_append_printf (out, "<viz:position x=\"%s\" y=\"%s\" z=\"0\"/>", x, y);
    }
  g_string_append (out, "</node>\n");
}

static void
append_gexf_edge (GString *out, const DossierVisibility *visibility, guint index)
{
  const DossierGraphEdge *edge = dossier_graph_edge (visibility->graph, index);
  const DossierEdgeLook *look = &visibility->edges[index];
  const char *class_name = dossier_relation_class_to_string (edge->relation_class);
  Period period = find_period (visibility, index);
  g_autofree char *id = dossier_graph_dup_edge_id (visibility->graph, index);
  g_autofree char *source = dossier_graph_dup_node_id (visibility->graph, edge->source);
  g_autofree char *target = dossier_graph_dup_node_id (visibility->graph, edge->target);
  g_autofree char *claims = g_strdup_printf ("%u", look->n_claims);
  g_autofree char *sources = g_strdup_printf ("%u", look->n_sources);
  g_autofree char *start = period.undated ? NULL : dossier_export_format_day (period.first);

  /* Parallel edges of one kind would be merged: class and direction make each its own kind. */
  g_string_append_printf (
    out, "<edge id=\"%s\" source=\"%s\" target=\"%s\" type=\"%s\" kind=\"%s%s\" weight=\"%u\"", id, source,
    target, edge->directed ? "directed" : "undirected", class_name, edge->directed ? "" : "-both",
    MAX (look->n_sources, 1));
  append_attribute (out, "label", look->label);
  if (start != NULL)
    append_attribute (out, "start", start);
  g_string_append (out, "><attvalues>");
  append_gexf_value (out, "class", class_name);
  append_gexf_value (out, "modality", dossier_modality_to_string (look->modality));
  append_gexf_value (out, "polarity", dossier_polarity_to_string (look->polarity));
  append_gexf_value (out, "did_not_happen", look->did_not_happen ? "true" : "false");
  append_gexf_value (out, "disputed", look->disputed ? "true" : "false");
  append_gexf_value (out, "claims", claims);
  append_gexf_value (out, "sources", sources);
  g_string_append_printf (out, "</attvalues><viz:thickness value=\"%u\"/><viz:shape value=\"%s\"/></edge>\n",
                          MAX (look->n_sources, 1),
                          look->modality == DOSSIER_MODALITY_ASSERTED  ? "solid"
                          : look->modality >= DOSSIER_MODALITY_PLANNED ? "dotted"
                                                                       : "dashed");
}

char *
dossier_export_to_gexf (const DossierExport *export)
{
  const DossierVisibility *visibility;
  GString *out;

  g_return_val_if_fail (export != NULL, NULL);

  visibility = export->visibility;
  out = g_string_new (
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" version=\"1.3\">\n"
    "<meta><creator>Dossier " DOSSIER_VERSION "</creator></meta>\n"
    "<graph mode=\"dynamic\" defaultedgetype=\"directed\" timerepresentation=\"interval\" "
    "timeformat=\"date\">\n"
    "<attributes class=\"node\" mode=\"static\">"
    "<attribute id=\"type\" title=\"type\" type=\"string\"/>"
    "<attribute id=\"claims\" title=\"claims\" type=\"integer\"/>"
    "<attribute id=\"sources\" title=\"sources\" type=\"integer\"/></attributes>\n"
    "<attributes class=\"edge\" mode=\"static\">"
    "<attribute id=\"class\" title=\"class\" type=\"string\"/>"
    "<attribute id=\"modality\" title=\"modality\" type=\"string\"/>"
    "<attribute id=\"polarity\" title=\"polarity\" type=\"string\"/>"
    "<attribute id=\"did_not_happen\" title=\"did_not_happen\" type=\"boolean\"/>"
    "<attribute id=\"disputed\" title=\"disputed\" type=\"boolean\"/>"
    "<attribute id=\"claims\" title=\"claims\" type=\"integer\"/>"
    "<attribute id=\"sources\" title=\"sources\" type=\"integer\"/></attributes>\n<nodes>\n");
  for (guint i = 0; i < visibility->graph->nodes->len; i++)
    if (visibility->nodes[i].shown)
      append_gexf_node (out, export, i);
  g_string_append (out, "</nodes>\n<edges>\n");
  for (guint i = 0; i < visibility->graph->edges->len; i++)
    if (visibility->edges[i].shown)
      append_gexf_edge (out, visibility, i);
  g_string_append (out, "</edges>\n</graph>\n</gexf>\n");
  return g_string_free (out, FALSE);
}

static void
append_data (GString *out, const char *key, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (out, "<data key=\"%s\">", key);
  dossier_export_append_xml (out, value);
  g_string_append (out, "</data>");
}

static void
append_count (GString *out, const char *key, guint value)
{
  g_string_append_printf (out, "<data key=\"%s\">%u</data>", key, value);
}

static void
append_graphml_node (GString *out, const DossierExport *export, guint index)
{
  const DossierVisibility *visibility = export->visibility;
  const DossierEntity *entity = dossier_graph_node_entity (visibility->graph, index);
  g_autofree char *id = dossier_graph_dup_node_id (visibility->graph, index);

  g_string_append_printf (out, "<node id=\"%s\">", id);
  append_data (out, "label", entity->name);
  append_data (out, "name", entity->name);
  append_data (out, "type", dossier_entity_type_to_string (entity->type));
  append_count (out, "claims", visibility->nodes[index].n_claims);
  append_count (out, "sources", dossier_graph_node (visibility->graph, index)->n_sources);
  if (export->places != NULL)
    {
      g_autofree char *x = dossier_export_format_number (export->places[2 * index]);
      g_autofree char *y = dossier_export_format_number (export->places[2 * index + 1]);

      append_data (out, "x", x);
      append_data (out, "y", y);
    }
  g_string_append (out, "</node>\n");
}

static void
append_graphml_edge (GString *out, const DossierVisibility *visibility, guint index)
{
  const DossierGraphEdge *edge = dossier_graph_edge (visibility->graph, index);
  const DossierEdgeLook *look = &visibility->edges[index];
  Period period = find_period (visibility, index);
  g_autofree char *id = dossier_graph_dup_edge_id (visibility->graph, index);
  g_autofree char *source = dossier_graph_dup_node_id (visibility->graph, edge->source);
  g_autofree char *target = dossier_graph_dup_node_id (visibility->graph, edge->target);
  g_autofree char *start = dossier_export_format_day (period.first);
  g_autofree char *end = dossier_export_format_day (period.last);

  g_string_append_printf (out, "<edge id=\"%s\" source=\"%s\" target=\"%s\" directed=\"%s\">", id, source,
                          target, edge->directed ? "true" : "false");
  append_data (out, "elabel", look->label);
  append_data (out, "interaction", dossier_relation_class_to_string (edge->relation_class));
  append_data (out, "modality", dossier_modality_to_string (look->modality));
  append_data (out, "polarity", dossier_polarity_to_string (look->polarity));
  append_data (out, "did_not_happen", look->did_not_happen ? "true" : "false");
  append_data (out, "disputed", look->disputed ? "true" : "false");
  append_count (out, "weight", MAX (look->n_sources, 1));
  append_count (out, "eclaims", look->n_claims);
  append_data (out, "start", start);
  append_data (out, "end", end);
  g_string_append (out, "</edge>\n");
}

char *
dossier_export_to_graphml (const DossierExport *export)
{
  static const char *const keys[][4] = {
    { "label", "node", "label", "string" },         { "name", "node", "name", "string" },
    { "type", "node", "type", "string" },           { "claims", "node", "claims", "int" },
    { "sources", "node", "sources", "int" },        { "x", "node", "x", "double" },
    { "y", "node", "y", "double" },                 { "elabel", "edge", "label", "string" },
    { "interaction", "edge", "interaction", "string" }, { "modality", "edge", "modality", "string" },
    { "polarity", "edge", "polarity", "string" },   { "did_not_happen", "edge", "did_not_happen", "boolean" },
    { "disputed", "edge", "disputed", "boolean" },  { "weight", "edge", "weight", "int" },
    { "eclaims", "edge", "claims", "int" },         { "start", "edge", "start", "string" },
    { "end", "edge", "end", "string" },
  };
  const DossierVisibility *visibility;
  GString *out;

  g_return_val_if_fail (export != NULL, NULL);

  visibility = export->visibility;
  out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_string_append_printf (out, "<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n",
                            keys[i][0], keys[i][1], keys[i][2], keys[i][3]);
  g_string_append (out, "<graph id=\"dossier\" edgedefault=\"directed\">\n");
  for (guint i = 0; i < visibility->graph->nodes->len; i++)
    if (visibility->nodes[i].shown)
      append_graphml_node (out, export, i);
  for (guint i = 0; i < visibility->graph->edges->len; i++)
    if (visibility->edges[i].shown)
      append_graphml_edge (out, visibility, i);
  g_string_append (out, "</graph>\n</graphml>\n");
  return g_string_free (out, FALSE);
}
