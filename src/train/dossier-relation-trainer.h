/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-oracle.h"
#include "dossier-perceptron.h"

G_BEGIN_DECLS

/* Trains the choice of relations over finished trees on @examples (element-type DossierParseExample), whose order it
 * changes: their own trees, with the relations below a word as the trainer itself has chosen them. Returns the mean of
 * @n_runs runs, settled. */
DossierPerceptron *dossier_relation_trainer_run (const DossierLexicon *lexicon, GArray *examples, guint n_runs,
                                                 guint n_iterations);

G_END_DECLS
