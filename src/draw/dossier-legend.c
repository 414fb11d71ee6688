/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-legend.h"

#include "dossier-relation-words.h"

#define SAMPLE_WIDTH 34.0
#define SAMPLE_HEIGHT 15.0
#define TEXT_GAP 8.0
#define ITEM_GAP 20.0
#define ROW 22.0

/* What occurs and so must be explained. */
typedef struct
{
  guint types;
  guint classes;
  gboolean dashed;
  gboolean dotted;
  gboolean barred;
  gboolean disputed;
  gboolean several;
} Kinds;

static const struct
{
  DossierEntityType type;
  const char *text;
} node_texts[] = { { DOSSIER_ENTITY_PERSON, "person" },
                   { DOSSIER_ENTITY_ORGANISATION, "organisation" },
                   { DOSSIER_ENTITY_SUM, "sum of money" },
                   { DOSSIER_ENTITY_PLACE, "place" },
                   { DOSSIER_ENTITY_OTHER, "other" } };

static void
add_modality (Kinds *kinds, DossierModality modality)
{
  kinds->dashed |= modality == DOSSIER_MODALITY_REPORTED || modality == DOSSIER_MODALITY_ALLEGED;
  kinds->dotted |= modality == DOSSIER_MODALITY_PLANNED || modality == DOSSIER_MODALITY_HYPOTHETICAL;
}

static void
add_whole_edge (Kinds *kinds, const DossierGraph *graph, guint index)
{
  const DossierGraphEdge *edge = dossier_graph_edge (graph, index);

  kinds->classes |= 1u << edge->relation_class;
  kinds->several |= dossier_graph_count_sources (graph, edge->claims) > 1;
  for (guint i = 0; i < edge->claims->len; i++)
    {
      const DossierClaim *claim =
        dossier_extract_claim (graph->extract, g_array_index (edge->claims, guint, i));

      add_modality (kinds, claim->modality);
      kinds->barred |= dossier_claim_did_not_happen (claim);
    }
}

static void
add_shown_edge (Kinds *kinds, const DossierVisibility *visibility, guint index)
{
  const DossierEdgeLook *look = &visibility->edges[index];

  if (!look->shown)
    return;
  kinds->classes |= 1u << dossier_graph_edge (visibility->graph, index)->relation_class;
  add_modality (kinds, look->modality);
  kinds->barred |= look->did_not_happen;
  kinds->disputed |= look->disputed;
  kinds->several |= look->n_sources > 1;
}

static gboolean
has_contradiction (const DossierExtract *extract)
{
  for (guint i = 0; i < extract->findings->len; i++)
    if (((const DossierFinding *) g_ptr_array_index (extract->findings, i))->kind
        <= DOSSIER_FINDING_CONTRADICTION_DATE)
      return TRUE;
  return FALSE;
}

static Kinds
find_kinds (const DossierVisibility *visibility, gboolean whole)
{
  const DossierGraph *graph = visibility->graph;
  Kinds kinds = { 0 };

  for (guint i = 0; i < graph->nodes->len; i++)
    if (whole || visibility->nodes[i].shown)
      kinds.types |= 1u << dossier_graph_node (graph, i)->type;
  for (guint i = 0; i < graph->edges->len; i++)
    if (whole)
      add_whole_edge (&kinds, graph, i);
    else
      add_shown_edge (&kinds, visibility, i);
  if (whole)
    kinds.disputed = has_contradiction (graph->extract);
  return kinds;
}

static void
free_item (gpointer data)
{
  DossierLegendItem *item = data;

  g_free (item->text);
  g_free (item);
}

static DossierLegendItem *
add_item (DossierLegend *legend, const char *text)
{
  DossierLegendItem *item = g_new0 (DossierLegendItem, 1);

  item->text = g_strdup (text);
  item->look = (DossierEdgeLook){ .shown = TRUE, .n_claims = 1, .n_sources = 1 };
  g_ptr_array_add (legend->items, item);
  return item;
}

