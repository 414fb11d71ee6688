/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-extract-writer.h"

#include "dossier-offset-map.h"

#include <jansson.h>
#include <math.h>

/* Whole numbers up to 2^53 stay whole: "300000000", not "300000000.0". */
#define LARGEST_WHOLE 9007199254740992.0

static json_t *
string_or_null (const char *text)
{
  return text != NULL ? json_string (text) : json_null ();
}

static json_t *
number_or_null (double value)
{
  if (!isfinite (value))
    return json_null ();
  if (value == floor (value) && fabs (value) < LARGEST_WHOLE)
    return json_integer ((json_int_t) value);
  return json_real (value);
}

/* Scores are kept to a thousandth, so that a score read back is the score that was written. */
static json_t *
new_score (float score)
{
  return json_real (round ((double) score * 1000) / 1000);
}

static json_t *
id_or_null (const char *prefix, guint index)
{
  if (index == DOSSIER_NO_INDEX)
    return json_null ();
  return json_sprintf ("%s%u", prefix, index + 1);
}

static json_t *
article_id (const DossierExtract *extract, guint index)
{
  return json_string (dossier_extract_article (extract, index)->article->id);
}

static void
set_range (json_t *object, DossierRange range, const DossierOffsetMap *map)
{
  json_object_set_new (object, "start",
                       json_integer ((json_int_t) dossier_offset_map_to_code_points (map, range.start)));
  json_object_set_new (object, "end",
                       json_integer ((json_int_t) dossier_offset_map_to_code_points (map, range.end)));
}

static json_t *
new_range (DossierRange range, const DossierOffsetMap *map)
{
  json_t *object = json_object ();

  set_range (object, range, map);
  return object;
}

static json_t *
range_or_null (DossierRange range, const DossierOffsetMap *map)
{
  return range.end > range.start ? new_range (range, map) : json_null ();
}

static json_t *
pair_or_null (DossierRange range, const DossierOffsetMap *map)
{
  if (range.end <= range.start)
    return json_null ();
  return json_pack ("[I, I]", (json_int_t) dossier_offset_map_to_code_points (map, range.start),
                    (json_int_t) dossier_offset_map_to_code_points (map, range.end));
}

static void
set_text (json_t *object, DossierRange range, const char *text)
{
  json_object_set_new (object, "text", json_stringn (text + range.start, range.end - range.start));
}

static void
set_date (json_t *object, const DossierDate *date)
{
  g_autofree char *value = dossier_date_to_iso (date);
  g_autofree char *value_end = dossier_date_to_iso_end (date);

  json_object_set_new (object, "value", string_or_null (value));
  if (value_end != NULL)
    json_object_set_new (object, "value_end", json_string (value_end));
  json_object_set_new (object, "precision", json_string (dossier_precision_to_string (date->precision)));
  json_object_set_new (object, "basis", json_string (dossier_basis_to_string (date->basis)));
}

static json_t *
new_strings (const GPtrArray *strings)
{
  json_t *array = json_array ();

  for (guint i = 0; i < strings->len; i++)
    json_array_append_new (array, json_string (g_ptr_array_index (strings, i)));
  return array;
}

