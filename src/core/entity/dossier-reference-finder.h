/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/* Adds a reference for each name of the document, titles taken off, and for repeats that the name finder
 * missed. */
void dossier_reference_finder_add_names (DossierDiscourse *self);

/* Adds a reference for each personal and possessive pronoun and for relative pronouns; asks for
 * indexed names. */
void dossier_reference_finder_add_pronouns (DossierDiscourse *self);

/* For each token, and some behind the last, whether a reference of @self covers it. Free with g_free(). */
gboolean *dossier_reference_finder_find_covered (const DossierDiscourse *self);

G_END_DECLS
