/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-timex-value.h"

static const char *const reference_values[] = { "PAST_REF", "PRESENT_REF", "FUTURE_REF" };
static const char *const daypart_values[] = { "", "TMO", "TAF", "TEV", "TNI" };

static const char *
unit_letter (DossierDateUnit unit)
{
  switch (unit)
    {
    case DOSSIER_DATE_UNIT_SECOND:
      return "S";
    case DOSSIER_DATE_UNIT_MINUTE:
      return "M";
    case DOSSIER_DATE_UNIT_HOUR:
      return "H";
    case DOSSIER_DATE_UNIT_DAY:
      return "D";
    case DOSSIER_DATE_UNIT_WEEK:
      return "W";
    case DOSSIER_DATE_UNIT_WEEKEND:
      return "WE";
    case DOSSIER_DATE_UNIT_MONTH:
      return "M";
    case DOSSIER_DATE_UNIT_QUARTER:
      return "Q";
    case DOSSIER_DATE_UNIT_DECADE:
      return "E";
    case DOSSIER_DATE_UNIT_CENTURY:
      return "C";
    case DOSSIER_DATE_UNIT_MILLENNIUM:
      return "L";
    default:
      return "Y";
    }
}

static char *
duration_value (DossierDateUnit unit, double amount)
{
  const char *time = unit <= DOSSIER_DATE_UNIT_HOUR ? "T" : "";
  const char *letter = unit_letter (unit);

  if (unit == DOSSIER_DATE_UNIT_HOUR && amount >= 24 && (int) amount % 24 == 0)
    return g_strdup_printf ("P%dD", (int) amount / 24);
  if (unit == DOSSIER_DATE_UNIT_FORTNIGHT)
    amount *= 2;
  if (unit == DOSSIER_DATE_UNIT_FORTNIGHT)
    letter = "W";
  if (unit == DOSSIER_DATE_UNIT_DECADE || unit == DOSSIER_DATE_UNIT_CENTURY
      || unit == DOSSIER_DATE_UNIT_MILLENNIUM)
    {
      if (amount < 0)
        return g_strdup_printf ("PX%s", letter);
      amount *= unit == DOSSIER_DATE_UNIT_DECADE ? 10 : unit == DOSSIER_DATE_UNIT_CENTURY ? 100 : 1000;
      letter = "Y";
    }
  if (amount < 0)
    return g_strdup_printf ("P%sX%s", time, letter);
  if (amount != (int) amount && unit == DOSSIER_DATE_UNIT_YEAR)
    return g_strdup_printf ("P%dY6M", (int) amount);
  if (amount != (int) amount && unit == DOSSIER_DATE_UNIT_MINUTE)
    return g_strdup_printf ("PT%dM30S", (int) amount);
  return g_strdup_printf ("P%s%g%s", time, amount, letter);
}

static char *
set_value (const DossierTimex *timex)
{
  if (timex->weekday != 0)
    return g_strdup_printf ("XXXX-WXX-%d", timex->weekday);
  if (timex->month != 0)
    return g_strdup_printf ("XXXX-%02d", timex->month);
  if (timex->unit == DOSSIER_DATE_UNIT_NONE)
    return NULL;
  return duration_value (timex->unit, timex->amount);
}

static char *
iso_week (guint32 julian)
{
  GDate date;
  int year;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, julian);
  dossier_date_ymd (julian - (guint32) dossier_date_weekday (julian) + 4, &year, NULL, NULL);
  return g_strdup_printf ("%04d-W%02u", year, g_date_get_iso8601_week_of_year (&date));
}

static char *
season_value (int year, int month)
{
  static const char *const names[] = { "SP", "SU", "FA", "WI" };

  return g_strdup_printf ("%04d-%s", year, names[CLAMP (month / 3 - 1, 0, 3)]);
}

static char *
date_value (const DossierTimex *timex)
{
  int year, month, day;
  g_autofree char *week = NULL;

  dossier_date_ymd (timex->date.first != 0 ? timex->date.first : timex->date.last, &year, &month, &day);
  switch (timex->grain)
    {
    case DOSSIER_DATE_UNIT_WEEK:
      return iso_week (timex->date.first);
    case DOSSIER_DATE_UNIT_WEEKEND:
      week = iso_week (timex->date.first);
      return g_strconcat (week, "-WE", NULL);
    case DOSSIER_DATE_UNIT_MONTH:
      return g_strdup_printf ("%04d-%02d", year, month);
    case DOSSIER_DATE_UNIT_QUARTER:
      return g_strdup_printf ("%04d-Q%d", year, (month - 1) / 3 + 1);
    case DOSSIER_DATE_UNIT_HALF:
      return g_strdup_printf ("%04d-H%d", year, month <= 6 ? 1 : 2);
    case DOSSIER_DATE_UNIT_SEASON:
      return season_value (year, month);
    case DOSSIER_DATE_UNIT_YEAR:
      return g_strdup_printf ("%04d", year);
    case DOSSIER_DATE_UNIT_DECADE:
      return g_strdup_printf ("%03d", year / 10);
    case DOSSIER_DATE_UNIT_CENTURY:
      return g_strdup_printf ("%02d", year / 100);
    default:
      if (timex->daypart != DOSSIER_DAYPART_NONE && timex->date.first_minute != timex->date.last_minute)
        return g_strdup_printf ("%04d-%02d-%02d%s", year, month, day, daypart_values[timex->daypart]);
      if (timex->date.first_minute != DOSSIER_NO_MINUTE)
        return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", year, month, day, timex->date.first_minute / 60,
                                timex->date.first_minute % 60);
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    }
}

char *
dossier_timex_value (const DossierTimex *timex)
{
  g_return_val_if_fail (timex != NULL, NULL);

  switch (timex->kind)
    {
    case DOSSIER_TIMEX_REFERENCE:
      return g_strdup (reference_values[timex->reference + 1]);
    case DOSSIER_TIMEX_SET:
      return set_value (timex);
    case DOSSIER_TIMEX_DURATION:
      return duration_value (timex->unit, timex->amount);
    case DOSSIER_TIMEX_TIME:
      return g_strdup_printf ("T%02d:%02d", timex->date.first_minute / 60, timex->date.first_minute % 60);
    default:
      if (timex->unit != DOSSIER_DATE_UNIT_NONE)
        return duration_value (timex->unit, timex->amount);
      return dossier_date_is_set (&timex->date) ? date_value (timex) : NULL;
    }
}

const char *
dossier_timex_type (const DossierTimex *timex)
{
  g_return_val_if_fail (timex != NULL, NULL);

  switch (timex->kind)
    {
    case DOSSIER_TIMEX_SET:
      return "SET";
    case DOSSIER_TIMEX_DURATION:
      return "DURATION";
    case DOSSIER_TIMEX_TIME:
      return "TIME";
    default:
      if (timex->unit != DOSSIER_DATE_UNIT_NONE)
        return "DURATION";
      return timex->date.first_minute != DOSSIER_NO_MINUTE ? "TIME" : "DATE";
    }
}
