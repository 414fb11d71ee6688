/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-error.h"
#include "dossier-extract-reader.h"
#include "dossier-extract-writer.h"

#include <string.h>

static DossierRange
find (const char *text, const char *words)
{
  const char *at = strstr (text, words);
  DossierRange range = { (gsize) (at - text), (gsize) (at - text) + strlen (words) };

  return range;
}

/* One article of two sentences with letters beyond ASCII, so that bytes and code points differ. */
static DossierExtract *
new_sample (void)
{
  static const char text[] = "Zoë Müller gave €5 million to Acme on 3 May 2024. “Thanks,” it said.";
  DossierExtract *extract = dossier_extract_new ();
  g_autoptr (DossierArticle) article = dossier_article_new (g_strdup (text), strlen (text));
  DossierArticleRecord *record;
  DossierMention mention = { find (text, "Zoë Müller"), DOSSIER_MENTION_NAME, DOSSIER_ENTITY_PERSON, 0, 0, 0.875f };
  DossierMention described
      = { find (text, "million"), DOSSIER_MENTION_NOMINAL, DOSSIER_ENTITY_PERSON, 0, 0, 0.875f, TRUE };
  DossierSum sum = { 0 };
  DossierDateMention date = { find (text, "3 May 2024"), DOSSIER_DATE_NONE, 0 };
  DossierQuote quote = { 0 };
  DossierClaim *claim = dossier_claim_new (0, 0, DOSSIER_RELATION_DONATED, 1);
  DossierFinding *finding = dossier_finding_new (DOSSIER_FINDING_SINGLE_SOURCE);

  article->path = g_strdup ("sample.txt");
  record = dossier_extract_add_article (extract, article);
  g_array_append_val (record->mentions, mention);
  g_array_append_val (record->mentions, described);
  sum.range = find (text, "€5 million");
  strcpy (sum.currency, "EUR");
  sum.min = sum.max = 5e6;
  sum.basis = "symbol";
  sum.same_as = sum.part_of = DOSSIER_NO_INDEX;
  sum.entity = 2;
  g_array_append_val (record->sums, sum);
  g_assert_true (dossier_date_parse_iso ("2024-05-03", &date.date));
  g_array_append_val (record->dates, date);
  quote.range = find (text, "“Thanks,”");
  quote.cue_range = find (text, "said");
  quote.speaker = 1;
  g_array_append_val (record->quotes, quote);
  g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_PERSON, "Zoë Müller"));
  g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_ORGANISATION, "Acme"));
  g_ptr_array_add (extract->entities, dossier_entity_new (DOSSIER_ENTITY_SUM, "€5 million"));
  dossier_extract_entity (extract, 2)->sum = sum;
  for (guint i = 0; i < 3; i++)
    dossier_entity_add_article (dossier_extract_entity (extract, i), 0);
  claim->sum = 0;
  claim->date = date.date;
  claim->date_range = date.range;
  dossier_claim_add_evidence (claim, find (text, "gave €5 million to"));
  claim->sentence = find (text, "Zoë Müller gave €5 million to Acme on 3 May 2024.");
  claim->rule = g_strdup ("give-to");
  g_ptr_array_add (extract->claims, claim);
  dossier_finding_add_claim (finding, 0);
  dossier_finding_add_passage (finding, 0, claim->sentence);
  finding->explanation = g_strdup ("Only one source says so.");
  g_ptr_array_add (extract->findings, finding);
  g_ptr_array_add (extract->suggestions, dossier_suggestion_new (0, 1, 0.25f, "for the test"));
  return extract;
}

static void
test_round_trip (void)
{
  g_autoptr (DossierExtract) extract = new_sample ();
  g_autofree char *json = dossier_extract_to_json (extract, DOSSIER_EXTRACT_WRITER_WITH_TEXT);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierExtract) again = dossier_extract_from_json (json, strlen (json), "sample.json", &error);
  g_autofree char *json_again = NULL;

  g_assert_no_error (error);
  json_again = dossier_extract_to_json (again, DOSSIER_EXTRACT_WRITER_WITH_TEXT);
  g_assert_cmpstr (json_again, ==, json);
}

static void
test_offsets_are_code_points (void)
{
  g_autoptr (DossierExtract) extract = new_sample ();
  g_autofree char *json = dossier_extract_to_json (extract, DOSSIER_EXTRACT_WRITER_ONE_LINE);

  g_assert_null (strchr (json, '\n'));
  g_assert_nonnull (strstr (json, "{\"start\":0,\"end\":10,\"text\":\"Zoë Müller\""));
  g_assert_nonnull (strstr (json, "{\"start\":16,\"end\":26,\"text\":\"€5 million\",\"currency\":\"EUR\",\"min\":5000000"));
}

static void
test_refuses (void)
{
  static const char *const broken[] = {
    "", "{", "[]", "{\"schema\":\"other/1\"}", "{\"schema\":\"dossier-extract/1\",\"articles\":[{\"id\":\"a\"}]}",
    "{\"schema\":\"dossier-extract/1\",\"articles\":[],\"claims\":[{\"id\":\"c1\",\"subject\":\"e1\",\"object\":\"e2\","
    "\"relation\":\"met\",\"article\":\"none\"}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (dossier_extract_from_json (broken[i], strlen (broken[i]), "broken.json", &error));
      g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT);
      g_assert_nonnull (strstr (error->message, "broken.json"));
    }
}

/* Every link that leads out of the document is cut, none is followed. */
static void
test_loose_links (void)
{
  static const char json[]
      = "{\"schema\":\"dossier-extract/1\",\"articles\":[{\"id\":\"a\",\"text\":\"Ann met Bob.\",\"mentions\":[{"
        "\"start\":0,\"end\":9999,\"kind\":\"name\",\"type\":\"person\",\"entity\":\"e77\"},{\"start\":5,\"end\":2}]}],"
        "\"entities\":[{\"id\":\"e1\",\"type\":\"person\",\"name\":\"Ann\"}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierExtract) extract = dossier_extract_from_json (json, strlen (json), "loose.json", &error);
  const DossierMention *mention;

  g_assert_no_error (error);
  mention = &g_array_index (dossier_extract_article (extract, 0)->mentions, DossierMention, 0);
  g_assert_cmpuint (mention->entity, ==, DOSSIER_NO_INDEX);
  g_assert_cmpuint (mention->range.end, ==, 12);
  g_assert_cmpuint (mention[1].range.start, ==, mention[1].range.end);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/extract-json/round-trip", test_round_trip);
  g_test_add_func ("/extract-json/offsets-are-code-points", test_offsets_are_code_points);
  g_test_add_func ("/extract-json/refuses", test_refuses);
  g_test_add_func ("/extract-json/loose-links", test_loose_links);
  return g_test_run ();
}
