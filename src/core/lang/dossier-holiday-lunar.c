/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-holiday-lunar.h"

#include "dossier-date.h"
#include "dossier-holiday-calendar.h"
#include "dossier-moon.h"

#include <math.h>

#define INDIA (5.5 / 24)
#define CHINA (8.0 / 24)
#define MECCA (3.0 / 24)
#define SUNSET (18.0 / 24)
#define SYNODIC_MONTH 29.530589
#define NEW_MOONS 15
#define DEGREES_OF_TITHI 12.0

static int
sign_of (double longitude, double time)
{
  double sidereal = fmod (longitude - dossier_moon_ayanamsa (time) + 360.0, 360.0);

  return (int) (sidereal / 30.0);
}

/* The lunar day, 1 to 30, that holds at @time. */
static int
tithi_at (double time)
{
  double apart = fmod (dossier_moon_longitude (time) - dossier_moon_sun_longitude (time) + 360.0, 360.0);

  return (int) (apart / DEGREES_OF_TITHI) + 1;
}

static guint32
day_of_tithi (double new_moon, int tithi, int hour)
{
  double begin
      = tithi == 1 ? new_moon : dossier_moon_next_phase (new_moon + 0.5, (tithi - 1) * DEGREES_OF_TITHI);
  guint32 day = (guint32) floor (begin + INDIA);

  for (guint32 candidate = day; candidate <= day + 1; candidate++)
    if (tithi_at (candidate + hour / 24.0 - INDIA) == tithi)
      return candidate;
  return day;
}

guint32
dossier_holiday_lunar_hindu (int year, int month, int tithi, int hour)
{
  double time = dossier_date_julian (year, 1, 1) - 45.0;

  for (int i = 0; i < NEW_MOONS; i++)
    {
      double new_moon = dossier_moon_next_phase (time, 0);
      double next = dossier_moon_next_phase (new_moon + 1, 0);
      int sign = sign_of (dossier_moon_sun_longitude (new_moon), new_moon);
      int next_sign = sign_of (dossier_moon_sun_longitude (next), next);

      /* A month in which the sun enters no sign is an extra one, without feasts. */
      if (sign != next_sign && (sign + 1) % 12 == month - 1)
        {
          guint32 day = day_of_tithi (new_moon, tithi, hour);
          int gregorian;

          dossier_date_ymd (day, &gregorian, NULL, NULL);
          if (gregorian == year)
            return day;
        }
      time = new_moon + 1;
    }
  return 0;
}

guint32
dossier_holiday_lunar_sankranti (int year, int sign)
{
  double time = dossier_date_julian (year, 1, 1);
  double moment
      = dossier_moon_next_sun (time, fmod (sign * 30.0 + dossier_moon_ayanamsa (time), 360.0)) + INDIA;
  guint32 day = (guint32) floor (moment);

  return moment - day > SUNSET ? day + 1 : day;
}

guint32
dossier_holiday_lunar_onam (int year)
{
  guint32 day = dossier_holiday_lunar_sankranti (year, 4);

  for (guint32 candidate = day; candidate < day + 31; candidate++)
    {
      double time = candidate + 0.25 - INDIA;
      double moon = fmod (dossier_moon_longitude (time) - dossier_moon_ayanamsa (time) + 360.0, 360.0);

      if (moon >= 280.0 && moon < 280.0 + 40.0 / 3)
        return candidate;
    }
  return 0;
}

guint32
dossier_holiday_lunar_chinese (int year)
{
  double passage = floor (dossier_moon_next_sun (dossier_date_julian (year, 2, 1), 330.0) + CHINA);
  double new_moon = dossier_moon_next_phase (passage - SYNODIC_MONTH - 2, 0) + CHINA;
  double next = dossier_moon_next_phase (new_moon + 1, 0) + CHINA;

  return (guint32) floor (floor (next) <= passage ? next : new_moon);
}

guint32
dossier_holiday_lunar_hijri (int year, int month, int day)
{
  guint32 tabular = dossier_holiday_calendar_hijri (year, month, day);
  double moment;

  if (tabular == 0)
    return 0;
  /* The new moon lies a day or two before the first of the month. */
  moment = dossier_moon_next_phase (tabular - day - 6.0, 0) + MECCA;
  return (guint32) floor (moment) + (moment - floor (moment) < SUNSET ? 1 : 2) + (guint32) day - 1;
}
