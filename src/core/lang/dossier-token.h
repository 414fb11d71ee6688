/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

#include "dossier-range.h"

G_BEGIN_DECLS

#define DOSSIER_NO_TOKEN G_MAXUINT32

/* Flags of a token, set by the tokenizer. */
typedef enum
{
  DOSSIER_TOKEN_SPACE_BEFORE = 1 << 0,
  DOSSIER_TOKEN_LINE_START = 1 << 1,
  DOSSIER_TOKEN_CAPITAL = 1 << 2,   /* first letter upper case */
  DOSSIER_TOKEN_ALL_CAPS = 1 << 3,  /* two letters or more, all upper case */
  DOSSIER_TOKEN_DIGIT = 1 << 4,     /* holds a digit */
  DOSSIER_TOKEN_PUNCTUATION = 1 << 5,
  DOSSIER_TOKEN_TAG_SETTLED = 1 << 6, /* dossier_tag_settle() knew better than any model that sees one sentence */
} DossierTokenFlags;

/**
 * DossierToken:
 * @start: first byte in the text
 * @end: the byte after the last
 * @head: index in the document of the word it depends on, or DOSSIER_NO_TOKEN for a root or where not parsed
 * @sentence: index of its sentence
 * @tag: Penn Treebank part of speech, a DossierTag
 * @deprel: Universal Dependencies relation without subtype (but nsubj:pass, aux:pass, obl:agent, nmod:poss,
 *   acl:relcl, compound:prt, obl:tmod, nmod:tmod are kept), a DossierDeprel
 * @flags: DossierTokenFlags
 *
 * A plain record of 24 bytes: a document is one flat array of them.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 head;
  guint32 sentence;
  guint8 tag;
  guint8 deprel;
  guint16 flags;
  guint32 lemma; /* offset of the lemma in the document's string pool; 0 = none yet */
} DossierToken;

/* How much of a sentence is words, as dossier_value_list_read() tells. */
typedef enum
{
  DOSSIER_SENTENCE_RUNNING, /* enough of it for a grammar */
  DOSSIER_SENTENCE_VALUES,  /* next to nothing but figures, signs and the words of dates and money */
  DOSSIER_SENTENCE_SIGNS,   /* figures and signs alone */
} DossierSentenceWords;

/**
 * DossierSentence:
 * @range: bytes from the first token to the end of the last
 * @first: index of the first token
 * @end: index after the last token
 * @paragraph: 0-based number of the paragraph (a run of lines without a line break between them)
 * @words: how much of it is words; running text until dossier_language_analyse() has looked
 */
typedef struct
{
  DossierRange range;
  guint32 first;
  guint32 end;
  guint32 paragraph;
  DossierSentenceWords words;
} DossierSentence;

G_END_DECLS
