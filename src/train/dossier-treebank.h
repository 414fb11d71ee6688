/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierTreebankWord:
 * @start: first byte in the file's text
 * @end: the byte after its last
 * @form: its surface
 * @lemma: its lemma
 * @tag: a DossierTag
 * @deprel: a DossierDeprel
 * @head: 0-based index in the sentence, or -1 for the root
 * @space_after: whether white space follows
 * @mentions: (nullable): the marks of the mentions that begin and end here, as GUM writes them: "(3-person-new(4-place)3)"
 */
typedef struct
{
  gsize start;
  gsize end;
  const char *form;
  const char *lemma;
  guint8 tag;
  guint8 deprel;
  gboolean space_after;
  gint32 head;
  const char *mentions;
} DossierTreebankWord;

/**
 * DossierTreebankSentence:
 * @first: index of its first word
 * @n_words: how many it has
 * @document: 0-based number of its document in the file
 * @paragraph: whether it begins a paragraph
 */
typedef struct
{
  guint first;
  guint n_words;
  guint document;
  gboolean paragraph;
} DossierTreebankSentence;

/**
 * DossierTreebank:
 * @words: (element-type DossierTreebankWord)
 * @sentences: (element-type DossierTreebankSentence)
 * @documents: (element-type utf8): names of the documents
 * @text: the running text of the file: sentences of a paragraph joined by their own spaces, paragraphs by
 *   empty lines
 *
 * A CoNLL-U file in memory. Words split from one orthographic word ("do" and "n't") are told their own bytes
 * of it.
 */
typedef struct
{
  GArray *words;
  GArray *sentences;
  GPtrArray *documents;
  GString *text;
  GStringChunk *strings;
} DossierTreebank;

DossierTreebank *dossier_treebank_load (const char *path, GError **error);
void dossier_treebank_free (DossierTreebank *treebank);

static inline const DossierTreebankWord *
dossier_treebank_word (const DossierTreebank *treebank, guint index)
{
  return &g_array_index (treebank->words, DossierTreebankWord, index);
}

static inline const DossierTreebankSentence *
dossier_treebank_sentence (const DossierTreebank *treebank, guint index)
{
  return &g_array_index (treebank->sentences, DossierTreebankSentence, index);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTreebank, dossier_treebank_free)

G_END_DECLS
