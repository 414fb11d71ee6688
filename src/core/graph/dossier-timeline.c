/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-timeline.h"

#include "dossier-claim-trace.h"
#include "dossier-date-words.h"

/* A single busy day still gets an axis of about a month. */
#define MIN_SPAN 30

typedef struct
{
  guint32 first;
  guint32 last;
  DossierRelationClass relation_class;
} Interval;

static int
compare_days (gconstpointer a, gconstpointer b)
{
  guint32 left = *(const guint32 *) a;
  guint32 right = *(const guint32 *) b;

  return left < right ? -1 : left > right;
}

/* The dated claims that class and modality let through; an open end is taken for the known one. */
static GArray *
collect_intervals (const DossierExtract *extract, const DossierFilter *filter, guint *n_undated)
{
  GArray *intervals = g_array_new (FALSE, FALSE, sizeof (Interval));

  for (guint i = 0; i < extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);
      const DossierDate *date = dossier_filter_get_date (filter, extract, claim);
      DossierRelationClass relation_class = dossier_relation_get_class (claim->relation);
      Interval interval = { date->first, date->last, relation_class };

      if ((filter->classes & (1u << relation_class)) == 0
          || (filter->modalities & (1u << claim->modality)) == 0
          || (!filter->learned && dossier_claim_trace_is_learned (claim->rule)))
        continue;
      if (!dossier_date_is_set (date))
        {
          (*n_undated)++;
          continue;
        }
      if (interval.first == 0)
        interval.first = interval.last;
      if (interval.last == 0)
        interval.last = interval.first;
      g_array_append_val (intervals, interval);
    }
  return intervals;
}

/* Sets the ends of the axis: see dossier_timeline_new() for what is left out. */
static void
find_axis (DossierTimeline *timeline, const GArray *intervals)
{
  guint n = intervals->len;
  g_autofree guint32 *firsts = g_new (guint32, n);
  g_autofree guint32 *lasts = g_new (guint32, n);
  guint32 low, span, limit;

  for (guint i = 0; i < n; i++)
    {
      firsts[i] = g_array_index (intervals, Interval, i).first;
      lasts[i] = g_array_index (intervals, Interval, i).last;
    }
  qsort (firsts, n, sizeof (guint32), compare_days);
  qsort (lasts, n, sizeof (guint32), compare_days);
  low = firsts[n / 20];
  span = MAX (lasts[n - 1 - n / 20], low) - low;
  span = MAX (span, MIN_SPAN);
  limit = low > 3 * span ? low - 3 * span : 1;
  timeline->first = low;
  for (guint i = 0; i < n; i++)
    if (firsts[i] >= limit)
      {
        timeline->first = MIN (low, firsts[i]);
        break;
      }
  timeline->last = lasts[n - 1];
  if (timeline->last - timeline->first < MIN_SPAN)
    {
      guint32 missing = MIN_SPAN - (timeline->last - timeline->first);

      timeline->first -= MIN (missing / 2, timeline->first - 1);
      timeline->last = timeline->first + MIN_SPAN;
    }
}

/* The first day of the unit that holds @julian. */
static guint32
start_of_unit (guint32 julian, DossierBinUnit unit)
{
  int year, month;

  if (unit == DOSSIER_BIN_DAY)
    return julian;
  if (unit == DOSSIER_BIN_WEEK)
    return MAX (julian - (guint32) (dossier_date_weekday (julian) - 1), 1);
  dossier_date_ymd (julian, &year, &month, NULL);
  if (unit == DOSSIER_BIN_MONTH)
    return dossier_date_julian (year, month, 1);
  if (unit == DOSSIER_BIN_QUARTER)
    return dossier_date_julian (year, (month - 1) / 3 * 3 + 1, 1);
  if (unit == DOSSIER_BIN_YEAR)
    return dossier_date_julian (year, 1, 1);
  return dossier_date_julian (MAX (year / 10 * 10, 1), 1, 1);
}

static guint32
start_of_next_unit (guint32 start, DossierBinUnit unit)
{
  /* Far enough to leave the unit from its first day, never so far as to pass the next one. */
  static const guint32 steps[] = { 1, 7, 31, 92, 366, 3653 };

  return start_of_unit (start + steps[unit], unit);
}

static guint
count_bins (guint32 first, guint32 last, DossierBinUnit unit)
{
  static const guint32 days[] = { 1, 7, 30, 91, 365, 3652 };

  return (last - start_of_unit (first, unit)) / days[unit] + 1;
}

