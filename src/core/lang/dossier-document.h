/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-tagset.h"
#include "dossier-token.h"

G_BEGIN_DECLS

/* What a name names. Money and dates are the value finders' business. */
typedef enum
{
  DOSSIER_NAME_PERSON,
  DOSSIER_NAME_ORGANISATION,
  DOSSIER_NAME_PLACE,
  DOSSIER_NAME_GROUP, /* nationality, religion, political group, and their adjectives */
  DOSSIER_NAME_FACILITY,
  DOSSIER_NAME_EVENT,
  DOSSIER_NAME_LAW,
  DOSSIER_NAME_PRODUCT,
  DOSSIER_N_NAME_TYPES
} DossierNameType;

/**
 * DossierName:
 * @first: index of the first token, titles not included
 * @end: index after the last token
 */
typedef struct
{
  guint32 first;
  guint32 end;
  DossierNameType type;
} DossierName;

/**
 * DossierDocument:
 * @text: borrowed: belongs to the article and outlives the document
 * @length: of @text in bytes
 * @tokens: (element-type DossierToken): in order of the text; boilerplate has none
 * @sentences: (element-type DossierSentence)
 * @names: (element-type DossierName): in order, without overlap
 * @lemmas: string pool that DossierToken.lemma points into
 * @title: bytes of the headline in @text, empty where there is none; set by whoever knows the article
 *
 * The words of one article as the language stages see them: made by the tokenizer, then filled by tagger,
 * name finder and parser (dossier-language.h). One thread works on a document at a time.
 */
typedef struct
{
  const char *text;
  gsize length;
  GArray *tokens;
  GArray *sentences;
  GArray *names;
  GString *lemmas;
  DossierRange title;
} DossierDocument;

/* An empty document over @text: what the tokenizer starts from. */
DossierDocument *dossier_document_new (const char *text, gsize length);
void dossier_document_free (DossierDocument *document);

static inline DossierToken *
dossier_document_token (const DossierDocument *document, guint32 index)
{
  return &g_array_index (document->tokens, DossierToken, index);
}

static inline DossierSentence *
dossier_document_sentence (const DossierDocument *document, guint32 index)
{
  return &g_array_index (document->sentences, DossierSentence, index);
}

/* The lemma in lower case; "" where the lemmatiser has not run. Owned by the document. */
const char *dossier_document_lemma (const DossierDocument *document, guint32 token);

/* Whether the token's own text is @word, ASCII letters compared without case. */
gboolean dossier_document_token_is (const DossierDocument *document, guint32 token, const char *word);

/* Whether dossier_document_token_is() holds for one of the NULL-terminated @words. */
gboolean dossier_document_token_is_one_of (const DossierDocument *document, guint32 token, const char *const *words);

/* The bytes from token @first to the end of token @end - 1. */
DossierRange dossier_document_range (const DossierDocument *document, guint32 first, guint32 end);

/* The first token that starts at or after byte @offset (binary search); the number of tokens where none does. */
guint32 dossier_document_token_at (const DossierDocument *document, gsize offset);

const char *dossier_name_type_to_string (DossierNameType type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDocument, dossier_document_free)

G_END_DECLS
