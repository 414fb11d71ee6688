/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-extract-reader.h"

#include "dossier-error.h"
#include "dossier-offset-map.h"
#include "dossier-reader.h"

#include <jansson.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/* What the reading functions share: the extract that grows, and the offsets of its articles. */
typedef struct
{
  DossierExtract *extract;
  GPtrArray *maps;
  GHashTable *article_index; /* id -> index + 1 */
} Reading;

static const char *
get_string (const json_t *object, const char *key)
{
  return json_string_value (json_object_get (object, key));
}

static gsize
get_offset (const json_t *object, const char *key, const DossierOffsetMap *map)
{
  json_int_t value = json_integer_value (json_object_get (object, key));

  return dossier_offset_map_to_bytes (map, value > 0 ? (gsize) value : 0);
}

/* A range that is upside down becomes empty, so that no later stage need fear it. */
static DossierRange
get_range (const json_t *object, const DossierOffsetMap *map)
{
  DossierRange range = { get_offset (object, "start", map), get_offset (object, "end", map) };

  if (!json_is_object (object) || range.end < range.start)
    range.end = range.start = 0;
  return range;
}

/* The index in an id such as "e12", or DOSSIER_NO_INDEX. */
static guint
get_index (const json_t *object, const char *key)
{
  const char *id = get_string (object, key);
  unsigned long number;

  if (id == NULL || !g_ascii_isalpha (id[0]))
    return DOSSIER_NO_INDEX;
  number = strtoul (id + 1, NULL, 10);
  return number > 0 && number < G_MAXUINT ? (guint) number - 1 : DOSSIER_NO_INDEX;
}

static double
get_number (const json_t *object, const char *key, double missing)
{
  const json_t *value = json_object_get (object, key);

  return json_is_number (value) ? json_number_value (value) : missing;
}

/* A range without one of its ends, as "since 2012" has it. */
static DossierDate
get_open_range (const char *value, const char *value_end)
{
  DossierDate known = DOSSIER_DATE_NONE, date;

  if (!dossier_date_parse_iso (value != NULL ? value : value_end, &known))
    return DOSSIER_DATE_NONE;
  date = dossier_date_new_range (value != NULL ? known.first : 0, value_end != NULL ? known.last : 0,
                                 DOSSIER_BASIS_UNKNOWN);
  date.part = known.part;
  return date;
}

static DossierDate
get_date (const json_t *object)
{
  const char *value = get_string (object, "value");
  const char *value_end = get_string (object, "value_end");
  DossierPrecision precision = dossier_precision_from_string (get_string (object, "precision"));
  DossierDate date = DOSSIER_DATE_NONE;

  if (value == NULL && value_end == NULL)
    return date;
  if (value == NULL || (value_end == NULL && precision == DOSSIER_PRECISION_RANGE))
    date = get_open_range (value, value_end);
  else
    {
      g_autofree char *whole
          = value_end != NULL ? g_strconcat (value, "/", value_end, NULL) : g_strdup (value);

      if (!dossier_date_parse_iso (whole, &date))
        return DOSSIER_DATE_NONE;
    }
  if (!dossier_date_is_set (&date))
    return date;
  date.precision = precision;
  date.basis = dossier_basis_from_string (get_string (object, "basis"));
  return date;
}

static guint
get_article (const Reading *reading, const json_t *object, const char *key)
{
  const char *id = get_string (object, key);

  if (id == NULL)
    return DOSSIER_NO_INDEX;
  return GPOINTER_TO_UINT (g_hash_table_lookup (reading->article_index, id)) - 1;
}

static void
add_strings (GPtrArray *strings, const json_t *array)
{
  size_t i;
  json_t *item;

  json_array_foreach (array, i, item)
    if (json_is_string (item))
      g_ptr_array_add (strings, g_strdup (json_string_value (item)));
}

static void
replace_string (char **place, const json_t *object, const char *key)
{
  g_free (*place);
  *place = g_strdup (get_string (object, key));
}

