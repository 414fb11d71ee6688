/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date.h"

G_BEGIN_DECLS

/* How the day of a holiday is found. */
typedef enum
{
  DOSSIER_HOLIDAY_FIXED,    /* a month and day */
  DOSSIER_HOLIDAY_WEEKDAY,  /* the nth weekday of a month, and days after it */
  DOSSIER_HOLIDAY_EASTER,   /* days after Western Easter */
  DOSSIER_HOLIDAY_ORTHODOX, /* days after Orthodox Easter */
  DOSSIER_HOLIDAY_TISHRI,   /* days after the Jewish New Year that falls in the year */
  DOSSIER_HOLIDAY_NISAN,    /* days after Passover */
  DOSSIER_HOLIDAY_KISLEV,   /* days after Hanukkah begins */
  DOSSIER_HOLIDAY_SHEVAT,   /* days after 15 Shevat */
  DOSSIER_HOLIDAY_HIJRI,    /* a month and day of the Islamic calendar, and the weekday on or before it */
  DOSSIER_HOLIDAY_HINDU,    /* a lunar month and day of India, at the hour @nth */
  DOSSIER_HOLIDAY_SANKRANTI, /* the sun enters the sign @month of the Indian zodiac */
  DOSSIER_HOLIDAY_ONAM,
  DOSSIER_HOLIDAY_CHINESE, /* the Chinese new year */
  DOSSIER_HOLIDAY_PARSI,   /* the Parsi new year */
  DOSSIER_HOLIDAY_NEAREST,  /* a month and day, moved off a weekend */
} DossierHolidayKind;

/**
 * DossierHoliday:
 * @name: in small letters, words apart by one space, without apostrophes and full stops
 * @kind: how its day is found
 * @month: month, or of what month the weekday is
 * @day: day of the month
 * @weekday: 1 (Monday) to 7
 * @nth: which of them, -1 for the last
 * @offset: days to add
 * @length: how many days it lasts
 * @is_word: the name is a common word or name too, and wants a capital letter or a year by it
 *
 * A day with a name. Facts only; the calendars are computed (dossier-holiday-calendar.h).
 */
typedef struct
{
  const char *name;
  DossierHolidayKind kind;
  gint8 month;
  gint8 day;
  gint8 weekday;
  gint8 nth;
  gint16 offset;
  gint8 length;
  gboolean is_word;
} DossierHoliday;

/* The holiday of that name, or NULL. */
const DossierHoliday *dossier_holiday_find (const char *name);

/* Whether any holiday's name begins with the words @start. */
gboolean dossier_holiday_has_prefix (const char *start);

/* When @holiday is in the Gregorian @year; not set where it has no day in it. */
DossierDate dossier_holiday_in_year (const DossierHoliday *holiday, int year);

/* The names in the order of the table, for the test that they are sorted; NULL past the end. */
const char *dossier_holiday_nth_name (guint index);

G_END_DECLS
