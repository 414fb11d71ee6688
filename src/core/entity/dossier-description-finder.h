/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/**
 * dossier_description_finder_run:
 *
 * Fills @descriptions of the discourse with what the text says of its named persons in titles before the name,
 * appositions and predicates. Asks for names, descriptions and pronouns that point to their referents. Forms of
 * address alone ("Mr.", "Senator") are none, and neither is what is a mention of its own already.
 */
void dossier_description_finder_run (DossierDiscourse *self);

G_END_DECLS
