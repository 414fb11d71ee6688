/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-number.h"
#include "dossier-word-order.h"

#include <math.h>
#include <string.h>

/* Short names, so that the table can be read. */
#define U DOSSIER_NUMBER_UNIT
#define T DOSSIER_NUMBER_TENS
#define H DOSSIER_NUMBER_HUNDRED
#define S DOSSIER_NUMBER_SCALE
#define P DOSSIER_NUMBER_PLURAL
#define L DOSSIER_NUMBER_LETTERS
#define F DOSSIER_NUMBER_PART
#define V DOSSIER_NUMBER_FEW
#define C DOSSIER_NUMBER_COUPLE
#define A DOSSIER_NUMBER_ARTICLE

/* By ascending bytes. */
static const DossierNumberWord words[] = {
  { "a", A, 1 }, { "an", A, 1 }, { "b", L, 1e9 }, { "bil", L, 1e9 }, { "billion", S, 1e9 },
  { "billions", P, 1e9 }, { "bln", L, 1e9 }, { "bn", L, 1e9 }, { "couple", C, 2 }, { "cr", L, 1e7 },
  { "crore", S, 1e7 }, { "crores", P, 1e7 }, { "dozen", S, 12 }, { "dozens", P, 12 }, { "eight", U, 8 },
  { "eighteen", U, 18 }, { "eighty", T, 80 }, { "eleven", U, 11 }, { "few", V, 1 }, { "fifteen", U, 15 },
  { "fifty", T, 50 }, { "five", U, 5 }, { "forty", T, 40 }, { "four", U, 4 }, { "fourteen", U, 14 },
  { "fourty", T, 40 }, { "half", F, 0.5 }, { "hundred", H, 100 }, { "hundreds", P, 100 }, { "k", L, 1e3 },
  { "lac", S, 1e5 }, { "lacs", P, 1e5 }, { "lakh", S, 1e5 }, { "lakhs", P, 1e5 }, { "m", L, 1e6 },
  { "mil", L, 1e6 }, { "mill", L, 1e6 }, { "million", S, 1e6 }, { "millions", P, 1e6 }, { "mio", L, 1e6 },
  { "mln", L, 1e6 }, { "mm", L, 1e6 }, { "mn", L, 1e6 }, { "nine", U, 9 }, { "nineteen", U, 19 },
  { "ninety", T, 90 }, { "one", U, 1 }, { "quadrillion", S, 1e15 }, { "quadrillions", P, 1e15 },
  { "quarter", F, 0.25 }, { "quarters", F, 0.25 }, { "seven", U, 7 }, { "seventeen", U, 17 },
  { "seventy", T, 70 }, { "several", V, 1 }, { "six", U, 6 }, { "sixteen", U, 16 }, { "sixty", T, 60 },
  { "t", L, 1e12 }, { "ten", U, 10 }, { "tens", P, 10 }, { "thirteen", U, 13 }, { "thirty", T, 30 },
  { "thousand", S, 1e3 }, { "thousands", P, 1e3 }, { "three", U, 3 }, { "tn", L, 1e12 },
  { "tr", L, 1e12 }, { "trillion", S, 1e12 }, { "trillions", P, 1e12 }, { "trn", L, 1e12 },
  { "twelve", U, 12 }, { "twenty", T, 20 }, { "two", U, 2 }, { "zero", U, 0 },
};

#undef U
#undef T
#undef H
#undef S
#undef P
#undef L
#undef F
#undef V
#undef C
#undef A

/* The longest number word is shorter than this. */
#define MAX_WORD 16
#define MAX_DIGITS 24

int
dossier_number_word_find (const char *text, gsize length)
{
  char key[MAX_WORD];
  int low = 0;
  int high = (int) G_N_ELEMENTS (words);

  if (length == 0 || length >= MAX_WORD)
    return -1;
  for (gsize i = 0; i < length; i++)
    key[i] = g_ascii_tolower (text[i]);
  key[length] = '\0';
  while (low < high)
    {
      int middle = (low + high) / 2;
      int order = dossier_word_order (key, words[middle].text);

      if (order == 0)
        return middle;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return -1;
}

const DossierNumberWord *
dossier_number_word_get (int index)
{
  g_return_val_if_fail (index >= 0 && index < (int) G_N_ELEMENTS (words), NULL);

  return &words[index];
}

double
dossier_number_fraction (gunichar c)
{
  switch (c)
    {
    case 0x00bd:
      return 0.5;
    case 0x00bc:
      return 0.25;
    case 0x00be:
      return 0.75;
    case 0x2153:
      return 1 / 3.0;
    case 0x2154:
      return 2 / 3.0;
    default:
      return 0;
    }
}

/* Whether every group after the first has three digits, or (in the Indian way) two until the last. */
static gboolean
groups_fit (const char *text, gsize length, char separator)
{
  gsize at = 0;
  guint groups = 0;

  while (at < length && g_ascii_isdigit (text[at]))
    at++;
  if (at == 0 || at > 3)
    return FALSE;
  while (at < length && text[at] == separator)
    {
      gsize from = ++at;

      while (at < length && g_ascii_isdigit (text[at]))
        at++;
      if (at - from != 3 && (at - from != 2 || at == length || separator != ','))
        return FALSE;
      groups++;
    }
  return at == length && groups > 0;
}

/* Digits of the first @length bytes with the separators left out, and the rest behind a decimal point. */
static double
value_of (const char *text, gsize length, const char *decimals, gsize n_decimals)
{
  char buffer[2 * MAX_DIGITS + 2];
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (text[i]))
      buffer[n++] = text[i];
  buffer[n++] = '.';
  memcpy (buffer + n, decimals, n_decimals);
  buffer[n + n_decimals] = '\0';
  return g_ascii_strtod (buffer, NULL);
}

gboolean
dossier_number_parse_digits (const char *text, gsize length, double *value)
{
  const char *comma;
  const char *point;
  gsize whole;

  if (length == 0 || length > MAX_DIGITS || !g_ascii_isdigit (text[0]))
    return FALSE;
  comma = memchr (text, ',', length);
  point = memchr (text, '.', length);
  whole = point != NULL ? (gsize) (point - text) : length;
  if (memchr (text, '\'', length) != NULL)
    {
      if (comma != NULL || !groups_fit (text, whole, '\''))
        return FALSE;
    }
  else if (point != NULL && memchr (point + 1, '.', length - whole - 1) != NULL)
    {
      /* 1.234.567 and 1.234.567,89 */
      whole = comma != NULL ? (gsize) (comma - text) : length;
      if (!groups_fit (text, whole, '.'))
        return FALSE;
    }
  else if (comma != NULL && (point == NULL || comma < point))
    {
      if (!groups_fit (text, whole, ','))
        {
          /* 2,25: a comma for the point, as in much of Europe and Africa */
          whole = (gsize) (comma - text);
          if (point != NULL || length - whole - 1 > 2)
            return FALSE;
        }
    }
  else if (comma != NULL)
    {
      whole = (gsize) (comma - text);
      if (!groups_fit (text, whole, '.'))
        return FALSE;
    }
  for (gsize i = whole + 1; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  *value = value_of (text, whole, text + MIN (whole + 1, length), whole < length ? length - whole - 1 : 0);
  return TRUE;
}
