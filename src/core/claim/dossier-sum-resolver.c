/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-resolver.h"

#include "dossier-extract-renumber.h"
#include "dossier-money-flow.h"
#include "dossier-sum-match.h"

/* With how many sums of the same giver one is compared at most, nearest amounts first. */
#define MAX_NEIGHBOURS 48

static DossierSum *
sum_of (const DossierArticleRecord *record, guint index)
{
  return &g_array_index (record->sums, DossierSum, index);
}

guint
dossier_sum_resolver_base (const DossierArticleRecord *record, guint index)
{
  g_return_val_if_fail (record != NULL && index < record->sums->len, DOSSIER_NO_INDEX);

  for (guint hops = 0; hops < 4; hops++)
    {
      guint same_as = sum_of (record, index)->same_as;

      if (same_as >= record->sums->len)
        break;
      index = same_as;
    }
  return index;
}

/* What a sum is called: its value, or the article's words where they give a magnitude only. */
static char *
name_of (const DossierArticle *article, const DossierSum *sum)
{
  g_autofree char *words = NULL;

  if (sum->qualifier != DOSSIER_QUALIFIER_VAGUE)
    return dossier_sum_to_label (sum);
  words = dossier_range_dup_text (sum->range, article->text);
  g_strdelimit (words, "\r\n\t", ' ');
  /* Words without a mark of money do not tell the currency. */
  if (g_str_equal (sum->basis, "context") || g_str_equal (sum->basis, "default"))
    return g_strdup_printf ("%s (%s)", words, sum->currency);
  return g_steal_pointer (&words);
}

static guint
add_entity (DossierExtract *extract, guint article, const DossierSum *sum)
{
  g_autofree char *label = name_of (dossier_extract_article (extract, article)->article, sum);
  DossierEntity *entity = dossier_entity_new (DOSSIER_ENTITY_SUM, label);

  entity->sum = *sum;
  entity->sum.range = (DossierRange){ 0, 0 };
  entity->sum.hedge = (DossierRange){ 0, 0 };
  entity->sum.same_as = entity->sum.part_of = entity->sum.entity = DOSSIER_NO_INDEX;
  dossier_entity_add_article (entity, article);
  g_ptr_array_add (extract->entities, entity);
  return extract->entities->len - 1;
}

/* Gives every expression of a used sum its entity, and the entity the words of each. */
static void
spread (DossierExtract *extract, DossierArticleRecord *record)
{
  for (guint i = 0; i < record->sums->len; i++)
    {
      DossierSum *sum = sum_of (record, i);
      g_autofree char *words = NULL;

      sum->entity = sum_of (record, dossier_sum_resolver_base (record, i))->entity;
      if (sum->entity == DOSSIER_NO_INDEX)
        continue;
      words = dossier_range_dup_text (sum->range, record->article->text);
      dossier_entity_add_alias (dossier_extract_entity (extract, sum->entity), words);
    }
}

void
dossier_sum_resolver_add_entities (DossierExtract *extract)
{
  g_return_if_fail (extract != NULL);

  for (guint i = 0; i < extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);
      DossierArticleRecord *record = dossier_extract_article (extract, claim->article);
      DossierSum *base;
      DossierSum *whole;

      if (claim->sum >= record->sums->len)
        continue;
      base = sum_of (record, dossier_sum_resolver_base (record, claim->sum));
      if (base->entity == DOSSIER_NO_INDEX)
        base->entity = add_entity (extract, claim->article, base);
      if (base->part_of >= record->sums->len)
        continue;
      whole = sum_of (record, dossier_sum_resolver_base (record, base->part_of));
      if (whole->entity == DOSSIER_NO_INDEX)
        whole->entity = add_entity (extract, claim->article, whole);
    }
  for (guint i = 0; i < extract->articles->len; i++)
    spread (extract, dossier_extract_article (extract, i));
  dossier_sum_resolver_merge (extract);
}

/* A sum entity while it is compared. */
typedef struct
{
  guint entity;
  DossierSumTelling telling;
} Item;

static void
clear_item (gpointer data)
{
  Item *item = data;

  g_array_unref (item->telling.places);
  g_array_unref (item->telling.claims);
}

static GArray *
claims_of (GArray *items, const guint *by_entity, guint entity)
{
  return g_array_index (items, Item, by_entity[entity] - 1).telling.claims;
}

