/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-svg-writer.h"

#include "dossier-edge-shape.h"
#include "dossier-graph-words.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const DossierPicture *picture;
  const DossierPalette *palette;
  GString *out;
} Writer;

/* Two decimals are enough at any zoom one reads at, and keep files small. */
static const char *
number (double value, char *buffer)
{
  char *end;

  g_ascii_formatd (buffer, G_ASCII_DTOSTR_BUF_SIZE, "%.2f", value);
  end = buffer + strlen (buffer);
  while (end[-1] == '0')
    *--end = '\0';
  if (end[-1] == '.')
    *--end = '\0';
  return strcmp (buffer, "-0") == 0 ? "0" : buffer;
}

static void
add_number (Writer *writer, const char *before, double value, const char *after)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append (writer->out, before);
  g_string_append (writer->out, number (value, buffer));
  g_string_append (writer->out, after);
}

static void
add_point (Writer *writer, const char *before, DossierPoint point)
{
  add_number (writer, before, point.x, " ");
  add_number (writer, "", point.y, "");
}

/* XML 1.0 allows no other control characters, not even as references. */
static void
add_text (Writer *writer, const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (c)
        {
        case '&':
          g_string_append (writer->out, "&amp;");
          break;
        case '<':
          g_string_append (writer->out, "&lt;");
          break;
        case '>':
          g_string_append (writer->out, "&gt;");
          break;
        case '"':
          g_string_append (writer->out, "&quot;");
          break;
        default:
          if (c >= 0x20 && c != 0xfffe && c != 0xffff)
            g_string_append_unichar (writer->out, c);
          else
            g_string_append_c (writer->out, ' ');
        }
    }
}

static void
add_attribute (Writer *writer, const char *name, const char *value)
{
  g_string_append_printf (writer->out, " %s=\"", name);
  add_text (writer, value);
  g_string_append_c (writer->out, '"');
}

static void
add_title (Writer *writer, const char *title)
{
  g_string_append (writer->out, "<title>");
  add_text (writer, title);
  g_string_append (writer->out, "</title>");
}

static void
add_color (Writer *writer, const char *name, guint32 color)
{
  g_string_append_printf (writer->out, " %s=\"#%06x\"", name, color);
}

static void
add_curve (Writer *writer, const DossierCurve *curve, guint32 color, double width,
           const DossierEdgeShape *shape)
{
  add_point (writer, "<path d=\"M", curve->points[0]);
  add_point (writer, " C", curve->points[1]);
  add_point (writer, " ", curve->points[2]);
  add_point (writer, " ", curve->points[3]);
  g_string_append (writer->out, "\" fill=\"none\"");
  add_color (writer, "stroke", color);
  add_number (writer, " stroke-width=\"", width, "\"");
  if (shape->dash > 0)
    {
      add_number (writer, " stroke-dasharray=\"", shape->dash, "");
      add_number (writer, " ", shape->gap, "\"");
      if (shape->dash < 1)
        g_string_append (writer->out, " stroke-linecap=\"round\"");
    }
  g_string_append (writer->out, "/>");
}

static void
add_triangle (Writer *writer, DossierPoint a, DossierPoint b, DossierPoint c, guint32 color)
{
  add_point (writer, "<path d=\"M", a);
  add_point (writer, " L", b);
  add_point (writer, " L", c);
  g_string_append (writer->out, " Z\"");
  add_color (writer, "fill", color);
  g_string_append (writer->out, "/>");
}

static void
add_edge_shape (Writer *writer, const DossierEdgeShape *shape, guint32 color, guint32 second, double widen)
{
  const guint32 colors[2] = { color, second };

  if (!shape->split)
    add_curve (writer, &shape->line, color, shape->width + widen, shape);
  for (guint i = 0; shape->split && i < 2; i++)
    add_curve (writer, &shape->halves[i], colors[i], shape->half_width, shape);
  if (shape->has_arrow && !shape->split)
    add_triangle (writer, shape->arrow[0], shape->arrow[1], shape->arrow[2], color);
  for (guint i = 0; shape->has_arrow && shape->split && i < 2; i++)
    add_triangle (writer, shape->arrow[0], shape->arrow[1 + i], shape->arrow_notch, colors[i]);
  if (!shape->has_bar)
    return;
  add_point (writer, "<path class=\"bar\" d=\"M", shape->bar[0]);
  add_point (writer, " L", shape->bar[1]);
  g_string_append (writer->out, "\"");
  add_color (writer, "stroke", color);
  g_string_append (writer->out, " stroke-width=\"2.6\"/>");
}

