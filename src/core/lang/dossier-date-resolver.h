/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date-lexicon.h"
#include "dossier-timex.h"

G_BEGIN_DECLS

/**
 * DossierDateContext:
 * @today: the day that the text speaks from (the article's), as a Julian day number, or 0 where it is not
 * known
 * @minute: the minute of that day, or DOSSIER_NO_MINUTE
 * @direction: where the clause looks: -1 back, 1 ahead, 0 not known
 * @is_note: the text has no verb at all, as a diary entry has none: it looks ahead
 * @year: a year that open dates belong to ("Jan-Feb 2017"), or 0
 * @focus: the date the text is speaking of, last named; not set at the beginning
 * @narrative: a day of the past that the text tells of, with its year, so that months without a year belong
 *   near it; or 0
 * @quarter: a day of the quarter whose results the text reports, or 0
 *
 * What an expression is resolved against.
 */
typedef struct
{
  guint32 today;
  gint16 minute;
  int direction;
  gboolean is_note;
  int year;
  DossierDate focus;
  guint32 narrative;
  guint32 quarter;
} DossierDateContext;

/* The unit of the calendar that holds @julian: its week, its month … Not set where @julian is out of range.
 */
DossierDate dossier_date_unit_at (DossierDateUnit unit, guint32 julian);

/* The named season of @year (1 spring to 4 winter); winter begins in @year and ends in the next. */
DossierDate dossier_date_season (int year, int season);

/* The half (1, 2) of @year. */
DossierDate dossier_date_half (int year, int half);

/* The day @amount units after @julian (before it where negative); 0 where that leaves the calendar. */
guint32 dossier_date_shift (guint32 julian, DossierDateUnit unit, double amount);

/* The beginning, middle or end of @whole, which is a @grain. */
DossierDate dossier_date_part (const DossierDate *whole, DossierDateUnit grain, DossierDatePart part);

/* From the first day of @first to the last of @last, at the coarser of their precisions. */
DossierDate dossier_date_join (const DossierDate *first, const DossierDate *last);

/* The year of a month and day (0 for the whole month) that are named without one; 0 where nothing tells. */
int dossier_date_resolver_choose_year (const DossierDateContext *context, int month, int day, int weekday);

/* The day of a weekday named alone; 0 where nothing tells. */
guint32 dossier_date_resolver_choose_weekday (const DossierDateContext *context, int weekday);

/* The day of the month named alone ("the 15th"), on @weekday where that is not 0; 0 where nothing tells. */
guint32 dossier_date_resolver_choose_day (const DossierDateContext *context, int day, int weekday);

G_END_DECLS
