/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-mention-map.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/* Whose the title @noun is where its own words do not tell: "Chairman Ann Lee said", after a sentence on one
 * committee. It is the organisation's that is named in the sentence, or failing that in one of the two before it in
 * the text, if it is the only one there.
 * @words: words of which its name must have one, in lower case; or, each after "-", must have none
 * Returns the token that heads the last mention of it, or DOSSIER_NO_TOKEN. */
guint32 dossier_title_context_owner (const DossierTree *tree, const DossierMentionMap *map, guint32 noun,
                                     const char *const *words);

G_END_DECLS
