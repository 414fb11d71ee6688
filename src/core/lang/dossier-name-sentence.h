/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"
#include "dossier-name-lexicon.h"

G_BEGIN_DECLS

/* How a whole sentence is written: a capital means little in a headline, and nothing where all is capitals.
 */
typedef enum
{
  DOSSIER_CASE_NORMAL,
  DOSSIER_CASE_UPPER,
  DOSSIER_CASE_TITLE,
  DOSSIER_CASE_LOWER,
} DossierCase;

/* Where in a listed phrase, or a name, a word stands. */
typedef enum
{
  DOSSIER_PLACE_BEGIN,
  DOSSIER_PLACE_INSIDE,
  DOSSIER_PLACE_LAST,
  DOSSIER_PLACE_UNIT,
  DOSSIER_N_PLACES
} DossierPlace;

/**
 * DossierNameCell:
 * @word: how it is written
 * @record: what was counted of it
 * @lists: for each place in a phrase, the lists (bits of DossierList) of phrases it stands in so
 * @around: all bits of @lists together
 * @shape: the word's shape, as far as the sentence's case lets it tell anything
 * @run_first: start of the run of capitalised words it stands in, counted in the sentence; @run_end where in
 * none
 * @run_end: end of the run
 * @quoted: inside quotation marks
 * @glued: no space before it
 * @hyphen: it is one
 * @joins: it is "and" or "&"
 * @open: may belong to a name: capitalised, next to such a word, or in a sentence without case; not in a list of
 * values
 * @tag: part of speech, or DOSSIER_TAG_NONE
 */
typedef struct
{
  DossierNameWord word;
  const DossierWordRecord *record;
  guint32 lists[DOSSIER_N_PLACES];
  guint32 around;
  DossierShape shape;
  guint32 run_first;
  guint32 run_end;
  guint8 quoted;
  guint8 glued;
  guint8 hyphen;
  guint8 joins;
  guint8 open;
  guint8 tag;
} DossierNameCell;

/**
 * DossierNameSentence:
 * @cells: (element-type DossierNameCell): one for each token of the sentence
 * @first: the document's token that the first cell stands for
 *
 * One sentence made ready for the name finder. The same record is filled again for sentence after sentence.
 */
typedef struct
{
  GArray *cells;
  guint32 first;
  DossierCase letter_case;
} DossierNameSentence;

void dossier_name_sentence_init (DossierNameSentence *sentence);
void dossier_name_sentence_clear (DossierNameSentence *sentence);

/* Fills @sentence from sentence number @index of @document. */
void dossier_name_sentence_read (DossierNameSentence *sentence, const DossierNameLexicon *lexicon,
                                 const DossierDocument *document, guint index);

static inline DossierNameCell *
dossier_name_sentence_cell (const DossierNameSentence *sentence, guint index)
{
  return &g_array_index (sentence->cells, DossierNameCell, index);
}

G_END_DECLS
