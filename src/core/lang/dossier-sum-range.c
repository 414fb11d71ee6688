/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-scan.h"

#include <math.h>
#include <string.h>

/* What goes from one value to another: its two values are not the ends of a range. */
#define CHANGES \
  "advanced balloon ballooned boost boosted boosting change changed climb climbed climbing cut cuts " \
  "cutting decline declined declining decrease decreased double doubled down drop dropped dropping " \
  "fall fallen falling fell gain gained go goes going gone grew grow growing grown hike hiked " \
  "increase increased increases increasing jump jumped jumping lift lifted lower lowered lowering " \
  "moved narrow narrowed plunge plunged quadrupled raise raised raises raising reduce reduced " \
  "reducing reduction revised rise risen rises rising rose sank shrank shrunk shot slashed slid " \
  "slipped soar soared surge surged swell swelled swollen tripled tumbled up upped went widen widened " \
  "worsened"
#define HEDGES \
  "about almost approximately around as even high more much nearly over perhaps roughly some than up " \
  "upwards"
/* How far back a verb of change is looked for. */
#define CHANGE_REACH 14

gboolean
dossier_sum_range_is_change (DossierSumScan *scan, guint first)
{
  for (guint back = 1; back <= CHANGE_REACH && back <= first; back++)
    {
      guint at = first - back;

      if (dossier_sum_scan_in (scan, at, "between range ranged ranges ranging"))
        return FALSE;
      if (dossier_sum_scan_in (scan, at, CHANGES) || (back == 1 && dossier_sum_scan_is (scan, at, "by")))
        return TRUE;
      if (dossier_sum_scan_ends (scan, at))
        break;
    }
  return FALSE;
}

static gboolean
after_between (DossierSumScan *scan, guint first)
{
  for (guint back = 1; back <= 4 && back <= first && !dossier_sum_scan_ends (scan, first - back + 1); back++)
    if (dossier_sum_scan_is (scan, first - back, "between"))
      return TRUE;
  return FALSE;
}

/* Whether the atoms from @at to @end say that one value leads to another. */
static gboolean
words_join (DossierSumScan *scan, guint first, guint at, guint end)
{
  gboolean dash;

  if (at == end || end - at > 4 || dossier_sum_scan_ends (scan, at))
    return FALSE;
  dash = dossier_sum_scan_is (scan, at, "-") || dossier_sum_scan_is (scan, at, "–")
         || dossier_sum_scan_is (scan, at, "—") || dossier_sum_scan_is (scan, at, "−");
  if (dash)
    return end - at == 1 || (end - at == 2 && dossier_sum_scan_is (scan, at + 1, "-"));
  if (!dossier_sum_scan_is (scan, at, "to")
      && !(dossier_sum_scan_is (scan, at, "and") && after_between (scan, first)))
    return FALSE;
  for (guint i = at + 1; i < end; i++)
    if (!dossier_sum_scan_in (scan, i, HEDGES))
      return FALSE;
  return !dossier_sum_range_is_change (scan, first);
}

/* "$5-$10 million": the lower end's scale is that of the upper. */
static void
inherit_scale (DossierSumScan *scan, DossierSum *low, const DossierSumSpot *low_spot,
               const DossierSumSpot *high_spot)
{
  double scale = 1;
  gboolean scaled = FALSE;

  for (guint i = low_spot->first; i < low_spot->end; i++)
    if (dossier_sum_scan_atom (scan, i)->number >= 0)
      scaled = TRUE;
  for (guint i = high_spot->first; i < high_spot->end && i < high_spot->first + 8; i++)
    {
      int index = dossier_sum_scan_atom (scan, i)->number;
      const DossierNumberWord *word = index >= 0 ? dossier_number_word_get (index) : NULL;

      if (word != NULL && word->value >= 1e3 && word->kind != DOSSIER_NUMBER_UNIT)
        scale *= word->value;
    }
  if (!scaled && scale >= 1e3 && low->max < 1e3)
    {
      low->min *= scale;
      low->max *= scale;
    }
}

void
dossier_sum_range_join (DossierSumScan *scan)
{
  guint last = scan->sums->len - 1;
  DossierSum *low;
  DossierSum *high;
  DossierSumSpot *low_spot;
  DossierSumSpot *high_spot;
  DossierSum scaled;

  if (last == 0 || last == G_MAXUINT)
    return;
  low = dossier_sum_scan_sum (scan, last - 1);
  high = dossier_sum_scan_sum (scan, last);
  low_spot = dossier_sum_scan_spot (scan, last - 1);
  high_spot = dossier_sum_scan_spot (scan, last);
  if (!low_spot->marked || !high_spot->marked || strcmp (low->currency, high->currency) != 0
      || low->min != low->max || high->min != high->max || low->qualifier == DOSSIER_QUALIFIER_VAGUE
      || !words_join (scan, low_spot->first, low_spot->end, high_spot->first))
    return;
  scaled = *low;
  inherit_scale (scan, &scaled, low_spot, high_spot);
  if (scaled.min >= high->max && low->min < high->max)
    scaled = *low;
  if (scaled.min >= high->max)
    return;
  *low = scaled;
  low->max = high->max;
  low->range.end = high->range.end;
  low->per = high->per;
  low_spot->first_end = low_spot->end;
  low_spot->end = high_spot->end;
  g_array_set_size (scan->sums, last);
  g_array_set_size (scan->spots, last);
}
