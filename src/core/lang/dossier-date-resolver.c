/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-resolver.h"

#include <math.h>
#include <stdlib.h>

/* A weekday that does not fit its date is a slip of the pen rather than another year this near to the
 * article. */
#define NEAR_DAYS 60
#define LAST_YEAR 9998
/* How much further a day ahead counts where nothing tells whether a clause looks back or ahead. */
#define AHEAD_IS_RARE 1.2
/* A date told as past, whose year is left out, is meant to come where it is soon and the past one long ago.
 */
#define SOON_DAYS 100
#define LONG_PAST_DAYS 270
#define MONTHS_TO_LOOK 14

/* The days on which the seasons begin, north of the equator. */
static const struct
{
  int month;
  int day;
} season_starts[] = { { 3, 20 }, { 6, 21 }, { 9, 23 }, { 12, 21 } };

static DossierDate
interval (guint32 first, guint32 last, DossierPrecision precision, DossierPrecision part)
{
  DossierDate date = DOSSIER_DATE_NONE;

  if (first == 0 || last == 0)
    return date;
  date.first = first;
  date.last = last;
  date.precision = precision;
  date.part = part;
  date.basis = DOSSIER_BASIS_RELATIVE;
  return date;
}

static DossierDate
months_from (int year, int month, int count, DossierPrecision precision, DossierPrecision part)
{
  int end = year * 12 + month - 1 + count;

  return interval (dossier_date_julian (year, month, 1), dossier_date_julian (end / 12, end % 12 + 1, 1) - 1,
                   precision, part);
}

DossierDate
dossier_date_season (int year, int season)
{
  guint32 first, next;

  g_return_val_if_fail (season >= 1 && season <= 4, DOSSIER_DATE_NONE);

  if (year < 1 || year > LAST_YEAR)
    return DOSSIER_DATE_NONE;
  first = dossier_date_julian (year, season_starts[season - 1].month, season_starts[season - 1].day);
  next = season < 4 ? dossier_date_julian (year, season_starts[season].month, season_starts[season].day)
                    : dossier_date_julian (year + 1, season_starts[0].month, season_starts[0].day);
  return interval (first, next - 1, DOSSIER_PRECISION_SEASON, DOSSIER_PRECISION_DAY);
}

DossierDate
dossier_date_half (int year, int half)
{
  g_return_val_if_fail (half == 1 || half == 2, DOSSIER_DATE_NONE);

  if (year < 1 || year > LAST_YEAR)
    return DOSSIER_DATE_NONE;
  return months_from (year, half == 1 ? 1 : 7, 6, DOSSIER_PRECISION_RANGE, DOSSIER_PRECISION_MONTH);
}

static DossierDate
years_from (int year, int count, DossierPrecision precision)
{
  if (year < 1 || year + count > LAST_YEAR + 1)
    return DOSSIER_DATE_NONE;
  return interval (dossier_date_julian (year, 1, 1), dossier_date_julian (year + count - 1, 12, 31),
                   precision, DOSSIER_PRECISION_YEAR);
}

static DossierDate
season_at (guint32 julian, int year)
{
  for (int season = 4; season >= 1; season--)
    {
      DossierDate date = dossier_date_season (year, season);

      if (date.first <= julian)
        return date;
    }
  return dossier_date_season (year - 1, 4);
}

