/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include <string.h>

#include "dossier-date-finder.h"
#include "dossier-error.h"
#include "dossier-language.h"
#include "dossier-sum-finder.h"
#include "dossier-tokenizer.h"

/* The language core is compiled a second time for this test, so that each basic block that it passes calls
 * __sanitizer_cov_trace_pc(). The count is the same on every run and machine, however busy: what clocks cannot say
 * for certain, that the work is linear in the text and that a cancel is heard soon, is asserted in blocks. */

/* The plain core passes about 1.3 billion a second of processor time (33,000 words of prose, 6,600 blocks a byte), 65 million
 * in 50 ms. Less than a sixth of that leaves room for slower machines; the longest sentence, of 300 words, takes nine tenths
 * of it. */
#define BLOCKS_OF_50_MS 10000000
#define SHORT 6000
/* Twice the text may take so many hundredths of the blocks: some tables are started once, others grow in steps. */
#define MOST_GROWTH 215

static guint64 n_blocks;
static guint64 last_check;
static guint64 longest_wait;
static guint64 cancel_at;

/* Called by the compiler's code in the counted library. */
void __sanitizer_cov_trace_pc (void);

void
__sanitizer_cov_trace_pc (void)
{
  n_blocks++;
}

/* In place of GIO's: notes how long nobody has asked, and cancels once @cancel_at blocks are passed. */
gboolean
g_cancellable_set_error_if_cancelled (GCancellable *cancellable, GError **error)
{
  longest_wait = MAX (longest_wait, n_blocks - last_check);
  last_check = n_blocks;
  if (cancellable == NULL || n_blocks < cancel_at)
    return FALSE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled by the test");
  return TRUE;
}

static DossierLanguage *
load (void)
{
  g_autoptr (GError) error = NULL;
  DossierLanguage *language = dossier_language_new (g_getenv ("DOSSIER_DATADIR"), &error);

  g_assert_no_error (error);
  return language;
}

/* What texts are made of: prose, and what would hurt a step that looks back or ahead too far. */
static const char *const pieces[] = {
  "The mayor told Ann Lee on Tuesday that the Harbour Fund had paid $3 million to Acme Corp. in Oslo. ",
  "Ann Lee met Bob Ray. ",
  "Acme ",
  "a",
  "A",
  "7",
  "1,",
  "a-",
  "a.",
  "a.b/",
  "'",
  "\"",
  "“",
  "(",
  ") ",
  ". ",
  "! \n",
  "\n\n",
  " ",
  "\xff\xfe",
  "é",
  "@",
  "$",
  "and ",
  "who said that ",
  "Sen. Lee's Dr. No. 5 ",
};

static char *
repeat (const char *piece, gsize length)
{
  GString *text = g_string_new (NULL);

  while (text->len < length)
    g_string_append (text, piece);
  g_string_truncate (text, length);
  return g_string_free (text, FALSE);
}

static guint64
count_blocks (const DossierLanguage *language, const char *piece, gsize length, DossierLanguageMode mode)
{
  g_autofree char *text = repeat (piece, length);
  g_autoptr (DossierDocument) document = NULL;
  guint64 start = n_blocks;

  document = dossier_tokenizer_run (text, length, NULL, 0);
  g_assert_true (dossier_language_analyse (language, document, mode, NULL, NULL));
  return n_blocks - start;
}

/* Twice the text is twice the work. */
static void
test_linear (void)
{
  g_autoptr (DossierLanguage) language = load ();

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      guint64 once = count_blocks (language, pieces[i], SHORT, DOSSIER_LANGUAGE_FULL);
      guint64 twice = count_blocks (language, pieces[i], 2 * SHORT, DOSSIER_LANGUAGE_FULL);

      g_autofree char *shown = g_strescape (pieces[i], NULL);

      g_test_message ("“%s”: %.1f blocks a byte, then %.2f times as many", shown, (double) once / SHORT,
                      (double) twice / once);
      g_assert_cmpuint (once, >, SHORT / 10);
      g_assert_cmpuint (twice * 100, <=, once * MOST_GROWTH);
    }
}

/* No kind of text costs many times what prose does. */
static void
test_no_text_is_dear (void)
{
  g_autoptr (DossierLanguage) language = load ();
  guint64 prose = count_blocks (language, pieces[0], SHORT, DOSSIER_LANGUAGE_FULL);

  for (guint i = 1; i < G_N_ELEMENTS (pieces); i++)
    {
      guint64 blocks = count_blocks (language, pieces[i], SHORT, DOSSIER_LANGUAGE_FULL);

      g_autofree char *shown = g_strescape (pieces[i], NULL);

      g_test_message ("“%s”: %.2f of prose", shown, (double) blocks / prose);
      g_assert_cmpuint (blocks, <=, 8 * prose);
    }
}

