/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-word-scanner.h"

#include <string.h>

#include "dossier-abbreviation.h"
#include "dossier-tokenizer.h"
#include "dossier-web-address.h"

/* A word under way: [start, at), with @piece the start of its part after the last hyphen. */
typedef struct
{
  gsize start;
  gsize piece;
  gsize at;
  guint n_hyphens;
} Word;

void
dossier_word_scanner_init (DossierWordScanner *self, const char *text, gsize end)
{
  self->text = (const guint8 *) text;
  self->end = end;
  self->word_end = G_MAXSIZE;
  self->after_comma = FALSE;
}

static DossierCharClass
peek (const DossierWordScanner *self, gsize position, guint *n_bytes, gunichar *character)
{
  *n_bytes = 0;
  *character = 0;
  if (position >= self->end)
    return DOSSIER_CHAR_SPACE;
  *n_bytes = dossier_char_read (self->text + position, self->text + self->end, character);
  return dossier_char_classify (*character);
}

static DossierCharClass
class_at (const DossierWordScanner *self, gsize position)
{
  guint n;
  gunichar character;

  return peek (self, position, &n, &character);
}

static gboolean
is_word_at (const DossierWordScanner *self, gsize position)
{
  return dossier_char_class_is_word (class_at (self, position));
}

static gboolean
is_digit_at (const DossierWordScanner *self, gsize position)
{
  return position < self->end && g_ascii_isdigit (self->text[position]);
}

static gboolean
matches (const DossierWordScanner *self, gsize position, const char *word)
{
  gsize length = strlen (word);

  return position <= self->end && self->end - position >= length
         && g_ascii_strncasecmp ((const char *) self->text + position, word, length) == 0
         && !is_word_at (self, position + length);
}

/* The length of the clitic after the apostrophe that ends at @position: "s" in "Musk's". */
static gsize
clitic_length (const DossierWordScanner *self, gsize position)
{
  static const char *const clitics[] = { "s", "re", "ve", "ll", "d", "m" };

  for (guint i = 0; i < G_N_ELEMENTS (clitics); i++)
    if (matches (self, position, clitics[i]))
      return strlen (clitics[i]);
  return 0;
}

static gsize
run_of (const DossierWordScanner *self, gsize start, guint8 byte)
{
  while (start < self->end && self->text[start] == byte)
    start++;
  return start;
}

static guint
count_digits (const DossierWordScanner *self, gsize position)
{
  guint n = 0;

  while (n < 20 && is_digit_at (self, position + n))
    n++;
  return n;
}

static gboolean
is_all_digits (const DossierWordScanner *self, gsize start, gsize end)
{
  return end > start && end - start < 20 && count_digits (self, start) >= end - start;
}

/* Whether the hyphen (of @n bytes) at word->at joins what is on both sides of it in one token. */
static gboolean
joins_hyphen (const DossierWordScanner *self, const Word *word, guint n)
{
  gsize after = word->at + n;
  const char *left = (const char *) self->text + word->piece;
  gsize left_length = word->at - word->piece;
  gsize right_end = after;

  if (is_all_digits (self, word->piece, word->at) && is_digit_at (self, after))
    {
      guint n_right = count_digits (self, after);

      /* "555-0123", and the three parts of "2025-06-04". */
      if (left_length == 3 && n_right == 4)
        return TRUE;
      if (left_length == 4 && n_right == 2 && class_at (self, after + 2) == DOSSIER_CHAR_HYPHEN)
        return count_digits (self, after + 3) == 2;
      return left_length == 2 && n_right == 2 && word->n_hyphens == 1 && word->piece - word->start == 5;
    }
  if (!dossier_char_class_is_letter (class_at (self, after)))
    return FALSE;
  if (word->n_hyphens == 0 && dossier_abbreviation_is_prefix (left, left_length))
    return TRUE;
  while (right_end < self->end && right_end - after < 8 && g_ascii_isalpha (self->text[right_end]))
    right_end++;
  return !is_word_at (self, right_end)
         && dossier_abbreviation_is_suffix ((const char *) self->text + after, right_end - after);
}

/* Whether the slash at word->at stands in a date or the like: "9/11", "06/04/2025". */
static gboolean
joins_slash (const DossierWordScanner *self, const Word *word)
{
  return word->at - word->start <= 5 && is_digit_at (self, word->at - 1)
         && g_ascii_isdigit (self->text[word->start]) && is_digit_at (self, word->at + 1)
         && count_digits (self, word->at + 1) <= 4;
}