DossierDate
dossier_date_unit_at (DossierDateUnit unit, guint32 julian)
{
  int year, month;
  DossierDate week;

  if (julian == 0)
    return DOSSIER_DATE_NONE;
  dossier_date_ymd (julian, &year, &month, NULL);
  if (year < 2 || year > LAST_YEAR - 10)
    return DOSSIER_DATE_NONE;
  week = dossier_date_new_week (julian, DOSSIER_BASIS_RELATIVE);
  switch (unit)
    {
    case DOSSIER_DATE_UNIT_WEEKEND:
      return interval (week.first + 5, week.last, DOSSIER_PRECISION_RANGE, DOSSIER_PRECISION_DAY);
    case DOSSIER_DATE_UNIT_WEEK:
      return week;
    case DOSSIER_DATE_UNIT_FORTNIGHT:
      return interval (week.first, week.last + 7, DOSSIER_PRECISION_RANGE, DOSSIER_PRECISION_DAY);
    case DOSSIER_DATE_UNIT_MONTH:
      return dossier_date_new_month (year, month, DOSSIER_BASIS_RELATIVE);
    case DOSSIER_DATE_UNIT_QUARTER:
      return months_from (year, (month - 1) / 3 * 3 + 1, 3, DOSSIER_PRECISION_QUARTER,
                          DOSSIER_PRECISION_QUARTER);
    case DOSSIER_DATE_UNIT_SEASON:
      return season_at (julian, year);
    case DOSSIER_DATE_UNIT_HALF:
      return dossier_date_half (year, month <= 6 ? 1 : 2);
    case DOSSIER_DATE_UNIT_YEAR:
      return dossier_date_new_year (year, DOSSIER_BASIS_RELATIVE);
    case DOSSIER_DATE_UNIT_DECADE:
      return years_from (year / 10 * 10, 10, DOSSIER_PRECISION_DECADE);
    case DOSSIER_DATE_UNIT_CENTURY:
      return years_from (MAX (year / 100 * 100, 1), 100, DOSSIER_PRECISION_RANGE);
    case DOSSIER_DATE_UNIT_MILLENNIUM:
      return years_from (MAX (year / 1000 * 1000, 1), 1000, DOSSIER_PRECISION_RANGE);
    default:
      return dossier_date_new_day (julian, DOSSIER_BASIS_RELATIVE);
    }
}

static guint32
shift_months (guint32 julian, double months)
{
  int year, month, day, total;

  if (fabs (months) > 12.0 * LAST_YEAR)
    return 0;
  dossier_date_ymd (julian, &year, &month, &day);
  total = year * 12 + month - 1 + (int) lround (months);
  if (total < 24 || total / 12 > LAST_YEAR)
    return 0;
  day = MIN (day, g_date_get_days_in_month ((GDateMonth) (total % 12 + 1), (GDateYear) (total / 12)));
  return dossier_date_julian (total / 12, total % 12 + 1, day);
}

static double
months_of_unit (DossierDateUnit unit)
{
  switch (unit)
    {
    case DOSSIER_DATE_UNIT_MONTH:
      return 1;
    case DOSSIER_DATE_UNIT_QUARTER:
    case DOSSIER_DATE_UNIT_SEASON:
      return 3;
    case DOSSIER_DATE_UNIT_HALF:
      return 6;
    case DOSSIER_DATE_UNIT_YEAR:
      return 12;
    case DOSSIER_DATE_UNIT_DECADE:
      return 120;
    case DOSSIER_DATE_UNIT_CENTURY:
      return 1200;
    case DOSSIER_DATE_UNIT_MILLENNIUM:
      return 12000;
    default:
      return 0;
    }
}

guint32
dossier_date_shift (guint32 julian, DossierDateUnit unit, double amount)
{
  double days, result;

  if (julian == 0)
    return 0;
  if (months_of_unit (unit) > 0)
    return shift_months (julian, amount * months_of_unit (unit));
  switch (unit)
    {
    case DOSSIER_DATE_UNIT_DAY:
      days = amount;
      break;
    case DOSSIER_DATE_UNIT_WEEKEND:
    case DOSSIER_DATE_UNIT_WEEK:
      days = amount * 7;
      break;
    case DOSSIER_DATE_UNIT_FORTNIGHT:
      days = amount * 14;
      break;
    default:
      days = 0;
      break;
    }
  result = (double) julian + round (days);
  return result >= 366 && result <= 365.0 * LAST_YEAR ? (guint32) result : 0;
}

static DossierDate
part_of_year (const DossierDate *whole, DossierDatePart part)
{
  int year;

  dossier_date_ymd (whole->first, &year, NULL, NULL);
  switch (part)
    {
    case DOSSIER_DATE_PART_START:
      return months_from (year, 1, 3, DOSSIER_PRECISION_VAGUE, DOSSIER_PRECISION_MONTH);
    case DOSSIER_DATE_PART_MIDDLE:
      return months_from (year, 5, 4, DOSSIER_PRECISION_VAGUE, DOSSIER_PRECISION_MONTH);
    default:
      return months_from (year, 10, 3, DOSSIER_PRECISION_VAGUE, DOSSIER_PRECISION_MONTH);
    }
}

