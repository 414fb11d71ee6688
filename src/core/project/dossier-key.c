/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-key.h"

guint
dossier_extract_find_article (const DossierExtract *extract, const char *id)
{
  g_return_val_if_fail (extract != NULL, DOSSIER_NO_INDEX);

  for (guint i = 0; id != NULL && i < extract->articles->len; i++)
    if (g_strcmp0 (dossier_extract_article (extract, i)->article->id, id) == 0)
      return i;
  return DOSSIER_NO_INDEX;
}

/* The place where the first article that holds @entity first names it; a name before a description. */
static gboolean
find_anchor (const DossierArticleRecord *record, guint entity, DossierRange *range)
{
  gboolean found = FALSE;

  for (guint i = 0; i < record->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);

      if (mention->entity != entity || (found && mention->kind != DOSSIER_MENTION_NAME))
        continue;
      *range = mention->range;
      found = TRUE;
      if (mention->kind == DOSSIER_MENTION_NAME)
        return TRUE;
    }
  for (guint i = 0; !found && i < record->sums->len; i++)
    {
      const DossierSum *sum = &g_array_index (record->sums, DossierSum, i);

      found = sum->entity == entity;
      if (found)
        *range = sum->range;
    }
  return found;
}

DossierEntityKey *
dossier_entity_key_new (const DossierExtract *extract, guint entity)
{
  DossierEntityKey *key = NULL;
  const DossierEntity *record = NULL;

  g_return_val_if_fail (extract != NULL && entity < extract->entities->len, NULL);

  key = g_new0 (DossierEntityKey, 1);
  record = dossier_extract_entity (extract, entity);
  key->type = record->type;
  key->name = g_strdup (record->name);
  for (guint i = 0; i < extract->articles->len && key->article == NULL; i++)
    if (find_anchor (dossier_extract_article (extract, i), entity, &key->range))
      key->article = g_strdup (dossier_extract_article (extract, i)->article->id);
  return key;
}

DossierEntityKey *
dossier_entity_key_copy (const DossierEntityKey *key)
{
  DossierEntityKey *copy = g_new0 (DossierEntityKey, 1);

  *copy = *key;
  copy->name = g_strdup (key->name);
  copy->article = g_strdup (key->article);
  return copy;
}

void
dossier_entity_key_free (DossierEntityKey *key)
{
  g_free (key->name);
  g_free (key->article);
  g_free (key);
}

static gsize
overlap (DossierRange a, DossierRange b)
{
  gsize start = MAX (a.start, b.start), end = MIN (a.end, b.end);

  return end > start ? end - start : 0;
}

/* The entity whose mention covers most of @range; of equal ones the shortest mention wins. */
static guint
find_by_anchor (const DossierArticleRecord *record, DossierRange range)
{
  guint best = DOSSIER_NO_INDEX;
  gsize best_overlap = 0, best_length = 0;

  for (guint i = 0; i < record->mentions->len + record->sums->len; i++)
    {
      gboolean is_sum = i >= record->mentions->len;
      const DossierMention *mention = is_sum ? NULL : &g_array_index (record->mentions, DossierMention, i);
      const DossierSum *sum = is_sum ? &g_array_index (record->sums, DossierSum, i - record->mentions->len)
                                     : NULL;
      DossierRange at = is_sum ? sum->range : mention->range;
      guint entity = is_sum ? sum->entity : mention->entity;
      gsize common = entity != DOSSIER_NO_INDEX ? overlap (at, range) : 0;

      if (common > best_overlap || (common > 0 && common == best_overlap && at.end - at.start < best_length))
        {
          best = entity;
          best_overlap = common;
          best_length = at.end - at.start;
        }
    }
  return best;
}

static gboolean
has_alias (const DossierEntity *entity, const char *folded)
{
  for (guint i = 0; i < entity->aliases->len; i++)
    {
      g_autofree char *alias = g_utf8_casefold (g_ptr_array_index (entity->aliases, i), -1);

      if (g_str_equal (alias, folded))
        return TRUE;
    }
  return FALSE;
}

