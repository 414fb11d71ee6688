/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-relation.h"

typedef struct
{
  const char *name;
  DossierRelationClass class;
  DossierPolarity polarity;
  gboolean symmetric;
} RelationInfo;

static const RelationInfo relations[DOSSIER_N_RELATIONS] = {
  [DOSSIER_RELATION_DONATED] = { "donated", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_FRIENDLY, FALSE },
  [DOSSIER_RELATION_PLEDGED] = { "pledged", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_FRIENDLY, FALSE },
  [DOSSIER_RELATION_WITHHELD] = { "withheld", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_PAID] = { "paid", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_FUNDED] = { "funded", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_FRIENDLY, FALSE },
  [DOSSIER_RELATION_INVESTED] = { "invested", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_FRIENDLY, FALSE },
  [DOSSIER_RELATION_SPENT] = { "spent", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_RECEIVED] = { "received", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_OWES] = { "owes", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_LENT] = { "lent", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_FINED] = { "fined", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_RAISED] = { "raised", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_EARNED] = { "earned", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_CUT] = { "cut", DOSSIER_CLASS_MONEY, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_HEADS] = { "heads", DOSSIER_CLASS_ROLE, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_WORKS_FOR] = { "works_for", DOSSIER_CLASS_ROLE, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_MEMBER_OF] = { "member_of", DOSSIER_CLASS_ROLE, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_REPRESENTS] = { "represents", DOSSIER_CLASS_ROLE, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_ADVISES] = { "advises", DOSSIER_CLASS_ROLE, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_CANDIDATE_FOR] = { "candidate_for", DOSSIER_CLASS_ROLE, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_FOUNDED] = { "founded", DOSSIER_CLASS_ROLE, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_OWNS] = { "owns", DOSSIER_CLASS_OWNERSHIP, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_ACQUIRED] = { "acquired", DOSSIER_CLASS_OWNERSHIP, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_SOLD] = { "sold", DOSSIER_CLASS_OWNERSHIP, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_SUBSIDIARY_OF] = { "subsidiary_of", DOSSIER_CLASS_OWNERSHIP, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_APPOINTED] = { "appointed", DOSSIER_CLASS_PERSONNEL, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_NOMINATED] = { "nominated", DOSSIER_CLASS_PERSONNEL, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_WITHDREW_NOMINATION_OF] = { "withdrew_nomination_of", DOSSIER_CLASS_PERSONNEL, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_DISMISSED] = { "dismissed", DOSSIER_CLASS_PERSONNEL, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_RESIGNED_FROM] = { "resigned_from", DOSSIER_CLASS_PERSONNEL, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_HIRED] = { "hired", DOSSIER_CLASS_PERSONNEL, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_SUCCEEDED] = { "succeeded", DOSSIER_CLASS_PERSONNEL, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_SUPPORTS] = { "supports", DOSSIER_CLASS_SUPPORT, DOSSIER_POLARITY_FRIENDLY, FALSE },
  [DOSSIER_RELATION_ENDORSED] = { "endorsed", DOSSIER_CLASS_SUPPORT, DOSSIER_POLARITY_FRIENDLY, FALSE },
  [DOSSIER_RELATION_PRAISED] = { "praised", DOSSIER_CLASS_SUPPORT, DOSSIER_POLARITY_FRIENDLY, FALSE },
  [DOSSIER_RELATION_ALLIED_WITH] = { "allied_with", DOSSIER_CLASS_SUPPORT, DOSSIER_POLARITY_FRIENDLY, TRUE },
  [DOSSIER_RELATION_COLLABORATED_WITH] = { "collaborated_with", DOSSIER_CLASS_SUPPORT, DOSSIER_POLARITY_FRIENDLY, TRUE },
  [DOSSIER_RELATION_CRITICISED] = { "criticised", DOSSIER_CLASS_CONFLICT, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_OPPOSES] = { "opposes", DOSSIER_CLASS_CONFLICT, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_CLASHED_WITH] = { "clashed_with", DOSSIER_CLASS_CONFLICT, DOSSIER_POLARITY_HOSTILE, TRUE },
  [DOSSIER_RELATION_ACCUSED] = { "accused", DOSSIER_CLASS_CONFLICT, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_RIVAL_OF] = { "rival_of", DOSSIER_CLASS_CONFLICT, DOSSIER_POLARITY_HOSTILE, TRUE },
  [DOSSIER_RELATION_STRAINED_WITH] = { "strained_with", DOSSIER_CLASS_CONFLICT, DOSSIER_POLARITY_HOSTILE, TRUE },
  [DOSSIER_RELATION_THREATENED] = { "threatened", DOSSIER_CLASS_CONFLICT, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_ATTACKED] = { "attacked", DOSSIER_CLASS_CONFLICT, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_DECEIVED] = { "deceived", DOSSIER_CLASS_CONFLICT, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_SUED] = { "sued", DOSSIER_CLASS_LEGAL, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_CHARGED] = { "charged", DOSSIER_CLASS_LEGAL, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_INVESTIGATED] = { "investigated", DOSSIER_CLASS_LEGAL, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_ARRESTED] = { "arrested", DOSSIER_CLASS_LEGAL, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_CONVICTED] = { "convicted", DOSSIER_CLASS_LEGAL, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_SENTENCED] = { "sentenced", DOSSIER_CLASS_LEGAL, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_SETTLED_WITH] = { "settled_with", DOSSIER_CLASS_LEGAL, DOSSIER_POLARITY_NEUTRAL, TRUE },
  [DOSSIER_RELATION_CLEARED] = { "cleared", DOSSIER_CLASS_LEGAL, DOSSIER_POLARITY_FRIENDLY, FALSE },
  [DOSSIER_RELATION_SUBPOENAED] = { "subpoenaed", DOSSIER_CLASS_LEGAL, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_RULED_AGAINST] = { "ruled_against", DOSSIER_CLASS_LEGAL, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_ORDERED] = { "ordered", DOSSIER_CLASS_LEGAL, DOSSIER_POLARITY_HOSTILE, FALSE },
  [DOSSIER_RELATION_MET] = { "met", DOSSIER_CLASS_MEETING, DOSSIER_POLARITY_NEUTRAL, TRUE },
  [DOSSIER_RELATION_CALLED] = { "called", DOSSIER_CLASS_MEETING, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_VISITED] = { "visited", DOSSIER_CLASS_MEETING, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_ATTENDED_WITH] = { "attended_with", DOSSIER_CLASS_MEETING, DOSSIER_POLARITY_NEUTRAL, TRUE },
  [DOSSIER_RELATION_TOLD] = { "told", DOSSIER_CLASS_SPEECH, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_INTERVIEWED] = { "interviewed", DOSSIER_CLASS_SPEECH, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_SAID_OF] = { "said_of", DOSSIER_CLASS_SPEECH, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_URGED] = { "urged", DOSSIER_CLASS_SPEECH, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_SPOUSE_OF] = { "spouse_of", DOSSIER_CLASS_FAMILY, DOSSIER_POLARITY_NEUTRAL, TRUE },
  [DOSSIER_RELATION_PARENT_OF] = { "parent_of", DOSSIER_CLASS_FAMILY, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_CHILD_OF] = { "child_of", DOSSIER_CLASS_FAMILY, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_SIBLING_OF] = { "sibling_of", DOSSIER_CLASS_FAMILY, DOSSIER_POLARITY_NEUTRAL, TRUE },
  [DOSSIER_RELATION_RELATIVE_OF] = { "relative_of", DOSSIER_CLASS_FAMILY, DOSSIER_POLARITY_NEUTRAL, TRUE },
  [DOSSIER_RELATION_FRIEND_OF] = { "friend_of", DOSSIER_CLASS_OTHER, DOSSIER_POLARITY_FRIENDLY, TRUE },
  [DOSSIER_RELATION_STUDIED_AT] = { "studied_at", DOSSIER_CLASS_OTHER, DOSSIER_POLARITY_NEUTRAL, FALSE },
  [DOSSIER_RELATION_RELATED_TO] = { "related_to", DOSSIER_CLASS_OTHER, DOSSIER_POLARITY_NEUTRAL, TRUE },
};

