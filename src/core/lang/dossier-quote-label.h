/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-quote-source.h"

G_BEGIN_DECLS

/* The name behind a dash that signs the quote before it ("“I love it.” — Ann
 * Lee"), with the dash as its cue; not set where there is none. */
DossierQuoteSource dossier_quote_label_signature (const DossierTree *tree, const DossierQuoteSpan *span);

/**
 * dossier_quote_label_lead:
 * @sentence: index of a sentence
 * @first: (out): first token of what the label brings in
 *
 * A sentence that a speaker's name and a colon open: a line of a transcript
 * ("LEE: We are open."), a headline
 * ("Poll: Lee ahead in Rome").
 *
 * Returns: the name, with the colon as its cue; not set where the sentence
 * opens otherwise
 */
DossierQuoteSource dossier_quote_label_lead (const DossierTree *tree, guint32 sentence, guint32 *first);

G_END_DECLS
