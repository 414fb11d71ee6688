/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierCountedWord:
 * @word: folded as the name finder folds words
 * @count: how often it was seen
 * @small: how often in small letters
 * @capital: how often with a capital where prose demands none: not first in its sentence
 */
typedef struct
{
  char *word;
  guint count;
  guint small;
  guint capital;
} DossierCountedWord;

/**
 * DossierWordCounts:
 * @words: (element-type DossierCountedWord): the vocabulary, most frequent first; number 0 stands for all
 * rare words
 * @stream: (element-type guint32): numbers of the words of all texts one after another, 0 also between
 * sentences
 *
 * Running text counted: words, and which word follows which. No text can be read back from the counts that
 * leave the trainer.
 */
typedef struct
{
  GArray *words;
  GArray *stream;
} DossierWordCounts;

/* Counts texts of all files; words seen fewer than @least times are left out. */
DossierWordCounts *dossier_word_counts_new (const GPtrArray *paths, guint least, GError **error);
void dossier_word_counts_free (DossierWordCounts *counts);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierWordCounts, dossier_word_counts_free)

G_END_DECLS