/* Whether letters and full stops alternate from the start of the word: "U.S", "a.m", "Ph.D". */
static gboolean
is_dotted (const DossierWordScanner *self, const Word *word)
{
  guint n_letters = 0;

  for (gsize i = word->start; i < word->at; i++)
    {
      if (self->text[i] == '.')
        n_letters = 0;
      else if (!g_ascii_isalpha (self->text[i]) || ++n_letters > 2)
        return FALSE;
    }
  return word->at - word->start <= 16;
}

/* Whether a single letter is an initial: "J." but not the "I." that ends a sentence. */
static gboolean
is_initial (const DossierWordScanner *self, const Word *word)
{
  gsize next = word->at + 1;
  gsize end;

  if (!g_ascii_isupper (self->text[word->start]))
    return FALSE;
  if (self->text[word->start] != 'I')
    return TRUE;
  if (next < self->end && self->text[next] == ' ')
    next++;
  for (end = next; end < self->end && end - next < 16 && g_ascii_isalpha (self->text[end]);)
    end++;
  return next < self->end && g_ascii_isupper (self->text[next])
         && !dossier_abbreviation_is_starter ((const char *) self->text + next, end - next);
}

static gboolean
is_abbreviation (const DossierWordScanner *self, const Word *word, gboolean line_start)
{
  gsize length = word->at - word->start;
  gsize next = word->at + 1;

  if (length == 1 && g_ascii_isalpha (self->text[word->start]) && is_initial (self, word))
    return TRUE;
  /* "1." at the start of a line numbers what follows. */
  if (line_start && length <= 2 && is_all_digits (self, word->start, word->at))
    return next < self->end && self->text[next] == ' ';
  if (memchr (self->text + word->start, '.', MIN (length, 16)) != NULL && is_dotted (self, word))
    return TRUE;
  switch (dossier_abbreviation_lookup ((const char *) self->text + word->start, length))
    {
    case DOSSIER_ABBREVIATION_TITLE:
    case DOSSIER_ABBREVIATION_GENERAL:
      return TRUE;
    case DOSSIER_ABBREVIATION_NUMBER:
      return is_digit_at (self, next) || (next < self->end && self->text[next] == ' '
                                          && is_digit_at (self, next + 1));
    case DOSSIER_ABBREVIATION_STATE:
      return self->after_comma && g_ascii_isupper (self->text[word->start]);
    case DOSSIER_ABBREVIATION_NONE:
    default:
      return FALSE;
    }
}

/* Whether the full stop at word->at is followed by more of the same word: "3.5", "U.S.", "amazon.com". */
static gboolean
joins_period (const DossierWordScanner *self, const Word *word)
{
  gsize after = word->at + 1;
  DossierCharClass class = class_at (self, after);

  if (!dossier_char_class_is_word (class))
    return FALSE;
  if (is_digit_at (self, word->at - 1) && class == DOSSIER_CHAR_DIGIT)
    return TRUE;
  if (is_dotted (self, word) && dossier_char_class_is_letter (class))
    {
      guint n;
      gunichar character;

      peek (self, after, &n, &character);
      /* One letter more, or two of a "Ph.D" kind. */
      if (!is_word_at (self, after + n) || !is_word_at (self, after + n + 1))
        return TRUE;
    }
  return dossier_web_address_is_domain (self->text, after, self->end);
}

/* What to do with the character of class @class that follows the word: its length to take it in, else 0. */
static guint
take_joiner (const DossierWordScanner *self, const Word *word, DossierCharClass class, gunichar character,
             guint n)
{
  gsize after = word->at + n;

  switch (class)
    {
    case DOSSIER_CHAR_APOSTROPHE:
      if (!dossier_char_class_is_letter (class_at (self, after)) || clitic_length (self, after) > 0)
        return 0;
      return is_digit_at (self, word->at - 1) || character == '`' ? 0 : n;
    case DOSSIER_CHAR_HYPHEN:
      return joins_hyphen (self, word, n) ? n : 0;
    case DOSSIER_CHAR_PERIOD:
      return joins_period (self, word) ? n : 0;
    case DOSSIER_CHAR_COMMA:
      return is_digit_at (self, word->at - 1) && count_digits (self, after) == 3 ? n : 0;
    case DOSSIER_CHAR_SYMBOL:
      if (character == '/')
        return joins_slash (self, word) ? n : 0;
      if (character == ':')
        return is_digit_at (self, word->at - 1) && count_digits (self, after) == 2 ? n : 0;
      if (character == '+')
        return is_word_at (self, after) ? 0 : n;
      if (character == '&' || character == '_' || character == '@' || character == '*')
        return is_word_at (self, after) ? n : 0;
      return 0;
    default:
      return 0;
    }
}