static DossierArticle *
read_text_again (const json_t *object, const char *name, GError **error)
{
  const json_t *text = json_object_get (object, "text");
  const char *path = get_string (object, "path");

  if (json_is_string (text))
    {
      gsize length = json_string_length (text);

      return dossier_article_new (g_strndup (json_string_value (text), length), length);
    }
  if (path == NULL)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT,
                   "%s: an article carries neither its text nor the path of its file", name);
      return NULL;
    }
  return dossier_reader_read_path (path, NULL, error);
}

static void
read_boilerplate (DossierArticle *article, const json_t *array, const DossierOffsetMap *map)
{
  size_t i;
  json_t *item;

  g_array_set_size (article->boilerplate, 0);
  json_array_foreach (array, i, item)
    {
      DossierBoilerplate boilerplate
          = { get_range (item, map), dossier_boilerplate_kind_from_string (get_string (item, "kind")) };

      g_array_append_val (article->boilerplate, boilerplate);
    }
}

static void
read_alternatives (DossierArticle *article, const json_t *array)
{
  size_t i;
  json_t *item;

  g_array_set_size (article->published_alternatives, 0);
  json_array_foreach (array, i, item)
    {
      DossierDate date = get_date (item);

      g_array_append_val (article->published_alternatives, date);
    }
}

static void
read_article_facts (DossierArticle *article, const json_t *object, const DossierOffsetMap *map)
{
  const json_t *date = json_object_get (object, "date");

  replace_string (&article->id, object, "id");
  replace_string (&article->path, object, "path");
  replace_string (&article->title, object, "title");
  replace_string (&article->publisher, object, "publisher");
  replace_string (&article->author, object, "author");
  replace_string (&article->place, object, "place");
  replace_string (&article->language, object, "language");
  replace_string (&article->published_why, date, "why");
  read_alternatives (article, json_object_get (date, "alternatives"));
  article->title_range = get_range (json_object_get (object, "title_range"), map);
  article->published = get_date (date);
  article->published_range = get_range (date, map);
  read_boilerplate (article, json_object_get (object, "boilerplate"), map);
}

static void
read_mentions (DossierArticleRecord *record, const json_t *array, const DossierOffsetMap *map)
{
  size_t i;
  json_t *item;

  json_array_foreach (array, i, item)
    {
      DossierMention mention = { 0 };

      mention.range = get_range (item, map);
      mention.kind = dossier_mention_kind_from_string (get_string (item, "kind"));
      mention.type = dossier_entity_type_from_string (get_string (item, "type"));
      mention.entity = get_index (item, "entity");
      mention.head = DOSSIER_NO_TOKEN;
      mention.score = (float) get_number (item, "score", 1);
      mention.stated = json_is_true (json_object_get (item, "stated"));
      g_array_append_val (record->mentions, mention);
    }
}

static void
read_amount (DossierSum *sum, const json_t *object)
{
  const char *currency = get_string (object, "currency");

  g_strlcpy (sum->currency, currency != NULL ? currency : "", sizeof sum->currency);
  sum->min = get_number (object, "min", 0);
  sum->max = get_number (object, "max", HUGE_VAL);
  sum->qualifier = dossier_qualifier_from_string (get_string (object, "qualifier"));
}

static void
read_sums (DossierArticleRecord *record, const json_t *array, const DossierOffsetMap *map)
{
  size_t i;
  json_t *item;

  json_array_foreach (array, i, item)
    {
      DossierSum sum = { 0 };

      sum.range = get_range (item, map);
      read_amount (&sum, item);
      sum.hedge = get_range (json_object_get (item, "hedge"), map);
      sum.basis = g_intern_string (get_string (item, "basis"));
      sum.per = g_intern_string (get_string (item, "per"));
      sum.same_as = get_index (item, "same_as");
      sum.part_of = get_index (item, "part_of");
      sum.entity = get_index (item, "entity");
      g_array_append_val (record->sums, sum);
    }
}

