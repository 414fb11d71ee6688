/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-reach.h"

/* Words that tell of a state as an old one. */
static const char *const of_old[] = { "long",   "longtime",     "long-time",     "longstanding", "long-standing",
                                      "always", "historically", "traditionally", "years-long",   "decades", NULL };
/* Of a friendship alone: a rift between the once-close allies is new. */
static const char *const of_once[] = { "once", "previously", "formerly", NULL };

/* States that last; an act has its day. */
static gboolean
lasts (DossierRelation relation)
{
  switch (relation)
    {
    case DOSSIER_RELATION_SUPPORTS:
    case DOSSIER_RELATION_ALLIED_WITH:
    case DOSSIER_RELATION_OPPOSES:
    case DOSSIER_RELATION_RIVAL_OF:
    case DOSSIER_RELATION_STRAINED_WITH:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_of_old (const char *word, gboolean friendly)
{
  g_autofree char *lower = g_ascii_strdown (word, -1);

  return g_strv_contains (of_old, lower)
         || (friendly && (g_str_has_prefix (lower, "once-") || g_strv_contains (of_once, lower)));
}

/* Whether the words of the claim, from the first to the last that it rests on, tell of it as old. */
static gboolean
tells_of_old (const DossierExtract *extract, const DossierClaim *claim)
{
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  DossierRange first = g_array_index (claim->evidence, DossierRange, 0);
  DossierRange last = g_array_index (claim->evidence, DossierRange, claim->evidence->len - 1);
  g_autofree char *text = dossier_range_dup_text ((DossierRange){ first.start, last.end }, article->text);
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n,.;:()", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (is_of_old (words[i], claim->polarity == DOSSIER_POLARITY_FRIENDLY))
      return TRUE;
  return FALSE;
}

DossierDate
dossier_claim_reach (const DossierExtract *extract, const DossierClaim *claim)
{
  DossierDate date;

  g_return_val_if_fail (extract != NULL && claim != NULL, DOSSIER_DATE_NONE);

  date = claim->date;
  if (dossier_date_is_set (&date) && date.first > DOSSIER_CLAIM_REACH_DAYS
      && date.basis == DOSSIER_BASIS_INFERRED && lasts (claim->relation) && tells_of_old (extract, claim))
    date = dossier_date_new_range (date.first - DOSSIER_CLAIM_REACH_DAYS, date.last, date.basis);
  return date;
}
