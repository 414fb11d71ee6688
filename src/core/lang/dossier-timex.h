/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date.h"
#include "dossier-range.h"

G_BEGIN_DECLS

/* What an expression of time says: the distinctions of TIMEX3 (ISO-TimeML), which the date suites use. */
typedef enum
{
  DOSSIER_TIMEX_DATE,      /* "27 March", "last week", "the third quarter", "Tuesday morning" */
  DOSSIER_TIMEX_TIME,      /* a clock time without a day of its own: "at 5 p.m." */
  DOSSIER_TIMEX_DURATION,  /* "two years": a length, tied to no place in time */
  DOSSIER_TIMEX_SET,       /* "every Thursday", "monthly" */
  DOSSIER_TIMEX_REFERENCE, /* "now", "recently", "in the future": no interval */
} DossierTimexKind;

/* Units of the calendar, from fine to coarse. */
typedef enum
{
  DOSSIER_DATE_UNIT_NONE,
  DOSSIER_DATE_UNIT_SECOND,
  DOSSIER_DATE_UNIT_MINUTE,
  DOSSIER_DATE_UNIT_HOUR,
  DOSSIER_DATE_UNIT_DAY,
  DOSSIER_DATE_UNIT_WEEKEND,
  DOSSIER_DATE_UNIT_WEEK,
  DOSSIER_DATE_UNIT_FORTNIGHT,
  DOSSIER_DATE_UNIT_MONTH,
  DOSSIER_DATE_UNIT_QUARTER,
  DOSSIER_DATE_UNIT_SEASON,
  DOSSIER_DATE_UNIT_HALF,
  DOSSIER_DATE_UNIT_YEAR,
  DOSSIER_DATE_UNIT_DECADE,
  DOSSIER_DATE_UNIT_CENTURY,
  DOSSIER_DATE_UNIT_MILLENNIUM,
} DossierDateUnit;

/* Parts of a day, as TIMEX3 names them: TMO, TAF, TEV, TNI. */
typedef enum
{
  DOSSIER_DAYPART_NONE,
  DOSSIER_DAYPART_MORNING,
  DOSSIER_DAYPART_AFTERNOON,
  DOSSIER_DAYPART_EVENING,
  DOSSIER_DAYPART_NIGHT,
} DossierDaypart;

/* How the words before or after a date open it: "since 2014" leaves the end open, "before May" the beginning.
 */
typedef enum
{
  DOSSIER_BOUND_NONE,
  DOSSIER_BOUND_SINCE,
  DOSSIER_BOUND_AFTER,
  DOSSIER_BOUND_BEFORE,
  DOSSIER_BOUND_UNTIL,
} DossierDateBound;

#define DOSSIER_TIMEX_MANY (-1.0) /* an amount without a number: "years", "several days" */

/**
 * DossierTimex:
 * @range: the words, prepositions not included
 * @kind: what they say
 * @date: the interval they stand for, where it could be worked out; days are kept in @date.first and
 * @date.last, a time of day in its minutes
 * @point: the day that plain counting gives ("two months ago" is a month, but counting from the 12th gives
 * the 12th), or 0 where @date says it all
 * @grain: the unit that the words name (week, weekend, quarter, half …)
 * @bound: how the words around it open it
 * @unit: unit of a length ("the past four months", "two years"), or none
 * @amount: how many of @unit, DOSSIER_TIMEX_MANY where no number is given
 * @daypart: part of the day
 * @reference: of a reference: -1 past, 0 present, 1 future
 * @year: the year as the words say it, or 0
 * @month: the month as the words say it, 1 to 12, or 0
 * @day: the day of the month as the words say it, or 0
 * @weekday: 1 (Monday) to 7 as the words say it, or 0
 *
 * An expression of time in an article, resolved as far as it can be.
 */
typedef struct
{
  DossierRange range;
  DossierTimexKind kind;
  DossierDate date;
  guint32 point;
  DossierDateUnit grain;
  DossierDateBound bound;
  DossierDateUnit unit;
  double amount;
  DossierDaypart daypart;
  gint8 reference;
  gint16 year;
  gint8 month;
  gint8 day;
  gint8 weekday;
} DossierTimex;

#define DOSSIER_TIMEX_NONE                                                                                   \
  ((DossierTimex){ .date = { .first_minute = DOSSIER_NO_MINUTE, .last_minute = DOSSIER_NO_MINUTE } })

G_END_DECLS
