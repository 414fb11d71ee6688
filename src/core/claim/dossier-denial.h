/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-claim.h"
#include "dossier-mention-map.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/* The rule that claims name which say that one denied what was told of him. */
#define DOSSIER_DENIAL_RULE "denial"

/**
 * dossier_denial_add:
 * @tree: of the whole article
 * @map: its mentions
 * @claims: (element-type DossierClaim): all claims of the article, in order of the text
 *
 * Where a party denies what was just reported of it ("Lee called the reports fake news", "Kim denied the
 * allegation"), adds what it denies once more, negated and in its name, so that both sides stand. Only claims that
 * the article gives as reported or alleged, of the nearest sentence within reach, that the one who denies
 * is a party to. The new claims come last; the caller sorts.
 */
void dossier_denial_add (const DossierTree *tree, const DossierMentionMap *map, GPtrArray *claims);

G_END_DECLS