/* "n't" begins one letter before its apostrophe, which is at word->at. */
static gboolean
is_negation (const DossierWordScanner *self, const Word *word, guint apostrophe)
{
  return word->at > word->start + 1 && (self->text[word->at - 1] | 0x20) == 'n'
         && matches (self, word->at + apostrophe, "t");
}

/* "7pm" is two words and "300m" one: only units that are no magnitudes are cut off. */
static gsize
cut_unit (const DossierWordScanner *self, gsize start, gsize end)
{
  static const char *const units[] = {
    "am", "pm", "mm", "cm", "km", "kg", "ft", "lb", "lbs", "mph", "kph", "kmh", "mins", "hrs", "yrs",
    "gb", "tb", "mw", "gw", "kw", "mwh", "gwh", "kwh",
  };
  gsize digits = start;

  while (digits < end && (g_ascii_isdigit (self->text[digits]) || strchr (".,:", self->text[digits]) != NULL))
    digits++;
  if (digits == start || digits == end)
    return end;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strlen (units[i]) == end - digits
        && g_ascii_strncasecmp (units[i], (const char *) self->text + digits, end - digits) == 0)
      return digits;
  return end;
}

/* "USD300", "Rs500": a currency's code is a word of its own; so is what goes together without a space. */
static gsize
cut_joined (const DossierWordScanner *self, gsize start, gsize end)
{
  static const struct { const char *word; gsize cut; } joined[] = {
    { "cannot", 3 }, { "gonna", 3 }, { "wanna", 3 }, { "gotta", 3 }, { "gimme", 3 }, { "lemme", 3 },
    { "dont", 2 }, { "didnt", 3 }, { "doesnt", 4 }, { "isnt", 2 }, { "wasnt", 3 }, { "werent", 4 },
    { "arent", 3 }, { "couldnt", 5 }, { "wouldnt", 5 }, { "shouldnt", 6 }, { "havent", 4 }, { "hasnt", 3 },
  };
  static const char *const codes[] = {
    "USD", "EUR", "GBP", "CHF", "AUD", "CAD", "INR", "CNY", "RMB", "JPY", "HKD", "SGD", "NZD", "NGN",
    "ZAR", "KES", "Rs",
  };
  const char *word = (const char *) self->text + start;

  for (guint i = 0; i < G_N_ELEMENTS (joined); i++)
    if (strlen (joined[i].word) == end - start
        && g_ascii_strncasecmp (joined[i].word, word, end - start) == 0)
      return start + joined[i].cut;
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      gsize length = strlen (codes[i]);

      if (end - start > length && strncmp (codes[i], word, length) == 0 && g_ascii_isdigit (word[length]))
        return start + length;
    }
  return end;
}

static gsize
finish_word (DossierWordScanner *self, Word *word, gboolean line_start)
{
  gsize length = word->at - word->start;
  gsize cut;

  if (word->at < self->end && self->text[word->at] == '.' && is_abbreviation (self, word, line_start)
      && !(word->at + 1 < self->end && self->text[word->at + 1] == '.'))
    return word->at + 1;
  /* "US$", "HK$" */
  if (length <= 3 && word->at < self->end && self->text[word->at] == '$' && is_digit_at (self, word->at + 1)
      && g_ascii_isupper (self->text[word->start]))
    return word->at + 1;
  cut = length <= 24 ? cut_unit (self, word->start, word->at) : word->at;
  return cut == word->at && length <= 24 ? cut_joined (self, word->start, word->at) : cut;
}

static gsize
scan_word (DossierWordScanner *self, gsize start, gboolean line_start)
{
  Word word = { start, start, start, 0 };

  while (word.at < self->end && word.at - start < DOSSIER_TOKEN_LONGEST)
    {
      guint n;
      gunichar character;
      DossierCharClass class = peek (self, word.at, &n, &character);

      if (!dossier_char_class_is_word (class))
        {
          if (word.at == start)
            break;
          if (class == DOSSIER_CHAR_APOSTROPHE && is_negation (self, &word, n))
            {
              word.at--;
              self->word_end = word.at;
              return word.at;
            }
          n = take_joiner (self, &word, class, character, n);
          if (n == 0)
            break;
          if (class == DOSSIER_CHAR_HYPHEN)
            {
              word.n_hyphens++;
              word.piece = word.at + n;
            }
        }
      word.at += n;
    }
  self->word_end = finish_word (self, &word, line_start);
  return self->word_end;
}

