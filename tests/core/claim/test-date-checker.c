/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-checker.h"
#include "dossier-date-finder.h"
#include "dossier-tokenizer.h"

#include <string.h>

static DossierExtract *
read_article (const char *text, const char *published)
{
  DossierExtract *extract = dossier_extract_new ();
  DossierArticle *article = dossier_article_new (g_strdup (text), strlen (text));
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (article->text, article->length, NULL, 0);
  DossierArticleRecord *record;
  g_autoptr (GArray) dates = NULL;

  g_assert_true (dossier_date_parse_iso (published, &article->published));
  record = dossier_extract_add_article (extract, article);
  dates = dossier_date_finder_find (document, &article->published, NULL, NULL);
  g_array_append_vals (record->dates, dates->data, dates->len);
  dossier_article_unref (article);
  return extract;
}

/* A sentence, its article's day, and the findings it gives: their kind and passage, or none. */
static const struct
{
  const char *text;
  const char *published;
  DossierFindingKind kind;
  const char *passage;
} rows[] = {
  { "On Monday 3 June she told the board.", "2025-06-05", DOSSIER_FINDING_WEEKDAY, "Monday 3 June" },
  { "On Tuesday 3 June she told the board.", "2025-06-05", DOSSIER_N_FINDING_KINDS, NULL },
  { "She resigned on Friday, March 4, 2015.", "2025-06-05", DOSSIER_FINDING_WEEKDAY,
    "Friday, March 4, 2015" },
  { "She resigned on Wednesday, March 4, 2015.", "2025-06-05", DOSSIER_N_FINDING_KINDS, NULL },
  { "She resigned on Friday.", "2025-06-05", DOSSIER_N_FINDING_KINDS, NULL },
  { "He was mayor from May 2019 to April 2016.", "2025-06-05", DOSSIER_FINDING_END_BEFORE_START,
    "May 2019 to April 2016" },
  { "He was mayor from April 2016 to May 2019.", "2025-06-05", DOSSIER_N_FINDING_KINDS, NULL },
  { "Between 2019 and 2016 rents fell.", "2025-06-05", DOSSIER_FINDING_END_BEFORE_START, "2019 and 2016" },
  { "In 2019 and 2016 rents fell.", "2025-06-05", DOSSIER_N_FINDING_KINDS, NULL },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DossierExtract) extract = read_article (rows[i].text, rows[i].published);

      g_test_message ("%s", rows[i].text);
      dossier_date_checker_run (extract);
      g_assert_cmpuint (extract->findings->len, ==, rows[i].passage != NULL ? 1 : 0);
      if (rows[i].passage != NULL)
        {
          const DossierFinding *finding = g_ptr_array_index (extract->findings, 0);
          g_autofree char *words = dossier_range_dup_text (
              g_array_index (finding->passages, DossierPassage, 0).range, rows[i].text);

          g_assert_cmpint (finding->kind, ==, rows[i].kind);
          g_assert_cmpstr (words, ==, rows[i].passage);
          g_assert_nonnull (strstr (finding->explanation, rows[i].passage));
        }
    }
}

static guint
count_after (DossierTense tense, const char *when, DossierBasis basis)
{
  static const char text[] = "Harbour Fund sued Ana Ruiz on 9 July 2025.";
  g_autoptr (DossierExtract) extract = read_article (text, "2025-06-05");
  DossierClaim *claim = dossier_claim_new (0, 0, DOSSIER_RELATION_SUED, 1);

  dossier_extract_article (extract, 0)->article->published.basis = basis;
  g_assert_true (dossier_date_parse_iso (when, &claim->date));
  claim->tense = tense;
  claim->date_range = (DossierRange){ 30, 41 };
  claim->sentence = (DossierRange){ 0, strlen (text) };
  g_ptr_array_add (extract->claims, claim);
  dossier_date_checker_run (extract);
  return extract->findings->len;
}

static void
test_after_article (void)
{
  g_assert_cmpuint (count_after (DOSSIER_TENSE_PAST, "2025-07-09", DOSSIER_BASIS_METADATA), ==, 1);
  g_assert_cmpuint (count_after (DOSSIER_TENSE_FUTURE, "2025-07-09", DOSSIER_BASIS_METADATA), ==, 0);
  g_assert_cmpuint (count_after (DOSSIER_TENSE_PAST, "2025-06-05", DOSSIER_BASIS_METADATA), ==, 0);
  g_assert_cmpuint (count_after (DOSSIER_TENSE_PAST, "2025-06", DOSSIER_BASIS_METADATA), ==, 0);
  g_assert_cmpuint (count_after (DOSSIER_TENSE_PAST, "2025-08", DOSSIER_BASIS_METADATA), ==, 1);
  /* A year is that of a budget or a campaign. */
  g_assert_cmpuint (count_after (DOSSIER_TENSE_PAST, "2026", DOSSIER_BASIS_METADATA), ==, 0);
  g_assert_cmpuint (count_after (DOSSIER_TENSE_PAST, "2025-07-09", DOSSIER_BASIS_INFERRED), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-checker/words", test_words);
  g_test_add_func ("/date-checker/after-article", test_after_article);
  return g_test_run ();
}
