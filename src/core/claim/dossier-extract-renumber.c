/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-extract-renumber.h"

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
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_entity_free);

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
    move (&((DossierEntity *) kept->pdata[i])->sum.entity, map, n);
  g_ptr_array_set_free_func (extract->entities, NULL);
  g_ptr_array_unref (extract->entities);
  extract->entities = kept;
}
