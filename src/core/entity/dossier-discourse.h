/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"
#include "dossier-quote.h"
#include "dossier-referent.h"
#include "dossier-stated-description.h"

G_BEGIN_DECLS

/* What a pronoun is, beyond its gender. */
typedef enum
{
  DOSSIER_PRONOUN_FIRST = 1 << 0,
  DOSSIER_PRONOUN_SECOND = 1 << 1,
  DOSSIER_PRONOUN_THIRD = 1 << 2,
  DOSSIER_PRONOUN_PLURAL = 1 << 3,
  DOSSIER_PRONOUN_POSSESSIVE = 1 << 4,
  DOSSIER_PRONOUN_REFLEXIVE = 1 << 5,
  DOSSIER_PRONOUN_RELATIVE = 1 << 6,
  DOSSIER_PRONOUN_NEUTER = 1 << 7, /* "it" */
} DossierPronounFlags;

/**
 * DossierReference:
 * @first: first token
 * @end: the token after the last
 * @head: token of the head word
 * @name_type: for a name what the name finder took it for
 * @gender: that its own words tell
 * @pronoun: DossierPronounFlags of a pronoun
 * @noun: for a description its role noun; belongs to the lexicon
 * @indefinite: a description that brings somebody new in ("a judge"): never looks back
 * @group: a description of two persons or organisations ("both men", "the companies")
 * @counted: a group whose words say that they are two
 * @referent: index, or DOSSIER_NO_INDEX while open
 * @other: of what means two persons the second
 * @score: 0 to 1: how sure the link is
 *
 * A mention while the discourse is being worked on: DossierMention is what is kept of it.
 */
typedef struct
{
  guint32 first;
  guint32 end;
  guint32 head;
  DossierMentionKind kind;
  DossierEntityType type;
  DossierNameType name_type;
  DossierGender gender;
  guint pronoun;
  const DossierRoleNoun *noun;
  gboolean indefinite;
  gboolean group;
  gboolean counted;
  guint referent;
  guint other;
  float score;
} DossierReference;

/**
 * DossierDiscourse:
 * @document: borrowed
 * @lexicon: borrowed
 * @quotes: (element-type DossierQuote): borrowed
 * @references: (element-type DossierReference): in order of the text once all are found
 * @referents: (element-type DossierReferent)
 * @descriptions: (element-type DossierStatedDescription): what the text says right beside a mention that somebody is,
 *   in order of the text; empty until all links are made
 * @reference_at: for each token the index of the name or description that covers it, or DOSSIER_NO_INDEX
 * @quote_at: for each token the index of the direct or partial quote that it stands in, or DOSSIER_NO_INDEX
 * @paragraph_of: for each sentence which paragraph it stands in, counted from 0
 * @child_start: for each token where its dependents begin in @children; one more at the end
 * @children: tokens by the word they depend on, in order of the text
 * @words: for each token its key (dossier_name_key()); interned: the same word is the same pointer
 *
 * All that coreference knows of one document while it works on it.
 */
typedef struct
{
  const DossierDocument *document;
  const DossierEntityLexicon *lexicon;
  const GArray *quotes;
  guint n_tokens;
  GArray *references;
  GPtrArray *referents;
  GArray *descriptions;
  guint *reference_at;
  guint *quote_at;
  guint *paragraph_of;
  guint32 *child_start;
  guint32 *children;
  const char **words;
  GStringChunk *strings;
} DossierDiscourse;

DossierDiscourse *dossier_discourse_new (const DossierEntityLexicon *lexicon, const DossierDocument *document,
                                         const GArray *quotes);
void dossier_discourse_free (DossierDiscourse *self);

static inline DossierReference *
dossier_discourse_reference (const DossierDiscourse *self, guint index)
{
  return &g_array_index (self->references, DossierReference, index);
}

static inline DossierReferent *
dossier_discourse_referent (const DossierDiscourse *self, guint index)
{
  return g_ptr_array_index (self->referents, index);
}

static inline const DossierToken *
dossier_discourse_token (const DossierDiscourse *self, guint32 token)
{
  return dossier_document_token (self->document, token);
}

/* Whether the token is a word of a name; no name is behind the end of the text. */
static inline gboolean
dossier_discourse_is_in_name (const DossierDiscourse *self, guint32 token)
{
  guint at = token < self->n_tokens ? self->reference_at[token] : DOSSIER_NO_INDEX;

  return at != DOSSIER_NO_INDEX && dossier_discourse_reference (self, at)->kind == DOSSIER_MENTION_NAME;
}

/* Whether the token's key is @word; @word in lower case without full stops. */
gboolean dossier_discourse_word_is (const DossierDiscourse *self, guint32 token, const char *word);

/* The lemma, or the key where the lemmatiser has not run. */
const char *dossier_discourse_lemma (const DossierDiscourse *self, guint32 token);

/* The token in the span whose head lies outside it; the last one where the document is not parsed. */
guint32 dossier_discourse_find_head (const DossierDiscourse *self, guint32 first, guint32 end);

/* The first dependent of @token with the relation, or DOSSIER_NO_TOKEN. */
guint32 dossier_discourse_find_child (const DossierDiscourse *self, guint32 token, DossierDeprel deprel);

/* Follows conjuncts, flat parts and appositives up to the word that bears the relation to the clause. */
guint32 dossier_discourse_bearer (const DossierDiscourse *self, guint32 token);

/* Sorts the references and fills @reference_at anew. */
void dossier_discourse_index (DossierDiscourse *self);

/* The words of tokens @first to @end joined by blanks, as they stand in the text. Free with g_free(). */
char *dossier_discourse_dup_text (const DossierDiscourse *self, guint32 first, guint32 end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDiscourse, dossier_discourse_free)

G_END_DECLS