static DossierDate
part_of_month (const DossierDate *whole, DossierDatePart part)
{
  /* The thirds of a month. They stay printed as the month: "mid-January" names no day. */
  switch (part)
    {
    case DOSSIER_DATE_PART_START:
      return interval (whole->first, whole->first + 9, DOSSIER_PRECISION_VAGUE, DOSSIER_PRECISION_MONTH);
    case DOSSIER_DATE_PART_MIDDLE:
      return interval (whole->first + 10, whole->first + 19, DOSSIER_PRECISION_VAGUE,
                       DOSSIER_PRECISION_MONTH);
    default:
      return interval (whole->first + 20, whole->last, DOSSIER_PRECISION_VAGUE, DOSSIER_PRECISION_MONTH);
    }
}

static DossierDate
part_of_week (const DossierDate *whole, DossierDatePart part)
{
  switch (part)
    {
    case DOSSIER_DATE_PART_START:
      return interval (whole->first, whole->first + 2, DOSSIER_PRECISION_VAGUE, DOSSIER_PRECISION_DAY);
    case DOSSIER_DATE_PART_MIDDLE:
      return interval (whole->first + 1, whole->first + 3, DOSSIER_PRECISION_VAGUE, DOSSIER_PRECISION_DAY);
    default:
      return interval (whole->last - 2, whole->last, DOSSIER_PRECISION_VAGUE, DOSSIER_PRECISION_DAY);
    }
}

DossierDate
dossier_date_part (const DossierDate *whole, DossierDateUnit grain, DossierDatePart part)
{
  guint32 third;

  g_return_val_if_fail (whole != NULL, DOSSIER_DATE_NONE);

  if (whole->first == 0 || whole->last == 0 || part == DOSSIER_DATE_PART_NONE)
    return *whole;
  switch (grain)
    {
    case DOSSIER_DATE_UNIT_DAY:
    case DOSSIER_DATE_UNIT_WEEKEND:
      return *whole;
    case DOSSIER_DATE_UNIT_WEEK:
      return part_of_week (whole, part);
    case DOSSIER_DATE_UNIT_MONTH:
      return part_of_month (whole, part);
    case DOSSIER_DATE_UNIT_YEAR:
      return part_of_year (whole, part);
    default:
      third = (whole->last - whole->first + 1) / 3;
      return interval (whole->first
                           + (part == DOSSIER_DATE_PART_START    ? 0
                              : part == DOSSIER_DATE_PART_MIDDLE ? third
                                                                 : 2 * third),
                       part == DOSSIER_DATE_PART_START    ? whole->first + third
                       : part == DOSSIER_DATE_PART_MIDDLE ? whole->first + 2 * third
                                                          : whole->last,
                       DOSSIER_PRECISION_VAGUE,
                       grain >= DOSSIER_DATE_UNIT_DECADE ? DOSSIER_PRECISION_YEAR : DOSSIER_PRECISION_MONTH);
    }
}

static DossierPrecision
precision_of_ends (const DossierDate *date)
{
  switch (date->precision)
    {
    case DOSSIER_PRECISION_RANGE:
    case DOSSIER_PRECISION_SEASON:
    case DOSSIER_PRECISION_VAGUE:
      return date->part;
    case DOSSIER_PRECISION_DECADE:
      return DOSSIER_PRECISION_YEAR;
    case DOSSIER_PRECISION_QUARTER:
      return DOSSIER_PRECISION_MONTH;
    case DOSSIER_PRECISION_WEEK:
    case DOSSIER_PRECISION_MINUTE:
      return DOSSIER_PRECISION_DAY;
    default:
      return date->precision;
    }
}

DossierDate
dossier_date_join (const DossierDate *first, const DossierDate *last)
{
  DossierDate date;

  g_return_val_if_fail (first != NULL && last != NULL, DOSSIER_DATE_NONE);

  date = interval (first->first, last->last, DOSSIER_PRECISION_RANGE,
                   MAX (precision_of_ends (first), precision_of_ends (last)));
  date.first_minute = first->first_minute;
  date.last_minute = last->last_minute;
  date.basis = MAX (first->basis, last->basis);
  return date;
}

static guint32
day_in_year (int year, int month, int day)
{
  /* 29 February stands only in leap years; other days in each. */
  return dossier_date_julian (year, month, day == 0 ? 15 : day);
}

