/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/* A stack made by hand: a person (0), an organisation (1), and articles without claims yet. */
DossierExtract *hand_made_stack_new (guint n_articles);

/* Adds a claim of the person on the organisation, told by @article as of that day of March 2024; with a sum in
 * dollars where @amount is above 0. Belongs to the extract. */
DossierClaim *hand_made_stack_add (DossierExtract *extract, guint article, DossierRelation relation,
                                   double amount, int day);

/* Makes @words the text of the claim's article, and all of it the claim's evidence. */
void hand_made_stack_set_words (DossierExtract *extract, DossierClaim *claim, const char *words);

/* The number of findings of @kind. */
guint hand_made_stack_count (const DossierExtract *extract, DossierFindingKind kind);

G_END_DECLS
