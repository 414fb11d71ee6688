/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-claim.h"

G_BEGIN_DECLS

/* Where a claim's money stands in the ledger. */
typedef enum
{
  DOSSIER_FLOW_GIVEN,    /* donated, paid, spent, invested, received */
  DOSSIER_FLOW_PLEDGED,  /* promised or planned, not given */
  DOSSIER_FLOW_WITHHELD, /* held back or cut */
  DOSSIER_FLOW_OWED,     /* owed, lent, fined */
  DOSSIER_FLOW_HEDGED,   /* given as it is said: reported, alleged, supposed, or "up to" */
  DOSSIER_N_FLOWS
} DossierFlow;

/**
 * dossier_money_flow:
 * @claim: a claim of any class
 * @sum: (nullable): its sum
 * @giver: (out): index of the entity that the money leaves or ought to leave
 * @receiver: (out): index of the entity that it goes to
 * @flow: (out): the column it belongs in
 *
 * Returns: FALSE where the claim is not of class money
 */
gboolean dossier_money_flow (const DossierClaim *claim, const DossierSum *sum, guint *giver, guint *receiver,
                             DossierFlow *flow);

/* "given", "pledged", "withheld", "owed", "hedged": as in the JSON. */
const char *dossier_flow_to_string (DossierFlow flow);

G_END_DECLS
