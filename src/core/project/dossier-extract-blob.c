/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-extract-blob.h"

#include "dossier-blob-records.h"

#define BLOB_TYPE                                                                                            \
  "(ua" DOSSIER_BLOB_ARTICLE "a" DOSSIER_BLOB_ENTITY "a" DOSSIER_BLOB_CLAIM "a" DOSSIER_BLOB_FINDING         \
  "a" DOSSIER_BLOB_SUGGESTION ")"

GBytes *
dossier_extract_to_blob (const DossierExtract *extract)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) variant = NULL;

  g_return_val_if_fail (extract != NULL, NULL);

  g_variant_builder_init (&builder, G_VARIANT_TYPE (BLOB_TYPE));
  g_variant_builder_add (&builder, "u", DOSSIER_EXTRACT_BLOB_VERSION);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a" DOSSIER_BLOB_ARTICLE));
  for (guint i = 0; i < extract->articles->len; i++)
    g_variant_builder_add_value (&builder, dossier_blob_from_article (dossier_extract_article (extract, i)));
  g_variant_builder_close (&builder);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a" DOSSIER_BLOB_ENTITY));
  for (guint i = 0; i < extract->entities->len; i++)
    g_variant_builder_add_value (&builder, dossier_blob_from_entity (dossier_extract_entity (extract, i)));
  g_variant_builder_close (&builder);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a" DOSSIER_BLOB_CLAIM));
  for (guint i = 0; i < extract->claims->len; i++)
    g_variant_builder_add_value (&builder, dossier_blob_from_claim (dossier_extract_claim (extract, i)));
  g_variant_builder_close (&builder);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a" DOSSIER_BLOB_FINDING));
  for (guint i = 0; i < extract->findings->len; i++)
    g_variant_builder_add_value (&builder,
                                 dossier_blob_from_finding (g_ptr_array_index (extract->findings, i)));
  g_variant_builder_close (&builder);
  g_variant_builder_open (&builder, G_VARIANT_TYPE ("a" DOSSIER_BLOB_SUGGESTION));
  for (guint i = 0; i < extract->suggestions->len; i++)
    g_variant_builder_add_value (&builder,
                                 dossier_blob_from_suggestion (g_ptr_array_index (extract->suggestions, i)));
  g_variant_builder_close (&builder);
  variant = g_variant_ref_sink (g_variant_builder_end (&builder));
  return g_variant_get_data_as_bytes (variant);
}

static gboolean
range_fits (DossierRange range, const DossierExtract *extract, guint article)
{
  return article < extract->articles->len && range.start <= range.end
         && range.end <= dossier_extract_article (extract, article)->article->length;
}

static gboolean
link_fits (guint index, guint limit)
{
  return index < limit || index == DOSSIER_NO_INDEX || index == DOSSIER_SPEAKER_ANONYMOUS;
}

static gboolean
record_fits (const DossierExtract *extract, guint article)
{
  const DossierArticleRecord *record = dossier_extract_article (extract, article);
  gboolean fits = range_fits (record->article->title_range, extract, article)
                  && range_fits (record->article->published_range, extract, article);

  for (guint i = 0; fits && i < record->article->boilerplate->len; i++)
    fits = range_fits (g_array_index (record->article->boilerplate, DossierBoilerplate, i).range, extract,
                       article);
  for (guint i = 0; fits && i < record->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);

      fits = range_fits (mention->range, extract, article)
             && link_fits (mention->entity, extract->entities->len)
             && (guint)mention->kind <= DOSSIER_MENTION_PRONOUN
             && (guint)mention->type <= DOSSIER_ENTITY_OTHER;
    }
  for (guint i = 0; fits && i < record->sums->len; i++)
    {
      const DossierSum *sum = &g_array_index (record->sums, DossierSum, i);

      fits = (guint) sum->qualifier <= DOSSIER_QUALIFIER_VAGUE && range_fits (sum->range, extract, article)
             && range_fits (sum->hedge, extract, article)
             && link_fits (sum->entity, extract->entities->len) && link_fits (sum->same_as, record->sums->len)
             && link_fits (sum->part_of, record->sums->len);
    }
  for (guint i = 0; fits && i < record->dates->len; i++)
    fits = range_fits (g_array_index (record->dates, DossierDateMention, i).range, extract, article);
  for (guint i = 0; fits && i < record->quotes->len; i++)
    {
      const DossierQuote *quote = &g_array_index (record->quotes, DossierQuote, i);

      fits = range_fits (quote->range, extract, article) && range_fits (quote->cue_range, extract, article)
             && link_fits (quote->speaker, extract->entities->len);
    }
  return fits;
}