static const char *const class_names[DOSSIER_N_CLASSES] = {
  "money",
  "role",
  "ownership",
  "personnel",
  "support",
  "conflict",
  "legal",
  "meeting",
  "speech",
  "family",
  "other",
};

static const char *const polarity_names[] = { "neutral", "friendly", "hostile" };
static const char *const modality_names[] = { "asserted", "reported", "alleged", "planned", "hypothetical" };

DossierRelationClass
dossier_relation_get_class (DossierRelation relation)
{
  g_return_val_if_fail ((guint) relation < DOSSIER_N_RELATIONS, DOSSIER_CLASS_OTHER);

  return relations[relation].class;
}

DossierPolarity
dossier_relation_get_polarity (DossierRelation relation)
{
  g_return_val_if_fail ((guint) relation < DOSSIER_N_RELATIONS, DOSSIER_POLARITY_NEUTRAL);

  return relations[relation].polarity;
}

gboolean
dossier_relation_lasts (DossierRelation relation)
{
  g_return_val_if_fail ((guint) relation < DOSSIER_N_RELATIONS, FALSE);

  switch (relation)
    {
    case DOSSIER_RELATION_FOUNDED:
    case DOSSIER_RELATION_ACQUIRED:
    case DOSSIER_RELATION_SOLD:
      return FALSE;

    case DOSSIER_RELATION_SUPPORTS:
    case DOSSIER_RELATION_ALLIED_WITH:
    case DOSSIER_RELATION_OPPOSES:
    case DOSSIER_RELATION_RIVAL_OF:
    case DOSSIER_RELATION_STRAINED_WITH:
      return TRUE;

    default:
      return relations[relation].class == DOSSIER_CLASS_ROLE || relations[relation].class == DOSSIER_CLASS_OWNERSHIP
             || relations[relation].class == DOSSIER_CLASS_FAMILY;
    }
}

