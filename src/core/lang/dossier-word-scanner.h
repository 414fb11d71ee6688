/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-char-class.h"
#include "dossier-token.h"

G_BEGIN_DECLS

/**
 * DossierWordScanner:
 * @text: the text
 * @end: where the scanned stretch of it ends
 * @word_end: where the last word ended, for clitics that follow it
 * @after_comma: whether the last token was a comma
 *
 * Finds where the token that starts at a place ends. Reads each byte a bounded number of times.
 */
typedef struct
{
  const guint8 *text;
  gsize end;
  gsize word_end;
  gboolean after_comma;
} DossierWordScanner;

void dossier_word_scanner_init (DossierWordScanner *self, const char *text, gsize end);

/**
 * dossier_word_scanner_next:
 * @start: a byte that is no white space
 * @space_before: whether white space precedes it
 * @line_start: whether it is the first of its line
 *
 * Returns: the byte after the token; > @start
 */
gsize dossier_word_scanner_next (DossierWordScanner *self, gsize start, gboolean space_before,
                                 gboolean line_start);

/* DOSSIER_TOKEN_CAPITAL, _ALL_CAPS, _DIGIT and _PUNCTUATION as the characters say. */
guint16 dossier_word_scanner_flags (const char *text, gsize start, gsize end);

G_END_DECLS
