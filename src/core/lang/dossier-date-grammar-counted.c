/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-parser.h"

#define MOST_PARTS 4 /* "2 years, 1 month and 21 days" */
#define MINUTES_OF_DAY 1440

/* A length made of parts: "2 years 1 month 21 days". */
typedef struct
{
  double amount[MOST_PARTS];
  DossierDateUnit unit[MOST_PARTS];
  guint count;
  double said; /* the amount of the first part as it is said, DOSSIER_TIMEX_MANY for "several" */
  gboolean business;
} Length;

static guint
parse_length (const DossierDateParser *parser, guint at, Length *length)
{
  guint end = 0, next = at, after;
  double amount, taken_for;

  while (length->count < MOST_PARTS)
    {
      DossierDateUnit unit;

      after = dossier_date_parse_amount (parser, next, &amount, &taken_for);
      if (after == 0)
        {
          /* "two weekdays ago" is no length, but "days ago" and "the day after" are. */
          if (length->count > 0)
            break;
          after = dossier_date_parser_skip (parser, next, DOSSIER_WORD_THE);
          amount = after > next || !dossier_date_parser_has_flag (parser, after, DOSSIER_DATE_WORD_PLURAL)
                       ? 1
                       : DOSSIER_TIMEX_MANY;
          taken_for = amount < 0 ? 3 : 1;
          if (dossier_date_parser_is_word (parser, after, "very"))
            after++;
        }
      after = dossier_date_parse_unit (parser, after, &unit, &length->business);
      if (after == 0)
        break;
      if (length->count == 0)
        length->said = amount;
      length->amount[length->count] = taken_for;
      length->unit[length->count++] = unit;
      end = after;
      next = dossier_date_parser_skip (parser, dossier_date_parser_skip_sign (parser, end, ','),
                                       DOSSIER_WORD_AND);
    }
  return end;
}

static DossierDateUnit
finest_unit (const Length *length)
{
  DossierDateUnit unit = length->unit[0];

  for (guint i = 1; i < length->count; i++)
    unit = MIN (unit, length->unit[i]);
  return unit;
}

static double
minutes_of (DossierDateUnit unit)
{
  switch (unit)
    {
    case DOSSIER_DATE_UNIT_HOUR:
      return 60;
    case DOSSIER_DATE_UNIT_MINUTE:
      return 1;
    default:
      return 0;
    }
}

/* A length of hours and minutes from now. */
static gboolean
shift_minutes (const DossierDateParser *parser, const Length *length, int direction, DossierTimex *out)
{
  double minutes = MAX (parser->context.minute, 0);
  double days;

  for (guint i = 0; i < length->count; i++)
    minutes += direction * length->amount[i]
               * (length->unit[i] >= DOSSIER_DATE_UNIT_DAY
                      ? MINUTES_OF_DAY * (length->unit[i] == DOSSIER_DATE_UNIT_WEEK ? 7 : 1)
                      : minutes_of (length->unit[i]));
  if (parser->context.today == 0 || ABS (minutes) > 1e6)
    return FALSE;
  days = minutes >= 0 ? (int) (minutes / MINUTES_OF_DAY) : -1 - (int) ((-minutes - 1) / MINUTES_OF_DAY);
  dossier_date_parser_set (
      out,
      dossier_date_new_day ((guint32) ((int) parser->context.today + (int) days), DOSSIER_BASIS_RELATIVE),
      DOSSIER_DATE_UNIT_HOUR);
  if (parser->context.minute != DOSSIER_NO_MINUTE)
    out->date.first_minute = out->date.last_minute = (gint16) (minutes - days * MINUTES_OF_DAY);
  return TRUE;
}

