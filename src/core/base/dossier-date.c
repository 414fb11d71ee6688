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

guint32
dossier_date_julian (int year, int month, int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_get_julian (&date);
}

void
dossier_date_ymd (guint32 julian, int *year, int *month, int *day)
{
  GDate date;

  g_return_if_fail (julian != 0);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = g_date_get_month (&date);
  if (day != NULL)
    *day = g_date_get_day (&date);
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
  return dossier_date_julian (year, month, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));
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
  g_return_val_if_fail (date != NULL, NULL);

  if (!dossier_date_is_set (date) || !needs_two_ends (date))
    return NULL;
  return end_to_iso (date->last, date->last_minute, precision_of_ends (date));
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
