/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-language.h"

#include <string.h>

#include "dossier-error.h"
#include "dossier-tagset.h"
#include "dossier-tokenizer.h"

static const DossierLanguageMode modes[] = { DOSSIER_LANGUAGE_FULL, DOSSIER_LANGUAGE_FAST };

static DossierLanguage *
load (void)
{
  g_autoptr (GError) error = NULL;
  DossierLanguage *language = dossier_language_new (g_getenv ("DOSSIER_DATADIR"), &error);

  g_assert_no_error (error);
  return language;
}

static DossierDocument *
analyse (const DossierLanguage *language, const char *text, gsize length, DossierLanguageMode mode)
{
  DossierDocument *document = dossier_tokenizer_run (text, length, NULL, 0);

  g_assert_true (dossier_language_analyse (language, document, mode, NULL, NULL));
  return document;
}

/* "lemma/TAG" of each token and "head:relation" by the numbers of the words, root 0. */
static char *
show (const DossierDocument *document)
{
  GString *shown = g_string_new (NULL);

  for (guint32 i = 0; i < document->tokens->len; i++)
    {
      const DossierToken *token = dossier_document_token (document, i);

      g_string_append_printf (shown, "%s%s/%s/%u:%s", i > 0 ? " " : "", dossier_document_lemma (document, i),
                              dossier_tag_to_string (token->tag), token->head == DOSSIER_NO_TOKEN ? 0 : token->head + 1,
                              dossier_deprel_to_string (token->deprel));
    }
  return g_string_free (shown, FALSE);
}

typedef struct
{
  const char *text;
  const char *expected;
} Case;

/* Plain sentences that the models have to get right. */
static void
test_sentences (void)
{
  static const Case cases[] = {
    { "The mayor paid $300m to the schools.",
      "the/DT/2:det mayor/NN/3:nsubj pay/VBD/0:root $/$/3:obj 300m/CD/4:nummod to/IN/8:case the/DT/8:det "
      "school/NNS/3:obl ././3:punct" },
    { "She was dismissed by the board.",
      "she/PRP/3:nsubj:pass be/VBD/3:aux:pass dismiss/VBN/0:root by/IN/6:case the/DT/6:det board/NN/3:obl:agent ././3:punct" },
    { "He doesn't own the company's boats.",
      "he/PRP/4:nsubj do/VBZ/4:aux not/RB/4:advmod own/VB/0:root the/DT/6:det company/NN/8:nmod:poss 's/POS/6:case "
      "boat/NNS/4:obj ././4:punct" },
  };
  g_autoptr (DossierLanguage) language = load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document
        = analyse (language, cases[i].text, strlen (cases[i].text), DOSSIER_LANGUAGE_FULL);
      g_autofree char *shown = show (document);

      if (strcmp (shown, cases[i].expected) != 0)
        g_test_fail_printf ("%s\n instead of\n%s", shown, cases[i].expected);
    }
}

/* A party and an amount right after a verb of giving, whatever the parser makes of them. */
static void
test_payments (void)
{
  static const char *const texts[] = {
    "Prosecutors allege that Maria Lopez paid Hugo Brandt $40,000 in 2019.",
    "Maria Lopez paid Hugo Brandt $40,000 in 2019.",
    "Officials said Ann Lee sent the Harbour Fund about $5 million last year.",
    "The court fined Acme Corp. $12 million.",
  };
  g_autoptr (DossierLanguage) language = load ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (DossierDocument) document = analyse (language, texts[i], strlen (texts[i]), DOSSIER_LANGUAGE_FULL);
      guint n_parties = 0, n_amounts = 0;

      for (guint32 t = 0; t < document->tokens->len; t++)
        {
          const DossierToken *token = dossier_document_token (document, t);
          gboolean is_amount = token->tag == DOSSIER_TAG_CURRENCY;

          n_parties += token->deprel == DOSSIER_DEPREL_IOBJ;
          n_amounts += is_amount && token->deprel == DOSSIER_DEPREL_OBJ;
        }
      g_assert_cmpuint (n_parties, ==, 1);
      g_assert_cmpuint (n_amounts, ==, 1);
    }
}

/* Clauses that hang on a noun, and a word that is a verb after "does not", whatever the models make of them. */
static void
test_settled (void)
{
  static const struct
  {
    const char *text;
    guint word;
    guint head;
    const char *deprel;
    const char *tag;
  } cases[] = {
    { "The FBI opened an inquiry into whether Harbour Bank misled its clients.", 10, 5, "acl", "VBD" },
    { "Regulators began a probe into whether the lender hid its losses.", 9, 4, "acl", "VBD" },
    { "The union does not own the hall.", 5, 0, "root", "VB" },
    { "Maria Lopez may have sued John Carter.", 1, 5, "nsubj", "NNP" },
    { "Maria Lopez may have sued John Carter.", 6, 5, "obj", "NNP" },
    { "Maria Lopez was sued.", 1, 4, "nsubj:pass", "NNP" },
    { "Maria Lopez plans to meet John Carter.", 5, 3, "xcomp", "VB" },
    { "Maria Lopez, Peter Stone said, sued John Carter.", 6, 8, "parataxis", "VBD" },
    { "Maria Lopez sued John Carter, people familiar with the matter said.", 3, 12, "ccomp", "VBD" },
    { "Peter Stone urged Maria Lopez to sue John Carter.", 4, 3, "obj", "NNP" },
    { "It has been reported that Maria Lopez sued John Carter.", 8, 4, "ccomp", "VBD" },
    { "Ann Lee held Rex Purdy responsible for the loss.", 6, 3, "xcomp", "JJ" },
    { "Ann Lee gave Rex Purdy credit for the win.", 6, 3, "obj", "NN" },
    { "Ann Lee took money from Rex Purdy's campaign, The Wall Street Journal (WSJ) reported.", 3, 18, "ccomp", "VBD" },
    { "Fox News’ Ann Lee asked Rex Purdy whether he would leave.", 2, 4, "nmod:poss", "NNP" },
    { "The unions called for Rex Purdy to resign.", 8, 3, "xcomp", "VB" },
    { "Maria Lopez's brother-in-law John Carter slept.", 9, 4, "appos", "NNP" },
  };
  g_autoptr (DossierLanguage) language = load ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierDocument) document
        = analyse (language, cases[i].text, strlen (cases[i].text), DOSSIER_LANGUAGE_FULL);
      const DossierToken *token = dossier_document_token (document, cases[i].word - 1);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (token->head == DOSSIER_NO_TOKEN ? 0 : token->head + 1, ==, cases[i].head);
      g_assert_cmpstr (dossier_deprel_to_string (token->deprel), ==, cases[i].deprel);
      g_assert_cmpstr (dossier_tag_to_string (token->tag), ==, cases[i].tag);
    }
}

