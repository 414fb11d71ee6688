/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-parser.h"

/* An amount of units beyond this is no time that news speak of, and would leave the calendar. */
#define MOST_UNITS 9000

void
dossier_date_parser_set (DossierTimex *out, DossierDate date, DossierDateUnit grain)
{
  out->kind = DOSSIER_TIMEX_DATE;
  out->date = date;
  out->grain = grain;
}

/* The word after a hyphen that joins two words of a number ("twenty-four"), else @at. */
static guint
skip_joining_hyphen (const DossierDateParser *parser, guint at)
{
  if (dossier_date_parser_is_sign (parser, at, '-') && dossier_date_parser_is_glued (parser, at)
      && dossier_date_parser_is_glued (parser, at + 1))
    return at + 1;
  return at;
}

/* A number below a hundred in words. */
static guint
parse_below_hundred (const DossierDateParser *parser, guint at, int *value)
{
  guint next;

  if (dossier_date_parser_class (parser, at) != DOSSIER_WORD_CARDINAL)
    return 0;
  *value = dossier_date_parser_value (parser, at);
  if (*value < 20)
    return at + 1;
  next = skip_joining_hyphen (parser, at + 1);
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_CARDINAL
      && dossier_date_parser_value (parser, next) >= 1 && dossier_date_parser_value (parser, next) <= 9)
    {
      *value += dossier_date_parser_value (parser, next);
      return next + 1;
    }
  return at + 1;
}

/* What follows "hundred" or "thousand": a smaller number, perhaps after "and". */
static guint
parse_rest (const DossierDateParser *parser, guint at, int *value)
{
  guint next = dossier_date_parser_skip (parser, at, DOSSIER_WORD_AND);
  guint end = parse_below_hundred (parser, next, value);

  if (end == 0)
    *value = 0;
  return end != 0 ? end : at;
}

static guint
parse_below_thousand (const DossierDateParser *parser, guint at, int *value)
{
  int rest;
  guint end;

  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_A
      && (dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_HUNDRED
          || dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_THOUSAND))
    {
      *value = 1;
      end = at + 1;
    }
  else
    end = parse_below_hundred (parser, at, value);
  if (end == 0 || dossier_date_parser_class (parser, end) != DOSSIER_WORD_HUNDRED)
    return end;
  end = parse_rest (parser, end + 1, &rest);
  *value = *value * 100 + rest;
  return end;
}

guint
dossier_date_parse_number (const DossierDateParser *parser, guint at, int *value)
{
  int rest = 0;
  guint end;

  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_NUMBER)
    {
      *value = dossier_date_parser_value (parser, at);
      return at + 1;
    }
  end = parse_below_thousand (parser, at, value);
  if (end == 0 || dossier_date_parser_class (parser, end) != DOSSIER_WORD_THOUSAND)
    return end;
  end = end + 1;
  if (dossier_date_parser_class (parser, end) == DOSSIER_WORD_CARDINAL
      && dossier_date_parser_class (parser, end + 1) == DOSSIER_WORD_HUNDRED)
    end = parse_below_thousand (parser, end, &rest);
  else
    end = parse_rest (parser, end, &rest);
  *value = *value * 1000 + rest;
  return end;
}

guint
dossier_date_parse_ordinal (const DossierDateParser *parser, guint at, int *value)
{
  guint next;

  switch (dossier_date_parser_class (parser, at))
    {
    case DOSSIER_WORD_NUMBER_TH:
    case DOSSIER_WORD_ORDINAL:
    case DOSSIER_WORD_SECOND:
      *value = dossier_date_parser_value (parser, at);
      return at + 1;
    case DOSSIER_WORD_CARDINAL:
      if (dossier_date_parser_value (parser, at) < 20)
        return 0;
      next = skip_joining_hyphen (parser, at + 1);
      if ((dossier_date_parser_class (parser, next) == DOSSIER_WORD_ORDINAL
           || dossier_date_parser_class (parser, next) == DOSSIER_WORD_SECOND)
          && dossier_date_parser_value (parser, next) <= 9)
        {
          *value = dossier_date_parser_value (parser, at) + dossier_date_parser_value (parser, next);
          return next + 1;
        }
      return 0;
    default:
      return 0;
    }
}

guint
dossier_date_parse_day_number (const DossierDateParser *parser, guint at, int *day)
{
  guint end = dossier_date_parse_ordinal (parser, at, day);

  if (end == 0)
    {
      if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_NUMBER && parser->words[at].digits > 2)
        return 0;
      end = parse_below_hundred (parser, at, day);
      if (end == 0 && dossier_date_parser_class (parser, at) == DOSSIER_WORD_NUMBER)
        {
          *day = dossier_date_parser_value (parser, at);
          end = at + 1;
        }
    }
  return end != 0 && *day >= 1 && *day <= 31 ? end : 0;
}

/* "nineteen ninety-eight", "nineteen oh five" as it is written in words, "two thousand and five". */
static guint
parse_year_words (const DossierDateParser *parser, guint at, int *year)
{
  int first, rest = 0;
  guint end = parse_below_hundred (parser, at, &first);

  if (end == 0)
    return 0;
  if (dossier_date_parser_class (parser, end) == DOSSIER_WORD_THOUSAND && first <= 2)
    {
      end = dossier_date_parse_number (parser, at, year);
      return *year >= 1000 && *year < 2200 ? end : 0;
    }
  if (first < 11 || first > 21)
    return 0;
  if (dossier_date_parser_class (parser, end) == DOSSIER_WORD_HUNDRED)
    end = parse_rest (parser, end + 1, &rest);
  else
    {
      end = parse_below_hundred (parser, end, &rest);
      if (end == 0 || rest < 10)
        return 0;
    }
  *year = first * 100 + rest;
  return end;
}