static void
read_dates (DossierArticleRecord *record, const json_t *array, const DossierOffsetMap *map)
{
  size_t i;
  json_t *item;

  json_array_foreach (array, i, item)
    {
      DossierDateMention mention = { get_range (item, map), get_date (item),
                                     (guint8) get_number (item, "weekday", 0) };

      g_array_append_val (record->dates, mention);
    }
}

static void
read_quotes (DossierArticleRecord *record, const json_t *array, const DossierOffsetMap *map)
{
  size_t i;
  json_t *item;

  json_array_foreach (array, i, item)
    {
      DossierQuote quote = { 0 };
      const json_t *cue = json_object_get (item, "cue");

      quote.range = get_range (item, map);
      quote.kind = dossier_quote_kind_from_string (get_string (item, "kind"));
      quote.source_first = quote.source_end = quote.cue = DOSSIER_NO_TOKEN;
      quote.speaker = get_index (item, "speaker");
      if (json_array_size (cue) == 2)
        {
          json_int_t start = json_integer_value (json_array_get (cue, 0));
          json_int_t end = json_integer_value (json_array_get (cue, 1));

          quote.cue_range.start = dossier_offset_map_to_bytes (map, (gsize) MAX (start, 0));
          quote.cue_range.end = dossier_offset_map_to_bytes (map, (gsize) MAX (end, start));
        }
      g_array_append_val (record->quotes, quote);
    }
}

static gboolean
read_article (Reading *reading, const json_t *object, const char *name, GError **error)
{
  g_autoptr (DossierArticle) article = read_text_again (object, name, error);
  DossierOffsetMap *map;
  DossierArticleRecord *record;

  if (article == NULL)
    return FALSE;
  map = dossier_offset_map_new (article->text, article->length);
  g_ptr_array_add (reading->maps, map);
  if (get_string (object, "id") != NULL)
    read_article_facts (article, object, map);
  record = dossier_extract_add_article (reading->extract, article);
  g_hash_table_insert (reading->article_index, article->id,
                       GUINT_TO_POINTER (reading->extract->articles->len));
  read_mentions (record, json_object_get (object, "mentions"), map);
  read_sums (record, json_object_get (object, "sums"), map);
  read_dates (record, json_object_get (object, "dates"), map);
  read_quotes (record, json_object_get (object, "quotes"), map);
  return TRUE;
}

static void
read_entity (Reading *reading, const json_t *object)
{
  const char *name = get_string (object, "name");
  DossierEntity *entity
      = dossier_entity_new (dossier_entity_type_from_string (get_string (object, "type")),
                            name != NULL ? name : "");
  const json_t *articles = json_object_get (object, "articles");
  size_t i;
  json_t *item;

  add_strings (entity->aliases, json_object_get (object, "aliases"));
  add_strings (entity->titles, json_object_get (object, "titles"));
  json_array_foreach (articles, i, item)
    {
      gpointer found = json_is_string (item)
                           ? g_hash_table_lookup (reading->article_index, json_string_value (item))
                           : NULL;

      if (found != NULL)
        dossier_entity_add_article (entity, GPOINTER_TO_UINT (found) - 1);
    }
  entity->gender = dossier_gender_from_string (get_string (object, "gender"));
  entity->score = (float) get_number (object, "score", 1);
  entity->why = g_strdup (get_string (object, "why"));
  entity->described = json_is_true (json_object_get (object, "described"));
  read_amount (&entity->sum, json_object_get (object, "sum"));
  g_ptr_array_add (reading->extract->entities, entity);
}

static guint
read_speaker (const json_t *object)
{
  const char *speaker = get_string (object, "attributed_to");

  if (speaker == NULL)
    return DOSSIER_SPEAKER_ARTICLE;
  if (strcmp (speaker, "anonymous") == 0)
    return DOSSIER_SPEAKER_ANONYMOUS;
  return get_index (object, "attributed_to");
}

