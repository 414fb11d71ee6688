/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-export.h"

#include "dossier-export-text.h"
#include "dossier-offset-map.h"

static void
append_header (GString *out, const char *const *names, guint n_names)
{
  for (guint i = 0; i < n_names; i++)
    dossier_export_append_cell (out, names[i]);
  dossier_export_end_row (out);
}

static void
append_count (GString *out, guint value)
{
  g_autofree char *text = g_strdup_printf ("%u", value);

  dossier_export_append_cell (out, text);
}

char *
dossier_export_nodes_to_csv (const DossierExport *export)
{
  static const char *const names[] = { "Id", "Label", "Type", "Claims", "Sources" };
  const DossierVisibility *visibility;
  GString *out;

  g_return_val_if_fail (export != NULL, NULL);

  visibility = export->visibility;
  out = g_string_new (NULL);
  append_header (out, names, G_N_ELEMENTS (names));
  for (guint i = 0; i < visibility->graph->nodes->len; i++)
    {
      const DossierEntity *entity = dossier_graph_node_entity (visibility->graph, i);
      g_autofree char *id = dossier_graph_dup_node_id (visibility->graph, i);

      if (!visibility->nodes[i].shown)
        continue;
      dossier_export_append_cell (out, id);
      dossier_export_append_cell (out, entity->name);
      dossier_export_append_cell (out, dossier_entity_type_to_string (entity->type));
      append_count (out, visibility->nodes[i].n_claims);
      append_count (out, dossier_graph_node (visibility->graph, i)->n_sources);
      dossier_export_end_row (out);
    }
  return g_string_free (out, FALSE);
}

char *
dossier_export_edges_to_csv (const DossierExport *export)
{
  static const char *const names[] = { "Source",   "Target",         "Type",     "Id",
                                       "Label",    "Weight",         "Kind",     "Modality",
                                       "Polarity", "Did not happen", "Disputed", "Claims" };
  const DossierVisibility *visibility;
  GString *out;

  g_return_val_if_fail (export != NULL, NULL);

  visibility = export->visibility;
  out = g_string_new (NULL);
  append_header (out, names, G_N_ELEMENTS (names));
  for (guint i = 0; i < visibility->graph->edges->len; i++)
    {
      const DossierGraphEdge *edge = dossier_graph_edge (visibility->graph, i);
      const DossierEdgeLook *look = &visibility->edges[i];
      g_autofree char *source = dossier_graph_dup_node_id (visibility->graph, edge->source);
      g_autofree char *target = dossier_graph_dup_node_id (visibility->graph, edge->target);
      g_autofree char *id = dossier_graph_dup_edge_id (visibility->graph, i);

      if (!look->shown)
        continue;
      dossier_export_append_cell (out, source);
      dossier_export_append_cell (out, target);
      dossier_export_append_cell (out, edge->directed ? "Directed" : "Undirected");
      dossier_export_append_cell (out, id);
      dossier_export_append_cell (out, look->label);
      append_count (out, MAX (look->n_sources, 1));
      dossier_export_append_cell (out, dossier_relation_class_to_string (edge->relation_class));
      dossier_export_append_cell (out, dossier_modality_to_string (look->modality));
      dossier_export_append_cell (out, dossier_polarity_to_string (look->polarity));
      dossier_export_append_cell (out, look->did_not_happen ? "yes" : "no");
      dossier_export_append_cell (out, look->disputed ? "yes" : "no");
      append_count (out, look->n_claims);
      dossier_export_end_row (out);
    }
  return g_string_free (out, FALSE);
}

/* Per claim the others that a contradiction sets it against, as "c3 c9"; NULL where there are none. */
static GString **
find_conflicts (const DossierExtract *extract)
{
  GString **conflicts = g_new0 (GString *, extract->claims->len + 1);

  for (guint i = 0; i < extract->findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (extract->findings, i);

      if (finding->kind > DOSSIER_FINDING_CONTRADICTION_DATE)
        continue;
      for (guint j = 0; j < finding->claims->len; j++)
        for (guint k = 0; k < finding->claims->len; k++)
          {
            guint claim = g_array_index (finding->claims, guint, j);

            if (j == k)
              continue;
            if (conflicts[claim] == NULL)
              conflicts[claim] = g_string_new (NULL);
            g_string_append_printf (conflicts[claim], "%sc%u", conflicts[claim]->len > 0 ? " " : "",
                                    g_array_index (finding->claims, guint, k) + 1);
          }
    }
  return conflicts;
}

static void
append_sum (GString *out, const DossierSum *sum)
{
  g_autofree char *amount = sum != NULL ? dossier_export_format_number (sum->min) : NULL;
  g_autofree char *most = sum != NULL ? dossier_export_format_number (sum->max) : NULL;

  dossier_export_append_cell (out, amount);
  dossier_export_append_cell (out, most);
  dossier_export_append_cell (out, sum != NULL ? sum->currency : NULL);
  dossier_export_append_cell (out, sum != NULL ? dossier_qualifier_to_string (sum->qualifier) : NULL);
}

