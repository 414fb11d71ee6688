/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierTree:
 * @document: borrowed: whose words these are
 * @n_tokens: number of words; each array below has as many entries
 * @first_child: the leftmost dependant of each word, or DOSSIER_NO_TOKEN
 * @next: the next dependant of the same head, in order of the text, or DOSSIER_NO_TOKEN
 * @left: first word of what hangs on each word, itself included
 * @end: the word after the last of what hangs on each word
 *
 * The dependency trees of a document, walked downwards: the parser only stores heads. Made in time linear in the
 * words. Heads that form a ring (which a file may hold, though the parser makes none) count as roots.
 */
typedef struct
{
  const DossierDocument *document;
  guint32 n_tokens;
  guint32 *first_child;
  guint32 *next;
  guint32 *left;
  guint32 *end;
} DossierTree;

DossierTree *dossier_tree_new (const DossierDocument *document);
void dossier_tree_free (DossierTree *tree);

static inline DossierDeprel
dossier_tree_deprel (const DossierTree *tree, guint32 token)
{
  return (DossierDeprel) dossier_document_token (tree->document, token)->deprel;
}

static inline DossierTag
dossier_tree_tag (const DossierTree *tree, guint32 token)
{
  return (DossierTag) dossier_document_token (tree->document, token)->tag;
}

static inline guint32
dossier_tree_head (const DossierTree *tree, guint32 token)
{
  return dossier_document_token (tree->document, token)->head;
}

/* The first dependant of @token with @deprel, or DOSSIER_NO_TOKEN. */
guint32 dossier_tree_child (const DossierTree *tree, guint32 token, DossierDeprel deprel);

/* The first dependant of @token whose lemma is @lemma, or DOSSIER_NO_TOKEN. */
guint32 dossier_tree_child_lemma (const DossierTree *tree, guint32 token, const char *lemma);

/* Whether @word hangs on @ancestor, at any depth, or is it. Stops after as many steps as the sentence has words. */
gboolean dossier_tree_is_below (const DossierTree *tree, guint32 word, guint32 ancestor);

/* The subject of the verb @verb: its own, or that of the verb it shares one with by "and", by a complement without
 * a subject or by a participle ("he said, adding that …"). DOSSIER_NO_TOKEN where none is written. */
guint32 dossier_tree_subject (const DossierTree *tree, guint32 verb);

/* First and end token of the noun phrase headed by @noun, without clauses, appositions and "and" parts after it. */
void dossier_tree_phrase (const DossierTree *tree, guint32 noun, guint32 *first, guint32 *end);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTree, dossier_tree_free)

G_END_DECLS
