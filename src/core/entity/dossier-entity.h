/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-mention.h"
#include "dossier-sum.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_GENDER_UNKNOWN,
  DOSSIER_GENDER_FEMALE,
  DOSSIER_GENDER_MALE,
  DOSSIER_GENDER_PLURAL,
} DossierGender;

/**
 * DossierEntity:
 * @type: person, organisation or sum (places and others only where asked for)
 * @name: the fullest name the articles give
 * @aliases: (element-type utf8): every other form, in the order of first use
 * @titles: (element-type utf8): titles and roles it was called by ("President", "Tesla chief executive")
 * @articles: (element-type guint): indices of the articles that mention it, ascending
 * @gender: as pronouns and given names tell
 * @sum: for a sum its value; @sum.range is empty
 * @why: why mentions or articles were joined, in words for the reader, or NULL
 * @score: 0 to 1: the weakest link that holds it together
 * @described: a person whom an article speaks of by a role alone ("the Acme chief"): @name is those words, and other
 *   articles may tell who it is. Only in parts, and in a stack where a suggestion asks about it.
 *
 * All mentions of one thing. An entity's id in JSON is "e" and its index in the extract plus one.
 */
typedef struct
{
  DossierEntityType type;
  char *name;
  GPtrArray *aliases;
  GPtrArray *titles;
  GArray *articles;
  DossierGender gender;
  DossierSum sum;
  char *why;
  float score;
  gboolean described;
} DossierEntity;

DossierEntity *dossier_entity_new (DossierEntityType type, const char *name);
DossierEntity *dossier_entity_copy (const DossierEntity *entity);
void dossier_entity_free (DossierEntity *entity);

/* What the reader sees of somebody or something that an article only ever calls by a pronoun. */
#define DOSSIER_NAME_OF_MAN "a man not named"
#define DOSSIER_NAME_OF_WOMAN "a woman not named"
#define DOSSIER_NAME_OF_BODY "a body not named"
#define DOSSIER_NAME_OF_TELLER "a teller not named"

/* Whether the entity goes by one of these. Never the same as one of another article. */
gboolean dossier_entity_is_unnamed (const DossierEntity *entity);

/* Adds @alias unless it is the name or already there. */
void dossier_entity_add_alias (DossierEntity *entity, const char *alias);
void dossier_entity_add_title (DossierEntity *entity, const char *title);
/* Adds the article's index, kept ascending and once. */
void dossier_entity_add_article (DossierEntity *entity, guint article);

const char *dossier_gender_to_string (DossierGender gender);
DossierGender dossier_gender_from_string (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEntity, dossier_entity_free)

G_END_DECLS
