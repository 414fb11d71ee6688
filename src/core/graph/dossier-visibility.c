/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-visibility.h"

#include "dossier-relation-words.h"

#include <string.h>

static char *
fold (const char *text, gssize length)
{
  g_autofree char *normal = g_utf8_normalize (text, length, G_NORMALIZE_ALL_COMPOSE);

  return normal != NULL ? g_utf8_casefold (normal, -1) : g_strdup ("");
}

static gboolean
holds_folded (const char *text, gssize length, const char *needle)
{
  g_autofree char *folded = fold (text, length);

  return strstr (folded, needle) != NULL;
}

static gboolean
entity_holds (const DossierEntity *entity, const char *needle)
{
  if (holds_folded (entity->name, -1, needle))
    return TRUE;
  for (guint i = 0; i < entity->aliases->len; i++)
    if (holds_folded (g_ptr_array_index (entity->aliases, i), -1, needle))
      return TRUE;
  return FALSE;
}

static gboolean
sentence_holds (const DossierExtract *extract, const DossierClaim *claim, const char *needle)
{
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;

  if (claim->sentence.end > article->length || claim->sentence.start >= claim->sentence.end)
    return FALSE;
  return holds_folded (article->text + claim->sentence.start,
                       (gssize) (claim->sentence.end - claim->sentence.start), needle);
}

/* Which entities hold the filter's text: asked once each, not once for every claim. */
static gboolean *
match_entities (const DossierExtract *extract, const char *needle)
{
  gboolean *matched = g_new0 (gboolean, extract->entities->len + 1);

  if (needle != NULL)
    for (guint i = 0; i < extract->entities->len; i++)
      matched[i] = entity_holds (dossier_extract_entity (extract, i), needle);
  return matched;
}

static gboolean
admits (const DossierFilter *filter, const DossierExtract *extract, const DossierClaim *claim,
        const char *needle, const gboolean *matched)
{
  if (!dossier_filter_admits_claim (filter, extract, claim)
      || dossier_filter_is_hidden (filter, claim->subject)
      || dossier_filter_is_hidden (filter, claim->object))
    return FALSE;
  return needle == NULL || matched[claim->subject] || matched[claim->object]
         || sentence_holds (extract, claim, needle);
}

/* Whether a hidden entity, such as the sum that the edge runs to, takes the edge away. */
static gboolean
has_hidden_end (const DossierGraph *graph, const DossierGraphEdge *edge, const DossierFilter *filter)
{
  return dossier_filter_is_hidden (filter, dossier_graph_node (graph, edge->source)->entity)
         || dossier_filter_is_hidden (filter, dossier_graph_node (graph, edge->target)->entity);
}

char *
dossier_graph_dup_claim_phrase (const DossierGraph *graph, guint edge, guint claim)
{
  const DossierGraphEdge *found;
  const DossierClaim *told;
  const DossierGraphNode *source, *target;

  g_return_val_if_fail (graph != NULL && edge < graph->edges->len, NULL);

  found = dossier_graph_edge (graph, edge);
  told = dossier_extract_claim (graph->extract, claim);
  source = dossier_graph_node (graph, found->source);
  target = dossier_graph_node (graph, found->target);
  if (source->type == DOSSIER_ENTITY_SUM && source->entity != told->subject && source->entity != told->object)
    return g_strdup (dossier_relation_to_preposition (told->relation));
  return dossier_claim_to_words (graph->extract, told,
                                 source->type != DOSSIER_ENTITY_SUM && target->type != DOSSIER_ENTITY_SUM);
}

/* The commonest phrase of the firmest claims, for the line is drawn by those, and the number of the others. Of
 * two as common phrases the earlier one. */
static char *
choose_label (const DossierGraph *graph, guint edge, const GArray *claims, DossierModality firmest)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *best = NULL;
  guint best_count = 0;

  for (guint i = 0; i < claims->len; i++)
    {
      char *phrase = dossier_graph_dup_claim_phrase (graph, edge, g_array_index (claims, guint, i));
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, phrase)) + 1;

      g_hash_table_replace (counts, phrase, GUINT_TO_POINTER (count));
    }
  for (guint i = 0; i < claims->len; i++)
    {
      guint claim = g_array_index (claims, guint, i);
      g_autofree char *phrase = dossier_graph_dup_claim_phrase (graph, edge, claim);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, phrase));

      if (dossier_extract_claim (graph->extract, claim)->modality != firmest || count <= best_count)
        continue;
      best_count = count;
      g_free (best);
      best = g_steal_pointer (&phrase);
    }
  if (g_hash_table_size (counts) > 1)
    return g_strdup_printf ("%s +%u", best, g_hash_table_size (counts) - 1);
  return g_steal_pointer (&best);
}

