/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-fiscal.h"
#include "dossier-date-parser.h"

/* "Q3", "q1": the quarter, or 0. */
static guint
parse_quarter_sign (const DossierDateParser *parser, guint at, int *quarter)
{
  if (!dossier_date_parser_is_word (parser, at, "q")
      || dossier_date_parser_class (parser, at + 1) != DOSSIER_WORD_NUMBER
      || !dossier_date_parser_is_glued (parser, at + 1) || parser->words[at + 1].digits != 1)
    return 0;
  *quarter = dossier_date_parser_value (parser, at + 1);
  return *quarter >= 1 && *quarter <= 4 ? at + 2 : 0;
}

static guint
parse_quarter_name (const DossierDateParser *parser, guint at, int *number, DossierDateUnit *unit)
{
  guint end = dossier_date_parse_ordinal (parser, at, number);

  if (end == 0 && dossier_date_parser_is_word (parser, at, "last"))
    {
      *number = 2;
      if (dossier_date_parser_class (parser, at + 1) != DOSSIER_WORD_HALF)
        return 0;
      end = at + 1;
    }
  if (end == 0)
    return 0;
  end = dossier_date_parser_skip_sign (parser, end, '-');
  if (dossier_date_parser_class (parser, end) == DOSSIER_WORD_UNIT
      && dossier_date_parser_value (parser, end) == DOSSIER_DATE_UNIT_QUARTER && *number <= 4)
    *unit = DOSSIER_DATE_UNIT_QUARTER;
  else if (dossier_date_parser_class (parser, end) == DOSSIER_WORD_HALF && *number <= 2)
    *unit = DOSSIER_DATE_UNIT_HALF;
  else
    return 0;
  return end + 1;
}

/* "2018Q4", "18q4", "2017 q1", "2019 H2". */
static guint
parse_year_quarter (const DossierDateParser *parser, guint at, int *year, int *number, DossierDateUnit *unit)
{
  guint next;

  if (dossier_date_parser_class (parser, at) != DOSSIER_WORD_NUMBER
      || !dossier_date_parser_is_free_before (parser, at))
    return 0;
  *year = dossier_date_parser_value (parser, at);
  next = dossier_date_parser_skip_sign (parser, at + 1, '-');
  if (parser->words[at].digits == 2 && dossier_date_parser_is_glued (parser, next))
    *year += 2000;
  else if (parser->words[at].digits != 4)
    return 0;
  if (dossier_date_parser_is_word (parser, next, "h")
      && dossier_date_parser_class (parser, next + 1) == DOSSIER_WORD_NUMBER
      && dossier_date_parser_is_glued (parser, next + 1) && dossier_date_parser_value (parser, next + 1) >= 1
      && dossier_date_parser_value (parser, next + 1) <= 2)
    {
      *unit = DOSSIER_DATE_UNIT_HALF;
      *number = dossier_date_parser_value (parser, next + 1);
      return next + 2;
    }
  *unit = DOSSIER_DATE_UNIT_QUARTER;
  return parse_quarter_sign (parser, next, number);
}

/* The year of a quarter that is named without one: the last that has begun, or for what lies ahead the next.
 */
static int
choose_quarter_year (const DossierDateContext *context, int quarter)
{
  int year, month, day;

  if (context->year != 0)
    return context->year;
  if (context->narrative != 0)
    {
      dossier_date_ymd (context->narrative, &year, NULL, NULL);
      return year;
    }
  if (context->today == 0)
    return 0;
  dossier_date_ymd (context->today, &year, &month, &day);
  /* What is still to be reported may lie in the quarter just past. */
  if (context->is_note)
    return quarter * 3 < month ? year + 1 : year;
  if (context->direction > 0)
    return quarter * 3 + 4 < month ? year + 1 : year;
  return (quarter - 1) * 3 + 1 > month ? year - 1 : year;
}

static DossierDate
quarter_or_half (int year, int number, DossierDateUnit unit, DossierBasis basis)
{
  DossierDate date;

  if (year == 0)
    return DOSSIER_DATE_NONE;
  date = unit == DOSSIER_DATE_UNIT_HALF
             ? dossier_date_half (year, number)
             : dossier_date_unit_at (DOSSIER_DATE_UNIT_QUARTER, dossier_date_julian (year, number * 3, 1));
  date.basis = basis;
  return date;
}