static gboolean
claim_fits (const DossierExtract *extract, const DossierClaim *claim)
{
  guint n = extract->entities->len;
  gboolean fits = claim->article < extract->articles->len && claim->subject < n && claim->object < n
                  && link_fits (claim->attributed_to, n)
                  && range_fits (claim->sentence, extract, claim->article)
                  && range_fits (claim->date_range, extract, claim->article)
                  && range_fits (claim->speaker_range, extract, claim->article);

  fits = fits && (guint) claim->relation < DOSSIER_N_RELATIONS && (guint) claim->tense <= DOSSIER_TENSE_FUTURE
         && (guint) claim->polarity <= DOSSIER_POLARITY_HOSTILE
         && (guint) claim->modality <= DOSSIER_MODALITY_HYPOTHETICAL && claim->evidence->len > 0;
  fits = fits && link_fits (claim->sum, dossier_extract_article (extract, claim->article)->sums->len);
  for (guint i = 0; fits && i < claim->evidence->len; i++)
    fits = range_fits (g_array_index (claim->evidence, DossierRange, i), extract, claim->article);
  return fits;
}

static gboolean
all_below (const GArray *indices, guint limit)
{
  for (guint i = 0; i < indices->len; i++)
    if (g_array_index (indices, guint, i) >= limit)
      return FALSE;
  return TRUE;
}

static gboolean
finding_fits (const DossierExtract *extract, const DossierFinding *finding)
{
  gboolean fits = (guint) finding->kind < DOSSIER_N_FINDING_KINDS
                  && all_below (finding->claims, extract->claims->len)
                  && all_below (finding->articles, extract->articles->len);

  for (guint i = 0; fits && i < finding->passages->len; i++)
    {
      const DossierPassage *passage = &g_array_index (finding->passages, DossierPassage, i);

      fits = range_fits (passage->range, extract, passage->article);
    }
  return fits;
}

static gboolean
entity_fits (const DossierExtract *extract, const DossierEntity *entity)
{
  return (guint) entity->type <= DOSSIER_ENTITY_OTHER && (guint) entity->gender <= DOSSIER_GENDER_PLURAL
         && (guint) entity->sum.qualifier <= DOSSIER_QUALIFIER_VAGUE
         && all_below (entity->articles, extract->articles->len);
}

static gboolean
extract_fits (const DossierExtract *extract)
{
  guint n = extract->entities->len;

  for (guint i = 0; i < extract->articles->len; i++)
    if (!record_fits (extract, i))
      return FALSE;
  for (guint i = 0; i < n; i++)
    if (!entity_fits (extract, dossier_extract_entity (extract, i)))
      return FALSE;
  for (guint i = 0; i < extract->claims->len; i++)
    if (!claim_fits (extract, dossier_extract_claim (extract, i)))
      return FALSE;
  for (guint i = 0; i < extract->findings->len; i++)
    if (!finding_fits (extract, g_ptr_array_index (extract->findings, i)))
      return FALSE;
  for (guint i = 0; i < extract->suggestions->len; i++)
    {
      const DossierSuggestion *suggestion = g_ptr_array_index (extract->suggestions, i);

      if (suggestion->first >= n || suggestion->second >= n)
        return FALSE;
    }
  return TRUE;
}

typedef gpointer (*ReadRecord) (GVariant *);

static void
read_records (GVariant *blob, gsize child, ReadRecord read, GPtrArray *records)
{
  g_autoptr (GVariant) list = g_variant_get_child_value (blob, child);
  gsize n = g_variant_n_children (list);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) record = g_variant_get_child_value (list, i);

      g_ptr_array_add (records, read (record));
    }
}

DossierExtract *
dossier_extract_from_blob (GBytes *blob)
{
  g_autoptr (GVariant) variant = NULL;
  g_autoptr (DossierExtract) extract = NULL;
  guint32 version;

  g_return_val_if_fail (blob != NULL, NULL);

  variant = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (BLOB_TYPE), blob, FALSE));
  if (!g_variant_is_normal_form (variant))
    return NULL;
  g_variant_get_child (variant, 0, "u", &version);
  if (version != DOSSIER_EXTRACT_BLOB_VERSION)
    return NULL;
  extract = dossier_extract_new ();
  read_records (variant, 1, (ReadRecord) dossier_blob_to_article, extract->articles);
  read_records (variant, 2, (ReadRecord) dossier_blob_to_entity, extract->entities);
  read_records (variant, 3, (ReadRecord) dossier_blob_to_claim, extract->claims);
  read_records (variant, 4, (ReadRecord) dossier_blob_to_finding, extract->findings);
  read_records (variant, 5, (ReadRecord) dossier_blob_to_suggestion, extract->suggestions);
  return extract_fits (extract) ? g_steal_pointer (&extract) : NULL;
}