/* A whole that no claim uses is of the parties that the claims of its parts name. */
static void
borrow_claims (const DossierExtract *extract, GArray *items, const guint *by_entity)
{
  for (guint i = 0; i < extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);
      const DossierArticleRecord *record = dossier_extract_article (extract, claim->article);
      guint part_of = claim->sum < record->sums->len
                          ? sum_of (record, dossier_sum_resolver_base (record, claim->sum))->part_of
                          : DOSSIER_NO_INDEX;
      guint whole = part_of < record->sums->len ? sum_of (record, part_of)->entity : DOSSIER_NO_INDEX;
      Item *item;

      if (whole >= extract->entities->len || by_entity[whole] == 0)
        continue;
      item = &g_array_index (items, Item, by_entity[whole] - 1);
      if (item->telling.claims->len > 0 && !item->telling.borrowed)
        continue;
      item->telling.borrowed = TRUE;
      g_array_append_val (item->telling.claims, i);
    }
}

/* One item for each sum entity; @by_entity gets its index plus one. */
static GArray *
collect_items (const DossierExtract *extract, guint *by_entity)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (Item));

  g_array_set_clear_func (items, clear_item);
  for (guint i = 0; i < extract->entities->len; i++)
    {
      Item item = { i, { NULL, NULL, FALSE } };

      if (dossier_extract_entity (extract, i)->type != DOSSIER_ENTITY_SUM)
        continue;
      item.telling.places = g_array_new (FALSE, FALSE, sizeof (DossierSumPlace));
      item.telling.claims = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (items, item);
      by_entity[i] = items->len;
    }
  for (guint i = 0; i < extract->articles->len; i++)
    {
      const DossierArticleRecord *record = dossier_extract_article (extract, i);

      for (guint j = 0; j < record->sums->len; j++)
        {
          DossierSumPlace place = { i, j };
          guint entity = sum_of (record, j)->entity;

          if (entity < extract->entities->len && by_entity[entity] > 0)
            g_array_append_val (g_array_index (items, Item, by_entity[entity] - 1).telling.places, place);
        }
    }
  for (guint i = 0; i < extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);
      const DossierArticleRecord *record = dossier_extract_article (extract, claim->article);
      guint entity = claim->sum < record->sums->len ? sum_of (record, claim->sum)->entity : DOSSIER_NO_INDEX;

      if (entity < extract->entities->len && by_entity[entity] > 0)
        g_array_append_val (claims_of (items, by_entity, entity), i);
    }
  borrow_claims (extract, items, by_entity);
  return items;
}

/* A sum of one giver: sums are compared only with those of the same giver, ordered by amount. */
typedef struct
{
  guint giver;
  guint vague;
  double amount;
  guint item;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *left = a;
  const Candidate *right = b;

  if (left->giver != right->giver)
    return left->giver < right->giver ? -1 : 1;
  /* Exact amounts first, so that a magnitude meets them grown together. */
  if (left->vague != right->vague)
    return left->vague < right->vague ? -1 : 1;
  if (left->amount != right->amount)
    return left->amount < right->amount ? -1 : 1;
  return left->item < right->item ? -1 : left->item > right->item;
}

static GArray *
collect_candidates (const DossierExtract *extract, const GArray *items)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < items->len; i++)
    {
      const Item *item = &g_array_index (items, Item, i);
      const DossierSum *sum = &dossier_extract_entity (extract, item->entity)->sum;
      guint last = DOSSIER_NO_INDEX;

      for (guint j = 0; j < item->telling.claims->len; j++)
        {
          const DossierClaim *claim = dossier_extract_claim (extract,
                                                             g_array_index (item->telling.claims, guint, j));
          Candidate candidate = { claim->subject, sum->qualifier == DOSSIER_QUALIFIER_VAGUE, sum->min, i };
          guint receiver;
          DossierFlow flow;

          dossier_money_flow (claim, sum, &candidate.giver, &receiver, &flow);
          if (candidate.giver != last)
            g_array_append_val (candidates, candidate);
          last = candidate.giver;
        }
    }
  g_array_sort (candidates, compare_candidates);
  return candidates;
}

static guint
root_of (guint *into, guint entity)
{
  while (into[entity] != entity)
    {
      into[entity] = into[into[entity]];
      entity = into[entity];
    }
  return entity;
}

/* Which of two values the joined entity shows: the exacter one; the qualifiers are in that order. */
static gboolean
says_more (const DossierSum *first, const DossierSum *second)
{
  return first->qualifier < second->qualifier;
}

