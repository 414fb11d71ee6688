/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* A set of name types, as bits; DOSSIER_NAME_TYPES_NONE beside them: or no name at all. */
#define DOSSIER_NAME_TYPE_BIT(type) (1u << (type))
#define DOSSIER_NAME_TYPES_NONE (1u << DOSSIER_N_NAME_TYPES)

/**
 * DossierNameSpan:
 * @types: what the stretch may be a name of
 * @neutral: in scoring neither right nor wrong
 */
typedef struct
{
  DossierRange range;
  guint32 types;
  gboolean neutral;
} DossierNameSpan;

/**
 * DossierNameText:
 * @id: as in its source
 * @text: UTF-8
 * @spans: (element-type DossierNameSpan): in order
 * @unmarked: types that this source does not mark: words outside the spans may be such names
 *
 * One annotated text to learn from or to be scored on.
 */
typedef struct
{
  char *id;
  char *text;
  GArray *spans;
  guint32 unmarked;
} DossierNameText;

/* How a source's labels are to be read. */
typedef enum
{
  DOSSIER_NAME_SCHEME_FULL,  /* all eight types, by NAMES-GUIDE.md */
  DOSSIER_NAME_SCHEME_CONLL, /* PER, ORG, LOC, and MISC for what may be a group, event, law, product or
                                nothing */
  DOSSIER_NAME_SCHEME_BASIC, /* PER, ORG, LOC; a LOC may be a facility, and the rest is unmarked */
} DossierNameScheme;

DossierNameText *dossier_name_text_new (const char *id, DossierNameScheme scheme);
void dossier_name_text_free (DossierNameText *text);
void dossier_name_text_add (DossierNameText *text, gsize start, gsize end, guint32 types);

/* The types that @label ("PER", "B-ORG" without the "B-") stands for; 0 where it is none of ours (dates,
 * money). */
guint32 dossier_name_label_types (const char *label, DossierNameScheme scheme);

/**
 * dossier_name_corpus_read_columns:
 * @path: token, tab and BIO label a line; "# " begins a document or says the number of the sentence
 *
 * Words are put together as print has them. Numbered sentences that are no document's are gathered into
 * documents: those of one run of numbers that share a capitalised word.
 *
 * Returns: (transfer full) (nullable) (element-type DossierNameText): the documents
 */
GPtrArray *dossier_name_corpus_read_columns (const char *path, DossierNameScheme scheme, GError **error);

/* Whether print has a space between the tokens @before (nullable: none) and @token, where @next (nullable) follows.
 * @open_quote: an odd number of straight quotation marks went before */
gboolean dossier_name_corpus_has_space (const char *before, const char *token, const char *next,
                                        gboolean open_quote);

/* JSON Lines with "text" and "entities" (start, end, type; in code points). */
GPtrArray *dossier_name_corpus_read_lines (const char *path, DossierNameScheme scheme, GError **error);

/* Running text with "[PER Ann Lee]" around its names, "#" before comments, an empty line between documents.
 */
GPtrArray *dossier_name_corpus_read_brackets (const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNameText, dossier_name_text_free)

G_END_DECLS
