/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * dossier_sum_resolver_add_entities:
 * @extract: of one article, with its claims
 *
 * Makes an entity of type sum for each distinct sum that a claim uses, and sets DossierSum.entity of all its
 * expressions: conversions in brackets and words that stand for it.
 */
void dossier_sum_resolver_add_entities (DossierExtract *extract);

/**
 * dossier_sum_resolver_merge:
 * @merged: of a stack, with people and organisations joined
 *
 * Joins sum entities that are one sum (dossier-sum-match.h), over articles and within them. Every number in the
 * extract that named a joined entity is moved.
 */
void dossier_sum_resolver_merge (DossierExtract *merged);

G_END_DECLS
