/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-scan.h"

#include <math.h>
#include <string.h>

/* Words that follow a weight and not a price: "12 pounds of flour". */
#define WEIGHT_WORDS \
  "weigh weighed weighing weighs weight weights lost gained heavy heavier overweight lift lifted " \
  "lifts lb lbs kg kilograms kilogram carrying bench shed sheds"
/* What pounds of money are pounds of. */
#define MONEY_OF \
  "debt funding public taxpayer taxpayers money investment investments aid savings assets tax taxes " \
  "damage damages cash grants grant revenue funds support spending income losses loss profit profits " \
  "sales credit compensation capital business business's government state council bank private " \
  "lottery foreign extra additional new our my your his her their its overseas donations arrears " \
  "bills loans loan fines property stolen drugs goods the"
#define NOTE_NOUNS \
  "a note notes coin coins bill bills fine fines fee fees ticket tickets voucher vouchers bet prize " \
  "charge deal contract bid bonus loan reward grant debt fund house home mansion car project scheme " \
  "budget package question"

/* The country that the word or two at @at name, as an adjective before a currency; @width is how many atoms.
 */
static const char *
read_country (DossierSumScan *scan, guint at, guint *width)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, at);
  const DossierSumAtom *next = dossier_sum_scan_atom (scan, at + 1);
  const char *text = scan->document->text;
  const char *country = NULL;

  *width = 0;
  if (atom->kind != DOSSIER_ATOM_WORD)
    return NULL;
  if (next->kind == DOSSIER_ATOM_WORD && next->end > atom->start && next->end - atom->start < 24)
    country = dossier_country_word_find (text + atom->start, next->end - atom->start);
  if (country != NULL)
    {
      *width = 2;
      return country;
    }
  if (dossier_sum_scan_is (scan, at, "new") && dossier_sum_scan_is (scan, at + 1, "taiwan"))
    {
      *width = 2;
      return "TW";
    }
  if (dossier_sum_scan_is (scan, at, "hk"))
    country = "HK";
  else if (!(atom->flags & DOSSIER_ATOM_DOTTED))
    country = dossier_country_word_find (text + atom->start, atom->end - atom->start);
  else if (g_ascii_strncasecmp (text + atom->start, "u.s", 3) == 0)
    country = "US";
  else if (g_ascii_strncasecmp (text + atom->start, "u.k", 3) == 0)
    country = "GB";
  *width = country != NULL ? 1 : 0;
  return country;
}

/* "MUSD", "MEUR": a code of three letters with M for million before it. */
static const DossierCurrencyMark *
million_code (DossierSumScan *scan, guint at)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, at);
  const char *word = scan->document->text + atom->start;
  const DossierCurrencyMark *mark;

  if (atom->kind != DOSSIER_ATOM_WORD || atom->end - atom->start != 4 || word[0] != 'M'
      || !(atom->flags & DOSSIER_ATOM_UPPER))
    return NULL;
  mark = dossier_currency_mark_find (word + 1, 3);
  return mark != NULL && (mark->flags & DOSSIER_MARK_CODE) && !(mark->flags & DOSSIER_MARK_WEAK) ? mark
                                                                                                 : NULL;
}

/* "£E5", "$US5m", "A$": letters behind the dollar sign that tell whose it is. */
static const DossierCurrencyMark *
letters_behind_sign (DossierSumScan *scan, guint at)
{
  const DossierSumAtom *sign = dossier_sum_scan_atom (scan, at);
  const DossierSumAtom *word = dossier_sum_scan_atom (scan, at + 1);
  char key[8];
  gsize length = word->end - word->start;

  if (!dossier_sum_scan_is (scan, at, "$") || word->kind != DOSSIER_ATOM_WORD || length > 3
      || !(word->flags & DOSSIER_ATOM_UPPER) || !dossier_sum_scan_tight (scan, at + 1)
      || dossier_sum_scan_atom (scan, at + 2)->kind != DOSSIER_ATOM_NUMBER || sign->mark == NULL)
    return NULL;
  memcpy (key, scan->document->text + word->start, length);
  key[length] = '$';
  return dossier_currency_mark_find (key, length + 1);
}

