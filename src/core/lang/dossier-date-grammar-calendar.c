/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-parser.h"

/* A sign that joins the parts of one date ("31-Oct-74"), or at most a comma or "of" between them. */
static guint
skip_joint (const DossierDateParser *parser, guint at)
{
  if (dossier_date_parser_is_sign (parser, at, '-') || dossier_date_parser_is_sign (parser, at, '/'))
    return dossier_date_parser_is_glued (parser, at) && dossier_date_parser_is_glued (parser, at + 1) ? at + 1
                                                                                                      : at;
  if (dossier_date_parser_is_sign (parser, at, ','))
    return at + 1;
  return dossier_date_parser_skip (parser, at, DOSSIER_WORD_OF);
}

static gboolean
is_joining_sign (const DossierDateParser *parser, guint at)
{
  return dossier_date_parser_is_sign (parser, at, '-') || dossier_date_parser_is_sign (parser, at, '/');
}

/* The year after a day and month, which may be two digits where signs join all three ("31-Oct-74"). */
static guint
parse_year_of_day (DossierDateParser *parser, guint at, gboolean joined, int *year)
{
  guint next = skip_joint (parser, at), end;

  if (next > at && is_joining_sign (parser, at))
    {
      if (joined && dossier_date_parser_class (parser, next) == DOSSIER_WORD_NUMBER
          && parser->words[next].digits == 2)
        {
          *year = dossier_date_parser_value (parser, next);
          *year += *year < 50 ? 2000 : 1900;
          return next + 1;
        }
      end = dossier_date_parse_year_number (parser, next, year);
      if (end != 0)
        return end;
    }
  end = dossier_date_parse_year_after (parser, at, year);
  return end;
}

/* Whether a number after a month is its day: "May 27", not "May 27,000", "May 5.3%" or "March 2017". */
static gboolean
is_day_here (const DossierDateParser *parser, guint at, guint end)
{
  if (dossier_date_parser_class (parser, at) != DOSSIER_WORD_NUMBER)
    return TRUE;
  if (dossier_date_parser_is_glued (parser, end))
    {
      if (dossier_date_parser_is_sign (parser, end, '%')
          || (dossier_date_parser_is_sign (parser, end, ':')
              && dossier_date_parser_is_glued (parser, end + 1)))
        return FALSE;
      if ((dossier_date_parser_is_sign (parser, end, '.') || dossier_date_parser_is_sign (parser, end, ','))
          && dossier_date_parser_is_glued (parser, end + 1)
          && dossier_date_parser_class (parser, end + 1) == DOSSIER_WORD_NUMBER
          && parser->words[end + 1].digits != 4)
        return FALSE;
      if (dossier_date_parser_class (parser, end) == DOSSIER_WORD_OTHER
          || dossier_date_parser_class (parser, end) == DOSSIER_WORD_AM
          || dossier_date_parser_class (parser, end) == DOSSIER_WORD_PM)
        return FALSE;
    }
  return dossier_date_parser_class (parser, end) != DOSSIER_WORD_AM
         && dossier_date_parser_class (parser, end) != DOSSIER_WORD_PM
         && !dossier_date_parser_is_word (parser, end, "percent")
         && !dossier_date_parser_is_word (parser, end, "million")
         && !dossier_date_parser_is_word (parser, end, "billion");
}

/* "March 27, 2025", "May the 5th", "Dec31", "September-2020-23", "October 2014", "June". */
static guint
parse_month_first (DossierDateParser *parser, guint at, DossierTimex *out)
{
  int month, day = 0, year = 0;
  guint end = dossier_date_parse_month (parser, at, &month), next, after;
  gboolean joined;

  if (end == 0 || !dossier_date_parser_is_month (parser, at))
    return 0;
  joined = is_joining_sign (parser, end);
  next = skip_joint (parser, end);
  if (next > end && dossier_date_parser_class (parser, end) == DOSSIER_WORD_OF)
    next = end;
  next = dossier_date_parser_skip (parser, next, DOSSIER_WORD_THE);
  after = dossier_date_parse_day_number (parser, next, &day);
  /* "May two thousand and five", "January twenty five nineteen eighty six" */
  if (after != 0 && dossier_date_parse_year_number (parser, next, &year) > after)
    after = 0;
  year = 0;
  if (after != 0 && is_day_here (parser, next, after))
    {
      end = after;
      after = parse_year_of_day (parser, end, joined, &year);
    }
  else
    {
      day = 0;
      after = parse_year_of_day (parser, end, FALSE, &year);
      if (after != 0 && dossier_date_parser_is_sign (parser, after, '-')
          && dossier_date_parser_is_glued (parser, after)
          && dossier_date_parser_class (parser, after + 1) == DOSSIER_WORD_NUMBER
          && dossier_date_parser_is_glued (parser, after + 1)
          && dossier_date_parse_day_number (parser, after + 1, &day) != 0)
        after += 2;
    }
  out->month = (gint8) month;
  out->day = (gint8) day;
  out->year = (gint16) (after != 0 ? year : 0);
  return after != 0 ? after : end;
}

