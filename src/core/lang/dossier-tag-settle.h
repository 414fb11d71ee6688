/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"
#include "dossier-lexicon.h"

G_BEGIN_DECLS

/* Mends tags by what the tagger, which sees one sentence, cannot know, once the names are found and before the sentences
 * are parsed. Linear in the words.
 *
 * - What the name finder calls a person, or an organisation of one word, is a proper noun.
 * - An apostrophe right after a name in "s" makes it the owner of what follows: "Acme News' Ann Lee".
 * - After "does not" a word that can be a verb is one; after "is not" one that can be an adjective is one.
 * - "Ranking" and the like are part of a title: "House Committee Ranking Republican Ann Lee".
 * - "Left" between commas behind a person says where he stands in a picture.
 * - A "chief executive" is a noun, and so is "Republican" in "is not a Republican".
 * - In a sentence without a verb in a tense, a past form right after a name is one: "Lee axed Purdy". */
void dossier_tag_settle (const DossierLexicon *lexicon, DossierDocument *document);

G_END_DECLS
