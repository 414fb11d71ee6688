/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-engine-private.h"

#include "dossier-article-dater.h"
#include "dossier-claim-finder.h"
#include "dossier-date-checker.h"
#include "dossier-date-finder.h"
#include "dossier-extract-renumber.h"
#include "dossier-finding-finder.h"
#include "dossier-ledger-checker.h"
#include "dossier-merge.h"
#include "dossier-paper-currency.h"
#include "dossier-quote-finder.h"
#include "dossier-sum-finder.h"
#include "dossier-sum-resolver.h"
#include "dossier-tokenizer.h"

#include <math.h>

static void
clear_engine (gpointer data)
{
  DossierEngine *engine = data;

  if (engine->models != NULL)
    dossier_engine_unref (engine->models);
  else
    {
      g_clear_pointer (&engine->language, dossier_language_unref);
      g_clear_pointer (&engine->coreference, dossier_coreference_free);
      g_clear_pointer (&engine->resolver, dossier_resolver_free);
      g_clear_pointer (&engine->facts, dossier_dated_facts_free);
      g_clear_pointer (&engine->ties, dossier_tie_model_free);
    }
  g_clear_pointer (&engine->rules, dossier_rule_set_unref);
  g_clear_pointer (&engine->sources, g_ptr_array_unref);
  g_free (engine->datadir);
  g_free (engine->version);
}

static gboolean
load_rules (DossierEngine *engine, const char *const *more, GError **error)
{
  engine->rules = dossier_rule_shelf_read (engine->datadir, more, &engine->sources, error);
  if (engine->rules == NULL)
    return FALSE;
  engine->version
    = g_strdup_printf ("%d/%.16s", DOSSIER_ENGINE_VERSION, dossier_rule_set_get_fingerprint (engine->rules));
  return TRUE;
}

DossierEngine *
dossier_engine_new (const char *datadir, GError **error)
{
  g_autoptr (DossierEngine) engine = NULL;

  g_return_val_if_fail (datadir != NULL, NULL);

  engine = g_atomic_rc_box_new0 (DossierEngine);
  engine->language = dossier_language_new (datadir, error);
  if (engine->language == NULL)
    return NULL;
  engine->coreference = dossier_coreference_new (datadir, error);
  if (engine->coreference == NULL)
    return NULL;
  engine->resolver = dossier_resolver_new (datadir, error);
  if (engine->resolver == NULL)
    return NULL;
  engine->facts = dossier_dated_facts_load (datadir, error);
  if (engine->facts == NULL)
    return NULL;
  engine->ties = dossier_tie_model_load (datadir, error);
  if (engine->ties == NULL)
    return NULL;
  engine->datadir = g_strdup (datadir);
  return load_rules (engine, NULL, error) ? g_steal_pointer (&engine) : NULL;
}

DossierEngine *
dossier_engine_with_rules (DossierEngine *engine, const char *const *more, GError **error)
{
  g_autoptr (DossierEngine) fresh = NULL;
  DossierEngine *models;

  g_return_val_if_fail (engine != NULL, NULL);

  models = engine->models != NULL ? engine->models : engine;
  fresh = g_atomic_rc_box_new0 (DossierEngine);
  fresh->models = dossier_engine_ref (models);
  fresh->language = models->language;
  fresh->coreference = models->coreference;
  fresh->resolver = models->resolver;
  fresh->facts = models->facts;
  fresh->ties = models->ties;
  fresh->datadir = g_strdup (engine->datadir);
  return load_rules (fresh, more, error) ? g_steal_pointer (&fresh) : NULL;
}

const DossierRuleSet *
dossier_engine_get_rules (const DossierEngine *engine)
{
  g_return_val_if_fail (engine != NULL, NULL);

  return engine->rules;
}

const DossierRule *
dossier_engine_lookup_rule (const DossierEngine *engine, const char *name)
{
  const DossierRule *rule;

  g_return_val_if_fail (engine != NULL && name != NULL, NULL);

  rule = dossier_rule_set_lookup (engine->rules, name);
  return rule != NULL ? rule : dossier_tie_model_lookup_rule (engine->ties, name);
}

const GPtrArray *
dossier_engine_get_rule_sources (const DossierEngine *engine)
{
  g_return_val_if_fail (engine != NULL, NULL);

  return engine->sources;
}

const char *
dossier_engine_get_version (const DossierEngine *engine)
{
  g_return_val_if_fail (engine != NULL, NULL);

  return engine->version;
}

DossierEngine *
dossier_engine_ref (DossierEngine *engine)
{
  return g_atomic_rc_box_acquire (engine);
}

void
dossier_engine_unref (DossierEngine *engine)
{
  g_atomic_rc_box_release_full (engine, clear_engine);
}

static DossierDocument *
tokenise (const DossierArticle *article, GCancellable *cancellable, GError **error)
{
  g_autofree DossierRange *skip = g_new (DossierRange, article->boilerplate->len);
  DossierDocument *document;

  for (guint i = 0; i < article->boilerplate->len; i++)
    skip[i] = g_array_index (article->boilerplate, DossierBoilerplate, i).range;
  document = dossier_tokenizer_run_cancellable (article->text, article->length, skip, article->boilerplate->len,
                                                cancellable, error);
  if (document == NULL)
    return NULL;
  document->title = article->title_range;
  return document;
}