/* Whether the digits at @at look like money: a scale word, thousands set off, or cents. */
static gboolean
looks_like_money (DossierSumScan *scan, guint at)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, at);
  const char *text = scan->document->text + atom->start;
  gsize length = atom->end - atom->start;
  DossierNumber number;

  if (!dossier_number_parse (scan->atoms, at, scan->document->text, TRUE, &number))
    return FALSE;
  return number.scale >= 1e3 || memchr (text, ',', length) != NULL || number.end > at + 1
         || (length > 3 && text[length - 3] == '.');
}

/* Whether a mark before a number that could be another word may be trusted here. */
static gboolean
may_stand_before (DossierSumScan *scan, const DossierCurrencyMark *mark, guint number, gboolean adjective)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, number);
  gboolean known = dossier_sum_context_knows (scan->context, mark->code);

  if ((mark->flags & DOSSIER_MARK_TIGHT) && !dossier_sum_scan_tight (scan, number))
    return FALSE;
  if (mark->flags & DOSSIER_MARK_LETTER)
    {
      /* "N95 masks", "R2-D2", "K9": the country must be spoken of, or for the common ones the number be
       * money. */
      if (dossier_sum_scan_in (scan, number + 1, "masks mask respirator respirators road highway"))
        return FALSE;
      if (dossier_sum_scan_hyphen (scan, number + 1) && dossier_sum_scan_atom (scan, number + 2)->mark != mark
          && dossier_sum_scan_atom (scan, number + 2)->number < 0)
        return FALSE;
      return known || (!(mark->flags & DOSSIER_MARK_WEAK) && looks_like_money (scan, number));
    }
  if ((mark->flags & DOSSIER_MARK_NAME) && !adjective)
    {
      gsize length = atom->end - atom->start;

      /* "Euro 2024", "the dollar 3": wants thousands, a scale word, or a name that is nothing else. */
      if (mark->family == NULL || strcmp (mark->family, "dollar") != 0)
        return strcmp (mark->code, "EUR") != 0 || looks_like_money (scan, number);
      return looks_like_money (scan, number)
             && (length != 4 || memchr (scan->document->text + atom->start, '.', 4));
    }
  if (mark->flags & DOSSIER_MARK_WEAK)
    return known || ((mark->flags & DOSSIER_MARK_CODE) == 0 && looks_like_money (scan, number));
  return TRUE;
}

gboolean
dossier_sum_mark_before (DossierSumScan *scan, guint at, DossierSumMark *found)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, at);
  guint width = 0;
  const DossierCurrencyMark *mark;

  memset (found, 0, sizeof *found);
  found->scale = 1;
  if (atom->kind == DOSSIER_ATOM_SIGN)
    {
      mark = letters_behind_sign (scan, at);
      found->end = at + (mark != NULL ? 2 : 1);
      found->mark = mark != NULL ? mark : atom->mark;
      return (found->mark->flags & DOSSIER_MARK_BEFORE) != 0;
    }
  if (atom->kind != DOSSIER_ATOM_WORD)
    return FALSE;
  if (atom->mark == NULL)
    found->country = read_country (scan, at, &width);
  at += width;
  atom = dossier_sum_scan_atom (scan, at);
  mark = atom->mark;
  if (mark == NULL && width == 0 && (mark = million_code (scan, at)) != NULL)
    found->scale = 1e6;
  found->end = at + 1;
  if (mark == NULL || !(mark->flags & DOSSIER_MARK_BEFORE)
      || (width > 0 && !(mark->flags & DOSSIER_MARK_NAME)))
    return FALSE;
  if (!(mark->flags & DOSSIER_MARK_NAME) && dossier_sum_scan_is (scan, at + 1, ".")
      && dossier_sum_scan_tight (scan, at + 1))
    found->end++;
  if (dossier_sum_scan_atom (scan, found->end)->kind != DOSSIER_ATOM_NUMBER)
    return FALSE;
  found->mark = mark;
  return may_stand_before (scan, mark, found->end, width > 0);
}

