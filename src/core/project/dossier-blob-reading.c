/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-blob-records.h"

#include <string.h>

static DossierRange
to_range (GVariant *parent, gsize child)
{
  guint64 start, end;

  g_variant_get_child (parent, child, DOSSIER_BLOB_RANGE, &start, &end);
  return (DossierRange){ start, end };
}

static DossierDate
to_date (GVariant *parent, gsize child)
{
  DossierDate date = DOSSIER_DATE_NONE;
  guint precision, part, basis;

  g_variant_get_child (parent, child, DOSSIER_BLOB_DATE, &date.first, &date.last, &precision, &part, &basis,
                       &date.first_minute, &date.last_minute);
  if (precision > DOSSIER_PRECISION_VAGUE || part > DOSSIER_PRECISION_VAGUE || basis > DOSSIER_BASIS_GIVEN)
    return DOSSIER_DATE_NONE;
  date.precision = (DossierPrecision) precision;
  date.part = (DossierPrecision) part;
  date.basis = (DossierBasis) basis;
  return date;
}

static DossierSum
to_sum (GVariant *variant)
{
  DossierSum sum = { 0 };
  const char *currency = NULL, *basis = NULL, *per = NULL;
  guint qualifier;

  g_variant_get (variant, "(@(tt)&sddu@(tt)m&sm&suuu)", NULL, &currency, &sum.min, &sum.max, &qualifier, NULL,
                 &basis, &per, &sum.same_as, &sum.part_of, &sum.entity);
  sum.range = to_range (variant, 0);
  sum.hedge = to_range (variant, 5);
  sum.qualifier = (DossierQualifier) qualifier;
  g_strlcpy (sum.currency, currency, sizeof sum.currency);
  sum.basis = g_intern_string (basis);
  sum.per = g_intern_string (per);
  return sum;
}

static void
to_indices (GVariant *parent, gsize child, GArray *indices)
{
  g_autoptr (GVariant) list = g_variant_get_child_value (parent, child);
  gsize n;
  const guint32 *data = g_variant_get_fixed_array (list, &n, sizeof *data);

  if (n > 0)
    g_array_append_vals (indices, data, (guint) n);
}

static void
to_strings (GVariant *parent, gsize child, GPtrArray *strings)
{
  g_autoptr (GVariant) list = g_variant_get_child_value (parent, child);
  GVariantIter iter;
  char *text = NULL;

  g_variant_iter_init (&iter, list);
  while (g_variant_iter_next (&iter, "s", &text))
    g_ptr_array_add (strings, text);
}

static void
to_alternatives (GVariant *meta, GArray *alternatives)
{
  g_autoptr (GVariant) list = g_variant_get_child_value (meta, 12);
  gsize n = g_variant_n_children (list);

  for (gsize i = 0; i < n; i++)
    {
      DossierDate date = to_date (list, i);

      g_array_append_val (alternatives, date);
    }
}

static DossierArticle *
to_article (GVariant *meta)
{
  g_autoptr (GVariant) bytes = g_variant_get_child_value (meta, 0);
  g_autoptr (GVariant) list = g_variant_get_child_value (meta, 11);
  gsize length, n = g_variant_n_children (list);
  const char *data = g_variant_get_fixed_array (bytes, &length, 1);
  DossierArticle *article = dossier_article_new (g_strndup (length > 0 ? data : "", length), length);

  g_free (article->language);
  g_variant_get (meta,
                 "(@aymsmsmsmsmss@" DOSSIER_BLOB_DATE "ms@(tt)@(tt)@a((tt)u)@a" DOSSIER_BLOB_DATE ")",
                 NULL, &article->path, &article->title, &article->publisher, &article->author, &article->place, &article->language,
                 NULL, &article->published_why, NULL, NULL, NULL, NULL);
  article->published = to_date (meta, 7);
  article->title_range = to_range (meta, 9);
  article->published_range = to_range (meta, 10);
  to_alternatives (meta, article->published_alternatives);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) at = g_variant_get_child_value (list, i);
      DossierBoilerplate boilerplate = { to_range (at, 0), DOSSIER_BOILERPLATE_OTHER };
      guint kind;

      g_variant_get_child (at, 1, "u", &kind);
      if (kind <= DOSSIER_BOILERPLATE_OTHER)
        boilerplate.kind = (DossierBoilerplateKind) kind;
      g_array_append_val (article->boilerplate, boilerplate);
    }
  return article;
}

static void
to_mentions (GVariant *list, GArray *mentions)
{
  gsize n = g_variant_n_children (list);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) at = g_variant_get_child_value (list, i);
      DossierMention mention = { 0 };
      guint kind, type;
      double score;

      g_variant_get (at, "(@(tt)uuudb)", NULL, &kind, &type, &mention.entity, &score, &mention.stated);
      mention.range = to_range (at, 0);
      mention.kind = (DossierMentionKind) kind;
      mention.type = (DossierEntityType) type;
      mention.score = (float) score;
      g_array_append_val (mentions, mention);
    }
}

static void
to_dates (GVariant *list, GArray *dates)
{
  gsize n = g_variant_n_children (list);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) at = g_variant_get_child_value (list, i);
      DossierDateMention mention = { .range = to_range (at, 0), .date = to_date (at, 1) };
      guint bound;

      g_variant_get_child (at, 2, "y", &mention.weekday);
      g_variant_get_child (at, 3, "u", &bound);
      mention.bound = bound <= DOSSIER_BOUND_UNTIL ? (DossierDateBound) bound : DOSSIER_BOUND_NONE;
      g_array_append_val (dates, mention);
    }
}

