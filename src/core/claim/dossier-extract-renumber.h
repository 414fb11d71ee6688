/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * dossier_extract_join_entities:
 * @into: (array): for each entity the index of the one it is joined to, or its own; never a chain
 *
 * Takes the joined entities out and moves every number in the extract that named them. What the joined
 * entities hold must have been copied over before.
 */
void dossier_extract_join_entities (DossierExtract *extract, const guint *into);

/* Takes those who are called by a pronoun alone, and of whom no claim tells, out of the extract of one article. */
void dossier_extract_drop_idle_unnamed (DossierExtract *extract);

G_END_DECLS