/* Moves what was found; FALSE where finding was cancelled. */
static gboolean
take_all (GArray *target, GArray *found)
{
  if (found == NULL)
    return FALSE;
  g_array_append_vals (target, found->data, found->len);
  g_array_unref (found);
  return TRUE;
}

/* The value finders know best what money is: a name inside a sum ("3m") is none. */
static void
drop_names_in_sums (DossierDocument *document, const GArray *sums)
{
  guint kept = 0;
  guint sum = 0;

  for (guint i = 0; i < document->names->len; i++)
    {
      DossierName name = g_array_index (document->names, DossierName, i);
      DossierRange range = dossier_document_range (document, name.first, name.end);

      while (sum < sums->len && g_array_index (sums, DossierSum, sum).range.end <= range.start)
        sum++;
      if (sum == sums->len || !dossier_range_contains (g_array_index (sums, DossierSum, sum).range, range))
        g_array_index (document->names, DossierName, kept++) = name;
    }
  g_array_set_size (document->names, kept);
}

/* The article's own date is one of its dates, though its dateline is kept out of analysis. */
static void
add_own_date (DossierArticleRecord *record)
{
  const DossierArticle *article = record->article;
  DossierDateMention own = { .range = article->published_range, .date = article->published };
  guint place = 0;

  if (article->published.basis != DOSSIER_BASIS_STATED || own.range.start >= own.range.end)
    return;
  for (guint i = 0; i < record->dates->len; i++)
    {
      DossierRange other = g_array_index (record->dates, DossierDateMention, i).range;

      if (dossier_range_overlaps (other, own.range))
        return;
      if (other.start < own.range.start)
        place = i + 1;
    }
  g_array_insert_val (record->dates, place, own);
}

/* What the words of the article alone tell: values, speech, who is who. */
static gboolean
find_parts (const DossierEngine *engine, DossierDocument *document, DossierExtract *extract,
            GCancellable *cancellable, GError **error)
{
  DossierArticleRecord *record = dossier_extract_article (extract, 0);

  const char *currency = dossier_paper_currency (record->article->publisher, record->article->path);

  if (!take_all (record->sums, dossier_sum_finder_find (document, currency, cancellable, error))
      || !take_all (record->dates, dossier_date_finder_find (document, &record->article->published,
                                                             cancellable, error)))
    return FALSE;
  drop_names_in_sums (document, record->sums);
  add_own_date (record);
  take_all (record->quotes, dossier_quote_finder_find (document));
  if (!dossier_coreference_run (engine->coreference, document, record->quotes, &record->article->published,
                                record->mentions, extract->entities, extract->suggestions, cancellable, error))
    return FALSE;
  dossier_coreference_bind_quotes (document, record->mentions, record->quotes);
  for (guint i = 0; i < extract->entities->len; i++)
    dossier_entity_add_article (dossier_extract_entity (extract, i), 0);
  return TRUE;
}

/* To a thousandth, as the JSON writes them: a part that went through a file must merge like one that did not. */
static float
round_score (float score)
{
  return (float) (round ((double) score * 1000) / 1000);
}

static void
round_scores (DossierExtract *extract)
{
  GArray *mentions = dossier_extract_article (extract, 0)->mentions;

  for (guint i = 0; i < mentions->len; i++)
    {
      DossierMention *mention = &g_array_index (mentions, DossierMention, i);

      mention->score = round_score (mention->score);
    }
  for (guint i = 0; i < extract->entities->len; i++)
    {
      DossierEntity *entity = dossier_extract_entity (extract, i);

      entity->score = round_score (entity->score);
    }
  for (guint i = 0; i < extract->suggestions->len; i++)
    {
      DossierSuggestion *suggestion = g_ptr_array_index (extract->suggestions, i);

      suggestion->score = round_score (suggestion->score);
    }
}

static gboolean
find_claims (const DossierEngine *engine, const DossierDocument *document, DossierExtract *extract,
             GCancellable *cancellable, GError **error)
{
  const DossierArticleRecord *record = dossier_extract_article (extract, 0);
  GPtrArray *claims = dossier_claim_finder_find (engine->rules, engine->ties,
                                                 dossier_language_get_lexicon (engine->language),
                                                 dossier_coreference_get_lexicon (engine->coreference), document,
                                                 record->mentions, extract->entities, record->sums, record->dates,
                                                 record->quotes, &record->article->published, 0, cancellable, error);

  if (claims == NULL)
    return FALSE;
  g_ptr_array_extend_and_steal (extract->claims, claims);
  return TRUE;
}

/* The article with a date worked out from its words or its name, where nothing states one. */
static DossierArticle *
date_article (const DossierEngine *engine, DossierArticle *article, const DossierDocument *document,
              GCancellable *cancellable)
{
  DossierArticleDating dating;
  DossierArticle *dated;

  if (dossier_date_is_set (&article->published))
    return dossier_article_ref (article);
  dossier_article_dater_run (engine->facts, document, article->path, 0, cancellable, &dating);
  dated = dossier_article_with_date (article, &dating.date, dating.why, dating.alternatives);
  dated->published_range = dating.where;
  dossier_article_dating_clear (&dating);
  return dated;
}

