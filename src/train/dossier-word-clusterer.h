/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-word-counts.h"

G_BEGIN_DECLS

/**
 * dossier_word_clusterer_run:
 * @n_clusters: how many to make
 * @rounds: how often every word is looked at
 *
 * Puts words with like neighbours into one cluster, by exchange: each word in turn moves to the cluster in
 * which it is best foretold by the words before and after it. (J. Uszkoreit and T. Brants, "Distributed word
 * clustering for large scale class-based language modeling", ACL 2008, with both directions added up.)
 * Deterministic.
 *
 * Returns: (transfer full): a cluster from 1 to @n_clusters for each word but number 0, which has none
 */
guint16 *dossier_word_clusterer_run (const DossierWordCounts *counts, guint n_clusters, guint rounds);

G_END_DECLS
