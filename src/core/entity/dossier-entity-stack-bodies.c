/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-entity-stack.h"

#include <string.h>

/* Most organisations compared that share the first word of a name. */
#define MAX_NEIGHBOURS 64
/* In a table of roots: more than one, so that it tells nothing. */
#define AMBIGUOUS G_MAXUINT

/* Notes that @key stands for the tree of @node; a key that stands for two trees is spoilt. */
static void
note_key (DossierEntityStack *self, GHashTable *table, const char *key, guint node)
{
  gpointer known;

  if (!g_hash_table_lookup_extended (table, key, NULL, &known))
    g_hash_table_insert (table, g_strdup (key), GUINT_TO_POINTER (node));
  else if (GPOINTER_TO_UINT (known) != AMBIGUOUS
           && dossier_entity_stack_root (self, GPOINTER_TO_UINT (known))
                  != dossier_entity_stack_root (self, node))
    g_hash_table_insert (table, g_strdup (key), GUINT_TO_POINTER (AMBIGUOUS));
}

static guint
find_key (GHashTable *table, const char *key)
{
  gpointer known;

  if (!g_hash_table_lookup_extended (table, key, NULL, &known))
    return AMBIGUOUS;
  return GPOINTER_TO_UINT (known);
}

static void
join_same_names (DossierEntityStack *self)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const DossierBodyName *body = dossier_entity_stack_node (self, i)->body;
      gpointer known;

      if (body == NULL)
        continue;
      if (g_hash_table_lookup_extended (by_key, body->key, NULL, &known))
        dossier_entity_stack_join (self, GPOINTER_TO_UINT (known), i, 0.97f, "same name");
      else
        g_hash_table_insert (by_key, body->key, GUINT_TO_POINTER (i));
    }
}

/* Only a short name that says something by itself: not "the Board". */
static gboolean
is_telling (const DossierBodyName *alias)
{
  return alias->acronym || (alias->n_words > 1 && alias->class == NULL);
}

/* A short name that one article explains by the long one holds in all others, unless two long ones claim
 * it. */
static void
join_explained_names (DossierEntityStack *self)
{
  g_autoptr (GHashTable) by_alias = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const DossierStackNode *node = dossier_entity_stack_node (self, i);

      for (guint k = 0; node->body != NULL && k < node->entity->aliases->len; k++)
        {
          g_autoptr (DossierBodyName) alias
              = dossier_body_name_new (self->lexicon, g_ptr_array_index (node->entity->aliases, k));

          if (is_telling (alias))
            note_key (self, by_alias, alias->key, i);
        }
    }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const DossierStackNode *node = dossier_entity_stack_node (self, i);
      guint other = node->body != NULL ? find_key (by_alias, node->body->key) : AMBIGUOUS;
      g_autofree char *why = NULL;

      if (other == AMBIGUOUS || other == i)
        continue;
      why = g_strdup_printf ("another article calls it “%s” for short", node->entity->name);
      dossier_entity_stack_join (self, other, i, 0.9f, why);
    }
}

/* Acronyms that no article explains: joined to the one long name whose letters fit, where an article has
 * both in its company; else a suggestion. */
static void
join_acronyms (DossierEntityStack *self)
{
  g_autoptr (GHashTable) by_letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const DossierBodyName *body = dossier_entity_stack_node (self, i)->body;
      g_autofree char *letters = NULL;

      if (body == NULL || body->n_words < 2)
        continue;
      letters = dossier_acronym_of ((const char *const *) body->words);
      if (g_utf8_strlen (letters, -1) >= 2)
        note_key (self, by_letters, letters, i);
    }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const DossierBodyName *body = dossier_entity_stack_node (self, i)->body;
      guint other;

      if (body == NULL || body->n_words != 1 || !body->acronym
          || dossier_entity_lexicon_usual_name (self->lexicon, body->key, NULL) != NULL)
        continue;
      other = find_key (by_letters, body->words[0]);
      if (other == AMBIGUOUS
          || dossier_entity_stack_root (self, i) == dossier_entity_stack_root (self, other))
        continue;
      if (strlen (body->words[0]) >= 4)
        dossier_entity_stack_join (self, other, i, 0.75f, "its letters are those of the acronym");
      else
        dossier_entity_stack_doubt (self, other, i, 0.6f,
                                    "the letters of the one are the first letters of the other");
    }
}

/* "Halden" and "Halden University": the words that the one lacks may be left out, and only one other fits. */
static void
join_short_names (DossierEntityStack *self)
{
  g_autoptr (GHashTable) by_first
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const DossierBodyName *body = dossier_entity_stack_node (self, i)->body;
      GArray *list;

      if (body == NULL || body->n_words < 2 || dossier_entity_stack_root (self, i) != i)
        continue;
      list = g_hash_table_lookup (by_first, body->words[0]);
      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (by_first, body->words[0], list);
        }
      if (list->len < MAX_NEIGHBOURS)
        g_array_append_val (list, i);
    }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const DossierStackNode *node = dossier_entity_stack_node (self, i);
      const GArray *list
          = node->body != NULL && node->body->n_words > 0 && dossier_entity_stack_root (self, i) == i
                ? g_hash_table_lookup (by_first, node->body->words[0])
                : NULL;
      guint fit = AMBIGUOUS;
      guint n_fits = 0;

      for (guint k = 0; list != NULL && k < list->len; k++)
        {
          guint other = g_array_index (list, guint, k);
          const DossierBodyName *body = dossier_entity_stack_node (self, other)->body;

          if (body->n_words <= node->body->n_words
              || dossier_body_name_match (self->lexicon, node->body, body) != DOSSIER_BODY_MATCH_SHORT)
            continue;
          other = dossier_entity_stack_root (self, other);
          n_fits += other != fit ? 1 : 0;
          fit = other;
        }
      if (n_fits == 1)
        dossier_entity_stack_join (self, fit, i, 0.8f, "the same name for short");
      else if (n_fits > 1)
        dossier_entity_stack_doubt (self, fit, i, 0.5f, "may be the same name for short, but others fit too");
    }
}

void
dossier_entity_stack_join_bodies (DossierEntityStack *self)
{
  g_return_if_fail (self != NULL);

  join_same_names (self);
  join_explained_names (self);
  join_acronyms (self);
  join_short_names (self);
}