static void
add_frame (Writer *writer, const DossierFrame *frame, DossierEntityType type)
{
  add_number (writer, "<rect x=\"", frame->middle.x - frame->width / 2, "\"");
  add_number (writer, " y=\"", frame->middle.y - frame->height / 2, "\"");
  add_number (writer, " width=\"", frame->width, "\"");
  add_number (writer, " height=\"", frame->height, "\"");
  add_number (writer, " rx=\"", dossier_frame_get_radius (frame, type), "\"");
  add_color (writer, "fill", writer->palette->node_fill[type]);
  add_color (writer, "stroke", writer->palette->node_stroke[type]);
  g_string_append (writer->out, " stroke-width=\"1.3\"/>");
}

/* @text line by line, in the middle of a place or from its left end. */
static void
add_lines (Writer *writer, const char *text, double size, DossierPoint at, gboolean centred, guint32 color)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);
  double step = size * 1.22;

  for (guint i = 0; i < n; i++)
    {
      /* 0.35 em below the middle of a line is where its letters stand. */
      double y = at.y + (i - (n - 1) / 2.0) * step + size * 0.35;

      add_number (writer, "<text x=\"", at.x, "\"");
      add_number (writer, " y=\"", y, "\"");
      add_number (writer, " font-size=\"", size, "\"");
      g_string_append (writer->out, centred ? " text-anchor=\"middle\"" : "");
      add_color (writer, "fill", color);
      g_string_append (writer->out, ">");
      add_text (writer, lines[i]);
      g_string_append (writer->out, "</text>");
    }
}

/* The web address of the first article that tells of @edge, or NULL. */
static const char *
find_address (const DossierVisibility *visibility, guint edge)
{
  const DossierGraph *graph = visibility->graph;
  const GArray *claims = dossier_graph_edge (graph, edge)->claims;

  for (guint i = 0; i < claims->len; i++)
    {
      guint claim = g_array_index (claims, guint, i);
      const char *path;

      if (!visibility->claims[claim])
        continue;
      path = dossier_extract_article (graph->extract, dossier_extract_claim (graph->extract, claim)->article)
               ->article->path;
      if (path != NULL && (g_str_has_prefix (path, "http://") || g_str_has_prefix (path, "https://")))
        return path;
    }
  return NULL;
}

/* Opens a link where there is somewhere to go. Returns whether it did. */
static gboolean
open_link (Writer *writer, const char *id, const char *address)
{
  g_autofree char *target = NULL;

  if (writer->picture->link_base != NULL)
    target = g_strconcat (writer->picture->link_base, id, NULL);
  else
    target = g_strdup (address);
  if (target == NULL)
    return FALSE;
  g_string_append (writer->out, "<a");
  add_attribute (writer, "xlink:href", target);
  g_string_append_c (writer->out, '>');
  return TRUE;
}

/* The first and last day of the claims shown, for programs that animate the file. */
static void
add_days (Writer *writer, guint edge)
{
  const DossierVisibility *visibility = writer->picture->visibility;
  const GArray *claims = dossier_graph_edge (visibility->graph, edge)->claims;
  guint32 first = G_MAXUINT32, last = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      guint claim = g_array_index (claims, guint, i);
      const DossierDate *date = &dossier_extract_claim (visibility->graph->extract, claim)->date;

      if (!visibility->claims[claim] || !dossier_date_is_set (date))
        continue;
      first = MIN (first, date->first != 0 ? date->first : date->last);
      last = MAX (last, date->last != 0 ? date->last : date->first);
    }
  if (last == 0)
    return;
  for (guint i = 0; i < 2; i++)
    {
      int year, month, day;

      dossier_date_ymd (i == 0 ? first : last, &year, &month, &day);
      g_string_append_printf (writer->out, " data-%s=\"%04d-%02d-%02d\"", i == 0 ? "first" : "last", year,
                              month, day);
    }
}

