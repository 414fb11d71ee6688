/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-salience.h"

G_BEGIN_DECLS

/**
 * dossier_group_finder_run:
 *
 * Adds what speaks of two persons as one: "both men", "the two leaders", "the two", "the pair", "the former
 * allies". Asks for names to stand in the index; plural pronouns are found with the others.
 */
void dossier_group_finder_run (DossierDiscourse *self);

/* Whether the reference may stand for two persons: one of dossier_group_finder_run(), or "they". */
gboolean dossier_group_is_plural (const DossierReference *reference);

/**
 * dossier_group_linker_link:
 * @place: index of a reference that dossier_group_is_plural(); the references before it have been linked
 * @last: index of the last reference before it that was linked to two, or DOSSIER_NO_INDEX
 *
 * Points the reference to the two persons just spoken of: named together ("Lee and Cruz"), or the only two of
 * the passage. "They" asks for more: such a pair as subject, and no other plural since. Stays open where it
 * might be others.
 */
void dossier_group_linker_link (DossierDiscourse *self, const DossierSalience *salience, guint place,
                                guint last);

G_END_DECLS
