/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-dating.h"

#include "dossier-claim-values.h"

/* How many bytes may stand between the two ends of one time: "from 2012 until May 2019". */
#define MAX_BETWEEN 12

static const DossierDateMention *
get_mention (const GArray *dates, guint index)
{
  return &g_array_index (dates, DossierDateMention, index);
}

static gboolean
is_near (const DossierDateMention *first, const DossierDateMention *second)
{
  return second->range.start >= first->range.end && second->range.start - first->range.end <= MAX_BETWEEN;
}

/* The date as the end or start of a time, with the other end where that stands beside it. */
static void
set_bounded (DossierClaim *claim, const GArray *dates, guint index)
{
  const DossierDateMention *mention = get_mention (dates, index);
  const DossierDateMention *next = index + 1 < dates->len ? get_mention (dates, index + 1) : NULL;
  const DossierDateMention *last = index > 0 ? get_mention (dates, index - 1) : NULL;
  guint32 first = mention->bound == DOSSIER_BOUND_SINCE ? mention->date.first : 0;
  guint32 end = mention->bound == DOSSIER_BOUND_UNTIL ? mention->date.last : 0;

  if (first != 0 && next != NULL && next->bound == DOSSIER_BOUND_UNTIL && is_near (mention, next))
    {
      end = next->date.last;
      claim->date_range.end = next->range.end;
    }
  else if (end != 0 && last != NULL && last->bound == DOSSIER_BOUND_SINCE && is_near (last, mention))
    {
      first = last->date.first;
      claim->date_range.start = last->range.start;
    }
  claim->date = dossier_date_new_range (first, end, mention->date.basis);
  claim->date.part = mention->date.part;
}

/* Whether the words make the date one end of a state; an act has its day, unless it is told of as done since.
 */
static gboolean
is_bounded (const DossierClaim *claim, const DossierDateMention *mention)
{
  if (mention->date.precision == DOSSIER_PRECISION_RANGE)
    return FALSE;
  return mention->bound == DOSSIER_BOUND_SINCE
         || (mention->bound == DOSSIER_BOUND_UNTIL && dossier_relation_lasts (claim->relation));
}

static gboolean
is_former (const DossierClaim *claim, gboolean phrase_only)
{
  return phrase_only && claim->tense == DOSSIER_TENSE_PAST && dossier_relation_lasts (claim->relation);
}

static void
set_by_article (DossierClaim *claim, const DossierDate *published, gboolean phrase_only)
{
  if (published == NULL || !dossier_date_is_set (published))
    return;
  if (is_former (claim, phrase_only))
    claim->date = dossier_date_new_range (0, published->last, DOSSIER_BASIS_INFERRED);
  else if (!phrase_only || claim->tense != DOSSIER_TENSE_PAST)
    claim->date = *published;
  claim->date.basis = dossier_date_is_set (&claim->date) ? DOSSIER_BASIS_INFERRED : DOSSIER_BASIS_UNKNOWN;
}

gboolean
dossier_claim_dating_set (DossierClaim *claim, const DossierTree *tree, const GArray *dates,
                          const DossierDate *published, guint32 trigger, guint32 clause, gsize phrase_end)
{
  gboolean own = FALSE, phrase_only = phrase_end != 0;
  guint index;

  g_return_val_if_fail (claim != NULL && tree != NULL && dates != NULL, FALSE);

  index = phrase_only ? dossier_claim_values_date_of_phrase (tree, dates, trigger, phrase_end)
                      : dossier_claim_values_date (tree, dates, trigger, clause, &own);
  if (index == DOSSIER_NO_INDEX)
    {
      set_by_article (claim, published, phrase_only);
      return FALSE;
    }
  claim->date = get_mention (dates, index)->date;
  claim->date_range = get_mention (dates, index)->range;
  if (dossier_claim_values_follows (tree, get_mention (dates, index)))
    claim->date = dossier_date_new_range (claim->date.first, 0, claim->date.basis);
  else if (is_bounded (claim, get_mention (dates, index)))
    set_bounded (claim, dates, index);
  /* "chief executive from 2001 to 2008": no verb tells that it is over. */
  if (published != NULL && published->first != 0 && dossier_claim_has_ended (claim, published->first))
    claim->tense = DOSSIER_TENSE_PAST;
  return own || phrase_only;
}
