/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* Mends the tags of the tokens [@first, @end), a sentence, that are signs and no words, by what neither the tagger nor the
 * network sees: the shape of a sign and the spaces around it. Linear in the text. How often each holds was counted in the
 * training parts of the treebanks (EWT's training and development part; the open texts of GUM):
 *
 * - An address ("lee@acme.com", "https://…", "www.…") is ADD: 335 of 343 in EWT.
 * - A row of signs that draws a line ("____", "*****", "-----") is NFP, and so is a dash that opens a sentence or is all of
 *   it, a bullet: 175 of 186 in EWT.
 * - A straight double quotation mark after a space or at the start opens, one before a space or at the end closes: 1,243 of
 *   1,259 in EWT, all of 283 in GUM; not right after a number, where it may mean inches.
 * - A semicolon is a comma, as in all of EWT (106). GUM has a colon (113): the two do not agree, and EWT is the larger. */
void dossier_tag_symbols (DossierDocument *document, guint32 first, guint32 end);

G_END_DECLS