static gsize
scan_apostrophe (DossierWordScanner *self, gsize start, guint n, gboolean space_before)
{
  static const char *const clipped[] = { "em", "til", "tis", "twas", "cause", "n" };
  gsize after = start + n;
  gsize clitic;

  if (self->word_end == start && (clitic = clitic_length (self, after)) > 0)
    {
      self->word_end = after + clitic;
      return self->word_end;
    }
  if (space_before)
    {
      guint digits = count_digits (self, after);

      if (digits == 2 && !is_word_at (self, after + 2))
        return after + 2;
      if (digits == 2 && matches (self, after + 2, "s"))
        return after + 3;
      for (guint i = 0; i < G_N_ELEMENTS (clipped); i++)
        if (matches (self, after, clipped[i]))
          return after + strlen (clipped[i]);
    }
  /* Two in a row are a quotation mark of the typewriter. */
  if (class_at (self, after) == DOSSIER_CHAR_APOSTROPHE)
    {
      guint m;
      gunichar character;

      peek (self, after, &m, &character);
      return after + m;
    }
  return after;
}

static gsize
scan_terminals (const DossierWordScanner *self, gsize start)
{
  guint n;
  gunichar character;

  while (peek (self, start, &n, &character) == DOSSIER_CHAR_TERMINAL)
    start += n;
  return start;
}

static gsize
scan_symbol (DossierWordScanner *self, gsize start, guint n, gunichar character)
{
  gsize after = start + n;

  if ((character == '#' || character == '@') && dossier_char_class_is_letter (class_at (self, after)))
    return scan_word (self, after, FALSE);
  if (character < 0x80 && strchr ("*=_~<>|+", character) != NULL)
    return run_of (self, start, character);
  return after;
}

/* The end of "n't", whose n the word before has left over; @start where there is none. */
static gsize
negation_end (const DossierWordScanner *self, gsize start)
{
  guint n;
  gunichar character;

  if (self->word_end == start && (self->text[start] | 0x20) == 'n'
      && peek (self, start + 1, &n, &character) == DOSSIER_CHAR_APOSTROPHE && matches (self, start + 1 + n,
                                                                                       "t"))
    return start + 1 + n + 1;
  return start;
}

gsize
dossier_word_scanner_next (DossierWordScanner *self, gsize start, gboolean space_before, gboolean line_start)
{
  guint n;
  gunichar character;
  DossierCharClass class = peek (self, start, &n, &character);
  gsize end;

  end = dossier_web_address_end (self->text, start, self->end);
  if (end == start)
    end = negation_end (self, start);
  if (end > start)
    self->word_end = end;
  else if (dossier_char_class_is_word (class))
    end = scan_word (self, start, line_start);
  else
    switch (class)
      {
      case DOSSIER_CHAR_APOSTROPHE:
        end = scan_apostrophe (self, start, n, space_before);
        break;
      case DOSSIER_CHAR_PERIOD:
        end = is_digit_at (self, start + 1) && space_before ? scan_word (self, start + 1, FALSE)
                                                           : run_of (self, start, '.');
        break;
      case DOSSIER_CHAR_HYPHEN:
        end = n == 1 ? run_of (self, start, '-') : start + n;
        break;
      case DOSSIER_CHAR_TERMINAL:
        end = scan_terminals (self, start);
        break;
      case DOSSIER_CHAR_SYMBOL:
        end = scan_symbol (self, start, n, character);
        break;
      default:
        end = start + n;
        break;
      }
  self->after_comma = class == DOSSIER_CHAR_COMMA;
  return end;
}

guint16
dossier_word_scanner_flags (const char *text, gsize start, gsize end)
{
  const guint8 *bytes = (const guint8 *) text;
  guint16 flags = 0;
  guint n_upper = 0;
  guint n_word = 0;
  gboolean lower = FALSE;

  for (gsize i = start; i < end;)
    {
      gunichar character;
      guint n = dossier_char_read (bytes + i, bytes + end, &character);
      DossierCharClass class = dossier_char_classify (character);

      if (class == DOSSIER_CHAR_UPPER && n_word == 0)
        flags |= DOSSIER_TOKEN_CAPITAL;
      if (class == DOSSIER_CHAR_DIGIT)
        flags |= DOSSIER_TOKEN_DIGIT;
      n_upper += class == DOSSIER_CHAR_UPPER;
      n_word += dossier_char_class_is_word (class);
      lower |= class == DOSSIER_CHAR_LOWER || class == DOSSIER_CHAR_OTHER_LETTER;
      i += n;
    }
  if (n_upper >= 2 && !lower)
    flags |= DOSSIER_TOKEN_ALL_CAPS;
  if (n_word == 0)
    flags |= DOSSIER_TOKEN_PUNCTUATION;
  return flags;
}
