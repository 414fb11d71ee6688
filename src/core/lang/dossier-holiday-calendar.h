/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Western Easter Sunday of @year, by the Gregorian computus (Meeus, "Astronomical Algorithms", chapter 8). */
guint32 dossier_holiday_calendar_easter (int year);

/* Orthodox Easter Sunday of @year, as a Gregorian day, by the Julian computus (the same chapter). */
guint32 dossier_holiday_calendar_orthodox_easter (int year);

/* 1 Tishri that falls in the Gregorian @year (Reingold and Dershowitz, "Calendrical Calculations", chapter
 * 8). */
guint32 dossier_holiday_calendar_tishri (int year);

/* 25 Kislev that follows the 1 Tishri of @year. */
guint32 dossier_holiday_calendar_kislev (int year);

/* 15 Nisan, and 15 Shevat before it, that fall in @year. */
guint32 dossier_holiday_calendar_nisan (int year);
guint32 dossier_holiday_calendar_shevat (int year);

/* A day of the tabular Islamic calendar that falls in the Gregorian @year (the same book, chapter 7), or 0.
 */
guint32 dossier_holiday_calendar_hijri (int year, int month, int day);

G_END_DECLS
