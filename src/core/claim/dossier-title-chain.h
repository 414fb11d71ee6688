/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-grammar.h"
#include "dossier-mention-map.h"

G_BEGIN_DECLS

/* Titles in a row, as lives are told: "Ann Lee is a professor of law at Acme, a former judge and the founder
 * of the Harbour Fund". Parsers seldom hang the later ones right, so these follow the order of the words. */

/* Whom the titles before the one whose phrase starts at @first describe, or DOSSIER_NO_TOKEN where it starts
 * no further part of such a row. */
guint32 dossier_title_chain_bearer (const DossierTree *tree, const DossierMentionMap *map, guint32 first);

/* The last noun of the row of titles that @noun starts, where only that one says whose they are: "executive"
 * in "chairman, president and chief executive of Acme"; @noun itself where there is none. */
guint32 dossier_title_chain_last (const DossierTree *tree, const DossierMentionMap *map, guint32 noun);

/* Appends to @found the names of the list that comes right after the plural @noun: "three sons: A, B and C",
 * "her daughters, A and B", "brothers A and B". */
void dossier_title_chain_list (const DossierTree *tree, const DossierMentionMap *map, guint32 noun,
                               GArray *found);

/* Appends to @found the names joined to the one that ends in @last, right before a title: "Acme" in "the Acme
 * and Harbour Bank chief". */
void dossier_title_chain_joined (const DossierTree *tree, const DossierMentionMap *map, guint32 last,
                                 GArray *found);

/* The organisation that a title beside the name at @name is of ("Acme chief Ann Lee", "Ann Lee, the Acme
 * chief"): a word of it, or DOSSIER_NO_TOKEN. */
guint32 dossier_title_chain_employer (const DossierTree *tree, const DossierMentionMap *map, guint32 name);

/* The "one", "third" or "eldest" before "of" and the plural phrase of @noun, or @noun. */
guint32 dossier_title_chain_one_of (const DossierTree *tree, guint32 noun);

G_END_DECLS
