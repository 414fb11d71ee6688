/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rule-path.h"
#include "dossier-word-bits.h"

static guint64
bits_of (const char *paths)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = dossier_path_parse_list (paths, &error);

  g_assert_no_error (error);
  return dossier_word_bits_of_paths (list);
}

/* One bit a word, and not the same for all. */
static void
test_words (void)
{
  static const char *const words[] = { "ball", "bus", "hope", "word", "way", "line", "eye", "back" };
  guint64 all = 0;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint64 bit = dossier_word_bits (words[i]);

      g_assert_cmpuint (bit, !=, 0);
      g_assert_cmpuint (bit & (bit - 1), ==, 0);
      all |= bit;
    }
  g_assert_cmpuint (all & (all - 1), !=, 0);
}

static void
test_paths (void)
{
  g_assert_cmpuint (bits_of ("obj[ball]"), ==, dossier_word_bits ("ball"));
  g_assert_cmpuint (bits_of ("obj[ball] | below[bus hope]"), ==,
                    dossier_word_bits ("ball") | dossier_word_bits ("bus") | dossier_word_bits ("hope"));
  g_assert_cmpuint (bits_of ("obj[ball].comp[red]"), ==, dossier_word_bits ("red"));
  /* Whatever they end in may be any word. */
  g_assert_cmpuint (bits_of ("obj[ball] | obj"), ==, G_MAXUINT64);
  g_assert_cmpuint (bits_of ("obj[@deed]"), ==, G_MAXUINT64);
  g_assert_cmpuint (bits_of ("self[+negated]"), ==, G_MAXUINT64);
  g_assert_cmpuint (bits_of ("obj[role_model]"), ==, G_MAXUINT64);
  g_assert_cmpuint (bits_of ("employer[bank]"), ==, G_MAXUINT64);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-bits/words", test_words);
  g_test_add_func ("/word-bits/paths", test_paths);
  return g_test_run ();
}