/* The date that lies @length before or after @from; a round length from today names no single day. */
static void
shift_date (const Length *length, const DossierTimex *from, int direction, gboolean from_today,
            DossierTimex *out)
{
  DossierDateUnit unit = finest_unit (length), grain = unit;
  guint32 julian = direction < 0 || from->date.last == 0 ? from->date.first : from->date.last;

  if (from->grain == DOSSIER_DATE_UNIT_YEAR || from->grain == DOSSIER_DATE_UNIT_MONTH)
    julian = from->date.first;
  for (guint i = 0; i < length->count && julian != 0; i++)
    julian = dossier_date_shift (julian, length->unit[i], direction * length->amount[i]);
  if (!from_today && from->grain == DOSSIER_DATE_UNIT_DAY)
    grain = DOSSIER_DATE_UNIT_DAY;
  else if (from->grain == DOSSIER_DATE_UNIT_QUARTER && unit == DOSSIER_DATE_UNIT_YEAR)
    grain = DOSSIER_DATE_UNIT_QUARTER; /* results are set against the same quarter of the year before */
  else if (!from_today)
    grain = MAX (grain, from->grain);
  if (grain == DOSSIER_DATE_UNIT_FORTNIGHT || grain == DOSSIER_DATE_UNIT_WEEKEND)
    grain = DOSSIER_DATE_UNIT_WEEK;
  out->point = julian;
  dossier_date_parser_set (out, dossier_date_unit_at (grain, julian), grain);
  out->date.basis = DOSSIER_BASIS_RELATIVE;
  if (length->said < 0 && dossier_date_is_set (&out->date))
    out->date.precision = DOSSIER_PRECISION_VAGUE;
}

/* The day that "later" and "earlier" count from: the one spoken of, else the article's. */
static void
anchor_on_focus (const DossierDateParser *parser, DossierTimex *from, gboolean *from_today)
{
  if (dossier_date_is_set (&parser->context.focus) && parser->context.focus.first != 0
      && parser->context.focus.precision != DOSSIER_PRECISION_VAGUE)
    {
      from->date = parser->context.focus;
      from->grain = from->date.first == from->date.last                 ? DOSSIER_DATE_UNIT_DAY
                    : from->date.precision == DOSSIER_PRECISION_QUARTER ? DOSSIER_DATE_UNIT_QUARTER
                    : from->date.last - from->date.first < 40           ? DOSSIER_DATE_UNIT_MONTH
                                                                        : DOSSIER_DATE_UNIT_YEAR;
      *from_today = FALSE;
    }
}

/* What a length is counted from: "ago", "later", "from now", "after Christmas". Returns the word after it, or
 * 0. */
static guint
parse_anchor (DossierDateParser *parser, guint at, DossierTimex *from, int *direction, gboolean *from_today)
{
  guint end;

  from->date = parser->context.today != 0
                   ? dossier_date_new_day (parser->context.today, DOSSIER_BASIS_RELATIVE)
                   : DOSSIER_DATE_NONE;
  from->grain = DOSSIER_DATE_UNIT_DAY;
  *from_today = TRUE;
  switch (dossier_date_parser_class (parser, at))
    {
    case DOSSIER_WORD_AGO:
      *direction = -1;
      return at + 1;
    case DOSSIER_WORD_HENCE:
      *direction = 1;
      return at + 1;
    case DOSSIER_WORD_LATER:
    case DOSSIER_WORD_EARLIER:
      *direction = dossier_date_parser_value (parser, at);
      anchor_on_focus (parser, from, from_today);
      return at + 1;
    case DOSSIER_WORD_FROM:
    case DOSSIER_WORD_AFTER:
    case DOSSIER_WORD_BEFORE:
    case DOSSIER_WORD_SINCE:
      *direction = dossier_date_parser_is_word (parser, at, "before") ? -1 : 1;
      if (dossier_date_parser_is_word (parser, at + 1, "now"))
        return at + 2;
      if (parser->depth >= DOSSIER_DATE_DEPTH)
        return 0;
      parser->depth++;
      *from = DOSSIER_TIMEX_NONE;
      end = dossier_date_parse_point (parser, dossier_date_parser_skip (parser, at + 1, DOSSIER_WORD_THE),
                                      from);
      parser->depth--;
      *from_today = FALSE;
      return end != 0 && from->kind == DOSSIER_TIMEX_DATE && from->unit == DOSSIER_DATE_UNIT_NONE
                     && dossier_date_is_set (&from->date)
                 ? end
                 : 0;
    default:
      return 0;
    }
}

