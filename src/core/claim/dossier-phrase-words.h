/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words of which a plain phrase of the rule files is made (dossier-rule-phrase.h). */

/**
 * dossier_phrase_split:
 * @phrase: words with blanks between them
 *
 * Articles, "some", "any" and words for "one's" are left out, but where they follow "be": there they are "a", for there
 * they make a description.
 *
 * Returns: (transfer full): the words
 */
GStrv dossier_phrase_split (const char *phrase);

/* @word: (nullable) */
gboolean dossier_phrase_is_preposition (const char *word);

/* (transfer full): the words, blanks between them, that a noun of a phrase may have as its dictionary form: "horns", which
 * phrases have as they are said; "us", which is a form of "we"; "better", which is one of "good". */
char *dossier_phrase_dup_forms (const char *noun);

G_END_DECLS
