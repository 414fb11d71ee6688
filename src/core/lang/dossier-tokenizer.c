/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tokenizer.h"

#include <string.h>

#include "dossier-line-layout.h"
#include "dossier-sentence-splitter.h"
#include "dossier-word-scanner.h"

/* Whether the work is cancelled is asked after so many tokens. */
#define CHECK_EVERY 1024

/**
 * Tokenizer:
 * @breaks: (element-type guint32): tokens that begin a paragraph
 * @space: whether white space, or a border of the text, lies before the next token
 * @line_start: whether a line break does
 * @paragraph: whether a paragraph break does
 */
typedef struct
{
  DossierDocument *document;
  GArray *breaks;
  DossierLineLayout layout;
  gboolean space;
  gboolean line_start;
  gboolean paragraph;
} Tokenizer;

static void
add_token (Tokenizer *self, gsize start, gsize end)
{
  DossierToken token = { .start = start, .end = end, .head = DOSSIER_NO_TOKEN };

  token.flags = dossier_word_scanner_flags (self->document->text, start, end);
  if (self->space)
    token.flags |= DOSSIER_TOKEN_SPACE_BEFORE;
  if (self->line_start)
    token.flags |= DOSSIER_TOKEN_LINE_START;
  if (self->paragraph)
    g_array_append_val (self->breaks, self->document->tokens->len);
  g_array_append_val (self->document->tokens, token);
  self->space = self->line_start = self->paragraph = FALSE;
}

/* Reads the white space at @position; says there whether a line or a paragraph has ended. */
static gsize
skip_space (Tokenizer *self, gsize position, gsize end, gsize line_start)
{
  const guint8 *text = (const guint8 *) self->document->text;
  gsize line_end = position;
  guint n_lines = 0;

  while (position < end)
    {
      gunichar character;
      guint n = dossier_char_read (text + position, text + end, &character);
      DossierCharClass class = dossier_char_classify (character);

      if (class != DOSSIER_CHAR_SPACE && class != DOSSIER_CHAR_NEWLINE)
        break;
      if (class == DOSSIER_CHAR_NEWLINE
          && !(character == '\r' && position + 1 < end && text[position + 1] == '\n'))
        n_lines++;
      position += n;
    }
  if (position > line_end)
    self->space = TRUE;
  if (n_lines == 0)
    return position;
  self->line_start = TRUE;
  if (n_lines > 1 || position >= end || line_end <= line_start
      || dossier_line_layout_is_break (self->layout, self->document->text, line_start, line_end,
                                       text[position]))
    self->paragraph = TRUE;
  return position;
}

/* Tokens between two skipped stretches; FALSE where it was cancelled. */
static gboolean
run_segment (Tokenizer *self, gsize start, gsize end, GCancellable *cancellable, GError **error)
{
  DossierWordScanner scanner;
  gsize line_start = start;
  gsize position = start;

  self->space = self->line_start = self->paragraph = TRUE;
  dossier_word_scanner_init (&scanner, self->document->text, end);
  while (position < end)
    {
      gsize next = skip_space (self, position, end, line_start);

      if (self->document->tokens->len % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (next > position)
        {
          position = next;
          if (self->line_start)
            line_start = position;
          continue;
        }
      next = dossier_word_scanner_next (&scanner, position, self->space, self->line_start);
      next = MIN (next, position + DOSSIER_TOKEN_LONGEST);
      while (next < end && (self->document->text[next] & 0xc0) == 0x80 && next > position + 1)
        next--;
      add_token (self, position, next);
      position = next;
    }
  return TRUE;
}

DossierDocument *
dossier_tokenizer_run (const char *text, gsize length, const DossierRange *skip, guint n_skip)
{
  return dossier_tokenizer_run_cancellable (text, length, skip, n_skip, NULL, NULL);
}

DossierDocument *
dossier_tokenizer_run_cancellable (const char *text, gsize length, const DossierRange *skip, guint n_skip,
                                   GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) breaks = g_array_new (FALSE, FALSE, sizeof (guint32));
  Tokenizer self = { .breaks = breaks };
  g_autoptr (DossierDocument) document = NULL;
  gsize start = 0;

  g_return_val_if_fail (text != NULL && length < G_MAXUINT32, NULL);
  g_return_val_if_fail (skip != NULL || n_skip == 0, NULL);

  document = dossier_document_new (text, length);
  self.document = document;
  self.layout = dossier_line_layout_detect (text, length);
  for (guint i = 0; i < n_skip; i++)
    {
      if (start < skip[i].start && !run_segment (&self, start, MIN (skip[i].start, length), cancellable, error))
        return NULL;
      start = MAX (start, skip[i].end);
    }
  if (start < length && !run_segment (&self, start, length, cancellable, error))
    return NULL;
  if (!dossier_sentence_splitter_run (document, breaks, cancellable, error))
    return NULL;
  return g_steal_pointer (&document);
}
