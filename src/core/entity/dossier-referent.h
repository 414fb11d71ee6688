/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-body-name.h"
#include "dossier-name-parts.h"

#include "dossier-token.h"

G_BEGIN_DECLS

/**
 * DossierStatedRole:
 * @noun: words of the role; belongs to the lexicon
 * @of: words that say of what, each between blanks (" tesla spacex "), or NULL
 * @token: where it is stated; DOSSIER_NO_TOKEN where it is a fact known beforehand
 * @former: whether the text says that it is over ("former", "ex-")
 * @timeless: whether it may or may not be over: known beforehand, and the article's date is not known
 * @bygone: timeless, and known to be over by now
 *
 * A role that the text states of somebody: in a title, an appositive or a predicate.
 */
typedef struct
{
  const char *noun;
  char *of;
  guint32 token;
  gboolean former;
  gboolean timeless;
  gboolean bygone;
} DossierStatedRole;

/* Of so many at most the reader is asked whether they are the one that a description means. */
#define DOSSIER_REFERENT_DOUBTS 2

/**
 * DossierReferent:
 * @name: index of the reference that names it most fully
 * @person: the fullest name taken apart, for a person; else NULL
 * @body: the same for an organisation; else NULL
 * @roles: (element-type DossierStatedRole)
 * @gender: as its names, titles, roles and pronouns tell so far
 * @n_names: how many names point to it in the whole article
 * @score: of the weakest join of its names
 * @why: how its names were joined, or NULL
 * @last_token: head of its last mention so far; DOSSIER_NO_TOKEN before the first
 * @n_seen: mentions so far
 * @last_subject: head of the last mention that was the subject of its clause, or DOSSIER_NO_TOKEN
 * @last_spoke: head of the last mention that was the subject of a word of saying outside quotes, or
 *   DOSSIER_NO_TOKEN
 * @warmth: mentions so far, those of earlier sentences counting less and less, as of the last mention
 * @presumed: without a name, and made for a description of somebody whom the reader is supposed to know
 * @unnamed: only ever called by a pronoun
 * @may_be: indices of the referents that a description without a name fits best, though not surely enough to be one of
 *   them; DOSSIER_NO_INDEX where there is none
 * @chances: 0 to 1: how likely each is
 *
 * Somebody or something that an article speaks of, while its mentions are being gathered.
 */
typedef struct
{
  DossierEntityType type;
  guint name;
  DossierNameParts *person;
  DossierBodyName *body;
  GArray *roles;
  DossierGender gender;
  guint n_names;
  float score;
  GString *why;
  guint32 last_token;
  DossierMentionKind last_kind;
  guint n_seen;
  guint32 last_subject;
  guint32 last_spoke;
  float warmth;
  gboolean presumed;
  gboolean unnamed;
  guint may_be[DOSSIER_REFERENT_DOUBTS];
  float chances[DOSSIER_REFERENT_DOUBTS];
} DossierReferent;

DossierReferent *dossier_referent_new (DossierEntityType type, guint name);
void dossier_referent_free (DossierReferent *referent);

/* Adds the role unless the same is there; @of is copied and may be NULL. */
void dossier_referent_add_role (DossierReferent *referent, const DossierRoleNoun *noun, const char *of,
                                guint32 token, gboolean former);

/* Whether the text calls it by @words, the words of a DossierRoleNoun. */
gboolean dossier_referent_has_role (const DossierReferent *referent, const char *words);

/* Notes that a name was joined: keeps the weakest score and says why in words. */
void dossier_referent_note_join (DossierReferent *referent, float score, const char *name,
                                 const char *reason);

G_END_DECLS
