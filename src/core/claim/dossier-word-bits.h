/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* Which words a sentence has, at a glance: each lemma is one of 64 bits (B. Bloom, "Space/time trade-offs in hash coding with
 * allowable errors", CACM 1970). A phrase that asks for a word whose bit the sentence lacks cannot be there, so that of
 * thousands that begin with "make" few are looked for in earnest. */

guint64 dossier_word_bits (const char *lemma);

/* Of all words of the sentence with this index. */
guint64 dossier_word_bits_of_sentence (const DossierDocument *document, guint sentence);

/* Of all words that one of @paths (element-type DossierPath) can end in; all bits where any word will do, or where a path
 * leads out of its sentence. */
guint64 dossier_word_bits_of_paths (const GPtrArray *paths);

G_END_DECLS
