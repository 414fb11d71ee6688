/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/* The sum that sum @index of the record expresses again, in another currency or by "that amount"; or @index
 * itself. */
guint dossier_sum_resolver_base (const DossierArticleRecord *record, guint index);

/**
 * dossier_sum_resolver_add_entities:
 * @extract: of one article, with its claims
 *
 * Makes an entity of type sum for each distinct sum that a claim uses, and for the whole that such a sum is
 * told to be a part of; sets DossierSum.entity of all its expressions: conversions in brackets and words that
 * stand for it.
 */
void dossier_sum_resolver_add_entities (DossierExtract *extract);

/**
 * dossier_sum_resolver_merge:
 * @merged: of a stack, with people and organisations joined
 *
 * Joins sum entities that are one sum (dossier-sum-match.h), over articles and within them. Every number in
 * the extract that named a joined entity is moved.
 */
void dossier_sum_resolver_merge (DossierExtract *merged);

G_END_DECLS
