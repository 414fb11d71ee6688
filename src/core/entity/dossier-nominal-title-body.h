/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/* Adds to the references of @self the bodies that a title names by their kind alone: "campaign" in "campaign manager Ann
 * Lee", "police department" in "a police department spokesman", "team" in "the team owner, Ann Lee". They stand for the
 * one that the text speaks of, as "the campaign" does, and are resolved like it. Where the title has a possessor ("his
 * campaign manager"), it is his and the body is left alone. */
void dossier_nominal_title_body_run (DossierDiscourse *self);

G_END_DECLS