/* What else an article's date may be. */
static json_t *
new_alternatives (const GArray *alternatives)
{
  json_t *array = json_array ();

  for (guint i = 0; i < alternatives->len; i++)
    {
      json_t *object = json_object ();

      set_date (object, &g_array_index (alternatives, DossierDate, i));
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
new_article_date (const DossierArticle *article, const DossierOffsetMap *map)
{
  json_t *object = json_object ();

  set_date (object, &article->published);
  if (article->published_range.end > article->published_range.start)
    set_range (object, article->published_range, map);
  else
    {
      json_object_set_new (object, "start", json_null ());
      json_object_set_new (object, "end", json_null ());
    }
  json_object_set_new (object, "why", string_or_null (article->published_why));
  json_object_set_new (object, "alternatives", new_alternatives (article->published_alternatives));
  return object;
}

static json_t *
new_boilerplate (const DossierArticle *article, const DossierOffsetMap *map)
{
  json_t *array = json_array ();

  for (guint i = 0; i < article->boilerplate->len; i++)
    {
      const DossierBoilerplate *item = &g_array_index (article->boilerplate, DossierBoilerplate, i);
      json_t *object = new_range (item->range, map);

      json_object_set_new (object, "kind", json_string (dossier_boilerplate_kind_to_string (item->kind)));
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
new_mentions (const DossierArticleRecord *record, const DossierOffsetMap *map)
{
  json_t *array = json_array ();

  for (guint i = 0; i < record->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);
      json_t *object = new_range (mention->range, map);

      set_text (object, mention->range, record->article->text);
      json_object_set_new (object, "kind", json_string (dossier_mention_kind_to_string (mention->kind)));
      json_object_set_new (object, "type", json_string (dossier_entity_type_to_string (mention->type)));
      json_object_set_new (object, "entity", id_or_null ("e", mention->entity));
      json_object_set_new (object, "score", new_score (mention->score));
      if (mention->stated)
        json_object_set_new (object, "stated", json_true ());
      json_array_append_new (array, object);
    }
  return array;
}

static void
set_amount (json_t *object, const DossierSum *sum)
{
  json_object_set_new (object, "currency", json_string (sum->currency));
  json_object_set_new (object, "min", number_or_null (sum->min));
  json_object_set_new (object, "max", number_or_null (sum->max));
  json_object_set_new (object, "qualifier", json_string (dossier_qualifier_to_string (sum->qualifier)));
}

static json_t *
new_sums (const DossierArticleRecord *record, const DossierOffsetMap *map)
{
  json_t *array = json_array ();

  for (guint i = 0; i < record->sums->len; i++)
    {
      const DossierSum *sum = &g_array_index (record->sums, DossierSum, i);
      json_t *object = new_range (sum->range, map);

      set_text (object, sum->range, record->article->text);
      set_amount (object, sum);
      json_object_set_new (object, "hedge", range_or_null (sum->hedge, map));
      json_object_set_new (object, "basis", string_or_null (sum->basis));
      json_object_set_new (object, "per", string_or_null (sum->per));
      json_object_set_new (object, "same_as", id_or_null ("s", sum->same_as));
      json_object_set_new (object, "part_of", id_or_null ("s", sum->part_of));
      json_object_set_new (object, "entity", id_or_null ("e", sum->entity));
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
new_dates (const DossierArticleRecord *record, const DossierOffsetMap *map)
{
  json_t *array = json_array ();

  for (guint i = 0; i < record->dates->len; i++)
    {
      const DossierDateMention *mention = &g_array_index (record->dates, DossierDateMention, i);
      json_t *object = new_range (mention->range, map);

      set_text (object, mention->range, record->article->text);
      set_date (object, &mention->date);
      if (mention->weekday != 0)
        json_object_set_new (object, "weekday", json_integer (mention->weekday));
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
new_quotes (const DossierArticleRecord *record, const DossierOffsetMap *map)
{
  json_t *array = json_array ();

  for (guint i = 0; i < record->quotes->len; i++)
    {
      const DossierQuote *quote = &g_array_index (record->quotes, DossierQuote, i);
      json_t *object = new_range (quote->range, map);

      json_object_set_new (object, "kind", json_string (dossier_quote_kind_to_string (quote->kind)));
      json_object_set_new (object, "speaker", id_or_null ("e", quote->speaker));
      json_object_set_new (object, "cue", pair_or_null (quote->cue_range, map));
      json_array_append_new (array, object);
    }
  return array;
}

static json_t *
new_article (const DossierArticleRecord *record, const DossierOffsetMap *map, DossierExtractWriterFlags flags)
{
  const DossierArticle *article = record->article;
  json_t *object = json_object ();

  json_object_set_new (object, "id", json_string (article->id));
  json_object_set_new (object, "path", string_or_null (article->path));
  json_object_set_new (object, "title", string_or_null (article->title));
  json_object_set_new (object, "title_range", range_or_null (article->title_range, map));
  json_object_set_new (object, "publisher", string_or_null (article->publisher));
  json_object_set_new (object, "author", string_or_null (article->author));
  json_object_set_new (object, "place", string_or_null (article->place));
  json_object_set_new (object, "language", string_or_null (article->language));
  json_object_set_new (object, "date", new_article_date (article, map));
  json_object_set_new (object, "boilerplate", new_boilerplate (article, map));
  json_object_set_new (object, "mentions", new_mentions (record, map));
  json_object_set_new (object, "sums", new_sums (record, map));
  json_object_set_new (object, "dates", new_dates (record, map));
  json_object_set_new (object, "quotes", new_quotes (record, map));
  if (flags & DOSSIER_EXTRACT_WRITER_WITH_TEXT)
    json_object_set_new (object, "text", json_stringn (article->text, article->length));
  return object;
}

static json_t *
new_entity (const DossierExtract *extract, guint index)
{
  const DossierEntity *entity = dossier_extract_entity (extract, index);
  json_t *object = json_object ();
  json_t *articles = json_array ();

  json_object_set_new (object, "id", id_or_null ("e", index));
  json_object_set_new (object, "type", json_string (dossier_entity_type_to_string (entity->type)));
  json_object_set_new (object, "name", string_or_null (entity->name));
  json_object_set_new (object, "aliases", new_strings (entity->aliases));
  for (guint i = 0; i < entity->articles->len; i++)
    json_array_append_new (articles, article_id (extract, g_array_index (entity->articles, guint, i)));
  json_object_set_new (object, "articles", articles);
  json_object_set_new (object, "titles", new_strings (entity->titles));
  json_object_set_new (object, "gender", json_string (dossier_gender_to_string (entity->gender)));
  json_object_set_new (object, "score", new_score (entity->score));
  json_object_set_new (object, "why", string_or_null (entity->why));
  if (entity->described)
    json_object_set_new (object, "described", json_true ());
  if (entity->type == DOSSIER_ENTITY_SUM)
    {
      json_t *sum = json_object ();

      set_amount (sum, &entity->sum);
      json_object_set_new (object, "sum", sum);
    }
  return object;
}

static json_t *
new_claim_date (const DossierClaim *claim, const DossierOffsetMap *map)
{
  json_t *object;

  if (!dossier_date_is_set (&claim->date))
    return json_null ();
  object = json_object ();
  set_date (object, &claim->date);
  json_object_set_new (object, "from", json_string (dossier_dating_to_string (dossier_claim_get_dating (claim))));
  if (claim->date_range.end > claim->date_range.start)
    set_range (object, claim->date_range, map);
  return object;
}

static json_t *
new_speaker (const DossierClaim *claim)
{
  if (claim->attributed_to == DOSSIER_SPEAKER_ARTICLE)
    return json_null ();
  if (claim->attributed_to == DOSSIER_SPEAKER_ANONYMOUS)
    return json_string ("anonymous");
  return id_or_null ("e", claim->attributed_to);
}

/* A claim names its sum by the sum's entity where it has one, else by its place among the article's sums. */
static json_t *
new_claim_sum (const DossierExtract *extract, const DossierClaim *claim)
{
  const GArray *sums = dossier_extract_article (extract, claim->article)->sums;

  if (claim->sum == DOSSIER_NO_INDEX || claim->sum >= sums->len)
    return json_null ();
  return id_or_null ("e", g_array_index (sums, DossierSum, claim->sum).entity);
}

static json_t *
new_claim (const DossierExtract *extract, guint index, const DossierOffsetMap *map)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  json_t *object = json_object ();
  json_t *evidence = json_array ();

  json_object_set_new (object, "id", id_or_null ("c", index));
  json_object_set_new (object, "article", article_id (extract, claim->article));
  json_object_set_new (object, "subject", id_or_null ("e", claim->subject));
  json_object_set_new (
      object, "class",
      json_string (dossier_relation_class_to_string (dossier_relation_get_class (claim->relation))));
  json_object_set_new (object, "relation", json_string (dossier_relation_to_string (claim->relation)));
  json_object_set_new (object, "object", id_or_null ("e", claim->object));
  json_object_set_new (object, "sum", new_claim_sum (extract, claim));
  json_object_set_new (object, "sum_index", id_or_null ("s", claim->sum));
  json_object_set_new (object, "date", new_claim_date (claim, map));
  json_object_set_new (object, "polarity", json_string (dossier_polarity_to_string (claim->polarity)));
  json_object_set_new (object, "modality", json_string (dossier_modality_to_string (claim->modality)));
  json_object_set_new (object, "negated", json_boolean (claim->negated));
  json_object_set_new (object, "tense", json_string (dossier_tense_to_string (claim->tense)));
  json_object_set_new (object, "attributed_to", new_speaker (claim));
  json_object_set_new (object, "speaker", range_or_null (claim->speaker_range, map));
  for (guint i = 0; i < claim->evidence->len; i++)
    json_array_append_new (evidence, new_range (g_array_index (claim->evidence, DossierRange, i), map));
  json_object_set_new (object, "evidence", evidence);
  json_object_set_new (object, "sentence", new_range (claim->sentence, map));
  json_object_set_new (object, "role", string_or_null (claim->role));
  json_object_set_new (object, "rule", string_or_null (claim->rule));
  return object;
}

static json_t *
new_finding (const DossierExtract *extract, guint index, GPtrArray *maps)
{
  const DossierFinding *finding = g_ptr_array_index (extract->findings, index);
  json_t *object = json_object ();
  json_t *claims = json_array ();
  json_t *articles = json_array ();
  json_t *passages = json_array ();

  for (guint i = 0; i < finding->claims->len; i++)
    json_array_append_new (claims, id_or_null ("c", g_array_index (finding->claims, guint, i)));
  for (guint i = 0; i < finding->articles->len; i++)
    json_array_append_new (articles, article_id (extract, g_array_index (finding->articles, guint, i)));
  for (guint i = 0; i < finding->passages->len; i++)
    {
      const DossierPassage *passage = &g_array_index (finding->passages, DossierPassage, i);
      json_t *item = json_object ();

      json_object_set_new (item, "article", article_id (extract, passage->article));
      set_range (item, passage->range, g_ptr_array_index (maps, passage->article));
      json_array_append_new (passages, item);
    }
  json_object_set_new (object, "id", id_or_null ("f", index));
  json_object_set_new (object, "kind", json_string (dossier_finding_kind_to_string (finding->kind)));
  json_object_set_new (object, "claims", claims);
  json_object_set_new (object, "articles", articles);
  json_object_set_new (object, "passages", passages);
  json_object_set_new (object, "explanation", string_or_null (finding->explanation));
  return object;
}

static json_t *
new_suggestion (const DossierSuggestion *suggestion)
{
  json_t *object = json_object ();

  json_object_set_new (object, "first", id_or_null ("e", suggestion->first));
  json_object_set_new (object, "second", id_or_null ("e", suggestion->second));
  json_object_set_new (object, "score", new_score (suggestion->score));
  json_object_set_new (object, "why", string_or_null (suggestion->why));
  return object;
}

char *
dossier_extract_to_json (const DossierExtract *extract, DossierExtractWriterFlags flags)
{
  g_autoptr (GPtrArray) maps = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_offset_map_free);
  json_t *root = json_object ();
  json_t *articles = json_array ();
  json_t *entities = json_array ();
  json_t *claims = json_array ();
  json_t *findings = json_array ();
  json_t *suggestions = json_array ();
  char *text;

  g_return_val_if_fail (extract != NULL, NULL);

  for (guint i = 0; i < extract->articles->len; i++)
    {
      const DossierArticleRecord *record = dossier_extract_article (extract, i);
      DossierOffsetMap *map = dossier_offset_map_new (record->article->text, record->article->length);

      g_ptr_array_add (maps, map);
      json_array_append_new (articles, new_article (record, map, flags));
    }
  for (guint i = 0; i < extract->entities->len; i++)
    json_array_append_new (entities, new_entity (extract, i));
  for (guint i = 0; i < extract->claims->len; i++)
    json_array_append_new (
        claims,
        new_claim (extract, i, g_ptr_array_index (maps, dossier_extract_claim (extract, i)->article)));
  for (guint i = 0; i < extract->findings->len; i++)
    json_array_append_new (findings, new_finding (extract, i, maps));
  for (guint i = 0; i < extract->suggestions->len; i++)
    json_array_append_new (suggestions, new_suggestion (g_ptr_array_index (extract->suggestions, i)));

  json_object_set_new (root, "schema", json_string ("dossier-extract/1"));
  json_object_set_new (root, "articles", articles);
  json_object_set_new (root, "entities", entities);
  json_object_set_new (root, "claims", claims);
  json_object_set_new (root, "findings", findings);
  json_object_set_new (root, "suggestions", suggestions);
  text = json_dumps (root, JSON_REAL_PRECISION (15)
                               | (flags & DOSSIER_EXTRACT_WRITER_ONE_LINE ? JSON_COMPACT : JSON_INDENT (1)));
  json_decref (root);
  return text;
}

/* A finding as in the extract, with what a reader without the extract needs: the words and the names of articles. */
static json_t *
new_finding_alone (const DossierExtract *extract, guint index, GPtrArray *maps, gboolean dismissed)
{
  const DossierFinding *finding = g_ptr_array_index (extract->findings, index);
  json_t *object = new_finding (extract, index, maps);
  json_t *passages = json_object_get (object, "passages");

  for (guint i = 0; i < finding->passages->len; i++)
    {
      const DossierPassage *passage = &g_array_index (finding->passages, DossierPassage, i);
      const DossierArticle *article = dossier_extract_article (extract, passage->article)->article;
      g_autofree char *words = dossier_range_dup_text (passage->range, article->text);
      json_t *item = json_array_get (passages, i);

      json_object_set_new (item, "path", string_or_null (article->path));
      json_object_set_new (item, "title", string_or_null (article->title));
      json_object_set_new (item, "text", json_string (words));
    }
  json_object_set_new (object, "dismissed", json_boolean (dismissed));
  return object;
}

static json_t *
new_suggestion_alone (const DossierExtract *extract, const DossierSuggestion *suggestion)
{
  json_t *object = new_suggestion (suggestion);

  json_object_set_new (object, "first_name",
                       json_string (dossier_extract_entity (extract, suggestion->first)->name));
  json_object_set_new (object, "second_name",
                       json_string (dossier_extract_entity (extract, suggestion->second)->name));
  return object;
}

char *
dossier_findings_to_json (const DossierExtract *extract, const gboolean *dismissed)
{
  g_autoptr (GPtrArray) maps = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_offset_map_free);
  json_t *root = json_object ();
  json_t *findings = json_array ();
  json_t *suggestions = json_array ();
  char *text;

  g_return_val_if_fail (extract != NULL, NULL);

  for (guint i = 0; i < extract->articles->len; i++)
    {
      const DossierArticle *article = dossier_extract_article (extract, i)->article;

      g_ptr_array_add (maps, dossier_offset_map_new (article->text, article->length));
    }
  for (guint i = 0; i < extract->findings->len; i++)
    json_array_append_new (findings, new_finding_alone (extract, i, maps, dismissed != NULL && dismissed[i]));
  for (guint i = 0; i < extract->suggestions->len; i++)
    json_array_append_new (suggestions,
                           new_suggestion_alone (extract, g_ptr_array_index (extract->suggestions, i)));
  json_object_set_new (root, "schema", json_string ("dossier-findings/1"));
  json_object_set_new (root, "findings", findings);
  json_object_set_new (root, "suggestions", suggestions);
  text = json_dumps (root, JSON_REAL_PRECISION (15) | JSON_INDENT (1));
  json_decref (root);
  return text;
}
