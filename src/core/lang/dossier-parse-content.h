/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* Mends what hangs on what around the word @that, "that", where it opens what was said, told or rumoured:
 *
 * - "That" after a verb of saying begins what is said.
 * - What stands after "that" behind somebody who is told is what he is told: "told board members that the plan was dead".
 * - A noun before "that" is the subject of what follows the clause: "Rumours that Lee left were everywhere". */
void dossier_parse_settle_that (DossierDocument *document, guint32 that, const DossierSentence *sentence);

G_END_DECLS
