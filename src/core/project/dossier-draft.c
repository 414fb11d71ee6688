/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-draft.h"

#include <string.h>

static GArray *
new_flags (guint length)
{
  GArray *flags = g_array_sized_new (FALSE, TRUE, sizeof (gboolean), length);

  g_array_set_size (flags, length);
  return flags;
}

DossierDraft *
dossier_draft_new (const DossierExtract *extract)
{
  DossierDraft *draft = g_new0 (DossierDraft, 1);

  draft->extract = dossier_extract_copy (extract);
  draft->gone = new_flags (extract->entities->len);
  draft->hidden = new_flags (extract->entities->len);
  draft->dropped = new_flags (extract->claims->len);
  draft->accepted = new_flags (extract->claims->len);
  draft->dismissed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  draft->pins = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  return draft;
}

void
dossier_draft_free (DossierDraft *draft)
{
  g_clear_pointer (&draft->extract, dossier_extract_unref);
  g_array_unref (draft->gone);
  g_array_unref (draft->hidden);
  g_array_unref (draft->dropped);
  g_array_unref (draft->accepted);
  g_hash_table_unref (draft->dismissed);
  g_hash_table_unref (draft->pins);
  g_free (draft);
}

static void
replace_index (guint *index, guint from, guint to)
{
  if (*index == from)
    *index = to;
}

static void
redirect_record (DossierArticleRecord *record, guint from, guint to)
{
  for (guint i = 0; i < record->mentions->len; i++)
    replace_index (&g_array_index (record->mentions, DossierMention, i).entity, from, to);
  for (guint i = 0; i < record->sums->len; i++)
    replace_index (&g_array_index (record->sums, DossierSum, i).entity, from, to);
  for (guint i = 0; i < record->quotes->len; i++)
    replace_index (&g_array_index (record->quotes, DossierQuote, i).speaker, from, to);
}

/* Everything that pointed to entity @from points to @to. */
static void
redirect (DossierExtract *extract, guint from, guint to)
{
  for (guint i = 0; i < extract->articles->len; i++)
    redirect_record (dossier_extract_article (extract, i), from, to);
  for (guint i = 0; i < extract->claims->len; i++)
    {
      DossierClaim *claim = dossier_extract_claim (extract, i);

      replace_index (&claim->subject, from, to);
      replace_index (&claim->object, from, to);
      replace_index (&claim->attributed_to, from, to);
    }
  for (guint i = 0; i < extract->suggestions->len; i++)
    {
      DossierSuggestion *suggestion = g_ptr_array_index (extract->suggestions, i);

      replace_index (&suggestion->first, from, to);
      replace_index (&suggestion->second, from, to);
    }
}

static gboolean
merge (DossierDraft *draft, guint first, guint second)
{
  DossierEntity *to = NULL, *from = NULL;

  if (first == DOSSIER_NO_INDEX || second == DOSSIER_NO_INDEX || first == second)
    return FALSE;
  to = dossier_extract_entity (draft->extract, first);
  from = dossier_extract_entity (draft->extract, second);
  dossier_entity_add_alias (to, from->name);
  for (guint i = 0; i < from->aliases->len; i++)
    dossier_entity_add_alias (to, g_ptr_array_index (from->aliases, i));
  for (guint i = 0; i < from->titles->len; i++)
    dossier_entity_add_title (to, g_ptr_array_index (from->titles, i));
  for (guint i = 0; i < from->articles->len; i++)
    dossier_entity_add_article (to, g_array_index (from->articles, guint, i));
  redirect (draft->extract, second, first);
  g_array_index (draft->gone, gboolean, second) = TRUE;
  g_hash_table_remove (draft->pins, GUINT_TO_POINTER (second));
  /* No later key may find it by its name. */
  g_free (from->name);
  from->name = g_strdup ("");
  g_ptr_array_set_size (from->aliases, 0);
  return TRUE;
}

static gboolean
text_is (const DossierArticle *article, DossierRange range, const char *folded)
{
  g_autofree char *folded_here = g_utf8_casefold (article->text + range.start,
                                                  (gssize)(range.end - range.start));

  return g_str_equal (folded_here, folded);
}

static gboolean
bears (const DossierArticleRecord *record, guint index, guint entity, guint fresh)
{
  const DossierMention *mention = &g_array_index (record->mentions, DossierMention, index);

  return !mention->stated && (mention->entity == entity || mention->entity == fresh);
}

/* The mention of @entity or @fresh that stands closest to the description at @index. */
static guint
find_bearer (const DossierArticleRecord *record, guint index, guint entity, guint fresh)
{
  DossierRange range = g_array_index (record->mentions, DossierMention, index).range;
  guint before = index, after = index + 1;
  gsize left, right;

  /* The mentions are in the order of the text: the nearest on either side are the first that are met. */
  while (before > 0 && !bears (record, before - 1, entity, fresh))
    before--;
  while (after < record->mentions->len && !bears (record, after, entity, fresh))
    after++;
  if (before == 0)
    return after < record->mentions->len ? after : DOSSIER_NO_INDEX;
  if (after == record->mentions->len)
    return before - 1;
  left = g_array_index (record->mentions, DossierMention, before - 1).range.end;
  right = g_array_index (record->mentions, DossierMention, after).range.start;
  return right - MIN (right, range.end) < range.start - MIN (range.start, left) ? after : before - 1;
}