/* "27 March 2025", "the 27th of March", "14april 2015", "31/Oct/1974", "23-2020-September". */
static guint
parse_day_first (DossierDateParser *parser, guint at, DossierTimex *out)
{
  int month, day, year = 0;
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE);
  guint end = dossier_date_parse_day_number (parser, start, &day), next, after;
  gboolean joined;

  if (end == 0
      || (dossier_date_parser_is_glued (parser, start) && start > 0
          && dossier_date_parser_class (parser, start - 1) != DOSSIER_WORD_PUNCTUATION))
    return 0;
  if (start > 0 && dossier_date_parser_is_sign (parser, start - 1, '$'))
    return 0;
  next = dossier_date_parser_class (parser, end) == DOSSIER_WORD_UNIT
                 && dossier_date_parser_value (parser, end) == DOSSIER_DATE_UNIT_DAY
             ? end + 1
             : end;
  next = skip_joint (parser, next);
  if (dossier_date_parser_is_sign (parser, end, ','))
    return 0;
  if (next > end && dossier_date_parse_year_number (parser, next, &year) == next + 1
      && dossier_date_parser_is_sign (parser, next + 1, '-'))
    {
      after = dossier_date_parse_month (parser, next + 2, &month);
      if (after == 0)
        return 0;
    }
  else
    {
      year = 0;
      after = dossier_date_parse_month (parser, next, &month);
      /* A verb or a name after a number: "the 5 may", "Route 9 March". */
      if (after == 0
          || (dossier_date_parser_is_doubtful_month (parser, next)
              && !dossier_date_parser_has_flag (parser, next, DOSSIER_DATE_WORD_CAPITAL) && next == end
              && dossier_date_parser_class (parser, end - 1) == DOSSIER_WORD_CARDINAL))
        return 0;
      joined = is_joining_sign (parser, next - 1);
      end = after;
      after = parse_year_of_day (parser, end, joined, &year);
      if (after == 0 && parser->context.is_note && end + 1 == parser->n_words
          && dossier_date_parser_class (parser, end) == DOSSIER_WORD_NUMBER && parser->words[end].digits == 2)
        {
          /* "14th April 15" in a diary. */
          year = dossier_date_parser_value (parser, end);
          year += year < 50 ? 2000 : 1900;
          after = end + 1;
        }
      if (after == 0)
        year = 0;
    }
  out->month = (gint8) month;
  out->day = (gint8) day;
  out->year = (gint16) year;
  return after != 0 ? after : end;
}

/* "2017 april", "2019/aug/01", "2020/23/Sep". */
static guint
parse_year_first (DossierDateParser *parser, guint at, DossierTimex *out)
{
  int month, day = 0, year;
  guint next, end;

  if (dossier_date_parser_class (parser, at) != DOSSIER_WORD_NUMBER)
    return 0;
  end = dossier_date_parse_year_number (parser, at, &year);
  if (end == 0)
    return 0;
  next = skip_joint (parser, end);
  if (next > end && dossier_date_parse_day_number (parser, next, &day) == next + 1
      && skip_joint (parser, next + 1) == next + 2)
    {
      end = dossier_date_parse_month (parser, next + 2, &month);
      if (end == 0)
        return 0;
    }
  else
    {
      day = 0;
      end = dossier_date_parse_month (parser, next, &month);
      if (end == 0
          || ((dossier_date_parser_is_word (parser, next, "may")
               || dossier_date_parser_is_word (parser, next, "march"))
              && next == at + 1))
        return 0;
      next = skip_joint (parser, end);
      if (next > end && dossier_date_parse_day_number (parser, next, &day) == next + 1)
        end = next + 1;
      else
        day = 0;
    }
  out->month = (gint8) month;
  out->day = (gint8) day;
  out->year = (gint16) year;
  return end;
}

