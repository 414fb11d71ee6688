/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a form in lower case can be. */
typedef enum
{
  DOSSIER_FORM_NOUN = 1 << 0,
  DOSSIER_FORM_PLURAL = 1 << 1,
  DOSSIER_FORM_VERB = 1 << 2,
  DOSSIER_FORM_VERB_S = 1 << 3,
  DOSSIER_FORM_VERB_PAST = 1 << 4,
  DOSSIER_FORM_VERB_ING = 1 << 5,
  DOSSIER_FORM_ADJECTIVE = 1 << 6,
  DOSSIER_FORM_ADVERB = 1 << 7,
  DOSSIER_FORM_COMPARATIVE = 1 << 8,
  DOSSIER_FORM_SUPERLATIVE = 1 << 9,
} DossierForm;

/* The word classes that have irregular forms of their own. */
typedef enum
{
  DOSSIER_CLASS_NOUN,
  DOSSIER_CLASS_VERB,
  DOSSIER_CLASS_ADJECTIVE,
  DOSSIER_CLASS_ADVERB,
  DOSSIER_N_WORD_CLASSES
} DossierWordClass;

/**
 * DossierLexicon:
 *
 * 160,000 English forms and what they can be, and the lemmas of irregular forms, from WordNet 3.0's index and
 * exception files, and clusters of words that stand in like places (data/models/lexicon.md). Immutable;
 * threads share it.
 */
typedef struct _DossierLexicon DossierLexicon;

/* Loads `lexicon.model` at @path; DOSSIER_ERROR_MODEL where it cannot be used. */
DossierLexicon *dossier_lexicon_load (const char *path, GError **error);
void dossier_lexicon_free (DossierLexicon *lexicon);

/* The DossierForm flags of a form given by the dossier_feature_bytes() hash of its lower case; 0 where
 * unknown. */
guint16 dossier_lexicon_lookup (const DossierLexicon *lexicon, guint64 hash);

/* The clusters of a word given by the hash of its lower case with digits as 0, as DOSSIER_CLUSTER_FINE() and
 * _COARSE() read them; 0 where unknown. */
guint16 dossier_lexicon_cluster (const DossierLexicon *lexicon, guint64 hash);

/* Whether text writes the word, given by its lower case with digits as 0, with a capital nearly always. */
gboolean dossier_lexicon_is_capital (const DossierLexicon *lexicon, guint64 hash);

/* One of a thousand, and one of some sixty. */
#define DOSSIER_CLUSTER_FINE(cluster) ((cluster) & 0x3ff)
#define DOSSIER_CLUSTER_COARSE(cluster) ((cluster) >> 10)

/* The lemma of an irregular form in lower case ("went" as a verb: "go"); %NULL where it is regular. */
const char *dossier_lexicon_irregular (const DossierLexicon *lexicon, DossierWordClass class, guint64 hash);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLexicon, dossier_lexicon_free)

G_END_DECLS
