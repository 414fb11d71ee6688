/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-mention-map.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/* What the order of the words alone tells, where the tree fails: English puts the object right after its verb
 * and the subject right before it. Each returns the last word of a noun phrase that names an entity, or
 * DOSSIER_NO_TOKEN. */

/* The phrase that starts at @start: determiner, adjectives, nouns, names, up to its last noun. Writes the
 * word after it to @end (nullable). */
guint32 dossier_surface_phrase (const DossierTree *tree, const DossierMentionMap *map, guint32 start,
                                guint32 *end);

/* The phrase right after the verb. */
guint32 dossier_surface_object (const DossierTree *tree, const DossierMentionMap *map, guint32 verb);

/* The phrase right before the verb and its auxiliaries, unless a preposition stands before it. */
guint32 dossier_surface_subject (const DossierTree *tree, const DossierMentionMap *map, guint32 verb);

/* Adds to @found (element-type guint32) the phrases that follow @token by these prepositions, one after
 * another
 * ("professor of law at Georgetown"): those that name an entity. @prepositions: lower case, NULL-terminated.
 */
void dossier_surface_after (const DossierTree *tree, const DossierMentionMap *map, guint32 token,
                            const char *const *prepositions, GArray *found);

/* Adds to @found the examples given of what @noun says: "autocrats such as A and B", "colleagues, including C
 * of Ohio", "three senators -- A, B and C"; where the sentence ends in a colon, the names on the lines below.
 */
void dossier_surface_examples (const DossierTree *tree, const DossierMentionMap *map, guint32 noun,
                               GArray *found);

/* Appends to @found, where @token names whom a payment went to ("gave $3m to @token and $2m to B"), those who
 * by one of the same @prepositions the further sums went to. */
void dossier_surface_gapped (const DossierTree *tree, const DossierMentionMap *map, guint32 token,
                             const char *const *prepositions, GArray *found);

/* Appends to @found the further names of the list that starts with the one at @token: "A, B and C", "A and
 * his wife B". */
void dossier_surface_joined (const DossierTree *tree, const DossierMentionMap *map, guint32 token,
                             GArray *found);

/* The noun of the phrase right after @token and one of these prepositions: "campaign" in "pledge to Ann's
 * campaign". */
guint32 dossier_surface_thing_after (const DossierTree *tree, const DossierMentionMap *map, guint32 token,
                                     const char *const *prepositions);

/* The name that a preposition and relative pronoun before @verb stand for: "Ann Lee, to whom he was married".
 */
guint32 dossier_surface_relative (const DossierTree *tree, const DossierMentionMap *map, guint32 verb,
                                  const char *const *prepositions);

/* Adds both parts of "between A and B" where those words follow @noun. */
void dossier_surface_between (const DossierTree *tree, const DossierMentionMap *map, guint32 noun,
                              GArray *found);

/* The nearest phrase before @word that names an entity and that no preposition holds; no other verb between.
 */
guint32 dossier_surface_before (const DossierTree *tree, const DossierMentionMap *map, guint32 word);

/* The nearest phrase after @word that names an entity; no other verb and no new clause between. */
guint32 dossier_surface_beyond (const DossierTree *tree, const DossierMentionMap *map, guint32 word);

/* The phrase that follows @verb in its clause by one of these prepositions, however far: "accused of fraud by
 * Ann Lee". */
guint32 dossier_surface_preposition (const DossierTree *tree, const DossierMentionMap *map, guint32 verb,
                                     const char *const *prepositions);

/* The name before "'s" that the phrase of @noun comes right after: "Ann Lee's $5 million donation". */
guint32 dossier_surface_possessor (const DossierTree *tree, const DossierMentionMap *map, guint32 noun);

/* The word after the name that @token is in, or after @token. */
guint32 dossier_surface_name_end (const DossierMentionMap *map, guint32 token);

G_END_DECLS