static void
to_quotes (GVariant *list, GArray *quotes)
{
  gsize n = g_variant_n_children (list);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) at = g_variant_get_child_value (list, i);
      DossierQuote quote = { 0 };
      guint kind;

      g_variant_get (at, "(@(tt)u@(tt)u)", NULL, &kind, NULL, &quote.speaker);
      quote.range = to_range (at, 0);
      quote.cue_range = to_range (at, 2);
      quote.kind = kind < DOSSIER_N_QUOTE_KINDS ? (DossierQuoteKind) kind : DOSSIER_QUOTE_SCARE;
      quote.source_first = quote.source_end = quote.cue = DOSSIER_NO_TOKEN;
      g_array_append_val (quotes, quote);
    }
}

DossierArticleRecord *
dossier_blob_to_article (GVariant *variant)
{
  g_autoptr (GVariant) meta = g_variant_get_child_value (variant, 0);
  g_autoptr (GVariant) mentions = g_variant_get_child_value (variant, 1);
  g_autoptr (GVariant) sums = g_variant_get_child_value (variant, 2);
  g_autoptr (GVariant) dates = g_variant_get_child_value (variant, 3);
  g_autoptr (GVariant) quotes = g_variant_get_child_value (variant, 4);
  g_autoptr (DossierExtract) holder = dossier_extract_new ();
  g_autoptr (DossierArticle) article = to_article (meta);
  DossierArticleRecord *record = dossier_extract_add_article (holder, article);
  gsize n_sums = g_variant_n_children (sums);

  to_mentions (mentions, record->mentions);
  for (gsize i = 0; i < n_sums; i++)
    {
      g_autoptr (GVariant) at = g_variant_get_child_value (sums, i);
      DossierSum sum = to_sum (at);

      g_array_append_val (record->sums, sum);
    }
  to_dates (dates, record->dates);
  to_quotes (quotes, record->quotes);
  /* Only an extract can make a record; this one moves to another. */
  return g_ptr_array_steal_index (holder->articles, 0);
}

DossierEntity *
dossier_blob_to_entity (GVariant *variant)
{
  g_autoptr (GVariant) sum = g_variant_get_child_value (variant, 6);
  const char *name = NULL;
  DossierEntity *entity = NULL;
  guint type, gender;
  double score;

  g_variant_get_child (variant, 0, "u", &type);
  g_variant_get_child (variant, 1, "&s", &name);
  g_variant_get_child (variant, 5, "u", &gender);
  g_variant_get_child (variant, 8, "d", &score);
  entity = dossier_entity_new ((DossierEntityType) type, name);
  to_strings (variant, 2, entity->aliases);
  to_strings (variant, 3, entity->titles);
  to_indices (variant, 4, entity->articles);
  entity->gender = (DossierGender) gender;
  entity->sum = to_sum (sum);
  g_variant_get_child (variant, 7, "ms", &entity->why);
  entity->score = (float) score;
  g_variant_get_child (variant, 9, "b", &entity->described);
  return entity;
}

DossierClaim *
dossier_blob_to_claim (GVariant *variant)
{
  g_autoptr (GVariant) evidence = g_variant_get_child_value (variant, 13);
  guint article, subject, object, relation, polarity, modality, tense;
  gsize n = g_variant_n_children (evidence);
  DossierClaim *claim = NULL;

  g_variant_get (variant, "(uuuuuubu@" DOSSIER_BLOB_DATE "@(tt)uu@(tt)@a(tt)@(tt)msms)", &article, &subject,
                 &object, &relation, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                 NULL);
  /* An unknown relation is turned down later; the constructor must not see it. */
  claim = dossier_claim_new (article, subject,
                             relation < DOSSIER_N_RELATIONS ? (DossierRelation) relation
                                                            : DOSSIER_RELATION_RELATED_TO,
                             object);
  g_variant_get (variant, "(uuuuuubu@" DOSSIER_BLOB_DATE "@(tt)uu@(tt)@a(tt)@(tt)msms)", NULL, NULL, NULL,
                 NULL, &polarity, &modality, &claim->negated, &claim->sum, NULL, NULL, &tense,
                 &claim->attributed_to, NULL, NULL, NULL, &claim->rule, &claim->role);
  claim->relation = (DossierRelation) relation;
  claim->polarity = (DossierPolarity) polarity;
  claim->modality = (DossierModality) modality;
  claim->tense = (DossierTense) tense;
  claim->date = to_date (variant, 8);
  claim->date_range = to_range (variant, 9);
  claim->speaker_range = to_range (variant, 12);
  claim->sentence = to_range (variant, 14);
  for (gsize i = 0; i < n; i++)
    dossier_claim_add_evidence (claim, to_range (evidence, i));
  return claim;
}

DossierFinding *
dossier_blob_to_finding (GVariant *variant)
{
  g_autoptr (GVariant) passages = g_variant_get_child_value (variant, 3);
  gsize n = g_variant_n_children (passages);
  DossierFinding *finding = NULL;
  guint kind;

  g_variant_get_child (variant, 0, "u", &kind);
  finding = dossier_finding_new ((DossierFindingKind) kind);
  to_indices (variant, 1, finding->claims);
  to_indices (variant, 2, finding->articles);
  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) at = g_variant_get_child_value (passages, i);
      DossierPassage passage = { 0, to_range (at, 1) };

      g_variant_get_child (at, 0, "u", &passage.article);
      g_array_append_val (finding->passages, passage);
    }
  g_variant_get_child (variant, 4, "ms", &finding->explanation);
  return finding;
}

DossierSuggestion *
dossier_blob_to_suggestion (GVariant *variant)
{
  guint first, second;
  double score;
  const char *why = NULL;

  g_variant_get (variant, "(uudm&s)", &first, &second, &score, &why);
  return dossier_suggestion_new (first, second, (float) score, why);
}
