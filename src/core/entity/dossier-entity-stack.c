/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-entity-stack.h"

#include "dossier-name-key.h"

#include <string.h>

/* How often the one type must outvote the other for the few to follow the many. */
#define OUTVOTED 3
/* Joins told in words for one entity; more would bury the reader. */
#define MAX_WHY 240

typedef struct
{
  guint persons;
  guint bodies;
} TypeVotes;

static void
clear_node (gpointer data)
{
  DossierStackNode *node = data;

  g_free (node->key);
  g_clear_pointer (&node->person, dossier_name_parts_free);
  g_clear_pointer (&node->body, dossier_body_name_free);
}

static void
clear_doubt (gpointer data)
{
  g_free (((DossierStackDoubt *) data)->why);
}

static void
add_nodes (DossierEntityStack *self, const GPtrArray *articles)
{
  for (guint a = 0; a < articles->len; a++)
    {
      const GPtrArray *entities = g_ptr_array_index (articles, a);

      self->first_of[a] = self->nodes->len;
      for (guint i = 0; i < entities->len; i++)
        {
          DossierStackNode node = { 0 };

          node.entity = g_ptr_array_index (entities, i);
          node.article = a;
          /* Whom two articles call "he" are two. */
          node.type
              = dossier_entity_is_unnamed (node.entity) ? DOSSIER_ENTITY_OTHER : node.entity->type;
          node.key = dossier_entity_is_unnamed (node.entity) ? g_strdup_printf (" %u", self->nodes->len)
                                                             : dossier_name_key (node.entity->name, -1);
          node.parent = self->nodes->len;
          g_array_append_val (self->nodes, node);
        }
    }
  self->first_of[articles->len] = self->nodes->len;
}

/* A name that nearly all articles take for an organisation is one in the few others too. */
static void
vote_types (DossierEntityStack *self)
{
  g_autoptr (GHashTable) votes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const DossierStackNode *node = dossier_entity_stack_node (self, i);
      TypeVotes *vote = g_hash_table_lookup (votes, node->key);

      if (node->entity->described)
        continue;
      if (vote == NULL)
        {
          vote = g_new0 (TypeVotes, 1);
          g_hash_table_insert (votes, node->key, vote);
        }
      vote->persons += node->type == DOSSIER_ENTITY_PERSON ? 1 : 0;
      vote->bodies += node->type == DOSSIER_ENTITY_ORGANISATION ? 1 : 0;
    }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      DossierStackNode *node = dossier_entity_stack_node (self, i);
      const TypeVotes *vote = g_hash_table_lookup (votes, node->key);

      if (vote == NULL)
        continue;
      if (node->type == DOSSIER_ENTITY_PERSON && vote->bodies >= OUTVOTED * vote->persons)
        node->type = DOSSIER_ENTITY_ORGANISATION;
      else if (node->type == DOSSIER_ENTITY_ORGANISATION && vote->persons >= OUTVOTED * vote->bodies)
        node->type = DOSSIER_ENTITY_PERSON;
    }
}

static void
take_names_apart (DossierEntityStack *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      DossierStackNode *node = dossier_entity_stack_node (self, i);

      if (node->entity->described)
        continue;
      if (node->type == DOSSIER_ENTITY_PERSON)
        {
          node->person = dossier_name_parts_new (self->lexicon, node->entity->name);
          if (node->entity->gender == DOSSIER_GENDER_FEMALE || node->entity->gender == DOSSIER_GENDER_MALE)
            node->person->gender = node->entity->gender;
        }
      else if (node->type == DOSSIER_ENTITY_ORGANISATION)
        {
          node->body = dossier_body_name_new (self->lexicon, node->entity->name);
        }
    }
}

DossierEntityStack *
dossier_entity_stack_new (const DossierEntityLexicon *lexicon, const GPtrArray *articles)
{
  DossierEntityStack *self = g_new0 (DossierEntityStack, 1);

  g_return_val_if_fail (lexicon != NULL && articles != NULL, NULL);

  self->lexicon = lexicon;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (DossierStackNode));
  g_array_set_clear_func (self->nodes, clear_node);
  self->n_articles = articles->len;
  self->first_of = g_new0 (guint, articles->len + 1);
  self->doubts = g_array_new (FALSE, FALSE, sizeof (DossierStackDoubt));
  g_array_set_clear_func (self->doubts, clear_doubt);
  add_nodes (self, articles);
  self->scores = g_new (float, self->nodes->len + 1);
  self->whys = g_new0 (GString *, self->nodes->len + 1);
  for (guint i = 0; i < self->nodes->len; i++)
    self->scores[i] = dossier_entity_stack_node (self, i)->entity->score;
  vote_types (self);
  take_names_apart (self);
  return self;
}

void
dossier_entity_stack_free (DossierEntityStack *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (self->whys[i] != NULL)
      g_string_free (self->whys[i], TRUE);
  g_array_unref (self->nodes);
  g_array_unref (self->doubts);
  g_free (self->first_of);
  g_free (self->scores);
  g_free (self->whys);
  g_free (self);
}

guint
dossier_entity_stack_root (const DossierEntityStack *self, guint node)
{
  guint root = node;

  while (dossier_entity_stack_node (self, root)->parent != root)
    root = dossier_entity_stack_node (self, root)->parent;
  /* Shorten the path, so that the next look is quick. */
  while (dossier_entity_stack_node (self, node)->parent != root)
    {
      guint next = dossier_entity_stack_node (self, node)->parent;

      dossier_entity_stack_node (self, node)->parent = root;
      node = next;
    }
  return root;
}

static void
add_why (DossierEntityStack *self, guint root, const char *why)
{
  if (self->whys[root] == NULL)
    self->whys[root] = g_string_new (NULL);
  if (self->whys[root]->len > MAX_WHY || strstr (self->whys[root]->str, why) != NULL)
    return;
  if (self->whys[root]->len > 0)
    g_string_append (self->whys[root], "; ");
  g_string_append (self->whys[root], why);
}

void
dossier_entity_stack_join (DossierEntityStack *self, guint a, guint b, float score, const char *reason)
{
  guint first = dossier_entity_stack_root (self, a);
  guint second = dossier_entity_stack_root (self, b);

  if (first == second)
    return;
  if (first > second)
    {
      guint swap = first;

      first = second;
      second = swap;
    }
  dossier_entity_stack_node (self, second)->parent = first;
  self->scores[first] = MIN (MIN (self->scores[first], self->scores[second]), score);
  if (self->whys[second] != NULL)
    add_why (self, first, self->whys[second]->str);
  if (reason != NULL)
    add_why (self, first, reason);
}

void
dossier_entity_stack_doubt (DossierEntityStack *self, guint a, guint b, float score, const char *why)
{
  DossierStackDoubt doubt = { a, b, score, g_strdup (why) };

  g_array_append_val (self->doubts, doubt);
}