/* "3 Fridays from now", "2 Thursdays ago". */
static guint
parse_counted_weekdays (DossierDateParser *parser, guint at, DossierTimex *out)
{
  double amount, taken_for;
  guint end = dossier_date_parse_amount (parser, at, &amount, &taken_for);
  int weekday, direction = 1, days;

  if (end == 0 || amount < 1 || amount > 100
      || (dossier_date_parser_class (parser, end) != DOSSIER_WORD_WEEKDAYS
          && dossier_date_parser_class (parser, end) != DOSSIER_WORD_WEEKDAY))
    return 0;
  weekday = dossier_date_parser_value (parser, end++);
  if (dossier_date_parser_class (parser, end) == DOSSIER_WORD_AGO)
    direction = -1;
  else if (dossier_date_parser_is_word (parser, end, "from")
           && dossier_date_parser_is_word (parser, end + 1, "now"))
    end++;
  else
    return 0;
  if (parser->context.today != 0)
    {
      days = (weekday - dossier_date_weekday (parser->context.today) + 7) % 7;
      days = direction > 0 ? (days == 0 ? 7 : days) : -(days == 0 ? 7 : 7 - days);
      days += direction * 7 * ((int) amount - 1);
      out->date
          = dossier_date_new_day ((guint32) ((int) parser->context.today + days), DOSSIER_BASIS_RELATIVE);
    }
  dossier_date_parser_set (out, out->date, DOSSIER_DATE_UNIT_DAY);
  return end + 1;
}

/* "in two weeks", "within a year", "in 5 minutes": from now on, where the clause does not look back. */
static guint
parse_in_length (DossierDateParser *parser, guint at, DossierTimex *out)
{
  Length length = { 0 };
  DossierTimex from = DOSSIER_TIMEX_NONE;
  guint end;
  gboolean within = dossier_date_parser_is_word (parser, at, "within");

  if ((!within && !dossier_date_parser_is_word (parser, at, "in")) || parser->context.direction < 0)
    return 0;
  end = parse_length (parser, at + 1, &length);
  if (end == 0 || length.said < 0 || (dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_THE)
      || dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_UNIT || parser->context.today == 0)
    return 0;
  if (dossier_date_parser_is_word (parser, end, "time"))
    end++;
  if (finest_unit (&length) < DOSSIER_DATE_UNIT_DAY)
    {
      if (!shift_minutes (parser, &length, 1, out))
        return 0;
      if (within && out->date.first_minute != DOSSIER_NO_MINUTE)
        out->date.first_minute = parser->context.minute;
      return end;
    }
  from.date = dossier_date_new_day (parser->context.today, DOSSIER_BASIS_RELATIVE);
  from.grain = DOSSIER_DATE_UNIT_DAY;
  shift_date (&length, &from, 1, TRUE, out);
  if (within && out->point != 0)
    {
      out->date = dossier_date_new_range (parser->context.today, out->point, DOSSIER_BASIS_RELATIVE);
      out->point = 0;
      out->unit = length.unit[0];
      out->amount = length.said;
    }
  return end;
}

/* "3 days starting from next Monday", "10 days from 18 Dec": a stretch from a day on. */
static guint
parse_starting (DossierDateParser *parser, guint at, const Length *length, DossierTimex *out)
{
  DossierTimex from = DOSSIER_TIMEX_NONE;
  guint next = at, end;
  guint32 last;

  if (!dossier_date_parser_is_word (parser, next, "starting")
      && !dossier_date_parser_is_word (parser, next, "beginning"))
    return 0;
  next = dossier_date_parser_skip (parser, dossier_date_parser_skip (parser, next + 1, DOSSIER_WORD_FROM),
                                   DOSSIER_WORD_ON);
  if (parser->depth >= DOSSIER_DATE_DEPTH)
    return 0;
  parser->depth++;
  end = dossier_date_parse_point (parser, next, &from);
  parser->depth--;
  if (end == 0 || from.grain != DOSSIER_DATE_UNIT_DAY || from.date.first == 0)
    return 0;
  last = dossier_date_shift (from.date.first, length->unit[0], length->amount[0]);
  if (last <= from.date.first)
    return 0;
  dossier_date_parser_set (out, dossier_date_new_range (from.date.first, last - 1, DOSSIER_BASIS_RELATIVE),
                           length->unit[0]);
  return end;
}

