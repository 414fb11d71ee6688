/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-parser.h"

/* The class of a word as one bit; those past the last bit begin nothing. */
#define BIT(name) (G_GUINT64_CONSTANT (1) << DOSSIER_WORD_##name)
#define FIGURES (BIT (NUMBER) | BIT (NUMBER_TH) | BIT (ORDINAL) | BIT (SECOND) | BIT (CARDINAL))
#define NAMES (BIT (MONTH) | BIT (MONTH_SHORT) | BIT (WEEKDAY) | BIT (WEEKDAY_SHORT))
#define CLASSES_WITH_BITS 64
#define CALENDAR_BEGINS (FIGURES | NAMES)
#define RELATIVE_BEGINS                                                                                      \
  (BIT (TODAY) | BIT (TONIGHT) | BIT (OVERNIGHT) | BIT (SHIFT) | BIT (THAT) | BIT (RECENT) | BIT (REST)      \
   | BIT (WHOLE) | BIT (UNIT) | BIT (FISCAL) | BIT (NUMBER) | BIT (CARDINAL) | BIT (BUSINESS) | NAMES)
#define YEAR_BEGINS                                                                                          \
  (FIGURES | BIT (FISCAL) | BIT (FISCAL_SHORT) | BIT (UNIT) | BIT (PUNCTUATION) | BIT (DECADE))
#define QUARTER_BEGINS                                                                                       \
  (FIGURES | BIT (SHIFT) | BIT (FISCAL) | BIT (A) | BIT (THAT) | BIT (UNIT) | BIT (OTHER))
#define HOLIDAY_BEGINS                                                                                       \
  (BIT (OTHER) | BIT (MONTH) | BIT (ORDINAL) | BIT (SEASON) | BIT (WEEKDAY) | BIT (UNIT) | BIT (PART)        \
   | BIT (DAYPART))
#define PART_BEGINS (BIT (PART) | BIT (END_OF) | BIT (UNIT) | BIT (OTHER))
#define TIME_BEGINS                                                                                          \
  (BIT (NUMBER) | BIT (CARDINAL) | BIT (CLOCK) | BIT (FROM) | BIT (BETWEEN) | BIT (APPROX) | BIT (DAYPART)   \
   | BIT (BY) | BIT (FOR))
#define COUNTED_BEGINS                                                                                       \
  (BIT (NUMBER) | BIT (CARDINAL) | BIT (A) | BIT (HALF) | BIT (VAGUE) | BIT (DOZEN) | BIT (APPROX)           \
   | BIT (MORE) | BIT (AT) | BIT (UP) | BIT (UNIT) | BIT (IN) | BIT (SECOND) | BIT (OTHER))
#define LENGTH_BEGINS                                                                                        \
  (FIGURES | BIT (ADVERB) | BIT (WEEKDAYS) | BIT (EACH) | BIT (MORE) | BIT (NOW) | BIT (RECENT)              \
   | BIT (FUTURE) | BIT (SHIFT) | BIT (AT) | BIT (UP) | BIT (UNIT) | BIT (A) | BIT (HALF) | BIT (VAGUE)      \
   | BIT (DOZEN) | BIT (APPROX) | BIT (OTHER))

/* A rule, and the words that its expressions begin with once an article is left out: most words of most texts
 * are turned away here, so that date words cost little more than others. */
typedef struct
{
  guint (*parse) (DossierDateParser *, guint, DossierTimex *);
  guint64 begins;
} Rule;

/* Whether @rule can begin at @at. */
static gboolean
may_begin (const DossierDateParser *parser, guint at, const Rule *rule)
{
  DossierDateWordClass class = dossier_date_parser_class (parser, at);

  if (class == DOSSIER_WORD_THE)
    class = dossier_date_parser_class (parser, at + 1);
  return class < CLASSES_WITH_BITS && (rule->begins & (G_GUINT64_CONSTANT (1) << class)) != 0;
}

