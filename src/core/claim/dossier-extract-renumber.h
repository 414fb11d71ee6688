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

G_END_DECLS
