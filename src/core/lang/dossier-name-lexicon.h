/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-gazetteer.h"

G_BEGIN_DECLS

#define DOSSIER_WORD_CLUSTERINGS 3

/* Bits of DossierWordRecord.forms above the ten of WordNet's word classes. */
#define DOSSIER_FORM_CLASSES                                                                                 \
  0x03FFu /* noun, plural, verb, verb -s, past, -ing, adjective, adverb, participle, comparative */
#define DOSSIER_FORM_CASE_SHIFT 10 /* three bits: 0 unseen, 1 always lower case … 5 always a capital */
#define DOSSIER_FORM_CASE_MASK 0x7u

/**
 * DossierWordRecord:
 * @check: upper half of the folded word's hash, 0 in an empty slot
 * @clusters: number of its cluster in three clusterings, coarse to fine; 0 = none
 * @forms: what word classes it can have, and how often it is written with a capital
 *
 * What was counted of one word in large text.
 */
typedef struct
{
  guint32 check;
  guint16 clusters[DOSSIER_WORD_CLUSTERINGS];
  guint16 forms;
} DossierWordRecord;

/**
 * DossierNameLexicon:
 *
 * All that is known of words and phrases beforehand. Borrowed from a mapped file: nothing to free.
 */
typedef struct
{
  DossierGazetteer gazetteer;
  const DossierWordRecord *words;
  guint32 mask;
} DossierNameLexicon;

/* Wraps the two tables without copying; FALSE where a size is wrong or a table full. */
gboolean dossier_name_lexicon_init (DossierNameLexicon *lexicon, gconstpointer phrases, gsize phrases_size,
                                    gconstpointer words, gsize words_size);

/* The record of the word with hash @folded, or a record of zeros. Never NULL. */
const DossierWordRecord *dossier_name_lexicon_word (const DossierNameLexicon *lexicon, guint64 folded);

G_END_DECLS
