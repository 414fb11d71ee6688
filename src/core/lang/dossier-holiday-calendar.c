/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-holiday-calendar.h"

#include "dossier-date.h"

/* Day numbers of GDate are the "fixed dates" of Calendrical Calculations: 1 January of year 1 is day 1. */
#define HEBREW_EPOCH (-1373427)
#define ISLAMIC_EPOCH 227015
#define HEBREW_YEARS_AHEAD 3761
#define NISAN_BEFORE_TISHRI 163

guint32
dossier_holiday_calendar_easter (int year)
{
  int a = year % 19, b = year / 100, c = year % 100;
  int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  int h = (19 * a + b - d - g + 15) % 30;
  int i = c / 4, k = c % 4;
  int l = (32 + 2 * e + 2 * i - h - k) % 7;
  int m = (a + 11 * h + 22 * l) / 451;
  int n = h + l - 7 * m + 114;

  return dossier_date_julian (year, n / 31, n % 31 + 1);
}

guint32
dossier_holiday_calendar_orthodox_easter (int year)
{
  int a = year % 4, b = year % 7, c = year % 19;
  int d = (19 * c + 15) % 30;
  int e = (2 * a + 4 * b - d + 34) % 7;
  int n = d + e + 114;
  /* The days between the two calendars grow by one in each century that 400 does not divide. */
  int gap = year / 100 - year / 400 - 2;
  guint32 julian = dossier_date_julian (year, n / 31, n % 31 + 1);

  return julian != 0 ? julian + (guint32) gap : 0;
}

static gint64
floor_div (gint64 a, gint64 b)
{
  return a >= 0 ? a / b : -((-a + b - 1) / b);
}

static gint64
hebrew_elapsed_days (int year)
{
  gint64 months = floor_div (235 * (gint64) year - 234, 19);
  gint64 parts = 12084 + 13753 * months;
  gint64 day = 29 * months + floor_div (parts, 25920);

  return (3 * (day + 1)) % 7 < 3 ? day + 1 : day;
}

static gint64
hebrew_new_year (int year)
{
  gint64 before = hebrew_elapsed_days (year - 1), here = hebrew_elapsed_days (year);
  gint64 after = hebrew_elapsed_days (year + 1);
  int delay = after - here == 356 ? 2 : here - before == 382 ? 1 : 0;

  return HEBREW_EPOCH + here + delay;
}

guint32
dossier_holiday_calendar_tishri (int year)
{
  return (guint32) hebrew_new_year (year + HEBREW_YEARS_AHEAD);
}

guint32
dossier_holiday_calendar_kislev (int year)
{
  gint64 first = hebrew_new_year (year + HEBREW_YEARS_AHEAD);
  gint64 days = hebrew_new_year (year + HEBREW_YEARS_AHEAD + 1) - first;

  /* Heshvan has thirty days in years of 355 or 385. */
  return (guint32) (first + (days % 10 == 5 ? 84 : 83));
}

guint32
dossier_holiday_calendar_nisan (int year)
{
  return dossier_holiday_calendar_tishri (year) - NISAN_BEFORE_TISHRI;
}

guint32
dossier_holiday_calendar_shevat (int year)
{
  gint64 days = hebrew_new_year (year + HEBREW_YEARS_AHEAD) - hebrew_new_year (year + HEBREW_YEARS_AHEAD - 1);

  /* A leap year has thirty days of Adar more. */
  return dossier_holiday_calendar_nisan (year) - (days > 380 ? 89 : 59);
}

static gint64
islamic_day (int year, int month, int day)
{
  return day + 29 * (month - 1) + (6 * month - 1) / 11 + (gint64) (year - 1) * 354
         + (3 + 11 * (gint64) year) / 30 + ISLAMIC_EPOCH - 1;
}

guint32
dossier_holiday_calendar_hijri (int year, int month, int day)
{
  int islamic = (int) ((year - 622) * 33.0 / 32.0);

  for (int candidate = islamic - 1; candidate <= islamic + 2; candidate++)
    {
      gint64 julian = candidate > 0 ? islamic_day (candidate, month, day) : 0;
      int gregorian;

      if (julian <= 0)
        continue;
      dossier_date_ymd ((guint32) julian, &gregorian, NULL, NULL);
      if (gregorian == year)
        return (guint32) julian;
    }
  return 0;
}
