/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* Mends what hangs on what among the clauses of news, where the order of words leaves no doubt. Linear in the words, but
 * for the way up from each, which is as deep as its sentence.
 *
 * - "Whom" and "which" after a comma begin a clause on the noun before it: "Ann Lee, to whom he was married".
 * - A clause that its sentence opens with "while" or "although" hangs on the one after the comma.
 * - Who says it stands inside or after what is said: "Lee, Purdy said, left", "Lee left, people near him said".
 * - A preposition after a comma begins no second of two nouns: "said Lee, the lawyer, in his remarks".
 * - "That" opens what was said, told or rumoured (dossier-parse-content.h).
 * - A name right after a span of time is the subject that the verb lacks: "Over the past year Lee, a banker, has paid".
 * - A participle after a closing quotation mark is of the sentence around the quotation.
 * - Two subjects side by side are one, named twice: "her brother Ann Lee slept"; but one with an apostrophe owns the other. */
void dossier_parse_settle_sentences (DossierDocument *document);

G_END_DECLS
