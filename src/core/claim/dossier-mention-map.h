/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-entity-lexicon.h"
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
 * @names: (nullable): borrowed; what countries are called
 * @states: the key (dossier_name_key()) of each organisation's name, of a country or its government the country's usual
 *   one -> as in @organisations
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
  const DossierEntityLexicon *names;
  GHashTable *states;
} DossierMentionMap;

DossierMentionMap *dossier_mention_map_new (const DossierTree *tree, const GArray *mentions,
                                            const GPtrArray *entities, const DossierEntityLexicon *names);
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

/* The same of the state that the words whose key is @key call by its name or adjective ("peruvian"), where the article
 * knows it or its government as an organisation. */
guint32 dossier_mention_map_find_state (const DossierMentionMap *map, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierMentionMap, dossier_mention_map_free)

G_END_DECLS
