/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-word-counts.h"

G_BEGIN_DECLS

#define DOSSIER_WORD_VECTORS_SIZE 64

/**
 * DossierWordVectors:
 * @n: how many words, the most frequent first
 * @hashes: of the words in lower case, digits as 0, as DossierWordView has them
 * @values: DOSSIER_WORD_VECTORS_SIZE numbers for each
 *
 * Vectors of words: words with like neighbours have like vectors. No text can be read back from them.
 */
typedef struct
{
  guint n;
  guint64 *hashes;
  float *values;
} DossierWordVectors;

/* Learns a vector for each of the @most most frequent words of @counts, from the two words before and the two after
 * it, each place by itself, against random words (W. Ling and others, "Two/too simple adaptations of word2vec for
 * syntax problems", NAACL 2015: structured skip-gram with negative sampling). Deterministic. */
DossierWordVectors *dossier_word_vectors_new (const DossierWordCounts *counts, guint most);
DossierWordVectors *dossier_word_vectors_load (const char *path, GError **error);
void dossier_word_vectors_free (DossierWordVectors *vectors);

gboolean dossier_word_vectors_write (const DossierWordVectors *vectors, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWordVectors, dossier_word_vectors_free)

G_END_DECLS
