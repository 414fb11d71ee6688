/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-contradiction.h"

#include "dossier-claim-reach.h"
#include "dossier-denial.h"
#include "dossier-negation.h"

#include <math.h>
#include <string.h>

/* Two figures this close (a share of the larger) are one figure, rounded. */
#define SAME_AMOUNT 0.15
/* Two stated dates this far apart, in days, are of two events. */
#define SAME_EVENT_DAYS 45
/* Two persons are told to have fallen out once: articles this far apart, in days, that each tell it as news. */
#define TWO_RIFTS_DAYS 60

/* A state that ended on a day held at least this many days before it. */
#define LATE_DAYS 180

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

/* What is only alleged is no claim that another could be held against, but for the denial of the one it is told of. */
static gboolean
is_answered (const DossierClaim *claim, const DossierClaim *answer)
{
  return is_told (claim)
         || (claim->modality == DOSSIER_MODALITY_ALLEGED && answer->negated
             && g_strcmp0 (answer->rule, DOSSIER_DENIAL_RULE) == 0 && claim->article == answer->article);
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

/* Closes a time that the words leave open at one end: what began on a day held at least until its article, what ended
 * on a day at least for a while before. Of what is only "former" nobody knows when it was: FALSE. */
static gboolean
close_time (const DossierExtract *extract, const DossierClaim *claim, DossierDate *date)
{
  const DossierDate *published = &dossier_extract_article (extract, claim->article)->article->published;

  if (!dossier_date_is_set (date))
    return TRUE;
  if (date->last == 0)
    date->last = dossier_date_is_set (published) ? MAX (published->last, date->first) : date->first;
  if (date->first == 0)
    {
      if (date->basis == DOSSIER_BASIS_INFERRED)
        return FALSE;
      date->first = date->last > LATE_DAYS ? date->last - LATE_DAYS : 1;
    }
  return TRUE;
}

/* @reach: states that are told as old count from before */
static gboolean
is_same_time (const DossierExtract *extract, const DossierClaim *first, const DossierClaim *second, gboolean reach)
{
  DossierDate a = reach ? dossier_claim_reach (extract, first) : first->date;
  DossierDate b = reach ? dossier_claim_reach (extract, second) : second->date;
  guint apart;

  if (!close_time (extract, first, &a) || !close_time (extract, second, &b))
    return FALSE;
  apart = days_apart (&a, &b);
  return is_stated (first) && is_stated (second) ? apart == 0 : apart <= DOSSIER_CONTRADICTION_DAYS;
}

gboolean
dossier_contradiction_same_time (const DossierExtract *extract, const DossierClaim *first,
                                 const DossierClaim *second)
{
  g_return_val_if_fail (extract != NULL && first != NULL && second != NULL, FALSE);

  return is_same_time (extract, first, second, TRUE);
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

/* How a claim tells of the feelings of one for the other as a state, not of a single act: 1 friends, -1 foes,
 * 0 neither. What is told as past or undone is no state of its time. */
static int
feeling_of (const DossierClaim *claim)
{
  switch (claim->relation)
    {
    case DOSSIER_RELATION_SUPPORTS:
    case DOSSIER_RELATION_ALLIED_WITH:
      return 1;
    case DOSSIER_RELATION_STRAINED_WITH:
    case DOSSIER_RELATION_OPPOSES:
    case DOSSIER_RELATION_CLASHED_WITH:
      return -1;
    default:
      return 0;
    }
}

static gboolean
is_person (const DossierExtract *extract, guint entity)
{
  return dossier_extract_entity (extract, entity)->type == DOSSIER_ENTITY_PERSON;
}

/* Parties and firms have many minds: of persons only; and feelings change, so both times must be known. One tells
 * that they are friends; the other that they are foes, or are no friends. */
static gboolean
feelings_clash (const DossierExtract *extract, const DossierClaim *first, const DossierClaim *second)
{
  int a = feeling_of (first), b = feeling_of (second);

  if (a == 0 || b == 0 || first->subject != second->subject || !is_person (extract, first->subject)
      || !is_person (extract, first->object) || !dossier_date_is_set (&first->date)
      || !dossier_date_is_set (&second->date))
    return FALSE;
  if (first->negated != second->negated)
    return a == 1 && b == 1 && !dossier_negation_is_partial (extract, first->negated ? first : second);
  return !first->negated && a != b && first->tense != DOSSIER_TENSE_PAST && second->tense != DOSSIER_TENSE_PAST;
}

/* A word said of somebody in public, of whatever kind. */
static gboolean
is_remark (DossierRelation relation)
{
  return relation == DOSSIER_RELATION_SAID_OF || relation == DOSSIER_RELATION_CRITICISED
         || relation == DOSSIER_RELATION_PRAISED || relation == DOSSIER_RELATION_ACCUSED
         || relation == DOSSIER_RELATION_THREATENED;
}

/* One tells that nothing was said of the other, or given to him; one what was. */
static gboolean
done_but_not_done (const DossierExtract *extract, const DossierClaim *first, const DossierClaim *second)
{
  const DossierClaim *undone = first->negated ? first : second, *done = first->negated ? second : first;

  if (first->negated == second->negated || first->subject != second->subject
      || dossier_negation_is_partial (extract, undone))
    return FALSE;
  /* What others report of somebody's mood breaks no silence of his. */
  return (undone->relation == DOSSIER_RELATION_SAID_OF && is_remark (done->relation)
          && done->modality == DOSSIER_MODALITY_ASSERTED)
         || (is_giving (undone->relation) && is_giving (done->relation));
}

/* The same falling-out of two persons told as news at two times. */
static gboolean
rifts_clash (const DossierExtract *extract, const DossierClaim *first, const DossierClaim *second)
{
  return first->relation == DOSSIER_RELATION_STRAINED_WITH && second->relation == first->relation
         && !first->negated && !second->negated && first->article != second->article
         && is_person (extract, first->subject) && is_person (extract, first->object)
         && days_apart (&first->date, &second->date) > TWO_RIFTS_DAYS;
}

/* A year, or a season, is told too loosely to be wrong by days. */
static gboolean
is_fine (const DossierDate *date)
{
  return date->precision == DOSSIER_PRECISION_DAY || date->precision == DOSSIER_PRECISION_MINUTE
         || date->precision == DOSSIER_PRECISION_WEEK || date->precision == DOSSIER_PRECISION_MONTH;
}

static gboolean
dates_clash (const DossierClaim *first, const DossierClaim *second)
{
  guint apart = days_apart (&first->date, &second->date);

  /* Two dates that are both counted from the articles' own are no surer than those. */
  return happens_once (first->relation) && !first->negated && first->article != second->article
         && is_stated (first) && is_stated (second) && is_fine (&first->date) && is_fine (&second->date)
         && (first->date.basis == DOSSIER_BASIS_STATED || second->date.basis == DOSSIER_BASIS_STATED) && apart > 0
         && apart <= SAME_EVENT_DAYS;
}

/* One says of a post that it is held, the other that it is not: of the same post. */
static gboolean
is_same_post (const DossierClaim *a, const DossierClaim *b)
{
  return a->role == NULL || b->role == NULL || g_ascii_strcasecmp (a->role, b->role) == 0;
}

/* States change: without a date nobody knows whether two are of one time. */
static gboolean
is_state_of_unknown_time (const DossierClaim *claim)
{
  return dossier_relation_lasts (claim->relation) && !dossier_date_is_set (&claim->date);
}

/* What is thought and said of others so often that a "not" beside it is of another time or another matter: one who did not
 * criticise a man on Monday did so on Friday. What persons are to each other, feelings_clash() sees. */
static gboolean
is_common (DossierRelation relation)
{
  switch (relation)
    {
    case DOSSIER_RELATION_ALLIED_WITH:
    case DOSSIER_RELATION_CLASHED_WITH:
    case DOSSIER_RELATION_COLLABORATED_WITH:
    case DOSSIER_RELATION_CRITICISED:
    case DOSSIER_RELATION_OPPOSES:
    case DOSSIER_RELATION_PRAISED:
    case DOSSIER_RELATION_RIVAL_OF:
    case DOSSIER_RELATION_SUPPORTS:
      return TRUE;
    default:
      return dossier_relation_get_class (relation) == DOSSIER_CLASS_SPEECH;
    }
}

/* What was refused or had not come about by one day may come about on a later one. */
static gboolean
came_later (const DossierClaim *a, const DossierClaim *b)
{
  const DossierClaim *undone = a->negated ? a : b, *done = a->negated ? b : a;

  return !dossier_relation_lasts (a->relation) && dossier_date_is_set (&undone->date) && dossier_date_is_set (&done->date)
         && undone->date.last != 0 && done->date.first != 0 && undone->date.last < done->date.first;
}

/* Whether one of two claims of one kind says flatly that the other's did not happen. What only a noun takes for
 * granted has no tense: "rejected the notion that he lied of his talks with Lee" denies no talks. "Did not beat Lee" leaves
 * him a rival. */
static gboolean
denies (const DossierExtract *extract, const DossierClaim *a, const DossierClaim *b)
{
  return a->negated != b->negated && (a->negated ? a : b)->tense != DOSSIER_TENSE_UNKNOWN
         && !is_common (a->relation) && !came_later (a, b) && speaks_differently (a, b) && is_same_post (a, b)
         && !is_state_of_unknown_time (a) && !is_state_of_unknown_time (b)
         && !dossier_negation_is_partial (extract, a->negated ? a : b) && is_same_time (extract, a, b, FALSE);
}

/* The kinds that need no more than the same two parties, whatever the words. */
static DossierFindingKind
check_parties (const DossierExtract *extract, const DossierClaim *a, const DossierClaim *b, gboolean same_time)
{
  if (a->subject == b->subject && withheld_but_given (extract, a, b))
    return DOSSIER_FINDING_CONTRADICTION_AMOUNT;
  if (rifts_clash (extract, a, b))
    return DOSSIER_FINDING_CONTRADICTION_DATE;
  if (!same_time || !speaks_differently (a, b))
    return DOSSIER_N_FINDING_KINDS;
  if (feelings_clash (extract, a, b))
    return DOSSIER_FINDING_CONTRADICTION_POLARITY;
  return done_but_not_done (extract, a, b) ? DOSSIER_FINDING_CONTRADICTION_HAPPENED : DOSSIER_N_FINDING_KINDS;
}

DossierFindingKind
dossier_contradiction_check (const DossierExtract *extract, guint first, guint second)
{
  const DossierClaim *a, *b;
  DossierFindingKind kind;
  gboolean same_time;

  g_return_val_if_fail (extract != NULL && first != second, DOSSIER_N_FINDING_KINDS);

  a = dossier_extract_claim (extract, first);
  b = dossier_extract_claim (extract, second);
  if (!is_answered (a, b) || !is_answered (b, a))
    return DOSSIER_N_FINDING_KINDS;
  same_time = dossier_contradiction_same_time (extract, a, b);
  kind = check_parties (extract, a, b, same_time);
  if (kind != DOSSIER_N_FINDING_KINDS || a->relation != b->relation
      || (a->subject != b->subject && !dossier_relation_is_symmetric (a->relation)))
    return kind;
  if (a->negated != b->negated)
    return denies (extract, a, b) ? DOSSIER_FINDING_CONTRADICTION_HAPPENED : DOSSIER_N_FINDING_KINDS;
  if (same_time && amounts_clash (extract, a, b))
    return DOSSIER_FINDING_CONTRADICTION_AMOUNT;
  return dates_clash (a, b) ? DOSSIER_FINDING_CONTRADICTION_DATE : DOSSIER_N_FINDING_KINDS;
}
