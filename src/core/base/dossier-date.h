/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How finely a date is known. A range joins two dates of some finer precision ("May to July 2024"). */
typedef enum
{
  DOSSIER_PRECISION_NONE, /* no date at all */
  DOSSIER_PRECISION_MINUTE,
  DOSSIER_PRECISION_DAY,
  DOSSIER_PRECISION_WEEK,
  DOSSIER_PRECISION_MONTH,
  DOSSIER_PRECISION_QUARTER,
  DOSSIER_PRECISION_SEASON,
  DOSSIER_PRECISION_YEAR,
  DOSSIER_PRECISION_DECADE,
  DOSSIER_PRECISION_RANGE,
  DOSSIER_PRECISION_VAGUE,
} DossierPrecision;

/* How a date came to be known. */
typedef enum
{
  DOSSIER_BASIS_UNKNOWN,
  DOSSIER_BASIS_STATED,   /* written out in full in the text */
  DOSSIER_BASIS_METADATA, /* from the file's own description, its name or its address */
  DOSSIER_BASIS_RELATIVE, /* counted from the article's date ("last month", "Tuesday") */
  DOSSIER_BASIS_INFERRED, /* worked out from the text: a guess, and called so */
  DOSSIER_BASIS_GIVEN,    /* set by the user */
} DossierBasis;

#define DOSSIER_NO_MINUTE (-1)

/**
 * DossierDate:
 * @first: first day of the interval as a Julian day number of GDate (1 = 1 January of year 1), 0 = open
 * @last: last day of the interval, inclusive, 0 = open
 * @precision: how finely the date is known
 * @part: the precision of the two ends where @precision is a range, else the same as @precision
 * @basis: how it came to be known
 * @first_minute: minute of the first day, 0 to 1439, or DOSSIER_NO_MINUTE
 * @last_minute: minute of the last day, or DOSSIER_NO_MINUTE
 *
 * An interval of days. Never a made-up day: "May 2025" is the whole month with precision month.
 */
typedef struct
{
  guint32 first;
  guint32 last;
  DossierPrecision precision;
  DossierPrecision part;
  DossierBasis basis;
  gint16 first_minute;
  gint16 last_minute;
} DossierDate;

#define DOSSIER_DATE_NONE                                                                                    \
  ((DossierDate){ 0, 0, DOSSIER_PRECISION_NONE, DOSSIER_PRECISION_NONE, DOSSIER_BASIS_UNKNOWN,               \
                  DOSSIER_NO_MINUTE, DOSSIER_NO_MINUTE })

static inline gboolean
dossier_date_is_set (const DossierDate *date)
{
  return date->precision != DOSSIER_PRECISION_NONE && (date->first != 0 || date->last != 0);
}

/* Julian day number of a calendar day, or 0 where there is no such day. */
guint32 dossier_date_julian (int year, int month, int day);

/* The calendar day of a Julian day number; any out pointer may be NULL. */
void dossier_date_ymd (guint32 julian, int *year, int *month, int *day);

/* Monday = 1 … Sunday = 7. */
int dossier_date_weekday (guint32 julian);

DossierDate dossier_date_new_day (guint32 julian, DossierBasis basis);
DossierDate dossier_date_new_month (int year, int month, DossierBasis basis);
DossierDate dossier_date_new_year (int year, DossierBasis basis);
/* The ISO week (Monday to Sunday) that holds @julian. */
DossierDate dossier_date_new_week (guint32 julian, DossierBasis basis);
/* An interval whose ends are days; either end may be 0 (open). */
DossierDate dossier_date_new_range (guint32 first, guint32 last, DossierBasis basis);

/**
 * dossier_date_parse_iso:
 * @text: an ISO prefix: `2025`, `2025-05`, `2025-05-20`, `2025-W21`, `2025-Q2`, `202X`, `2025-05-20T14:30`,
 *   or two of them joined by a slash
 *
 * Returns: whether @text was understood; @date has the basis "stated" then.
 */
gboolean dossier_date_parse_iso (const char *text, DossierDate *date);

/* The ISO prefix of the interval's beginning (`2025-05`), or NULL where the date is not set: the Monday of a week, the
 * first month of a quarter, the first year of a decade. Free with g_free(). */
char *dossier_date_to_iso (const DossierDate *date);

/* The ISO prefix of the end where one prefix does not say the whole (weeks, quarters, seasons, decades, ranges), else
 * NULL. The two joined by a slash can be parsed again. Free with g_free(). */
char *dossier_date_to_iso_end (const DossierDate *date);

const char *dossier_precision_to_string (DossierPrecision precision);
DossierPrecision dossier_precision_from_string (const char *name);
const char *dossier_basis_to_string (DossierBasis basis);
DossierBasis dossier_basis_from_string (const char *name);

G_END_DECLS
