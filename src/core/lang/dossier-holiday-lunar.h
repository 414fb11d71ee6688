/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days of calendars that follow the moon itself, computed from its place (dossier-moon.h). Each returns a
 * Julian day number, or 0 where the calendar has no such day in the Gregorian @year. */

/**
 * dossier_holiday_lunar_hindu:
 * @month: 1 (Chaitra) to 12 (Phalguna), from new moon to new moon
 * @tithi: 1 to 30, the lunar day: 1 to 15 waxing
 * @hour: hour of the Indian day, 0 to 24, at which the lunar day must hold: the feast's own hour
 */
guint32 dossier_holiday_lunar_hindu (int year, int month, int tithi, int hour);

/* The day on which the sun enters the @sign (0 Mesha to 11 Mina) of the Indian zodiac; the next where it does
 * so after sunset. */
guint32 dossier_holiday_lunar_sankranti (int year, int sign);

/* The day of Onam: the moon in Shravana while the sun is in Simha. */
guint32 dossier_holiday_lunar_onam (int year);

/* The Chinese new year: new moon of the month in which the sun passes 330 degrees, by the clock of China. */
guint32 dossier_holiday_lunar_chinese (int year);

/* A day of the Islamic calendar whose month begins the evening after the new moon, as Umm al-Qura reckons. */
guint32 dossier_holiday_lunar_hijri (int year, int month, int day);

G_END_DECLS
