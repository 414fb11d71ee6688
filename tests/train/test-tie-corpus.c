/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-corpus.h"

#include "dossier-error.h"
#include "dossier-test-file.h"

#include <glib/gstdio.h>
#include <string.h>

static void
assert_party (const DossierTieText *text, guint index, const char *words, DossierMentionKind kind)
{
  const DossierTieParty *party = &g_array_index (text->parties, DossierTieParty, index);
  g_autofree char *found = dossier_range_dup_text (party->range, text->text);

  g_assert_cmpstr (found, ==, words);
  g_assert_cmpint (party->kind, ==, kind);
}

static void
test_brackets (void)
{
  g_autofree char *path = dossier_test_file_write ("# two sentences\n"
                                                   "[2P [1P Lee]'s lawyer] saw [3O the agency] sue [5P him].\t2>1 role/represents;"
                                                   "3>5 legal/sued;3>2 conflict/frowned_at\n"
                                                   "[1P Lee] slept.\t-\n");
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_tie_text_free);
  g_autoptr (GError) error = NULL;
  const DossierTieText *text;

  g_assert_true (dossier_tie_corpus_read_brackets (path, texts, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (texts->len, ==, 2);
  text = g_ptr_array_index (texts, 0);
  g_assert_cmpstr (text->text, ==, "Lee's lawyer saw the agency sue him.");
  assert_party (text, 0, "Lee", DOSSIER_MENTION_NAME);
  assert_party (text, 1, "Lee's lawyer", DOSSIER_MENTION_NAME);
  assert_party (text, 2, "the agency", DOSSIER_MENTION_NOMINAL);
  assert_party (text, 4, "him", DOSSIER_MENTION_PRONOUN);
  g_assert_cmpuint (text->labels->len, ==, 3);
  g_assert_cmpint (g_array_index (text->labels, DossierTieLabel, 1).relation, ==, DOSSIER_RELATION_SUED);
  g_assert_cmpuint (g_array_index (text->labels, DossierTieLabel, 1).object, ==, 4);
  g_assert_cmpint (g_array_index (text->labels, DossierTieLabel, 2).relation, ==, DOSSIER_N_RELATIONS);
  g_assert_cmpint (g_array_index (text->labels, DossierTieLabel, 2).class, ==, DOSSIER_CLASS_CONFLICT);
  g_unlink (path);
}

static void
test_standoff (void)
{
  g_autofree char *columns = dossier_test_file_write ("Rain\tO\nfell\tO\n.\tO\n\nLee\tB-PER\n's\tO\nlawyer\tO\nsued\tO\nAcme\tB-ORG\n"
                                                      ".\tO\n\n");
  g_autofree char *labels = dossier_test_file_write ("other:0\t0-0P\t-\nset:1\t0-0P 0-2P 4-4O\t2>3 legal/sued\n");
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_tie_text_free);
  g_autoptr (GError) error = NULL;
  const DossierTieText *text;

  g_assert_true (dossier_tie_corpus_read_standoff (labels, "set", columns, texts, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (texts->len, ==, 1);
  text = g_ptr_array_index (texts, 0);
  g_assert_cmpstr (text->text, ==, "Lee's lawyer sued Acme.");
  assert_party (text, 2, "Acme", DOSSIER_MENTION_NAME);
  g_unlink (columns);
  g_unlink (labels);
}

static void
assert_refused (const char *contents, const char *cause)
{
  g_autofree char *path = dossier_test_file_write (contents);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_tie_text_free);
  g_autoptr (GError) error = NULL;

  g_assert_false (dossier_tie_corpus_read_brackets (path, texts, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT);
  g_assert_nonnull (strstr (error->message, cause));
  g_unlink (path);
}

static void
test_refuses (void)
{
  assert_refused ("[1P Lee] slept.\n", "line 1");
  assert_refused ("[1P Lee] slept.\t-\n[1P Lee] met [2P Kay].\t1>3 meeting/met\n", "line 2");
  assert_refused ("[1P Lee] met [2P Kay].\t1>2 party/met\n", "line 1");
  assert_refused ("[1P Lee met Kay.\t-\n", "line 1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tie-corpus/brackets", test_brackets);
  g_test_add_func ("/tie-corpus/standoff", test_standoff);
  g_test_add_func ("/tie-corpus/refuses", test_refuses);
  return g_test_run ();
}
