/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-unnamed-linker.h"

/* How sure it is that two such pronouns mean the same one. */
#define SCORE 0.6f

/* Who may be spoken of without a name. */
typedef enum
{
  CHAIN_HE,
  CHAIN_SHE,
  CHAIN_IT,
  CHAIN_AUTHOR,
  N_CHAINS,
  CHAIN_NONE = N_CHAINS,
} Chain;

static Chain
chain_of (const DossierReference *reference)
{
  if (reference->kind != DOSSIER_MENTION_PRONOUN || reference->referent != DOSSIER_NO_INDEX
      || (reference->pronoun & (DOSSIER_PRONOUN_PLURAL | DOSSIER_PRONOUN_RELATIVE)) != 0)
    return CHAIN_NONE;
  if ((reference->pronoun & DOSSIER_PRONOUN_FIRST) != 0)
    return CHAIN_AUTHOR;
  if ((reference->pronoun & DOSSIER_PRONOUN_THIRD) == 0)
    return CHAIN_NONE;
  if ((reference->pronoun & DOSSIER_PRONOUN_NEUTER) != 0)
    return CHAIN_IT;
  if (reference->gender == DOSSIER_GENDER_MALE)
    return CHAIN_HE;
  return reference->gender == DOSSIER_GENDER_FEMALE ? CHAIN_SHE : CHAIN_NONE;
}

/* After a name that they could mean, pronouns of these chains are in doubt. */
static void
note_name (const DossierDiscourse *discourse, const DossierReference *reference, gboolean *closed)
{
  const DossierReferent *referent = reference->referent != DOSSIER_NO_INDEX
                                        ? dossier_discourse_referent (discourse, reference->referent)
                                        : NULL;

  if (referent == NULL || referent->type != DOSSIER_ENTITY_PERSON)
    {
      closed[CHAIN_IT] = TRUE;
      return;
    }
  closed[CHAIN_HE] = closed[CHAIN_HE] || referent->gender != DOSSIER_GENDER_FEMALE;
  closed[CHAIN_SHE] = closed[CHAIN_SHE] || referent->gender != DOSSIER_GENDER_MALE;
}

static guint
add_referent (DossierDiscourse *discourse, Chain chain, guint place)
{
  DossierReferent *referent
      = dossier_referent_new (chain == CHAIN_IT ? DOSSIER_ENTITY_ORGANISATION : DOSSIER_ENTITY_PERSON, place);

  referent->unnamed = TRUE;
  referent->score = SCORE;
  referent->gender = chain == CHAIN_HE    ? DOSSIER_GENDER_MALE
                     : chain == CHAIN_SHE ? DOSSIER_GENDER_FEMALE
                                          : DOSSIER_GENDER_UNKNOWN;
  g_ptr_array_add (discourse->referents, referent);
  return discourse->referents->len - 1;
}

void
dossier_unnamed_linker_run (DossierDiscourse *discourse)
{
  guint chains[N_CHAINS] = { DOSSIER_NO_INDEX, DOSSIER_NO_INDEX, DOSSIER_NO_INDEX, DOSSIER_NO_INDEX };
  gboolean closed[N_CHAINS] = { FALSE };

  g_return_if_fail (discourse != NULL);

  for (guint i = 0; i < discourse->references->len; i++)
    {
      DossierReference *reference = dossier_discourse_reference (discourse, i);
      Chain chain = chain_of (reference);

      if (reference->kind == DOSSIER_MENTION_NAME)
        note_name (discourse, reference, closed);
      if (chain == CHAIN_NONE || discourse->quote_at[reference->head] != DOSSIER_NO_INDEX)
        continue;
      if (chains[chain] == DOSSIER_NO_INDEX && !closed[chain])
        chains[chain] = add_referent (discourse, chain, i);
      if (chains[chain] == DOSSIER_NO_INDEX)
        continue;
      reference->referent = chains[chain];
      reference->score = SCORE;
    }
}
