/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-mention-map.h"

#include "dossier-name-key.h"

#include <string.h>

/* "led by Ohio attorney general Ann Lee": words before the name. */
#define MAX_TITLE 5

static gboolean
is_settled (const DossierMention *mention, const GPtrArray *entities)
{
  const DossierEntity *entity;

  /* What the text states beside a name stands for nobody in its clause. */
  if (mention->stated || mention->entity >= entities->len)
    return FALSE;
  entity = g_ptr_array_index (entities, mention->entity);
  return entity->type == DOSSIER_ENTITY_PERSON || entity->type == DOSSIER_ENTITY_ORGANISATION;
}

/* The first word of @mention that hangs on a word outside of it. */
static guint32
top_token (const DossierTree *tree, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    {
      guint32 head = dossier_tree_head (tree, i);

      if (head >= tree->n_tokens || head < first || head >= end)
        return i;
    }
  return first;
}

static gsize
mention_length (const DossierMentionMap *map, guint mention)
{
  const DossierMention *m = dossier_mention_map_get (map, mention);

  return m->range.end - m->range.start;
}

static void
enter_name (DossierMentionMap *map, const char *name, guint32 head)
{
  char *key = g_strdelimit (g_ascii_strdown (name, -1), " ", '_');

  if (g_str_has_prefix (key, "the_"))
    memmove (key, key + strlen ("the_"), strlen (key) - strlen ("the_") + 1);
  if (g_hash_table_contains (map->organisations, key))
    g_free (key);
  else
    g_hash_table_insert (map->organisations, key, GUINT_TO_POINTER (head + 1));
}

/* Enters the state that is called @name, or whose government is: "Peru", "Peruvian government". */
static void
enter_state (DossierMentionMap *map, const char *name, guint32 head)
{
  static const char *const ending = " government";
  static const char *const beginning = "government of ";
  g_autofree char *key = dossier_name_key (name, -1);
  const char *country;
  gboolean governed = TRUE;

  if (g_str_has_suffix (key, ending))
    key[strlen (key) - strlen (ending)] = '\0';
  else if (g_str_has_prefix (key, beginning))
    memmove (key, key + strlen (beginning), strlen (key) - strlen (beginning) + 1);
  else
    governed = FALSE;
  country = map->names != NULL ? dossier_entity_lexicon_country (map->names, key) : NULL;
  if (country == NULL && governed)
    return;
  if (!g_hash_table_contains (map->states, country != NULL ? country : key))
    g_hash_table_insert (map->states, g_strdup (country != NULL ? country : key), GUINT_TO_POINTER (head + 1));
}

/* Notes the names of an organisation at its first mention. */
static void
enter_organisation (DossierMentionMap *map, const DossierMention *mention, GHashTable *known, guint32 head)
{
  const DossierEntity *entity = g_ptr_array_index (map->entities, mention->entity);

  if (mention->kind != DOSSIER_MENTION_NAME || entity->type != DOSSIER_ENTITY_ORGANISATION
      || !g_hash_table_add (known, GUINT_TO_POINTER (mention->entity)))
    return;
  enter_name (map, entity->name, head);
  enter_state (map, entity->name, head);
  for (guint i = 0; i < entity->aliases->len; i++)
    {
      enter_name (map, g_ptr_array_index (entity->aliases, i), head);
      enter_state (map, g_ptr_array_index (entity->aliases, i), head);
    }
}

static void
enter (DossierMentionMap *map, const DossierTree *tree, guint index, GHashTable *known)
{
  const DossierMention *mention = dossier_mention_map_get (map, index);
  const DossierDocument *document = tree->document;
  guint32 first = dossier_document_token_at (document, mention->range.start), end = first, head;

  while (end < map->n_tokens && dossier_document_token (document, end)->start < mention->range.end)
    end++;
  if (first == end)
    return;
  for (guint32 i = first; i < end; i++)
    if (map->at[i] == DOSSIER_NO_MENTION || mention_length (map, map->at[i]) > mention_length (map, index))
      map->at[i] = index;
  head = top_token (tree, first, end);
  enter_organisation (map, mention, known, head);
  /* Of two mentions with one head the longer says more ("Trump" in "Trump's campaign" heads only itself). */
  if (map->heads[head] == DOSSIER_NO_MENTION
      || mention_length (map, map->heads[head]) < mention_length (map, index))
    map->heads[head] = index;
}

