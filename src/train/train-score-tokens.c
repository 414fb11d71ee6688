/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include "dossier-tokenizer.h"
#include "dossier-treebank.h"

typedef struct
{
  guint n_gold;
  guint n_found;
  guint n_right;
} Count;

static void
print_count (const char *what, Count count)
{
  double precision = count.n_found > 0 ? 100.0 * count.n_right / count.n_found : 0;
  double recall = count.n_gold > 0 ? 100.0 * count.n_right / count.n_gold : 0;

  g_print ("%s\tprecision %.2f\trecall %.2f\tF %.2f\tgold %u\n", what, precision, recall,
           precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0, count.n_gold);
}

/* How many ranges are in both lists, each in order. */
static Count
count_matches (const GArray *gold, const GArray *found)
{
  Count count = { gold->len, found->len, 0 };

  for (guint i = 0, j = 0; i < gold->len && j < found->len;)
    {
      int order = dossier_range_compare (&g_array_index (gold, DossierRange, i),
                                         &g_array_index (found, DossierRange, j));

      count.n_right += order == 0;
      i += order <= 0;
      j += order >= 0;
    }
  return count;
}

static void
show_differences (const char *text, const GArray *gold, const GArray *found, const char *what)
{
  for (guint i = 0, j = 0; i < gold->len && j < found->len;)
    {
      const DossierRange *g = &g_array_index (gold, DossierRange, i);
      const DossierRange *f = &g_array_index (found, DossierRange, j);
      int order = dossier_range_compare (g, f);

      if (order < 0)
        g_print ("-%s\t%.*s\n", what, (int) (g->end - g->start), text + g->start);
      else if (order > 0)
        g_print ("+%s\t%.*s\n", what, (int) (f->end - f->start), text + f->start);
      i += order <= 0;
      j += order >= 0;
    }
}

static int
score_file (const char *path, gboolean show)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierTreebank) treebank = dossier_treebank_load (path, &error);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  g_autoptr (GArray) tokens = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  g_autoptr (GArray) splits = g_array_new (FALSE, FALSE, sizeof (DossierRange));

  if (treebank == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  document = dossier_tokenizer_run (treebank->text->str, treebank->text->len, NULL, 0);
  for (guint i = 0; i < treebank->words->len; i++)
    {
      const DossierTreebankWord *word = dossier_treebank_word (treebank, i);

      g_array_append_val (words, ((DossierRange) { word->start, word->end }));
    }
  for (guint i = 0; i < treebank->sentences->len; i++)
    {
      const DossierTreebankSentence *sentence = dossier_treebank_sentence (treebank, i);
      DossierRange range = { dossier_treebank_word (treebank, sentence->first)->start,
                             dossier_treebank_word (treebank, sentence->first + sentence->n_words - 1)->end };

      g_array_append_val (sentences, range);
    }
  for (guint i = 0; i < document->tokens->len; i++)
    g_array_append_val (tokens, ((DossierRange) { dossier_document_token (document, i)->start,
                                                  dossier_document_token (document, i)->end }));
  for (guint i = 0; i < document->sentences->len; i++)
    g_array_append_val (splits, dossier_document_sentence (document, i)->range);
  if (show)
    {
      show_differences (treebank->text->str, words, tokens, "token");
      show_differences (treebank->text->str, sentences, splits, "sentence");
    }
  g_print ("%s\n", path);
  print_count ("tokens", count_matches (words, tokens));
  print_count ("sentences", count_matches (sentences, splits));
  return 0;
}

static int
run (int argc, char **argv)
{
  gboolean show = argc > 0 && g_str_equal (argv[0], "--show");
  int status = 0;

  if (argc - show < 1)
    return 2;
  for (int i = show; i < argc; i++)
    if (score_file (argv[i], show) != 0)
      status = 1;
  return status;
}

const DossierTrainVerb dossier_train_score_tokens = {
  "score-tokens", "[--show] FILE.conllu…",
  "Scores tokens and sentences on the running text of treebanks", run,
};