/* What the text states beside a name goes where the name goes. */
static void
split_stated (DossierArticleRecord *record, guint entity, guint fresh)
{
  for (guint i = 0; i < record->mentions->len; i++)
    {
      DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);
      guint bearer;

      if (!mention->stated || mention->entity != entity)
        continue;
      bearer = find_bearer (record, i, entity, fresh);
      if (bearer != DOSSIER_NO_INDEX)
        mention->entity = g_array_index (record->mentions, DossierMention, bearer).entity;
    }
}

/* Moves the mentions of @entity that read @folded; with the last name of an article go its other mentions,
 * too. */
static gboolean
split_record (DossierArticleRecord *record, guint entity, const char *folded, guint fresh)
{
  gboolean moved = FALSE, name_left = FALSE;

  for (guint i = 0; i < record->mentions->len; i++)
    {
      DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);

      if (mention->entity != entity)
        continue;
      if (text_is (record->article, mention->range, folded))
        {
          mention->entity = fresh;
          moved = TRUE;
        }
      else if (mention->kind == DOSSIER_MENTION_NAME)
        name_left = TRUE;
    }
  if (moved && !name_left)
    redirect_record (record, entity, fresh);
  else if (moved)
    split_stated (record, entity, fresh);
  return moved;
}

static gboolean
mentioned_in (const DossierArticleRecord *record, guint entity, DossierRange range)
{
  for (guint i = 0; i < record->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);

      if (mention->entity == entity && dossier_range_overlaps (mention->range, range))
        return TRUE;
    }
  return FALSE;
}

/* A claim goes with the new entity where its sentence speaks of that one and no longer of the old one. */
static void
split_claims (DossierExtract *extract, guint entity, guint fresh)
{
  for (guint i = 0; i < extract->claims->len; i++)
    {
      DossierClaim *claim = dossier_extract_claim (extract, i);
      const DossierArticleRecord *record = dossier_extract_article (extract, claim->article);

      if ((claim->subject != entity && claim->object != entity && claim->attributed_to != entity)
          || !mentioned_in (record, fresh, claim->sentence) || mentioned_in (record, entity, claim->sentence))
        continue;
      replace_index (&claim->subject, entity, fresh);
      replace_index (&claim->object, entity, fresh);
      replace_index (&claim->attributed_to, entity, fresh);
    }
}

/* After a split, the names and articles of an entity are those of the mentions it has left. */
static void
refresh_entity (DossierExtract *extract, guint index)
{
  DossierEntity *entity = dossier_extract_entity (extract, index);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_array_set_size (entity->articles, 0);
  for (guint a = 0; a < extract->articles->len; a++)
    {
      const DossierArticleRecord *record = dossier_extract_article (extract, a);

      for (guint i = 0; i < record->mentions->len; i++)
        {
          const DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);

          if (mention->entity != index)
            continue;
          dossier_entity_add_article (entity, a);
          g_hash_table_add (seen, dossier_range_dup_text (mention->range, record->article->text));
        }
    }
  for (guint i = entity->aliases->len; i > 0; i--)
    if (!g_hash_table_contains (seen, g_ptr_array_index (entity->aliases, i - 1)))
      g_ptr_array_remove_index (entity->aliases, i - 1);
}

static gboolean
split (DossierDraft *draft, guint entity, const DossierDecision *decision)
{
  DossierExtract *extract = draft->extract;
  g_autofree char *folded = g_utf8_casefold (decision->text, -1);
  const DossierEntity *old = NULL;
  DossierEntity *fresh = NULL;
  guint index = extract->entities->len;
  gboolean no = FALSE, moved = FALSE;

  if (entity == DOSSIER_NO_INDEX)
    return FALSE;
  for (guint i = 0; i < extract->articles->len; i++)
    {
      DossierArticleRecord *record = dossier_extract_article (extract, i);

      if (decision->article == NULL || g_str_equal (decision->article, record->article->id))
        moved |= split_record (record, entity, folded, index);
    }
  if (!moved)
    return FALSE;
  old = dossier_extract_entity (extract, entity);
  fresh = dossier_entity_new (old->type, decision->text);
  fresh->gender = old->gender;
  g_ptr_array_add (extract->entities, fresh);
  g_array_append_val (draft->gone, no);
  g_array_append_val (draft->hidden, no);
  split_claims (extract, entity, index);
  refresh_entity (extract, index);
  refresh_entity (extract, entity);
  return TRUE;
}

