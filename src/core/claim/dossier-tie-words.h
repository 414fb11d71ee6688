/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-relation.h"

G_BEGIN_DECLS

/* What a word hints at where it joins two parties, as bits: one for each DossierRelationClass, then these. */
#define DOSSIER_TIE_WORD_HOSTILE (1u << (DOSSIER_N_CLASSES + 0))
#define DOSSIER_TIE_WORD_FRIENDLY (1u << (DOSSIER_N_CLASSES + 1))
#define DOSSIER_TIE_WORD_DEED (1u << (DOSSIER_N_CLASSES + 2))
#define DOSSIER_TIE_WORD_MEDIUM (1u << (DOSSIER_N_CLASSES + 3))
#define DOSSIER_TIE_WORD_LIGHT (1u << (DOSSIER_N_CLASSES + 4))
#define DOSSIER_TIE_WORD_N_HINTS (DOSSIER_N_CLASSES + 5)

/**
 * DossierTieWords:
 *
 * The words of `lexicons/tie-words.tsv` and what they hint at, and those of `lexicons/word-senses.tsv` and what kinds
 * of doing and of thing they are. Immutable; threads share it.
 */
typedef struct _DossierTieWords DossierTieWords;

/**
 * dossier_tie_words_load:
 * @datadir: the folder of the program's data
 * @error: DOSSIER_ERROR_FORMAT, naming file and line, or why the file cannot be read
 */
DossierTieWords *dossier_tie_words_load (const char *datadir, GError **error);
void dossier_tie_words_free (DossierTieWords *words);

/* The hints of @lemma; 0 where it has none. */
guint32 dossier_tie_words_lookup (const DossierTieWords *words, const char *lemma);

/**
 * dossier_tie_words_senses:
 * @verb: as a verb rather than as a noun
 * @n: (out): how many
 *
 * The numbers of the groups and broader words that @lemma belongs to. Owned by @words; NULL where there are none.
 */
const guint16 *dossier_tie_words_senses (const DossierTieWords *words, const char *lemma, gboolean verb, guint *n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTieWords, dossier_tie_words_free)

G_END_DECLS