static guint
parse_month_day (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint end = parse_day_first (parser, at, out);

  if (end == 0)
    end = parse_month_first (parser, at, out);
  if (end == 0)
    end = parse_year_first (parser, at, out);
  return end;
}

/* "March in a year", "June two years ago": a month of the year that the count leads to. */
static guint
parse_counted_year (DossierDateParser *parser, guint at, DossierTimex *out)
{
  DossierTimex counted = DOSSIER_TIMEX_NONE;
  guint end;
  int year;

  if (out->day != 0 || out->year != 0 || parser->depth >= DOSSIER_DATE_DEPTH)
    return at;
  parser->depth++;
  end = dossier_date_parse_counted (parser, at, &counted);
  parser->depth--;
  if (end == 0 || counted.point == 0 || counted.grain != DOSSIER_DATE_UNIT_YEAR)
    return at;
  dossier_date_ymd (counted.point, &year, NULL, NULL);
  out->year = (gint16) year;
  return end;
}

static void
resolve (DossierDateParser *parser, DossierTimex *out)
{
  DossierDate date = DOSSIER_DATE_NONE;
  DossierBasis basis = out->year != 0 ? DOSSIER_BASIS_STATED : DOSSIER_BASIS_RELATIVE;
  int year = out->year;

  if (year == 0)
    year = dossier_date_resolver_choose_year (&parser->context, out->month, out->day, out->weekday);
  if (year != 0 && out->day != 0)
    {
      guint32 julian = dossier_date_julian (year, out->month, out->day);

      if (julian != 0)
        date = dossier_date_new_day (julian, basis);
    }
  else if (year != 0)
    date = dossier_date_new_month (year, out->month, basis);
  dossier_date_parser_set (out, date, out->day != 0 ? DOSSIER_DATE_UNIT_DAY : DOSSIER_DATE_UNIT_MONTH);
}

/* A weekday after its date: "Jul 18, Fri", "May/22(Tue)". */
static guint
parse_trailing_weekday (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = at;
  gboolean bracket = dossier_date_parser_is_sign (parser, at, '(');

  if (bracket || dossier_date_parser_is_sign (parser, at, ','))
    next++;
  if (next == at || !dossier_date_parser_is_weekday (parser, next))
    return at;
  if (!bracket && dossier_date_parser_class (parser, next) == DOSSIER_WORD_WEEKDAY)
    return at;
  if (bracket && !dossier_date_parser_is_sign (parser, next + 1, ')'))
    return at;
  out->weekday = (gint8) dossier_date_parser_value (parser, next);
  return next + (bracket ? 2 : 1);
}

/* "Tuesday the 19th", "Thu 15th", "Monday 21": a weekday and a day of some month. */
static guint
parse_weekday_number (DossierDateParser *parser, guint at, DossierTimex *out)
{
  int day;
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE);
  guint end = dossier_date_parse_day_number (parser, start, &day);
  guint32 julian;

  if (end == 0 || !is_day_here (parser, start, end))
    return 0;
  if (start == at && dossier_date_parser_class (parser, at) != DOSSIER_WORD_NUMBER_TH
      && (dossier_date_parser_class (parser, at) != DOSSIER_WORD_NUMBER || day <= 12
          || dossier_date_parser_is_sign (parser, end, '-') || dossier_date_parser_is_sign (parser, end, '/')
          || dossier_date_parser_is_sign (parser, end, '.')
          || dossier_date_parser_class (parser, end) == DOSSIER_WORD_OTHER
          || dossier_date_parser_class (parser, end) == DOSSIER_WORD_UNIT))
    {
      /* A bare number after a weekday is its day only where nothing is counted by it. */
      if (!(dossier_date_parser_class (parser, at) == DOSSIER_WORD_NUMBER && day > 12
            && dossier_date_parser_is_sign (parser, end, '.')
            && !dossier_date_parser_is_glued (parser, end + 1)))
        return 0;
    }
  julian = dossier_date_resolver_choose_day (&parser->context, day, out->weekday);
  out->day = (gint8) day;
  dossier_date_parser_set (
      out, julian != 0 ? dossier_date_new_day (julian, DOSSIER_BASIS_RELATIVE) : DOSSIER_DATE_NONE,
      DOSSIER_DATE_UNIT_DAY);
  return end;
}

/* A weekday and what ties it down: "Tuesday (20 May)", "Monday April 1", "Friday 7/6", "Thu 15th", "Monday".
 */