/* Tries @rules on what @out holds already, and keeps the longest. */
static guint
parse_longest (DossierDateParser *parser, guint at, const Rule *rules, guint n_rules, DossierTimex *out)
{
  DossierTimex best = DOSSIER_TIMEX_NONE, preset = *out;
  guint longest = 0;

  for (guint i = 0; i < n_rules; i++)
    {
      DossierTimex one = preset;
      guint end;

      if (!may_begin (parser, at, &rules[i]))
        continue;
      parser->steps++;
      end = rules[i].parse (parser, at, &one);
      if (end > longest)
        {
          longest = end;
          best = one;
        }
    }
  if (longest != 0)
    *out = best;
  return longest;
}

/* A unit named after "the", "this" or nothing: "the year", "month" in "end of month". */
static guint
parse_whole_unit (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), end;
  DossierDateUnit unit;

  next = dossier_date_parser_skip (parser, next, DOSSIER_WORD_FISCAL);
  end = dossier_date_parse_unit (parser, next, &unit, NULL);
  if (end == 0 || unit < DOSSIER_DATE_UNIT_DAY || dossier_date_parser_is_sign (parser, next, '-')
      || dossier_date_parser_has_flag (parser, end - 1, DOSSIER_DATE_WORD_PLURAL))
    return 0;
  dossier_date_parser_set (out, dossier_date_unit_at (unit, parser->context.today), unit);
  return end;
}

/* What early, late, mid and the like are said of. */
static guint
parse_whole (DossierDateParser *parser, guint at, gboolean of, DossierTimex *out)
{
  static const Rule rules[]
      = { { dossier_date_parse_calendar, CALENDAR_BEGINS }, { dossier_date_parse_relative, RELATIVE_BEGINS },
          { dossier_date_parse_year, YEAR_BEGINS },         { dossier_date_parse_season, BIT (SEASON) },
          { dossier_date_parse_quarter, QUARTER_BEGINS },   { dossier_date_parse_holiday, HOLIDAY_BEGINS } };
  guint end;

  at = dossier_date_parser_skip (parser, at, DOSSIER_WORD_APPROX);
  end = parse_longest (parser, at, rules, G_N_ELEMENTS (rules), out);
  if (end == 0 && of)
    end = parse_whole_unit (parser, at, out);
  return end;
}

/* "early", "late", "mid-" go before a date; "end", "start" need "of" between. */
static gboolean
is_adjective (const DossierDateParser *parser, guint at)
{
  return dossier_date_parser_is_word (parser, at, "early") || dossier_date_parser_is_word (parser, at, "late")
         || dossier_date_parser_is_word (parser, at, "mid");
}

static void
take_part (DossierTimex *out, DossierDatePart part, gboolean noun)
{
  DossierDate whole = out->date;

  out->date = dossier_date_part (&whole, out->grain, part);
  out->date.basis = whole.basis;
  /* The end of a year is its last month: people mean December by it, while "late 2020" is a season long. */
  if (noun && part == DOSSIER_DATE_PART_END && out->grain == DOSSIER_DATE_UNIT_YEAR && whole.last != 0)
    {
      out->date = dossier_date_unit_at (DOSSIER_DATE_UNIT_MONTH, whole.last);
      out->date.basis = whole.basis;
    }
}

