/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-blob-records.h"

static GVariant *
from_range (DossierRange range)
{
  return g_variant_new (DOSSIER_BLOB_RANGE, (guint64) range.start, (guint64) range.end);
}

static GVariant *
from_date (const DossierDate *date)
{
  return g_variant_new (DOSSIER_BLOB_DATE, date->first, date->last, (guint)date->precision, (guint)date->part,
                        (guint)date->basis, date->first_minute, date->last_minute);
}

static GVariant *
from_sum (const DossierSum *sum)
{
  return g_variant_new ("(@(tt)sddu@(tt)msmsuuu)", from_range (sum->range), sum->currency, sum->min, sum->max,
                        (guint) sum->qualifier, from_range (sum->hedge), sum->basis, sum->per, sum->same_as,
                        sum->part_of, sum->entity);
}

static GVariant *
from_indices (const GArray *indices)
{
  return g_variant_new_fixed_array (G_VARIANT_TYPE_UINT32, indices->data, indices->len, sizeof (guint));
}

static GVariant *
from_strings (const GPtrArray *strings)
{
  return g_variant_new_strv ((const char *const *) strings->pdata, strings->len);
}

static GVariant *
from_meta (const DossierArticle *article)
{
  GVariantBuilder boilerplate, alternatives;

  g_variant_builder_init (&boilerplate, G_VARIANT_TYPE ("a((tt)u)"));
  for (guint i = 0; i < article->boilerplate->len; i++)
    {
      const DossierBoilerplate *at = &g_array_index (article->boilerplate, DossierBoilerplate, i);

      g_variant_builder_add (&boilerplate, "(@(tt)u)", from_range (at->range), (guint) at->kind);
    }
  g_variant_builder_init (&alternatives, G_VARIANT_TYPE ("a" DOSSIER_BLOB_DATE));
  for (guint i = 0; i < article->published_alternatives->len; i++)
    g_variant_builder_add_value (&alternatives,
                                 from_date (&g_array_index (article->published_alternatives, DossierDate, i)));
  return g_variant_new ("(@aymsmsmsmsmss@" DOSSIER_BLOB_DATE "ms@(tt)@(tt)a((tt)u)a" DOSSIER_BLOB_DATE ")",
                        g_variant_new_fixed_array (G_VARIANT_TYPE_BYTE, article->text, article->length, 1),
                        article->path, article->title, article->publisher, article->author, article->place,
                        article->language, from_date (&article->published), article->published_why,
                        from_range (article->title_range), from_range (article->published_range),
                        &boilerplate, &alternatives);
}

GVariant *
dossier_blob_from_article (const DossierArticleRecord *record)
{
  GVariantBuilder mentions, sums, dates, quotes;

  g_variant_builder_init (&mentions, G_VARIANT_TYPE ("a" DOSSIER_BLOB_MENTION));
  for (guint i = 0; i < record->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);

      g_variant_builder_add (&mentions, "(@(tt)uuudb)", from_range (mention->range), (guint) mention->kind,
                             (guint) mention->type, mention->entity, (double) mention->score,
                             mention->stated);
    }
  g_variant_builder_init (&sums, G_VARIANT_TYPE ("a" DOSSIER_BLOB_SUM));
  for (guint i = 0; i < record->sums->len; i++)
    g_variant_builder_add_value (&sums, from_sum (&g_array_index (record->sums, DossierSum, i)));
  g_variant_builder_init (&dates, G_VARIANT_TYPE ("a" DOSSIER_BLOB_DATE_MENTION));
  for (guint i = 0; i < record->dates->len; i++)
    {
      const DossierDateMention *mention = &g_array_index (record->dates, DossierDateMention, i);

      g_variant_builder_add (&dates, "(@(tt)@" DOSSIER_BLOB_DATE "yu)", from_range (mention->range),
                             from_date (&mention->date), mention->weekday, (guint) mention->bound);
    }
  g_variant_builder_init (&quotes, G_VARIANT_TYPE ("a" DOSSIER_BLOB_QUOTE));
  for (guint i = 0; i < record->quotes->len; i++)
    {
      const DossierQuote *quote = &g_array_index (record->quotes, DossierQuote, i);

      g_variant_builder_add (&quotes, "(@(tt)u@(tt)u)", from_range (quote->range), (guint) quote->kind,
                             from_range (quote->cue_range), quote->speaker);
    }
  return g_variant_new ("(@" DOSSIER_BLOB_META "a" DOSSIER_BLOB_MENTION "a" DOSSIER_BLOB_SUM
                        "a" DOSSIER_BLOB_DATE_MENTION "a" DOSSIER_BLOB_QUOTE ")",
                        from_meta (record->article), &mentions, &sums, &dates, &quotes);
}

GVariant *
dossier_blob_from_entity (const DossierEntity *entity)
{
  return g_variant_new ("(us@as@as@auu@" DOSSIER_BLOB_SUM "msdb)", (guint) entity->type, entity->name,
                        from_strings (entity->aliases), from_strings (entity->titles),
                        from_indices (entity->articles), (guint) entity->gender, from_sum (&entity->sum),
                        entity->why, (double) entity->score, entity->described);
}

GVariant *
dossier_blob_from_claim (const DossierClaim *claim)
{
  GVariantBuilder evidence;

  g_variant_builder_init (&evidence, G_VARIANT_TYPE ("a(tt)"));
  for (guint i = 0; i < claim->evidence->len; i++)
    g_variant_builder_add_value (&evidence, from_range (g_array_index (claim->evidence, DossierRange, i)));
  return g_variant_new ("(uuuuuubu@" DOSSIER_BLOB_DATE "@(tt)uu@(tt)a(tt)@(tt)msms)", claim->article,
                        claim->subject, claim->object, (guint)claim->relation, (guint)claim->polarity,
                        (guint)claim->modality, claim->negated, claim->sum, from_date (&claim->date),
                        from_range (claim->date_range), (guint)claim->tense, claim->attributed_to,
                        from_range (claim->speaker_range), &evidence, from_range (claim->sentence),
                        claim->rule, claim->role);
}

GVariant *
dossier_blob_from_finding (const DossierFinding *finding)
{
  GVariantBuilder passages;

  g_variant_builder_init (&passages, G_VARIANT_TYPE ("a(u(tt))"));
  for (guint i = 0; i < finding->passages->len; i++)
    {
      const DossierPassage *passage = &g_array_index (finding->passages, DossierPassage, i);

      g_variant_builder_add (&passages, "(u@(tt))", passage->article, from_range (passage->range));
    }
  return g_variant_new ("(u@au@aua(u(tt))ms)", (guint) finding->kind, from_indices (finding->claims),
                        from_indices (finding->articles), &passages, finding->explanation);
}

GVariant *
dossier_blob_from_suggestion (const DossierSuggestion *suggestion)
{
  return g_variant_new (DOSSIER_BLOB_SUGGESTION, suggestion->first, suggestion->second,
                        (double) suggestion->score, suggestion->why);
}
