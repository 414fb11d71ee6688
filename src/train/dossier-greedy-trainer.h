/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-move-table.h"
#include "dossier-oracle.h"
#include "dossier-perceptron.h"

G_BEGIN_DECLS

/* Trains a greedy parser by a dynamic oracle (Goldberg and Nivre 2012), and with it the relations of arcs, on
 * @examples (element-type DossierParseExample), whose order it changes. */
void dossier_greedy_trainer_run (const DossierLexicon *lexicon, GArray *examples, guint n_iterations,
                                 DossierMoveTable *moves, DossierPerceptron *labels);

G_END_DECLS
