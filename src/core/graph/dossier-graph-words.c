/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-graph-words.h"

#include "dossier-relation-words.h"
#include "dossier-timeline.h"

char *
dossier_visibility_describe_node (const DossierVisibility *visibility, guint node)
{
  const DossierEntity *entity;
  guint n;

  g_return_val_if_fail (visibility != NULL && node < visibility->graph->nodes->len, NULL);

  entity = dossier_graph_node_entity (visibility->graph, node);
  n = visibility->nodes[node].n_claims;
  return g_strdup_printf ("%s, %s, %u %s", entity->name, dossier_entity_type_to_string (entity->type), n,
                          n == 1 ? "claim" : "claims");
}

char *
dossier_visibility_describe_edge (const DossierVisibility *visibility, guint edge)
{
  const DossierEdgeLook *look;
  const DossierGraphEdge *found;

  g_return_val_if_fail (visibility != NULL && edge < visibility->graph->edges->len, NULL);

  look = &visibility->edges[edge];
  found = dossier_graph_edge (visibility->graph, edge);
  return g_strdup_printf ("%s – %s %s %s: %s, %u %s from %u %s, %s%s%s",
                          dossier_graph_node_entity (visibility->graph, found->source)->name,
                          look->label != NULL ? look->label : "", found->directed ? "→" : "–",
                          dossier_graph_node_entity (visibility->graph, found->target)->name,
                          dossier_relation_class_to_words (found->relation_class), look->n_claims,
                          look->n_claims == 1 ? "claim" : "claims", look->n_sources,
                          look->n_sources == 1 ? "source" : "sources",
                          dossier_modality_to_string (look->modality),
                          look->did_not_happen ? ", did not happen" : "", look->disputed ? ", disputed" : "");
}

char *
dossier_filter_describe_time (const DossierFilter *filter)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  const char *rest;

  g_return_val_if_fail (filter != NULL, NULL);

  if (filter->time == DOSSIER_TIME_ALL || filter->to == 0)
    return NULL;
  to = dossier_timeline_format_day (filter->to);
  rest = filter->undated ? "" : ", undated claims left out";
  if (filter->time == DOSSIER_TIME_AS_OF)
    return g_strconcat (filter->date_of == DOSSIER_DATE_OF_PUBLICATION ? "published by " : "as of ", to, rest,
                        NULL);
  if (filter->from == 0)
    return g_strconcat ("until ", to, rest, NULL);
  from = dossier_timeline_format_day (filter->from);
  return g_strconcat (filter->date_of == DOSSIER_DATE_OF_PUBLICATION ? "published " : "", from, " to ", to,
                      rest, NULL);
}
