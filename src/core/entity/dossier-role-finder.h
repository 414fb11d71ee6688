/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/**
 * dossier_role_finder_run:
 *
 * Notes the roles that the text states of its persons and organisations: in titles before the name ("Sen.",
 * "Tesla chief executive"), appositives, predicates ("is the governor of") and party marks behind it
 * ("(R-Ky.)"). Asks for names that point to their referents.
 */
void dossier_role_finder_run (DossierDiscourse *self);

/* Whether the surname alone is enough to know the holder by: that of a head of state or of a company is, that
 * of one senator among many is not. */
gboolean dossier_role_finder_is_household_office (const char *office);

/**
 * dossier_role_finder_add_offices:
 * @published: the article's date, or NULL
 *
 * Adds the offices that well-known persons of the article held on that day, as facts known beforehand, where
 * the text itself states none.
 */
void dossier_role_finder_add_offices (DossierDiscourse *self, const DossierDate *published);

G_END_DECLS
