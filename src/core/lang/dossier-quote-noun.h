/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-quote-content.h"

G_BEGIN_DECLS

/* Reads a noun of saying or thinking with its clause: "Lee's claim that rents
 * fell", "expressed hope that …". Returns whether the token is one with a
 * speaker; fills @source (the noun is its cue) and @content. */
gboolean dossier_quote_noun_read (const DossierTree *tree, guint32 noun, DossierQuoteSource *source,
                                  DossierQuoteContent *content);

G_END_DECLS