/* Whether "pounds" is a weight here. */
static gboolean
is_weight (DossierSumScan *scan, guint number, guint unit, const DossierNumber *amount)
{
  if (dossier_sum_scan_hyphen (scan, unit - 1) || dossier_sum_scan_is (scan, unit, "pound"))
    {
      /* "a 200-pound man", but "a ten-pound note" and "a million-pound deal" */
      if (amount->scale < 1e3 && !dossier_sum_scan_in (scan, unit + 1, NOTE_NOUNS)
          && (dossier_sum_scan_atom (scan, unit + 1)->kind == DOSSIER_ATOM_WORD || amount->low > 1))
        return TRUE;
    }
  if (dossier_sum_scan_is (scan, unit + 1, "of") && !dossier_sum_scan_in (scan, unit + 2, MONEY_OF))
    return TRUE;
  for (guint back = 1; back <= 8 && back <= number; back++)
    {
      if (dossier_sum_scan_in (scan, number - back, WEIGHT_WORDS))
        return amount->scale < 1e6;
      if (dossier_sum_scan_ends (scan, number - back))
        break;
    }
  return dossier_sum_scan_in (scan, unit + 1, "heavier lighter overweight per in") && amount->scale < 1e3
         && (dossier_sum_scan_in (scan, unit + 2, "weight square capita")
             || !dossier_sum_scan_in (scan, unit + 1, "per in"));
}

static gboolean
looks_like_year (const DossierNumber *number)
{
  return number->scale == 1 && number->low >= 1900 && number->low < 2100
         && number->low == floor (number->low);
}

/* Whether a name that is also another word stands for money behind this number. */
static gboolean
may_stand_after (DossierSumScan *scan, guint at, const DossierCurrencyMark *mark, const DossierNumber *number,
                 const char *country)
{
  const DossierSumAtom *behind = dossier_sum_scan_atom (scan, at + 1);

  if ((mark->flags & DOSSIER_MARK_TIGHT) && !dossier_sum_scan_tight (scan, at))
    return FALSE;
  /* "1c0ef" in an address is no money. */
  if ((mark->flags & (DOSSIER_MARK_TIGHT | DOSSIER_MARK_LETTER)) && !(behind->flags & DOSSIER_ATOM_SPACE)
      && (behind->kind != DOSSIER_ATOM_OTHER || dossier_sum_scan_is (scan, at + 1, "-")))
    return FALSE;
  if (mark->flags & DOSSIER_MARK_NOTE)
    {
      const DossierSumAtom *next = dossier_sum_scan_atom (scan, at + 1);

      /* "ten grand", not "ten grand pianos" */
      return next->kind != DOSSIER_ATOM_WORD || (next->flags & DOSSIER_ATOM_SENTENCE)
             || dossier_sum_scan_in (scan, at + 1,
                                     "a an and as at by each every for from in into of on or out over per so "
                                     "than that the to when with");
    }
  if (country != NULL)
    return TRUE;
  if (mark->flags & DOSSIER_MARK_VERB && looks_like_year (number))
    return FALSE;
  /* "© 2014 NPR" */
  if (mark->flags & DOSSIER_MARK_CODE && looks_like_year (number))
    return dossier_sum_context_knows (scan->context, mark->code);
  if (mark->flags & DOSSIER_MARK_VERB)
    return number->scale >= 1e3 || (!number->words && number->low >= 1000)
           || (dossier_sum_context_knows (scan->context, "KRW") && !number->words
               && dossier_sum_scan_ends (scan, at + 1));
  if ((mark->flags & DOSSIER_MARK_LETTER) && !dossier_sum_scan_tight (scan, at))
    return dossier_sum_scan_ends (scan, at + 1) || dossier_sum_scan_is (scan, at + 1, ".");
  if (mark->flags & DOSSIER_MARK_WEAK)
    return dossier_sum_context_knows (scan->context, mark->code) || (number->scale >= 1e6 && !number->vague)
           || (mark->family != NULL && (mark->flags & DOSSIER_MARK_MINOR));
  if (dossier_sum_scan_is (scan, at, "le"))
    return (dossier_sum_scan_atom (scan, at)->flags & DOSSIER_ATOM_UPPER)
           || dossier_sum_scan_ends (scan, at + 1);
  if (dossier_sum_scan_is (scan, at, "cent")
      && (dossier_sum_scan_atom (scan, at)->flags & DOSSIER_ATOM_CAPITAL))
    return FALSE; /* 50 Cent sings */
  return TRUE;
}

