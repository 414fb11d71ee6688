/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-arc-net-draft.h"
#include "dossier-oracle.h"

G_BEGIN_DECLS

/* Trains the network that tells how well words go as heads of one another, and what parts of speech they are, on the trees of @examples (element-type
 * DossierParseExample), starting from @vectors, which it keeps and does not own. */
DossierArcNetDraft *dossier_arc_net_trainer_run (const DossierLexicon *lexicon, const GArray *examples,
                                                 const DossierWordVectors *vectors);

G_END_DECLS