DossierMentionMap *
dossier_mention_map_new (const DossierTree *tree, const GArray *mentions, const GPtrArray *entities,
                         const DossierEntityLexicon *names)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  DossierMentionMap *map;

  g_return_val_if_fail (tree != NULL && mentions != NULL && entities != NULL, NULL);

  map = g_new0 (DossierMentionMap, 1);
  map->mentions = mentions;
  map->entities = entities;
  map->n_tokens = tree->n_tokens;
  map->at = g_new (guint, MAX (map->n_tokens, 1));
  map->heads = g_new (guint, MAX (map->n_tokens, 1));
  map->organisations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  map->states = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  map->names = names;
  for (guint i = 0; i < map->n_tokens; i++)
    map->at[i] = map->heads[i] = DOSSIER_NO_MENTION;
  for (guint i = 0; i < mentions->len; i++)
    if (is_settled (&g_array_index (mentions, DossierMention, i), entities))
      enter (map, tree, i, known);
  return map;
}

void
dossier_mention_map_free (DossierMentionMap *map)
{
  if (map == NULL)
    return;
  g_free (map->at);
  g_free (map->heads);
  g_hash_table_unref (map->organisations);
  g_hash_table_unref (map->states);
  g_free (map);
}

static gboolean
same_words (const DossierMentionMap *map, guint a, guint b)
{
  return a < map->mentions->len && b < map->mentions->len
         && dossier_mention_map_get (map, a)->kind != DOSSIER_MENTION_NAME
         && dossier_range_compare (&dossier_mention_map_get (map, a)->range,
                                   &dossier_mention_map_get (map, b)->range)
                == 0;
}

guint
dossier_mention_map_get_twin (const DossierMentionMap *map, guint mention)
{
  g_return_val_if_fail (map != NULL && mention < map->mentions->len, DOSSIER_NO_MENTION);

  if (same_words (map, mention, mention + 1) && is_settled (dossier_mention_map_get (map, mention + 1), map->entities))
    return mention + 1;
  if (mention > 0 && same_words (map, mention, mention - 1)
      && is_settled (dossier_mention_map_get (map, mention - 1), map->entities))
    return mention - 1;
  return DOSSIER_NO_MENTION;
}

guint32
dossier_mention_map_find_organisation (const DossierMentionMap *map, const char *name)
{
  guint head;

  g_return_val_if_fail (map != NULL && name != NULL, DOSSIER_NO_TOKEN);

  head = GPOINTER_TO_UINT (g_hash_table_lookup (map->organisations, name));
  return head == 0 ? DOSSIER_NO_TOKEN : head - 1;
}

guint32
dossier_mention_map_find_state (const DossierMentionMap *map, const char *key)
{
  const char *country;
  guint head;

  g_return_val_if_fail (map != NULL && key != NULL, DOSSIER_NO_TOKEN);

  country = map->names != NULL ? dossier_entity_lexicon_country (map->names, key) : NULL;
  head = GPOINTER_TO_UINT (g_hash_table_lookup (map->states, country != NULL ? country : key));
  return head == 0 ? DOSSIER_NO_TOKEN : head - 1;
}

/* "GOP Sen. Lindsey Graham": the tree may hang the person on the party that only describes her. */
static guint
person_described (const DossierMentionMap *map, const DossierTree *tree, guint32 token)
{
  guint32 i = token;

  while (i < map->n_tokens && map->at[i] == map->at[token])
    i++;
  for (guint step = 0; step < 5 && i < map->n_tokens; step++, i++)
    {
      DossierTag tag = dossier_tree_tag (tree, i);

      if (map->at[i] != DOSSIER_NO_MENTION
          && dossier_mention_map_get (map, map->at[i])->kind == DOSSIER_MENTION_NAME)
        return dossier_mention_map_get_type (map, map->at[i]) == DOSSIER_ENTITY_PERSON
                       && dossier_tree_is_below (tree, i, token)
                   ? map->at[i]
                   : DOSSIER_NO_MENTION;
      if (tag != DOSSIER_TAG_NN && tag != DOSSIER_TAG_NNP && tag != DOSSIER_TAG_JJ)
        return DOSSIER_NO_MENTION;
    }
  return DOSSIER_NO_MENTION;
}