/* "early 2020", "mid-November", "the end of the month", "late last week", "the middle of October". */
static guint
parse_part (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), next = start + 1, end;
  gboolean adjective = is_adjective (parser, start), of = FALSE;
  DossierDatePart part = (DossierDatePart) dossier_date_parser_value (parser, start);

  if (dossier_date_parser_class (parser, start) == DOSSIER_WORD_END_OF
      && dossier_date_parser_has_flag (parser, start, DOSSIER_DATE_WORD_ALL_CAPS))
    {
      DossierDateUnit unit = (DossierDateUnit) part;

      dossier_date_parser_set (out, dossier_date_unit_at (unit, parser->context.today), unit);
      take_part (out, DOSSIER_DATE_PART_END, TRUE);
      return next;
    }
  if (parser->context.is_note
      && (dossier_date_parser_is_word (parser, start, "bom")
          || dossier_date_parser_is_word (parser, start, "boy")))
    {
      /* "BOM", "BOY" in a diary: the beginning of the month, of the year. */
      DossierDateUnit unit = dossier_date_parser_is_word (parser, start, "bom") ? DOSSIER_DATE_UNIT_MONTH
                                                                                : DOSSIER_DATE_UNIT_YEAR;

      dossier_date_parser_set (out, dossier_date_unit_at (unit, parser->context.today), unit);
      take_part (out, DOSSIER_DATE_PART_START, TRUE);
      return next;
    }
  if (dossier_date_parser_class (parser, start) == DOSSIER_WORD_UNIT
      && dossier_date_parser_value (parser, start) == DOSSIER_DATE_UNIT_YEAR)
    {
      /* "year-end", "year's end" */
      next = dossier_date_parser_skip_sign (parser, next, '-');
      next = dossier_date_parser_skip (parser, next, DOSSIER_WORD_POSSESSIVE);
      if (!dossier_date_parser_is_word (parser, next, "end"))
        return 0;
      dossier_date_parser_set (out, dossier_date_unit_at (DOSSIER_DATE_UNIT_YEAR, parser->context.today),
                               DOSSIER_DATE_UNIT_YEAR);
      take_part (out, DOSSIER_DATE_PART_END, TRUE);
      return next + 1;
    }
  if (dossier_date_parser_class (parser, start) != DOSSIER_WORD_PART)
    return 0;
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_OF
      || (adjective && dossier_date_parser_class (parser, next) == DOSSIER_WORD_IN))
    {
      of = TRUE;
      next++;
    }
  else
    next = dossier_date_parser_skip_sign (parser, next, '-');
  if (!adjective && !of && !dossier_date_parser_is_word (parser, start, "end"))
    return 0;
  end = parse_whole (parser, next, of, out);
  if (end == 0 || out->unit != DOSSIER_DATE_UNIT_NONE)
    return 0;
  /* "late Monday" is Monday; "early Friday morning" has its hours. */
  take_part (out, part, !adjective);
  return end;
}

/* "earlier this year", "later in the week", "earlier Sunday". */
static guint
parse_earlier (DossierDateParser *parser, guint at, DossierTimex *out)
{
  static const Rule rules[] = { { dossier_date_parse_relative, RELATIVE_BEGINS },
                                { dossier_date_parse_calendar, CALENDAR_BEGINS } };
  int direction = dossier_date_parser_value (parser, at);
  guint32 today = parser->context.today;
  guint next = at + 1, end;

  if (dossier_date_parser_class (parser, at) != DOSSIER_WORD_EARLIER
      && dossier_date_parser_class (parser, at) != DOSSIER_WORD_LATER)
    return 0;
  next = dossier_date_parser_skip (parser, next, DOSSIER_WORD_IN);
  next = dossier_date_parser_skip (parser, next, DOSSIER_WORD_ON);
  end = parse_longest (parser, next, rules, G_N_ELEMENTS (rules), out);
  if (end == 0 && next > at + 1 && dossier_date_parser_class (parser, next) == DOSSIER_WORD_THE)
    end = parse_whole_unit (parser, next, out);
  if (end == 0 || out->unit != DOSSIER_DATE_UNIT_NONE)
    return 0;
  if (out->grain <= DOSSIER_DATE_UNIT_DAY || !dossier_date_is_set (&out->date))
    return end;
  if (today >= out->date.first && today <= out->date.last)
    {
      out->date = direction < 0 ? dossier_date_new_range (out->date.first, today, DOSSIER_BASIS_RELATIVE)
                                : dossier_date_new_range (today, out->date.last, DOSSIER_BASIS_RELATIVE);
    }
  else if (dossier_date_parser_class (parser, next) != DOSSIER_WORD_THAT)
    take_part (out, direction < 0 ? DOSSIER_DATE_PART_START : DOSSIER_DATE_PART_END, FALSE);
  return end;
}

