/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-filter.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_BIN_DAY,
  DOSSIER_BIN_WEEK, /* Monday to Sunday */
  DOSSIER_BIN_MONTH,
  DOSSIER_BIN_QUARTER,
  DOSSIER_BIN_YEAR,
  DOSSIER_BIN_DECADE,
} DossierBinUnit;

/**
 * DossierBin:
 * @first: first day, a Julian day number as in DossierDate
 * @last: last day
 * @weights: claims by class
 * @total: the sum of @weights
 *
 * A claim whose date is an interval is shared out evenly over the days of it: never placed on an invented
 * day.
 */
typedef struct
{
  guint32 first;
  guint32 last;
  double weights[DOSSIER_N_CLASSES];
  double total;
} DossierBin;

/**
 * DossierTimeline:
 * @first: first day of the axis; 0 where no claim has a date
 * @last: last day of the axis
 * @unit: the length of a bin
 * @bins: (element-type DossierBin): in order, without gaps
 * @highest: the greatest total of a bin
 * @n_dated: claims with a date
 * @n_undated: claims without one
 * @n_before: claims that end before the axis begins
 */
typedef struct
{
  guint32 first;
  guint32 last;
  DossierBinUnit unit;
  GArray *bins;
  double highest;
  guint n_dated;
  guint n_undated;
  guint n_before;
} DossierTimeline;

/* At most this many bins are made; the unit is the shortest that keeps to it. */
#define DOSSIER_TIMELINE_MAX_BINS 120

/**
 * dossier_timeline_new:
 * @extract: everything found
 * @filter: says which date counts, and which classes and modalities; its time is not looked at
 *
 * The axis leaves out what lies further before the middle nine tenths of the dates than three times their
 * span ("since 1789"), so that one claim of long ago does not flatten the rest; such claims are counted in
 * @n_before.
 */
DossierTimeline *dossier_timeline_new (const DossierExtract *extract, const DossierFilter *filter);
void dossier_timeline_free (DossierTimeline *timeline);

/* The bin that holds @julian, or the nearest one; DOSSIER_NO_INDEX where there are none. */
guint dossier_timeline_find_bin (const DossierTimeline *timeline, guint32 julian);

/* "4 June 2025". Free with g_free(). */
char *dossier_timeline_format_day (guint32 julian);

/* "4 June 2025", "June 2025", "2025": what a bin's days are called. Free with g_free(). */
char *dossier_timeline_format_bin (const DossierTimeline *timeline, guint bin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTimeline, dossier_timeline_free)

G_END_DECLS
