/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-move-table.h"
#include "dossier-oracle.h"
#include "dossier-weights.h"

G_BEGIN_DECLS

/* Trains the moves of the beam on @examples (element-type DossierParseExample), whose order it changes, with
 * the relations that @labels choose; at the end @moves is settled. */
void dossier_beam_trainer_run (const DossierLexicon *lexicon, const DossierWeights *labels, GArray *examples,
                               guint n_iterations, guint32 seed, DossierMoveTable *moves);

G_END_DECLS
