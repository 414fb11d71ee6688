/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-scan.h"

#include <string.h>

/* Words that may stand between a sum and its expression in another currency. */
#define CONVERSION_WORDS \
  "a about almost an approximately approx around at each equal equivalent equivalents every hour just " \
  "month more nearly of or over per roughly slightly some than the to under week year day"
/* How many atoms may stand between a whole and its part in one sentence. */
#define PART_REACH 24

/* Whether no sentence ends between the atoms, the first not counted. */
static gboolean
same_sentence (DossierSumScan *scan, guint from, guint to)
{
  for (guint i = from + 1; i <= to; i++)
    if (dossier_sum_scan_ends (scan, i))
      return FALSE;
  return TRUE;
}

/* "€2 million ($2.3 million)", "200 shillings, or about $2": one sum, twice expressed. */
static gboolean
is_conversion (DossierSumScan *scan, const DossierSum *first, const DossierSum *second, guint at, guint end)
{
  gboolean opened = FALSE;
  gboolean alternative = FALSE;

  if (first->currency[0] == '\0' || strcmp (first->currency, second->currency) == 0 || end - at > 7
      || end == at)
    return FALSE;
  for (guint i = at; i < end; i++)
    {
      if (dossier_sum_scan_ends (scan, i))
        return FALSE;
      if (dossier_sum_scan_is (scan, i, "(") || dossier_sum_scan_is (scan, i, "[")
          || (dossier_sum_scan_is (scan, i, "/") && end - at == 1))
        opened = TRUE;
      else if (dossier_sum_scan_in (scan, i, "or equivalent"))
        alternative = TRUE;
      else if (!dossier_sum_scan_is (scan, i, ",") && !dossier_sum_scan_is (scan, i, "~")
               && !dossier_sum_scan_is (scan, i, "=") && !dossier_sum_scan_is (scan, i, "≈")
               && !dossier_sum_scan_in (scan, i, CONVERSION_WORDS))
        return FALSE;
    }
  return opened || alternative;
}

/* "(US$5m, €4m)": a second conversion in the same brackets. */
static gboolean
is_next_conversion (DossierSumScan *scan, const DossierSum *first, const DossierSum *second, guint at,
                    guint end)
{
  return first->same_as != DOSSIER_NO_INDEX && end - at == 1
         && strcmp (first->currency, second->currency) != 0
         && (dossier_sum_scan_is (scan, at, ",") || dossier_sum_scan_is (scan, at, ";")
             || dossier_sum_scan_is (scan, at, ":") || dossier_sum_scan_is (scan, at, "/"));
}

/* "$100 million of a $300 million commitment", "out of the planned $300 million". */
static gboolean
is_part_of_next (DossierSumScan *scan, guint at, guint end)
{
  if (end - at > 7 || end == at || !same_sentence (scan, at, end))
    return FALSE;
  if (dossier_sum_scan_is (scan, at, "out"))
    at++;
  if (!dossier_sum_scan_is (scan, at, "of") || at + 1 >= end
      || !dossier_sum_scan_in (scan, at + 1, "a an her his its my our that the their this those your"))
    return FALSE;
  for (guint i = at + 2; i < end; i++)
    if (dossier_sum_scan_atom (scan, i)->kind != DOSSIER_ATOM_WORD && !dossier_sum_scan_hyphen (scan, i))
      return FALSE;
  return TRUE;
}

/* "$650,000 to the state, $180,000 of which …", "$10 million, including $2 million for …". */
static gboolean
is_part_of_last (DossierSumScan *scan, guint whole_end, const DossierSumSpot *part)
{
  guint before = part->first;

  if (part->first - whole_end > PART_REACH || !same_sentence (scan, whole_end, part->first))
    return FALSE;
  if (dossier_sum_scan_is (scan, part->end, "of") && dossier_sum_scan_in (scan, part->end + 1, "which"))
    return TRUE;
  for (guint i = 0; i < 4 && before > whole_end; i++, before--)
    {
      if (dossier_sum_scan_in (scan, before - 1, "including includes"))
        return TRUE;
      if (before - 1 > whole_end && dossier_sum_scan_in (scan, before - 1, "which that")
          && dossier_sum_scan_is (scan, before - 2, "of"))
        return TRUE;
      if (!dossier_sum_scan_in (scan, before - 1,
                                "a about almost another around least at more nearly over some than up to "
                                "roughly the only just an estimated initial first"))
        return FALSE;
    }
  return FALSE;
}

void
dossier_sum_relation_read (DossierSumScan *scan)
{
  guint last = scan->sums->len - 1;
  DossierSum *first;
  DossierSum *second;
  const DossierSumSpot *first_spot;
  const DossierSumSpot *second_spot;
  guint base;

  if (scan->sums->len < 2)
    return;
  first = dossier_sum_scan_sum (scan, last - 1);
  second = dossier_sum_scan_sum (scan, last);
  first_spot = dossier_sum_scan_spot (scan, last - 1);
  second_spot = dossier_sum_scan_spot (scan, last);
  base = first->same_as != DOSSIER_NO_INDEX ? first->same_as : last - 1;
  if (second->currency[0] == '\0' || second_spot->first < first_spot->end)
    return;
  if (is_conversion (scan, first, second, first_spot->end, second_spot->first)
      || is_next_conversion (scan, first, second, first_spot->end, second_spot->first))
    {
      second->same_as = base;
      return;
    }
  if (strcmp (dossier_sum_scan_sum (scan, base)->currency, second->currency) != 0)
    return;
  if (first->max < second->max && first->part_of == DOSSIER_NO_INDEX
      && is_part_of_next (scan, first_spot->end, second_spot->first))
    first->part_of = last;
  else if (second->max < first->max && is_part_of_last (scan, first_spot->end, second_spot))
    second->part_of = base;
}
