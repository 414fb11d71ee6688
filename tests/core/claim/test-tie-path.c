/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-path.h"

#include "dossier-tokenizer.h"

#include <string.h>

/* A sentence with its tree made by hand: for each token the 1-based head (0 a root), relation and lemma. */
typedef struct
{
  guint head;
  DossierDeprel deprel;
  const char *lemma;
} Word;

static DossierDocument *
make_document (const char *text, const Word *words, guint n_words)
{
  DossierDocument *document = dossier_tokenizer_run (text, strlen (text), NULL, 0);

  g_assert_cmpuint (document->tokens->len, ==, n_words);
  for (guint i = 0; i < n_words; i++)
    {
      DossierToken *token = dossier_document_token (document, i);

      token->head = words[i].head > 0 ? words[i].head - 1 : DOSSIER_NO_TOKEN;
      token->deprel = words[i].deprel;
      token->tag = strcmp (words[i].lemma, "say") == 0 || strcmp (words[i].lemma, "fail") == 0 ? DOSSIER_TAG_VBD
                                                                                             : DOSSIER_TAG_NNP;
      if (document->lemmas->len == 0)
        g_string_append_c (document->lemmas, '\0');
      token->lemma = document->lemmas->len;
      g_string_append (document->lemmas, words[i].lemma);
      g_string_append_c (document->lemmas, '\0');
    }
  return document;
}

/* "Lee said Kay failed": up from Lee to "said", down over "failed" to Kay. */
static void
test_straight (void)
{
  const Word words[] = { { 2, DOSSIER_DEPREL_NSUBJ, "lee" },
                         { 0, DOSSIER_DEPREL_ROOT, "say" },
                         { 4, DOSSIER_DEPREL_NSUBJ, "kay" },
                         { 2, DOSSIER_DEPREL_CCOMP, "fail" } };
  g_autoptr (DossierDocument) document = make_document ("Lee said Kay failed", words, 4);
  g_autoptr (DossierTree) tree = dossier_tree_new (document);
  DossierTiePath path;

  g_assert_true (dossier_tie_path_find (tree, 0, 2, &path));
  g_assert_cmpuint (path.top, ==, 1);
  g_assert_cmpuint (path.n_up, ==, 1);
  g_assert_cmpuint (path.n_down, ==, 2);
  g_assert_cmpuint (path.down[0], ==, 3);
  g_assert_cmpuint (path.down[1], ==, 2);
  g_assert_false (path.turned);
}

/* "Kay failed, Lee said" has the same way, from the other end. */
static void
test_turned (void)
{
  const Word words[] = { { 2, DOSSIER_DEPREL_NSUBJ, "kay" },
                         { 0, DOSSIER_DEPREL_ROOT, "fail" },
                         { 5, DOSSIER_DEPREL_PUNCT, "," },
                         { 5, DOSSIER_DEPREL_NSUBJ, "lee" },
                         { 2, DOSSIER_DEPREL_PARATAXIS, "say" } };
  g_autoptr (DossierDocument) document = make_document ("Kay failed, Lee said", words, 5);
  g_autoptr (DossierTree) tree = dossier_tree_new (document);
  DossierTiePath path;

  g_assert_true (dossier_tie_path_find (tree, 0, 3, &path));
  g_assert_true (path.turned);
  g_assert_cmpuint (path.top, ==, 4);
  g_assert_cmpuint (path.n_up, ==, 2);
  g_assert_cmpuint (path.up[1], ==, 1);
  g_assert_cmpuint (path.n_down, ==, 1);
  g_assert_cmpint (dossier_tie_path_deprel (&path, tree, 1), ==, DOSSIER_DEPREL_CCOMP);
  g_assert_cmpint (dossier_tie_path_deprel (&path, tree, 3), ==, DOSSIER_DEPREL_NSUBJ);
}

/* The second of "Lee and Kay" stands where the first does. */
static void
test_parts (void)
{
  const Word words[] = { { 4, DOSSIER_DEPREL_NSUBJ, "lee" },
                         { 3, DOSSIER_DEPREL_CC, "and" },
                         { 1, DOSSIER_DEPREL_CONJ, "kay" },
                         { 0, DOSSIER_DEPREL_ROOT, "fail" },
                         { 4, DOSSIER_DEPREL_OBJ, "dow" } };
  g_autoptr (DossierDocument) document = make_document ("Lee and Kay failed Dow", words, 5);
  g_autoptr (DossierTree) tree = dossier_tree_new (document);
  DossierTiePath path;

  g_assert_true (dossier_tie_path_find (tree, 2, 4, &path));
  g_assert_cmpuint (path.n_up, ==, 1);
  g_assert_cmpuint (path.up[0], ==, 0);
  g_assert_cmpuint (dossier_tie_path_first_part (tree, 2), ==, 0);
}

static void
test_speaker_outside (void)
{
  const Word words[] = { { 2, DOSSIER_DEPREL_NSUBJ, "kay" }, { 0, DOSSIER_DEPREL_ROOT, "fail" } };
  g_autoptr (DossierDocument) document = make_document ("Kay failed", words, 2);
  g_autoptr (DossierTree) tree = dossier_tree_new (document);
  DossierTiePath path;

  g_assert_true (dossier_tie_path_from_speaker (tree, 0, &path));
  g_assert_cmpuint (path.top, ==, DOSSIER_NO_TOKEN);
  g_assert_cmpuint (path.n_down, ==, 2);
  g_assert_cmpuint (path.down[0], ==, 1);
}

/* Words that hang on two roots, and those too far below, have no way to each other. */
static void
test_apart (void)
{
  Word words[14] = { { 0, DOSSIER_DEPREL_ROOT, "lee" } };
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierTree) tree = NULL;
  DossierTiePath path;

  for (guint i = 1; i < 13; i++)
    words[i] = (Word){ i, DOSSIER_DEPREL_NMOD, "dow" };
  words[13] = (Word){ 0, DOSSIER_DEPREL_ROOT, "kay" };
  document = make_document ("Lee b c d e f g h i j k l m Kay", words, 14);
  tree = dossier_tree_new (document);
  g_assert_false (dossier_tie_path_find (tree, 0, 13, &path));
  g_assert_false (dossier_tie_path_find (tree, 0, 12, &path));
  g_assert_true (dossier_tie_path_find (tree, 0, 9, &path));
  g_assert_false (dossier_tie_path_from_speaker (tree, 12, &path));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tie-path/straight", test_straight);
  g_test_add_func ("/tie-path/turned", test_turned);
  g_test_add_func ("/tie-path/parts", test_parts);
  g_test_add_func ("/tie-path/speaker-outside", test_speaker_outside);
  g_test_add_func ("/tie-path/apart", test_apart);
  return g_test_run ();
}
