/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-money-flow.h"

static const char *const flow_names[DOSSIER_N_FLOWS] = { "given", "pledged", "withheld", "owed", "hedged" };

const char *
dossier_flow_to_string (DossierFlow flow)
{
  g_return_val_if_fail ((guint) flow < DOSSIER_N_FLOWS, NULL);

  return flow_names[flow];
}

/* Relations whose subject is the one that gets the money, or to whom it is owed. */
static gboolean
flows_to_subject (DossierRelation relation)
{
  return relation == DOSSIER_RELATION_RECEIVED || relation == DOSSIER_RELATION_EARNED || relation == DOSSIER_RELATION_FINED
         || relation == DOSSIER_RELATION_LENT;
}

static DossierFlow
flow_of (const DossierClaim *claim, const DossierSum *sum)
{
  switch (claim->relation)
    {
    case DOSSIER_RELATION_WITHHELD:
    case DOSSIER_RELATION_CUT:
      return DOSSIER_FLOW_WITHHELD;
    case DOSSIER_RELATION_OWES:
    case DOSSIER_RELATION_LENT:
    case DOSSIER_RELATION_FINED:
      return DOSSIER_FLOW_OWED;
    case DOSSIER_RELATION_PLEDGED:
      return DOSSIER_FLOW_PLEDGED;
    default:
      break;
    }
  if (claim->modality == DOSSIER_MODALITY_PLANNED)
    return DOSSIER_FLOW_PLEDGED;
  if (claim->modality != DOSSIER_MODALITY_ASSERTED
      || (sum != NULL
          && (sum->qualifier == DOSSIER_QUALIFIER_VAGUE || sum->qualifier == DOSSIER_QUALIFIER_UP_TO)))
    return DOSSIER_FLOW_HEDGED;
  return DOSSIER_FLOW_GIVEN;
}

gboolean
dossier_money_flow (const DossierClaim *claim, const DossierSum *sum, guint *giver, guint *receiver,
                    DossierFlow *flow)
{
  gboolean reversed;

  g_return_val_if_fail (claim != NULL, FALSE);

  if (dossier_relation_get_class (claim->relation) != DOSSIER_CLASS_MONEY)
    return FALSE;
  /* What is spent against somebody does not go to him. */
  if (claim->relation == DOSSIER_RELATION_SPENT && claim->polarity == DOSSIER_POLARITY_HOSTILE)
    return FALSE;
  reversed = flows_to_subject (claim->relation);
  *giver = reversed ? claim->object : claim->subject;
  *receiver = reversed ? claim->subject : claim->object;
  *flow = flow_of (claim, sum);
  return TRUE;
}
