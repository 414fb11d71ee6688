/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/**
 * dossier_description_head_noun:
 * @head: the head of a noun phrase
 *
 * The noun that says what somebody is in the phrase of @head: itself, or "rivals" in "one of his rivals".
 *
 * Returns: DOSSIER_NO_TOKEN where the phrase names no single person
 */
guint32 dossier_description_head_noun (const DossierDiscourse *self, guint32 head);

/* Whether @token is a noun for people, in the singular or plural: a role of the lexicon or another such noun. */
gboolean dossier_description_is_person_noun (const DossierDiscourse *self, guint32 token);

/* The first token of a name that covers @token; @token itself where there is none. */
guint32 dossier_description_name_first (const DossierDiscourse *self, guint32 token);

/**
 * dossier_description_first:
 * @first: where the words begin that are known to belong to the phrase
 * @end: the token after them
 *
 * Goes left from @first over determiner, possessor and modifiers that hang on the phrase.
 */
guint32 dossier_description_first (const DossierDiscourse *self, guint32 first, guint32 end);

/**
 * dossier_description_end:
 * @first: first token of the phrase
 * @head: its head noun
 *
 * Goes right from @head over the phrases that tell of what, at what or for what somebody is something; up to a
 * comma, dash, bracket, clause or statement of time.
 */
guint32 dossier_description_end (const DossierDiscourse *self, guint32 first, guint32 head);

G_END_DECLS