static DossierPolarity
weigh_polarity (const DossierExtract *extract, const GArray *claims)
{
  guint counts[3] = { 0 };

  for (guint i = 0; i < claims->len; i++)
    counts[dossier_extract_claim (extract, g_array_index (claims, guint, i))->polarity]++;
  if (counts[DOSSIER_POLARITY_FRIENDLY] > counts[DOSSIER_POLARITY_HOSTILE])
    return DOSSIER_POLARITY_FRIENDLY;
  if (counts[DOSSIER_POLARITY_HOSTILE] > counts[DOSSIER_POLARITY_FRIENDLY])
    return DOSSIER_POLARITY_HOSTILE;
  return DOSSIER_POLARITY_NEUTRAL;
}

static void
look_at_edge (DossierVisibility *visibility, guint index, const gboolean *disputed, GArray *shown)
{
  const DossierGraph *graph = visibility->graph;
  const GArray *claims = dossier_graph_edge (graph, index)->claims;
  DossierEdgeLook *look = &visibility->edges[index];

  g_array_set_size (shown, 0);
  for (guint i = 0; i < claims->len; i++)
    if (visibility->claims[g_array_index (claims, guint, i)])
      g_array_append_val (shown, g_array_index (claims, guint, i));
  look->shown = shown->len > 0;
  if (!look->shown)
    return;
  look->n_claims = shown->len;
  look->n_sources = dossier_graph_count_sources (graph, shown);
  look->modality = DOSSIER_MODALITY_HYPOTHETICAL;
  look->did_not_happen = TRUE;
  for (guint i = 0; i < shown->len; i++)
    {
      guint claim = g_array_index (shown, guint, i);
      const DossierClaim *told = dossier_extract_claim (graph->extract, claim);

      look->modality = MIN (look->modality, told->modality);
      look->did_not_happen &= dossier_claim_did_not_happen (told);
      look->disputed |= disputed[claim];
    }
  look->polarity = weigh_polarity (graph->extract, shown);
  look->label = choose_label (graph, index, shown, look->modality);
}

/* The claims of every contradiction that has at least two sides in sight. */
static gboolean *
find_disputed (const DossierExtract *extract, const gboolean *shown)
{
  gboolean *disputed = g_new0 (gboolean, extract->claims->len + 1);

  for (guint i = 0; i < extract->findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (extract->findings, i);
      guint n = 0;

      if (finding->kind > DOSSIER_FINDING_CONTRADICTION_DATE)
        continue;
      for (guint j = 0; j < finding->claims->len; j++)
        n += shown[g_array_index (finding->claims, guint, j)] ? 1 : 0;
      for (guint j = 0; n > 1 && j < finding->claims->len; j++)
        disputed[g_array_index (finding->claims, guint, j)] = TRUE;
    }
  return disputed;
}

/* Keeps the claims of the nodes within @depth steps of the focus, walking over what is let through. */
static void
keep_neighbourhood (DossierVisibility *visibility, guint focus, guint depth)
{
  const DossierGraph *graph = visibility->graph;
  guint n = graph->nodes->len;
  g_autofree guint *steps = g_new (guint, n + 1);
  g_autofree guint *queue = g_new (guint, n + 1);
  guint head = 0, tail = 0;

  for (guint i = 0; i < n; i++)
    steps[i] = G_MAXUINT;
  steps[focus] = 0;
  queue[tail++] = focus;
  while (head < tail)
    {
      guint node = queue[head++];
      const GArray *edges = dossier_graph_node (graph, node)->edges;

      for (guint i = 0; steps[node] < depth && i < edges->len; i++)
        {
          guint edge = g_array_index (edges, guint, i);
          guint other = dossier_graph_get_other_end (graph, edge, node);

          if (!visibility->edges[edge].shown || steps[other] != G_MAXUINT)
            continue;
          steps[other] = steps[node] + 1;
          queue[tail++] = other;
        }
    }
  for (guint i = 0; i < graph->edges->len; i++)
    {
      const DossierGraphEdge *edge = dossier_graph_edge (graph, i);

      visibility->edges[i].shown &= steps[edge->source] != G_MAXUINT && steps[edge->target] != G_MAXUINT;
    }
  for (guint i = 0; i < n; i++)
    visibility->nodes[i].shown = steps[i] != G_MAXUINT;
}