/* "a broker named Ann Lee", "a fund called Acme", "a group of mayors led by Ann Lee": who is meant by a noun that names nobody. */
static guint
told_by_participle (const DossierMentionMap *map, const DossierTree *tree, guint32 noun)
{
  static const char *const naming[] = { "name", "call", "identify", NULL };
  static const char *const leading[] = { "lead", "head", "chair", "spearhead", NULL };

  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    {
      const char *lemma = dossier_document_lemma (tree->document, child);
      gboolean led = g_strv_contains (leading, lemma);
      guint32 next = child + 1;

      if (dossier_tree_deprel (tree, child) != DOSSIER_DEPREL_ACL || child < noun
          || dossier_tree_tag (tree, child) != DOSSIER_TAG_VBN || (!led && !g_strv_contains (naming, lemma)))
        continue;
      if (next < map->n_tokens
          && dossier_document_token_is (tree->document, next, led ? "by" : "as"))
        next++;
      else if (led)
        continue;
      for (guint step = 0; step < MAX_TITLE && next < map->n_tokens; step++, next++)
        {
          DossierTag tag = dossier_tree_tag (tree, next);

          if (map->at[next] != DOSSIER_NO_MENTION
              && dossier_mention_map_get (map, map->at[next])->kind == DOSSIER_MENTION_NAME
              && (!led || dossier_mention_map_get_type (map, map->at[next]) == DOSSIER_ENTITY_PERSON))
            return map->at[next];
          if (tag != DOSSIER_TAG_NN && tag != DOSSIER_TAG_NNP && tag != DOSSIER_TAG_JJ)
            break;
        }
    }
  return DOSSIER_NO_MENTION;
}

guint
dossier_mention_map_of_phrase (const DossierMentionMap *map, const DossierTree *tree, guint32 token)
{
  guint mention;

  if (token >= map->n_tokens)
    return DOSSIER_NO_MENTION;
  mention = map->heads[token];
  if (mention != DOSSIER_NO_MENTION
      && dossier_mention_map_get_type (map, mention) == DOSSIER_ENTITY_ORGANISATION
      && map->at[token] == mention)
    {
      guint person = person_described (map, tree, token);

      if (person != DOSSIER_NO_MENTION)
        return person;
    }
  if (mention != DOSSIER_NO_MENTION
      && (dossier_mention_map_get (map, mention)->kind != DOSSIER_MENTION_NOMINAL
          || dossier_mention_map_get_twin (map, mention) != DOSSIER_NO_MENTION))
    return mention;
  /* A word inside a name that the tree hangs up elsewhere still means the name. */
  if (mention == DOSSIER_NO_MENTION && map->at[token] != DOSSIER_NO_MENTION
      && dossier_mention_map_get (map, map->at[token])->kind == DOSSIER_MENTION_NAME)
    return map->at[token];
  for (guint32 child = tree->first_child[token]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    {
      DossierDeprel deprel = dossier_tree_deprel (tree, child);

      /* "a delay, especially after Acme": what a preposition leads is no apposition. */
      if ((deprel == DOSSIER_DEPREL_FLAT || deprel == DOSSIER_DEPREL_APPOS) && child > token
          && map->at[child] != DOSSIER_NO_MENTION
          && dossier_tree_child (tree, child, DOSSIER_DEPREL_CASE) == DOSSIER_NO_TOKEN
          && dossier_mention_map_get (map, map->at[child])->kind == DOSSIER_MENTION_NAME)
        return map->at[child];
    }
  if (mention == DOSSIER_NO_MENTION)
    {
      mention = told_by_participle (map, tree, token);
      if (mention != DOSSIER_NO_MENTION)
        return mention;
    }
  /* "Ann Lee, a critic who has sued": the description stands for the name before it. */
  if (mention == DOSSIER_NO_MENTION && dossier_tree_deprel (tree, token) == DOSSIER_DEPREL_APPOS)
    {
      guint32 head = dossier_tree_head (tree, token);

      if (head < token && map->at[head] != DOSSIER_NO_MENTION
          && dossier_mention_map_get (map, map->at[head])->kind == DOSSIER_MENTION_NAME)
        return map->at[head];
    }
  return mention;
}
