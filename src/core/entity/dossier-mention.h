/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-range.h"
#include "dossier-sum.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_MENTION_NAME,
  DOSSIER_MENTION_NOMINAL, /* "the Tesla chief executive" */
  DOSSIER_MENTION_PRONOUN,
} DossierMentionKind;

typedef enum
{
  DOSSIER_ENTITY_PERSON,
  DOSSIER_ENTITY_ORGANISATION,
  DOSSIER_ENTITY_SUM,
  DOSSIER_ENTITY_PLACE,
  DOSSIER_ENTITY_OTHER,
} DossierEntityType;

/**
 * DossierMention:
 * @range: the words, titles and articles not included for names
 * @kind: name, nominal or pronoun
 * @type: of what it names
 * @entity: index of the entity in the same extract, or DOSSIER_NO_INDEX where the link was left open
 * @head: token index of the head word in the article's document; meaningless once the document is gone
 * @score: 0 to 1: how sure the link to @entity is
 * @stated: a description that the text ties to another mention right beside it (DossierStatedDescription), and that
 *   stands for nobody in its clause: claims are not read from it
 */
typedef struct
{
  DossierRange range;
  DossierMentionKind kind;
  DossierEntityType type;
  guint entity;
  guint32 head;
  float score;
  gboolean stated;
} DossierMention;

const char *dossier_mention_kind_to_string (DossierMentionKind kind);
DossierMentionKind dossier_mention_kind_from_string (const char *name);
const char *dossier_entity_type_to_string (DossierEntityType type);
DossierEntityType dossier_entity_type_from_string (const char *name);

G_END_DECLS