static void
take_over (DossierEntity *kept, const DossierEntity *joined, const char *why, float score)
{
  dossier_entity_add_alias (kept, joined->name);
  for (guint i = 0; i < joined->aliases->len; i++)
    dossier_entity_add_alias (kept, g_ptr_array_index (joined->aliases, i));
  for (guint i = 0; i < joined->articles->len; i++)
    dossier_entity_add_article (kept, g_array_index (joined->articles, guint, i));
  if (says_more (&joined->sum, &kept->sum))
    {
      g_autofree char *old = g_steal_pointer (&kept->name);
      guint at;

      kept->sum = joined->sum;
      kept->name = g_strdup (joined->name);
      if (g_ptr_array_find_with_equal_func (kept->aliases, kept->name, g_str_equal, &at))
        g_ptr_array_remove_index (kept->aliases, at);
      dossier_entity_add_alias (kept, old);
    }
  kept->score = MIN (kept->score, score);
  g_free (kept->why);
  kept->why = g_strdup (why);
}

static void
join (DossierExtract *extract, GArray *items, guint *into, const guint *by_entity, guint first, guint second,
      const char *why, float score)
{
  guint a = root_of (into, g_array_index (items, Item, first).entity);
  guint b = root_of (into, g_array_index (items, Item, second).entity);
  const Item *kept = &g_array_index (items, Item, by_entity[MIN (a, b)] - 1);
  const Item *joined = &g_array_index (items, Item, by_entity[MAX (a, b)] - 1);

  into[MAX (a, b)] = MIN (a, b);
  take_over (dossier_extract_entity (extract, kept->entity), dossier_extract_entity (extract, joined->entity),
             why, score);
  g_array_append_vals (kept->telling.places, joined->telling.places->data, joined->telling.places->len);
  g_array_append_vals (kept->telling.claims, joined->telling.claims->data, joined->telling.claims->len);
}

/* Joins item @i of @candidates to those before it that are the same sum. */
static void
join_candidate (DossierExtract *extract, GArray *items, const GArray *candidates, guint *into,
                const guint *by_entity, guint i)
{
  const Candidate *candidate = &g_array_index (candidates, Candidate, i);
  guint chosen = DOSSIER_NO_INDEX;
  guint chosen_root = DOSSIER_NO_INDEX;
  g_autofree char *reason = NULL;
  float chosen_score = 0;

  for (guint back = 1; back <= MAX_NEIGHBOURS && back <= i; back++)
    {
      const Candidate *other = &g_array_index (candidates, Candidate, i - back);
      g_autofree char *why = NULL;
      guint root;
      float score;

      if (other->giver != candidate->giver)
        break;
      root = root_of (into, g_array_index (items, Item, other->item).entity);
      if (root == root_of (into, g_array_index (items, Item, candidate->item).entity) || root == chosen_root)
        continue;
      score = dossier_sum_match (extract, &g_array_index (items, Item, candidate->item).telling,
                                 &g_array_index (items, Item, by_entity[root] - 1).telling, &why);
      if (score == 0)
        continue;
      /* A magnitude that fits two sums tells which it means of neither. */
      if (chosen != DOSSIER_NO_INDEX && candidate->vague && score < 1)
        return;
      if (score <= chosen_score)
        continue;
      g_free (reason);
      reason = g_steal_pointer (&why);
      chosen = other->item;
      chosen_root = root;
      chosen_score = score;
    }
  if (chosen != DOSSIER_NO_INDEX)
    join (extract, items, into, by_entity, candidate->item, chosen, reason, chosen_score);
}

void
dossier_sum_resolver_merge (DossierExtract *merged)
{
  g_autofree guint *by_entity = NULL;
  g_autofree guint *into = NULL;
  g_autoptr (GArray) items = NULL;
  g_autoptr (GArray) candidates = NULL;

  g_return_if_fail (merged != NULL);

  by_entity = g_new0 (guint, merged->entities->len + 1);
  into = g_new (guint, merged->entities->len + 1);
  for (guint i = 0; i < merged->entities->len; i++)
    into[i] = i;
  items = collect_items (merged, by_entity);
  candidates = collect_candidates (merged, items);
  for (guint i = 1; i < candidates->len; i++)
    join_candidate (merged, items, candidates, into, by_entity, i);
  for (guint i = 0; i < merged->entities->len; i++)
    into[i] = root_of (into, i);
  dossier_extract_join_entities (merged, into);
}
