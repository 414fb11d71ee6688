/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-parser.h"

/* "recent weeks": how far back, in units. */
#define RECENT_WEEKS_DAYS 28
#define RECENT_UNITS 3

static DossierDate
day_of (guint32 julian)
{
  return julian != 0 ? dossier_date_new_day (julian, DOSSIER_BASIS_RELATIVE) : DOSSIER_DATE_NONE;
}

guint32
dossier_date_parser_focus_day (const DossierDateContext *context)
{
  return dossier_date_is_set (&context->focus) && context->focus.first != 0 ? context->focus.first
                                                                            : context->today;
}

/* A stretch of @amount units that ends at @today (or begins there), as "the past four months". */
static DossierDate
stretch (guint32 today, DossierDateUnit unit, double amount, int direction, gboolean vague)
{
  DossierDate date = DOSSIER_DATE_NONE;
  guint32 other = dossier_date_shift (today, unit, direction * amount);

  if (today == 0 || other == 0)
    return date;
  if (unit == DOSSIER_DATE_UNIT_QUARTER)
    {
      /* Quarters are counted whole. */
      DossierDate near = dossier_date_unit_at (unit, dossier_date_shift (today, unit, direction));
      DossierDate far = dossier_date_unit_at (unit, other);

      date = direction < 0 ? dossier_date_join (&far, &near) : dossier_date_join (&near, &far);
    }
  else if (direction < 0)
    date = dossier_date_new_range (other, today, DOSSIER_BASIS_RELATIVE);
  else
    date = dossier_date_new_range (today + 1, other, DOSSIER_BASIS_RELATIVE);
  if (unit >= DOSSIER_DATE_UNIT_DECADE)
    date.part = DOSSIER_PRECISION_YEAR;
  else if (unit == DOSSIER_DATE_UNIT_MONTH || unit == DOSSIER_DATE_UNIT_YEAR)
    date.part
        = unit == DOSSIER_DATE_UNIT_YEAR && amount > 1 ? DOSSIER_PRECISION_YEAR : DOSSIER_PRECISION_MONTH;
  if (vague)
    date.precision = DOSSIER_PRECISION_VAGUE;
  return date;
}

DossierDate
dossier_date_parser_whole_unit (DossierDateParser *parser, DossierDateUnit unit, int shift)
{
  guint32 today = parser->context.today;
  DossierDate date;

  if (today == 0)
    return DOSSIER_DATE_NONE;
  if (unit == DOSSIER_DATE_UNIT_WEEKEND)
    {
      /* On a Saturday or Sunday "this weekend" is now; "last weekend" never is. */
      date = dossier_date_unit_at (unit, today);
      return dossier_date_unit_at (unit, (guint32) ((int) date.first + 7 * shift));
    }
  if (unit == DOSSIER_DATE_UNIT_FORTNIGHT)
    return stretch (today, unit, 1, shift == 0 ? 1 : shift, FALSE);
  if (unit >= DOSSIER_DATE_UNIT_MONTH)
    {
      /* From the middle of the unit, since months and seasons differ in length. */
      date = dossier_date_unit_at (unit, today);
      today = date.first + (date.last - date.first) / 2;
    }
  return dossier_date_unit_at (unit, dossier_date_shift (today, unit, shift));
}

static guint32
skip_weekend (guint32 julian, int step)
{
  while (dossier_date_weekday (julian) > 5)
    julian = (guint32) ((int) julian + step);
  return julian;
}

static DossierDate
business_days (guint32 today, double amount, int direction)
{
  guint32 near, far;

  if (today == 0 || amount < 1 || amount > 1000)
    return DOSSIER_DATE_NONE;
  near = far = skip_weekend ((guint32) ((int) today + direction), direction);
  for (int i = 1; i < (int) amount; i++)
    far = skip_weekend ((guint32) ((int) far + direction), direction);
  return dossier_date_new_range (MIN (near, far), MAX (near, far), DOSSIER_BASIS_RELATIVE);
}

