/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date.h"

static void
test_iso_round_trip (void)
{
  static const struct
  {
    const char *text;
    const char *iso;
    const char *iso_end;
  } rows[] = {
    { "2025", "2025", NULL },
    { "2025-05", "2025-05", NULL },
    { "2025-05-20", "2025-05-20", NULL },
    { "2025-05-20T14:30", "2025-05-20T14:30", NULL },
    { "2025-W21", "2025-05-19", "2025-05-25" },
    { "2024-W01", "2024-01-01", "2024-01-07" },
    { "2025-Q2", "2025-04", "2025-06" },
    { "202X", "2020", "2029" },
    { "2024-05/2025-05", "2024-05", "2025-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      DossierDate date, again;
      g_autofree char *iso = NULL;
      g_autofree char *iso_end = NULL;
      g_autofree char *whole = NULL;

      g_assert_true (dossier_date_parse_iso (rows[i].text, &date));
      iso = dossier_date_to_iso (&date);
      iso_end = dossier_date_to_iso_end (&date);
      g_assert_cmpstr (iso, ==, rows[i].iso);
      g_assert_cmpstr (iso_end, ==, rows[i].iso_end);
      whole = iso_end != NULL ? g_strconcat (iso, "/", iso_end, NULL) : g_strdup (iso);
      g_assert_true (dossier_date_parse_iso (whole, &again));
      g_assert_cmpuint (again.first, ==, date.first);
      g_assert_cmpuint (again.last, ==, date.last);
    }
}

static void
test_iso_refuses (void)
{
  static const char *const texts[] = { "", "May", "2025-13", "2025-02-30", "2025-05-20/2025-05-01", "2025-W60" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      DossierDate date;

      g_assert_false (dossier_date_parse_iso (texts[i], &date));
      g_assert_false (dossier_date_is_set (&date));
    }
}

static void
test_weekday (void)
{
  g_assert_cmpint (dossier_date_weekday (dossier_date_julian (2025, 5, 20)), ==, 2);
  g_assert_cmpint (dossier_date_weekday (dossier_date_julian (2026, 11, 22)), ==, 7);
}

/* Every day from the year 1 to 9999 follows the one before, and comes back as itself. */
static void
test_every_day (void)
{
  guint32 expected = 1;

  for (int year = 1; year <= 9999; year++)
    for (int month = 1; month <= 12; month++)
      for (int day = 1; day <= g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year); day++)
        {
          int y, m, d;

          if (dossier_date_julian (year, month, day) != expected)
            g_error ("%d-%d-%d is not day %u", year, month, day, expected);
          dossier_date_ymd (expected++, &y, &m, &d);
          if (y != year || m != month || d != day)
            g_error ("%d-%d-%d came back as %d-%d-%d", year, month, day, y, m, d);
        }
  g_assert_cmpuint (dossier_date_julian (2023, 2, 29), ==, 0);
  g_assert_cmpuint (dossier_date_julian (1900, 2, 29), ==, 0);
  g_assert_cmpuint (dossier_date_julian (10000, 1, 1), ==, 0);
}

static void
test_interval (void)
{
  DossierDate date;
  g_autofree char *end = NULL;

  g_assert_true (dossier_date_parse_iso ("2025-01/2025-03", &date));
  g_assert_cmpuint (date.first, ==, dossier_date_julian (2025, 1, 1));
  g_assert_cmpuint (date.last, ==, dossier_date_julian (2025, 3, 31));
  end = dossier_date_to_iso_end (&date);
  g_assert_cmpstr (end, ==, "2025-03");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/iso-round-trip", test_iso_round_trip);
  g_test_add_func ("/date/iso-refuses", test_iso_refuses);
  g_test_add_func ("/date/weekday", test_weekday);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/interval", test_interval);
  return g_test_run ();
}
