/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-claim.h"
#include "dossier-mention-map.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/**
 * dossier_party_mark_add:
 * @tree: of the whole article
 * @map: its mentions
 * @article: its index
 * @published: (nullable): the article's date
 * @claims: (element-type DossierClaim): all claims of the article
 *
 * The letter behind the name of an American politician tells the party: "Rep. Ann Lee (R-Ohio)", "Ann Lee, D-Mass.,".
 * Adds a claim of membership for the first such mark of each person, where the article names that party and no other
 * claim tells the membership yet. The new claims come last; the caller sorts.
 */
void dossier_party_mark_add (const DossierTree *tree, const DossierMentionMap *map, guint article,
                             const DossierDate *published, GPtrArray *claims);

G_END_DECLS
