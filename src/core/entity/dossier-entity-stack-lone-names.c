/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-entity-stack.h"
#include "dossier-role-finder.h"

#include <math.h>
#include <string.h>

/* Most bearers of a surname that a lone name is compared with. */
#define MAX_BEARERS 32
/* Shared company that makes a lone surname the bearer's, and how far the next one must stay behind. */
#define ENOUGH 0.5f
#define CLEAR_LEAD 1.5f
/* A title in common counts as much as this much company. */
#define SAME_TITLE 1.0f
/* And so does being the one whom all news means by the surname alone. */
#define WELL_KNOWN 0.6f
/* The bearer is in the article too, and the article told the two apart. */
#define NOT_TO_BE (-1.0f)

/**
 * Company:
 * @weights: for each root how much it tells that it appears: little for one who is in every article
 * @bearers: surname -> GArray of roots of full names
 * @around: root -> set of the roots that share an article with it; made when first asked for
 * @members: root -> GArray of its nodes
 */
typedef struct
{
  DossierEntityStack *stack;
  float *weights;
  GHashTable *bearers;
  GHashTable *around;
  GHashTable *members;
} Company;

static gboolean
is_lone (const DossierStackNode *node)
{
  return node->person != NULL && node->person->n_words == 1;
}

static void
add_to_list (GHashTable *table, gpointer key, guint value)
{
  GArray *list = g_hash_table_lookup (table, key);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, key, list);
    }
  g_array_append_val (list, value);
}

static void
company_init (Company *company, DossierEntityStack *stack)
{
  GDestroyNotify free_list = (GDestroyNotify) g_array_unref;
  g_autofree guint *articles = g_new0 (guint, stack->nodes->len + 1);

  company->stack = stack;
  company->weights = g_new0 (float, stack->nodes->len + 1);
  company->bearers = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_list);
  company->around = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
  company->members = g_hash_table_new_full (NULL, NULL, NULL, free_list);
  for (guint i = 0; i < stack->nodes->len; i++)
    {
      const DossierStackNode *node = dossier_entity_stack_node (stack, i);
      guint root = dossier_entity_stack_root (stack, i);

      articles[root]++;
      add_to_list (company->members, GUINT_TO_POINTER (root + 1), i);
      if (root == i && node->person != NULL && node->person->n_words > 1)
        add_to_list (company->bearers, node->person->words[node->person->n_words - 1], i);
    }
  for (guint i = 0; i < stack->nodes->len; i++)
    company->weights[i] = articles[i] > 0 ? 1 / (1 + log2f ((float) articles[i])) : 0;
}

static void
company_clear (Company *company)
{
  g_free (company->weights);
  g_hash_table_unref (company->bearers);
  g_hash_table_unref (company->around);
  g_hash_table_unref (company->members);
}

static GHashTable *
get_around (Company *company, guint root)
{
  GHashTable *around = g_hash_table_lookup (company->around, GUINT_TO_POINTER (root + 1));
  const GArray *members = g_hash_table_lookup (company->members, GUINT_TO_POINTER (root + 1));
  const DossierEntityStack *stack = company->stack;

  if (around != NULL)
    return around;
  around = g_hash_table_new (NULL, NULL);
  for (guint i = 0; members != NULL && i < members->len; i++)
    {
      guint article = dossier_entity_stack_node (stack, g_array_index (members, guint, i))->article;

      for (guint n = stack->first_of[article]; n < stack->first_of[article + 1]; n++)
        if (dossier_entity_stack_root (stack, n) != root)
          g_hash_table_add (around, GUINT_TO_POINTER (dossier_entity_stack_root (stack, n) + 1));
    }
  g_hash_table_insert (company->around, GUINT_TO_POINTER (root + 1), around);
  return around;
}

static gboolean
share_title (const DossierEntity *a, const DossierEntity *b)
{
  for (guint i = 0; i < a->titles->len; i++)
    if (g_ptr_array_find_with_equal_func (b->titles, g_ptr_array_index (a->titles, i), g_str_equal, NULL))
      return TRUE;
  return FALSE;
}

/* How well the lone name's article fits the company that @root keeps; names the most telling companion. */
static float
score_company (Company *company, guint node, guint root, const char **companion)
{
  const DossierEntityStack *stack = company->stack;
  GHashTable *around = get_around (company, root);
  const GArray *members = g_hash_table_lookup (company->members, GUINT_TO_POINTER (root + 1));
  guint article = dossier_entity_stack_node (stack, node)->article;
  float best = 0;
  float score = 0;

  *companion = NULL;
  for (guint n = stack->first_of[article]; n < stack->first_of[article + 1]; n++)
    {
      guint other = dossier_entity_stack_root (stack, n);

      if (n == node)
        continue;
      if (other == root)
        return NOT_TO_BE;
      if (dossier_entity_stack_node (stack, n)->type == DOSSIER_ENTITY_SUM
          || !g_hash_table_contains (around, GUINT_TO_POINTER (other + 1)))
        continue;
      score += company->weights[other];
      if (company->weights[other] > best)
        {
          best = company->weights[other];
          *companion = dossier_entity_stack_node (stack, other)->entity->name;
        }
    }
  for (guint i = 0; members != NULL && i < MIN (members->len, MAX_BEARERS); i++)
    if (share_title (dossier_entity_stack_node (stack, node)->entity,
                     dossier_entity_stack_node (stack, g_array_index (members, guint, i))->entity))
      return score + SAME_TITLE;
  return score;
}