/* The year that comes after a quarter: "of 2018", "of fiscal 2018", "of the year", "-2019". */
static guint
parse_quarter_year (DossierDateParser *parser, guint at, int *year)
{
  DossierTimex named = { 0 };
  guint end = dossier_date_parse_year_after (parser, dossier_date_parser_skip_sign (parser, at, '-'), year);

  if (end != 0)
    return end;
  at = dossier_date_parser_skip (parser, at, DOSSIER_WORD_OF);
  end = dossier_date_parse_named_year (parser, at, &named);
  *year = named.year;
  return end;
}

static gboolean
is_of_the_year (const DossierDateParser *parser, guint at)
{
  return dossier_date_parser_class (parser, at) == DOSSIER_WORD_OF
         && dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_THE
         && dossier_date_parser_class (parser, at + 2) == DOSSIER_WORD_UNIT
         && dossier_date_parser_value (parser, at + 2) == DOSSIER_DATE_UNIT_YEAR;
}

/* "the quarter", "the latest period" in a report on results: the quarter that it is about. */
static guint
parse_reported_quarter (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = at + 1;
  gboolean latest;

  if (parser->context.quarter == 0
      || (dossier_date_parser_class (parser, at) != DOSSIER_WORD_THE
          && dossier_date_parser_class (parser, at) != DOSSIER_WORD_THAT))
    return 0;
  latest = dossier_date_parser_is_word (parser, next, "latest");
  if (latest)
    next++;
  if (!dossier_date_parser_is_word (parser, next, "quarter")
      && !(latest && dossier_date_parser_is_word (parser, next, "period")))
    return 0;
  dossier_date_parser_set (out, dossier_date_unit_at (DOSSIER_DATE_UNIT_QUARTER, parser->context.quarter),
                           DOSSIER_DATE_UNIT_QUARTER);
  return next + 1;
}

/* "a year ago", "the year-earlier quarter" in such a report: the same quarter of the year before. */
static guint
parse_year_ago_quarter (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = at, end, name;
  int number;
  DossierDateUnit unit;

  if (parser->context.quarter == 0)
    return 0;
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_THE
      || dossier_date_parser_class (parser, next) == DOSSIER_WORD_A)
    next++;
  if (!dossier_date_parser_is_word (parser, next, "year"))
    return 0;
  next = dossier_date_parser_skip_sign (parser, next + 1, '-');
  if (!dossier_date_parser_is_word (parser, next, "ago")
      && !dossier_date_parser_is_word (parser, next, "earlier"))
    return 0;
  end = next + 1;
  name = parse_quarter_name (parser, end, &number, &unit);
  if (name != 0)
    end = name;
  else if (dossier_date_parser_is_word (parser, end, "quarter")
           || dossier_date_parser_is_word (parser, end, "period"))
    end++;
  dossier_date_parser_set (
      out,
      dossier_date_unit_at (DOSSIER_DATE_UNIT_QUARTER,
                            dossier_date_shift (parser->context.quarter, DOSSIER_DATE_UNIT_YEAR, -1)),
      DOSSIER_DATE_UNIT_QUARTER);
  return end;
}

