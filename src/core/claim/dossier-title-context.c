/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-title-context.h"

#include "dossier-name-key.h"
#include "dossier-title-chain.h"
#include "dossier-title-words.h"
#include "dossier-title.h"

#include <string.h>

/* Sentences before the one of the title in which whose it is may have been said. */
#define SENTENCES_BACK 2

static gboolean
is_state (const DossierMentionMap *map, const DossierEntity *entity)
{
  g_autofree char *key = dossier_name_key (entity->name, strlen (entity->name));

  return map->names != NULL && dossier_entity_lexicon_country (map->names, key) != NULL;
}

/* Whether one of the words of the name of @entity is asked for, or all are allowed. */
static gboolean
fits (const DossierEntity *entity, const char *const *words)
{
  g_autofree char *lower = g_utf8_strdown (entity->name, -1);
  g_auto (GStrv) parts = g_strsplit_set (lower, " -", -1);
  gboolean wanted = FALSE, found = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean barred = words[i][0] == '-';

      if (g_strv_contains ((const char *const *) parts, words[i] + (barred ? 1 : 0)))
        {
          if (barred)
            return FALSE;
          found = TRUE;
        }
      wanted |= !barred;
    }
  return found || !wanted;
}

/* The one organisation that fits among those named from @first to before @end: the head of its last mention.
 * @several: set where there is more than one */
static guint32
only_one (const DossierMentionMap *map, guint32 first, guint32 end, const char *const *words, gboolean *several)
{
  guint32 found = DOSSIER_NO_TOKEN;
  guint only = 0;

  for (guint32 i = first; i < end; i++)
    {
      guint mention = map->heads[i], entity;

      if (mention == DOSSIER_NO_MENTION
          || dossier_mention_map_get_type (map, mention) != DOSSIER_ENTITY_ORGANISATION)
        continue;
      entity = dossier_mention_map_get (map, mention)->entity;
      if (!fits (g_ptr_array_index (map->entities, entity), words)
          || is_state (map, g_ptr_array_index (map->entities, entity)))
        continue;
      if (found != DOSSIER_NO_TOKEN && entity != only)
        *several = TRUE;
      only = entity;
      found = i;
    }
  return found;
}

/* Whether the title stands by itself before a name: "Chairman Ann Lee", but not "campaign chairman Ann Lee", "the chairman of a bank". */
static gboolean
is_bare (const DossierTree *tree, const DossierMentionMap *map, guint32 noun)
{
  static const char *const parts[]
      = { "acting", "ranking", "vice", "company", "committee", "panel", "commission", "co", "-", NULL };
  guint32 start = dossier_title_sentence_first (tree, noun), last = dossier_title_chain_last (tree, map, noun), i = noun;

  if (!dossier_title_is_name_at (map, last + 1))
    return FALSE;
  while (i > start && dossier_document_token_is_one_of (tree->document, i - 1, parts))
    i--;
  return i == start
         || !(dossier_grammar_is_noun (tree, i - 1) || dossier_grammar_is_adjective (tree, i - 1)
              || dossier_tree_tag (tree, i - 1) == DOSSIER_TAG_POS || dossier_tree_tag (tree, i - 1) == DOSSIER_TAG_PRPS);
}

guint32
dossier_title_context_owner (const DossierTree *tree, const DossierMentionMap *map, guint32 noun,
                             const char *const *words)
{
  guint32 sentence, found = DOSSIER_NO_TOKEN;
  gboolean several = FALSE;

  g_return_val_if_fail (tree != NULL && map != NULL && words != NULL && noun < tree->n_tokens, DOSSIER_NO_TOKEN);

  if (!is_bare (tree, map, noun))
    return DOSSIER_NO_TOKEN;
  sentence = dossier_document_token (tree->document, noun)->sentence;
  for (guint back = 0; back <= SENTENCES_BACK && back <= sentence && found == DOSSIER_NO_TOKEN && !several; back++)
    {
      const DossierSentence *here = dossier_document_sentence (tree->document, sentence - back);

      found = only_one (map, here->first, back == 0 ? noun : here->end, words, &several);
    }
  return several ? DOSSIER_NO_TOKEN : found;
}