/* "recent weeks", "recent months": vague. */
static guint
parse_recent (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint next = at;
  DossierDateUnit unit;
  guint32 today = parser->context.today;

  if (dossier_date_parser_class (parser, next) != DOSSIER_WORD_RECENT
      && !(dossier_date_parser_class (parser, next) == DOSSIER_WORD_SHIFT
           && (dossier_date_parser_is_word (parser, next, "coming")
               || dossier_date_parser_is_word (parser, next, "past"))))
    return 0;
  if (dossier_date_parser_class (parser, next + 1) != DOSSIER_WORD_UNIT
      || !dossier_date_parser_has_flag (parser, next + 1, DOSSIER_DATE_WORD_PLURAL))
    return 0;
  unit = (DossierDateUnit) dossier_date_parser_value (parser, next + 1);
  out->unit = unit;
  out->amount = DOSSIER_TIMEX_MANY;
  out->grain = unit;
  out->reference = dossier_date_parser_is_word (parser, next, "coming") ? 1 : -1;
  if (unit == DOSSIER_DATE_UNIT_WEEK)
    out->date = stretch (today, DOSSIER_DATE_UNIT_DAY, RECENT_WEEKS_DAYS, out->reference, TRUE);
  else
    out->date = stretch (today, unit, RECENT_UNITS, out->reference, TRUE);
  if (unit == DOSSIER_DATE_UNIT_WEEK)
    out->date.part = DOSSIER_PRECISION_MONTH;
  out->kind = DOSSIER_TIMEX_DATE;
  return next + 2;
}

/* "the next five minutes": a stretch of the day that the text speaks from. */
static void
set_minutes (const DossierDateParser *parser, DossierDateUnit unit, double amount, int direction,
             DossierTimex *out)
{
  int minutes
      = parser->context.minute + (int) (direction * amount * (unit == DOSSIER_DATE_UNIT_HOUR ? 60 : 1));

  if (minutes < 0 || minutes > 1439 || parser->context.today == 0)
    return;
  out->kind = DOSSIER_TIMEX_DATE;
  out->date = day_of (parser->context.today);
  out->date.first_minute = (gint16) MIN (parser->context.minute, minutes);
  out->date.last_minute = (gint16) MAX (parser->context.minute, minutes);
}

/* The amount of a stretch and the word that shifts it (@shift): "past four", "the 10 previous", or nothing in
 * "the last year", which runs up to today while "last year" is the one of the calendar. */
static guint
parse_stretch_amount (const DossierDateParser *parser, guint start, gboolean article, guint *shift,
                      double *amount, double *taken_for)
{
  guint end;
  int number;

  *amount = *taken_for = 1;
  *shift = start;
  if (dossier_date_parser_class (parser, start) != DOSSIER_WORD_SHIFT)
    {
      end = dossier_date_parse_number (parser, start, &number);
      if (end == 0 || number > 1000 || dossier_date_parser_class (parser, end) != DOSSIER_WORD_SHIFT
          || (number > 1 && !dossier_date_parser_has_flag (parser, end + 1, DOSSIER_DATE_WORD_PLURAL)))
        return 0;
      *amount = *taken_for = number;
      *shift = end;
      return end + 1;
    }
  end = dossier_date_parse_amount (parser, start + 1, amount, taken_for);
  if (end != 0 || !article)
    return end;
  end = start + 1;
  if (dossier_date_parser_class (parser, end + 1) == DOSSIER_WORD_OF
      || dossier_date_parser_value (parser, end) == DOSSIER_DATE_UNIT_QUARTER)
    return 0;
  if (dossier_date_parser_is_word (parser, start, "next"))
    return dossier_date_parser_value (parser, end) >= DOSSIER_DATE_UNIT_DECADE ? end : 0;
  if (dossier_date_parser_is_word (parser, start, "past")
      || dossier_date_parser_is_word (parser, start, "last"))
    return dossier_date_parser_value (parser, end) >= DOSSIER_DATE_UNIT_WEEK ? end : 0;
  return 0;
}

/* "the next five minutes" or "the last 24 hours": a stretch of less than days. */
static void
set_short_stretch (const DossierDateParser *parser, DossierDateUnit unit, double taken_for, int direction,
                   DossierTimex *out)
{
  out->kind = DOSSIER_TIMEX_DURATION;
  if (unit == DOSSIER_DATE_UNIT_HOUR && taken_for >= 24)
    {
      out->kind = DOSSIER_TIMEX_DATE;
      out->date = stretch (parser->context.today, DOSSIER_DATE_UNIT_DAY, taken_for / 24, direction, FALSE);
    }
  else if (parser->context.minute != DOSSIER_NO_MINUTE && unit > DOSSIER_DATE_UNIT_SECOND)
    set_minutes (parser, unit, taken_for, direction, out);
}

