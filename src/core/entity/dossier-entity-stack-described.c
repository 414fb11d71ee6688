/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-entity-stack.h"

#include <string.h>

/* Most bearers of one role that are looked at. */
#define MAX_BEARERS 64
/* From this many bearers on the words say too little to ask the user about them. */
#define TOO_MANY 4
#define SCORE 0.7f
#define SCORE_OF_DOUBT 0.4f

/**
 * Title:
 * @of: words that say of what, each between blanks, or empty
 *
 * A title of an entity taken apart again: "former Acme chief".
 */
typedef struct
{
  const DossierRoleNoun *noun;
  char *of;
  gboolean former;
} Title;

typedef struct
{
  DossierEntityStack *stack;
  GHashTable *bearers; /* role words -> GArray of nodes that have a title of it, or of a narrower word */
} Roles;

static void
title_clear (Title *title)
{
  g_clear_pointer (&title->of, g_free);
}

/* Takes the longest role at the end of the title, "chief executive" rather than "executive"; FALSE where it
 * has none. */
static gboolean
title_read (const DossierEntityLexicon *lexicon, const char *text, Title *title)
{
  const char *rest = text;

  title->noun = NULL;
  title->of = NULL;
  title->former = g_str_has_prefix (rest, "former ");
  rest += title->former ? strlen ("former ") : 0;
  for (const char *tail = rest; tail != NULL; tail = strchr (tail, ' '))
    {
      tail += *tail == ' ' ? 1 : 0;
      title->noun = dossier_entity_lexicon_role (lexicon, tail);
      if (title->noun == NULL)
        continue;
      title->of = g_strdup_printf (" %.*s", (int)(tail - rest), rest);
      return TRUE;
    }
  return FALSE;
}

/* "committee", "house", "national" are words of many bodies and tell none. */
static gboolean
is_common_word (const DossierEntityLexicon *lexicon, const char *word)
{
  static const char *const common[] = { "house", "senate", "state", "national", "federal", "us", NULL };

  return g_strv_contains (common, word) || dossier_entity_lexicon_body_class (lexicon, word, NULL) != NULL;
}

/* Whether a telling word of the one is among those of the other; @asked without words fits nothing. */
static gboolean
share_word (const DossierEntityLexicon *lexicon, const char *asked, const char *stated)
{
  g_auto (GStrv) words = g_strsplit (asked, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *padded = g_strdup_printf (" %s ", words[i]);

      if (words[i][0] != '\0' && !is_common_word (lexicon, words[i]) && strstr (stated, padded) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
add_bearer (GHashTable *bearers, const char *words, guint node)
{
  GArray *list = g_hash_table_lookup (bearers, words);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (bearers, (gpointer)words, list);
    }
  if (list->len < MAX_BEARERS && (list->len == 0 || g_array_index (list, guint, list->len - 1) != node))
    g_array_append_val (list, node);
}

static void
collect_bearers (Roles *roles)
{
  for (guint i = 0; i < roles->stack->nodes->len; i++)
    {
      const DossierStackNode *node = dossier_entity_stack_node (roles->stack, i);

      for (guint t = 0; node->person != NULL && t < node->entity->titles->len; t++)
        {
          Title title;

          if (title_read (roles->stack->lexicon, g_ptr_array_index (node->entity->titles, t), &title))
            {
              add_bearer (roles->bearers, title.noun->words, i);
              for (guint k = 0; title.noun->broader[k] != NULL; k++)
                add_bearer (roles->bearers, title.noun->broader[k], i);
            }
          title_clear (&title);
        }
    }
}

/* The title of @node that the described one is called by, or NULL. */
static const char *
find_title (const Roles *roles, const DossierStackNode *node, const Title *asked)
{
  for (guint i = 0; i < node->entity->titles->len; i++)
    {
      const char *text = g_ptr_array_index (node->entity->titles, i);
      Title title;
      gboolean fits = title_read (roles->stack->lexicon, text, &title)
                      && dossier_entity_lexicon_role_distance (roles->stack->lexicon, asked->noun->words,
                                                               title.noun->words)
                             >= 0
                      && (asked->former || !title.former)
                      && share_word (roles->stack->lexicon, asked->of, title.of);

      title_clear (&title);
      if (fits)
        return text;
    }
  return NULL;
}

static gboolean
genders_differ (DossierGender a, DossierGender b)
{
  return a != DOSSIER_GENDER_UNKNOWN && b != DOSSIER_GENDER_UNKNOWN && a != b;
}

/* Fills @found with a node of each person who bears the role. */
static void
find_bearers (const Roles *roles, const DossierEntity *entity, const Title *asked, GArray *found)
{
  const GArray *list = g_hash_table_lookup (roles->bearers, asked->noun->words);

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint index = g_array_index (list, guint, i);
      const DossierStackNode *node = dossier_entity_stack_node (roles->stack, index);
      gboolean known = FALSE;

      for (guint k = 0; k < found->len; k++)
        known = known
                || dossier_entity_stack_root (roles->stack, g_array_index (found, guint, k))
                       == dossier_entity_stack_root (roles->stack, index);
      if (!known && !genders_differ (entity->gender, node->entity->gender)
          && find_title (roles, node, asked) != NULL)
        g_array_append_val (found, index);
    }
}

static void
settle (Roles *roles, guint index)
{
  const DossierEntity *entity = dossier_entity_stack_node (roles->stack, index)->entity;
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  Title asked = { NULL, NULL, FALSE };

  if (entity->titles->len > 0
      && title_read (roles->stack->lexicon, g_ptr_array_index (entity->titles, 0), &asked))
    find_bearers (roles, entity, &asked, found);
  for (guint i = 0; i < found->len && found->len < TOO_MANY; i++)
    {
      guint bearer = g_array_index (found, guint, i);
      const DossierStackNode *node = dossier_entity_stack_node (roles->stack, bearer);
      g_autofree char *why = g_strdup_printf ("“%s”: another article calls %s “%s”", entity->name,
                                              node->entity->name, find_title (roles, node, &asked));

      if (found->len == 1)
        dossier_entity_stack_join (roles->stack, bearer, index, SCORE, why);
      else
        dossier_entity_stack_doubt (roles->stack, bearer, index, SCORE_OF_DOUBT, why);
    }
  title_clear (&asked);
}

void
dossier_entity_stack_join_described (DossierEntityStack *self)
{
  Roles roles = { self, NULL };

  g_return_if_fail (self != NULL);

  roles.bearers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_array_unref);
  collect_bearers (&roles);
  for (guint i = 0; i < self->nodes->len; i++)
    if (dossier_entity_stack_node (self, i)->entity->described)
      settle (&roles, i);
  g_hash_table_unref (roles.bearers);
}