/* "Tuesday of next week", "Sunday from last week", "Tuesday next week". */
static guint
attach_week (DossierDateParser *parser, guint end, DossierTimex *out)
{
  DossierTimex week = DOSSIER_TIMEX_NONE;
  guint next = end, after;

  if (!dossier_date_parser_is_lone_weekday (out))
    return end;
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_OF
      || dossier_date_parser_class (parser, next) == DOSSIER_WORD_FROM)
    next++;
  if (dossier_date_parser_class (parser, dossier_date_parser_skip (parser, next, DOSSIER_WORD_THE))
      != DOSSIER_WORD_SHIFT)
    return end;
  after = dossier_date_parse_relative (parser, next, &week);
  if (after == 0 || week.grain != DOSSIER_DATE_UNIT_WEEK || week.unit != DOSSIER_DATE_UNIT_NONE
      || week.date.first == 0)
    return end;
  out->date.first = out->date.last = week.date.first + (guint32) out->weekday - 1;
  return after;
}

/* "next week on Tuesday", "last week's Sunday", "next week Mon". */
static guint
attach_weekday (DossierDateParser *parser, guint end, DossierTimex *out)
{
  DossierTimex day = DOSSIER_TIMEX_NONE;
  guint next = end, after;

  if (out->grain != DOSSIER_DATE_UNIT_WEEK || out->unit != DOSSIER_DATE_UNIT_NONE
      || out->date.precision != DOSSIER_PRECISION_WEEK)
    return end;
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_ON
      || dossier_date_parser_class (parser, next) == DOSSIER_WORD_POSSESSIVE)
    next++;
  else
    next = dossier_date_parser_skip_sign (parser, next, '-');
  after = dossier_date_parse_calendar (parser, next, &day);
  if (after == 0 || !dossier_date_parser_is_lone_weekday (&day))
    return end;
  day.date = dossier_date_new_day (out->date.first + (guint32) day.weekday - 1, DOSSIER_BASIS_RELATIVE);
  *out = day;
  return after;
}

static guint
parse_day (DossierDateParser *parser, guint at, DossierTimex *out)
{
  static const Rule rules[] = { { dossier_date_parse_calendar, CALENDAR_BEGINS },
                                { dossier_date_parse_relative, RELATIVE_BEGINS },
                                { dossier_date_parse_nth, FIGURES | BIT (SHIFT) | BIT (OTHER) },
                                { dossier_date_parse_holiday, HOLIDAY_BEGINS },
                                { dossier_date_parse_quarter, QUARTER_BEGINS },
                                { dossier_date_parse_year, YEAR_BEGINS },
                                { dossier_date_parse_season, BIT (SEASON) },
                                { parse_part, PART_BEGINS },
                                { parse_earlier, BIT (EARLIER) | BIT (LATER) } };
  guint end = parse_longest (parser, at, rules, G_N_ELEMENTS (rules), out);

  if (end == 0)
    return 0;
  end = attach_week (parser, end, out);
  return attach_weekday (parser, end, out);
}

/* "before 4pm", "after 2:00", "later than 10", "no later than 6:00" after a day. */
static guint
attach_bounded_time (DossierDateParser *parser, guint end, DossierTimex *out)
{
  guint next = end, after;
  DossierTimex timed = *out;

  if (dossier_date_parser_is_word (parser, next, "after"))
    timed.bound = DOSSIER_BOUND_AFTER;
  else if (dossier_date_parser_is_word (parser, next, "before"))
    timed.bound = DOSSIER_BOUND_BEFORE;
  else if (dossier_date_parser_is_word (parser, next, "no")
           && dossier_date_parser_is_word (parser, next + 1, "later"))
    {
      timed.bound = DOSSIER_BOUND_UNTIL;
      next++;
    }
  else if (dossier_date_parser_is_word (parser, next, "later"))
    timed.bound = DOSSIER_BOUND_AFTER;
  else
    return 0;
  next = dossier_date_parser_skip (parser, next + 1, DOSSIER_WORD_THAN);
  after = dossier_date_parse_time (parser, next, &timed);
  if (after == 0 || timed.date.first_minute != timed.date.last_minute)
    return 0;
  *out = timed;
  return after;
}

