/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-article-dater.h"
#include "dossier-tokenizer.h"

#include <string.h>

/* An article, its path, and the interval it was written in ("" where that is open). */
typedef struct
{
  const char *text;
  const char *path;
  const char *date;
  DossierBasis basis;
} Row;

static const Row rows[] = {
  { "Mayor wins again\n\nPublished: March 4, 2016\n\nThe mayor won again.\n", NULL, "2016-03-04",
    DOSSIER_BASIS_STATED },
  { "Mayor wins again\n\nFriday, March 4, 2016 9:15 am\n\nThe mayor won again.\n", NULL, "2016-03-04",
    DOSSIER_BASIS_STATED },
  { "Harbour sold\n\nLONDON, May 3, 2019 (Reuters) - Acme sold its harbour to a neighbour.\n", NULL, "2019-05-03",
    DOSSIER_BASIS_STATED },
  { "Harbour sold\n\nNew Haven, Conn., 3 May 2019 — Acme sold its harbour to a neighbour.\n", NULL, "2019-05-03",
    DOSSIER_BASIS_STATED },
  { "Harbour sold\n\nAfter the fire in Riverton, May 3, 2019, Acme sold its harbour to a neighbour.\n", NULL, "",
    DOSSIER_BASIS_UNKNOWN },
  { " date 2019-02-03 The mayor won again in the second round.\n", NULL, "2019-02-03", DOSSIER_BASIS_STATED },
  { "The mayor won again.\n", "/tmp/2015/01/18/mayor.html", "2015-01-18", DOSSIER_BASIS_METADATA },
  { "The mayor won again.\n", "http://example.org/news/2015/nov/12/mayor", "2015-11-12",
    DOSSIER_BASIS_METADATA },
  { "The mayor won again.\n", "mayor-20150118.txt", "2015-01-18", DOSSIER_BASIS_METADATA },
  { "The mayor won again.\n", "mayor-20159918.txt", "", DOSSIER_BASIS_UNKNOWN },
  { "The mayor won again.\n", "8f55b65469330fa2.txt", "", DOSSIER_BASIS_UNKNOWN },
  { "The mayor won again on Tuesday.\n", NULL, "", DOSSIER_BASIS_UNKNOWN },
  /* COVID-19 has had its name since February 2020; 9 June was a Tuesday in 2020 and not again before 2026. */
  { "Doctors met over COVID-19 and closed wards. Ministers resigned on Tuesday (9 June).\n", NULL,
    "2020-06-09/2020-06-16", DOSSIER_BASIS_INFERRED },
  { "Doctors met over COVID-19 this week and closed wards. Ministers resigned on Tuesday (9 June).\n", NULL,
    "2020-06-09/2020-06-14", DOSSIER_BASIS_INFERRED },
  { "As the 2012 election year begins, donors gather ahead of the 2012 presidential election.\n", NULL,
    "2012-01-01/2012-11-06", DOSSIER_BASIS_INFERRED },
  /* Two presidents as often as each other leave it open. */
  { "President Obama spoke. President Trump answered. President Obama smiled. President Trump did not.\n",
    NULL, "", DOSSIER_BASIS_UNKNOWN },
  /* In his time, whenever the article is of: that does not say that he has left. */
  { "Schools were closed under President Obama. Schools were closed under President Obama. Teachers sued.\n",
    NULL, "", DOSSIER_BASIS_UNKNOWN },
  { "", NULL, "", DOSSIER_BASIS_UNKNOWN },
};

static DossierDatedFacts *
load_facts (void)
{
  g_autoptr (GError) error = NULL;
  DossierDatedFacts *facts = dossier_dated_facts_load (g_getenv ("DOSSIER_DATADIR"), &error);

  g_assert_no_error (error);
  return facts;
}

