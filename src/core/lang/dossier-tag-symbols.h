/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* Mends the tags of the tokens [@first, @end), a sentence, that are signs and no words, by what neither the tagger nor the
 * network sees: the shape of a sign and the spaces around it. Linear in the text. How often each holds was counted in the
 * training parts of the treebanks (EWT's training and development part; the open texts of GUM):
 *
 * - An address ("lee@acme.com", "https://…", "www.…") is ADD: 310 of 318 in EWT. GUM has a name there (22).
 * - A reference ("q3.xls", "CBA-7") is a common noun: all 25 in EWT, but a name in GUM (1).
 * - A row of signs that draws a line ("____", "*****", "-----") is NFP: 71 of 72 in EWT. So is a dash that opens a
 *   sentence or is all of it, a bullet: 77 of 80, but a colon in GUM (4).
 * - A straight double quotation mark after a space or at the start opens, one before a space or at the end closes: 712 of
 *   716 and 565 of 575 in EWT, all of 283 in GUM; not right after a number, where it may mean inches.
 * - A semicolon is a comma, as in all of EWT (106). GUM has a colon (113): the two do not agree, and EWT is the larger. */
void dossier_tag_symbols (DossierDocument *document, guint32 first, guint32 end);

G_END_DECLS