guint
dossier_date_parse_quarter (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end, after, name;
  int year = 0, number = 0;
  DossierDateUnit unit = DOSSIER_DATE_UNIT_QUARTER;
  DossierDate date;

  end = parse_reported_quarter (parser, at, out);
  if (end == 0)
    end = parse_year_ago_quarter (parser, at, out);
  if (end != 0)
    return end;
  end = parse_year_quarter (parser, start, &year, &number, &unit);
  if (end == 0)
    {
      /* "last year's first quarter", "the 1988 third quarter", "the fiscal first quarter" */
      guint lead = dossier_date_parse_year_after (parser, start, &year);

      name = lead != 0 ? dossier_date_parser_skip (parser, lead, DOSSIER_WORD_POSSESSIVE) : start;
      if (dossier_date_parser_class (parser, start) == DOSSIER_WORD_SHIFT
          && dossier_date_parser_class (parser, start + 2) == DOSSIER_WORD_POSSESSIVE
          && dossier_date_parser_value (parser, start + 1) == DOSSIER_DATE_UNIT_YEAR
          && parser->context.today != 0)
        {
          dossier_date_ymd (parser->context.today, &year, NULL, NULL);
          year += dossier_date_parser_value (parser, start);
          name = start + 3;
        }
      name = dossier_date_parser_skip (parser, name, DOSSIER_WORD_FISCAL);
      name = name > start ? dossier_date_parser_skip_sign (parser, name, '-') : name;
      end = parse_quarter_sign (parser, name, &number);
      if (end == 0)
        end = parse_quarter_name (parser, name, &number, &unit);
      if (end == 0)
        return 0;
      after = parse_quarter_year (parser, end, &year);
      if (after != 0)
        end = after;
      else if (is_of_the_year (parser, end))
        end += 3;
      else if (unit == DOSSIER_DATE_UNIT_HALF && year == 0)
        return 0;
    }
  out->year = (gint16) year;
  if (year == 0)
    year = choose_quarter_year (&parser->context, number);
  date = quarter_or_half (year, number, unit, out->year != 0 ? DOSSIER_BASIS_STATED : DOSSIER_BASIS_RELATIVE);
  /* "first-quarter fiscal earnings", but not "first-quarter financial results" */
  if (unit == DOSSIER_DATE_UNIT_QUARTER
      && (dossier_date_fiscal_is_named (parser, at, end) || dossier_date_parser_is_word (parser, end, "fiscal")))
    date = dossier_date_fiscal_quarter (parser, out->year, number, &date);
  dossier_date_parser_set (out, date, unit);
  return end;
}

static gboolean
is_season_here (const DossierDateParser *parser, guint at, gboolean has_year)
{
  guint before = at - 1;

  if (has_year)
    return TRUE;
  if (dossier_date_parser_class (parser, before) == DOSSIER_WORD_THE)
    {
      /* "the fall of a city", "the spring that drives it", but "in the fall" and "the summer". */
      if (dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_OF)
        return FALSE;
      return !dossier_date_parser_is_word (parser, at, "fall") || before == 0
             || dossier_date_parser_class (parser, before - 1) == DOSSIER_WORD_IN
             || dossier_date_parser_class (parser, before - 1) == DOSSIER_WORD_BY
             || dossier_date_parser_class (parser, before - 1) == DOSSIER_WORD_PART
             || dossier_date_parser_class (parser, before - 1) == DOSSIER_WORD_OF
             || dossier_date_parser_class (parser, before - 1) == DOSSIER_WORD_SINCE;
    }
  switch (dossier_date_parser_class (parser, before))
    {
    case DOSSIER_WORD_IN:
    case DOSSIER_WORD_PART:
    case DOSSIER_WORD_BY:
    case DOSSIER_WORD_SINCE:
      return TRUE;
    default:
      return before >= parser->n_words && dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_BREAK;
    }
}

static int
choose_season_year (const DossierDateContext *context, int season)
{
  int year;
  DossierDate date;

  if (context->year != 0)
    return context->year;
  if (context->today == 0)
    return 0;
  dossier_date_ymd (context->today, &year, NULL, NULL);
  date = dossier_date_season (year, season);
  if (context->direction < 0 && date.first > context->today)
    return year - 1;
  if (context->direction > 0 && date.last < context->today)
    return year + 1;
  return year;
}

guint
dossier_date_parse_season (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end;
  int year = 0, season = dossier_date_parser_value (parser, start);
  DossierDate date;

  if (dossier_date_parser_class (parser, start) != DOSSIER_WORD_SEASON)
    return 0;
  end = dossier_date_parse_year_after (parser, start + 1, &year);
  if (!is_season_here (parser, start, end != 0))
    return 0;
  out->year = (gint16) year;
  if (end == 0)
    {
      end = start + 1;
      year = choose_season_year (&parser->context, season);
    }
  date = year != 0 ? dossier_date_season (year, season) : DOSSIER_DATE_NONE;
  date.basis = out->year != 0 ? DOSSIER_BASIS_STATED : DOSSIER_BASIS_RELATIVE;
  dossier_date_parser_set (out, date, DOSSIER_DATE_UNIT_SEASON);
  return end;
}
