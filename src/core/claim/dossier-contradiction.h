/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/* Claims whose articles lie further apart than this many days speak of different times: a change, no conflict. */
#define DOSSIER_CONTRADICTION_DAYS 21

/**
 * dossier_contradiction_check:
 * @extract: holds both claims
 * @first: index of a claim
 * @second: index of another, on the same pair of entities
 *
 * Whether the two cannot both hold, and how. Careful: what may be two events, a change over time, or one claim put
 * more loosely is none.
 *
 * Returns: the kind, or DOSSIER_N_FINDING_KINDS where they agree or speak of different things
 */
DossierFindingKind dossier_contradiction_check (const DossierExtract *extract, guint first, guint second);

/* Whether the times that two claims speak of may be the same. */
gboolean dossier_contradiction_same_time (const DossierExtract *extract, const DossierClaim *first,
                                          const DossierClaim *second);

G_END_DECLS