/* A diary counts whole weeks and months. */
static DossierDate
whole_units (DossierDateParser *parser, DossierDateUnit unit, double count, int direction)
{
  DossierDate near = dossier_date_parser_whole_unit (parser, unit, direction);
  DossierDate far
      = dossier_date_unit_at (unit, dossier_date_shift (near.first, unit, direction * (count - 1)));

  return direction < 0 ? dossier_date_join (&far, &near) : dossier_date_join (&near, &far);
}

/* "the past four months", "next few days", "5 upcoming years", "the last 24 hours". */
static guint
parse_stretch (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), shift, end;
  double amount, taken_for;
  DossierDateUnit unit;
  gboolean business, article = start > at;
  int direction;

  end = parse_stretch_amount (parser, start, article, &shift, &amount, &taken_for);
  if (end == 0)
    return 0;
  direction = dossier_date_parser_value (parser, shift);
  end = dossier_date_parse_unit (parser, end, &unit, &business);
  if (end == 0 || (direction == 0 && amount == 1))
    return 0;
  if (direction == 0)
    direction = -1;
  out->kind = DOSSIER_TIMEX_DATE;
  out->unit = unit;
  out->amount = amount;
  out->grain = unit;
  out->reference = (gint8) direction;
  if (unit < DOSSIER_DATE_UNIT_DAY)
    set_short_stretch (parser, unit, taken_for, direction, out);
  else if (!article && shift == start && parser->context.is_note && unit >= DOSSIER_DATE_UNIT_WEEK
           && amount >= 2 && unit != DOSSIER_DATE_UNIT_FORTNIGHT && parser->context.today != 0)
    out->date = whole_units (parser, unit, taken_for, direction);
  else if (business)
    out->date = business_days (parser->context.today, taken_for, direction);
  else
    out->date = stretch (parser->context.today, unit, taken_for, direction, amount < 0);
  return end;
}

static guint
parse_shifted_unit (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), next = start + 1, end;
  DossierDateUnit unit;
  gboolean business;
  int shift = dossier_date_parser_value (parser, start);

  if (dossier_date_parser_class (parser, start) != DOSSIER_WORD_SHIFT)
    return 0;
  if (dossier_date_parser_class (parser, next) == DOSSIER_WORD_SHIFT)
    shift = dossier_date_parser_value (parser, next++);
  next = dossier_date_parser_skip (parser, next, DOSSIER_WORD_FISCAL);
  end = dossier_date_parse_unit (parser, next, &unit, &business);
  if (end == 0 || unit < DOSSIER_DATE_UNIT_DAY
      || (dossier_date_parser_is_sign (parser, next, '-') && unit != DOSSIER_DATE_UNIT_YEAR)
      || dossier_date_parser_is_sign (parser, end, '-'))
    return 0;
  if (unit == DOSSIER_DATE_UNIT_DAY && shift == 0)
    return 0;
  if (unit == DOSSIER_DATE_UNIT_DAY || dossier_date_parser_is_word (parser, start, "following")
      || (start > at && dossier_date_parser_is_word (parser, start, "next") && parser->context.direction < 0)
      || dossier_date_parser_is_word (parser, start, "preceding"))
    {
      /* "the following month", "the next day": counted from the date spoken of. */
      guint32 today = parser->context.today;

      parser->context.today = dossier_date_parser_focus_day (&parser->context);
      out->date = dossier_date_parser_whole_unit (parser, unit, shift);
      parser->context.today = today;
    }
  else
    out->date = dossier_date_parser_whole_unit (parser, unit, shift);
  if (business && unit == DOSSIER_DATE_UNIT_WEEK && out->date.first != 0)
    out->date = dossier_date_new_range (out->date.first, out->date.first + 4, DOSSIER_BASIS_RELATIVE);
  if (dossier_date_parser_is_word (parser, end - 1, "workweek") && out->date.first != 0)
    out->date = dossier_date_new_range (out->date.first, out->date.first + 4, DOSSIER_BASIS_RELATIVE);
  dossier_date_parser_set (out, out->date, unit);
  return end;
}