static void
add_edge (Writer *writer, guint index)
{
  const DossierPicture *picture = writer->picture;
  const DossierVisibility *visibility = picture->visibility;
  const DossierGraphEdge *edge = dossier_graph_edge (visibility->graph, index);
  const DossierEdgeLook faint = { .n_sources = 1 };
  const DossierEdgeLook *look = visibility->edges[index].shown ? &visibility->edges[index] : &faint;
  DossierEdgeShape shape = dossier_edge_shape_new (&picture->scene->edges[index].curve, look, edge->directed);
  g_autofree char *id = dossier_graph_dup_edge_id (visibility->graph, index);
  g_autofree char *title = dossier_visibility_describe_edge (visibility, index);
  gboolean linked;

  g_string_append (writer->out, "<g");
  add_attribute (writer, "id", id);
  g_string_append_printf (
    writer->out, " class=\"edge %s %s%s%s%s\"", dossier_relation_class_to_string (edge->relation_class),
    dossier_modality_to_string (look->modality), look->did_not_happen ? " did-not-happen" : "",
    look->disputed ? " disputed" : "", look == &faint ? " outside" : "");
  g_string_append_printf (writer->out, " data-claims=\"%u\" data-sources=\"%u\"", look->n_claims,
                          look->n_sources);
  add_days (writer, index);
  g_string_append (writer->out, look == &faint ? " opacity=\"0.16\">" : ">");
  add_title (writer, title);
  linked = open_link (writer, id, find_address (visibility, index));
  add_edge_shape (writer, &shape, writer->palette->edges[edge->relation_class], writer->palette->disputed,
                  index == picture->selected_edge ? 2 : 0);
  g_string_append (writer->out, linked ? "</a></g>\n" : "</g>\n");
}

static void
add_node (Writer *writer, guint index)
{
  const DossierPicture *picture = writer->picture;
  const DossierVisibility *visibility = picture->visibility;
  const DossierMeasuredNode *measured = &picture->scene->measure->nodes[index];
  const DossierFrame *frame = &picture->scene->frames[index];
  DossierEntityType type = dossier_graph_node (visibility->graph, index)->type;
  gboolean shown = visibility->nodes[index].shown;
  g_autofree char *id = dossier_graph_dup_node_id (visibility->graph, index);
  g_autofree char *title = dossier_visibility_describe_node (visibility, index);
  gboolean linked;

  g_string_append (writer->out, "<g");
  add_attribute (writer, "id", id);
  g_string_append_printf (writer->out, " class=\"node %s%s\"%s>", dossier_entity_type_to_string (type),
                          shown ? "" : " outside", shown ? "" : " opacity=\"0.16\"");
  add_title (writer, title);
  linked = open_link (writer, id, NULL);
  add_frame (writer, frame, type);
  add_lines (writer, measured->text, measured->text_size, frame->middle, TRUE, writer->palette->node_text);
  if (index == picture->selected_node)
    {
      add_number (writer, "<rect class=\"selected\" x=\"", frame->middle.x - frame->width / 2 - 3.5, "\"");
      add_number (writer, " y=\"", frame->middle.y - frame->height / 2 - 3.5, "\"");
      add_number (writer, " width=\"", frame->width + 7, "\"");
      add_number (writer, " height=\"", frame->height + 7, "\"");
      add_number (writer, " rx=\"",
                  type == DOSSIER_ENTITY_ORGANISATION ? 0 : dossier_frame_get_radius (frame, type) + 3.5,
                  "\" fill=\"none\"");
      add_color (writer, "stroke", writer->palette->accent);
      g_string_append (writer->out, " stroke-width=\"2.6\"/>");
    }
  g_string_append (writer->out, linked ? "</a></g>\n" : "</g>\n");
}

static void
add_label (Writer *writer, guint index, DossierTypesetter *typesetter)
{
  const char *label = writer->picture->visibility->edges[index].label;
  DossierPoint at = writer->picture->scene->edges[index].label;
  double width, height;

  dossier_typesetter_measure (typesetter, label, DOSSIER_LABEL_TEXT, FALSE, &width, &height);
  add_number (writer, "<g class=\"label\"><rect x=\"", at.x - width / 2 - 2.5, "\"");
  add_number (writer, " y=\"", at.y - height / 2 - 0.5, "\"");
  add_number (writer, " width=\"", width + 5, "\"");
  add_number (writer, " height=\"", height + 1, "\"");
  add_number (writer, " rx=\"", (height + 1) / 2, "\"");
  add_color (writer, "fill", writer->palette->background);
  g_string_append (writer->out, " fill-opacity=\"0.86\"/>");
  add_lines (writer, label, DOSSIER_LABEL_TEXT, at, TRUE, writer->palette->muted);
  g_string_append (writer->out, "</g>\n");
}

