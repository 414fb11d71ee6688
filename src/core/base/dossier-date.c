/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date.h"

#include <stdio.h>
#include <string.h>

static const char *const precision_names[] = {
  "none", "minute", "day", "week", "month", "quarter", "season", "year", "decade", "range", "vague",
};

static const char *const basis_names[] = {
  "unknown", "stated", "metadata", "relative", "inferred", "given",
};

/* Days of the year before each month, for years that are not leap years. */
static const guint16 days_before_month[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };

/* Days of 400, 100, 4 and 1 years of the Gregorian calendar. */
#define DAYS_OF_400_YEARS 146097
#define DAYS_OF_100_YEARS 36524
#define DAYS_OF_4_YEARS 1461
#define DAYS_OF_YEAR 365

static gboolean
is_leap_year (int year)
{
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int
days_in_month (int year, int month)
{
  return days_before_month[month] - days_before_month[month - 1] + (month == 2 && is_leap_year (year));
}

/* Counted here and not by GDate: the date grammar asks for many thousands of days. */
guint32
dossier_date_julian (int year, int month, int day)
{
  guint32 before = (guint32) year - 1;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in_month (year, month))
    return 0;
  return before * DAYS_OF_YEAR + before / 4 - before / 100 + before / 400 + days_before_month[month - 1]
         + (guint32) (month > 2 && is_leap_year (year)) + (guint32) day;
}

void
dossier_date_ymd (guint32 julian, int *year, int *month, int *day)
{
  guint32 rest = julian - 1;
  guint32 hundreds, ones;
  int y, m = 1;

  g_return_if_fail (julian != 0);

  y = (int) (rest / DAYS_OF_400_YEARS * 400);
  rest %= DAYS_OF_400_YEARS;
  /* The last day of 400 years and of 4 years would otherwise begin another hundred, another year. */
  hundreds = MIN (rest / DAYS_OF_100_YEARS, 3);
  rest -= hundreds * DAYS_OF_100_YEARS;
  y += (int) (hundreds * 100 + rest / DAYS_OF_4_YEARS * 4);
  rest %= DAYS_OF_4_YEARS;
  ones = MIN (rest / DAYS_OF_YEAR, 3);
  rest -= ones * DAYS_OF_YEAR;
  y += (int) ones + 1;
  while (rest >= (guint32) days_in_month (y, m))
    rest -= (guint32) days_in_month (y, m++);
  if (year != NULL)
    *year = y;
  if (month != NULL)
    *month = m;
  if (day != NULL)
    *day = (int) rest + 1;
}

int
dossier_date_weekday (guint32 julian)
{
  /* Day 1 of GDate, 1 January of year 1, was a Monday. */
  return (int) ((julian + 6) % 7) + 1;
}

static DossierDate
new_interval (guint32 first, guint32 last, DossierPrecision precision, DossierBasis basis)
{
  DossierDate date = DOSSIER_DATE_NONE;

  date.first = first;
  date.last = last;
  date.precision = precision;
  date.part = precision;
  date.basis = basis;
  return date;
}

DossierDate
dossier_date_new_day (guint32 julian, DossierBasis basis)
{
  return new_interval (julian, julian, DOSSIER_PRECISION_DAY, basis);
}

static guint32
last_day_of_month (int year, int month)
{
  return dossier_date_julian (year, month, days_in_month (year, month));
}

DossierDate
dossier_date_new_month (int year, int month, DossierBasis basis)
{
  g_return_val_if_fail (month >= 1 && month <= 12, DOSSIER_DATE_NONE);

  return new_interval (dossier_date_julian (year, month, 1), last_day_of_month (year, month),
                       DOSSIER_PRECISION_MONTH, basis);
}

DossierDate
dossier_date_new_year (int year, DossierBasis basis)
{
  return new_interval (dossier_date_julian (year, 1, 1), dossier_date_julian (year, 12, 31),
                       DOSSIER_PRECISION_YEAR, basis);
}

DossierDate
dossier_date_new_week (guint32 julian, DossierBasis basis)
{
  guint32 monday = julian - (guint32) (dossier_date_weekday (julian) - 1);

  return new_interval (monday, monday + 6, DOSSIER_PRECISION_WEEK, basis);
}

DossierDate
dossier_date_new_range (guint32 first, guint32 last, DossierBasis basis)
{
  DossierDate date = new_interval (first, last, DOSSIER_PRECISION_RANGE, basis);

  date.part = DOSSIER_PRECISION_DAY;
  return date;
}

static guint32
monday_of_iso_week (int year, int week)
{
  /* 4 January always lies in week 1. */
  guint32 fourth = dossier_date_julian (year, 1, 4);

  return fourth - (guint32) (dossier_date_weekday (fourth) - 1) + 7 * (guint32) (week - 1);
}