/* "Wed Oct 26 15:50:06 2016": the year behind the time, as mail and machines write it. */
static guint
attach_late_year (DossierDateParser *parser, guint end, DossierTimex *out)
{
  int year;
  guint32 julian;

  if (out->month == 0 || out->day == 0 || out->year != 0
      || dossier_date_parser_class (parser, end) != DOSSIER_WORD_NUMBER
      || dossier_date_parse_year_number (parser, end, &year) == 0
      || dossier_date_parser_is_glued (parser, end + 1))
    return end;
  julian = dossier_date_julian (year, out->month, out->day);
  if (julian == 0)
    return end;
  out->year = (gint16) year;
  out->date.first = out->date.last = julian;
  out->date.basis = DOSSIER_BASIS_STATED;
  return end + 1;
}

/* The time after a day: "Tuesday at 5 p.m.", "Friday morning", "March 3, 10:30am". */
static guint
attach_time (DossierDateParser *parser, guint end, DossierTimex *out)
{
  DossierTimex timed = *out;
  guint after;

  if (out->grain != DOSSIER_DATE_UNIT_DAY || out->kind != DOSSIER_TIMEX_DATE)
    return end;
  after = attach_bounded_time (parser, end, out);
  if (after != 0)
    return after;
  after = dossier_date_parse_time (parser, end, &timed);
  if (after == 0)
    {
      /* "tonight" and "this morning" have their hours in the word. */
      if (out->daypart != DOSSIER_DAYPART_NONE)
        dossier_date_parse_time (parser, parser->n_words, out);
      return end;
    }
  *out = timed;
  after = attach_late_year (parser, after, out);
  return attach_week (parser, after, out);
}

/* The day after a time: "2 p.m. Saturday", "8:30pm today", "5 p.m. EST, Nov. 6", "the morning of March 5". */
static guint
parse_time_first (DossierDateParser *parser, guint at, DossierTimex *out)
{
  DossierTimex time = DOSSIER_TIMEX_NONE, day = DOSSIER_TIMEX_NONE;
  guint end = dossier_date_parse_time (parser, at, &time), next, after;
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE);
  gboolean of_daypart = FALSE;

  if (end == 0 && start > at && dossier_date_parser_class (parser, start) == DOSSIER_WORD_DAYPART)
    {
      end = dossier_date_parse_time (parser, start, &time);
      of_daypart = TRUE;
    }
  if (end == 0 || (time.date.first_minute == DOSSIER_NO_MINUTE))
    return 0;
  if (!of_daypart && dossier_date_parser_class (parser, at) == DOSSIER_WORD_PART)
    return 0;
  next = dossier_date_parser_skip_sign (parser, end, ',');
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_OF
      || dossier_date_parser_class (parser, next) == DOSSIER_WORD_ON)
    next++;
  else if (time.daypart != DOSSIER_DAYPART_NONE
           && dossier_date_parser_class (parser, at) == DOSSIER_WORD_DAYPART)
    return 0;
  after = parse_day (parser, next, &day);
  if (after == 0 || day.grain != DOSSIER_DATE_UNIT_DAY || day.kind != DOSSIER_TIMEX_DATE)
    return 0;
  *out = day;
  out->date.first_minute = time.date.first_minute;
  out->date.last_minute = time.date.last_minute;
  if (out->daypart == DOSSIER_DAYPART_NONE)
    out->daypart = time.daypart;
  else if (time.date.first_minute == time.date.last_minute && time.date.first_minute < 720
           && out->daypart >= DOSSIER_DAYPART_AFTERNOON && time.date.first_minute >= 300)
    out->date.first_minute = out->date.last_minute = (gint16) (time.date.first_minute + 720);
  if (out->daypart >= DOSSIER_DAYPART_EVENING && time.date.first_minute < time.date.last_minute
      && time.date.first_minute >= 300 && time.date.last_minute < 720)
    {
      out->date.first_minute = (gint16) (time.date.first_minute + 720);
      out->date.last_minute = (gint16) (time.date.last_minute + 720);
    }
  next = dossier_date_parse_time (parser, after, &day);
  if (next != 0 && day.daypart != DOSSIER_DAYPART_NONE && day.date.last_minute - day.date.first_minute > 100)
    after = next;
  return after;
}

