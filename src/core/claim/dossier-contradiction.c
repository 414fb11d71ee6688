/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-contradiction.h"

#include <math.h>
#include <string.h>

/* Two figures this close (a share of the larger) are one figure, rounded. */
#define SAME_AMOUNT 0.15
/* Two stated dates this far apart, in days, are of two events. */
#define SAME_EVENT_DAYS 45

/* Things that happen once between two parties, so that two dates of them clash. */
static gboolean
happens_once (DossierRelation relation)
{
  switch (relation)
    {
    case DOSSIER_RELATION_FOUNDED:
    case DOSSIER_RELATION_ACQUIRED:
    case DOSSIER_RELATION_APPOINTED:
    case DOSSIER_RELATION_NOMINATED:
    case DOSSIER_RELATION_DISMISSED:
    case DOSSIER_RELATION_RESIGNED_FROM:
    case DOSSIER_RELATION_SUED:
    case DOSSIER_RELATION_ARRESTED:
    case DOSSIER_RELATION_CONVICTED:
    case DOSSIER_RELATION_SENTENCED:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_giving (DossierRelation relation)
{
  return relation == DOSSIER_RELATION_DONATED || relation == DOSSIER_RELATION_PAID
         || relation == DOSSIER_RELATION_SPENT || relation == DOSSIER_RELATION_FUNDED;
}

static gboolean
is_told (const DossierClaim *claim)
{
  return claim->modality == DOSSIER_MODALITY_ASSERTED || claim->modality == DOSSIER_MODALITY_REPORTED;
}

static gboolean
is_stated (const DossierClaim *claim)
{
  return dossier_date_is_set (&claim->date)
         && (claim->date.basis == DOSSIER_BASIS_STATED || claim->date.basis == DOSSIER_BASIS_RELATIVE);
}

/* The number of days between two intervals; 0 where they overlap, either is open or unknown. */
static guint
days_apart (const DossierDate *a, const DossierDate *b)
{
  if (!dossier_date_is_set (a) || !dossier_date_is_set (b))
    return 0;
  if (a->last != 0 && b->first != 0 && a->last < b->first)
    return b->first - a->last;
  if (b->last != 0 && a->first != 0 && b->last < a->first)
    return a->first - b->last;
  return 0;
}

gboolean
dossier_contradiction_same_time (const DossierClaim *first, const DossierClaim *second)
{
  guint apart;

  g_return_val_if_fail (first != NULL && second != NULL, FALSE);

  apart = days_apart (&first->date, &second->date);
  return is_stated (first) && is_stated (second) ? apart == 0 : apart <= DOSSIER_CONTRADICTION_DAYS;
}

static const DossierSum *
sum_of (const DossierExtract *extract, const DossierClaim *claim)
{
  const DossierArticleRecord *record = dossier_extract_article (extract, claim->article);

  return claim->sum < record->sums->len ? &g_array_index (record->sums, DossierSum, claim->sum) : NULL;
}

/* Whether one of two sums can be the other, told more loosely. */
static gboolean
may_be_same (const DossierSum *a, const DossierSum *b)
{
  double low = fmax (a->min, b->min), high = fmin (a->max, b->max), larger = fmax (a->min, b->min);

  if (strcmp (a->currency, b->currency) != 0 || a->per != b->per)
    return TRUE; /* not comparable */
  if (low <= high || fabs (a->min - b->min) <= SAME_AMOUNT * larger)
    return TRUE;
  if (a->qualifier == DOSSIER_QUALIFIER_VAGUE || b->qualifier == DOSSIER_QUALIFIER_VAGUE)
    return TRUE;
  if ((a->qualifier == DOSSIER_QUALIFIER_OVER && a->min <= b->min)
      || (b->qualifier == DOSSIER_QUALIFIER_OVER && b->min <= a->min))
    return TRUE;
  return (a->qualifier == DOSSIER_QUALIFIER_UP_TO || a->qualifier == DOSSIER_QUALIFIER_UNDER)
             ? b->min <= a->max
         : (b->qualifier == DOSSIER_QUALIFIER_UP_TO || b->qualifier == DOSSIER_QUALIFIER_UNDER)
             ? a->min <= b->max
             : FALSE;
}

/* The same payment told with two amounts. Payments repeat, so only a total of one article against another's
 * counts: both articles name but one such sum for the pair, on dates that may be one. */
static gboolean
amounts_clash (const DossierExtract *extract, const DossierClaim *first, const DossierClaim *second)
{
  const DossierSum *a = sum_of (extract, first), *b = sum_of (extract, second);

  if (a == NULL || b == NULL || first->article == second->article || first->relation != second->relation)
    return FALSE;
  if (a->part_of != DOSSIER_NO_INDEX || b->part_of != DOSSIER_NO_INDEX || first->negated || second->negated)
    return FALSE;
  return !may_be_same (a, b);
}

/* One says that money was given, the other that some of it was held back. */
static gboolean
withheld_but_given (const DossierExtract *extract, const DossierClaim *first, const DossierClaim *second)
{
  if (first->relation == DOSSIER_RELATION_WITHHELD && !first->negated)
    {
      const DossierClaim *swap = first;

      first = second;
      second = swap;
    }
  return second->relation == DOSSIER_RELATION_WITHHELD && !second->negated && is_giving (first->relation)
         && !first->negated && first->article != second->article
         && (sum_of (extract, first) != NULL || first->modality == DOSSIER_MODALITY_ASSERTED);
}

static gboolean
speaks_differently (const DossierClaim *first, const DossierClaim *second)
{
  return first->article != second->article || first->attributed_to != second->attributed_to;
}

DossierFindingKind
dossier_contradiction_check (const DossierExtract *extract, guint first, guint second)
{
  const DossierClaim *a, *b;
  gboolean same_time, same;

  g_return_val_if_fail (extract != NULL && first != second, DOSSIER_N_FINDING_KINDS);

  a = dossier_extract_claim (extract, first);
  b = dossier_extract_claim (extract, second);
  if (!is_told (a) || !is_told (b))
    return DOSSIER_N_FINDING_KINDS;
  same_time = dossier_contradiction_same_time (a, b);
  if (a->subject == b->subject && withheld_but_given (extract, a, b))
    return DOSSIER_FINDING_CONTRADICTION_AMOUNT;
  same = a->relation == b->relation
         && (a->subject == b->subject || dossier_relation_is_symmetric (a->relation));
  if (!same)
    return DOSSIER_N_FINDING_KINDS;
  if (a->negated != b->negated)
    return same_time && speaks_differently (a, b) ? DOSSIER_FINDING_CONTRADICTION_HAPPENED
                                                  : DOSSIER_N_FINDING_KINDS;
  if (same_time && amounts_clash (extract, a, b))
    return DOSSIER_FINDING_CONTRADICTION_AMOUNT;
  if (happens_once (a->relation) && !a->negated && a->article != b->article && is_stated (a) && is_stated (b)
      && days_apart (&a->date, &b->date) > 0 && days_apart (&a->date, &b->date) <= SAME_EVENT_DAYS)
    return DOSSIER_FINDING_CONTRADICTION_DATE;
  return DOSSIER_N_FINDING_KINDS;
}