/* A weekday with last, this, next: that of the week before, of this week, of the week after. */
static guint32
shifted_weekday (const DossierDateParser *parser, guint at, int weekday, gboolean strict)
{
  guint32 today = parser->context.today, monday;
  int shift = dossier_date_parser_value (parser, at), ahead;

  if (today == 0)
    return 0;
  ahead = (weekday - dossier_date_weekday (today) + 7) % 7;
  if (strict || dossier_date_parser_is_word (parser, at, "coming")
      || dossier_date_parser_is_word (parser, at, "upcoming")
      || dossier_date_parser_is_word (parser, at, "past"))
    return shift > 0 ? today + (guint32) (ahead == 0 ? 7 : ahead)
                     : today - (guint32) (ahead == 0 ? 7 : 7 - ahead);
  monday = today - (guint32) (dossier_date_weekday (today) - 1);
  /* "this Monday" in a diary is still to come. */
  if (shift == 0 && parser->context.is_note && weekday < dossier_date_weekday (today))
    shift = 1;
  return (guint32) ((int) monday + 7 * shift + weekday - 1);
}

static guint
parse_shifted_season (DossierDateParser *parser, guint name, int shift, DossierTimex *out)
{
  int year, season = dossier_date_parser_value (parser, name);
  guint32 today = parser->context.today;
  DossierDate date = DOSSIER_DATE_NONE;

  if (today != 0)
    {
      dossier_date_ymd (today, &year, NULL, NULL);
      date = dossier_date_season (year, season);
      if (shift < 0 && date.last >= today)
        date = dossier_date_season (year - 1, season);
      else if (shift > 0 && date.first <= today)
        date = dossier_date_season (year + 1, season);
      else if (shift == 0 && season == 4 && date.first > today + 60
               && dossier_date_season (year - 1, 4).last >= today)
        date = dossier_date_season (year - 1, season);
    }
  dossier_date_parser_set (out, date, DOSSIER_DATE_UNIT_SEASON);
  return name + 1;
}

static guint
parse_shifted_month (DossierDateParser *parser, guint name, int shift, DossierTimex *out)
{
  int year, this_month, month = dossier_date_parser_value (parser, name);
  guint end = name + 1;

  if (dossier_date_parser_class (parser, name) == DOSSIER_WORD_MONTH_SHORT)
    end = dossier_date_parser_skip_sign (parser, end, '.');
  out->month = (gint8) month;
  if (parser->context.today != 0)
    {
      dossier_date_ymd (parser->context.today, &year, &this_month, NULL);
      if (shift < 0 && month >= this_month)
        year--;
      else if (shift > 0 && month <= this_month)
        year++;
      out->date = dossier_date_new_month (year, month, DOSSIER_BASIS_RELATIVE);
    }
  dossier_date_parser_set (out, out->date, DOSSIER_DATE_UNIT_MONTH);
  return end;
}

/* A date with a shift before it: "last Tuesday", "next 6th of April", "this 5/12", "next Christmas". */
static guint
parse_shifted_date (DossierDateParser *parser, guint at, guint name, int shift, DossierTimex *out)
{
  DossierDateContext saved = parser->context;
  guint end;

  parser->context.focus = DOSSIER_DATE_NONE;
  parser->context.direction = shift;
  if (shift == 0 && parser->context.today != 0)
    dossier_date_ymd (parser->context.today, &parser->context.year, NULL, NULL);
  end = dossier_date_parse_calendar (parser, name, out);
  if (end != 0 && out->day != 0 && out->month != 0 && out->weekday == 0 && shift > 0
      && out->date.first <= saved.today && saved.today != 0)
    end = 0;
  if (end == 0)
    end = dossier_date_parse_holiday (parser, name, out);
  parser->context = saved;
  if (end != 0 && out->weekday != 0 && out->month == 0 && out->day == 0)
    {
      gboolean strict = name > at + 1;

      out->date = day_of (shifted_weekday (parser, strict ? name - 1 : at, out->weekday, strict));
    }
  return end;
}

/* "this may take long", "the last march of the year": no months in small letters. */
static gboolean
is_common_word (const DossierDateParser *parser, guint at)
{
  return !dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_CAPITAL)
         && (dossier_date_parser_is_word (parser, at, "may")
             || dossier_date_parser_is_word (parser, at, "march"));
}