static guint
find_by_name (const DossierExtract *extract, const DossierEntityKey *key)
{
  g_autofree char *wanted = g_utf8_casefold (key->name, -1);
  guint by_alias = DOSSIER_NO_INDEX;

  for (guint i = 0; i < extract->entities->len; i++)
    {
      const DossierEntity *entity = dossier_extract_entity (extract, i);
      g_autofree char *name = g_utf8_casefold (entity->name, -1);

      if (entity->type != key->type)
        continue;
      if (g_str_equal (name, wanted))
        return i;
      if (by_alias == DOSSIER_NO_INDEX && has_alias (entity, wanted))
        by_alias = i;
    }
  return by_alias;
}

guint
dossier_entity_key_find (const DossierEntityKey *key, const DossierExtract *extract)
{
  guint article, entity = DOSSIER_NO_INDEX;

  g_return_val_if_fail (key != NULL && extract != NULL, DOSSIER_NO_INDEX);

  article = dossier_extract_find_article (extract, key->article);
  if (article != DOSSIER_NO_INDEX)
    entity = find_by_anchor (dossier_extract_article (extract, article), key->range);
  return entity != DOSSIER_NO_INDEX ? entity : find_by_name (extract, key);
}

static DossierRange
first_evidence (const DossierClaim *claim)
{
  return claim->evidence->len > 0 ? g_array_index (claim->evidence, DossierRange, 0) : claim->sentence;
}

DossierClaimKey *
dossier_claim_key_new (const DossierExtract *extract, guint claim)
{
  DossierClaimKey *key = NULL;
  const DossierClaim *record = NULL;

  g_return_val_if_fail (extract != NULL && claim < extract->claims->len, NULL);

  key = g_new0 (DossierClaimKey, 1);
  record = dossier_extract_claim (extract, claim);
  key->article = g_strdup (dossier_extract_article (extract, record->article)->article->id);
  key->relation = record->relation;
  key->evidence = first_evidence (record);
  key->subject = g_strdup (dossier_extract_entity (extract, record->subject)->name);
  key->object = g_strdup (dossier_extract_entity (extract, record->object)->name);
  return key;
}

DossierClaimKey *
dossier_claim_key_copy (const DossierClaimKey *key)
{
  DossierClaimKey *copy = g_new0 (DossierClaimKey, 1);

  *copy = *key;
  copy->article = g_strdup (key->article);
  copy->subject = g_strdup (key->subject);
  copy->object = g_strdup (key->object);
  return copy;
}

void
dossier_claim_key_free (DossierClaimKey *key)
{
  g_free (key->article);
  g_free (key->subject);
  g_free (key->object);
  g_free (key);
}

/* How much of the key still fits: the words, the subject, the object; one may have changed with the
 * extraction. */
static guint
claim_fit (const DossierClaimKey *key, const DossierExtract *extract, const DossierClaim *claim)
{
  DossierRange evidence = first_evidence (claim);
  guint fit = 0;

  if (claim->relation != key->relation || overlap (evidence, key->evidence) == 0)
    return 0;
  fit += dossier_range_compare (&evidence, &key->evidence) == 0;
  fit += g_str_equal (dossier_extract_entity (extract, claim->subject)->name, key->subject);
  fit += g_str_equal (dossier_extract_entity (extract, claim->object)->name, key->object);
  return fit;
}

guint
dossier_claim_key_find (const DossierClaimKey *key, const DossierExtract *extract)
{
  guint article, best = DOSSIER_NO_INDEX, best_fit = 1;

  g_return_val_if_fail (key != NULL && extract != NULL, DOSSIER_NO_INDEX);

  article = dossier_extract_find_article (extract, key->article);
  for (guint i = 0; article != DOSSIER_NO_INDEX && i < extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);
      guint fit = claim->article == article ? claim_fit (key, extract, claim) : 0;

      if (fit > best_fit)
        {
          best = i;
          best_fit = fit;
        }
    }
  return best;
}

char *
dossier_finding_key_new (const DossierExtract *extract, guint finding)
{
  const DossierFinding *record = NULL;
  GString *key = NULL;

  g_return_val_if_fail (extract != NULL && finding < extract->findings->len, NULL);

  record = g_ptr_array_index (extract->findings, finding);
  key = g_string_new (dossier_finding_kind_to_string (record->kind));
  for (guint i = 0; i < record->passages->len; i++)
    {
      const DossierPassage *passage = &g_array_index (record->passages, DossierPassage, i);

      g_string_append_printf (key, " %s:%" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT,
                              dossier_extract_article (extract, passage->article)->article->id,
                              (gsize) passage->range.start, (gsize) passage->range.end);
    }
  return g_string_free (key, FALSE);
}
