/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-mention-map.h"
#include "dossier-rule-set.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/* At most this many words are followed at a time: a list of forty names ties forty, not forty squared, pairs.
 */
#define DOSSIER_WALK_MAX 24

/**
 * DossierWalk:
 * @by_clause: set by a walk that went over DOSSIER_STEP_BEARER where a clause says who bears the title
 * @start: where the last walk set out
 * @deeds: set by who walks: DOSSIER_STEP_POSS may lead from a word for a deed that says not whose it is, "the move", to
 * who did it (dossier-deed.h)
 *
 * Follows the paths of rules through a document's trees.
 */
typedef struct
{
  const DossierRuleSet *rules;
  const DossierTree *tree;
  const DossierMentionMap *map;
  gboolean by_clause;
  guint32 start;
  gboolean deeds;
} DossierWalk;

/* Fills @found (element-type guint32, emptied first) with the words that @path leads to from @start. */
void dossier_walk_follow (DossierWalk *walk, const DossierPath *path, guint32 start, GArray *found);

/* Adds the other parts of "A, B and C" for each word of @found. */
void dossier_walk_distribute (const DossierWalk *walk, GArray *found);

G_END_DECLS