static void
append_date (GString *out, const DossierArticle *article, const DossierClaim *claim)
{
  gboolean set = dossier_date_is_set (&claim->date);
  g_autofree char *first = set ? dossier_export_format_day (claim->date.first) : NULL;
  g_autofree char *last = set ? dossier_export_format_day (claim->date.last) : NULL;
  g_autofree char *words
    = claim->date_range.end > claim->date_range.start && claim->date_range.end <= article->length
        ? dossier_range_dup_text (claim->date_range, article->text)
        : NULL;

  dossier_export_append_cell (out, first);
  dossier_export_append_cell (out, last);
  dossier_export_append_cell (out, words);
  dossier_export_append_cell (out, set ? dossier_precision_to_string (claim->date.precision) : NULL);
  dossier_export_append_cell (out, set ? dossier_basis_to_string (claim->date.basis) : NULL);
}

static void
append_source (GString *out, const DossierExtract *extract, const DossierClaim *claim,
               const DossierOffsetMap *map)
{
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  g_autofree char *published = dossier_date_to_iso (&article->published);
  g_autofree char *quote = dossier_export_dup_quote (extract, claim);
  g_autofree char *name = dossier_article_dup_name (article);
  DossierRange first = g_array_index (claim->evidence, DossierRange, 0);
  DossierRange last = g_array_index (claim->evidence, DossierRange, claim->evidence->len - 1);

  dossier_export_append_cell (out, dossier_export_get_speaker (extract, claim));
  dossier_export_append_cell (out, name);
  dossier_export_append_cell (out, article->publisher);
  dossier_export_append_cell (out, published);
  append_count (out, (guint) dossier_offset_map_to_code_points (map, first.start));
  append_count (out, (guint) dossier_offset_map_to_code_points (map, last.end));
  dossier_export_append_cell (out, quote);
  dossier_export_append_cell (out, claim->rule);
}

static void
append_claim (GString *out, const DossierExtract *extract, guint index, const GString *conflicts,
              const DossierOffsetMap *map)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  g_autofree char *id = g_strdup_printf ("c%u", index + 1);

  dossier_export_append_cell (out, id);
  dossier_export_append_cell (out, dossier_extract_entity (extract, claim->subject)->name);
  dossier_export_append_cell (out, dossier_relation_to_string (claim->relation));
  dossier_export_append_cell (out, dossier_extract_entity (extract, claim->object)->name);
  dossier_export_append_cell (
    out, dossier_relation_class_to_string (dossier_relation_get_class (claim->relation)));
  dossier_export_append_cell (out, dossier_polarity_to_string (claim->polarity));
  dossier_export_append_cell (out, dossier_modality_to_string (claim->modality));
  dossier_export_append_cell (out, claim->negated ? "yes" : "no");
  append_sum (out, dossier_export_get_sum (extract, claim));
  append_date (out, dossier_extract_article (extract, claim->article)->article, claim);
  append_source (out, extract, claim, map);
  dossier_export_append_cell (out, conflicts != NULL ? conflicts->str : NULL);
  dossier_export_end_row (out);
}

char *
dossier_export_claims_to_csv (const DossierExport *export)
{
  static const char *const names[] = { "claim_id",       "subject",    "relation",   "object",   "class",
                                       "polarity",       "modality",   "negated",    "amount",   "amount_max",
                                       "currency",       "qualifier",  "date_start", "date_end", "date_text",
                                       "date_precision", "date_basis", "speaker",    "document", "outlet",
                                       "published",      "char_start", "char_end",   "quote",    "rule",
                                       "conflicts_with" };
  g_autoptr (GPtrArray) maps = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_offset_map_free);
  const DossierExtract *extract;
  GString **conflicts;
  GString *out;

  g_return_val_if_fail (export != NULL, NULL);

  extract = export->visibility->graph->extract;
  conflicts = find_conflicts (extract);
  out = g_string_new (NULL);
  append_header (out, names, G_N_ELEMENTS (names));
  for (guint i = 0; i < extract->articles->len; i++)
    {
      const DossierArticle *article = dossier_extract_article (extract, i)->article;

      g_ptr_array_add (maps, dossier_offset_map_new (article->text, article->length));
    }
  for (guint i = 0; i < extract->claims->len; i++)
    {
      guint article = dossier_extract_claim (extract, i)->article;

      if (export->visibility->claims[i])
        append_claim (out, extract, i, conflicts[i], g_ptr_array_index (maps, article));
      if (conflicts[i] != NULL)
        g_string_free (conflicts[i], TRUE);
    }
  g_free (conflicts);
  return g_string_free (out, FALSE);
}
