/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date-mention.h"
#include "dossier-sum.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/* The sum of money that belongs to the claim set off by @trigger in the clause of @clause: the nearest that hangs on
 * either. DOSSIER_NO_INDEX where there is none. @sums: (element-type DossierSum), in order. */
guint dossier_claim_values_sum (const DossierTree *tree, const GArray *sums, guint32 trigger, guint32 clause);

/* The date that the clause of @clause states: its index in @dates (element-type DossierDateMention), or
 * DOSSIER_NO_INDEX. */
guint dossier_claim_values_date (const DossierTree *tree, const GArray *dates, guint32 trigger, guint32 clause);

/* The word before the date that makes it one end of a time: "since" or "until"; DOSSIER_NO_TOKEN where none does. */
guint32 dossier_claim_values_bound (const DossierTree *tree, const DossierDateMention *date);

G_END_DECLS
