/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date-mention.h"
#include "dossier-sum.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/* The sum of money that belongs to the claim set off by @trigger in the clause of @clause: the nearest that
 * hangs on either. DOSSIER_NO_INDEX where there is none. @sums: (element-type DossierSum), in order. */
guint dossier_claim_values_sum (const DossierTree *tree, const GArray *sums, guint32 trigger, guint32 clause);

/**
 * dossier_claim_values_sum_beside:
 * @sum: the sum of the whole clause, as found above
 * @trigger: the word that sets off the claim
 * @object: the words that name the other party
 *
 * Where one verb deals out several sums ("gave $5m to the union and $3m to the fund"), the one that stands
 * beside the party: right before its preposition, or right behind it.
 *
 * Returns: that sum, else @sum
 */
guint dossier_claim_values_sum_beside (const DossierDocument *document, const GArray *sums, guint sum,
                                       guint32 trigger, DossierRange object);

/* The date that the clause of @clause states: its index in @dates (element-type DossierDateMention), or
 * DOSSIER_NO_INDEX. @own: (out): whether it hangs on @trigger itself. */
guint dossier_claim_values_date (const DossierTree *tree, const GArray *dates, guint32 trigger,
                                 guint32 clause, gboolean *own);

/* Whether @date tells when something else was, which the claim came after: "following his January resignation", not "on 3
 * January", "since 2012". */
gboolean dossier_claim_values_follows (const DossierTree *tree, const DossierDateMention *date);

/* The date within the phrase of @noun ("Acme chief since 2012"), or behind it where the phrase ends at byte @end:
 * its index in @dates, or DOSSIER_NO_INDEX. */
guint dossier_claim_values_date_of_phrase (const DossierTree *tree, const GArray *dates, guint32 noun,
                                           gsize end);

G_END_DECLS
