/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-word-view.h"

#include <string.h>

#include "dossier-sentence-splitter.h"
#include "dossier-tokenizer.h"

static DossierLexicon *
load (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("DOSSIER_DATADIR"), "models", "lexicon.model", NULL);
  g_autoptr (GError) error = NULL;
  DossierLexicon *lexicon = dossier_lexicon_load (path, &error);

  g_assert_no_error (error);
  return lexicon;
}

/* The view of token @index of @text, which is one sentence. */
static DossierWordView
view_of (const DossierLexicon *lexicon, const char *text, guint index)
{
  DossierWordView buffer[DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING];
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text, strlen (text), NULL, 0);

  g_assert_cmpuint (index, <, document->tokens->len);
  return dossier_word_view_fill (lexicon, document, 0, document->tokens->len, buffer)[index];
}

static void
assert_same (const DossierLexicon *lexicon, const char *text, guint index, const char *as)
{
  DossierWordView view = view_of (lexicon, text, index);
  DossierWordView expected = view_of (lexicon, as, 0);

  g_assert_cmphex (view.form, ==, expected.form);
  g_assert_cmphex (view.lower, ==, expected.lower);
  g_assert_cmpuint (view.shape, ==, expected.shape);
  g_assert_cmphex (view.suffixes[1], ==, expected.suffixes[1]);
}

static void
test_spelling (void)
{
  g_autoptr (DossierLexicon) lexicon = load ();

  g_assert_cmphex (view_of (lexicon, "the mayor’s", 2).form, ==, view_of (lexicon, "a dog's", 2).form);
  assert_same (lexicon, "paid 450m", 1, "123");
  assert_same (lexicon, "paid 4.5bn", 1, "7.8");
  g_assert_cmphex (view_of (lexicon, "Bank", 0).lower, ==, view_of (lexicon, "bank", 0).lower);
  g_assert_cmphex (view_of (lexicon, "Bank", 0).form, !=, view_of (lexicon, "bank", 0).form);
  g_assert_cmphex (view_of (lexicon, "12", 0).exact, !=, view_of (lexicon, "13", 0).exact);
  g_assert_cmpuint (view_of (lexicon, "denied", 0).forms & DOSSIER_FORM_VERB_PAST, !=, 0);
}

/* In a headline a word that text writes small is seen small; names and unknown words keep their capital. */
static void
test_headlines (void)
{
  static const char title[] = "Mayor Backs Costly Plan For Zubrowna After Chicago Council Debate";
  static const char capitals[] = "MAYOR BACKS COSTLY PLAN FOR ZUBROWNA AFTER CHICAGO COUNCIL DEBATE";
  static const char text[] = "The mayor of Chicago said that the Plan was costly for everyone";
  g_autoptr (DossierLexicon) lexicon = load ();

  assert_same (lexicon, title, 1, "backs");
  assert_same (lexicon, title, 3, "plan");
  assert_same (lexicon, title, 5, "Zubrowna");
  assert_same (lexicon, title, 7, "Chicago");
  assert_same (lexicon, capitals, 3, "plan");
  assert_same (lexicon, capitals, 5, "Zubrowna");
  assert_same (lexicon, capitals, 7, "Chicago");
  assert_same (lexicon, text, 7, "Plan");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-view/spelling", test_spelling);
  g_test_add_func ("/word-view/headlines", test_headlines);
  return g_test_run ();
}
