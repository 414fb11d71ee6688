/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include <string.h>

#include "dossier-corpus.h"
#include "dossier-language.h"
#include "dossier-tagset.h"

/* The relation without its subtype, as attachment scores are usually counted. */
static gboolean
same_relation (guint8 a, guint8 b)
{
  const char *left = dossier_deprel_to_string (a);
  const char *right = dossier_deprel_to_string (b);
  gsize n = strcspn (left, ":");

  return n == strcspn (right, ":") && strncmp (left, right, n) == 0;
}

typedef struct
{
  guint n;
  guint tags;
  guint lemmas;
  guint heads;
  guint labelled;
  guint exact;
} Score;

/* Lemmas are compared without case: ours have none. */
static void
count_lemmas (Score *score, const DossierCorpus *corpus, const DossierDocument *document)
{
  const DossierTreebank *treebank = corpus->treebanks->pdata[0];

  for (guint i = 0, t = 0; i < document->tokens->len; i++)
    {
      const DossierToken *token = dossier_document_token (document, i);
      g_autofree char *right = NULL;

      while (dossier_treebank_word (treebank, t)->start != token->start)
        t++;
      right = g_utf8_strdown (dossier_treebank_word (treebank, t)->lemma, -1);
      score->lemmas += g_str_equal (right, dossier_document_lemma (document, i));
    }
}

static void
count (Score *score, const char *text, const GArray *gold, const GArray *found, gboolean show)
{
  for (guint i = 0; i < gold->len; i++)
    {
      const DossierToken *right = &g_array_index (gold, DossierToken, i);
      const DossierToken *token = &g_array_index (found, DossierToken, i);
      gboolean head = right->head == token->head;

      score->n++;
      score->tags += right->tag == token->tag;
      score->heads += head;
      score->labelled += head && same_relation (right->deprel, token->deprel);
      score->exact += head && right->deprel == token->deprel;
      if (show && right->tag != token->tag)
        {
          g_autofree char *word = g_strndup (text + token->start, token->end - token->start);

          g_print ("tag\t%s\t%s\t%s\n", dossier_tag_to_string (right->tag), dossier_tag_to_string (token->tag), word);
        }
      if (show && !(head && same_relation (right->deprel, token->deprel)))
        g_print ("%s\t%s\t%s\t%s\n", head ? "label" : "head", dossier_tag_to_string (right->tag),
                 dossier_deprel_to_string (right->deprel), dossier_deprel_to_string (token->deprel));
    }
}

static gboolean
score_file (const DossierLanguage *language, char *file, DossierLanguageMode mode, gboolean show,
            GError **error)
{
  g_autoptr (DossierCorpus) corpus = dossier_corpus_load (&file, 1, error);
  g_autoptr (GArray) gold = NULL;
  DossierDocument *document;
  Score score = { 0 };
  gint64 start;
  double seconds;

  if (corpus == NULL)
    return FALSE;
  document = corpus->documents->pdata[0];
  gold = g_array_copy (document->tokens);
  start = g_get_monotonic_time ();
  if (!dossier_language_analyse (language, document, mode, NULL, error))
    return FALSE;
  seconds = (g_get_monotonic_time () - start) / 1e6;
  count (&score, document->text, gold, document->tokens, show);
  count_lemmas (&score, corpus, document);
  g_print ("%s\twords %u\ttags %.2f\tlemmas %.2f\tUAS %.2f\tLAS %.2f\twith subtypes %.2f\t%.0f words/s\n",
           file, score.n, 100.0 * score.tags / score.n, 100.0 * score.lemmas / score.n,
           100.0 * score.heads / score.n, 100.0 * score.labelled / score.n, 100.0 * score.exact / score.n,
           score.n / seconds);
  return TRUE;
}

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLanguage) language = NULL;
  DossierLanguageMode mode = DOSSIER_LANGUAGE_FULL;
  gboolean show = FALSE;

  while (argc > 0 && argv[0][0] == '-')
    {
      if (g_str_equal (argv[0], "--fast"))
        mode = DOSSIER_LANGUAGE_FAST;
      else if (g_str_equal (argv[0], "--show"))
        show = TRUE;
      else
        return 2;
      argv++;
      argc--;
    }
  if (argc < 2)
    return 2;
  language = dossier_language_new (argv[0], &error);
  for (int i = 1; language != NULL && error == NULL && i < argc; i++)
    score_file (language, argv[i], mode, show, &error);
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}

const DossierTrainVerb dossier_train_score_parser = {
  "score-parser", "[--fast] [--show] DATADIR FILE.conllu…",
  "Scores tags and parses on treebanks' own tokens: attachment with and without relations", run,
};
