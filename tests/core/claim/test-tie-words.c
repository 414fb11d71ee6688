/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-words.h"

#include "dossier-error.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean
share_sense (const DossierTieWords *words, const char *one, const char *other, gboolean verb)
{
  guint n_one, n_other;
  const guint16 *ones = dossier_tie_words_senses (words, one, verb, &n_one);
  const guint16 *others = dossier_tie_words_senses (words, other, verb, &n_other);

  for (guint i = 0; i < n_one; i++)
    for (guint j = 0; j < n_other; j++)
      if (ones[i] == others[j])
        return TRUE;
  return FALSE;
}

static void
test_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierTieWords) words = dossier_tie_words_load (g_getenv ("DOSSIER_DATADIR"), &error);
  guint n;

  g_assert_no_error (error);
  g_assert_true ((dossier_tie_words_lookup (words, "lawsuit") & 1u << DOSSIER_CLASS_LEGAL) != 0);
  g_assert_true ((dossier_tie_words_lookup (words, "shameful") & DOSSIER_TIE_WORD_HOSTILE) != 0);
  g_assert_cmpuint (dossier_tie_words_lookup (words, "umbrella-stand"), ==, 0);
  g_assert_true (share_sense (words, "lambaste", "criticize", TRUE));
  g_assert_false (share_sense (words, "lambaste", "donate", TRUE));
  g_assert_null (dossier_tie_words_senses (words, "lambaste", FALSE, &n));
  g_assert_cmpuint (n, ==, 0);
}

static void
assert_refused (const char *hints, const char *senses, const char *cause)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("dossier-XXXXXX", NULL);
  g_autofree char *lexicons = g_build_filename (folder, "lexicons", NULL);
  g_autofree char *hint_path = g_build_filename (lexicons, "tie-words.tsv", NULL);
  g_autofree char *sense_path = g_build_filename (lexicons, "word-senses.tsv", NULL);

  g_assert_cmpint (g_mkdir (lexicons, 0700), ==, 0);
  g_assert_true (g_file_set_contents (hint_path, hints, -1, NULL));
  g_assert_true (g_file_set_contents (sense_path, senses, -1, NULL));
  g_assert_null (dossier_tie_words_load (folder, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, cause));
  g_unlink (hint_path);
  g_unlink (sense_path);
  g_rmdir (lexicons);
  g_rmdir (folder);
}

static void
test_refuses (void)
{
  assert_refused ("# words\nsue\tlegal\nblame\tangry\n", "", "tie-words.tsv:3");
  assert_refused ("sue legal\n", "", "tie-words.tsv:1");
  assert_refused ("sue\tlegal\n", "sue\t1 2\t\nblame\t1 x\t\n", "word-senses.tsv:2");
  assert_refused ("sue\tlegal\n", "sue\t70000\t\n", "word-senses.tsv:1");
  assert_refused ("sue\tlegal\n", "sue\t7\n", "word-senses.tsv:1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tie-words/shipped", test_shipped);
  g_test_add_func ("/tie-words/refuses", test_refuses);
  return g_test_run ();
}