/* The place of the claim's sum among its article's sums, found by its entity where the index is not written. */
static guint
read_claim_sum (const Reading *reading, const json_t *object, guint article)
{
  const GArray *sums = dossier_extract_article (reading->extract, article)->sums;
  guint index = get_index (object, "sum_index");
  guint entity = get_index (object, "sum");

  if (index != DOSSIER_NO_INDEX)
    return index < sums->len ? index : DOSSIER_NO_INDEX;
  for (guint i = 0; entity != DOSSIER_NO_INDEX && i < sums->len; i++)
    if (g_array_index (sums, DossierSum, i).entity == entity)
      return i;
  return DOSSIER_NO_INDEX;
}

static void
read_claim_words (DossierClaim *claim, const json_t *object, const DossierOffsetMap *map)
{
  const json_t *evidence = json_object_get (object, "evidence");
  const json_t *date = json_object_get (object, "date");
  size_t i;
  json_t *item;

  json_array_foreach (evidence, i, item)
    dossier_claim_add_evidence (claim, get_range (item, map));
  claim->sentence = get_range (json_object_get (object, "sentence"), map);
  claim->speaker_range = get_range (json_object_get (object, "speaker"), map);
  claim->date = get_date (date);
  claim->date_range = get_range (date, map);
}

static gboolean
read_claim (Reading *reading, const json_t *object, const char *name, GError **error)
{
  guint article = get_article (reading, object, "article");
  guint subject = get_index (object, "subject");
  guint target = get_index (object, "object");
  guint n_entities = reading->extract->entities->len;
  DossierRelation relation;
  DossierClaim *claim;

  if (article >= reading->extract->articles->len || subject >= n_entities || target >= n_entities
      || !dossier_relation_from_string (get_string (object, "relation"), &relation))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT,
                   "%s: claim “%s” names an article, entity or relation that is not there", name,
                   get_string (object, "id") != NULL ? get_string (object, "id") : "");
      return FALSE;
    }
  claim = dossier_claim_new (article, subject, relation, target);
  claim->polarity = dossier_polarity_from_string (get_string (object, "polarity"));
  claim->modality = dossier_modality_from_string (get_string (object, "modality"));
  claim->negated = json_is_true (json_object_get (object, "negated"));
  claim->tense = dossier_tense_from_string (get_string (object, "tense"));
  claim->attributed_to = read_speaker (object);
  claim->sum = read_claim_sum (reading, object, article);
  claim->rule = g_strdup (get_string (object, "rule"));
  claim->role = g_strdup (get_string (object, "role"));
  read_claim_words (claim, object, g_ptr_array_index (reading->maps, article));
  g_ptr_array_add (reading->extract->claims, claim);
  return TRUE;
}

static void
read_finding (Reading *reading, const json_t *object)
{
  DossierFindingKind kind;
  DossierFinding *finding;
  const json_t *claims = json_object_get (object, "claims");
  const json_t *passages = json_object_get (object, "passages");
  size_t i;
  json_t *item;

  if (!dossier_finding_kind_from_string (get_string (object, "kind"), &kind))
    return;
  finding = dossier_finding_new (kind);
  json_array_foreach (claims, i, item)
    {
      const char *id = json_string_value (item);
      unsigned long number = id != NULL && id[0] == 'c' ? strtoul (id + 1, NULL, 10) : 0;

      if (number > 0 && number <= reading->extract->claims->len)
        dossier_finding_add_claim (finding, (guint) number - 1);
    }
  json_array_foreach (passages, i, item)
    {
      guint article = get_article (reading, item, "article");

      if (article < reading->extract->articles->len)
        dossier_finding_add_passage (finding, article,
                                     get_range (item, g_ptr_array_index (reading->maps, article)));
    }
  finding->explanation = g_strdup (get_string (object, "explanation"));
  g_ptr_array_add (reading->extract->findings, finding);
}

