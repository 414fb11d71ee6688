/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"
#include "dossier-lexicon.h"

G_BEGIN_DECLS

#define DOSSIER_N_SUFFIXES 4
#define DOSSIER_N_PREFIXES 3
/* Borders on each side of a sentence, so that features can look beyond it. */
#define DOSSIER_VIEW_PADDING 3

/**
 * DossierWordView:
 * @form: hash of the form, quotation marks made straight and digits made 0
 * @lower: the same in lower case
 * @exact: hash of the form in lower case with its digits
 * @suffixes: hashes of the last 1 to 4 bytes of the lower case, as far as there are so many
 * @prefixes: hashes of the first 1 to 3 bytes of it
 * @shape: kinds of the characters in a row, runs shortened ("Xx", "d,d", "x-X"), and the first of the
 *   sentence apart
 * @forms: DossierForm flags of the lexicon
 * @capital: whether text writes the word with a capital nearly always
 * @cluster: the word's clusters as dossier_lexicon_cluster() gives them, by @lower
 *
 * What the models see of a token. In a headline, whose capitals say nothing, words that text writes small are
 * seen small.
 */
typedef struct
{
  guint64 form;
  guint64 lower;
  guint64 exact;
  guint64 suffixes[DOSSIER_N_SUFFIXES];
  guint64 prefixes[DOSSIER_N_PREFIXES];
  guint32 shape;
  guint16 forms;
  guint16 cluster;
  gboolean capital;
} DossierWordView;

/**
 * dossier_word_view_fill:
 * @lexicon: for @forms and @cluster
 * @first: index of the first token
 * @end: index after the last
 * @views: room for @end - @first views and DOSSIER_VIEW_PADDING more on both sides
 *
 * Returns: (transfer none): the view of the first token, @views + DOSSIER_VIEW_PADDING; those around are the
 * borders'
 */
DossierWordView *dossier_word_view_fill (const DossierLexicon *lexicon, const DossierDocument *document,
                                         guint32 first,
                                         guint32 end, DossierWordView *views);

/* The hash that @exact holds, of any word: for lists and tables keyed by words. */
guint64 dossier_word_view_hash (const char *word, gsize length);

G_END_DECLS
