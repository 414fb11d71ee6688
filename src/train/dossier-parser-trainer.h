/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-corpus.h"

G_BEGIN_DECLS

/**
 * dossier_parser_trainer_run:
 * @sentences: (element-type DossierCorpusSentence): with the right heads and relations in their tokens
 * @tags: (array): for each sentence its tags as a tagger gives them that was not trained on it
 * @n_iterations: how often to go over them
 * @prune: as for dossier_perceptron_write()
 * @path: where to write the model
 *
 * Trains the parser.
 */
gboolean dossier_parser_trainer_run (const DossierLexicon *lexicon, const GArray *sentences, guint8 **tags,
                                     guint n_iterations, guint prune, const char *path, GError **error);

/**
 * dossier_parser_trainer_jackknife:
 * @n_folds: into how many parts to divide the sentences
 *
 * Tags each part of @sentences by a tagger trained on the others, so that the parser learns from such errors as it will
 * meet.
 *
 * Returns: (transfer full): the tags of each sentence; free the lists and the array with g_free()
 */
guint8 **dossier_parser_trainer_jackknife (const DossierLexicon *lexicon, const GArray *sentences, guint n_folds,
                                           GError **error);

G_END_DECLS