static void
test_rows (void)
{
  g_autoptr (DossierDatedFacts) facts = load_facts ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DossierDocument) document
          = dossier_tokenizer_run (rows[i].text, strlen (rows[i].text), NULL, 0);
      g_autofree char *iso = NULL;
      g_autofree char *end = NULL;
      DossierDate wanted = DOSSIER_DATE_NONE;
      DossierArticleDating dating;
      gboolean found = dossier_article_dater_run (facts, document, rows[i].path, 0, NULL, &dating);

      iso = dossier_date_to_iso (&dating.date);
      end = dossier_date_to_iso_end (&dating.date);
      g_test_message ("%s: %s to %s: %s", rows[i].text, iso, end, dating.why != NULL ? dating.why : "no reason");
      g_assert_cmpint (found, ==, rows[i].date[0] != '\0');
      g_assert_cmpint (dating.date.basis, ==, rows[i].basis);
      if (found)
        {
          g_assert_true (dossier_date_parse_iso (rows[i].date, &wanted));
          g_assert_cmpuint (dating.date.first, ==, wanted.first);
          g_assert_cmpuint (dating.date.last, ==, wanted.last);
          g_assert_nonnull (dating.why);
        }
      /* A reason points at words of the text. */
      g_assert_true (dating.why == NULL || strstr (dating.why, "“”") == NULL);
      dossier_article_dating_clear (&dating);
    }
}

/* No article is younger than the day it is read on. */
static void
test_today (void)
{
  static const char text[] = "Published: March 4, 2030\n\nThe mayor won again.\n";
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  g_autoptr (DossierDatedFacts) facts = load_facts ();
  DossierArticleDating dating;

  g_assert_false (dossier_article_dater_run (facts, document, NULL, dossier_date_julian (2026, 1, 1), NULL,
                                             &dating));
  dossier_article_dating_clear (&dating);
}

static gboolean
is_among (const GArray *dates, int year)
{
  for (guint i = 0; i < dates->len; i++)
    {
      const DossierDate *date = &g_array_index (dates, DossierDate, i);

      if (date->first <= dossier_date_julian (year, 6, 1) && date->last >= dossier_date_julian (year, 6, 1))
        return TRUE;
    }
  return FALSE;
}

/* A president of two terms leaves the date open between them; what is told of with one term settles it. */
static void
test_alternatives (void)
{
  static const char open[] = "President Trump spoke to farmers. President Trump then flew home.\n";
  static const char settled[] = "President Trump spoke to farmers. Sen. Jeff Flake and Sen. John McCain disagreed with "
                                "President Trump. Defense Secretary Jim Mattis said nothing.\n";
  g_autoptr (DossierDatedFacts) facts = load_facts ();
  g_autoptr (DossierDocument) first = dossier_tokenizer_run (open, strlen (open), NULL, 0);
  g_autoptr (DossierDocument) second = dossier_tokenizer_run (settled, strlen (settled), NULL, 0);
  DossierArticleDating dating;

  g_assert_false (dossier_article_dater_run (facts, first, NULL, 0, NULL, &dating));
  g_assert_true (is_among (dating.alternatives, 2018));
  g_assert_true (is_among (dating.alternatives, 2025));
  g_assert_false (is_among (dating.alternatives, 2013));
  g_assert_nonnull (strstr (dating.why, "a guess"));
  for (guint i = 0; i < dating.alternatives->len; i++)
    for (guint j = i + 1; j < dating.alternatives->len; j++)
      {
        const DossierDate *one = &g_array_index (dating.alternatives, DossierDate, i);
        const DossierDate *other = &g_array_index (dating.alternatives, DossierDate, j);

        g_assert_true (one->last < other->first || other->last < one->first);
      }
  dossier_article_dating_clear (&dating);

  g_assert_true (dossier_article_dater_run (facts, second, NULL, 0, NULL, &dating));
  g_assert_cmpuint (dating.date.first, <=, dossier_date_julian (2017, 6, 1));
  g_assert_cmpuint (dating.date.first, >, dossier_date_julian (2016, 6, 1));
  g_assert_cmpuint (dating.date.last, >=, dossier_date_julian (2018, 6, 1));
  g_assert_cmpuint (dating.date.last, <, dossier_date_julian (2020, 12, 31));
  dossier_article_dating_clear (&dating);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-dater/rows", test_rows);
  g_test_add_func ("/article-dater/today", test_today);
  g_test_add_func ("/article-dater/alternatives", test_alternatives);
  return g_test_run ();
}
