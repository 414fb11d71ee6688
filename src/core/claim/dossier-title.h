/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-grammar.h"
#include "dossier-mention-map.h"

G_BEGIN_DECLS

/* The first word of the title that ends in @noun: "former" in "the former chief executive". */
guint32 dossier_title_first (const DossierTree *tree, const DossierMentionMap *map, guint32 noun);

/* Adds to @found (element-type guint32) the words that may name whom the title or relational noun @noun
 * describes, surest first: the name right after it, an apposition on either side, the subject of "is",
 * "became", "as".
 * @by_clause is set where that is told by a clause, so that its "not" and "would" bear on it. */
void dossier_title_bearers (const DossierTree *tree, const DossierMentionMap *map, guint32 noun,
                            GArray *found, gboolean *by_clause);

/* Adds to @found the words that may name whose title @noun is: "the bank's", "of the bank", "the bank chief".
 */
void dossier_title_owners (const DossierTree *tree, const DossierMentionMap *map, guint32 noun,
                           GArray *found);

/* "Ann Lee, a former Acme director,": a word of the name before the comma that the phrase of @noun comes
 * right after, or DOSSIER_NO_TOKEN. */
guint32 dossier_title_name_before (const DossierTree *tree, const DossierMentionMap *map, guint32 noun);

/* The name that the title ending in @noun follows: "Acme" in "the Acme chief", "Ann" in "Ann's chief of
 * staff". */
guint32 dossier_title_name_left (const DossierTree *tree, const DossierMentionMap *map, guint32 noun);

G_END_DECLS