/* Digits, signs, dates and amounts in heaps, which the value finders have most work with: all stages together, those
 * finders among them, do no more for them than for prose. */
static void
test_values_are_cheap (void)
{
  static const char *const kinds[] = {
    "7",
    "48219 307 ",
    "€–(%;£+.*?=\"$#/)",
    "Sunday May June January Friday October March. ",
    "Tuesday early last spring and two weeks of next month until second quarter before Friday today. ",
    "Monday, March 4, 2019. ",
    "more than $20m and £3bn to five million pounds or €10 thousand between up to half of it dollars. ",
  };
  g_autoptr (DossierLanguage) language = load ();
  guint64 prose = 0;

  for (guint i = 0; i <= G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text = repeat (i == 0 ? pieces[0] : kinds[i - 1], 4 * SHORT);
      g_autoptr (DossierDocument) document = NULL;
      g_autoptr (GArray) dates = NULL;
      g_autoptr (GArray) sums = NULL;
      guint64 start = n_blocks, blocks;

      document = dossier_tokenizer_run (text, 4 * SHORT, NULL, 0);
      g_assert_true (dossier_language_analyse (language, document, DOSSIER_LANGUAGE_FULL, NULL, NULL));
      dates = dossier_date_finder_find (document, NULL, NULL, NULL);
      sums = dossier_sum_finder_find (document, NULL, NULL, NULL);
      blocks = n_blocks - start;
      prose = i == 0 ? blocks : prose;
      g_test_message ("“%.40s…”: %.2f of prose", text, (double) blocks / prose);
      g_assert_cmpuint (blocks, <=, prose);
    }
}

/* Everything from text to parsed sentences; FALSE where it was cancelled. */
static gboolean
analyse (const DossierLanguage *language, const char *text, gsize length, GCancellable *cancellable, GError **error)
{
  g_autoptr (DossierDocument) document = dossier_tokenizer_run_cancellable (text, length, NULL, 0, cancellable, error);

  return document != NULL
         && dossier_language_analyse (language, document, DOSSIER_LANGUAGE_FULL, cancellable, error);
}

/* However long the text, the next check is near; and a cancel ends the work there, early and late. */
static void
test_cancel_is_heard (void)
{
  g_autoptr (DossierLanguage) language = load ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autofree char *text = repeat (pieces[i], 3 * SHORT);
      g_autofree char *shown = g_strescape (pieces[i], NULL);
      guint64 start = n_blocks;
      guint64 whole;

      last_check = start;
      longest_wait = 0;
      cancel_at = G_MAXUINT64;
      g_assert_true (analyse (language, text, 3 * SHORT, cancellable, NULL));
      whole = n_blocks - start;
      longest_wait = MAX (longest_wait, n_blocks - last_check);
      g_test_message ("“%s”: %" G_GUINT64_FORMAT " blocks between checks", shown, longest_wait);
      g_assert_cmpuint (longest_wait, <, BLOCKS_OF_50_MS);

      for (guint part = 0; part < 3; part++)
        {
          g_autoptr (GError) error = NULL;

          start = last_check = n_blocks;
          cancel_at = start + whole * part / 3;
          if (analyse (language, text, 3 * SHORT, cancellable, &error))
            g_assert_cmpuint (whole, <, BLOCKS_OF_50_MS);
          else
            g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
          g_assert_cmpuint (MAX (n_blocks, cancel_at) - cancel_at, <, BLOCKS_OF_50_MS);
        }
    }
  cancel_at = G_MAXUINT64;
}

/* Splitting alone asks too: of the long texts that reach it every few thousand words. */
static void
test_tokenizer_is_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *text = repeat (pieces[0], 100 * SHORT);

  for (guint part = 0; part < 4; part++)
    {
      g_autoptr (GError) error = NULL;

      cancel_at = n_blocks + part * 1000000;
      g_assert_null (dossier_tokenizer_run_cancellable (text, 100 * SHORT, NULL, 0, cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_cmpuint (n_blocks - cancel_at, <, 2000000);
    }
  cancel_at = G_MAXUINT64;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  cancel_at = G_MAXUINT64;
  g_test_add_func ("/steps/linear", test_linear);
  g_test_add_func ("/steps/no-text-is-dear", test_no_text_is_dear);
  g_test_add_func ("/steps/values-are-cheap", test_values_are_cheap);
  g_test_add_func ("/steps/cancel-is-heard", test_cancel_is_heard);
  g_test_add_func ("/steps/tokenizer-is-cancelled", test_tokenizer_is_cancelled);

  return g_test_run ();
}
