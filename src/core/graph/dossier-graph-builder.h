/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-graph.h"

G_BEGIN_DECLS

/**
 * dossier_graph_build:
 * @extract: everything found
 * @types: bit per DossierEntityType that becomes a node
 * @unconnected: whether entities without a claim become nodes too
 *
 * Makes the union graph. Where sums are among @types, a money claim runs through the node of its sum; else
 * the sum stands in the label of the edge. Two articles are one source where they share a publisher or where
 * a finding says that one copied the other.
 *
 * Returns: (transfer full): the same for the same extract, always
 */
DossierGraph *dossier_graph_build (DossierExtract *extract, guint types, gboolean unconnected);

G_END_DECLS
