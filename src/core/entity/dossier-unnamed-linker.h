/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/**
 * dossier_unnamed_linker_run:
 *
 * Gives those whom the text only ever calls by a pronoun a referent of their own: the "I" of whoever writes,
 * and "he", "she" or "it" where no name that it could mean stands before it. Only pronouns that are still
 * open are taken, outside of direct speech; what may mean somebody named stays open.
 */
void dossier_unnamed_linker_run (DossierDiscourse *discourse);

G_END_DECLS
