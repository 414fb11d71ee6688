/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "dossier-number.h"

/* No number of the language has more atoms than this. */
#define MAX_ATOMS 24

/* Reading of one number: where it stands and what has been read. */
typedef struct
{
  const GArray *atoms;
  const char *text;
  guint at;
  guint limit;
  gboolean money;
} Reader;

static const DossierSumAtom *
peek (const Reader *reader, guint ahead)
{
  guint at = reader->at + ahead;

  return at < reader->limit ? &g_array_index (reader->atoms, DossierSumAtom, at) : NULL;
}

static const DossierNumberWord *
word_of (const DossierSumAtom *atom)
{
  return atom != NULL && atom->number >= 0 ? dossier_number_word_get (atom->number) : NULL;
}

static gboolean
is_text (const Reader *reader, const DossierSumAtom *atom, const char *word)
{
  gsize length = strlen (word);

  return atom != NULL && atom->end - atom->start == length
         && g_ascii_strncasecmp (reader->text + atom->start, word, length) == 0;
}

static gboolean
is_tight (const DossierSumAtom *atom)
{
  return atom != NULL && !(atom->flags & DOSSIER_ATOM_SPACE);
}

/* The number word that follows, over a hyphen where there is one; @skip is how many atoms to go. */
static const DossierNumberWord *
next_word (const Reader *reader, guint *skip)
{
  const DossierSumAtom *atom = peek (reader, 0);

  *skip = 1;
  if (atom != NULL && atom->kind == DOSSIER_ATOM_OTHER && is_tight (atom) && is_tight (peek (reader, 1))
      && (is_text (reader, atom, "-") || is_text (reader, atom, "‑")))
    {
      *skip = 2;
      atom = peek (reader, 1);
    }
  return word_of (atom);
}

/* "and a half" with a scale word before or behind it. */
static gboolean
read_and_a_half (Reader *reader)
{
  const DossierNumberWord *part;
  guint skip = 2;

  if (!is_text (reader, peek (reader, 0), "and"))
    return FALSE;
  if (is_text (reader, peek (reader, 1), "a"))
    skip = 3;
  part = word_of (peek (reader, skip - 1));
  if (part == NULL || part->kind != DOSSIER_NUMBER_PART || skip == 2)
    return FALSE;
  reader->at += skip;
  return TRUE;
}

/* Whether letters stand as a scale behind digits: "300m", "5 bn", but "5 m" only with a mark of money. */
static gboolean
is_scale_letters (const Reader *reader, const DossierSumAtom *atom)
{
  const DossierSumAtom *next = peek (reader, 1);

  if (is_tight (atom))
    return TRUE;
  if (atom->end - atom->start == 1 && reader->text[atom->start] != 'm')
    return FALSE;
  return reader->money && !(is_tight (next) && next->kind != DOSSIER_ATOM_OTHER);
}

/* Scale words and letters: "million", "-million", "bn", "lakh crore". Returns their product. */
static double
read_scales (Reader *reader, gboolean digits)
{
  double scale = 1;

  while (TRUE)
    {
      guint skip;
      const DossierNumberWord *word = next_word (reader, &skip);

      if (word == NULL)
        return scale;
      if (word->kind == DOSSIER_NUMBER_LETTERS
          && (!digits || scale > 1 || skip != 1 || !is_scale_letters (reader, peek (reader, 0))))
        return scale;
      if (word->kind != DOSSIER_NUMBER_SCALE && word->kind != DOSSIER_NUMBER_PLURAL
          && word->kind != DOSSIER_NUMBER_HUNDRED && word->kind != DOSSIER_NUMBER_LETTERS)
        return scale;
      if (scale >= 1e15)
        return scale;
      scale *= word->value;
      reader->at += skip;
    }
}