/* Links to entities that are not there are cut, so that no index can lead outside. */
static void
cut_loose_links (DossierExtract *extract)
{
  guint n_entities = extract->entities->len;

  for (guint i = 0; i < extract->articles->len; i++)
    {
      DossierArticleRecord *record = dossier_extract_article (extract, i);

      for (guint j = 0; j < record->mentions->len; j++)
        if (g_array_index (record->mentions, DossierMention, j).entity >= n_entities)
          g_array_index (record->mentions, DossierMention, j).entity = DOSSIER_NO_INDEX;
      for (guint j = 0; j < record->quotes->len; j++)
        if (g_array_index (record->quotes, DossierQuote, j).speaker >= n_entities)
          g_array_index (record->quotes, DossierQuote, j).speaker = DOSSIER_NO_INDEX;
      for (guint j = 0; j < record->sums->len; j++)
        {
          DossierSum *sum = &g_array_index (record->sums, DossierSum, j);

          if (sum->entity >= n_entities)
            sum->entity = DOSSIER_NO_INDEX;
          if (sum->same_as >= record->sums->len)
            sum->same_as = DOSSIER_NO_INDEX;
          if (sum->part_of >= record->sums->len)
            sum->part_of = DOSSIER_NO_INDEX;
        }
    }
  for (guint i = 0; i < extract->claims->len; i++)
    {
      DossierClaim *claim = dossier_extract_claim (extract, i);

      if (claim->attributed_to >= n_entities && claim->attributed_to != DOSSIER_SPEAKER_ANONYMOUS)
        claim->attributed_to = DOSSIER_SPEAKER_ARTICLE;
    }
}

static gboolean
read_document (Reading *reading, const json_t *root, const char *name, GError **error)
{
  size_t i;
  json_t *item;

  json_array_foreach (json_object_get (root, "articles"), i, item)
    if (!read_article (reading, item, name, error))
      return FALSE;
  json_array_foreach (json_object_get (root, "entities"), i, item)
    read_entity (reading, item);
  json_array_foreach (json_object_get (root, "claims"), i, item)
    if (!read_claim (reading, item, name, error))
      return FALSE;
  json_array_foreach (json_object_get (root, "findings"), i, item)
    read_finding (reading, item);
  json_array_foreach (json_object_get (root, "suggestions"), i, item)
    {
      guint first = get_index (item, "first");
      guint second = get_index (item, "second");

      if (first < reading->extract->entities->len && second < reading->extract->entities->len)
        g_ptr_array_add (reading->extract->suggestions,
                         dossier_suggestion_new (first, second, (float) get_number (item, "score", 0),
                                                 get_string (item, "why")));
    }
  cut_loose_links (reading->extract);
  return TRUE;
}

DossierExtract *
dossier_extract_from_json (const char *json, gsize length, const char *name, GError **error)
{
  json_error_t problem;
  json_t *root;
  g_autoptr (DossierExtract) extract = NULL;
  Reading reading;
  gboolean done;

  g_return_val_if_fail (json != NULL && name != NULL, NULL);

  root = json_loadb (json, length, 0, &problem);
  if (root == NULL || g_strcmp0 (get_string (root, "schema"), "dossier-extract/1") != 0)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, "%s is no dossier-extract/1 document%s%s", name,
                   root == NULL ? ": " : "", root == NULL ? problem.text : "");
      json_decref (root);
      return NULL;
    }
  extract = dossier_extract_new ();
  reading.extract = extract;
  reading.maps = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_offset_map_free);
  reading.article_index = g_hash_table_new (g_str_hash, g_str_equal);
  done = read_document (&reading, root, name, error);
  g_hash_table_unref (reading.article_index);
  g_ptr_array_unref (reading.maps);
  json_decref (root);
  return done ? g_steal_pointer (&extract) : NULL;
}
