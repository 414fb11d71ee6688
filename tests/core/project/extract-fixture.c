/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "extract-fixture.h"

#include <string.h>

static const char first_text[] =
    "Ana Rivera gave $2 million to the Harbour Trust. Rivera then met the minister.";
static const char second_text[] = "Rivera never paid the Harbour Trust, Luis Rivera said.";

static DossierRange
words (const char *text, const char *needle)
{
  const char *at = strstr (text, needle);

  g_assert_nonnull (at);
  return (DossierRange){ (gsize) (at - text), (gsize) (at - text) + strlen (needle) };
}

static void
mention (DossierArticleRecord *record, DossierRange range, DossierMentionKind kind, DossierEntityType type,
         guint entity)
{
  DossierMention at = { range, kind, type, entity, 0, 0.75f };

  g_array_append_val (record->mentions, at);
}

static DossierEntity *
add_entity (DossierExtract *extract, DossierEntityType type, const char *name, guint article)
{
  DossierEntity *entity = dossier_entity_new (type, name);

  dossier_entity_add_article (entity, article);
  g_ptr_array_add (extract->entities, entity);
  return entity;
}

static void
add_claim (DossierExtract *extract, guint article, guint subject, DossierRelation relation, guint object,
           DossierRange evidence, DossierRange sentence)
{
  DossierClaim *claim = dossier_claim_new (article, subject, relation, object);

  dossier_claim_add_evidence (claim, evidence);
  claim->sentence = sentence;
  claim->rule = g_strdup ("give-verb");
  g_ptr_array_add (extract->claims, claim);
}

static void
fill_records (DossierExtract *extract)
{
  g_autoptr (DossierArticle) first = dossier_article_new (g_strdup (first_text), strlen (first_text));
  g_autoptr (DossierArticle) second = dossier_article_new (g_strdup (second_text), strlen (second_text));
  DossierArticleRecord *record = dossier_extract_add_article (extract, first);
  DossierSum sum = { words (first_text, "$2 million"),
                     "USD",
                     2e6,
                     2e6,
                     DOSSIER_QUALIFIER_EXACT,
                     { 0, 0 },
                     "symbol",
                     NULL,
                     DOSSIER_NO_INDEX,
                     DOSSIER_NO_INDEX,
                     FIXTURE_SUM };
  DossierRange later = words (first_text, "Rivera then");
  DossierDateMention date = { words (first_text, "then"), dossier_date_new_year (2024, DOSSIER_BASIS_RELATIVE), 2,
                              DOSSIER_BOUND_SINCE };

  first->title = g_strdup ("A gift");
  first->published = dossier_date_new_day (dossier_date_julian (2024, 3, 5), DOSSIER_BASIS_METADATA);
  later.end = later.start + strlen ("Rivera");
  mention (record, words (first_text, "Ana Rivera"), DOSSIER_MENTION_NAME, DOSSIER_ENTITY_PERSON,
           FIXTURE_RIVERA);
  mention (record, words (first_text, "Harbour Trust"), DOSSIER_MENTION_NAME, DOSSIER_ENTITY_ORGANISATION,
           FIXTURE_HARBOUR);
  mention (record, later, DOSSIER_MENTION_NAME, DOSSIER_ENTITY_PERSON, FIXTURE_RIVERA);
  mention (record, words (first_text, "the minister"), DOSSIER_MENTION_NOMINAL, DOSSIER_ENTITY_PERSON,
           FIXTURE_MINISTER);
  g_array_append_val (record->sums, sum);
  g_array_append_val (record->dates, date);
  record = dossier_extract_add_article (extract, second);
  mention (record, (DossierRange){ 0, strlen ("Rivera") }, DOSSIER_MENTION_NAME, DOSSIER_ENTITY_PERSON,
           FIXTURE_RIVERA);
  mention (record, words (second_text, "Harbour Trust"), DOSSIER_MENTION_NAME, DOSSIER_ENTITY_ORGANISATION,
           FIXTURE_HARBOUR);
  mention (record, words (second_text, "Luis Rivera"), DOSSIER_MENTION_NAME, DOSSIER_ENTITY_PERSON,
           FIXTURE_BROTHER);
}

DossierExtract *
fixture_extract (void)
{
  DossierExtract *extract = dossier_extract_new ();
  DossierRange gift = words (first_text, "Ana Rivera gave $2 million to the Harbour Trust.");
  DossierRange denial = words (second_text, second_text);
  DossierFinding *finding = dossier_finding_new (DOSSIER_FINDING_CONTRADICTION_HAPPENED);
  DossierEntity *rivera = NULL;

  fill_records (extract);
  rivera = add_entity (extract, DOSSIER_ENTITY_PERSON, "Ana Rivera", 0);
  dossier_entity_add_article (rivera, 1);
  dossier_entity_add_alias (rivera, "Rivera");
  add_entity (extract, DOSSIER_ENTITY_PERSON, "the minister", 0);
  dossier_entity_add_article (add_entity (extract, DOSSIER_ENTITY_ORGANISATION, "Harbour Trust", 0), 1);
  add_entity (extract, DOSSIER_ENTITY_SUM, "$2 million", 0)->sum
      = g_array_index (dossier_extract_article (extract, 0)->sums, DossierSum, 0);
  add_entity (extract, DOSSIER_ENTITY_PERSON, "Luis Rivera", 1);
  add_claim (extract, 0, FIXTURE_RIVERA, DOSSIER_RELATION_DONATED, FIXTURE_HARBOUR,
             words (first_text, "gave $2 million"), gift);
  add_claim (extract, 0, FIXTURE_RIVERA, DOSSIER_RELATION_MET, FIXTURE_MINISTER,
             words (first_text, "then met"), words (first_text, "Rivera then met the minister."));
  add_claim (extract, 1, FIXTURE_RIVERA, DOSSIER_RELATION_DONATED, FIXTURE_HARBOUR,
             words (second_text, "never paid"), denial);
  dossier_extract_claim (extract, 2)->negated = TRUE;
  dossier_extract_claim (extract, 2)->attributed_to = FIXTURE_BROTHER;
  dossier_finding_add_claim (finding, 0);
  dossier_finding_add_claim (finding, 2);
  dossier_finding_add_passage (finding, 0, gift);
  dossier_finding_add_passage (finding, 1, denial);
  finding->explanation = g_strdup ("One says she gave, the other that she did not.");
  g_ptr_array_add (extract->findings, finding);
  g_ptr_array_add (extract->suggestions,
                   dossier_suggestion_new (FIXTURE_RIVERA, FIXTURE_MINISTER, 0.5f, "Both are women."));
  return extract;
}
