/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-resolver.h"

#include "dossier-entity-stack.h"

#include <string.h>

struct _DossierResolver
{
  DossierEntityLexicon *lexicon;
};

DossierResolver *
dossier_resolver_new (const char *datadir, GError **error)
{
  DossierEntityLexicon *lexicon;
  DossierResolver *self;

  g_return_val_if_fail (datadir != NULL, NULL);

  lexicon = dossier_entity_lexicon_new (datadir, error);
  if (lexicon == NULL)
    return NULL;
  self = g_new0 (DossierResolver, 1);
  self->lexicon = lexicon;
  return self;
}

void
dossier_resolver_free (DossierResolver *self)
{
  dossier_entity_lexicon_free (self->lexicon);
  g_free (self);
}

void
dossier_resolution_free (DossierResolution *resolution)
{
  g_free (resolution->map);
  g_clear_pointer (&resolution->entities, g_ptr_array_unref);
  g_clear_pointer (&resolution->suggestions, g_ptr_array_unref);
  g_free (resolution);
}

/* How often each name of a tree is the fullest of its article: the usual one becomes the name of all. */
typedef struct
{
  const char *name;
  guint n;
} NameCount;

static void
count_name (GArray *counts, const char *name)
{
  NameCount count = { name, 1 };

  for (guint i = 0; i < counts->len; i++)
    if (strcmp (g_array_index (counts, NameCount, i).name, name) == 0)
      {
        g_array_index (counts, NameCount, i).n++;
        return;
      }
  g_array_append_val (counts, count);
}

static guint
count_words (const char *name)
{
  guint n = 1;

  for (const char *p = name; *p != '\0'; p++)
    n += *p == ' ' ? 1 : 0;
  return n;
}

/* A full name before a lone one, then the usual before the rare, then the first. */
static const char *
choose_name (const GArray *counts)
{
  const NameCount *best = &g_array_index (counts, NameCount, 0);

  for (guint i = 1; i < counts->len; i++)
    {
      const NameCount *count = &g_array_index (counts, NameCount, i);
      gboolean full = count_words (count->name) > 1;
      gboolean best_full = count_words (best->name) > 1;

      if (full != best_full ? full : count->n > best->n)
        best = count;
    }
  return best->name;
}

/* Somebody without a name takes no part in the joining of names, whatever he is. */
static DossierEntityType
type_of (const DossierStackNode *node)
{
  return dossier_entity_is_unnamed (node->entity) ? node->entity->type : node->type;
}

static DossierEntity *
merge_members (const DossierEntityStack *stack, guint root, const GArray *members)
{
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (NameCount));
  guint genders[DOSSIER_GENDER_PLURAL + 1] = { 0 };
  DossierEntity *merged;

  for (guint i = 0; i < members->len; i++)
    {
      const DossierEntity *entity
          = dossier_entity_stack_node (stack, g_array_index (members, guint, i))->entity;

      if (!entity->described || members->len == 1)
        count_name (counts, entity->name);
      genders[entity->gender]++;
    }
  merged = dossier_entity_new (type_of (dossier_entity_stack_node (stack, root)), choose_name (counts));
  for (guint i = 0; i < members->len; i++)
    {
      const DossierEntity *entity
          = dossier_entity_stack_node (stack, g_array_index (members, guint, i))->entity;

      dossier_entity_add_alias (merged, entity->name);
      for (guint k = 0; k < entity->aliases->len; k++)
        dossier_entity_add_alias (merged, g_ptr_array_index (entity->aliases, k));
      for (guint k = 0; k < entity->titles->len; k++)
        dossier_entity_add_title (merged, g_ptr_array_index (entity->titles, k));
    }
  merged->described = counts->len == 1 && members->len == 1
                    && dossier_entity_stack_node (stack, root)->entity->described;
  merged->sum = dossier_entity_stack_node (stack, root)->entity->sum;
  if (genders[DOSSIER_GENDER_FEMALE] != genders[DOSSIER_GENDER_MALE])
    merged->gender = genders[DOSSIER_GENDER_FEMALE] > genders[DOSSIER_GENDER_MALE] ? DOSSIER_GENDER_FEMALE
                                                                                   : DOSSIER_GENDER_MALE;
  merged->score = stack->scores[root];
  if (stack->whys[root] != NULL)
    merged->why = g_strdup (stack->whys[root]->str);
  else
    merged->why = g_strdup (dossier_entity_stack_node (stack, root)->entity->why);
  return merged;
}