static guint
parse_weekday (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint end = dossier_date_parser_skip_sign (parser, at + 1, '.'), next, after;
  gboolean bracket;
  guint32 julian;

  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_WEEKDAY
      || !dossier_date_parser_is_glued (parser, at + 1))
    end = at + 1;
  out->weekday = (gint8) dossier_date_parser_value (parser, at);
  next = dossier_date_parser_skip_sign (parser, end, ',');
  if (next == end && dossier_date_parser_is_sign (parser, end, '-')
      && dossier_date_parser_is_glued (parser, end + 1))
    next++;
  bracket = next == end && dossier_date_parser_is_sign (parser, end, '(');
  after = parse_month_day (parser, bracket ? next + 1 : next, out);
  if (after != 0 && (!bracket || dossier_date_parser_is_sign (parser, after, ')')) && out->day != 0)
    {
      resolve (parser, out);
      return after + (bracket ? 1 : 0);
    }
  out->month = out->day = 0;
  out->year = 0;
  if (next == end || bracket || dossier_date_parser_is_sign (parser, end, ','))
    {
      after = dossier_date_parse_numeric (parser, bracket ? next + 1 : next, out);
      if (after != 0 && out->day != 0 && (!bracket || dossier_date_parser_is_sign (parser, after, ')')))
        return after + (bracket ? 1 : 0);
      out->month = out->day = 0;
      out->year = 0;
    }
  after = parse_weekday_number (parser, dossier_date_parser_is_sign (parser, end, ',') ? end : next, out);
  if (after != 0)
    return after;
  julian = dossier_date_resolver_choose_weekday (&parser->context, out->weekday);
  dossier_date_parser_set (
      out, julian != 0 ? dossier_date_new_day (julian, DOSSIER_BASIS_RELATIVE) : DOSSIER_DATE_NONE,
      DOSSIER_DATE_UNIT_DAY);
  return end;
}

/* Whether a new clause or a verb follows a day, rather than a thing that is the fifteenth of its kind. */
static gboolean
begins_clause (const DossierDateParser *parser, guint at)
{
  static const char *const words[] = { "he", "she",  "it",   "they", "we", "i",   "you",   "was",  "were",
                                       "is", "will", "when", "that", "as", "but", "which", "there" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (dossier_date_parser_is_word (parser, at, words[i]))
      return TRUE;
  return FALSE;
}

/* "on the 15th", "the 1st" alone: the day of some month. */
static guint
parse_day_of_month (DossierDateParser *parser, guint at, DossierTimex *out)
{
  int day;
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end;
  guint32 julian;
  DossierDateWordClass before = dossier_date_parser_class (parser, at - 1), after;

  if (start == at
      || (before != DOSSIER_WORD_ON && before != DOSSIER_WORD_BY && before != DOSSIER_WORD_SINCE
          && before != DOSSIER_WORD_APPROX && before != DOSSIER_WORD_BREAK))
    return 0;
  end = dossier_date_parse_ordinal (parser, start, &day);
  if (end == 0 || day < 1 || day > 31)
    return 0;
  after = dossier_date_parser_class (parser, end);
  if ((after == DOSSIER_WORD_OTHER && !begins_clause (parser, end)) || after == DOSSIER_WORD_OF
      || after == DOSSIER_WORD_UNIT || after == DOSSIER_WORD_HALF || after == DOSSIER_WORD_POSSESSIVE
      || after == DOSSIER_WORD_NUMBER || dossier_date_parser_is_sign (parser, end, '-'))
    return 0;
  julian = dossier_date_resolver_choose_day (&parser->context, day, 0);
  out->day = (gint8) day;
  dossier_date_parser_set (
      out, julian != 0 ? dossier_date_new_day (julian, DOSSIER_BASIS_RELATIVE) : DOSSIER_DATE_NONE,
      DOSSIER_DATE_UNIT_DAY);
  return end;
}

guint
dossier_date_parse_calendar (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint end;

  if (dossier_date_parser_is_weekday (parser, at))
    return parse_weekday (parser, at, out);
  end = parse_month_day (parser, at, out);
  if (end != 0)
    {
      end = parse_trailing_weekday (parser, end, out);
      end = parse_counted_year (parser, end, out);
      resolve (parser, out);
      return end;
    }
  end = dossier_date_parse_numeric (parser, at, out);
  return end != 0 ? end : parse_day_of_month (parser, at, out);
}