static void
add_line (DossierLegend *legend, const char *text, DossierEdgeLook look)
{
  DossierLegendItem *item = add_item (legend, text);

  item->look = look;
  item->plain = TRUE;
}

static void
add_lines (DossierLegend *legend, const Kinds *kinds)
{
  const DossierEdgeLook plain = { .shown = TRUE, .n_claims = 1, .n_sources = 1 };
  DossierEdgeLook look;

  if (kinds->classes == 0)
    return;
  add_line (legend, "stated as fact", plain);
  look = plain;
  look.modality = DOSSIER_MODALITY_REPORTED;
  if (kinds->dashed)
    add_line (legend, "reported or alleged", look);
  look.modality = DOSSIER_MODALITY_PLANNED;
  if (kinds->dotted)
    add_line (legend, "planned or possible", look);
  look = plain;
  look.did_not_happen = TRUE;
  if (kinds->barred)
    add_line (legend, "did not happen", look);
  look = plain;
  look.disputed = TRUE;
  if (kinds->disputed)
    add_line (legend, "sources disagree", look);
  look = plain;
  look.n_sources = 6;
  if (kinds->several)
    add_line (legend, "several sources", look);
}

static void
add_items (DossierLegend *legend, const Kinds *kinds)
{
  for (guint i = 0; i < G_N_ELEMENTS (node_texts); i++)
    if ((kinds->types & (1u << node_texts[i].type)) != 0)
      {
        DossierLegendItem *item = add_item (legend, node_texts[i].text);

        item->is_node = TRUE;
        item->type = node_texts[i].type;
      }
  for (guint i = 0; i < DOSSIER_N_CLASSES; i++)
    if ((kinds->classes & (1u << i)) != 0)
      add_item (legend, dossier_relation_class_to_words ((DossierRelationClass) i))->relation_class
        = (DossierRelationClass) i;
  add_lines (legend, kinds);
}

static void
place_item (DossierLegendItem *item, double x, double y)
{
  DossierPoint left = { x, y }, right = { x + SAMPLE_WIDTH, y };

  item->frame =
    (DossierFrame){ { x + SAMPLE_WIDTH / 2, y },
                    SAMPLE_WIDTH - 4,
                    SAMPLE_HEIGHT,
                    item->type == DOSSIER_ENTITY_SUM ? DOSSIER_OUTLINE_PILL : DOSSIER_OUTLINE_BOX };
  item->curve = (DossierCurve){ { left,
                                  { x + SAMPLE_WIDTH / 3, y },
                                  { x + SAMPLE_WIDTH * 2 / 3, y },
                                  right } };
  item->text_at = (DossierPoint){ x + SAMPLE_WIDTH + TEXT_GAP, y };
}

DossierLegend *
dossier_legend_new (const DossierVisibility *visibility, gboolean whole, DossierTypesetter *typesetter,
                    double max_width)
{
  DossierLegend *legend;
  double x = 0, y = ROW / 2;
  Kinds kinds;

  g_return_val_if_fail (visibility != NULL && typesetter != NULL, NULL);

  legend = g_new0 (DossierLegend, 1);
  legend->items = g_ptr_array_new_with_free_func (free_item);
  kinds = find_kinds (visibility, whole);
  add_items (legend, &kinds);
  for (guint i = 0; i < legend->items->len; i++)
    {
      DossierLegendItem *item = g_ptr_array_index (legend->items, i);
      double width, height;

      dossier_typesetter_measure (typesetter, item->text, DOSSIER_LEGEND_TEXT, FALSE, &width, &height);
      width += SAMPLE_WIDTH + TEXT_GAP;
      if (x > 0 && x + width > max_width)
        {
          x = 0;
          y += ROW;
        }
      place_item (item, x, y);
      x += width + ITEM_GAP;
      legend->width = MAX (legend->width, x - ITEM_GAP);
    }
  legend->height = legend->items->len > 0 ? y + ROW / 2 : 0;
  return legend;
}

void
dossier_legend_free (DossierLegend *legend)
{
  g_ptr_array_unref (legend->items);
  g_free (legend);
}
