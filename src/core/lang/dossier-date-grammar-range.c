/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-parser.h"

/* A range that gives its last year in two figures ("2016-17") spans no more than this. */
#define MOST_SHORT_YEARS 20

static gboolean
is_open_year (const DossierTimex *timex)
{
  return timex->month != 0 && timex->year == 0;
}

/* A point with the years of its open months set to @year. */
static guint
parse_in_year (DossierDateParser *parser, guint at, int year, DossierTimex *out)
{
  int saved = parser->context.year;
  guint end;

  parser->context.year = year;
  end = dossier_date_parse_point (parser, at, out);
  parser->context.year = saved;
  return end;
}

/* The word after what joins the two ends of a range, or @at. */
static guint
skip_joiner (const DossierDateParser *parser, guint at, gboolean between)
{
  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_TO
      || dossier_date_parser_is_sign (parser, at, '-') || dossier_date_parser_is_sign (parser, at, '~')
      || (between && dossier_date_parser_class (parser, at) == DOSSIER_WORD_AND))
    return at + 1;
  return at;
}

/* The far end of a range that leaves out what the near one said: "July 13-15", "2016-17". */
static guint
parse_short_end (DossierDateParser *parser, guint at, const DossierTimex *left, DossierTimex *right)
{
  int number, year, month;
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end;

  if (left->grain == DOSSIER_DATE_UNIT_YEAR && left->year != 0)
    {
      if (dossier_date_parser_class (parser, at) != DOSSIER_WORD_NUMBER || parser->words[at].digits != 2
          || dossier_date_parser_value (parser, at) <= left->year % 100
          || dossier_date_parser_value (parser, at) > left->year % 100 + MOST_SHORT_YEARS
          || !dossier_date_parser_is_glued (parser, at)
          || (dossier_date_parser_is_glued (parser, at + 1) && dossier_date_parser_is_glued (parser, at + 2)
              && dossier_date_parser_class (parser, at + 2) == DOSSIER_WORD_NUMBER))
        return 0;
      year = left->year / 100 * 100 + dossier_date_parser_value (parser, at);
      dossier_date_parser_set (right, dossier_date_new_year (year, DOSSIER_BASIS_STATED),
                               DOSSIER_DATE_UNIT_YEAR);
      right->year = (gint16) year;
      return at + 1;
    }
  if (left->day == 0 || left->month == 0 || left->date.first == 0
      || left->date.first_minute != DOSSIER_NO_MINUTE)
    return 0;
  end = dossier_date_parse_day_number (parser, start, &number);
  if (end == 0 || dossier_date_parser_is_sign (parser, end, ':')
      || (dossier_date_parser_is_glued (parser, end + 1)
          && (dossier_date_parser_is_sign (parser, end, '/')
              || dossier_date_parser_is_sign (parser, end, '-')))
      || dossier_date_parser_class (parser, end) == DOSSIER_WORD_AM
      || dossier_date_parser_class (parser, end) == DOSSIER_WORD_PM
      || dossier_date_parser_class (parser, end) == DOSSIER_WORD_UNIT)
    return 0;
  dossier_date_ymd (left->date.first, &year, &month, NULL);
  if (number <= left->day)
    {
      month = month % 12 + 1;
      year += month == 1;
    }
  *right = *left;
  right->day = (gint8) number;
  right->date.first = right->date.last = dossier_date_julian (year, month, number);
  if (right->date.first == 0)
    return 0;
  year = 0;
  start = dossier_date_parse_year_after (parser, end, &year);
  if (start != 0 && left->year == 0 && !dossier_date_parser_is_sign (parser, end, '-'))
    {
      right->year = (gint16) year;
      right->date.first = right->date.last = dossier_date_julian (year, month, number);
      end = start;
    }
  return right->date.first != 0 ? end : 0;
}

/* The near end of a range that leaves out what the far one says: "13 to 15 July", "the 13th to the 15th of
 * July". */
static guint
parse_short_start (DossierDateParser *parser, guint at, gboolean between, DossierTimex *left,
                   DossierTimex *right)
{
  int day, year, month;
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end, next;

  end = dossier_date_parse_day_number (parser, start, &day);
  if (end == 0
      || (dossier_date_parser_is_glued (parser, start) && start == at && at > 0
          && dossier_date_parser_class (parser, at - 1) != DOSSIER_WORD_PUNCTUATION))
    return 0;
  next = skip_joiner (parser, end, between);
  if (next == end && dossier_date_parser_class (parser, end) == DOSSIER_WORD_AND)
    next = end + 1;
  if (next == end)
    return 0;
  end = dossier_date_parse_calendar (parser, dossier_date_parser_skip (parser, next, DOSSIER_WORD_THE),
                                     right);
  if (end == 0 || right->day == 0 || right->month == 0 || right->date.first == 0 || right->weekday != 0)
    {
      /* "from 4-23 in next month" */
      DossierTimex whole = DOSSIER_TIMEX_NONE;
      int last;

      next = dossier_date_parse_day_number (parser, next, &last);
      if (next == 0 || dossier_date_parser_class (parser, next) != DOSSIER_WORD_IN)
        return 0;
      end = dossier_date_parse_relative (parser, next + 1, &whole);
      if (end == 0 || whole.grain != DOSSIER_DATE_UNIT_MONTH || whole.date.first == 0
          || whole.unit != DOSSIER_DATE_UNIT_NONE)
        return 0;
      dossier_date_ymd (whole.date.first, &year, &month, NULL);
      *right = whole;
      right->date = dossier_date_new_day (dossier_date_julian (year, month, last), DOSSIER_BASIS_RELATIVE);
    }
  dossier_date_ymd (right->date.first, &year, &month, NULL);
  *left = *right;
  left->day = (gint8) day;
  left->date.first = left->date.last = dossier_date_julian (year, month, day);
  return left->date.first != 0 ? end : 0;
}

