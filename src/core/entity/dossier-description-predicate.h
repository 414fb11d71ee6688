/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/**
 * dossier_description_predicate_subject:
 * @head: the head of a noun phrase
 *
 * Of whom the text says that it is what the phrase of @head says: the subject of "is a senator", "became a
 * senator", "served as a senator", of the clause behind "As a senator,", or the possessor in "her work as a
 * senator". What is denied, supposed or asked is not said.
 *
 * Returns: the token that stands for the person, or DOSSIER_NO_TOKEN
 */
guint32 dossier_description_predicate_subject (const DossierDiscourse *self, guint32 head);

G_END_DECLS
