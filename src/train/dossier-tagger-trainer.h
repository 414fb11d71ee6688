/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-corpus.h"

G_BEGIN_DECLS

/**
 * dossier_tagger_trainer_run:
 * @sentences: (element-type DossierCorpusSentence): with the right tags in their tokens
 * @n_runs: how many taggers to train; the model is their mean
 * @n_iterations: how often each goes over them
 * @prune: as for dossier_perceptron_write()
 * @path: where to write the model
 *
 * Trains a tagger.
 */
gboolean dossier_tagger_trainer_run (const DossierLexicon *lexicon, const GArray *sentences,
                                     guint n_runs, guint n_iterations, guint prune,
                                     const char *path, GError **error);

G_END_DECLS
