/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierPhrase:
 * @words: as dossier_phrase_split() gives them
 * @cursor: the word that is read next
 * @n_modifiers: how many words stood before the noun read last
 * @with_deeds: what the object does stands for it
 * @said: there is no X: who speaks judges Y
 * @party: "X" or "Y": the one that is not the grammatical subject
 * @paths: where that one stands
 * @anchors: (element-type utf8): paths to the nouns read so far, which the next preposition may hang on
 * @needed: (element-type utf8): lists of paths, one of each must lead to a word: the same nouns and what modifies them
 *
 * A plain phrase of a rule file being read, from left to right, into paths from the word that sets the rule off. All but
 * @cursor and @n_modifiers is the caller's, to be set before and freed after.
 */
typedef struct
{
  GStrv words;
  guint cursor;
  guint n_modifiers;
  gboolean with_deeds;
  gboolean said;
  const char *party;
  GString *paths;
  GPtrArray *anchors;
  GPtrArray *needed;
} DossierPhrase;

/* Whether the word is "X", "Y's" and so on. @word: (nullable) */
gboolean dossier_phrase_is_party (const char *word);

/* Whether the word is neither that nor a preposition. @word: (nullable) */
gboolean dossier_phrase_is_noun (const char *word);

/* The word at the cursor, or NULL at the end; the second one moves behind it. */
const char *dossier_phrase_peek (const DossierPhrase *self);
const char *dossier_phrase_next (DossierPhrase *self);

/* (transfer full) (nullable): the last of the words up to the next preposition or party, in its forms: the head of the noun
 * phrase; NULL where there is none. The words before it are then its modifiers. */
char *dossier_phrase_read_noun (DossierPhrase *self);

/* All the words read before the last noun must stand before it, to which one of @paths (NULL-terminated) leads. Returns
 * whether there are any. */
gboolean dossier_phrase_need_modifiers (DossierPhrase *self, const char *const *paths);

/* What follows the verb: "... scorn on Y", "... Y to task", "... Y's hand". FALSE where that is no phrase. */
gboolean dossier_phrase_read_complements (DossierPhrase *self);

G_END_DECLS
