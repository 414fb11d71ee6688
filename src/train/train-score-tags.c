/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-train.h"

#include "dossier-corpus.h"
#include "dossier-sentence-splitter.h"
#include "dossier-tagger.h"
#include "dossier-tagset.h"

static void
score (const DossierTagger *tagger, const DossierLexicon *lexicon, const GArray *sentences, const char *name,
       gboolean show)
{
  DossierWordView buffer[DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING];
  guint8 tags[DOSSIER_SENTENCE_LONGEST];
  guint n_right = 0;
  guint n_all = 0;
  gint64 start = g_get_monotonic_time ();

  for (guint s = 0; s < sentences->len; s++)
    {
      const DossierCorpusSentence *item = &g_array_index (sentences, DossierCorpusSentence, s);
      const DossierSentence *sentence = dossier_document_sentence (item->document, item->sentence);
      guint n = sentence->end - sentence->first;

      dossier_tagger_run (tagger,
                          dossier_word_view_fill (lexicon, item->document, sentence->first, sentence->end,
                                                  buffer), n,
                          tags);
      for (guint i = 0; i < n; i++)
        {
          const DossierToken *token = dossier_document_token (item->document, sentence->first + i);

          n_right += tags[i] == token->tag;
          n_all++;
          if (show && tags[i] != token->tag)
            g_print ("%s\t%s\t%.*s\n", dossier_tag_to_string (token->tag), dossier_tag_to_string (tags[i]),
                     (int) (token->end - token->start), item->document->text + token->start);
        }
    }
  g_print ("%s\ttags %.2f %% of %u\t%.0f words/s\n", name, 100.0 * n_right / MAX (n_all, 1), n_all,
           n_all * 1e6 / MAX (g_get_monotonic_time () - start, 1));
}

static int
run (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierLexicon) lexicon = NULL;
  g_autoptr (DossierTagger) tagger = NULL;
  gboolean show = argc > 0 && g_str_equal (argv[0], "--show");

  if (argc - show < 3)
    return 2;
  argv += show;
  lexicon = dossier_lexicon_load (argv[0], &error);
  if (lexicon != NULL)
    tagger = dossier_tagger_load (argv[1], &error);
  for (int i = 2; error == NULL && i < argc - show; i++)
    {
      g_autoptr (DossierCorpus) corpus = dossier_corpus_load (argv + i, 1, &error);
      g_autoptr (GArray) sentences = corpus != NULL ? dossier_corpus_list_sentences (corpus) : NULL;

      if (sentences != NULL)
        score (tagger, lexicon, sentences, argv[i], show);
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}

const DossierTrainVerb dossier_train_score_tags = {
  "score-tags", "[--show] LEXICON.model TAGGER.model FILE.conllu…",
  "Scores the tagger on treebanks' own tokens", run,
};
