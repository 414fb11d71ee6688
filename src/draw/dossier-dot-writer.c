/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-dot-writer.h"

#include "dossier-edge-shape.h"
#include "dossier-graph-words.h"

/* Within DOT's double quotes only the quote and the backslash mean something; \n is a line break. */
static void
append_quoted (GString *out, const char *name, const char *text)
{
  g_string_append_printf (out, "%s=\"", name);
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '"' || *p == '\\')
      g_string_append_printf (out, "\\%c", *p);
    else if (*p == '\n')
      g_string_append (out, "\\n");
    else
      g_string_append_c (out, *p);
  g_string_append (out, "\", ");
}

static void
append_number (GString *out, const char *before, double value, const char *after)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, "%s%s%s", before, g_ascii_formatd (buffer, sizeof buffer, "%.2f", value),
                          after);
}

static void
append_node (GString *out, const DossierPicture *picture, const DossierPalette *palette, guint index)
{
  const DossierGraph *graph = picture->visibility->graph;
  const DossierFrame *frame = &picture->scene->frames[index];
  DossierEntityType type = dossier_graph_node (graph, index)->type;
  g_autofree char *id = dossier_graph_dup_node_id (graph, index);
  g_autofree char *words = dossier_visibility_describe_node (picture->visibility, index);

  g_string_append_printf (out, "  \"%s\" [", id);
  append_quoted (out, "label", picture->scene->measure->nodes[index].text);
  append_quoted (out, "tooltip", words);
  g_string_append_printf (out, "class=\"node %s\", shape=%s, style=\"%s\", ",
                          dossier_entity_type_to_string (type), "box",
                          type == DOSSIER_ENTITY_ORGANISATION ? "filled" : "filled,rounded");
  g_string_append_printf (out, "fillcolor=\"#%06x\", color=\"#%06x\", fontcolor=\"#%06x\", ",
                          palette->node_fill[type], palette->node_stroke[type], palette->node_text);
  append_number (out, "width=", frame->width / 72, ", ");
  append_number (out, "height=", frame->height / 72, ", ");
  append_number (out, "pos=\"", frame->middle.x, ",");
  append_number (out, "", -frame->middle.y, "\"];\n");
}

static const char *
get_style (DossierModality modality)
{
  switch (modality)
    {
    case DOSSIER_MODALITY_REPORTED:
    case DOSSIER_MODALITY_ALLEGED:
      return "dashed";
    case DOSSIER_MODALITY_PLANNED:
    case DOSSIER_MODALITY_HYPOTHETICAL:
      return "dotted";
    default:
      return "solid";
    }
}

static void
append_edge (GString *out, const DossierPicture *picture, const DossierPalette *palette, guint index)
{
  const DossierVisibility *visibility = picture->visibility;
  const DossierGraphEdge *edge = dossier_graph_edge (visibility->graph, index);
  const DossierEdgeLook *look = &visibility->edges[index];
  DossierEdgeShape shape = dossier_edge_shape_new (&picture->scene->edges[index].curve, look, edge->directed);
  guint32 color = palette->edges[edge->relation_class];
  g_autofree char *id = dossier_graph_dup_edge_id (visibility->graph, index);
  g_autofree char *source = dossier_graph_dup_node_id (visibility->graph, edge->source);
  g_autofree char *target = dossier_graph_dup_node_id (visibility->graph, edge->target);
  g_autofree char *words = dossier_visibility_describe_edge (visibility, index);

  g_string_append_printf (out, "  \"%s\" -> \"%s\" [id=\"%s\", ", source, target, id);
  append_quoted (out, "label", look->label);
  append_quoted (out, "tooltip", words);
  g_string_append_printf (out, "class=\"edge %s %s%s%s\", style=%s, dir=%s, ",
                          dossier_relation_class_to_string (edge->relation_class),
                          dossier_modality_to_string (look->modality),
                          look->did_not_happen ? " did-not-happen" : "", look->disputed ? " disputed" : "",
                          get_style (look->modality), edge->directed ? "forward" : "none");
  if (look->did_not_happen && edge->directed)
    g_string_append (out, "arrowhead=\"normaltee\", ");
  /* Two colours side by side are Graphviz's way to draw what is disputed, too. */
  if (look->disputed)
    g_string_append_printf (out, "color=\"#%06x:#%06x\", ", color, palette->disputed);
  else
    g_string_append_printf (out, "color=\"#%06x\", ", color);
  append_number (out, "penwidth=", shape.width, "];\n");
}

char *
dossier_picture_to_dot (const DossierPicture *picture)
{
  const DossierPalette *palette;
  const DossierGraph *graph;
  GString *out;

  g_return_val_if_fail (picture != NULL, NULL);

  palette = dossier_palette_get (picture->color_scheme);
  graph = picture->visibility->graph;
  out = g_string_new ("digraph dossier {\n");
  g_string_append (out, "  graph [");
  if (picture->caption != NULL)
    append_quoted (out, "label", picture->caption);
  g_string_append_printf (out, "bgcolor=\"%s\", fontname=\"sans-serif\"];\n",
                          picture->transparent ? "transparent" : "white");
  g_string_append (out, "  node [fontname=\"sans-serif\", fontsize=13];\n"
                        "  edge [fontname=\"sans-serif\", fontsize=11];\n");
  for (guint i = 0; i < graph->nodes->len; i++)
    if (picture->visibility->nodes[i].shown)
      append_node (out, picture, palette, i);
  for (guint i = 0; i < graph->edges->len; i++)
    if (picture->visibility->edges[i].shown)
      append_edge (out, picture, palette, i);
  g_string_append (out, "}\n");
  return g_string_free (out, FALSE);
}
