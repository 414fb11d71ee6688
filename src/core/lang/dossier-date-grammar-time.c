/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-parser.h"

#define MINUTES_OF_DAY 1440
#define HALF_DAY 720

/* A clock time as it was read. */
typedef struct
{
  int minute;
  gboolean sure;      /* morning or afternoon is said, or the clock has 24 hours */
  gboolean afternoon; /* said to be p.m. */
} Clock;

/* The hours that the parts of the day stand for, in minutes, as the date suites of the field have them. */
static const gint16 daypart_minutes[][2] = {
  [DOSSIER_DAYPART_NONE] = { 0, MINUTES_OF_DAY - 1 }, [DOSSIER_DAYPART_MORNING] = { 480, 720 },
  [DOSSIER_DAYPART_AFTERNOON] = { 720, 960 },         [DOSSIER_DAYPART_EVENING] = { 960, 1200 },
  [DOSSIER_DAYPART_NIGHT] = { 1200, 1439 },
};

static gboolean
is_bare_number (const DossierDateParser *parser, guint at)
{
  return dossier_date_parser_class (parser, at) == DOSSIER_WORD_NUMBER && parser->words[at].digits <= 2
         && !(dossier_date_parser_is_glued (parser, at) && at > 0
              && dossier_date_parser_class (parser, at - 1) != DOSSIER_WORD_PUNCTUATION);
}

/* "am", "p.m.", "a m", or a glued "a": the word after it, or 0. */
static guint
parse_meridiem (const DossierDateParser *parser, guint at, gboolean *afternoon)
{
  guint next = at;

  switch (dossier_date_parser_class (parser, at))
    {
    case DOSSIER_WORD_AM:
    case DOSSIER_WORD_PM:
      *afternoon = dossier_date_parser_class (parser, at) == DOSSIER_WORD_PM;
      return at + 1;
    default:
      break;
    }
  *afternoon = dossier_date_parser_is_word (parser, at, "p");
  if (!*afternoon && !dossier_date_parser_is_word (parser, at, "a"))
    return 0;
  next = dossier_date_parser_skip_sign (parser, at + 1, '.');
  if (dossier_date_parser_class (parser, next) != DOSSIER_WORD_M)
    return dossier_date_parser_is_glued (parser, at) && next >= at + 1 ? at + 1 : 0;
  next++;
  if (dossier_date_parser_is_sign (parser, next, '.') && dossier_date_parser_is_glued (parser, next)
      && dossier_date_parser_is_sign (parser, at + 1, '.'))
    next++;
  return next;
}

/* "o'clock", "h", "hours" after an hour. */
static guint
parse_oclock (const DossierDateParser *parser, guint at)
{
  if (dossier_date_parser_is_word (parser, at, "o") && dossier_date_parser_is_sign (parser, at + 1, '\'')
      && dossier_date_parser_is_word (parser, at + 2, "clock"))
    return at + 3;
  return dossier_date_parser_is_word (parser, at, "oclock") ? at + 1 : 0;
}

static guint
parse_minutes (const DossierDateParser *parser, guint at, int *minutes)
{
  if (!dossier_date_parser_is_glued (parser, at) || !dossier_date_parser_is_glued (parser, at + 1)
      || dossier_date_parser_class (parser, at + 1) != DOSSIER_WORD_NUMBER
      || parser->words[at + 1].digits != 2 || dossier_date_parser_value (parser, at + 1) > 59)
    return 0;
  if (!dossier_date_parser_is_sign (parser, at, ':') && !dossier_date_parser_is_sign (parser, at, '.')
      && !dossier_date_parser_is_word (parser, at, "h"))
    return 0;
  *minutes = dossier_date_parser_value (parser, at + 1);
  at += 2;
  if (dossier_date_parser_is_sign (parser, at, ':') && dossier_date_parser_is_glued (parser, at + 1)
      && dossier_date_parser_class (parser, at + 1) == DOSSIER_WORD_NUMBER
      && parser->words[at + 1].digits == 2)
    at += 2;
  return at;
}

/* A clock time in words: "five-thirty", "seven twenty-seven", "eight o'clock". */
static guint
parse_word_clock (const DossierDateParser *parser, guint at, Clock *clock)
{
  int hour = dossier_date_parser_value (parser, at), minutes = 0;
  guint end = at + 1, next;

  if (hour < 1 || hour > 12)
    return 0;
  next = parse_oclock (parser, end);
  if (next == 0)
    {
      guint rest = dossier_date_parser_skip_sign (parser, end, '-');

      next = dossier_date_parse_number (parser, rest, &minutes);
      if (next == 0 || dossier_date_parser_class (parser, rest) != DOSSIER_WORD_CARDINAL || minutes < 10
          || minutes > 59)
        {
          minutes = 0;
          next = end;
        }
    }
  clock->minute = hour * 60 + minutes;
  return next;
}