static gboolean
rename_entity (DossierDraft *draft, guint index, const char *name)
{
  DossierEntity *entity = NULL;
  g_autofree char *old = NULL;
  guint at;

  if (index == DOSSIER_NO_INDEX)
    return FALSE;
  entity = dossier_extract_entity (draft->extract, index);
  old = g_steal_pointer (&entity->name);
  entity->name = g_strdup (name);
  if (g_ptr_array_find_with_equal_func (entity->aliases, name, g_str_equal, &at))
    g_ptr_array_remove_index (entity->aliases, at);
  dossier_entity_add_alias (entity, old);
  return TRUE;
}

static gboolean
retype (DossierDraft *draft, guint index, DossierEntityType type)
{
  if (index == DOSSIER_NO_INDEX)
    return FALSE;
  dossier_extract_entity (draft->extract, index)->type = type;
  for (guint a = 0; a < draft->extract->articles->len; a++)
    {
      DossierArticleRecord *record = dossier_extract_article (draft->extract, a);

      for (guint i = 0; i < record->mentions->len; i++)
        if (g_array_index (record->mentions, DossierMention, i).entity == index)
          g_array_index (record->mentions, DossierMention, i).type = type;
    }
  return TRUE;
}

static gboolean
keep_apart (DossierDraft *draft, guint first, guint second)
{
  gboolean found = FALSE;

  for (guint i = draft->extract->suggestions->len; i > 0; i--)
    {
      const DossierSuggestion *suggestion = g_ptr_array_index (draft->extract->suggestions, i - 1);

      if ((suggestion->first != first || suggestion->second != second)
          && (suggestion->first != second || suggestion->second != first))
        continue;
      g_ptr_array_remove_index (draft->extract->suggestions, i - 1);
      found = TRUE;
    }
  return found;
}

static gboolean
pin (DossierDraft *draft, guint entity, const DossierDecision *decision)
{
  DossierPin *place = NULL;

  if (entity == DOSSIER_NO_INDEX)
    return FALSE;
  if (!decision->on)
    return g_hash_table_remove (draft->pins, GUINT_TO_POINTER (entity));
  place = g_new (DossierPin, 1);
  *place = (DossierPin){ entity, decision->x, decision->y };
  g_hash_table_replace (draft->pins, GUINT_TO_POINTER (entity), place);
  return TRUE;
}

/* Findings are made anew after all decisions: only then can be told which of them the key means. */
static gboolean
dismiss (DossierDraft *draft, const DossierDecision *decision)
{
  if (decision->text == NULL)
    return FALSE;
  if (decision->on)
    g_hash_table_add (draft->dismissed, g_strdup (decision->text));
  else
    g_hash_table_remove (draft->dismissed, decision->text);
  return TRUE;
}

static gboolean
apply_to_claim (DossierDraft *draft, const DossierDecision *decision)
{
  guint claim = dossier_claim_key_find (decision->claim, draft->extract);

  if (claim == DOSSIER_NO_INDEX)
    return FALSE;
  if (decision->kind == DOSSIER_DECISION_REJECT)
    g_array_index (draft->dropped, gboolean, claim) = TRUE;
  else if (decision->kind == DOSSIER_DECISION_ACCEPT)
    g_array_index (draft->accepted, gboolean, claim) = TRUE;
  else
    dossier_extract_claim (draft->extract, claim)->date = decision->date;
  return TRUE;
}

gboolean
dossier_draft_apply (DossierDraft *draft, const DossierDecision *decision)
{
  guint entity = DOSSIER_NO_INDEX, other = DOSSIER_NO_INDEX;

  if (decision->claim != NULL)
    return apply_to_claim (draft, decision);
  if (decision->entity != NULL)
    entity = dossier_entity_key_find (decision->entity, draft->extract);
  if (decision->other != NULL)
    other = dossier_entity_key_find (decision->other, draft->extract);
  switch (decision->kind)
    {
    case DOSSIER_DECISION_MERGE:
      return merge (draft, entity, other);
    case DOSSIER_DECISION_SPLIT:
      return split (draft, entity, decision);
    case DOSSIER_DECISION_RENAME:
      return rename_entity (draft, entity, decision->text);
    case DOSSIER_DECISION_RETYPE:
      return retype (draft, entity, decision->type);
    case DOSSIER_DECISION_REJECT:
      return keep_apart (draft, entity, other);
    case DOSSIER_DECISION_PIN:
      return pin (draft, entity, decision);
    case DOSSIER_DECISION_HIDE:
      if (entity != DOSSIER_NO_INDEX)
        g_array_index (draft->hidden, gboolean, entity) = decision->on;
      return entity != DOSSIER_NO_INDEX;
    case DOSSIER_DECISION_REMOVE:
      return TRUE;
    case DOSSIER_DECISION_DISMISS:
      return dismiss (draft, decision);
    case DOSSIER_DECISION_REDATE:
      return dossier_extract_find_article (draft->extract, decision->article) != DOSSIER_NO_INDEX;
    case DOSSIER_DECISION_ACCEPT:
    case DOSSIER_N_DECISION_KINDS:
    default:
      return FALSE;
    }
}
