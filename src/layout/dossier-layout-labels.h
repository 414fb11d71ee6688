/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-layout-score.h"

G_BEGIN_DECLS

/* Puts each label in the middle of its edge; edges between the same two nodes are bent apart, loops hung
 * above. */
void dossier_layout_centre_labels (const DossierLayoutJob *job, DossierLayout *layout);

/* After so many rounds hardly any label still moves. */
#define DOSSIER_LAYOUT_LABEL_ROUNDS 4

/**
 * dossier_layout_improve_labels:
 * @rounds: how often all edges are looked at
 *
 * Moves labels, and with them the bend of their edges, where that makes fewer of them lie on nodes and on one
 * another, fewer edges run under nodes, fewer cross, or an edge straighter. Only to places that cost less, in
 * the order of the edges: the same result always. Graphs whose labels have no room only get their edges bent
 * around nodes.
 */
void dossier_layout_improve_labels (const DossierLayoutJob *job, DossierLayout *layout, guint rounds);

/**
 * dossier_layout_new_from_places:
 * @job: a job whose nodes are all placed
 *
 * The layout that keeps every node where it is, with labels put where they cover least; needs no Graphviz.
 */
DossierLayout *dossier_layout_new_from_places (const DossierLayoutJob *job);

/* How many labels lie on a node or on another label. */
guint dossier_layout_count_covered_labels (const DossierLayoutJob *job, const DossierLayout *layout);

G_END_DECLS
