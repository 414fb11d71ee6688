/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a character is to the tokenizer and to the features of the models. */
typedef enum
{
  DOSSIER_CHAR_SPACE,
  DOSSIER_CHAR_NEWLINE,
  DOSSIER_CHAR_LOWER,
  DOSSIER_CHAR_UPPER,
  DOSSIER_CHAR_OTHER_LETTER, /* a letter without case, or a mark or joiner inside a word */
  DOSSIER_CHAR_DIGIT,
  DOSSIER_CHAR_APOSTROPHE, /* ' and its curly forms: quotation mark or apostrophe */
  DOSSIER_CHAR_QUOTE,      /* " and its curly and angled forms */
  DOSSIER_CHAR_HYPHEN,
  DOSSIER_CHAR_DASH,
  DOSSIER_CHAR_PERIOD,
  DOSSIER_CHAR_COMMA,
  DOSSIER_CHAR_TERMINAL, /* ! ? and their kin */
  DOSSIER_CHAR_OPEN,
  DOSSIER_CHAR_CLOSE,
  DOSSIER_CHAR_CURRENCY,
  DOSSIER_CHAR_SYMBOL,
} DossierCharClass;

/**
 * dossier_char_read:
 * @text: the bytes
 * @end: the first byte after them; @text < @end
 * @character: (out): the code point, or the byte itself where the bytes are not valid UTF-8
 *
 * Returns: the number of bytes read: 1 for a byte that is no valid UTF-8, so that any input moves on
 */
guint dossier_char_read (const guint8 *text, const guint8 *end, gunichar *character);

DossierCharClass dossier_char_classify (gunichar character);

/* A run of digits and signs longer than this, with neither letter nor blank in it, is a rule, a table or an
 * identifier: no date and no sum is written so long. */
#define DOSSIER_FIGURES_LONGEST 48

/* How many bytes from @offset on are ASCII and neither letter nor blank. */
gsize dossier_char_figures_length (const char *text, gsize offset, gsize end);

static inline gboolean
dossier_char_class_is_letter (DossierCharClass class)
{
  return class >= DOSSIER_CHAR_LOWER && class <= DOSSIER_CHAR_OTHER_LETTER;
}

static inline gboolean
dossier_char_class_is_word (DossierCharClass class)
{
  return class >= DOSSIER_CHAR_LOWER && class <= DOSSIER_CHAR_DIGIT;
}

G_END_DECLS
