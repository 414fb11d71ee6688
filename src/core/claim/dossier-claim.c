/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim.h"

static const char *const dating_names[] = { "none", "words", "clause", "article", "user" };
static const char *const tense_names[] = { "unknown", "past", "present", "future" };

DossierClaim *
dossier_claim_new (guint article, guint subject, DossierRelation relation, guint object)
{
  DossierClaim *claim = g_new0 (DossierClaim, 1);

  claim->article = article;
  claim->subject = subject;
  claim->relation = relation;
  claim->object = object;
  claim->polarity = dossier_relation_get_polarity (relation);
  claim->sum = DOSSIER_NO_INDEX;
  claim->date = DOSSIER_DATE_NONE;
  claim->attributed_to = DOSSIER_SPEAKER_ARTICLE;
  claim->evidence = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  return claim;
}

DossierClaim *
dossier_claim_copy (const DossierClaim *claim)
{
  DossierClaim *copy = g_new (DossierClaim, 1);

  *copy = *claim;
  copy->evidence = g_array_copy (claim->evidence);
  copy->rule = g_strdup (claim->rule);
  copy->role = g_strdup (claim->role);
  return copy;
}

void
dossier_claim_free (DossierClaim *claim)
{
  g_array_unref (claim->evidence);
  g_free (claim->rule);
  g_free (claim->role);
  g_free (claim);
}

void
dossier_claim_add_evidence (DossierClaim *claim, DossierRange range)
{
  g_array_append_val (claim->evidence, range);
  g_array_sort (claim->evidence, dossier_range_compare);
}

DossierDating
dossier_claim_get_dating (const DossierClaim *claim)
{
  g_return_val_if_fail (claim != NULL, DOSSIER_DATING_NONE);

  if (!dossier_date_is_set (&claim->date))
    return DOSSIER_DATING_NONE;
  if (claim->date.basis == DOSSIER_BASIS_GIVEN)
    return DOSSIER_DATING_USER;
  if (claim->date_range.start >= claim->date_range.end)
    return DOSSIER_DATING_ARTICLE;
  for (guint i = 0; i < claim->evidence->len; i++)
    if (dossier_range_contains (g_array_index (claim->evidence, DossierRange, i), claim->date_range))
      return DOSSIER_DATING_WORDS;
  return DOSSIER_DATING_CLAUSE;
}

gboolean
dossier_claim_has_ended (const DossierClaim *claim, guint32 julian)
{
  g_return_val_if_fail (claim != NULL, FALSE);

  return dossier_relation_lasts (claim->relation) && claim->date.precision == DOSSIER_PRECISION_RANGE
         && claim->date.last != 0 && claim->date.last < julian;
}

const char *
dossier_dating_to_string (DossierDating dating)
{
  g_return_val_if_fail ((guint) dating < G_N_ELEMENTS (dating_names), NULL);

  return dating_names[dating];
}

const char *
dossier_tense_to_string (DossierTense tense)
{
  g_return_val_if_fail ((guint) tense < G_N_ELEMENTS (tense_names), NULL);

  return tense_names[tense];
}

DossierTense
dossier_tense_from_string (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tense_names); i++)
    if (g_strcmp0 (tense_names[i], name) == 0)
      return (DossierTense) i;
  return DOSSIER_TENSE_UNKNOWN;
}
