/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-extract.h"

static void
free_record (gpointer data)
{
  DossierArticleRecord *record = data;

  dossier_article_unref (record->article);
  g_array_unref (record->mentions);
  g_array_unref (record->sums);
  g_array_unref (record->dates);
  g_array_unref (record->quotes);
  g_free (record);
}

DossierExtract *
dossier_extract_new (void)
{
  DossierExtract *extract = g_atomic_rc_box_new0 (DossierExtract);

  extract->articles = g_ptr_array_new_with_free_func (free_record);
  extract->entities = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_entity_free);
  extract->claims = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_claim_free);
  extract->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_finding_free);
  extract->suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_suggestion_free);
  return extract;
}

DossierExtract *
dossier_extract_ref (DossierExtract *extract)
{
  return g_atomic_rc_box_acquire (extract);
}

static void
clear_extract (gpointer data)
{
  DossierExtract *extract = data;

  g_ptr_array_unref (extract->articles);
  g_ptr_array_unref (extract->entities);
  g_ptr_array_unref (extract->claims);
  g_ptr_array_unref (extract->findings);
  g_ptr_array_unref (extract->suggestions);
}

void
dossier_extract_unref (DossierExtract *extract)
{
  g_atomic_rc_box_release_full (extract, clear_extract);
}

static DossierFinding *
copy_finding (const DossierFinding *finding)
{
  DossierFinding *copy = dossier_finding_new (finding->kind);

  g_array_append_vals (copy->claims, finding->claims->data, finding->claims->len);
  g_array_append_vals (copy->articles, finding->articles->data, finding->articles->len);
  g_array_append_vals (copy->passages, finding->passages->data, finding->passages->len);
  copy->explanation = g_strdup (finding->explanation);
  return copy;
}

DossierExtract *
dossier_extract_copy (const DossierExtract *extract)
{
  DossierExtract *copy = dossier_extract_new ();

  for (guint i = 0; i < extract->articles->len; i++)
    {
      const DossierArticleRecord *from = g_ptr_array_index (extract->articles, i);
      DossierArticleRecord *to = dossier_extract_add_article (copy, from->article);

      g_array_append_vals (to->mentions, from->mentions->data, from->mentions->len);
      g_array_append_vals (to->sums, from->sums->data, from->sums->len);
      g_array_append_vals (to->dates, from->dates->data, from->dates->len);
      g_array_append_vals (to->quotes, from->quotes->data, from->quotes->len);
    }
  for (guint i = 0; i < extract->entities->len; i++)
    g_ptr_array_add (copy->entities, dossier_entity_copy (g_ptr_array_index (extract->entities, i)));
  for (guint i = 0; i < extract->claims->len; i++)
    g_ptr_array_add (copy->claims, dossier_claim_copy (g_ptr_array_index (extract->claims, i)));
  for (guint i = 0; i < extract->findings->len; i++)
    g_ptr_array_add (copy->findings, copy_finding (g_ptr_array_index (extract->findings, i)));
  for (guint i = 0; i < extract->suggestions->len; i++)
    {
      const DossierSuggestion *from = g_ptr_array_index (extract->suggestions, i);

      g_ptr_array_add (copy->suggestions,
                       dossier_suggestion_new (from->first, from->second, from->score, from->why));
    }
  return copy;
}

DossierArticleRecord *
dossier_extract_add_article (DossierExtract *extract, DossierArticle *article)
{
  DossierArticleRecord *record = g_new0 (DossierArticleRecord, 1);

  record->article = dossier_article_ref (article);
  record->mentions = g_array_new (FALSE, FALSE, sizeof (DossierMention));
  record->sums = g_array_new (FALSE, FALSE, sizeof (DossierSum));
  record->dates = g_array_new (FALSE, FALSE, sizeof (DossierDateMention));
  record->quotes = g_array_new (FALSE, FALSE, sizeof (DossierQuote));
  g_ptr_array_add (extract->articles, record);
  return record;
}
