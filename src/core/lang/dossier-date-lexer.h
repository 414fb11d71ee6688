/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <string.h>

#include "dossier-date-lexicon.h"
#include "dossier-document.h"

G_BEGIN_DECLS

/* Flags of a word of a date. */
typedef enum
{
  DOSSIER_DATE_WORD_SPACE_BEFORE = 1 << 0,
  DOSSIER_DATE_WORD_CAPITAL = 1 << 1,
  DOSSIER_DATE_WORD_ALL_CAPS = 1 << 2,
  DOSSIER_DATE_WORD_SENTENCE_START = 1 << 3,
  DOSSIER_DATE_WORD_GROUPED = 1 << 4, /* a number with commas in it: "12,500" */
  DOSSIER_DATE_WORD_PLURAL = 1 << 5,  /* ends in s */
} DossierDateWordFlags;

/**
 * DossierDateWord:
 * @start: first byte in the text
 * @end: the byte after the last
 * @value: what goes with the class; of a number its value, at most 999,999,999
 * @class: DossierDateWordClass
 * @digits: how many digits a number has
 * @flags: DossierDateWordFlags
 *
 * A word as the date grammar reads it: finer than a token, since "10/31/1974", "Feb13" and "1980s" must come
 * apart.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  gint32 value;
  guint8 class;
  guint8 digits;
  guint16 flags;
} DossierDateWord;

/**
 * dossier_date_lexer_run:
 * @document: a document with its sentences; only what lies in them is read
 *
 * Returns: (element-type DossierDateWord): the words in order of the text, with a DOSSIER_WORD_BREAK between
 *   paragraphs and where something is left out. Takes time linear in the text.
 */
GArray *dossier_date_lexer_run (const DossierDocument *document);

/* Whether the text of @word is @ascii, which is in small letters; letters are compared without case. The
 * grammar asks this for most words that begin a date, so length and first letter turn most of them away
 * here. */
static inline gboolean
dossier_date_word_is (const DossierDateWord *word, const char *text, const char *ascii)
{
  const char *at = text + word->start;
  gsize length = word->end - word->start;

  return strlen (ascii) == length && g_ascii_tolower (at[0]) == ascii[0]
         && g_ascii_strncasecmp (at, ascii, length) == 0;
}

G_END_DECLS