static gboolean
is_joined (const DossierEntityStack *stack, guint root)
{
  return stack->whys[root] != NULL;
}

static GHashTable *
collect_doubted (const DossierEntityStack *stack, const GArray *asked)
{
  GHashTable *doubted = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < stack->doubts->len; i++)
    g_hash_table_add (doubted,
                      GUINT_TO_POINTER (g_array_index (stack->doubts, DossierStackDoubt, i).second + 1));
  for (guint i = 0; asked != NULL && i < asked->len; i++)
    g_hash_table_add (doubted, GUINT_TO_POINTER (g_array_index (asked, guint, i) + 1));
  return doubted;
}

/* One whom no article names, and of whom there is nothing to ask either. */
static gboolean
is_dropped (const DossierEntityStack *stack, GHashTable *doubted, guint node)
{
  return dossier_entity_stack_node (stack, node)->entity->described
         && dossier_entity_stack_root (stack, node) == node && !is_joined (stack, node)
         && !g_hash_table_contains (doubted, GUINT_TO_POINTER (node + 1));
}

static DossierResolution *
make_resolution (const DossierEntityStack *stack, const GArray *asked)
{
  DossierResolution *resolution = g_new0 (DossierResolution, 1);
  guint n = stack->nodes->len;
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (GArray) roots = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) doubted = collect_doubted (stack, asked);

  resolution->map = g_new (guint, n + 1);
  resolution->n_map = n;
  resolution->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_entity_free);
  resolution->suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_suggestion_free);
  /* The root of a tree is its first node, so that its number is known before its other members come. */
  for (guint i = 0; i < n; i++)
    {
      guint root = dossier_entity_stack_root (stack, i);

      if (is_dropped (stack, doubted, i))
        {
          resolution->map[i] = DOSSIER_NO_INDEX;
          continue;
        }
      if (root == i)
        {
          resolution->map[i] = roots->len;
          g_array_append_val (roots, i);
          g_ptr_array_add (members, g_array_new (FALSE, FALSE, sizeof (guint)));
        }
      resolution->map[i] = resolution->map[root];
      g_array_append_val ((GArray *) g_ptr_array_index (members, resolution->map[i]), i);
    }
  for (guint i = 0; i < roots->len; i++)
    g_ptr_array_add (resolution->entities,
                     merge_members (stack, g_array_index (roots, guint, i), g_ptr_array_index (members, i)));
  return resolution;
}

/* Doubts between trees that other joins have made one are gone; each pair is told once. */
static void
add_suggestions (const DossierEntityStack *stack, DossierResolution *resolution)
{
  g_autoptr (GHashTable) told = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < stack->doubts->len; i++)
    {
      const DossierStackDoubt *doubt = &g_array_index (stack->doubts, DossierStackDoubt, i);
      guint a = resolution->map[doubt->first];
      guint b = resolution->map[doubt->second];
      gint64 pair = ((gint64) MIN (a, b) << 32) | MAX (a, b);

      if (a != b && g_hash_table_add (told, g_memdup2 (&pair, sizeof pair)))
        g_ptr_array_add (resolution->suggestions,
                         dossier_suggestion_new (MIN (a, b), MAX (a, b), doubt->score, doubt->why));
    }
}

DossierResolution *
dossier_resolver_resolve (const DossierResolver *self, const GPtrArray *articles, const GArray *asked,
                          GCancellable *cancellable, GError **error)
{
  static void (*const steps[]) (DossierEntityStack *) = {
    dossier_entity_stack_join_persons,
    dossier_entity_stack_join_bodies,
    dossier_entity_stack_join_lone_names,
    dossier_entity_stack_join_described,
  };
  g_autoptr (DossierEntityStack) stack = NULL;
  DossierResolution *resolution;

  g_return_val_if_fail (self != NULL && articles != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  stack = dossier_entity_stack_new (self->lexicon, articles);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      steps[i](stack);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
    }
  resolution = make_resolution (stack, asked);
  add_suggestions (stack, resolution);
  return resolution;
}