static void
make_bins (DossierTimeline *timeline)
{
  guint32 start;

  timeline->unit = DOSSIER_BIN_DAY;
  while (timeline->unit < DOSSIER_BIN_DECADE
         && count_bins (timeline->first, timeline->last, timeline->unit) > DOSSIER_TIMELINE_MAX_BINS)
    timeline->unit++;
  start = start_of_unit (timeline->first, timeline->unit);
  while (start <= timeline->last)
    {
      guint32 next = start_of_next_unit (start, timeline->unit);
      DossierBin bin = { .first = start, .last = next - 1 };

      g_array_append_val (timeline->bins, bin);
      start = next;
    }
}

static void
share_out (DossierTimeline *timeline, const Interval *interval)
{
  guint32 first = MAX (interval->first, timeline->first);
  double per_day;

  if (interval->last < timeline->first)
    {
      timeline->n_before++;
      return;
    }
  per_day = 1.0 / (interval->last - first + 1);
  for (guint i = dossier_timeline_find_bin (timeline, first); i < timeline->bins->len; i++)
    {
      DossierBin *bin = &g_array_index (timeline->bins, DossierBin, i);
      double weight;

      if (bin->first > interval->last)
        break;
      weight = per_day * (MIN (bin->last, interval->last) - MAX (bin->first, first) + 1);
      bin->weights[interval->relation_class] += weight;
      bin->total += weight;
    }
}

DossierTimeline *
dossier_timeline_new (const DossierExtract *extract, const DossierFilter *filter)
{
  DossierTimeline *timeline;
  g_autoptr (GArray) intervals = NULL;

  g_return_val_if_fail (extract != NULL && filter != NULL, NULL);

  timeline = g_new0 (DossierTimeline, 1);
  timeline->bins = g_array_new (FALSE, TRUE, sizeof (DossierBin));
  intervals = collect_intervals (extract, filter, &timeline->n_undated);
  timeline->n_dated = intervals->len;
  if (intervals->len == 0)
    return timeline;
  find_axis (timeline, intervals);
  make_bins (timeline);
  for (guint i = 0; i < intervals->len; i++)
    share_out (timeline, &g_array_index (intervals, Interval, i));
  for (guint i = 0; i < timeline->bins->len; i++)
    timeline->highest = MAX (timeline->highest, g_array_index (timeline->bins, DossierBin, i).total);
  return timeline;
}

void
dossier_timeline_free (DossierTimeline *timeline)
{
  g_array_unref (timeline->bins);
  g_free (timeline);
}

guint
dossier_timeline_find_bin (const DossierTimeline *timeline, guint32 julian)
{
  guint low = 0, high;

  g_return_val_if_fail (timeline != NULL, DOSSIER_NO_INDEX);

  if (timeline->bins->len == 0)
    return DOSSIER_NO_INDEX;
  high = timeline->bins->len - 1;
  while (low < high)
    {
      guint middle = low + (high - low + 1) / 2;

      if (g_array_index (timeline->bins, DossierBin, middle).first <= julian)
        low = middle;
      else
        high = middle - 1;
    }
  return low;
}

static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December" };

char *
dossier_timeline_format_day (guint32 julian)
{
  return dossier_day_to_words (julian);
}

char *
dossier_timeline_format_bin (const DossierTimeline *timeline, guint bin)
{
  const DossierBin *found;
  g_autofree char *day = NULL;
  int year, month;

  g_return_val_if_fail (timeline != NULL && bin < timeline->bins->len, NULL);

  found = &g_array_index (timeline->bins, DossierBin, bin);
  day = dossier_timeline_format_day (found->first);
  dossier_date_ymd (found->first, &year, &month, NULL);
  switch (timeline->unit)
    {
    case DOSSIER_BIN_WEEK:
      return g_strdup_printf ("week of %s", day);
    case DOSSIER_BIN_MONTH:
      return g_strdup_printf ("%s %d", months[month - 1], year);
    case DOSSIER_BIN_QUARTER:
      return g_strdup_printf ("%s to %s %d", months[month - 1], months[month + 1], year);
    case DOSSIER_BIN_YEAR:
      return g_strdup_printf ("%d", year);
    case DOSSIER_BIN_DECADE:
      return g_strdup_printf ("%ds", year);
    default:
      return g_steal_pointer (&day);
    }
}
