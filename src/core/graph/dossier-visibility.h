/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-filter.h"
#include "dossier-graph.h"

G_BEGIN_DECLS

/**
 * DossierEdgeLook:
 * @shown: whether any of the edge's claims is let through; the rest is meaningless where not
 * @n_claims: how many are
 * @n_sources: independent sources behind them
 * @modality: the firmest of them: one plain assertion makes the line solid
 * @did_not_happen: all of them tell of what did not happen
 * @disputed: a finding says that one of them and another claim that is let through cannot both hold
 * @polarity: what most of them are; neutral where friendly and hostile ones are as many
 * @label: the commonest phrase of the firmest, and how many others there are: "gave $300 million +2"
 */
typedef struct
{
  gboolean shown;
  guint n_claims;
  guint n_sources;
  DossierModality modality;
  gboolean did_not_happen;
  gboolean disputed;
  DossierPolarity polarity;
  char *label;
} DossierEdgeLook;

typedef struct
{
  gboolean shown;
  gboolean matched; /* its name or an alias holds the filter's text */
  guint n_claims;
} DossierNodeLook;

/**
 * DossierVisibility:
 * @graph: the graph
 * @nodes: a look per node
 * @edges: a look per edge
 * @claims: per claim of the extract whether it is let through; those that no edge holds are not
 * @n_nodes: nodes shown
 * @n_edges: edges shown
 * @n_claims: claims shown
 *
 * What a filter lets be seen of a graph, and how each edge looks by the claims that remain. Immutable; may
 * cross threads. Making one takes time in proportion to the claims: fit for every step of the slider.
 */
typedef struct
{
  DossierGraph *graph;
  DossierNodeLook *nodes;
  DossierEdgeLook *edges;
  gboolean *claims;
  guint n_nodes;
  guint n_edges;
  guint n_claims;
} DossierVisibility;

DossierVisibility *dossier_visibility_new (DossierGraph *graph, const DossierFilter *filter);
DossierVisibility *dossier_visibility_ref (DossierVisibility *visibility);
void dossier_visibility_unref (DossierVisibility *visibility);

/* The phrase that @claim lends to @edge: a claim that runs through a sum has one for each half. Free with
 * g_free(). */
char *dossier_graph_dup_claim_phrase (const DossierGraph *graph, guint edge, guint claim);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierVisibility, dossier_visibility_unref)

G_END_DECLS