DossierDocument *
dossier_engine_read (const DossierEngine *engine, const DossierArticle *article, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (DossierDocument) document = tokenise (article, cancellable, error);

  if (document == NULL
      || !dossier_language_analyse (engine->language, document, DOSSIER_LANGUAGE_FULL, cancellable, error))
    return NULL;
  return g_steal_pointer (&document);
}

DossierExtract *
dossier_engine_extract (const DossierEngine *engine, DossierArticle *article, GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (DossierExtract) extract = NULL;
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierArticle) dated = NULL;

  g_return_val_if_fail (engine != NULL && article != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  document = dossier_engine_read (engine, article, cancellable, error);
  if (document == NULL)
    return NULL;
  dated = date_article (engine, article, document, cancellable);
  extract = dossier_extract_new ();
  dossier_extract_add_article (extract, dated);
  if (!find_parts (engine, document, extract, cancellable, error)
      || !find_claims (engine, document, extract, cancellable, error))
    return NULL;
  dossier_extract_drop_idle_unnamed (extract);
  dossier_sum_resolver_add_entities (extract);
  round_scores (extract);
  return g_steal_pointer (&extract);
}

/* The parts without repeats: the same text is the same article. */
static GPtrArray *
drop_repeats (const GPtrArray *parts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *kept = g_ptr_array_new ();

  for (guint i = 0; i < parts->len; i++)
    {
      DossierExtract *part = g_ptr_array_index (parts, i);

      if (part->articles->len == 0 || g_hash_table_add (seen, dossier_extract_article (part, 0)->article->id))
        g_ptr_array_add (kept, part);
    }
  return kept;
}

static DossierResolution *
resolve (const DossierEngine *engine, const GPtrArray *parts, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();
  g_autoptr (GArray) asked = g_array_new (FALSE, FALSE, sizeof (guint));
  guint base = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const DossierExtract *part = g_ptr_array_index (parts, i);

      for (guint j = 0; j < part->suggestions->len; j++)
        {
          const DossierSuggestion *open = g_ptr_array_index (part->suggestions, j);
          guint both[] = { base + open->first, base + open->second };

          g_array_append_vals (asked, both, G_N_ELEMENTS (both));
        }
      g_ptr_array_add (entities, part->entities);
      base += part->entities->len;
    }
  return dossier_resolver_resolve (engine->resolver, entities, asked, cancellable, error);
}

/* Links that an article left open, unless the stack has closed them, and those that the stack leaves open. */
static void
take_suggestions (DossierExtract *merged, const GPtrArray *parts, DossierResolution *resolution)
{
  guint base = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const DossierExtract *part = g_ptr_array_index (parts, i);

      for (guint j = 0; j < part->suggestions->len; j++)
        {
          const DossierSuggestion *open = g_ptr_array_index (part->suggestions, j);
          guint a = resolution->map[base + open->first];
          guint b = resolution->map[base + open->second];

          if (a != b && a != DOSSIER_NO_INDEX && b != DOSSIER_NO_INDEX)
            g_ptr_array_add (merged->suggestions,
                             dossier_suggestion_new (MIN (a, b), MAX (a, b), open->score, open->why));
        }
      base += part->entities->len;
    }
  g_ptr_array_extend_and_steal (merged->suggestions, g_steal_pointer (&resolution->suggestions));
}

void
dossier_engine_find (DossierExtract *extract)
{
  g_return_if_fail (extract != NULL);

  dossier_finding_finder_run (extract);
  dossier_ledger_checker_run (extract);
  dossier_date_checker_run (extract);
}

/* The parts side by side, their entities joined. */
static DossierExtract *
join (const DossierEngine *engine, const GPtrArray *parts, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierResolution) resolution = resolve (engine, parts, cancellable, error);
  DossierExtract *merged;

  if (resolution == NULL)
    return NULL;
  merged = dossier_merge_parts (parts, g_steal_pointer (&resolution->entities), resolution->map);
  take_suggestions (merged, parts, resolution);
  return merged;
}

DossierExtract *
dossier_engine_merge (const DossierEngine *engine, GPtrArray *parts, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_extract_unref);
  g_autoptr (DossierExtract) merged = NULL;
  gboolean changed;

  g_return_val_if_fail (engine != NULL && parts != NULL, NULL);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  kept = drop_repeats (parts);
  merged = join (engine, kept, cancellable, error);
  if (merged == NULL
      || !dossier_engine_date_by_stack (engine, kept, merged, owned, &changed, cancellable, error))
    return NULL;
  if (changed)
    {
      dossier_extract_unref (merged);
      merged = join (engine, kept, cancellable, error);
      if (merged == NULL)
        return NULL;
    }
  dossier_sum_resolver_merge (merged);
  dossier_engine_find (merged);
  return g_steal_pointer (&merged);
}
