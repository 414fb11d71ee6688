/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-words.h"

static void
test_words (void)
{
  static const struct
  {
    const char *iso;
    const char *words;
  } rows[] = {
    { "2025-06-04", "4 June 2025" },
    { "2025-06-04T09:30", "4 June 2025" },
    { "2025-06", "June 2025" },
    { "2025", "2025" },
    { "2025-W21", "the week of 19 May 2025" },
    { "2025-Q2", "quarter 2 of 2025" },
    { "202X", "the 2020s" },
    { "2024-05/2025-05", "May 2024 to May 2025" },
    { "2024-05-03/2024-06-09", "3 May 2024 to 9 June 2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DossierDate date;
      g_autofree char *words = NULL;

      g_assert_true (dossier_date_parse_iso (rows[i].iso, &date));
      words = dossier_date_to_words (&date);
      g_assert_cmpstr (words, ==, rows[i].words);
    }
}

static void
test_open (void)
{
  DossierDate none = DOSSIER_DATE_NONE;
  DossierDate until = dossier_date_new_range (0, dossier_date_julian (2019, 6, 3), DOSSIER_BASIS_STATED);
  DossierDate since = dossier_date_new_range (dossier_date_julian (2019, 6, 3), 0, DOSSIER_BASIS_STATED);
  g_autofree char *first = dossier_date_to_words (&until);
  g_autofree char *second = dossier_date_to_words (&since);

  g_assert_null (dossier_date_to_words (&none));
  g_assert_cmpstr (first, ==, "until 3 June 2019");
  g_assert_cmpstr (second, ==, "from 3 June 2019");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date-words/words", test_words);
  g_test_add_func ("/date-words/open", test_open);
  return g_test_run ();
}