guint
dossier_date_parse_counted (DossierDateParser *parser, guint at, DossierTimex *out)
{
  Length length = { 0 };
  DossierTimex from = DOSSIER_TIMEX_NONE;
  gboolean from_today;
  int direction;
  guint end = parse_counted_weekdays (parser, at, out), next;

  if (end != 0)
    return end;
  end = parse_in_length (parser, at, out);
  if (end != 0)
    return end;
  end = parse_length (parser, at, &length);
  if (end == 0)
    return 0;
  next = parse_starting (parser, end, &length, out);
  if (next != 0)
    return next;
  next = dossier_date_parser_skip_sign (parser, end, '-');
  if (dossier_date_parser_is_word (parser, next, "or")
      && dossier_date_parser_is_word (parser, next + 1, "so"))
    next += 2;
  next = parse_anchor (parser, next, &from, &direction, &from_today);
  if (next == 0)
    return 0;
  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_UNIT
      && !dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_PLURAL)
      && !dossier_date_parser_is_sign (parser, at + 1, '-')
      && dossier_date_parser_class (parser, end) != DOSSIER_WORD_BEFORE
      && dossier_date_parser_class (parser, end) != DOSSIER_WORD_AFTER)
    return 0;
  if (finest_unit (&length) < DOSSIER_DATE_UNIT_DAY)
    return from_today && shift_minutes (parser, &length, direction, out) ? next : 0;
  shift_date (&length, &from, direction, from_today, out);
  return next;
}

static DossierDate
day_or_none (guint32 julian)
{
  return julian != 0 ? dossier_date_new_day (julian, DOSSIER_BASIS_RELATIVE) : DOSSIER_DATE_NONE;
}

/* The units or weekdays of a kind within a date: "the first Monday of October", "the last week of 2018". */
static DossierDate
nth_within (const DossierDate *whole, DossierDateUnit unit, int weekday, int nth, int count)
{
  guint32 first, last;

  if (whole->first == 0 || whole->last == 0)
    return DOSSIER_DATE_NONE;
  if (weekday != 0)
    {
      int ahead = (weekday - dossier_date_weekday (whole->first) + 7) % 7;
      int behind = (dossier_date_weekday (whole->last) - weekday + 7) % 7;

      first = nth > 0 ? whole->first + (guint32) (ahead + 7 * (nth - 1))
                      : whole->last - (guint32) (behind - 7 * (nth + 1));
      return first >= whole->first && first <= whole->last ? day_or_none (first) : DOSSIER_DATE_NONE;
    }
  if (unit == DOSSIER_DATE_UNIT_WEEK)
    {
      /* A week belongs to the month or year that holds its Thursday. */
      DossierDate week = dossier_date_new_week (nth > 0 ? whole->first : whole->last, DOSSIER_BASIS_RELATIVE);

      if (nth > 0 && week.first + 3 < whole->first)
        week = dossier_date_new_week (whole->first + 7, DOSSIER_BASIS_RELATIVE);
      if (nth < 0 && week.first + 3 > whole->last)
        week = dossier_date_new_week (whole->last - 7, DOSSIER_BASIS_RELATIVE);
      first = (guint32) ((int) week.first + 7 * (nth > 0 ? nth - 1 : nth + 1));
      if (nth < 0)
        first -= 7 * (guint32) (count - 1);
      return count > 1
                 ? dossier_date_new_range (first, first + 7 * (guint32) count - 1, DOSSIER_BASIS_RELATIVE)
                 : dossier_date_new_week (first, DOSSIER_BASIS_RELATIVE);
    }
  if (nth > 0)
    {
      DossierDate a = dossier_date_unit_at (unit, dossier_date_shift (whole->first, unit, nth - 1));
      DossierDate b = dossier_date_unit_at (unit, dossier_date_shift (whole->first, unit, nth + count - 2));

      return count > 1 ? dossier_date_join (&a, &b) : a;
    }
  first = dossier_date_unit_at (unit, whole->last).first;
  last = dossier_date_shift (first, unit, nth + 1);
  first = dossier_date_shift (last, unit, 1 - count);
  if (count > 1)
    {
      DossierDate a = dossier_date_unit_at (unit, first), b = dossier_date_unit_at (unit, last);

      return dossier_date_join (&a, &b);
    }
  return dossier_date_unit_at (unit, last);
}

