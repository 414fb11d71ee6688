/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-scan.h"

#include <math.h>

/* How many sentences back a sum may lie that is spoken of again. */
#define SENTENCES_BACK 1
/* How many atoms are walked back to count them. */
#define REACH 60

#define SUM_NOUNS "amount figure sum"
#define MONEY_NOUNS "amount figure money sum total"

/* Whether the sum at @spot lies in this sentence or the one before. */
static gboolean
is_near (DossierSumScan *scan, const DossierSumSpot *spot, guint first)
{
  guint sentences = 0;

  if (first < spot->end || first - spot->end > REACH)
    return FALSE;
  for (guint i = first; i >= spot->end && i > 0; i--)
    if (dossier_sum_scan_ends (scan, i))
      sentences++;
  return sentences <= SENTENCES_BACK;
}

/* The last sum that was said outright and no rate, or DOSSIER_NO_INDEX. */
static guint
antecedent (DossierSumScan *scan, guint first)
{
  guint index;

  if (scan->sums->len == 0)
    return DOSSIER_NO_INDEX;
  index = scan->sums->len - 1;
  if (dossier_sum_scan_sum (scan, index)->same_as != DOSSIER_NO_INDEX)
    index = dossier_sum_scan_sum (scan, index)->same_as;
  if (!dossier_sum_scan_spot (scan, index)->marked || dossier_sum_scan_sum (scan, index)->per != NULL
      || !is_near (scan, dossier_sum_scan_spot (scan, scan->sums->len - 1), first))
    return DOSSIER_NO_INDEX;
  return index;
}

static guint
add_reference (DossierSumScan *scan, guint first, guint end, guint of, double factor)
{
  const DossierSum whole = *dossier_sum_scan_sum (scan, of);
  guint index = dossier_sum_scan_add (scan, first, end, whole.min * factor, whole.max * factor,
                                      whole.currency, "context");
  DossierSum *sum = dossier_sum_scan_sum (scan, index);

  sum->qualifier = whole.qualifier;
  dossier_sum_scan_spot (scan, index)->marked = FALSE;
  if (factor == 1)
    sum->same_as = of;
  else if (factor < 1)
    sum->part_of = of;
  return end;
}

/* Whether the part is what was left over: "withheld the last $100 million of …". */
static gboolean
part_is_remainder (DossierSumScan *scan, const DossierSumSpot *part)
{
  for (guint back = 1; back <= 4 && back <= part->first; back++)
    if (dossier_sum_scan_in (scan, part->first - back,
                             "final last outstanding owed remaining unpaid withheld withhold withholding"))
      return TRUE;
  return FALSE;
}

/* "the remaining amount", "the rest of the money", where a part of a whole was told just before. */
static guint
read_remainder (DossierSumScan *scan, guint first)
{
  guint end;
  guint last = scan->sums->len;

  if (dossier_sum_scan_is (scan, first + 1, "remaining")
      && dossier_sum_scan_in (scan, first + 2, MONEY_NOUNS))
    end = first + 3;
  else if (dossier_sum_scan_in (scan, first + 1, "rest remainder")
           && dossier_sum_scan_is (scan, first + 2, "of") && dossier_sum_scan_in (scan, first + 3, "that the")
           && dossier_sum_scan_in (scan, first + 4, MONEY_NOUNS))
    end = first + 5;
  else
    return first;
  for (guint back = 1; back <= 3 && back <= last; back++)
    {
      guint part = last - back;
      guint whole = dossier_sum_scan_sum (scan, part)->part_of;
      DossierSum rest;

      if (whole == DOSSIER_NO_INDEX)
        continue;
      if (!is_near (scan, dossier_sum_scan_spot (scan, MAX (part, whole)), first))
        return first;
      if (part_is_remainder (scan, dossier_sum_scan_spot (scan, part)))
        return add_reference (scan, first, end, part, 1);
      rest = *dossier_sum_scan_sum (scan, whole);
      add_reference (scan, first, end, whole, 0.5);
      dossier_sum_scan_sum (scan, last)->min = rest.min - dossier_sum_scan_sum (scan, part)->max;
      dossier_sum_scan_sum (scan, last)->max = rest.max - dossier_sum_scan_sum (scan, part)->min;
      return end;
    }
  return first;
}

/* "half of that sum", "twice that amount", "half that": a multiple of the sum before. */
static guint
read_multiple (DossierSumScan *scan, guint first)
{
  double factor = dossier_sum_scan_is (scan, first, "half")
                      ? 0.5
                      : (dossier_sum_scan_is (scan, first, "triple") ? 3 : 2);
  guint at = first + 1;
  guint of;

  if (dossier_sum_scan_is (scan, at, "of"))
    at++;
  if (factor < 1 && at == first + 2 && dossier_sum_scan_is (scan, at, "it"))
    {
      /* "half of it" only close behind the sum, in its sentence. */
      of = antecedent (scan, first);
      if (of == DOSSIER_NO_INDEX || first - dossier_sum_scan_spot (scan, scan->sums->len - 1)->end > 12)
        return first;
      for (guint i = dossier_sum_scan_spot (scan, scan->sums->len - 1)->end; i <= first; i++)
        if (dossier_sum_scan_ends (scan, i) || dossier_sum_scan_atom (scan, i)->kind == DOSSIER_ATOM_NUMBER)
          return first;
      return add_reference (scan, first, at + 1, of, factor);
    }
  if (!dossier_sum_scan_in (scan, at, "that this") || !dossier_sum_scan_in (scan, at + 1, MONEY_NOUNS)
      || dossier_sum_scan_is (scan, at + 2, "of"))
    return first;
  of = antecedent (scan, first);
  return of != DOSSIER_NO_INDEX ? add_reference (scan, first, at + 2, of, factor) : first;
}

guint
dossier_sum_reference_read (DossierSumScan *scan, guint first)
{
  guint of;

  if (scan->sums->len == 0 || dossier_sum_scan_atom (scan, first)->kind != DOSSIER_ATOM_WORD)
    return first;
  if (dossier_sum_scan_in (scan, first, "double half triple twice"))
    return read_multiple (scan, first);
  if (dossier_sum_scan_is (scan, first, "the"))
    {
      guint end = read_remainder (scan, first);

      if (end != first)
        return end;
    }
  /* "that amount", "the same sum", but not "that amount of work". */
  if ((dossier_sum_scan_in (scan, first, "that this") && dossier_sum_scan_in (scan, first + 1, SUM_NOUNS)
       && !dossier_sum_scan_is (scan, first + 2, "of"))
      || (dossier_sum_scan_is (scan, first, "same") && dossier_sum_scan_in (scan, first + 1, "amount sum")
          && !dossier_sum_scan_is (scan, first + 2, "of")))
    {
      of = antecedent (scan, first);
      if (of != DOSSIER_NO_INDEX)
        return add_reference (scan, first, first + 2, of, 1);
    }
  return first;
}
