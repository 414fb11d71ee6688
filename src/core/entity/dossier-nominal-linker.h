/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-salience.h"

G_BEGIN_DECLS

/* Which referents bear which role, for looking descriptions up. */
typedef struct _DossierNominalLinker DossierNominalLinker;

/* Asks for roles to have been found. @discourse must outlive it. */
DossierNominalLinker *dossier_nominal_linker_new (DossierDiscourse *discourse);
void dossier_nominal_linker_free (DossierNominalLinker *self);

/**
 * dossier_nominal_linker_link:
 * @place: index of a description in the discourse; the references before it have been linked
 *
 * Points the description to the person or organisation whose stated roles it fits, or, for a trait that
 * anybody may bear, to the one spoken of. Where none fits well enough a description of a person gets a
 * nameless referent of its own, so that pronouns after it do not go astray; one of an organisation stays
 * open.
 */
void dossier_nominal_linker_link (DossierNominalLinker *self, const DossierSalience *salience, guint place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNominalLinker, dossier_nominal_linker_free)

G_END_DECLS
