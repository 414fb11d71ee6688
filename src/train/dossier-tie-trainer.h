/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-language.h"
#include "dossier-tie-words.h"

G_BEGIN_DECLS

/**
 * dossier_tie_trainer_run:
 * @texts: (element-type DossierTieText)
 * @path: of the model to write
 *
 * Trains the model of ties: a perceptron with a margin and averaged weights, in whole numbers, the same on every
 * machine. The margin that a tie of each class has to reach comes from parts of the texts that were left out in
 * turns; what they tell is printed.
 */
gboolean dossier_tie_trainer_run (const DossierLanguage *language, const DossierTieWords *words,
                                  const GPtrArray *texts, const char *path, GError **error);

G_END_DECLS
