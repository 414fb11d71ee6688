/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/**
 * dossier_role_phrase_ending:
 * @end: the token after the last of the phrase
 * @first: (out): first token of the phrase
 *
 * The longest role of the lexicon whose words end right before @end: "vice president" rather than
 * "president".
 *
 * Returns: (nullable): belongs to the lexicon
 */
const DossierRoleNoun *dossier_role_phrase_ending (const DossierDiscourse *self, guint32 end, guint32 *first);

/**
 * dossier_role_phrase_around:
 * @head: a noun
 * @first: (out): first token of the phrase
 * @end: (out): the token after its last
 *
 * The longest role whose words hold @head: also those that go on behind it ("attorney general").
 */
const DossierRoleNoun *dossier_role_phrase_around (const DossierDiscourse *self, guint32 head, guint32 *first,
                                                   guint32 *end);

/* Whether the word says that a role is over or was ("former", "ex", "late", "then"). */
gboolean dossier_role_word_is_former (const char *word);

/**
 * dossier_role_qualifiers:
 * @first: first token of the role's own words
 * @head: the head noun
 * @former: (out): whether one of them says that the role is over
 *
 * The words that say of what the role is: nouns and names before it and in "of", "at", "for" phrases behind
 * it, in the form of DossierStatedRole.of. NULL where there are none. Free with g_free().
 */
char *dossier_role_qualifiers (const DossierDiscourse *self, guint32 first, guint32 head, gboolean *former);

/* Whether words of this tag stand before a noun as its modifiers, whatever they hang on. */
static inline gboolean
dossier_role_is_modifying_tag (guint8 tag)
{
  switch (tag)
    {
    case DOSSIER_TAG_NN:
    case DOSSIER_TAG_NNS:
    case DOSSIER_TAG_NNP:
    case DOSSIER_TAG_NNPS:
    case DOSSIER_TAG_JJ:
    case DOSSIER_TAG_JJR:
    case DOSSIER_TAG_JJS:
    case DOSSIER_TAG_CD:
    case DOSSIER_TAG_AFX:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The first token of the noun phrase that @head ends, determiner and possessor included. */
guint32 dossier_role_phrase_start (const DossierDiscourse *self, guint32 head);

G_END_DECLS