/* Groups of three digits after a blank: "100 000". */
static void
read_spaced_groups (Reader *reader, double *value, gsize first_length)
{
  const DossierSumAtom *before = peek (reader, 0) - 1;

  if (first_length > 3 || *value != floor (*value))
    return;
  for (guint n = 0; n < 4; n++)
    {
      const DossierSumAtom *atom = peek (reader, 0);
      double group;

      if (atom == NULL || atom->kind != DOSSIER_ATOM_NUMBER || atom->end - atom->start != 3 || is_tight (atom)
          || atom->start - before->end > 3
          || !dossier_number_parse_digits (reader->text + atom->start, 3, &group))
        return;
      *value = *value * 1000 + group;
      reader->at++;
      before = atom;
    }
}

/* "½" or "1/2" behind a whole number. */
static double
read_fraction (Reader *reader)
{
  const DossierSumAtom *atom = peek (reader, 0);
  const DossierSumAtom *under = peek (reader, 2);
  double top;
  double bottom;

  if (atom == NULL || atom->kind != DOSSIER_ATOM_NUMBER)
    return 0;
  if (!g_ascii_isdigit (reader->text[atom->start]))
    {
      reader->at++;
      return dossier_number_fraction (g_utf8_get_char (reader->text + atom->start));
    }
  if (!is_text (reader, peek (reader, 1), "/") || under == NULL || under->kind != DOSSIER_ATOM_NUMBER
      || atom->end - atom->start != 1 || under->end - under->start != 1)
    return 0;
  if (!dossier_number_parse_digits (reader->text + atom->start, 1, &top)
      || !dossier_number_parse_digits (reader->text + under->start, 1, &bottom) || bottom <= top)
    return 0;
  reader->at += 3;
  return top / bottom;
}

/* The value of "4.1" times a thousand million, exact to the last bit that a double holds. */
static double
multiply (double value, double scale)
{
  double hundredfold = round (value * 1e6);

  if (scale >= 1e3 && fabs (hundredfold - value * 1e6) < 1e-3 && hundredfold < 1e15)
    return hundredfold * (scale / 1e3) / 1e3;
  return value * scale;
}

/* "one point three": the digits behind the point. */
static double
read_spoken_decimals (Reader *reader)
{
  double unit = 1;
  double value = 0;
  const DossierSumAtom *atom = peek (reader, 1);
  const DossierNumberWord *word = word_of (atom);

  if (is_text (reader, peek (reader, 0), "point") && atom != NULL && atom->kind == DOSSIER_ATOM_NUMBER
      && atom->end - atom->start == 1 && dossier_number_parse_digits (reader->text + atom->start, 1, &value))
    {
      reader->at += 2;
      return value / 10;
    }
  if (!is_text (reader, peek (reader, 0), "point") || word == NULL || word->kind != DOSSIER_NUMBER_UNIT
      || word->value > 9)
    return 0;
  reader->at++;
  while ((word = word_of (peek (reader, 0))) != NULL && word->kind == DOSSIER_NUMBER_UNIT && word->value <= 9)
    {
      unit /= 10;
      value += word->value * unit;
      reader->at++;
    }
  return value;
}

static gboolean
read_digits (Reader *reader, DossierNumber *number)
{
  const DossierSumAtom *atom = peek (reader, 0);
  gsize length = atom->end - atom->start;
  double value = dossier_number_fraction (g_utf8_get_char (reader->text + atom->start));

  if (value == 0 && !dossier_number_parse_digits (reader->text + atom->start, length, &value))
    return FALSE;
  reader->at++;
  if (peek (reader, 0) != NULL && value == floor (value))
    {
      read_spaced_groups (reader, &value, length);
      value += read_fraction (reader);
    }
  value += read_and_a_half (reader) ? 0.5 : read_spoken_decimals (reader);
  number->scale = read_scales (reader, TRUE);
  number->low = number->high = multiply (value, number->scale);
  return TRUE;
}

