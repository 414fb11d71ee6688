/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-date.h"
#include "dossier-entity.h"

G_BEGIN_DECLS

/* What a word that describes somebody says. */
typedef enum
{
  DOSSIER_ROLE_OFFICE, /* an office or trade that a text states of somebody: "senator" */
  DOSSIER_ROLE_TRAIT,  /* what may be said of anybody: "billionaire" */
  DOSSIER_ROLE_KIN,    /* a relative of somebody: "father" */
  DOSSIER_ROLE_BODY,   /* an organisation: "company" */
} DossierRoleKind;

/**
 * DossierRoleNoun:
 * @words: the word or words, in lower case and singular
 * @gender: that the word itself tells
 * @trade: an office that is what somebody does for a living, and may be said without having been stated
 * @broader: (array zero-terminated=1): words that may stand for it; for a body the classes of organisation it
 *   fits
 */
typedef struct
{
  char *words;
  DossierGender gender;
  DossierRoleKind kind;
  gboolean trade;
  GStrv broader;
} DossierRoleNoun;

/**
 * DossierHonorific:
 * @role: the role that the form of address states ("senator" for "Sen."), or NULL
 */
typedef struct
{
  DossierGender gender;
  char *role;
} DossierHonorific;

/* Somebody who held an office that news calls by the office alone. */
typedef struct
{
  char *name;
  char *office;
  char *of; /* what words may say it is of, as in DossierStatedRole.of; or NULL */
  DossierDate first;
  DossierDate last; /* not set while it lasts */
} DossierOfficeHolder;

/* The word lists of this stage. Immutable once loaded; may be shared between threads. */
typedef struct _DossierEntityLexicon DossierEntityLexicon;

/**
 * dossier_entity_lexicon_new:
 * @datadir: the folder that holds `lexicons/`
 *
 * Returns: (transfer full): or NULL with DOSSIER_ERROR_MODEL where a list is missing or a line of one is
 * broken.
 */
DossierEntityLexicon *dossier_entity_lexicon_new (const char *datadir, GError **error);
void dossier_entity_lexicon_free (DossierEntityLexicon *self);

/* All words given here are in lower case, without full stops (dossier_name_key()). Results belong to the
 * lexicon. */

const DossierRoleNoun *dossier_entity_lexicon_role (const DossierEntityLexicon *self, const char *words);

/* Whether some role or form of address ends in @word, or in what stands behind its last hyphen. */
gboolean dossier_entity_lexicon_may_end_role (const DossierEntityLexicon *self, const char *word);

/* Steps from @narrow up to @wide: 0 where they are one, 1 and more for broader words, -1 where @wide does
 * not cover it. */
int dossier_entity_lexicon_role_distance (const DossierEntityLexicon *self, const char *wide,
                                          const char *narrow);

const DossierHonorific *dossier_entity_lexicon_honorific (const DossierEntityLexicon *self, const char *form);

/* Whether @word is known as a given name; @gender is set to what it tells, or to unknown. */
gboolean dossier_entity_lexicon_given_name (const DossierEntityLexicon *self, const char *word,
                                            DossierGender *gender);

/* Whether @word is a given name and not a country, state or large city as well ("Georgia"). */
gboolean dossier_entity_lexicon_is_only_given_name (const DossierEntityLexicon *self, const char *word);

/* Whether the two given names may be one person's: equal, an initial of the other, or a short form of it. */
gboolean dossier_entity_lexicon_same_given (const DossierEntityLexicon *self, const char *a, const char *b);

/* The class of organisation that @word tells in a name, or NULL; @weak: whether the name may go without
 * it. */
const char *dossier_entity_lexicon_body_class (const DossierEntityLexicon *self, const char *word,
                                               gboolean *weak);

/* The key of the usual name of a well-known organisation, or NULL; @name says what it is called. */
const char *dossier_entity_lexicon_usual_name (const DossierEntityLexicon *self, const char *key,
                                               const char **name);

/* Whether a well-known organisation of several words begins with @word. */
gboolean dossier_entity_lexicon_may_begin_usual_name (const DossierEntityLexicon *self, const char *word);

/* (element-type DossierOfficeHolder): holders whose surname is @surname, or NULL. */
const GPtrArray *dossier_entity_lexicon_office_holders (const DossierEntityLexicon *self,
                                                        const char *surname);

/* The usual name of the country that @word names or is an adjective of ("turkish" and "turkey": "turkey", "us": "united
 * states"), or NULL. */
const char *dossier_entity_lexicon_country (const DossierEntityLexicon *self, const char *word);

/* Whether @word, in the singular, is a noun for people beyond the roles: it tells that a description is one of
 * somebody, and no more. */
gboolean dossier_entity_lexicon_is_person_noun (const DossierEntityLexicon *self, const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEntityLexicon, dossier_entity_lexicon_free)

G_END_DECLS
