/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-seen.h"

struct _DossierClaimSeen
{
  GHashTable *relations; /* "subject relation object" */
  GHashTable *words;     /* "trigger party class party" */
  GHashTable *pairs;     /* "party class party", by rules in full */
};

DossierClaimSeen *
dossier_claim_seen_new (void)
{
  DossierClaimSeen *seen = g_new (DossierClaimSeen, 1);

  seen->relations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  seen->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  seen->pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return seen;
}

void
dossier_claim_seen_free (DossierClaimSeen *seen)
{
  if (seen == NULL)
    return;
  g_hash_table_unref (seen->relations);
  g_hash_table_unref (seen->words);
  g_hash_table_unref (seen->pairs);
  g_free (seen);
}

void
dossier_claim_seen_clear (DossierClaimSeen *seen)
{
  g_return_if_fail (seen != NULL);

  g_hash_table_remove_all (seen->relations);
  g_hash_table_remove_all (seen->words);
  g_hash_table_remove_all (seen->pairs);
}

gboolean
dossier_claim_seen_add (DossierClaimSeen *seen, const DossierRuleMatch *match, const DossierClaim *claim)
{
  gboolean turned = dossier_relation_is_symmetric (claim->relation) && claim->object < claim->subject;
  guint first = MIN (claim->subject, claim->object), second = MAX (claim->subject, claim->object);
  int class = dossier_relation_get_class (claim->relation);
  gboolean plain = (match->rule->flags & DOSSIER_RULE_PLAIN) != 0;
  g_autofree char *pair = NULL;
  gboolean repeat;

  g_return_val_if_fail (seen != NULL, FALSE);

  pair = g_strdup_printf ("%u %d %u", first, class, second);
  repeat = plain && g_hash_table_contains (seen->pairs, pair);
  repeat |= !g_hash_table_add (seen->relations,
                               g_strdup_printf ("%u %d %u", turned ? claim->object : claim->subject, claim->relation,
                                                turned ? claim->subject : claim->object));
  repeat |= !g_hash_table_add (seen->words, g_strdup_printf ("%u %s", match->trigger, pair));
  if (!plain)
    g_hash_table_add (seen->pairs, g_steal_pointer (&pair));
  return repeat;
}