static void
show_nodes (DossierVisibility *visibility, const DossierFilter *filter, const gboolean *matched)
{
  const DossierGraph *graph = visibility->graph;

  for (guint i = 0; i < graph->nodes->len; i++)
    {
      const DossierGraphNode *node = dossier_graph_node (graph, i);
      DossierNodeLook *look = &visibility->nodes[i];

      look->matched = matched[node->entity];
      look->shown = filter->unconnected && node->edges->len == 0 && (filter->text == NULL || look->matched)
                    && !dossier_filter_is_hidden (filter, node->entity);
      for (guint j = 0; j < node->edges->len && !look->shown; j++)
        look->shown = visibility->edges[g_array_index (node->edges, guint, j)].shown;
    }
}

/* Counts what is shown, and forgets the claims that no edge in sight holds. */
static void
count (DossierVisibility *visibility)
{
  const DossierGraph *graph = visibility->graph;
  guint n_claims = graph->extract->claims->len;
  g_autofree gboolean *held = g_new0 (gboolean, n_claims + 1);

  for (guint i = 0; i < graph->edges->len; i++)
    {
      const GArray *claims = dossier_graph_edge (graph, i)->claims;

      visibility->n_edges += visibility->edges[i].shown ? 1 : 0;
      for (guint j = 0; visibility->edges[i].shown && j < claims->len; j++)
        held[g_array_index (claims, guint, j)] = TRUE;
    }
  for (guint i = 0; i < n_claims; i++)
    {
      visibility->claims[i] &= held[i];
      visibility->n_claims += visibility->claims[i] ? 1 : 0;
    }
  for (guint i = 0; i < graph->nodes->len; i++)
    {
      const GArray *claims = dossier_graph_node (graph, i)->claims;

      visibility->n_nodes += visibility->nodes[i].shown ? 1 : 0;
      for (guint j = 0; j < claims->len; j++)
        visibility->nodes[i].n_claims += visibility->claims[g_array_index (claims, guint, j)] ? 1 : 0;
    }
}

static void
clear_visibility (gpointer data)
{
  DossierVisibility *visibility = data;

  for (guint i = 0; i < visibility->graph->edges->len; i++)
    g_free (visibility->edges[i].label);
  g_free (visibility->edges);
  g_free (visibility->nodes);
  g_free (visibility->claims);
  dossier_graph_unref (visibility->graph);
}

DossierVisibility *
dossier_visibility_ref (DossierVisibility *visibility)
{
  return g_atomic_rc_box_acquire (visibility);
}

void
dossier_visibility_unref (DossierVisibility *visibility)
{
  g_atomic_rc_box_release_full (visibility, clear_visibility);
}

DossierVisibility *
dossier_visibility_new (DossierGraph *graph, const DossierFilter *filter)
{
  const DossierExtract *extract;
  DossierVisibility *visibility;
  g_autofree char *needle = NULL;
  g_autofree gboolean *matched = NULL;
  g_autofree gboolean *disputed = NULL;
  g_autoptr (GArray) shown = NULL;
  guint focus;

  g_return_val_if_fail (graph != NULL && filter != NULL, NULL);

  extract = graph->extract;
  visibility = g_atomic_rc_box_new0 (DossierVisibility);
  visibility->graph = dossier_graph_ref (graph);
  visibility->nodes = g_new0 (DossierNodeLook, graph->nodes->len + 1);
  visibility->edges = g_new0 (DossierEdgeLook, graph->edges->len + 1);
  visibility->claims = g_new0 (gboolean, extract->claims->len + 1);
  needle = filter->text != NULL && filter->text[0] != '\0' ? fold (filter->text, -1) : NULL;
  matched = match_entities (extract, needle);
  for (guint i = 0; i < extract->claims->len; i++)
    visibility->claims[i] = admits (filter, extract, dossier_extract_claim (extract, i), needle, matched);
  disputed = find_disputed (extract, visibility->claims);
  shown = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < graph->edges->len; i++)
    if (!has_hidden_end (graph, dossier_graph_edge (graph, i), filter))
      look_at_edge (visibility, i, disputed, shown);
  show_nodes (visibility, filter, matched);
  focus =
    filter->focus != DOSSIER_NO_INDEX ? dossier_graph_find_node (graph, filter->focus) : DOSSIER_NO_INDEX;
  if (focus != DOSSIER_NO_INDEX)
    keep_neighbourhood (visibility, focus, filter->depth);
  count (visibility);
  return visibility;
}
