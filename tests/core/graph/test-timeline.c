/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-story.h"
#include "dossier-timeline.h"

static void
test_story (void)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (DossierTimeline) timeline = dossier_timeline_new (extract, filter);
  double total = 0, met = 0;

  g_assert_cmpuint (timeline->n_dated, ==, 5);
  g_assert_cmpuint (timeline->n_undated, ==, 1);
  g_assert_cmpuint (timeline->n_before, ==, 0);
  g_assert_cmpuint (timeline->bins->len, <=, DOSSIER_TIMELINE_MAX_BINS);
  for (guint i = 0; i < timeline->bins->len; i++)
    {
      const DossierBin *bin = &g_array_index (timeline->bins, DossierBin, i);

      total += bin->total;
      met += bin->weights[DOSSIER_CLASS_MEETING];
      if (i > 0)
        g_assert_cmpuint (bin->first, ==, (bin - 1)->last + 1);
    }
  g_assert_cmpfloat_with_epsilon (total, 5, 1e-9);
  g_assert_cmpfloat_with_epsilon (met, 1, 1e-9);
}

/* A meeting "in 2030" must not stand on one day of it. */
static void
test_interval_is_spread (void)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (DossierTimeline) timeline = NULL;
  guint n = 0;

  filter->classes = 1u << DOSSIER_CLASS_MEETING;
  timeline = dossier_timeline_new (extract, filter);
  for (guint i = 0; i < timeline->bins->len; i++)
    n += g_array_index (timeline->bins, DossierBin, i).total > 0 ? 1 : 0;
  g_assert_cmpuint (n, ==, timeline->bins->len);
  g_assert_cmpuint (n, >, 50);
}

/* Without what the model of ties says, nothing of it counts. */
static void
test_learned (void)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (DossierTimeline) timeline = NULL;
  double total = 0;

  for (guint i = 0; i < extract->claims->len; i++)
    {
      DossierClaim *claim = dossier_extract_claim (extract, i);

      g_free (claim->rule);
      claim->rule = g_strdup (dossier_relation_get_class (claim->relation) == DOSSIER_CLASS_MEETING ? "met"
                                                                                                  : "learned-met");
    }
  filter->learned = FALSE;
  timeline = dossier_timeline_new (extract, filter);
  for (guint i = 0; i < timeline->bins->len; i++)
    total += g_array_index (timeline->bins, DossierBin, i).total;
  g_assert_cmpfloat_with_epsilon (total, 1, 1e-9);
}

static void
test_long_ago (void)
{
  g_autoptr (DossierExtract) extract = dossier_story_new_tangle (30, 60, 4);
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (DossierTimeline) timeline = NULL;

  dossier_extract_claim (extract, 0)->date = dossier_date_new_year (1789, DOSSIER_BASIS_STATED);
  timeline = dossier_timeline_new (extract, filter);
  g_assert_cmpuint (timeline->n_before, ==, 1);
  g_assert_cmpuint (timeline->first, >=, dossier_date_julian (2020, 1, 1));
}

static void
test_no_dates (void)
{
  g_autoptr (DossierExtract) extract = dossier_extract_new ();
  g_autoptr (DossierFilter) filter = dossier_filter_new ();
  g_autoptr (DossierTimeline) timeline = dossier_timeline_new (extract, filter);

  g_assert_cmpuint (timeline->bins->len, ==, 0);
  g_assert_cmpuint (timeline->first, ==, 0);
  g_assert_cmpuint (dossier_timeline_find_bin (timeline, 700000), ==, DOSSIER_NO_INDEX);
}

/* Every unit must give bins without gaps that hold both ends. */
static void
test_units (void)
{
  static const guint32 spans[] = { 0, 1, 20, 100, 400, 3000, 9000, 40000, 200000 };
  guint32 start = dossier_date_julian (1203, 2, 28);

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    {
      g_autoptr (DossierExtract) extract = dossier_story_new ();
      g_autoptr (DossierFilter) filter = dossier_filter_new ();
      g_autoptr (DossierTimeline) timeline = NULL;
      const DossierBin *bins;

      for (guint j = 0; j < STORY_N_CLAIMS; j++)
        dossier_extract_claim (extract, j)->date
          = dossier_date_new_range (start, start + spans[i], DOSSIER_BASIS_STATED);
      timeline = dossier_timeline_new (extract, filter);
      bins = (const DossierBin *) timeline->bins->data;
      g_assert_cmpuint (timeline->bins->len, <=, DOSSIER_TIMELINE_MAX_BINS + 2);
      g_assert_cmpuint (bins[0].first, <=, start);
      g_assert_cmpuint (bins[timeline->bins->len - 1].last, >=, start + spans[i]);
      /* A short time stands in the middle of a month's axis. */
      g_assert_cmpuint (timeline->last - timeline->first, ==, MAX (spans[i], 30));
      g_assert_cmpuint (start - timeline->first, ==, spans[i] < 30 ? (30 - spans[i]) / 2 : 0);
      g_assert_cmpuint (dossier_timeline_find_bin (timeline, timeline->first), ==, 0);
      g_assert_cmpuint (dossier_timeline_find_bin (timeline, timeline->last), ==, timeline->bins->len - 1);
    }
}

static void
test_format (void)
{
  g_autofree char *day = dossier_timeline_format_day (dossier_date_julian (2031, 6, 4));

  g_assert_cmpstr (day, ==, "4 June 2031");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/story", test_story);
  g_test_add_func ("/timeline/interval-is-spread", test_interval_is_spread);
  g_test_add_func ("/timeline/learned", test_learned);
  g_test_add_func ("/timeline/long-ago", test_long_ago);
  g_test_add_func ("/timeline/no-dates", test_no_dates);
  g_test_add_func ("/timeline/units", test_units);
  g_test_add_func ("/timeline/format", test_format);
  return g_test_run ();
}
