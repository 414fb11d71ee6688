/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-word.h"

#define MAX_CHARACTERS 48
#define SEED G_GUINT64_CONSTANT (0x51ED270B7F4A1D35)

/* The characters of one word, as written and folded. */
typedef struct
{
  gunichar raw[MAX_CHARACTERS];
  gunichar folded[MAX_CHARACTERS];
  guint length;
  guint upper;
  guint lower;
  guint digits;
  guint dots;
} Characters;

static gunichar
fold (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isdigit (c) ? '0' : (gunichar) g_ascii_tolower (c);
  if (c == 0x2018 || c == 0x2019 || c == 0x02BC)
    return '\'';
  if (c == 0x2010 || c == 0x2011)
    return '-';
  return g_unichar_tolower (c);
}

static void
count_character (Characters *characters, gunichar c)
{
  if (c < 0x80)
    {
      characters->upper += g_ascii_isupper (c);
      characters->lower += g_ascii_islower (c);
      characters->digits += g_ascii_isdigit (c);
      characters->dots += c == '.';
    }
  else
    {
      characters->upper += g_unichar_isupper (c) || g_unichar_istitle (c);
      characters->lower += g_unichar_islower (c);
    }
}

static void
read_characters (Characters *characters, const char *text, gsize length)
{
  const char *end = text + length;

  *characters = (Characters){ .length = 0 };
  for (const char *p = text; p < end && characters->length < MAX_CHARACTERS;)
    {
      gunichar c = (guchar) *p;

      if (c >= 0x80)
        c = g_utf8_get_char_validated (p, end - p);
      if (c >= (gunichar) -2)
        {
          /* A stray byte. */
          c = 0xFFFD;
          p++;
        }
      else
        p += g_unichar_to_utf8 (c, NULL);
      characters->raw[characters->length] = c;
      characters->folded[characters->length] = fold (c);
      characters->length++;
      count_character (characters, c);
    }
}

static DossierShape
shape_of (const Characters *c)
{
  guint letters = c->upper + c->lower;

  if (letters == 0)
    return c->digits > 0 ? DOSSIER_SHAPE_NUMBER : DOSSIER_SHAPE_MARK;
  if (c->digits > 0)
    return DOSSIER_SHAPE_CODE;
  if (c->upper == 0)
    return DOSSIER_SHAPE_LOWER;
  if (c->dots > 0 && c->lower == 0)
    return DOSSIER_SHAPE_DOTTED;
  if (c->lower == 0)
    return letters == 1 ? DOSSIER_SHAPE_SINGLE : DOSSIER_SHAPE_UPPER;
  if (g_unichar_isupper (c->raw[0]))
    return DOSSIER_SHAPE_CAPITAL;
  return DOSSIER_SHAPE_MIXED;
}

static gunichar
pattern_class (gunichar c)
{
  if (c < 0x80)
    {
      if (g_ascii_isupper (c))
        return 'X';
      if (g_ascii_islower (c))
        return 'x';
      return g_ascii_isdigit (c) ? '0' : c;
    }
  if (g_unichar_isupper (c))
    return 'X';
  return g_unichar_isalpha (c) ? 'x' : fold (c);
}

static guint32
pattern_of (const Characters *c)
{
  guint64 hash = SEED;
  gunichar last = 0;
  guint run = 0;

  for (guint i = 0; i < c->length; i++)
    {
      gunichar k = pattern_class (c->raw[i]);

      run = k == last ? run + 1 : 0;
      /* One letter and several differ ("X" is no acronym), more than two do not. */
      if (run < 2)
        hash = dossier_name_mix (hash, k);
      last = k;
    }
  return (guint32) (hash >> 32);
}

static void
fill_affixes (DossierNameWord *word, const Characters *c)
{
  guint64 front = SEED;
  guint64 back = SEED + 1;

  for (guint i = 0; i < DOSSIER_WORD_AFFIXES; i++)
    {
      if (i >= c->length)
        {
          word->prefix[i] = word->suffix[i] = 0;
          continue;
        }
      front = dossier_name_mix (front, c->folded[i]);
      back = dossier_name_mix (back, c->folded[c->length - 1 - i]);
      word->prefix[i] = (guint32) (front >> 32);
      word->suffix[i] = (guint32) (back >> 32);
    }
}

static guint64
hash_of (const gunichar *characters, guint length)
{
  guint64 hash = SEED;

  for (guint i = 0; i < length; i++)
    hash = dossier_name_mix (hash, characters[i]);
  return hash;
}

void
dossier_name_word_init (DossierNameWord *word, const char *text, gsize length)
{
  Characters characters;

  g_return_if_fail (word != NULL && text != NULL);

  read_characters (&characters, text, length);
  word->folded = hash_of (characters.folded, characters.length);
  word->raw = hash_of (characters.raw, characters.length);
  word->pattern = pattern_of (&characters);
  word->shape = shape_of (&characters);
  word->initial = characters.length > 0 ? g_unichar_toupper (characters.raw[0]) : 0;
  fill_affixes (word, &characters);
}

guint64
dossier_name_word_fold (const char *text, gsize length)
{
  Characters characters;

  g_return_val_if_fail (text != NULL, 0);

  read_characters (&characters, text, length);
  return hash_of (characters.folded, characters.length);
}
