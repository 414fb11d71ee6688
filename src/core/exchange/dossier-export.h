/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-visibility.h"

G_BEGIN_DECLS

/**
 * DossierExport:
 * @visibility: what is shown, and with it the graph
 * @places: (array): x and y of each node in pixels, to the right and down; or NULL where none are known
 *
 * A graph as it is to be written for other programs. The same export gives the same bytes. Borrows its parts.
 */
typedef struct
{
  const DossierVisibility *visibility;
  const double *places;
} DossierExport;

/* All of these return UTF-8 to be freed with g_free(). */

/* GEXF 1.3 with dates: for Gephi, Gephi Lite, networkx. Edges begin on the first day told and stay open. */
char *dossier_export_to_gexf (const DossierExport *export);

/* GraphML: for Gephi, Cytoscape, yEd, networkx. */
char *dossier_export_to_graphml (const DossierExport *export);

/* Gephi's pair of tables. */
char *dossier_export_nodes_to_csv (const DossierExport *export);
char *dossier_export_edges_to_csv (const DossierExport *export);

/* One row per claim with its words, speaker, date and place in the text: for spreadsheets. */
char *dossier_export_claims_to_csv (const DossierExport *export);

/* FollowTheMoney entities, one JSON object per line: for Aleph and OpenAleph. */
char *dossier_export_to_ftm (const DossierExport *export);

/* Cytoscape's JSON. */
char *dossier_export_to_cyjs (const DossierExport *export);

/* TimelineJS JSON: one event per dated claim, in the order of dates. */
char *dossier_export_to_timeline (const DossierExport *export);

G_END_DECLS