/* "half a million", "a quarter of a million", "three quarters billion". */
static gboolean
read_part (Reader *reader, double count, DossierNumber *number)
{
  const DossierNumberWord *word = word_of (peek (reader, 0));
  double part = word->value;
  guint ahead = 1;

  if (is_text (reader, peek (reader, ahead), "of"))
    ahead++;
  if (is_text (reader, peek (reader, ahead), "a"))
    ahead++;
  if (is_text (reader, peek (reader, ahead), "-"))
    ahead++;
  word = word_of (peek (reader, ahead));
  if (word == NULL || word->kind != DOSSIER_NUMBER_SCALE)
    return FALSE;
  reader->at += ahead;
  number->scale = read_scales (reader, FALSE);
  number->low = number->high = count * part * number->scale;
  return TRUE;
}

/* One to 999: "two hundred and fifty-three". Returns 0 where there is none, which the word zero never is. */
static double
read_hundreds (Reader *reader)
{
  double value = 0;
  double room = 1000;
  guint skip;
  const DossierNumberWord *word;

  while ((word = next_word (reader, &skip)) != NULL)
    {
      if (word->kind == DOSSIER_NUMBER_HUNDRED && value >= 1 && value < 100 && room < 1000)
        {
          value *= 100;
          room = 100;
          reader->at += skip;
          if (is_text (reader, peek (reader, 0), "and") && (word = word_of (peek (reader, 1))) != NULL
              && (word->kind == DOSSIER_NUMBER_UNIT || word->kind == DOSSIER_NUMBER_TENS))
            reader->at++;
          continue;
        }
      if (word->kind == DOSSIER_NUMBER_TENS && room >= 100)
        room = 10;
      else if (word->kind == DOSSIER_NUMBER_UNIT && (room >= 100 || (room == 10 && word->value < 10)))
        room = 1;
      else
        break;
      value += word->value;
      reader->at += skip;
    }
  return value;
}

/* Whether "and" leads on to a smaller part of the same number: "one thousand and one". */
static gboolean
and_leads_on (const Reader *reader, double scale)
{
  const DossierNumberWord *word = word_of (peek (reader, 1));
  const DossierNumberWord *after = word_of (peek (reader, 2));

  if (!is_text (reader, peek (reader, 0), "and") || word == NULL || scale > 1e3)
    return FALSE;
  if (word->kind != DOSSIER_NUMBER_UNIT && word->kind != DOSSIER_NUMBER_TENS)
    return FALSE;
  return after == NULL || after->kind == DOSSIER_NUMBER_UNIT;
}

/* "two and a half million", "a million and a half", "one million two hundred thousand". */
static gboolean
read_spelt (Reader *reader, gboolean article, DossierNumber *number)
{
  double total = 0;
  double last = HUGE_VAL;
  gboolean any = FALSE;

  while (TRUE)
    {
      guint before = reader->at;
      double part = read_hundreds (reader);
      double scale;

      if (part == 0 && !any && !article && word_of (peek (reader, 0)) != NULL
          && word_of (peek (reader, 0))->kind != DOSSIER_NUMBER_SCALE)
        return FALSE;
      if (part > 0)
        part += read_and_a_half (reader) ? 0.5 : read_spoken_decimals (reader);
      scale = read_scales (reader, FALSE);
      if (part == 0 && (scale == 1 || any))
        break;
      if (scale >= last)
        {
          /* Not a smaller part of the same number: another number begins here. */
          reader->at = before;
          break;
        }
      total += (part > 0 ? part : 1) * scale;
      any = TRUE;
      number->scale = MAX (number->scale, scale);
      if (scale == 1)
        break;
      last = scale;
      if (read_and_a_half (reader))
        {
          total += 0.5 * scale;
          break;
        }
      if (and_leads_on (reader, scale))
        reader->at++;
    }
  number->low = number->high = total;
  return any;
}