guint
dossier_date_parse_year_number (const DossierDateParser *parser, guint at, int *year)
{
  const DossierDateWord *word = &parser->words[at];

  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_NUMBER)
    {
      *year = word->value;
      return word->digits == 4 && !(word->flags & DOSSIER_DATE_WORD_GROUPED) && *year >= 1000 && *year < 2200
                 ? at + 1
                 : 0;
    }
  if (dossier_date_parser_is_sign (parser, at, '\'')
      && dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_NUMBER
      && parser->words[at + 1].digits == 2 && dossier_date_parser_is_glued (parser, at + 1))
    {
      *year = dossier_date_parser_value (parser, at + 1);
      *year += *year < 40 ? 2000 : 1900;
      return at + 2;
    }
  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_CARDINAL)
    return parse_year_words (parser, at, year);
  return 0;
}

/* The hedges before an amount: "about", "more than", "at least", "up to". */
static guint
skip_hedge (const DossierDateParser *parser, guint at)
{
  switch (dossier_date_parser_class (parser, at))
    {
    case DOSSIER_WORD_APPROX:
      return at + 1;
    case DOSSIER_WORD_MORE:
      return dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_THAN ? at + 2 : at;
    case DOSSIER_WORD_AT:
      return dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_LEAST ? at + 2 : at;
    case DOSSIER_WORD_UP:
      return dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_TO ? at + 2 : at;
    default:
      return at;
    }
}

/* "1/2" or "and a half" after a whole number. */
static guint
parse_half_more (const DossierDateParser *parser, guint at, double *amount)
{
  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_NUMBER
      && dossier_date_parser_value (parser, at) == 1 && dossier_date_parser_is_sign (parser, at + 1, '/')
      && dossier_date_parser_class (parser, at + 2) == DOSSIER_WORD_NUMBER
      && dossier_date_parser_value (parser, at + 2) == 2)
    {
      *amount += 0.5;
      return at + 3;
    }
  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_AND
      && dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_A
      && dossier_date_parser_class (parser, at + 2) == DOSSIER_WORD_HALF)
    {
      *amount += 0.5;
      return at + 3;
    }
  if (dossier_date_parser_is_sign (parser, at, '.') && dossier_date_parser_is_glued (parser, at)
      && dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_NUMBER
      && dossier_date_parser_is_glued (parser, at + 1) && parser->words[at + 1].digits == 1)
    {
      *amount += dossier_date_parser_value (parser, at + 1) / 10.0;
      return at + 2;
    }
  return at;
}

/* "a", "a few", "a couple of", "half a", "a half", "several", "many". */
static guint
parse_vague_amount (const DossierDateParser *parser, guint at, double *amount, double *taken_for)
{
  guint next = at;

  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_HALF
      && dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_A)
    {
      *amount = *taken_for = 0.5;
      return at + 2;
    }
  next = dossier_date_parser_skip (parser, at, DOSSIER_WORD_A);
  if (next > at && dossier_date_parser_class (parser, next) == DOSSIER_WORD_HALF)
    {
      *amount = *taken_for = 0.5;
      return dossier_date_parser_skip_sign (parser, next + 1, '-');
    }
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_VAGUE)
    {
      *taken_for = dossier_date_parser_value (parser, next);
      *amount = *taken_for == 2 ? 2 : DOSSIER_TIMEX_MANY;
      return dossier_date_parser_skip (parser, next + 1, DOSSIER_WORD_OF);
    }
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_DOZEN)
    {
      *amount = *taken_for = 12;
      return next + 1;
    }
  if (next > at)
    {
      *amount = *taken_for = 1;
      return next;
    }
  return 0;
}

guint
dossier_date_parse_amount (const DossierDateParser *parser, guint at, double *amount, double *taken_for)
{
  guint start = skip_hedge (parser, at), end;
  int value;

  end = dossier_date_parse_number (parser, start, &value);
  if (end != 0)
    {
      if (value > MOST_UNITS)
        return 0;
      *amount = value;
      end = parse_half_more (parser, end, amount);
      *taken_for = *amount;
    }
  else
    end = parse_vague_amount (parser, start, amount, taken_for);
  if (end != 0 && dossier_date_parser_class (parser, end) == DOSSIER_WORD_MORE)
    end++;
  return end;
}

guint
dossier_date_parse_unit (const DossierDateParser *parser, guint at, DossierDateUnit *unit, gboolean *business)
{
  guint next = dossier_date_parser_skip_sign (parser, at, '-');

  if (business != NULL)
    *business = FALSE;
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_BUSINESS
      && dossier_date_parser_class (parser, next + 1) == DOSSIER_WORD_UNIT)
    {
      if (business != NULL)
        *business = TRUE;
      next++;
    }
  switch (dossier_date_parser_class (parser, next))
    {
    case DOSSIER_WORD_UNIT:
      *unit = (DossierDateUnit) dossier_date_parser_value (parser, next);
      return next + 1;
    case DOSSIER_WORD_SECOND:
      *unit = DOSSIER_DATE_UNIT_SECOND;
      return next + 1;
    default:
      return 0;
    }
}
