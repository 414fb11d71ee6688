/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-char-class.h"

/* U+FFFD, so that a stray byte is a symbol and never half a word. */
#define STRAY_BYTE 0xfffd

guint
dossier_char_read (const guint8 *text, const guint8 *end, gunichar *character)
{
  static const guint32 smallest[] = { 0, 0, 0x80, 0x800, 0x10000 };
  guint length;
  guint32 value;

  if (text[0] < 0x80)
    {
      *character = text[0];
      return 1;
    }
  length = text[0] >= 0xf0 ? 4 : text[0] >= 0xe0 ? 3 : 2;
  *character = STRAY_BYTE;
  if (text[0] < 0xc2 || text[0] > 0xf4 || (gsize) (end - text) < length)
    return 1;
  value = text[0] & (0xff >> (length + 1));
  for (guint i = 1; i < length; i++)
    {
      if ((text[i] & 0xc0) != 0x80)
        return 1;
      value = (value << 6) | (text[i] & 0x3f);
    }
  if (value < smallest[length] || value > 0x10ffff || (value >= 0xd800 && value < 0xe000))
    return 1;
  *character = value;
  return length;
}

static DossierCharClass
classify_ascii (guint8 character)
{
  if (character >= 'a' && character <= 'z')
    return DOSSIER_CHAR_LOWER;
  if (character >= 'A' && character <= 'Z')
    return DOSSIER_CHAR_UPPER;
  if (character >= '0' && character <= '9')
    return DOSSIER_CHAR_DIGIT;
  switch (character)
    {
    case '\n':
    case '\r':
    case '\f':
    case '\v':
      return DOSSIER_CHAR_NEWLINE;
    case '\'':
    case '`':
      return DOSSIER_CHAR_APOSTROPHE;
    case '"':
      return DOSSIER_CHAR_QUOTE;
    case '-':
      return DOSSIER_CHAR_HYPHEN;
    case '.':
      return DOSSIER_CHAR_PERIOD;
    case ',':
      return DOSSIER_CHAR_COMMA;
    case '!':
    case '?':
      return DOSSIER_CHAR_TERMINAL;
    case '(':
    case '[':
    case '{':
      return DOSSIER_CHAR_OPEN;
    case ')':
    case ']':
    case '}':
      return DOSSIER_CHAR_CLOSE;
    case '$':
      return DOSSIER_CHAR_CURRENCY;
    default:
      return character <= ' ' || character == 0x7f ? DOSSIER_CHAR_SPACE : DOSSIER_CHAR_SYMBOL;
    }
}

static DossierCharClass
classify_punctuation (gunichar character)
{
  if (character >= 0x2018 && character <= 0x201b)
    return DOSSIER_CHAR_APOSTROPHE;
  if (character >= 0x201c && character <= 0x201f)
    return DOSSIER_CHAR_QUOTE;
  if (character == 0x2010 || character == 0x2011)
    return DOSSIER_CHAR_HYPHEN;
  if (character >= 0x2012 && character <= 0x2015)
    return DOSSIER_CHAR_DASH;
  if (character == 0x2028 || character == 0x2029)
    return DOSSIER_CHAR_NEWLINE;
  /* Joiners and direction marks belong to the word that they stand in. */
  if (character >= 0x200c && character <= 0x200f)
    return DOSSIER_CHAR_OTHER_LETTER;
  if (character <= 0x200b || character == 0x202f || character == 0x205f)
    return DOSSIER_CHAR_SPACE;
  if (character == 0x2032)
    return DOSSIER_CHAR_APOSTROPHE;
  if (character == 0x2033)
    return DOSSIER_CHAR_QUOTE;
  if (character == 0x2039 || character == 0x203a)
    return DOSSIER_CHAR_APOSTROPHE;
  if (character == 0x203c || (character >= 0x2047 && character <= 0x2049))
    return DOSSIER_CHAR_TERMINAL;
  if (character == 0x2212)
    return DOSSIER_CHAR_HYPHEN;
  return DOSSIER_CHAR_SYMBOL;
}

static DossierCharClass
classify_letter (gunichar character)
{
  switch (g_unichar_type (character))
    {
    case G_UNICODE_LOWERCASE_LETTER:
      return DOSSIER_CHAR_LOWER;
    case G_UNICODE_UPPERCASE_LETTER:
    case G_UNICODE_TITLECASE_LETTER:
      return DOSSIER_CHAR_UPPER;
    case G_UNICODE_MODIFIER_LETTER:
    case G_UNICODE_OTHER_LETTER:
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_ENCLOSING_MARK:
      return DOSSIER_CHAR_OTHER_LETTER;
    case G_UNICODE_DECIMAL_NUMBER:
      return DOSSIER_CHAR_DIGIT;
    case G_UNICODE_CURRENCY_SYMBOL:
      return DOSSIER_CHAR_CURRENCY;
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_CONTROL:
      return DOSSIER_CHAR_SPACE;
    case G_UNICODE_OPEN_PUNCTUATION:
      return DOSSIER_CHAR_OPEN;
    case G_UNICODE_CLOSE_PUNCTUATION:
      return DOSSIER_CHAR_CLOSE;
    default:
      return DOSSIER_CHAR_SYMBOL;
    }
}

DossierCharClass
dossier_char_classify (gunichar character)
{
  if (character < 0x80)
    return classify_ascii (character);
  if (character >= 0x2000 && character < 0x2070)
    return classify_punctuation (character);
  switch (character)
    {
    case 0x85:
      return DOSSIER_CHAR_NEWLINE;
    case 0xa0:
    case 0xfeff:
      return DOSSIER_CHAR_SPACE;
    case 0xad: /* soft hyphen: invisible, inside a word */
      return DOSSIER_CHAR_OTHER_LETTER;
    case 0xab:
    case 0xbb:
      return DOSSIER_CHAR_QUOTE;
    case 0xb4:
    case 0x2bc:
      return DOSSIER_CHAR_APOSTROPHE;
    case 0xa1:
    case 0xbf:
      return DOSSIER_CHAR_TERMINAL;
    case 0x2212:
      return DOSSIER_CHAR_HYPHEN;
    default:
      return classify_letter (character);
    }
}

gsize
dossier_char_figures_length (const char *text, gsize offset, gsize end)
{
  gsize at = offset;

  while (at < end && g_ascii_isgraph (text[at]) && !g_ascii_isalpha (text[at]))
    at++;
  return at - offset;
}