/* Whether the person holds or held an office by which the surname alone is known. */
static gboolean
is_well_known (const DossierEntityStack *stack, guint root)
{
  const DossierNameParts *person = dossier_entity_stack_node (stack, root)->person;
  const GPtrArray *holders
      = dossier_entity_lexicon_office_holders (stack->lexicon, person->words[person->n_words - 1]);

  for (guint i = 0; holders != NULL && i < holders->len; i++)
    {
      const DossierOfficeHolder *holder = g_ptr_array_index (holders, i);
      g_autoptr (DossierNameParts) parts = dossier_name_parts_new (stack->lexicon, holder->name);

      if (dossier_role_finder_is_household_office (holder->office)
          && dossier_name_parts_match (stack->lexicon, parts, person) > DOSSIER_NAME_MATCH_SURNAME)
        return TRUE;
    }
  return FALSE;
}

static gboolean
genders_differ (const DossierNameParts *a, const DossierNameParts *b)
{
  return a->gender != DOSSIER_GENDER_UNKNOWN && b->gender != DOSSIER_GENDER_UNKNOWN && a->gender != b->gender;
}

/* Joins the lone name to the bearer whose company it keeps. Returns FALSE where there is no bearer at all. */
static gboolean
join_to_bearer (Company *company, guint index, const GArray *bearers)
{
  DossierEntityStack *stack = company->stack;
  const DossierStackNode *node = dossier_entity_stack_node (stack, index);
  const char *companion = NULL;
  guint best = DOSSIER_NO_INDEX;
  float best_score = -1;
  float second = -1;
  g_autofree char *why = NULL;

  for (guint i = 0; i < MIN (bearers->len, MAX_BEARERS); i++)
    {
      guint root = g_array_index (bearers, guint, i);
      const char *with;
      float score;

      if (genders_differ (node->person, dossier_entity_stack_node (stack, root)->person))
        continue;
      score = score_company (company, index, root, &with);
      if (score >= 0 && is_well_known (stack, root))
        score += WELL_KNOWN;
      second = MAX (second, MIN (score, best_score));
      if (score > best_score)
        {
          best = root;
          best_score = score;
          companion = with;
        }
    }
  if (best == DOSSIER_NO_INDEX)
    return FALSE;
  why = companion != NULL
            ? g_strdup_printf ("“%s”: same surname, and both appear with %s", node->entity->name, companion)
            : g_strdup_printf ("“%s”: same surname", node->entity->name);
  if (best_score >= ENOUGH && (second <= 0 || best_score >= CLEAR_LEAD * second))
    dossier_entity_stack_join (stack, best, index, CLAMP (0.6f + 0.1f * best_score, 0.6f, 0.9f), why);
  else
    dossier_entity_stack_doubt (stack, best, index, 0.5f, why);
  return TRUE;
}

/* Lone names that nobody bears in full: one with another where they share a title or their company. */
static void
join_to_lone (Company *company, guint index, GHashTable *lone)
{
  DossierEntityStack *stack = company->stack;
  const DossierStackNode *node = dossier_entity_stack_node (stack, index);
  const GArray *others = g_hash_table_lookup (lone, node->key);
  const char *companion;

  for (guint i = 0; others != NULL && i < MIN (others->len, MAX_BEARERS); i++)
    {
      guint other = g_array_index (others, guint, i);

      if (genders_differ (node->person, dossier_entity_stack_node (stack, other)->person)
          || dossier_entity_stack_node (stack, other)->article == node->article)
        continue;
      if (score_company (company, index, other, &companion) >= ENOUGH)
        {
          dossier_entity_stack_join (stack, other, index, 0.7f, "same name in the same company");
          return;
        }
      dossier_entity_stack_doubt (stack, other, index, 0.4f, "same name, but nothing else in common");
      break;
    }
  add_to_list (lone, node->key, index);
}

void
dossier_entity_stack_join_lone_names (DossierEntityStack *self)
{
  g_autoptr (GHashTable) lone
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  Company company;

  g_return_if_fail (self != NULL);

  company_init (&company, self);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const DossierStackNode *node = dossier_entity_stack_node (self, i);
      const GArray *bearers;

      if (!is_lone (node))
        continue;
      bearers = g_hash_table_lookup (company.bearers, node->person->words[0]);
      if (bearers == NULL || !join_to_bearer (&company, i, bearers))
        join_to_lone (&company, i, lone);
    }
  company_clear (&company);
}
