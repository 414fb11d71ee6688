/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sketch.h"

#include <string.h>

static GString *
make_text (guint first, guint n_words, const char *space)
{
  GString *text = g_string_new (NULL);

  for (guint i = first; i < first + n_words; i++)
    g_string_append_printf (text, "word%u%s", i * 7919 % 4001, space);
  return text;
}

static double
compare (const GString *first, const GString *second)
{
  g_autoptr (DossierSketch) a = dossier_sketch_new (first->str, first->len);
  g_autoptr (DossierSketch) b = dossier_sketch_new (second->str, second->len);

  return dossier_sketch_compare (a, b);
}

static void
test_same_words (void)
{
  g_autoptr (GString) plain = make_text (0, 600, " ");
  g_autoptr (GString) spaced = make_text (0, 600, ",\r\n");
  g_autofree char *upper = g_ascii_strup (plain->str, -1);
  g_autoptr (GString) shouted = g_string_new (upper);

  g_assert_cmpfloat (compare (plain, spaced), ==, 1);
  g_assert_cmpfloat (compare (plain, shouted), ==, 1);
}

static void
test_shared_part (void)
{
  g_autoptr (GString) first = make_text (0, 1000, " ");
  g_autoptr (GString) longer = make_text (0, 1100, " ");
  g_autoptr (GString) half = make_text (500, 1000, " ");
  g_autoptr (GString) other = make_text (2000, 1000, " ");

  /* True values: 996 of 1096 runs, 496 of 1496, none. */
  g_assert_cmpfloat_with_epsilon (compare (first, longer), 0.909, 0.08);
  g_assert_cmpfloat_with_epsilon (compare (first, half), 0.332, 0.1);
  g_assert_cmpfloat (compare (first, other), ==, 0);
}

static void
test_short (void)
{
  g_autoptr (GString) empty = g_string_new ("");
  g_autoptr (GString) four = g_string_new ("only four words here");
  g_autoptr (GString) five = g_string_new ("there are five words here");

  g_assert_cmpfloat (compare (empty, empty), ==, 0);
  g_assert_cmpfloat (compare (four, four), ==, 0);
  g_assert_cmpfloat (compare (five, five), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sketch/same-words", test_same_words);
  g_test_add_func ("/sketch/shared-part", test_shared_part);
  g_test_add_func ("/sketch/short", test_short);
  return g_test_run ();
}