static void
add_labels (Writer *writer, DossierTypesetter *typesetter)
{
  const DossierVisibility *visibility = writer->picture->visibility;

  for (guint i = 0; i < visibility->graph->edges->len; i++)
    if (visibility->edges[i].shown)
      add_label (writer, i, typesetter);
}

static void
add_graph (Writer *writer, DossierTypesetter *typesetter)
{
  const DossierPicture *picture = writer->picture;
  const DossierVisibility *visibility = picture->visibility;
  const DossierGraph *graph = visibility->graph;

  for (guint i = 0; i < graph->edges->len; i++)
    if (visibility->edges[i].shown || picture->dim_outside)
      add_edge (writer, i);
  /* Labels without room of their own go under the nodes: names come first. */
  if (!picture->scene->labelled)
    add_labels (writer, typesetter);
  for (guint i = 0; i < graph->nodes->len; i++)
    if (visibility->nodes[i].shown || picture->dim_outside)
      add_node (writer, i);
  if (picture->scene->labelled)
    add_labels (writer, typesetter);
}

static void
add_legend (Writer *writer, const DossierPage *page)
{
  add_point (writer, "<g class=\"legend\" transform=\"translate(", page->legend_at);
  g_string_append (writer->out, ")\">\n");
  for (guint i = 0; i < page->legend->items->len; i++)
    {
      const DossierLegendItem *item = g_ptr_array_index (page->legend->items, i);
      DossierEdgeShape shape = dossier_edge_shape_new (&item->curve, &item->look, TRUE);

      if (item->is_node)
        add_frame (writer, &item->frame, item->type);
      else
        add_edge_shape (writer, &shape,
                        item->plain ? writer->palette->muted : writer->palette->edges[item->relation_class],
                        item->plain ? writer->palette->accent : writer->palette->disputed, 0);
      add_lines (writer, item->text, DOSSIER_LEGEND_TEXT, item->text_at, FALSE, writer->palette->muted);
      g_string_append_c (writer->out, '\n');
    }
  g_string_append (writer->out, "</g>\n");
}

static void
open_file (Writer *writer, const DossierPage *page)
{
  g_string_append (writer->out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                "<svg xmlns=\"http://www.w3.org/2000/svg\" "
                                "xmlns:xlink=\"http://www.w3.org/1999/xlink\" version=\"1.1\"");
  add_number (writer, " width=\"", page->width, "\"");
  add_number (writer, " height=\"", page->height, "\"");
  add_number (writer, " viewBox=\"0 0 ", page->width, "");
  add_number (writer, " ", page->height, "\"");
  add_attribute (writer, "font-family", DOSSIER_FONT_FAMILIES);
  g_string_append (writer->out, ">\n<title>Dossier graph</title>\n");
  if (writer->picture->transparent)
    return;
  g_string_append (writer->out, "<rect class=\"background\" width=\"100%\" height=\"100%\"");
  add_color (writer, "fill", writer->palette->background);
  g_string_append (writer->out, "/>\n");
}

char *
dossier_picture_to_svg (const DossierPicture *picture)
{
  g_autoptr (DossierTypesetter) typesetter = NULL;
  g_autoptr (DossierPage) page = NULL;
  Writer writer;

  g_return_val_if_fail (picture != NULL, NULL);

  writer = (Writer){ picture, dossier_palette_get (picture->color_scheme), g_string_new (NULL) };
  typesetter = dossier_typesetter_new ();
  page = dossier_picture_make_page (picture, typesetter);
  open_file (&writer, page);
  if (picture->caption != NULL)
    {
      g_string_append (writer.out, "<g class=\"caption\" font-weight=\"bold\">");
      add_lines (&writer, picture->caption, DOSSIER_TITLE_TEXT, page->caption, FALSE, writer.palette->text);
      g_string_append (writer.out, "</g>\n");
    }
  add_point (&writer, "<g class=\"graph\" transform=\"translate(", page->origin);
  g_string_append (writer.out, ")\">\n");
  add_graph (&writer, typesetter);
  g_string_append (writer.out, "</g>\n");
  if (page->legend != NULL)
    add_legend (&writer, page);
  g_string_append (writer.out, "</svg>\n");
  return g_string_free (writer.out, FALSE);
}