/* The scale words after a code ("75 USD million"), or 1. */
static double
scale_behind_code (DossierSumScan *scan, guint at)
{
  int index = dossier_sum_scan_atom (scan, at)->number;
  const DossierNumberWord *word = index >= 0 ? dossier_number_word_get (index) : NULL;

  return word != NULL && word->kind == DOSSIER_NUMBER_SCALE && word->value >= 1e6 ? word->value : 1;
}

gboolean
dossier_sum_mark_after (DossierSumScan *scan, guint at, const DossierNumber *number, DossierSumMark *found)
{
  guint first = at;
  guint width = 0;
  const DossierSumAtom *atom;
  const DossierCurrencyMark *mark;

  memset (found, 0, sizeof *found);
  found->scale = 1;
  if (dossier_sum_scan_hyphen (scan, at) || (number->vague && dossier_sum_scan_is (scan, at, "of")))
    at++;
  if (dossier_sum_scan_is (scan, at, "-") && dossier_sum_scan_tight (scan, at))
    at++;
  if (dossier_sum_scan_atom (scan, at)->flags & DOSSIER_ATOM_SENTENCE)
    return FALSE;
  atom = dossier_sum_scan_atom (scan, at);
  if (atom->mark == NULL || dossier_sum_scan_atom (scan, at + 1)->mark != NULL)
    found->country = read_country (scan, at, &width);
  if (width > 0 && dossier_sum_scan_atom (scan, at + width)->mark == NULL)
    {
      found->country = NULL;
      width = 0;
    }
  at += width;
  if (dossier_sum_scan_is (scan, at, "cfa") && dossier_sum_scan_in (scan, at + 1, "franc francs"))
    {
      found->mark = dossier_sum_scan_atom (scan, at)->mark;
      found->end = at + 2;
      return found->mark != NULL;
    }
  atom = dossier_sum_scan_atom (scan, at);
  mark = atom->mark;
  if (mark == NULL && width == 0 && (mark = million_code (scan, at)) != NULL)
    found->scale = 1e6;
  if (mark == NULL || !(mark->flags & DOSSIER_MARK_AFTER)
      || (width > 0 && !(mark->flags & (DOSSIER_MARK_NAME | DOSSIER_MARK_MINOR))))
    return FALSE;
  found->mark = mark;
  found->end = at + 1;
  /* A sign or code that the next number holds on to is that number's: "3 USD50 cards". */
  if ((mark->flags & (DOSSIER_MARK_SIGN | DOSSIER_MARK_CODE)) && (atom->flags & DOSSIER_ATOM_SPACE)
      && dossier_sum_scan_atom (scan, at + 1)->kind == DOSSIER_ATOM_NUMBER
      && dossier_sum_scan_tight (scan, at + 1))
    return FALSE;
  if ((mark->flags & DOSSIER_MARK_HEAVY) && found->country == NULL
      && !dossier_sum_scan_is (scan, at + 1, "sterling") && is_weight (scan, first, at, number))
    return FALSE;
  if (!may_stand_after (scan, at, mark, number, found->country))
    return FALSE;
  if (mark->flags & DOSSIER_MARK_CODE)
    {
      found->scale *= scale_behind_code (scan, at + 1);
      found->end += found->scale > 1 && mark == atom->mark ? 1 : 0;
    }
  if (dossier_sum_scan_is (scan, at + 1, "sterling") || dossier_sum_scan_is (scan, at + 1, "masriya"))
    found->end++;
  return TRUE;
}