static guint
parse_shifted_name (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint start = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE), name = start + 1;
  int shift = dossier_date_parser_value (parser, start);
  guint32 today = parser->context.today;

  if (dossier_date_parser_class (parser, start) != DOSSIER_WORD_SHIFT)
    return 0;
  if (dossier_date_parser_class (parser, name) == DOSSIER_WORD_SHIFT)
    shift = dossier_date_parser_value (parser, name++);
  switch (dossier_date_parser_class (parser, name))
    {
    case DOSSIER_WORD_SEASON:
      return parse_shifted_season (parser, name, shift, out);
    case DOSSIER_WORD_MONTH:
    case DOSSIER_WORD_MONTH_SHORT:
      if (dossier_date_parser_class (parser, name + 1) != DOSSIER_WORD_NUMBER
          && dossier_date_parser_class (parser, name + 1) != DOSSIER_WORD_NUMBER_TH
          && is_common_word (parser, name))
        return 0;
      if (dossier_date_parser_class (parser, name + 1) != DOSSIER_WORD_NUMBER
          && dossier_date_parser_class (parser, name + 1) != DOSSIER_WORD_NUMBER_TH)
        return parse_shifted_month (parser, name, shift, out);
      return parse_shifted_date (parser, start, name, shift, out);
    case DOSSIER_WORD_DAYPART:
      out->daypart = (DossierDaypart) dossier_date_parser_value (parser, name);
      dossier_date_parser_set (out, day_of (today != 0 ? (guint32) ((int) today + shift) : 0),
                               DOSSIER_DATE_UNIT_DAY);
      return name + 1;
    default:
      return parse_shifted_date (parser, start, name, shift, out);
    }
}

/* "today", "the day after tomorrow", "tonight", "overnight". */
static guint
parse_deictic (DossierDateParser *parser, guint at, DossierTimex *out)
{
  guint32 today = parser->context.today;
  guint next = dossier_date_parser_skip (parser, at, DOSSIER_WORD_THE);
  int shift;

  switch (dossier_date_parser_class (parser, at))
    {
    case DOSSIER_WORD_TODAY:
      /* The paper "USA TODAY". */
      if (at > 0 && dossier_date_parser_has_flag (parser, at, DOSSIER_DATE_WORD_CAPITAL)
          && dossier_date_parser_is_word (parser, at - 1, "usa"))
        return 0;
      shift = dossier_date_parser_value (parser, at);
      dossier_date_parser_set (out, day_of (today != 0 ? (guint32) ((int) today + shift) : 0),
                               DOSSIER_DATE_UNIT_DAY);
      return at + 1;
    case DOSSIER_WORD_TONIGHT:
      out->daypart = DOSSIER_DAYPART_NIGHT;
      dossier_date_parser_set (out, day_of (today), DOSSIER_DATE_UNIT_DAY);
      return at + 1;
    case DOSSIER_WORD_OVERNIGHT:
      if (parser->context.direction > 0)
        return 0;
      out->daypart = DOSSIER_DAYPART_NIGHT;
      dossier_date_parser_set (out, day_of (today != 0 ? today - 1 : 0), DOSSIER_DATE_UNIT_DAY);
      return at + 1;
    default:
      break;
    }
  if (!dossier_date_parser_is_word (parser, next, "day"))
    return 0;
  next++;
  shift = dossier_date_parser_value (parser, next);
  if ((dossier_date_parser_class (parser, next) != DOSSIER_WORD_AFTER
       && !dossier_date_parser_is_word (parser, next, "before"))
      || dossier_date_parser_class (parser, next + 1) != DOSSIER_WORD_TODAY
      || dossier_date_parser_value (parser, next + 1) != shift)
    return 0;
  dossier_date_parser_set (out, day_of (today != 0 ? (guint32) ((int) today + 2 * shift) : 0),
                           DOSSIER_DATE_UNIT_DAY);
  return next + 2;
}

guint
dossier_date_parse_relative (DossierDateParser *parser, guint at, DossierTimex *out)
{
  static guint (*const rules[]) (DossierDateParser *, guint, DossierTimex *)
      = { parse_deictic, dossier_date_parse_definite, parse_recent,
          parse_stretch, parse_shifted_unit,          parse_shifted_name };
  DossierTimex best = DOSSIER_TIMEX_NONE, preset = *out;
  guint longest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      DossierTimex one = preset;
      guint end = rules[i](parser, at, &one);

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
