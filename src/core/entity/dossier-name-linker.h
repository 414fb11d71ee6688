/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/**
 * dossier_name_linker_run:
 *
 * Joins the names of persons and organisations within one article: makes the referents and points every name
 * to its own. What a form of a name is the name of is voted over all its places. A bare surname that several
 * persons of the article bear goes, place by place, to the one it fits best; the roles that the text states
 * are found on the way (dossier_role_finder_run()). Asks for an indexed discourse.
 *
 * Time grows with the number of names; lists of those that share a word are cut at a fixed length.
 */
void dossier_name_linker_run (DossierDiscourse *self);

G_END_DECLS
