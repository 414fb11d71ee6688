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
  { "", NULL, "", DOSSIER_BASIS_UNKNOWN },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (DossierDocument) document
          = dossier_tokenizer_run (rows[i].text, strlen (rows[i].text), NULL, 0);
      g_autofree char *why = NULL;
      DossierDate date, wanted = DOSSIER_DATE_NONE;
      DossierRange where;
      gboolean found = dossier_article_dater_run (document, rows[i].path, 0, NULL, &date, &where, &why);

      g_test_message ("%s: %s", rows[i].text, why != NULL ? why : "no reason");
      g_assert_cmpint (found, ==, rows[i].date[0] != '\0');
      g_assert_cmpint (date.basis, ==, rows[i].basis);
      if (!found)
        continue;
      g_assert_true (dossier_date_parse_iso (rows[i].date, &wanted));
      g_assert_cmpuint (date.first, ==, wanted.first);
      g_assert_cmpuint (date.last, ==, wanted.last);
      g_assert_nonnull (why);
    }
}

/* No article is younger than the day it is read on. */
static void
test_today (void)
{
  static const char text[] = "Published: March 4, 2030\n\nThe mayor won again.\n";
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);
  g_autofree char *why = NULL;
  DossierDate date;
  DossierRange where;

  g_assert_false (
      dossier_article_dater_run (document, NULL, dossier_date_julian (2026, 1, 1), NULL, &date, &where, &why));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/article-dater/rows", test_rows);
  g_test_add_func ("/article-dater/today", test_today);
  return g_test_run ();
}
