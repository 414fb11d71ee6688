/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-body-name.h"
#include "dossier-name-parts.h"

G_BEGIN_DECLS

/**
 * DossierStackNode:
 * @entity: borrowed
 * @article: index of its article
 * @type: what it is the name of by the vote of all articles
 * @key: its name as compared
 * @person: its name taken apart, for a person; else NULL
 * @body: the same for an organisation; else NULL
 * @parent: index of a node that it was joined to, or its own
 */
typedef struct
{
  const DossierEntity *entity;
  guint article;
  DossierEntityType type;
  char *key;
  DossierNameParts *person;
  DossierBodyName *body;
  guint parent;
} DossierStackNode;

/* A pair of nodes that may be one. */
typedef struct
{
  guint first;
  guint second;
  float score;
  char *why;
} DossierStackDoubt;

/**
 * DossierEntityStack:
 * @nodes: (element-type DossierStackNode): the entities of all articles in their order
 * @first_of: for each article its first node; one more at the end
 * @scores: for each root the weakest join that holds it
 * @whys: for each root what was joined and why, or NULL
 * @doubts: (element-type DossierStackDoubt)
 *
 * The entities of a stack while they are being joined: a forest in which each tree is one person or
 * organisation.
 */
typedef struct
{
  const DossierEntityLexicon *lexicon;
  GArray *nodes;
  guint n_articles;
  guint *first_of;
  float *scores;
  GString **whys;
  GArray *doubts;
} DossierEntityStack;

DossierEntityStack *dossier_entity_stack_new (const DossierEntityLexicon *lexicon, const GPtrArray *articles);
void dossier_entity_stack_free (DossierEntityStack *self);

static inline DossierStackNode *
dossier_entity_stack_node (const DossierEntityStack *self, guint index)
{
  return &g_array_index (self->nodes, DossierStackNode, index);
}

/* The root of the tree that the node stands in. */
guint dossier_entity_stack_root (const DossierEntityStack *self, guint node);

/* Joins two trees, the later to the earlier; says why in words where @reason is given. */
void dossier_entity_stack_join (DossierEntityStack *self, guint a, guint b, float score, const char *reason);

void dossier_entity_stack_doubt (DossierEntityStack *self, guint a, guint b, float score, const char *why);

/* Joins the persons, the organisations, and the persons of whom articles give the surname alone, in this
 * order. */
void dossier_entity_stack_join_persons (DossierEntityStack *self);
void dossier_entity_stack_join_bodies (DossierEntityStack *self);
void dossier_entity_stack_join_lone_names (DossierEntityStack *self);

/* Joins those whom an article speaks of by a role alone to the one whom others give that role; where several
 * bear it, they become doubts. To be called last. */
void dossier_entity_stack_join_described (DossierEntityStack *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEntityStack, dossier_entity_stack_free)

G_END_DECLS
