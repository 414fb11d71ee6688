/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* Makes verbs, their auxiliaries and their subjects agree, which the parser chooses one by one. Linear in the words.
 *
 * - The auxiliary next to a participle says whether it is passive: "may have sued" has a subject that sues, "was sued"
 *   one that is sued.
 * - A name after an active verb that has no other object, and makes nobody anything, is its object.
 * - An infinitive without a subject of its own shares that of the clause above: "is said to have left".
 * - A number before a verb is its subject: "the two clashed".
 * - A plural with a subject and an infinitive, and no "be", is a verb: "The bank plans to close". */
void dossier_parse_settle_voices (DossierDocument *document);

G_END_DECLS