/* @led: the words before say that a time comes ("at", "from … to"), so that a bare hour is one. */
static guint
parse_one_clock (const DossierDateParser *parser, guint at, gboolean led, Clock *clock)
{
  int hour, minutes = 0;
  guint end, next;
  gboolean has_sign = FALSE;

  *clock = (Clock){ 0 };
  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_CLOCK)
    {
      clock->minute = dossier_date_parser_value (parser, at);
      clock->sure = TRUE;
      return at + 1;
    }
  if (dossier_date_parser_class (parser, at) == DOSSIER_WORD_CARDINAL)
    {
      end = parse_word_clock (parser, at, clock);
      if (end == 0)
        return 0;
      has_sign = parse_oclock (parser, at + 1) != 0;
      hour = clock->minute / 60;
      minutes = clock->minute % 60;
    }
  else
    {
      /* "to 01/01/2023" goes on with a date. */
      if (!is_bare_number (parser, at)
          || (dossier_date_parser_is_sign (parser, at + 1, '/')
              && dossier_date_parser_is_glued (parser, at + 1)))
        return 0;
      hour = dossier_date_parser_value (parser, at);
      end = parse_minutes (parser, at + 1, &minutes);
      has_sign = end != 0 && !dossier_date_parser_is_sign (parser, at + 1, '.');
      if (end == 0 && dossier_date_parser_is_word (parser, at + 1, "h")
          && dossier_date_parser_is_glued (parser, at + 1))
        {
          has_sign = TRUE;
          end = at + 2;
        }
      if (end == 0)
        {
          end = parse_oclock (parser, at + 1);
          has_sign = end != 0;
        }
      if (end == 0)
        end = at + 1;
    }
  next = parse_meridiem (parser, end, &clock->afternoon);
  if (next != 0 && hour >= 1 && hour <= 12)
    {
      clock->sure = TRUE;
      clock->minute = (hour % 12) * 60 + minutes + (clock->afternoon ? HALF_DAY : 0);
      return next;
    }
  if (hour > 23 || (!has_sign && !led) || (!has_sign && hour > 12) || (!has_sign && hour == 0))
    return 0;
  clock->minute = hour * 60 + minutes;
  clock->sure = hour > 12 || hour == 0
                || (dossier_date_parser_class (parser, at) == DOSSIER_WORD_NUMBER
                    && parser->words[at].digits == 2 && hour < 10);
  return end;
}

guint
dossier_date_parse_clock (const DossierDateParser *parser, guint at, int *minute, gboolean *sure)
{
  Clock clock;
  guint end = parse_one_clock (parser, at, FALSE, &clock);

  *minute = clock.minute;
  *sure = clock.sure;
  return end;
}

/* Puts an hour that is not said to be a.m. or p.m. where the part of the day, or common sense, has it. */
static int
place_hour (const Clock *clock, DossierDaypart daypart)
{
  if (clock->sure || clock->minute >= HALF_DAY)
    return clock->minute;
  switch (daypart)
    {
    case DOSSIER_DAYPART_MORNING:
      return clock->minute;
    case DOSSIER_DAYPART_AFTERNOON:
    case DOSSIER_DAYPART_EVENING:
      return clock->minute + HALF_DAY;
    case DOSSIER_DAYPART_NIGHT:
      return clock->minute >= 5 * 60 ? clock->minute + HALF_DAY : clock->minute;
    default:
      /* Meetings and matches at "5" are in the afternoon. */
      return clock->minute < 7 * 60 ? clock->minute + HALF_DAY : clock->minute;
    }
}

static void
set_span (DossierTimex *out, Clock first, Clock last, DossierDaypart daypart)
{
  int start, end;

  if (last.sure && !first.sure)
    {
      start = first.minute;
      if (last.minute >= HALF_DAY && start + HALF_DAY <= last.minute)
        start += HALF_DAY;
    }
  else
    start = place_hour (&first, daypart);
  end = last.sure ? last.minute : place_hour (&last, daypart);
  if (!last.sure && end <= start && end + HALF_DAY > start && end < HALF_DAY)
    end += HALF_DAY;
  if (!last.sure && !first.sure && end - start > HALF_DAY && end >= HALF_DAY)
    end -= HALF_DAY;
  out->date.first_minute = (gint16) start;
  out->date.last_minute = (gint16) end;
}