static gboolean
parse_one (const char *text, DossierDate *date)
{
  int year, month, day, hour, minute, used = 0;

  if (sscanf (text, "%4d-%2d-%2dT%2d:%2d%n", &year, &month, &day, &hour, &minute, &used) == 5
      && text[used] == '\0' && hour >= 0 && hour < 24 && minute >= 0 && minute < 60)
    {
      *date = dossier_date_new_day (dossier_date_julian (year, month, day), DOSSIER_BASIS_STATED);
      date->precision = date->part = DOSSIER_PRECISION_MINUTE;
      date->first_minute = date->last_minute = (gint16) (hour * 60 + minute);
    }
  else if (sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &used) == 3 && text[used] == '\0')
    *date = dossier_date_new_day (dossier_date_julian (year, month, day), DOSSIER_BASIS_STATED);
  else if (sscanf (text, "%4d-W%2d%n", &year, &month, &used) == 2 && text[used] == '\0' && month >= 1
           && month <= 53)
    *date = dossier_date_new_week (monday_of_iso_week (year, month), DOSSIER_BASIS_STATED);
  else if (sscanf (text, "%4d-Q%1d%n", &year, &month, &used) == 2 && text[used] == '\0' && month >= 1
           && month <= 4)
    *date = new_interval (dossier_date_julian (year, month * 3 - 2, 1), last_day_of_month (year, month * 3),
                          DOSSIER_PRECISION_QUARTER, DOSSIER_BASIS_STATED);
  else if (sscanf (text, "%4d-%2d%n", &year, &month, &used) == 2 && text[used] == '\0' && month >= 1
           && month <= 12)
    *date = dossier_date_new_month (year, month, DOSSIER_BASIS_STATED);
  else if (sscanf (text, "%3dX%n", &year, &used) == 1 && used == 4 && text[used] == '\0')
    *date = new_interval (dossier_date_julian (year * 10, 1, 1), dossier_date_julian (year * 10 + 9, 12, 31),
                          DOSSIER_PRECISION_DECADE, DOSSIER_BASIS_STATED);
  else if (sscanf (text, "%4d%n", &year, &used) == 1 && used == 4 && text[used] == '\0')
    *date = dossier_date_new_year (year, DOSSIER_BASIS_STATED);
  else
    return FALSE;
  return date->first != 0 && date->last != 0;
}

gboolean
dossier_date_parse_iso (const char *text, DossierDate *date)
{
  const char *slash;
  g_autofree char *left = NULL;
  DossierDate first, last;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  *date = DOSSIER_DATE_NONE;
  slash = strchr (text, '/');
  if (slash == NULL)
    {
      if (parse_one (text, &first))
        *date = first;
      return dossier_date_is_set (date);
    }
  left = g_strndup (text, (gsize) (slash - text));
  if (!parse_one (left, &first) || !parse_one (slash + 1, &last) || last.last < first.first)
    return FALSE;
  *date = dossier_date_new_range (first.first, last.last, DOSSIER_BASIS_STATED);
  date->part = MAX (first.part, last.part);
  date->first_minute = first.first_minute;
  date->last_minute = last.last_minute;
  return TRUE;
}

static char *
end_to_iso (guint32 julian, gint16 minute, DossierPrecision precision)
{
  int year, month, day;

  if (julian == 0)
    return NULL;
  dossier_date_ymd (julian, &year, &month, &day);
  switch (precision)
    {
    case DOSSIER_PRECISION_DECADE:
    case DOSSIER_PRECISION_YEAR:
      return g_strdup_printf ("%04d", year);
    case DOSSIER_PRECISION_QUARTER:
    case DOSSIER_PRECISION_MONTH:
      return g_strdup_printf ("%04d-%02d", year, month);
    case DOSSIER_PRECISION_MINUTE:
      if (minute != DOSSIER_NO_MINUTE)
        return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", year, month, day, minute / 60, minute % 60);
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    }
}

/* Whether one prefix cannot say the interval: a week is its Monday and its Sunday, a decade its first and last year. */
static gboolean
needs_two_ends (const DossierDate *date)
{
  switch (date->precision)
    {
    case DOSSIER_PRECISION_WEEK:
    case DOSSIER_PRECISION_QUARTER:
    case DOSSIER_PRECISION_SEASON:
    case DOSSIER_PRECISION_DECADE:
    case DOSSIER_PRECISION_RANGE:
    case DOSSIER_PRECISION_VAGUE:
      return TRUE;
    default:
      return FALSE;
    }
}

static DossierPrecision
precision_of_ends (const DossierDate *date)
{
  switch (date->precision)
    {
    case DOSSIER_PRECISION_SEASON:
    case DOSSIER_PRECISION_RANGE:
    case DOSSIER_PRECISION_VAGUE:
      return date->part;
    default:
      return date->precision;
    }
}

char *
dossier_date_to_iso (const DossierDate *date)
{
  g_return_val_if_fail (date != NULL, NULL);

  if (!dossier_date_is_set (date))
    return NULL;
  return end_to_iso (date->first, date->first_minute, precision_of_ends (date));
}

char *
dossier_date_to_iso_end (const DossierDate *date)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (date != NULL, NULL);

  if (!dossier_date_is_set (date) || !needs_two_ends (date))
    return NULL;
  first = end_to_iso (date->first, date->first_minute, precision_of_ends (date));
  last = end_to_iso (date->last, date->last_minute, precision_of_ends (date));
  /* A vague year is one year still. */
  if (date->precision == DOSSIER_PRECISION_VAGUE && date->part == DOSSIER_PRECISION_YEAR && g_strcmp0 (first, last) == 0)
    return NULL;
  return g_steal_pointer (&last);
}

const char *
dossier_precision_to_string (DossierPrecision precision)
{
  g_return_val_if_fail ((guint) precision < G_N_ELEMENTS (precision_names), NULL);

  return precision_names[precision];
}

static guint
index_of_name (const char *const *names, guint n_names, const char *name)
{
  for (guint i = 0; i < n_names; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;
  return 0;
}

DossierPrecision
dossier_precision_from_string (const char *name)
{
  return (DossierPrecision) index_of_name (precision_names, G_N_ELEMENTS (precision_names), name);
}

const char *
dossier_basis_to_string (DossierBasis basis)
{
  g_return_val_if_fail ((guint) basis < G_N_ELEMENTS (basis_names), NULL);

  return basis_names[basis];
}

DossierBasis
dossier_basis_from_string (const char *name)
{
  return (DossierBasis) index_of_name (basis_names, G_N_ELEMENTS (basis_names), name);
}
