/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-scan.h"

/* "per capita rose last year to $65,000": so many words may stand between. */
#define WORDS_TO_RATE 6

/* What a rate may be per, and its other forms. */
static const struct
{
  const char *words; /* separated by single spaces */
  const char *per;
} units[] = {
  { "hour hr", "hour" },
  { "day", "day" },
  { "night", "night" },
  { "week", "week" },
  { "fortnight", "fortnight" },
  { "month mo", "month" },
  { "quarter", "quarter" },
  { "semester term", "term" },
  { "year yr annum season", "year" },
  { "minute", "minute" },
  { "second", "second" },
  { "person head capita individual citizen adult passenger guest resident", "person" },
  { "child pupil student", "child" },
  { "worker employee", "worker" },
  { "household family home", "household" },
  { "share", "share" },
  { "unit item piece", "unit" },
  { "barrel", "barrel" },
  { "ton tonne", "tonne" },
  { "kilogram kilo kg", "kilogram" },
  { "gram", "gram" },
  { "ounce oz", "ounce" },
  { "pound lb", "pound" },
  { "bushel", "bushel" },
  { "litre liter", "litre" },
  { "gallon", "gallon" },
  { "pint", "pint" },
  { "bottle", "bottle" },
  { "pack packet", "pack" },
  { "bag sack", "bag" },
  { "box", "box" },
  { "dozen", "dozen" },
  { "pair", "pair" },
  { "mile", "mile" },
  { "kilometre kilometer km", "kilometre" },
  { "acre", "acre" },
  { "hectare", "hectare" },
  { "foot metre meter", "square metre" },
  { "ticket", "ticket" },
  { "trip ride", "trip" },
  { "dose", "dose" },
  { "vote", "vote" },
  { "dollar", "dollar" },
  { "euro", "euro" },
  { "megawatt kilowatt mwh kwh", "megawatt hour" },
};

static const struct
{
  const char *word;
  const char *per;
} adverbs[] = {
  { "hourly", "hour" }, { "daily", "day" },       { "nightly", "night" }, { "weekly", "week" },
  { "monthly", "month" }, { "quarterly", "quarter" }, { "annually", "year" }, { "yearly", "year" },
  { "apiece", "unit" }, { "each", "unit" },
};

static const char *
unit_at (DossierSumScan *scan, guint at)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (dossier_sum_scan_in (scan, at, units[i].words))
      return units[i].per;
  return NULL;
}

/* From the words at @at: "an hour", "per capita", "/month", "-a-share", "each year", "annually". */
static const char *
rate_at (DossierSumScan *scan, guint at)
{
  if (dossier_sum_scan_hyphen (scan, at))
    {
      /* "$70-a-share", "$9-an-hour", "$15-per-ton" */
      if (dossier_sum_scan_in (scan, at + 1, "a an per") && dossier_sum_scan_hyphen (scan, at + 2))
        return unit_at (scan, at + 3);
      return NULL;
    }
  if (dossier_sum_scan_is (scan, at, "/") && dossier_sum_scan_tight (scan, at))
    return unit_at (scan, at + 1);
  if (dossier_sum_scan_in (scan, at, "a an every each per the"))
    {
      const char *per = unit_at (scan, at + 1);

      /* "$5 each" alone, and "$5 the night before" */
      if (per != NULL && !dossier_sum_scan_is (scan, at, "the"))
        return dossier_sum_scan_in (scan, at + 2, "ago earlier before later") ? NULL : per;
      if (per == NULL && dossier_sum_scan_is (scan, at, "per")
          && dossier_sum_scan_in (scan, at + 1, "sq square"))
        return "square metre";
    }
  for (guint i = 0; i < G_N_ELEMENTS (adverbs); i++)
    if (dossier_sum_scan_is (scan, at, adverbs[i].word))
      return adverbs[i].per;
  return NULL;
}

/* "income per capita was $65,000", "spending per pupil of $40": the rate before the sum, in its sentence. */
static const char *
rate_before (DossierSumScan *scan, guint first)
{
  for (guint at = first; at >= 2 && first - at < WORDS_TO_RATE && !dossier_sum_scan_ends (scan, at); at--)
    {
      if (dossier_sum_scan_atom (scan, at - 1)->kind != DOSSIER_ATOM_WORD)
        return NULL;
      if (dossier_sum_scan_is (scan, at - 2, "per")
          && dossier_sum_scan_in (scan, at - 1, "capita child head household person pupil student worker"))
        return unit_at (scan, at - 1);
    }
  return NULL;
}

void
dossier_sum_rate_read (DossierSumScan *scan, guint index)
{
  const DossierSumSpot *spot = dossier_sum_scan_spot (scan, index);
  guint at = spot->end;

  if (!dossier_sum_scan_ends (scan, at) && dossier_sum_scan_atom (scan, at)->kind != DOSSIER_ATOM_NUMBER
      && dossier_sum_scan_atom (scan, at)->kind != DOSSIER_ATOM_SIGN)
    dossier_sum_scan_sum (scan, index)->per = rate_at (scan, at);
  if (dossier_sum_scan_sum (scan, index)->per == NULL && spot->marked)
    dossier_sum_scan_sum (scan, index)->per = rate_before (scan, spot->first);
}