/* "5 to 6pm", "between 10 and 11:30", "3-8pm", "10am", "at 5". */
static guint
parse_hours (const DossierDateParser *parser, guint at, gboolean after_day, DossierTimex *out)
{
  Clock first, last;
  guint start = at, end, next, after;
  gboolean led = FALSE, span_only = FALSE;

  switch (dossier_date_parser_class (parser, at))
    {
    case DOSSIER_WORD_FROM:
    case DOSSIER_WORD_BETWEEN:
      led = span_only = TRUE;
      start++;
      break;
    case DOSSIER_WORD_AT:
      if (!after_day)
        return 0;
      led = TRUE;
      start++;
      break;
    case DOSSIER_WORD_BY:
    case DOSSIER_WORD_FOR:
      start++;
      break;
    case DOSSIER_WORD_APPROX:
      led = after_day;
      start++;
      break;
    default:
      led = dossier_date_parser_class (parser, at - 1) == DOSSIER_WORD_AT && !after_day;
      break;
    }
  start = dossier_date_parser_skip_sign (parser, start, '@');
  end = parse_one_clock (parser, start, led, &first);
  if (end == 0)
    end = parse_one_clock (parser, start, TRUE, &first);
  else
    led = led || first.sure;
  if (end == 0)
    return 0;
  next = dossier_date_parser_skip_sign (parser, end, '-');
  if (next == end)
    next = dossier_date_parser_skip (parser, end, DOSSIER_WORD_TO);
  if (next == end && dossier_date_parser_class (parser, at) == DOSSIER_WORD_BETWEEN)
    next = dossier_date_parser_skip (parser, end, DOSSIER_WORD_AND);
  after = next > end ? parse_one_clock (parser, next, TRUE, &last) : 0;
  if (after != 0 && (span_only || first.sure || last.sure || led || !after_day)
      && dossier_date_parser_class (parser, after) != DOSSIER_WORD_UNIT
      && (dossier_date_parser_class (parser, after) != DOSSIER_WORD_MONTH || after > next + 1))
    {
      set_span (out, first, last, out->daypart);
      return after;
    }
  if (span_only || parse_one_clock (parser, start, led, &first) == 0
      || dossier_date_parser_class (parser, end) == DOSSIER_WORD_UNIT)
    return 0;
  out->date.first_minute = out->date.last_minute = (gint16) place_hour (&first, out->daypart);
  return end;
}

/* "morning", "in the morning", "this morning" after a day that is named already. */
static guint
parse_daypart (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = at;

  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_IN)
    {
      next = dossier_date_parser_skip (parser, next + 1, DOSSIER_WORD_THE);
      if (next != at + 2)
        return 0;
    }
  else
    next = dossier_date_parser_skip (parser, next, DOSSIER_WORD_PART);
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_DAYPART)
    {
      out->daypart = (DossierDaypart) dossier_date_parser_value (parser, next);
      return next + 1;
    }
  if (next == at
      && (dossier_date_parser_class (parser, next) == DOSSIER_WORD_AM
          || dossier_date_parser_class (parser, next) == DOSSIER_WORD_PM))
    {
      out->daypart = dossier_date_parser_class (parser, next) == DOSSIER_WORD_AM ? DOSSIER_DAYPART_MORNING
                                                                                 : DOSSIER_DAYPART_AFTERNOON;
      return next + 1;
    }
  return 0;
}

guint
dossier_date_parse_time (const DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint end, next, found = 0;
  gboolean after_day = out->grain == DOSSIER_DATE_UNIT_DAY;

  end = parse_daypart (parser, at, out);
  if (end != 0)
    found = at = end;
  next = dossier_date_parser_skip_sign (parser, at, ',');
  end = parse_hours (parser, next, after_day, out);
  if (end != 0)
    {
      found = dossier_date_parser_skip (parser, end, DOSSIER_WORD_ZONE);
      if (out->daypart == DOSSIER_DAYPART_NONE)
        {
          end = parse_daypart (parser, found, out);
          if (end != 0)
            {
              Clock clock = { out->date.first_minute % HALF_DAY, FALSE, FALSE };

              if (out->date.first_minute == out->date.last_minute)
                out->date.first_minute = out->date.last_minute = (gint16) place_hour (&clock, out->daypart);
              found = end;
            }
        }
    }
  else if (out->daypart != DOSSIER_DAYPART_NONE && out->date.first_minute == DOSSIER_NO_MINUTE)
    {
      out->date.first_minute = daypart_minutes[out->daypart][0];
      out->date.last_minute = daypart_minutes[out->daypart][1];
    }
  return found;
}
