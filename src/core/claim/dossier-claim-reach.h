/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/* How far back, in days, a state is taken to reach whose words say that it is old ("has long backed", "the
 * once-strong alliance") without saying since when. */
#define DOSSIER_CLAIM_REACH_DAYS 730

/* The time that a claim speaks of: its own date, which for a lasting state told as old starts earlier. */
DossierDate dossier_claim_reach (const DossierExtract *extract, const DossierClaim *claim);

G_END_DECLS
