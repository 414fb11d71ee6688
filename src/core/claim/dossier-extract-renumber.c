/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-extract-renumber.h"

#include <string.h>

static void
move (guint *index, const guint *map, guint n)
{
  if (*index < n)
    *index = map[*index];
}

static void
move_record (DossierArticleRecord *record, const guint *map, guint n)
{
  for (guint i = 0; i < record->mentions->len; i++)
    move (&g_array_index (record->mentions, DossierMention, i).entity, map, n);
  for (guint i = 0; i < record->sums->len; i++)
    move (&g_array_index (record->sums, DossierSum, i).entity, map, n);
  for (guint i = 0; i < record->quotes->len; i++)
    move (&g_array_index (record->quotes, DossierQuote, i).speaker, map, n);
}

static void
move_claim (DossierClaim *claim, const guint *map, guint n)
{
  move (&claim->subject, map, n);
  move (&claim->object, map, n);
  if (claim->attributed_to < DOSSIER_SPEAKER_ANONYMOUS)
    move (&claim->attributed_to, map, n);
}

void
dossier_extract_join_entities (DossierExtract *extract, const guint *into)
{
  guint n = extract->entities->len;
  g_autofree guint *map = g_new (guint, n + 1);
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify)dossier_entity_free);

  for (guint i = 0; i < n; i++)
    {
      if (into[i] != i)
        continue;
      map[i] = kept->len;
      g_ptr_array_add (kept, extract->entities->pdata[i]);
    }
  for (guint i = 0; i < n; i++)
    if (into[i] != i)
      {
        map[i] = map[into[i]];
        dossier_entity_free (extract->entities->pdata[i]);
      }
  for (guint i = 0; i < extract->articles->len; i++)
    move_record (dossier_extract_article (extract, i), map, n);
  for (guint i = 0; i < extract->claims->len; i++)
    move_claim (dossier_extract_claim (extract, i), map, n);
  for (guint i = 0; i < extract->suggestions->len; i++)
    {
      DossierSuggestion *suggestion = g_ptr_array_index (extract->suggestions, i);

      move (&suggestion->first, map, n);
      move (&suggestion->second, map, n);
    }
  for (guint i = 0; i < kept->len; i++)
    move (&((DossierEntity *)kept->pdata[i])->sum.entity, map, n);
  g_ptr_array_set_free_func (extract->entities, NULL);
  g_ptr_array_unref (extract->entities);
  extract->entities = kept;
}

static void
mark (gboolean *used, guint n, guint index)
{
  if (index < n)
    used[index] = TRUE;
}

/* Whose mentions are gone with them: an open "he" is still for the reader to close, "it" and "I" say too
 * little. */
static void
drop_mentions (const DossierExtract *extract, DossierArticleRecord *record, const gboolean *used)
{
  guint kept = 0;

  for (guint i = 0; i < record->mentions->len; i++)
    {
      DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);
      gboolean gone = mention->entity < extract->entities->len && !used[mention->entity];
      const char *name = gone ? dossier_extract_entity (extract, mention->entity)->name : NULL;

      if (name != NULL && strcmp (name, DOSSIER_NAME_OF_MAN) != 0 && strcmp (name, DOSSIER_NAME_OF_WOMAN) != 0)
        continue;
      if (gone)
        mention->score = 0;
      g_array_index (record->mentions, DossierMention, kept++) = *mention;
    }
  g_array_set_size (record->mentions, kept);
}

void
dossier_extract_drop_idle_unnamed (DossierExtract *extract)
{
  guint n, kept = 0;
  g_autofree gboolean *used = NULL;
  g_autofree guint *map = NULL;

  g_return_if_fail (extract != NULL);

  n = extract->entities->len;
  used = g_new0 (gboolean, n + 1);
  map = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    used[i] = !dossier_entity_is_unnamed (dossier_extract_entity (extract, i));
  for (guint i = 0; i < extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);

      mark (used, n, claim->subject);
      mark (used, n, claim->object);
    }
  for (guint i = 0; i < extract->articles->len; i++)
    drop_mentions (extract, dossier_extract_article (extract, i), used);
  for (guint i = 0; i < n; i++)
    map[i] = used[i] ? kept++ : DOSSIER_NO_INDEX;
  for (guint i = 0; i < extract->articles->len; i++)
    move_record (dossier_extract_article (extract, i), map, n);
  for (guint i = 0; i < extract->claims->len; i++)
    {
      DossierClaim *claim = dossier_extract_claim (extract, i);

      if (claim->attributed_to < n && !used[claim->attributed_to])
        claim->attributed_to = DOSSIER_SPEAKER_ANONYMOUS;
      move_claim (claim, map, n);
    }
  for (guint i = 0; i < extract->suggestions->len; i++)
    {
      DossierSuggestion *suggestion = g_ptr_array_index (extract->suggestions, i);

      move (&suggestion->first, map, n);
      move (&suggestion->second, map, n);
    }
  for (guint i = n; i > 0; i--)
    if (!used[i - 1])
      g_ptr_array_remove_index (extract->entities, i - 1);
}