static void
test_missing_models (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_language_new ("/nonexistent", &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL);
  g_assert_nonnull (strstr (error->message, "/nonexistent/models/"));
}

static void
assert_is_tree (const DossierDocument *document)
{
  for (guint s = 0; s < document->sentences->len; s++)
    {
      const DossierSentence *sentence = dossier_document_sentence (document, s);
      guint n_roots = 0;

      for (guint32 i = sentence->first; i < sentence->end; i++)
        {
          const DossierToken *token = dossier_document_token (document, i);
          guint32 at = i;
          guint steps = 0;

          g_assert_cmpuint (token->tag, >, DOSSIER_TAG_NONE);
          g_assert_cmpuint (token->deprel, >, DOSSIER_DEPREL_NONE);
          g_assert_true ((token->head == DOSSIER_NO_TOKEN) == (token->deprel == DOSSIER_DEPREL_ROOT));
          n_roots += token->head == DOSSIER_NO_TOKEN;
          for (; dossier_document_token (document, at)->head != DOSSIER_NO_TOKEN; steps++)
            {
              at = dossier_document_token (document, at)->head;
              g_assert_cmpuint (at, >=, sentence->first);
              g_assert_cmpuint (at, <, sentence->end);
              g_assert_cmpuint (steps, <=, sentence->end - sentence->first);
            }
        }
      g_assert_cmpuint (n_roots, ==, 1);
    }
}

/* Whatever the bytes, every sentence is one tree. */
static void
test_any_bytes (void)
{
  g_autoptr (DossierLanguage) language = load ();
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  static const char *const words[] = { "the", "said", "Musk", "$", "5", ",", "\"", ".", "and", "of", "\xff", "’s", "(", "\n",
                                       "\n\n", "running", "!!!", "-", "U.S." };

  for (guint round = 0; round < 60; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (guint i = 0; i < 200; i++)
        {
          if (round % 3 == 0)
            g_string_append_c (text, g_rand_int_range (random, 0, 256));
          else
            g_string_append_printf (text, "%s%s", words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))],
                                    g_rand_boolean (random) ? " " : "");
        }
      for (guint m = 0; m < G_N_ELEMENTS (modes); m++)
        {
          g_autoptr (DossierDocument) document = analyse (language, text->str, text->len, modes[m]);

          assert_is_tree (document);
        }
    }
}

static GString *
long_text (gsize length)
{
  static const char *const words[] = { "The ", "minister ", "and ", "his ", "allies ", "said ", "that ", "money ", "was ",
                                       "paid ", "to ", "Acme ", "Corp ", ", ", "which ", "denied ", "it ", ". ", "“Never” " };
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  GString *text = g_string_sized_new (length + 16);

  while (text->len < length)
    g_string_append (text, words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
  return text;
}

static gpointer
analyse_in_thread (gpointer data)
{
  gpointer *arguments = data;
  const GString *text = arguments[1];
  g_autoptr (DossierDocument) document = analyse (arguments[0], text->str, text->len, DOSSIER_LANGUAGE_FULL);

  return show (document);
}

/* The same on every run and in every thread. */
static void
test_threads (void)
{
  g_autoptr (DossierLanguage) language = load ();
  GString *text = long_text (20000);
  gpointer arguments[] = { language, text };
  GThread *threads[4];
  g_autofree char *expected = analyse_in_thread (arguments);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("analyse", analyse_in_thread, arguments);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      g_autofree char *shown = g_thread_join (threads[i]);

      g_assert_cmpstr (shown, ==, expected);
    }
  g_string_free (text, TRUE);
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (20000);
  g_cancellable_cancel (data);
  return NULL;
}

static void
test_cancel (void)
{
  g_autoptr (DossierLanguage) language = load ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GString *text = long_text (8000000);
  g_autoptr (DossierDocument) document = dossier_tokenizer_run (text->str, text->len, NULL, 0);
  GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);

  g_assert_false (dossier_language_analyse (language, document, DOSSIER_LANGUAGE_FULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  /* It stopped on the way, with most of the text untouched. */
  g_assert_cmpint (dossier_document_token (document, document->tokens->len - 1)->tag, ==, DOSSIER_TAG_NONE);
  g_thread_join (thread);
  g_string_free (text, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/sentences", test_sentences);
  g_test_add_func ("/language/payments", test_payments);
  g_test_add_func ("/language/settled", test_settled);
  g_test_add_func ("/language/missing-models", test_missing_models);
  g_test_add_func ("/language/any-bytes", test_any_bytes);
  g_test_add_func ("/language/threads", test_threads);
  g_test_add_func ("/language/cancel", test_cancel);
  return g_test_run ();
}