gboolean
dossier_relation_is_symmetric (DossierRelation relation)
{
  g_return_val_if_fail ((guint) relation < DOSSIER_N_RELATIONS, FALSE);

  return relations[relation].symmetric;
}

const char *
dossier_relation_to_string (DossierRelation relation)
{
  g_return_val_if_fail ((guint) relation < DOSSIER_N_RELATIONS, NULL);

  return relations[relation].name;
}

gboolean
dossier_relation_from_string (const char *name, DossierRelation *relation)
{
  for (guint i = 0; i < DOSSIER_N_RELATIONS; i++)
    if (g_strcmp0 (relations[i].name, name) == 0)
      {
        *relation = (DossierRelation) i;
        return TRUE;
      }
  return FALSE;
}

/* The index of @name in @names, or @n_names. */
static guint
find_name (const char *const *names, guint n_names, const char *name)
{
  guint i = 0;

  while (i < n_names && g_strcmp0 (names[i], name) != 0)
    i++;
  return i;
}

const char *
dossier_relation_class_to_string (DossierRelationClass class)
{
  g_return_val_if_fail ((guint) class < DOSSIER_N_CLASSES, NULL);

  return class_names[class];
}

gboolean
dossier_relation_class_from_string (const char *name, DossierRelationClass *class)
{
  guint found = find_name (class_names, DOSSIER_N_CLASSES, name);

  if (found < DOSSIER_N_CLASSES)
    *class = (DossierRelationClass) found;
  return found < DOSSIER_N_CLASSES;
}

const char *
dossier_polarity_to_string (DossierPolarity polarity)
{
  g_return_val_if_fail ((guint) polarity < G_N_ELEMENTS (polarity_names), NULL);

  return polarity_names[polarity];
}

DossierPolarity
dossier_polarity_from_string (const char *name)
{
  guint found = find_name (polarity_names, G_N_ELEMENTS (polarity_names), name);

  return found < G_N_ELEMENTS (polarity_names) ? (DossierPolarity) found : DOSSIER_POLARITY_NEUTRAL;
}

const char *
dossier_modality_to_string (DossierModality modality)
{
  g_return_val_if_fail ((guint) modality < G_N_ELEMENTS (modality_names), NULL);

  return modality_names[modality];
}

DossierModality
dossier_modality_from_string (const char *name)
{
  guint found = find_name (modality_names, G_N_ELEMENTS (modality_names), name);

  return found < G_N_ELEMENTS (modality_names) ? (DossierModality) found : DOSSIER_MODALITY_ASSERTED;
}
