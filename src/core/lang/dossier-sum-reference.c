/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-scan.h"

#include <math.h>
#include <string.h>

/* How many sentences back a sum may lie that is spoken of again. */
#define SENTENCES_BACK 1
/* How many atoms are walked back to count them. */
#define REACH 60
/* "… for $4 million. Half of it went": so near to the end of its sentence the sum stands. */
#define LAST_WORDS 12

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

/* The end of "the remaining amount", "the rest of the money", "the rest" at @first; 0 where it is none. */
static guint
remainder_end (DossierSumScan *scan, guint first)
{
  if (dossier_sum_scan_is (scan, first + 1, "remaining")
      && dossier_sum_scan_in (scan, first + 2, MONEY_NOUNS))
    return first + 3;
  if (!dossier_sum_scan_in (scan, first + 1, "balance remainder rest"))
    return 0;
  if (dossier_sum_scan_is (scan, first + 2, "of"))
    {
      if (!dossier_sum_scan_in (scan, first + 3, "that the"))
        return 0;
      return dossier_sum_scan_in (scan, first + 4, MONEY_NOUNS) ? first + 5 : 0;
    }
  /* "the rest" alone only where it is paid or due, not "the rest went home". */
  return dossier_sum_scan_in (scan, first + 2, "comes could has is may must remains should was will would")
             ? first + 2
             : 0;
}

/* What has been given of what was promised: "pledged $300m and has paid $100m, and the rest is due". */
static gboolean
is_partly_given (DossierSumScan *scan, guint whole, guint part)
{
  const DossierSum *all = dossier_sum_scan_sum (scan, whole);
  const DossierSum *some = dossier_sum_scan_sum (scan, part);
  const DossierSumSpot *spot = dossier_sum_scan_spot (scan, part);

  if (!dossier_sum_scan_spot (scan, whole)->marked || !spot->marked || all->per != NULL || some->per != NULL
      || strcmp (all->currency, some->currency) != 0 || !(some->max < all->min)
      || !is_near (scan, dossier_sum_scan_spot (scan, whole), spot->first))
    return FALSE;
  for (guint back = 1; back <= 4 && back <= spot->first; back++)
    if (dossier_sum_scan_in (scan, spot->first - back,
                             "contributed delivered donated gave given handed paid received repaid sent "
                             "spent"))
      return TRUE;
  return FALSE;
}

/* "the remaining amount", "the rest of the money", where a part of a whole was told just before. */
static guint
read_remainder (DossierSumScan *scan, guint first)
{
  guint end = remainder_end (scan, first);
  guint last = scan->sums->len;

  if (end == 0)
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
  if (last >= 2 && is_partly_given (scan, last - 2, last - 1)
      && is_near (scan, dossier_sum_scan_spot (scan, last - 1), first))
    {
      const DossierSum whole = *dossier_sum_scan_sum (scan, last - 2);
      const DossierSum part = *dossier_sum_scan_sum (scan, last - 1);

      add_reference (scan, first, end, last - 2, 0.5);
      dossier_sum_scan_sum (scan, last)->min = whole.min - part.max;
      dossier_sum_scan_sum (scan, last)->max = whole.max - part.min;
      return end;
    }
  return first;
}

/* Whether a sentence begins at @first right behind the one that ends with the last sum or soon after it. */
static gboolean
opens_next_sentence (DossierSumScan *scan, guint first)
{
  return dossier_sum_scan_ends (scan, first)
         && first - dossier_sum_scan_spot (scan, scan->sums->len - 1)->end <= LAST_WORDS
         && is_near (scan, dossier_sum_scan_spot (scan, scan->sums->len - 1), first);
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
      if (opens_next_sentence (scan, first))
        return add_reference (scan, first, at + 1, of, factor);
      for (guint i = dossier_sum_scan_spot (scan, scan->sums->len - 1)->end; i <= first; i++)
        if (dossier_sum_scan_ends (scan, i) || dossier_sum_scan_atom (scan, i)->kind == DOSSIER_ATOM_NUMBER)
          return first;
      return add_reference (scan, first, at + 1, of, factor);
    }
  if (!(dossier_sum_scan_in (scan, at, "that this") || (factor < 1 && dossier_sum_scan_is (scan, at, "the")))
      || !dossier_sum_scan_in (scan, at + 1, MONEY_NOUNS)
      || dossier_sum_scan_is (scan, at + 2, "of"))
    return first;
  of = antecedent (scan, first);
  return of != DOSSIER_NO_INDEX ? add_reference (scan, first, at + 2, of, factor) : first;
}

/* "wants the money back": the sum before, but not "the money market" or "the money of others". */
static guint
read_the_money (DossierSumScan *scan, guint first)
{
  const DossierSumAtom *next = dossier_sum_scan_atom (scan, first + 2);
  guint of;

  if (!dossier_sum_scan_is (scan, first + 1, "money")
      || (next->kind == DOSSIER_ATOM_WORD && !dossier_sum_scan_ends (scan, first + 2)
          && !dossier_sum_scan_in (scan, first + 2,
                                   "and as back but came comes could for from goes had has in is later on "
                                   "should that to was went when which will would")))
    return first;
  of = antecedent (scan, first);
  if (of == DOSSIER_NO_INDEX || !isfinite (dossier_sum_scan_sum (scan, of)->max)
      || dossier_sum_scan_sum (scan, of)->qualifier == DOSSIER_QUALIFIER_VAGUE)
    return first;
  return add_reference (scan, first, first + 2, of, 1);
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

      return end != first ? end : read_the_money (scan, first);
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