/* "first", "third last", "last", with a count after it where there is one. */
static guint
parse_position (const DossierDateParser *parser, guint at, int *nth, int *count)
{
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end, next;
  int number;

  *count = 1;
  end = dossier_date_parse_ordinal (parser, start, nth);
  if (end != 0 && dossier_date_parser_is_word (parser, end, "last"))
    {
      *nth = -*nth;
      end++;
    }
  else if (end == 0 && dossier_date_parser_is_word (parser, start, "last"))
    {
      *nth = -1;
      end = start + 1;
    }
  else if (end == 0 && dossier_date_parser_is_word (parser, start, "final"))
    {
      *nth = -1;
      end = start + 1;
    }
  if (end == 0)
    return 0;
  next = dossier_date_parse_number (parser, end, &number);
  if (next != 0 && number >= 1 && number <= 400 && ABS (*nth) == 1)
    {
      *count = number;
      end = next;
    }
  return end;
}

/* What holds the nth: "of October", "in the month", "of last year", "of the first week of May". */
static guint
parse_holder (DossierDateParser *parser, guint at, DossierTimex *whole)
{
  guint next = at, end;
  DossierDateUnit unit;

  if (dossier_date_parser_class (parser, at) != DOSSIER_WORD_OF
      && dossier_date_parser_class (parser, at) != DOSSIER_WORD_IN)
    return 0;
  next++;
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_THE)
    {
      end = dossier_date_parse_unit (parser, next + 1, &unit, NULL);
      if (end != 0 && unit >= DOSSIER_DATE_UNIT_WEEK)
        {
          dossier_date_parser_set (whole, dossier_date_unit_at (unit, parser->context.today), unit);
          return end;
        }
    }
  if (parser->depth >= DOSSIER_DATE_DEPTH)
    return 0;
  parser->depth++;
  end = dossier_date_parse_point (parser, next, whole);
  parser->depth--;
  return end != 0 && whole->kind == DOSSIER_TIMEX_DATE && whole->unit == DOSSIER_DATE_UNIT_NONE ? end : 0;
}

/* "20th of next month", "20 of this month": the day of a month that is counted from now. */
static guint
parse_day_of_shifted_month (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end;
  DossierTimex month = DOSSIER_TIMEX_NONE;
  int day, year, number;

  end = dossier_date_parse_day_number (parser, start, &day);
  if (end == 0 || dossier_date_parser_class (parser, end) != DOSSIER_WORD_OF)
    return 0;
  end = dossier_date_parse_relative (parser, end + 1, &month);
  if (end == 0 || month.grain != DOSSIER_DATE_UNIT_MONTH || month.unit != DOSSIER_DATE_UNIT_NONE
      || month.date.first == 0)
    return 0;
  dossier_date_ymd (month.date.first, &year, &number, NULL);
  out->day = (gint8) day;
  dossier_date_parser_set (out, day_or_none (dossier_date_julian (year, number, day)), DOSSIER_DATE_UNIT_DAY);
  return end;
}

guint
dossier_date_parse_nth (DossierDateParser *parser, guint at, DossierTimex *out)
{
  DossierTimex whole = DOSSIER_TIMEX_NONE;
  DossierDateUnit unit = DOSSIER_DATE_UNIT_DAY;
  int nth, count, weekday = 0;
  guint end = parse_day_of_shifted_month (parser, at, out), next;

  if (end != 0)
    return end;
  end = parse_position (parser, at, &nth, &count);
  if (end == 0)
    return 0;
  if (dossier_date_parser_class (parser, end) == DOSSIER_WORD_WEEKDAY)
    {
      weekday = dossier_date_parser_value (parser, end);
      end++;
    }
  else
    {
      end = dossier_date_parse_unit (parser, end, &unit, NULL);
      if (end == 0 || unit < DOSSIER_DATE_UNIT_DAY || unit == DOSSIER_DATE_UNIT_QUARTER)
        return 0;
    }
  if (dossier_date_parser_class (parser, end) == DOSSIER_WORD_DAYPART)
    out->daypart = (DossierDaypart) dossier_date_parser_value (parser, end++);
  next = parse_holder (parser, end, &whole);
  if (next == 0)
    return 0;
  out->year = whole.year;
  out->date = nth_within (&whole.date, unit, weekday, nth, count);
  if (whole.year == 0 && dossier_date_is_set (&out->date))
    out->date.basis = DOSSIER_BASIS_RELATIVE;
  if (unit == DOSSIER_DATE_UNIT_DAY && count == 1)
    out->weekday = (gint8) weekday;
  dossier_date_parser_set (out, out->date, count > 1 ? DOSSIER_DATE_UNIT_NONE : unit);
  return next;
}
