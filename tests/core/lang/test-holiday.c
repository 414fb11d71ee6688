/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-lexicon.h"
#include "dossier-dated-fact.h"
#include "dossier-holiday.h"

#include <string.h>

static const struct
{
  const char *name;
  int year;
  const char *day;
} rows[] = {
  { "easter", 2010, "2010-04-04" },          { "easter", 2018, "2018-04-01" },
  { "orthodox easter", 2018, "2018-04-08" }, { "orthodox good friday", 2020, "2020-04-17" },
  { "thanksgiving", 2013, "2013-11-28" },    { "memorial day", 2024, "2024-05-27" },
  { "labor day", 2021, "2021-09-06" },       { "mlk day", 2014, "2014-01-20" },
  { "christmas", 2020, "2020-12-25" },       { "mardi gras", 2013, "2013-02-12" },
  { "yom kippur", 2018, "2018-09-18" },      { "passover", 2018, "2018-03-30" },
  { "hanukkah", 2018, "2018-12-02" },        { "rosh hashanah", 2018, "2018-09-09" },
  { "tu bishvat", 2018, "2018-01-30" },      { "purim", 2013, "2013-02-23" },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const DossierHoliday *holiday = dossier_holiday_find (rows[i].name);
      DossierDate date;
      g_autofree char *iso = NULL;

      g_assert_nonnull (holiday);
      date = dossier_holiday_in_year (holiday, rows[i].year);
      iso = dossier_date_to_iso (&date);
      g_test_message ("%s %d", rows[i].name, rows[i].year);
      g_assert_cmpstr (iso, ==, rows[i].day);
    }
  g_assert_null (dossier_holiday_find ("tuesday"));
  g_assert_false (dossier_holiday_has_prefix ("zz"));
}

/* The binary searches need their tables in order. */
static void
test_sorted (void)
{
  for (guint i = 1; dossier_holiday_nth_name (i) != NULL; i++)
    g_assert_cmpint (strcmp (dossier_holiday_nth_name (i - 1), dossier_holiday_nth_name (i)), <, 0);
  for (guint i = 1; dossier_date_lexicon_nth (i) != NULL; i++)
    g_assert_cmpint (strcmp (dossier_date_lexicon_nth (i - 1), dossier_date_lexicon_nth (i)), <, 0);
  for (guint i = 0; dossier_date_lexicon_nth (i) != NULL; i++)
    {
      gint32 value;

      g_assert_cmpint (dossier_date_lexicon_look_up (dossier_date_lexicon_nth (i), strlen (dossier_date_lexicon_nth (i)),
                                                     &value),
                       !=, DOSSIER_WORD_OTHER);
    }
}

static void
test_election (void)
{
  g_assert_cmpuint (dossier_dated_fact_us_election (2024), ==, dossier_date_julian (2024, 11, 5));
  g_assert_cmpuint (dossier_dated_fact_us_election (2016), ==, dossier_date_julian (2016, 11, 8));
  g_assert_cmpuint (dossier_dated_fact_us_election (2012), ==, dossier_date_julian (2012, 11, 6));
  g_assert_cmpuint (dossier_dated_fact_us_election (2023), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/holiday/days", test_days);
  g_test_add_func ("/holiday/sorted", test_sorted);
  g_test_add_func ("/holiday/election", test_election);
  return g_test_run ();
}
