/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-lexer.h"

#include "dossier-char-class.h"

#define MOST_DIGITS 9

typedef struct
{
  const char *text;
  gsize end;
  GArray *words;
} Lexer;

static gboolean
is_space (const char *text, gsize offset, gsize end, gsize *length)
{
  if (g_ascii_isspace (text[offset]))
    *length = 1;
  else if ((guchar) text[offset] == 0xc2 && offset + 1 < end
           && (guchar) text[offset + 1] == 0xa0) /* no-break space */
    *length = 2;
  else
    return FALSE;
  return TRUE;
}

/* The ASCII sign that a typographic one stands for, or 0. */
static char
plain_sign (const char *text, gsize offset, gsize end)
{
  const guchar *bytes = (const guchar *) text + offset;

  if (end - offset < 3 || bytes[0] != 0xe2 || bytes[1] != 0x80)
    return 0;
  switch (bytes[2])
    {
    case 0x90:
    case 0x91:
    case 0x92:
    case 0x93:
    case 0x94:
      return '-';
    case 0x98:
    case 0x99:
      return '\'';
    case 0x9c:
    case 0x9d:
      return '"';
    default:
      return 0;
    }
}

static gboolean
is_letter (const char *text, gsize offset, gsize end)
{
  guchar byte = (guchar) text[offset];

  /* Any other code point beyond ASCII counts as a letter: no date word holds one. */
  return g_ascii_isalpha (byte) || (byte >= 0x80 && plain_sign (text, offset, end) == 0);
}

static gsize
lex_number (Lexer *lexer, gsize offset, DossierDateWord *word)
{
  const char *text = lexer->text;
  gsize end = offset;
  guint64 value = 0;

  word->class = DOSSIER_WORD_NUMBER;
  while (end < lexer->end)
    {
      if (g_ascii_isdigit (text[end]))
        {
          if (word->digits < MOST_DIGITS)
            value = value * 10 + (guint64) g_ascii_digit_value (text[end]);
          word->digits = (guint8) MIN (word->digits + 1, 100);
          end++;
        }
      else if (text[end] == ',' && end + 3 < lexer->end && g_ascii_isdigit (text[end + 1])
               && g_ascii_isdigit (text[end + 2]) && g_ascii_isdigit (text[end + 3])
               && (end + 4 >= lexer->end || !g_ascii_isdigit (text[end + 4])))
        {
          word->flags |= DOSSIER_DATE_WORD_GROUPED;
          end++;
        }
      else
        break;
    }
  if (end + 2 <= lexer->end && (end + 2 == lexer->end || !g_ascii_isalnum (text[end + 2]))
      && (g_ascii_strncasecmp (text + end, "st", 2) == 0 || g_ascii_strncasecmp (text + end, "nd", 2) == 0
          || g_ascii_strncasecmp (text + end, "rd", 2) == 0
          || g_ascii_strncasecmp (text + end, "th", 2) == 0))
    {
      word->class = DOSSIER_WORD_NUMBER_TH;
      end += 2;
    }
  word->value = (gint32) MIN (value, 999999999);
  return end;
}

static gsize
lex_letters (Lexer *lexer, gsize offset, DossierDateWord *word)
{
  const char *text = lexer->text;
  gsize end = offset;
  gboolean lower = FALSE;

  while (end < lexer->end && is_letter (text, end, lexer->end))
    lower |= !g_ascii_isupper (text[end++]);
  word->class = (guint8) dossier_date_lexicon_look_up (text + offset, end - offset, &word->value);
  if (g_ascii_isupper (text[offset]))
    word->flags |= DOSSIER_DATE_WORD_CAPITAL;
  if (!lower)
    word->flags |= DOSSIER_DATE_WORD_ALL_CAPS;
  if (g_ascii_tolower (text[end - 1]) == 's')
    word->flags |= DOSSIER_DATE_WORD_PLURAL;
  return end;
}

static gsize
lex_sign (Lexer *lexer, gsize offset, DossierDateWord *word)
{
  const char *text = lexer->text;
  char plain = plain_sign (text, offset, lexer->end);
  gsize end = offset + (plain != 0 ? 3 : 1);

  word->class = DOSSIER_WORD_PUNCTUATION;
  word->value = plain != 0 ? plain : text[offset];
  if (word->value == '\'' && end < lexer->end && g_ascii_tolower (text[end]) == 's'
      && (end + 1 >= lexer->end || !is_letter (text, end + 1, lexer->end)) && offset > 0
      && g_ascii_isalnum (text[offset - 1]))
    {
      word->class = DOSSIER_WORD_POSSESSIVE;
      end++;
    }
  return end;
}

/* What is longer than any date in figures becomes one word. */
static gsize
lex_figures (gsize end, DossierDateWord *word)
{
  word->class = DOSSIER_WORD_OTHER;
  word->flags |= DOSSIER_DATE_WORD_ALL_CAPS;
  return end;
}

static void
lex_range (Lexer *lexer, gsize offset)
{
  gboolean space = TRUE, first = TRUE;
  gsize figures_end = offset;
  gsize length;

  while (offset < lexer->end)
    {
      DossierDateWord word = { 0 };

      if (is_space (lexer->text, offset, lexer->end, &length))
        {
          space = TRUE;
          offset += length;
          continue;
        }
      word.start = (guint32) offset;
      word.flags = (guint16) ((space ? DOSSIER_DATE_WORD_SPACE_BEFORE : 0)
                              | (first ? DOSSIER_DATE_WORD_SENTENCE_START : 0));
      if (offset >= figures_end)
        figures_end = offset + dossier_char_figures_length (lexer->text, offset, lexer->end);
      if (figures_end - MIN (offset, figures_end) > DOSSIER_FIGURES_LONGEST)
        offset = lex_figures (figures_end, &word);
      else if (g_ascii_isdigit (lexer->text[offset]))
        offset = lex_number (lexer, offset, &word);
      else if (is_letter (lexer->text, offset, lexer->end))
        offset = lex_letters (lexer, offset, &word);
      else
        offset = lex_sign (lexer, offset, &word);
      word.end = (guint32) offset;
      g_array_append_val (lexer->words, word);
      space = first = FALSE;
    }
}

static gboolean
is_only_space (const char *text, gsize start, gsize end)
{
  gsize length;

  while (start < end)
    {
      if (!is_space (text, start, end, &length))
        return FALSE;
      start += length;
    }
  return TRUE;
}

GArray *
dossier_date_lexer_run (const DossierDocument *document)
{
  Lexer lexer;
  DossierDateWord stop = { 0 };
  const DossierSentence *before = NULL;

  g_return_val_if_fail (document != NULL, NULL);

  lexer.text = document->text;
  lexer.words = g_array_new (FALSE, FALSE, sizeof (DossierDateWord));
  stop.class = DOSSIER_WORD_BREAK;
  stop.flags = DOSSIER_DATE_WORD_SPACE_BEFORE;
  for (guint i = 0; i < document->sentences->len; i++)
    {
      const DossierSentence *sentence = dossier_document_sentence (document, i);

      if (before != NULL
          && (before->paragraph != sentence->paragraph
              || !is_only_space (document->text, before->range.end, sentence->range.start)))
        {
          stop.start = stop.end = (guint32) before->range.end;
          g_array_append_val (lexer.words, stop);
        }
      lexer.end = MIN (sentence->range.end, document->length);
      lex_range (&lexer, sentence->range.start);
      before = sentence;
    }
  return lexer.words;
}
