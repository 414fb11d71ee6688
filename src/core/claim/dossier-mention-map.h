/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-entity.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

#define DOSSIER_NO_MENTION G_MAXUINT

/**
 * DossierMentionMap:
 * @mentions: borrowed (element-type DossierMention)
 * @entities: borrowed (element-type DossierEntity)
 * @at: for each token the innermost mention that it is in, or DOSSIER_NO_MENTION
 * @heads: for each token the mention that it heads in the tree, or DOSSIER_NO_MENTION
 * @organisations: each name of each organisation, lower case with "_" for blanks -> the token that heads the first
 *   mention of it by a name
 *
 * From words to the entities they name. Only persons and organisations whose link is settled are in it.
 */
typedef struct
{
  const GArray *mentions;
  const GPtrArray *entities;
  guint n_tokens;
  guint *at;
  guint *heads;
  GHashTable *organisations;
} DossierMentionMap;

DossierMentionMap *dossier_mention_map_new (const DossierTree *tree, const GArray *mentions,
                                            const GPtrArray *entities);
void dossier_mention_map_free (DossierMentionMap *map);

static inline const DossierMention *
dossier_mention_map_get (const DossierMentionMap *map, guint mention)
{
  return &g_array_index (map->mentions, DossierMention, mention);
}

static inline DossierEntityType
dossier_mention_map_get_type (const DossierMentionMap *map, guint mention)
{
  const DossierMention *m = dossier_mention_map_get (map, mention);

  return ((const DossierEntity *) g_ptr_array_index (map->entities, m->entity))->type;
}

/* The other mention of the same words, where they mean two ("both men"), or DOSSIER_NO_MENTION. */
guint dossier_mention_map_get_twin (const DossierMentionMap *map, guint mention);

/* The mention that the phrase headed by @token is, or DOSSIER_NO_MENTION: the one it heads, or the name that
 * it bears as a title ("President" of "President Obama") or is told by right after ("his ally, Ann Lee"). */
guint dossier_mention_map_of_phrase (const DossierMentionMap *map, const DossierTree *tree, guint32 token);

/* The token that heads the first mention of the organisation that the article knows by @name (lower case, "_" for
 * blanks), or DOSSIER_NO_TOKEN. */
guint32 dossier_mention_map_find_organisation (const DossierMentionMap *map, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierMentionMap, dossier_mention_map_free)

G_END_DECLS
