/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* Mends what the parser is known to get wrong and the order of the words alone tells, after all sentences are
 * parsed. The treebanks it learnt from hold many addresses and price lists, and few payments. Linear in the words.
 *
 * - Who stands before "'s" owns: "Okoro's campaign efforts".
 * - A party and then an amount right after a verb of giving are its two objects: "paid Ann Lee $5,000". */
void dossier_parse_settle (DossierDocument *document);

G_END_DECLS
