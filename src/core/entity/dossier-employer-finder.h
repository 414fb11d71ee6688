/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/* Adds the names of organisations that the name finder has missed and that the grammar of a title shows: capitals that
 * belong to no name, before a person's title and name ("AP photographer Nils Berg", "Acting I.R.S. Commissioner Ann Lee",
 * "Wikimedia spokesperson Rex Moss"). Asks for the names; to be called before they are indexed. */
void dossier_employer_finder_run (DossierDiscourse *self);

G_END_DECLS