/* "hundreds of millions", "tens of thousands", "millions". */
static gboolean
read_plurals (Reader *reader, DossierNumber *number)
{
  const DossierNumberWord *word;
  double first = 0;
  double rest = 1;
  guint count = 0;

  while ((word = word_of (peek (reader, count == 0 ? 0 : 1))) != NULL && word->kind == DOSSIER_NUMBER_PLURAL
         && (count == 0 || is_text (reader, peek (reader, 0), "of")) && count < 3)
    {
      if (count == 0)
        first = word->value;
      else
        rest *= word->value;
      reader->at += count == 0 ? 1 : 2;
      count++;
    }
  number->vague = TRUE;
  number->scale = first * rest;
  number->low = first * rest;
  number->high = HUGE_VAL;
  if (count > 1)
    {
      /* Tens of millions are 20 to 99 of them (gold/GUIDE.md), hundreds 200 to 999. */
      number->low = 2 * first * rest;
      number->high = (first == 12 ? 99 : 10 * first - 1) * rest;
    }
  return count > 0;
}

/* "a few hundred", "several million", "a couple of thousand", "a few" alone. */
static gboolean
read_few (Reader *reader, DossierNumber *number)
{
  const DossierNumberWord *word = word_of (peek (reader, 0));
  gboolean couple = word->kind == DOSSIER_NUMBER_COUPLE;

  reader->at++;
  if (couple && is_text (reader, peek (reader, 0), "of"))
    reader->at++;
  number->scale = read_scales (reader, FALSE);
  number->vague = TRUE;
  number->low = 2 * number->scale;
  number->high = couple ? number->low : 9 * number->scale;
  return TRUE;
}

static gboolean
read_words (Reader *reader, DossierNumber *number)
{
  const DossierNumberWord *word = word_of (peek (reader, 0));
  gboolean article = word->kind == DOSSIER_NUMBER_ARTICLE;

  number->words = TRUE;
  if (article)
    {
      guint skip;

      reader->at++;
      word = next_word (reader, &skip);
      if (word == NULL || word->kind == DOSSIER_NUMBER_UNIT || word->kind == DOSSIER_NUMBER_TENS
          || word->kind == DOSSIER_NUMBER_LETTERS || word->kind == DOSSIER_NUMBER_ARTICLE)
        return FALSE;
      if (word->kind == DOSSIER_NUMBER_HUNDRED)
        {
          reader->at += skip;
          number->scale = 100 * read_scales (reader, FALSE);
          number->low = number->high = number->scale;
          return TRUE;
        }
      reader->at += skip - 1;
    }
  switch (word->kind)
    {
    case DOSSIER_NUMBER_PART:
      return read_part (reader, 1, number);
    case DOSSIER_NUMBER_PLURAL:
      return read_plurals (reader, number);
    case DOSSIER_NUMBER_FEW:
    case DOSSIER_NUMBER_COUPLE:
      return read_few (reader, number);
    case DOSSIER_NUMBER_UNIT:
    case DOSSIER_NUMBER_TENS:
    case DOSSIER_NUMBER_SCALE:
      {
        const DossierNumberWord *next = word_of (peek (reader, 1));

        if (word->value == 3 && next != NULL && next->kind == DOSSIER_NUMBER_PART)
          {
            reader->at++;
            return read_part (reader, 3, number);
          }
        return read_spelt (reader, article, number);
      }
    default:
      return FALSE;
    }
}

gboolean
dossier_number_parse (const GArray *atoms, guint first, const char *text, gboolean money,
                      DossierNumber *number)
{
  Reader reader = { atoms, text, first, MIN (first + MAX_ATOMS, atoms->len), money };
  const DossierSumAtom *atom;
  gboolean found = FALSE;

  g_return_val_if_fail (number != NULL, FALSE);

  memset (number, 0, sizeof *number);
  number->scale = 1;
  if (first >= atoms->len)
    return FALSE;
  atom = peek (&reader, 0);
  if (atom->kind == DOSSIER_ATOM_NUMBER)
    found = read_digits (&reader, number);
  else if (atom->number >= 0)
    found = read_words (&reader, number);
  number->end = reader.at;
  return found;
}