/* Brings the two ends into order; FALSE where they are no range. */
static gboolean
order_ends (DossierDateParser *parser, guint left_at, DossierTimex *left, guint right_at, DossierTimex *right)
{
  int year;

  if (left->kind != DOSSIER_TIMEX_DATE || right->kind != DOSSIER_TIMEX_DATE
      || left->unit != DOSSIER_DATE_UNIT_NONE || right->unit != DOSSIER_DATE_UNIT_NONE
      || left->date.first == 0 || right->date.last == 0)
    return FALSE;
  if (is_open_year (left) && right->year != 0)
    {
      parse_in_year (parser, left_at, right->year, left);
      if (left->date.first > right->date.last)
        parse_in_year (parser, left_at, right->year - 1, left);
    }
  else if (is_open_year (right))
    {
      dossier_date_ymd (left->date.first, &year, NULL, NULL);
      if (left->year != 0 || right->date.last < left->date.first || right->date.first > left->date.last + 366)
        {
          parse_in_year (parser, right_at, year, right);
          if (right->date.last < left->date.first)
            parse_in_year (parser, right_at, year + 1, right);
        }
    }
  else if (dossier_date_parser_is_lone_weekday (right) && right->date.first <= left->date.first)
    {
      right->date.first += 7 * ((left->date.first - right->date.first) / 7 + 1);
      right->date.last = right->date.first;
    }
  return left->date.first != 0 && right->date.last >= left->date.first && left->date.last <= right->date.last;
}

/* "from May to September" told in August is of this year: a range with today in it before any other. */
static void
bring_round_today (DossierDateParser *parser, guint left_at, DossierTimex *left, guint right_at,
                   DossierTimex *right)
{
  guint32 today = parser->context.today;
  int year;

  if (!is_open_year (left) || !is_open_year (right) || today == 0
      || (left->date.first <= today && right->date.last >= today))
    return;
  dossier_date_ymd (today, &year, NULL, NULL);
  for (int start = year - 1; start <= year; start++)
    {
      DossierTimex a = DOSSIER_TIMEX_NONE, b = DOSSIER_TIMEX_NONE;

      parse_in_year (parser, left_at, start, &a);
      parse_in_year (parser, right_at, start, &b);
      if (b.date.last < a.date.first)
        parse_in_year (parser, right_at, start + 1, &b);
      if (a.date.first != 0 && a.date.first <= today && b.date.last >= today)
        {
          *left = a;
          *right = b;
          return;
        }
    }
}

/* "now" and "to date" as an end of a range: the day that the text speaks from. */
static guint
parse_today (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  if (parser->context.today == 0
      || (!dossier_date_parser_is_word (parser, at, "now")
          && !dossier_date_parser_is_word (parser, at, "date")))
    return 0;
  dossier_date_parser_set (out, dossier_date_new_day (parser->context.today, DOSSIER_BASIS_RELATIVE),
                           DOSSIER_DATE_UNIT_DAY);
  return at + 1;
}

/* The far end at @at of a range whose near end, @left, stands at @left_at; may bring @left to its year. */
static guint
parse_far_end (DossierDateParser *parser, guint at, guint left_at, DossierTimex *left, DossierTimex *right)
{
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE);
  guint end = dossier_date_parse_point (parser, start, right);

  if (end != 0)
    {
      if (!order_ends (parser, left_at, left, start, right))
        return 0;
      bring_round_today (parser, left_at, left, start, right);
      return end;
    }
  end = parse_short_end (parser, at, left, right);
  if (end == 0)
    return parse_today (parser, at, right);
  if (left->year == 0 && right->year != 0)
    parse_in_year (parser, left_at, right->year, left);
  return end;
}

guint
dossier_date_parse_range (DossierDateParser *parser, guint at, const DossierTimex *point, guint point_end,
                          DossierTimex *out)
{
  DossierTimex left = DOSSIER_TIMEX_NONE, right = DOSSIER_TIMEX_NONE;
  gboolean between = dossier_date_parser_class (parser, at) == DOSSIER_WORD_BETWEEN;
  guint start = at, end, next;

  if (between || dossier_date_parser_class (parser, at) == DOSSIER_WORD_FROM)
    start++;
  end = parse_short_start (parser, start, between, &left, &right);
  if (end == 0)
    {
      left = *point;
      end = point_end;
      if (start > at)
        {
          left = DOSSIER_TIMEX_NONE;
          end = dossier_date_parse_point (parser, start, &left);
        }
      if (end == 0 && between)
        end = parse_today (parser, start, &left);
      next = end != 0 ? skip_joiner (parser, end, between) : end;
      end = next != end ? parse_far_end (parser, next, start, &left, &right) : 0;
    }
  if (end == 0 || left.date.first == 0 || right.date.last < left.date.first)
    return 0;
  *out = left;
  out->year = right.year != 0 && left.year == 0 ? right.year : left.year;
  out->weekday = 0;
  out->daypart = DOSSIER_DAYPART_NONE;
  out->point = 0;
  dossier_date_parser_set (out, dossier_date_join (&left.date, &right.date), DOSSIER_DATE_UNIT_NONE);
  return end;
}