guint
dossier_date_parse_point (DossierDateParser *parser, guint at, DossierTimex *out)
{
  static const Rule time_first = { parse_time_first, TIME_BEGINS };
  DossierTimex timed = DOSSIER_TIMEX_NONE;
  guint end = may_begin (parser, at, &time_first) ? parse_time_first (parser, at, &timed) : 0;
  guint plain = parse_day (parser, at, out);

  if (plain != 0)
    plain = attach_time (parser, plain, out);
  if (end > plain)
    {
      *out = timed;
      return end;
    }
  return plain;
}

/* "8:30 p.m." with no day by it. */
static guint
parse_lone_time (DossierDateParser *parser, guint at, DossierTimex *out)
{
  int minute;
  gboolean sure;
  guint end = dossier_date_parse_clock (parser, at, &minute, &sure);

  if (end == 0 || !sure)
    return 0;
  out->kind = DOSSIER_TIMEX_TIME;
  out->date.first_minute = out->date.last_minute = (gint16) minute;
  return dossier_date_parser_skip (parser, end, DOSSIER_WORD_ZONE);
}

guint
dossier_date_parse_any (DossierDateParser *parser, guint at, DossierTimex *out)
{
  static const Rule rules[] = { { dossier_date_parse_counted, COUNTED_BEGINS },
                                { dossier_date_parse_length, LENGTH_BEGINS },
                                { parse_lone_time, BIT (NUMBER) | BIT (CARDINAL) | BIT (CLOCK) } };
  static const Rule rare_rules[] = { { dossier_date_parse_holiday, BIT (OTHER) },
                                     { dossier_date_parse_quarter, BIT (OTHER) },
                                     { dossier_date_parse_length, BIT (OTHER) },
                                     { dossier_date_parse_counted, BIT (OTHER) },
                                     { parse_part, BIT (OTHER) } };
  DossierDateWordClass class = dossier_date_parser_class (parser, at);
  DossierTimex point = DOSSIER_TIMEX_NONE, range = DOSSIER_TIMEX_NONE, other = *out;
  guint end, range_end, other_end;

  if (class >= CLASSES_WITH_BITS || class == DOSSIER_WORD_BREAK || class == DOSSIER_WORD_POSSESSIVE
      || class == DOSSIER_WORD_BY || (class == DOSSIER_WORD_PUNCTUATION && parser->words[at].value != '\''))
    return 0;
  if (class == DOSSIER_WORD_OTHER
      || (class == DOSSIER_WORD_THE && dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_OTHER))
    return parse_longest (parser, at, rare_rules, G_N_ELEMENTS (rare_rules), out);
  end = dossier_date_parse_point (parser, at, &point);
  range_end = dossier_date_parse_range (parser, at, &point, end, &range);
  other_end = parse_longest (parser, at, rules, G_N_ELEMENTS (rules), &other);
  if (range_end > 0 && range_end >= end && range_end >= other_end)
    *out = range;
  else if (end > 0 && end >= other_end)
    *out = point;
  else if (other_end > 0)
    *out = other;
  return MAX (MAX (end, range_end), other_end);
}
