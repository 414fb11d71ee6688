/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-mention-map.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/* The state that the office @noun is of: "Peruvian" in "the Peruvian foreign minister", "Peru" in "Peru's president" and
 * "President Ann Lee of Peru", "Ohio" in "Ohio Gov. Ann Lee". Such words name a place and no organisation; but where the
 * article knows the state as one anywhere ("Peru denied it", "the Peruvian government"), the holder of the office is its.
 * Returns the token that heads the first mention of that, or DOSSIER_NO_TOKEN. */
guint32 dossier_nation_of_office (const DossierTree *tree, const DossierMentionMap *map, guint32 noun);

G_END_DECLS
