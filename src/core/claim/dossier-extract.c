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

DossierSuggestion *
dossier_suggestion_new (guint first, guint second, float score, const char *why)
{
  DossierSuggestion *suggestion = g_new0 (DossierSuggestion, 1);

  suggestion->first = first;
  suggestion->second = second;
  suggestion->score = score;
  suggestion->why = g_strdup (why);
  return suggestion;
}

void
dossier_suggestion_free (DossierSuggestion *suggestion)
{
  g_free (suggestion->why);
  g_free (suggestion);
}
