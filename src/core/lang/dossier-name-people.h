/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-features.h"

G_BEGIN_DECLS

/**
 * dossier_name_mend_rulers:
 * @sentence: of @document
 * @document: its text
 * @labels: (inout): one per token of the document; those of @sentence are mended
 *
 * Takes the number of the first of a name into it: "King Bela I".
 */
void dossier_name_mend_rulers (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* Makes one name of what stands before and after a nickname in quotation marks: "Ann “the Hat” Lee". */
void dossier_name_mend_nicknames (const DossierNameSentence *sentence, const DossierDocument *document,
                                  guint8 *labels);

/* Takes a politician's state, party and office off the front of his name, "Ohio Republican Ann Lee", "Ohio Sen. Ann
 * Lee", and parts them. */
void dossier_name_mend_members (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* "Ann Lee, R-N.J.": the letter of a party before a state is nobody's name. */
void dossier_name_mend_marks (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

G_END_DECLS
