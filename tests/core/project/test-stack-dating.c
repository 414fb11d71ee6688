/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-engine.h"

#include <string.h>

/* An article without a date, one that is dated 5 May 2019, and the interval that the first gets from it; "" where it
 * gets none. */
typedef struct
{
  const char *undated;
  const char *dated;
  const char *interval;
} Case;

static const Case cases[] = {
  { "Harbour Steel fired Ann Lee last week. Workers asked for talks.",
    "Harbour Steel fired its chief executive Ann Lee on Thursday after a dispute.", "2019-05-06/2019-05-12" },
  { "Harbour Steel fired Ann Lee on Thursday. Workers asked for talks.",
    "Harbour Steel fired its chief executive Ann Lee on Thursday after a dispute.", "2019-05-02/2019-05-08" },
  { "It comes two weeks after Donald Bell dismissed Andrew Clark.",
    "Donald Bell dismissed Andrew Clark on Saturday, the company said.", "2019-05-14/2019-05-22" },
  { "The inquiry met on Monday, two days after Donald Bell dismissed Andrew Clark.",
    "Donald Bell dismissed Andrew Clark on Saturday, the company said.", "2019-05-06/2019-05-12" },
  /* The day is that of the speech. */
  { "Ann Lee, whom Harbour Steel fired, said on Tuesday that she would sue.",
    "Harbour Steel fired its chief executive Ann Lee on Thursday after a dispute.", "" },
  /* What may be told of any day. */
  { "Ann Lee criticised Harbour Steel last week.", "Ann Lee criticised Harbour Steel on Thursday.", "" },
  /* Another buyer. */
  { "Quint Mills fired Ann Lee last week.", "Harbour Steel fired Ann Lee on Thursday.", "" },
  /* Denied, and meant. */
  { "Harbour Steel did not fire Ann Lee last week.", "Harbour Steel fired Ann Lee on Thursday.", "" },
  { "Harbour Steel will fire Ann Lee next week.", "Harbour Steel fired Ann Lee on Thursday.", "" },
  /* Not dated by its own words. */
  { "Harbour Steel fired Ann Lee last week.", "Harbour Steel fired Ann Lee. The board met on Thursday.", "" },
};

static DossierExtract *
extract (const DossierEngine *engine, const char *text, const DossierDate *date)
{
  g_autoptr (GError) error = NULL;
  const DossierDate none = DOSSIER_DATE_NONE;
  g_autoptr (DossierArticle) article = dossier_article_new (g_strdup (text), strlen (text));
  g_autoptr (DossierArticle) dated
      = dossier_article_with_date (article, date != NULL ? date : &none, NULL, NULL);
  DossierExtract *part = dossier_engine_extract (engine, dated, NULL, &error);

  g_assert_no_error (error);
  return part;
}

static DossierExtract *
merge (const DossierEngine *engine, DossierExtract **parts, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_extract_unref);
  DossierExtract *merged;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (list, parts[i]);
  merged = dossier_engine_merge (engine, list, NULL, &error);
  g_assert_no_error (error);
  return merged;
}

static DossierEngine *
load (void)
{
  g_autoptr (GError) error = NULL;
  DossierEngine *engine = dossier_engine_new (g_getenv ("DOSSIER_DATADIR"), &error);

  g_assert_no_error (error);
  return engine;
}

static void
test_cases (void)
{
  g_autoptr (DossierEngine) engine = load ();
  DossierDate day = dossier_date_new_day (dossier_date_julian (2019, 5, 5), DOSSIER_BASIS_GIVEN);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint turned = 0; turned < 2; turned++)
      {
        DossierExtract *parts[2];
        g_autoptr (DossierExtract) merged = NULL;
        const DossierArticle *article;
        DossierDate wanted = DOSSIER_DATE_NONE;

        parts[turned] = extract (engine, cases[i].undated, NULL);
        parts[1 - turned] = extract (engine, cases[i].dated, &day);
        merged = merge (engine, parts, 2);
        article = dossier_extract_article (merged, turned)->article;
        g_test_message ("%s: %s", cases[i].undated, article->published_why != NULL ? article->published_why : "open");
        g_assert_cmpint (dossier_date_is_set (&article->published), ==, cases[i].interval[0] != '\0');
        /* The one that has a date keeps it. */
        g_assert_cmpuint (dossier_extract_article (merged, 1 - turned)->article->published.first, ==, day.first);
        if (cases[i].interval[0] == '\0')
          continue;
        g_assert_true (dossier_date_parse_iso (cases[i].interval, &wanted));
        g_assert_cmpint (article->published.basis, ==, DOSSIER_BASIS_INFERRED);
        g_assert_cmpuint (article->published.first, ==, wanted.first);
        g_assert_cmpuint (article->published.last, ==, wanted.last);
        /* It stands and falls with another article, so it is never as good as sure. */
        g_assert_nonnull (strstr (article->published_why, "(a guess, 90 % likely)"));
      }
}

/* What is counted from the article's date has one now. */
static void
test_claims_follow (void)
{
  g_autoptr (DossierEngine) engine = load ();
  DossierDate day = dossier_date_new_day (dossier_date_julian (2019, 5, 5), DOSSIER_BASIS_GIVEN);
  DossierExtract *parts[] = { extract (engine, cases[0].undated, NULL), extract (engine, cases[0].dated, &day) };
  g_autoptr (DossierExtract) merged = merge (engine, parts, 2);
  const DossierClaim *claim = dossier_extract_claim (merged, 0);

  g_assert_cmpuint (claim->article, ==, 0);
  g_assert_cmpuint (claim->date.first, ==, dossier_date_julian (2019, 4, 29));
  g_assert_cmpuint (claim->date.last, ==, dossier_date_julian (2019, 5, 5));
}

/* Two articles that date the event differently date nothing by it. */
static void
test_disputed (void)
{
  g_autoptr (DossierEngine) engine = load ();
  DossierDate day = dossier_date_new_day (dossier_date_julian (2019, 5, 5), DOSSIER_BASIS_GIVEN);
  DossierExtract *parts[] = { extract (engine, cases[0].undated, NULL), extract (engine, cases[0].dated, &day),
                              extract (engine, "Harbour Steel fired Ann Lee on 3 February 2017.", NULL) };
  g_autoptr (DossierExtract) merged = merge (engine, parts, 3);

  g_assert_false (dossier_date_is_set (&dossier_extract_article (merged, 0)->article->published));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/stack-dating/cases", test_cases);
  g_test_add_func ("/stack-dating/claims-follow", test_claims_follow);
  g_test_add_func ("/stack-dating/disputed", test_disputed);

  return g_test_run ();
}
