/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/**
 * dossier_nominal_finder_run:
 *
 * Adds a reference for each description of one person or organisation by a noun of the role lexicon ("the
 * Tesla chief executive", "his former lawyer", "the company"), and, marked indefinite, for those that bring a
 * person in ("a judge"): pronouns may mean them. Titles, appositives and predicates are no mentions of their
 * own and are left out, and so are plurals. Asks for indexed names.
 */
void dossier_nominal_finder_run (DossierDiscourse *self);

G_END_DECLS