/* How badly @year suits an open date: the distance in days, much more against the direction of the clause. */
static double
year_cost (const DossierDateContext *context, int year, int month, int day)
{
  guint32 julian = day_in_year (year, month, day);
  double distance;
  int this_year, this_month;

  if (julian == 0)
    return G_MAXDOUBLE;
  distance = (double) julian - (double) context->today;
  if (day == 0)
    {
      dossier_date_ymd (context->today, &this_year, &this_month, NULL);
      distance = 30.4 * ((year - this_year) * 12 + month - this_month);
    }
  if (context->direction < 0)
    {
      /* A year is left out only where the date is near: of one ten months past and one about to come, the
       * latter. */
      if (day != 0 && distance > 0 && distance <= SOON_DAYS)
        return LONG_PAST_DAYS + distance;
      return distance > 0 ? 4000 + distance : -distance;
    }
  if (context->direction > 0 || context->is_note)
    return distance < 0 ? 4000 - distance : distance;
  /* Where nothing tells, news look back more often than ahead. */
  return distance > 0 ? distance * AHEAD_IS_RARE : -distance;
}

static int
year_of_weekday (const DossierDateContext *context, int chosen, int month, int day, int weekday)
{
  guint32 julian = day_in_year (chosen, month, day);
  int best = chosen;
  double cost = G_MAXDOUBLE;

  if (julian != 0
      && (dossier_date_weekday (julian) == weekday
          || labs ((long) julian - (long) context->today) <= NEAR_DAYS))
    return chosen;
  for (int year = chosen - 2; year <= chosen + 2; year++)
    {
      double c = year_cost (context, year, month, day);

      julian = day_in_year (year, month, day);
      if (julian != 0 && dossier_date_weekday (julian) == weekday && c < cost)
        {
          cost = c;
          best = year;
        }
    }
  return best;
}

int
dossier_date_resolver_choose_year (const DossierDateContext *context, int month, int day, int weekday)
{
  int year, best = 0;
  double cost = G_MAXDOUBLE;

  g_return_val_if_fail (context != NULL, 0);

  if (context->year != 0)
    return context->year;
  if (context->narrative != 0)
    {
      dossier_date_ymd (context->narrative, &year, NULL, NULL);
      if (day_in_year (year, month, day) != 0)
        return year;
    }
  if (context->today == 0)
    return 0;
  dossier_date_ymd (context->today, &year, NULL, NULL);
  for (int candidate = year - 4; candidate <= year + 4; candidate++)
    {
      double c = year_cost (context, candidate, month, day);

      if (c < cost)
        {
          cost = c;
          best = candidate;
        }
    }
  if (weekday != 0 && day != 0 && best != 0)
    best = year_of_weekday (context, best, month, day, weekday);
  return best;
}

guint32
dossier_date_resolver_choose_weekday (const DossierDateContext *context, int weekday)
{
  int ahead;

  g_return_val_if_fail (context != NULL, 0);

  if (context->today == 0)
    return 0;
  ahead = (weekday - dossier_date_weekday (context->today) + 7) % 7;
  if (context->direction > 0)
    return context->today + (guint32) ahead;
  if (context->direction == 0 && context->is_note)
    return context->today + (guint32) (ahead == 0 ? 7 : ahead);
  return context->today - (guint32) ((7 - ahead) % 7);
}

/* The day of the month nearest to today in one direction, on @weekday where that is not 0. */
static guint32
look_for_day (const DossierDateContext *context, int day, int weekday, int step)
{
  int year, month;

  dossier_date_ymd (context->today, &year, &month, NULL);
  for (int i = 0; i <= MONTHS_TO_LOOK; i++)
    {
      int total = year * 12 + month - 1 + step * i;
      guint32 julian = dossier_date_julian (total / 12, total % 12 + 1, day);

      if (julian != 0 && (step > 0 ? julian >= context->today : julian <= context->today)
          && (weekday == 0 || dossier_date_weekday (julian) == weekday))
        return julian;
    }
  return 0;
}

guint32
dossier_date_resolver_choose_day (const DossierDateContext *context, int day, int weekday)
{
  guint32 before, after;

  g_return_val_if_fail (context != NULL, 0);

  if (context->today == 0)
    return 0;
  before = look_for_day (context, day, weekday, -1);
  after = look_for_day (context, day, weekday, 1);
  if (context->direction < 0 || after == 0)
    return before;
  if (context->direction > 0 || context->is_note || before == 0)
    return after;
  return context->today - before <= after - context->today ? before : after;
}
