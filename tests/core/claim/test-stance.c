/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-stance.h"

static GArray *
settle (const DossierStanceCue *cues, guint n_cues)
{
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (DossierStanceCue));

  g_array_append_vals (array, cues, n_cues);
  return dossier_stance_settle (array);
}

static void
assert_stance (const GArray *stances, guint index, guint cue, gboolean hostile)
{
  const DossierStance *stance = &g_array_index (stances, DossierStance, index);

  g_assert_cmpuint (index, <, stances->len);
  g_assert_cmpuint (stance->cue, ==, cue);
  g_assert_cmpint (stance->hostile, ==, hostile);
}

static void
test_enough (void)
{
  const DossierStanceCue mild[] = { { 1, 2, -2 } }, plain[] = { { 1, 2, -3 } }, none[] = { { 0, 0, 0 } };
  g_autoptr (GArray) nothing = settle (mild, 1), one = settle (plain, 1), empty = settle (none, 0);

  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (empty->len, ==, 0);
  g_assert_cmpuint (one->len, ==, 1);
  assert_stance (one, 0, 0, TRUE);
}

/* What one speaker says of one target adds up; others' words and targets do not. */
static void
test_sums (void)
{
  const DossierStanceCue cues[]
      = { { 1, 2, -2 }, { 3, 2, -2 }, { 1, 4, -2 }, { 1, 2, -1 }, { 5, 6, 2 }, { 5, 6, 3 } };
  g_autoptr (GArray) stances = settle (cues, G_N_ELEMENTS (cues));

  g_assert_cmpuint (stances->len, ==, 2);
  assert_stance (stances, 0, 0, TRUE);
  assert_stance (stances, 1, 5, FALSE);
  g_assert_cmpuint (g_array_index (stances, DossierStance, 1).first, ==, 4);
}

/* Hints alone make no claim, however many. */
static void
test_hints (void)
{
  const DossierStanceCue cues[] = { { 1, 2, -1 }, { 1, 2, -1 }, { 1, 2, -1 }, { 1, 2, -1 } };
  g_autoptr (GArray) stances = settle (cues, G_N_ELEMENTS (cues));

  g_assert_cmpuint (stances->len, ==, 0);
}

/* Praise beside as much blame is both; beside far more blame it is politeness. */
static void
test_both (void)
{
  const DossierStanceCue even[] = { { 1, 2, 3 }, { 1, 2, -4 } };
  const DossierStanceCue uneven[] = { { 1, 2, 3 }, { 1, 2, -4 }, { 1, 2, -4 } };
  g_autoptr (GArray) both = settle (even, 2), one = settle (uneven, 3);

  g_assert_cmpuint (both->len, ==, 2);
  assert_stance (both, 0, 0, FALSE);
  assert_stance (both, 1, 1, TRUE);
  g_assert_cmpuint (one->len, ==, 1);
  assert_stance (one, 0, 1, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/stance/enough", test_enough);
  g_test_add_func ("/stance/sums", test_sums);
  g_test_add_func ("/stance/hints", test_hints);
  g_test_add_func ("/stance/both", test_both);
  return g_test_run ();
}
