/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-corpus.h"

#include <string.h>

#include "dossier-sentence-splitter.h"
#include "dossier-tokenizer.h"
#include "dossier-word-scanner.h"

/* Which of the ten parts of a file's documents is held out where no other is named. */
#define HELD_OUT "4"

typedef enum
{
  PART_ALL,
  PART_TENTH,
  PART_REST,
} Part;

/* A file and which of its documents to read; @tenths are the digits of those that are held out. */
typedef struct
{
  char *path;
  Part part;
  const char *tenths;
} Choice;

static Choice
choose_part (const char *file)
{
  const char *colon = strrchr (file, ':');
  const char *part = colon != NULL ? colon + 1 : "";
  Choice choice = { NULL, PART_ALL, HELD_OUT };

  if (g_str_has_prefix (part, "tenth"))
    choice.part = PART_TENTH;
  else if (g_str_has_prefix (part, "rest"))
    choice.part = PART_REST;
  part += choice.part == PART_TENTH ? strlen ("tenth") : choice.part == PART_REST ? strlen ("rest") : 0;
  if (choice.part != PART_ALL && part[0] != '\0')
    choice.tenths = part;
  choice.path = choice.part == PART_ALL ? g_strdup (file) : g_strndup (file, colon - file);
  return choice;
}

static gboolean
is_wanted (const DossierTreebankSentence *sentence, const Choice *choice)
{
  gboolean held_out = strchr (choice->tenths, '0' + (int) (sentence->document % 10)) != NULL;

  if (sentence->n_words > DOSSIER_SENTENCE_LONGEST)
    return FALSE;
  return choice->part == PART_ALL || (choice->part == PART_TENTH) == held_out;
}

static void
add_sentence (DossierDocument *document, const DossierTreebank *treebank, const DossierTreebankSentence *from)
{
  guint32 first = document->tokens->len;
  DossierSentence sentence = { .first = first, .end = first + from->n_words };

  for (guint i = 0; i < from->n_words; i++)
    {
      const DossierTreebankWord *word = dossier_treebank_word (treebank, from->first + i);
      DossierToken token = { .start = word->start,
                             .end = MIN (word->end, word->start + DOSSIER_TOKEN_LONGEST),
                             .head = word->head < 0 ? DOSSIER_NO_TOKEN : first + (guint32) word->head,
                             .sentence = document->sentences->len,
                             .tag = word->tag,
                             .deprel = word->deprel };

      token.flags = dossier_word_scanner_flags (document->text, token.start, token.end);
      if (i == 0 || word[-1].space_after)
        token.flags |= DOSSIER_TOKEN_SPACE_BEFORE;
      g_array_append_val (document->tokens, token);
    }
  sentence.range = dossier_document_range (document, sentence.first, sentence.end);
  g_array_append_val (document->sentences, sentence);
}

DossierCorpus *
dossier_corpus_load (char **files, guint n_files, GError **error)
{
  g_autoptr (DossierCorpus) corpus = g_new0 (DossierCorpus, 1);

  corpus->treebanks = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_treebank_free);
  corpus->documents = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_document_free);
  for (guint f = 0; f < n_files; f++)
    {
      Choice choice = choose_part (files[f]);
      g_autofree char *path = choice.path;
      DossierTreebank *treebank = dossier_treebank_load (path, error);
      DossierDocument *document;

      if (treebank == NULL)
        return NULL;
      document = dossier_document_new (treebank->text->str, treebank->text->len);
      for (guint i = 0; i < treebank->sentences->len; i++)
        if (is_wanted (dossier_treebank_sentence (treebank, i), &choice))
          add_sentence (document, treebank, dossier_treebank_sentence (treebank, i));
      g_ptr_array_add (corpus->treebanks, treebank);
      g_ptr_array_add (corpus->documents, document);
    }
  return g_steal_pointer (&corpus);
}

void
dossier_corpus_free (DossierCorpus *corpus)
{
  g_clear_pointer (&corpus->documents, g_ptr_array_unref);
  g_clear_pointer (&corpus->treebanks, g_ptr_array_unref);
  g_free (corpus);
}

GArray *
dossier_corpus_list_sentences (const DossierCorpus *corpus)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (DossierCorpusSentence));

  for (guint d = 0; d < corpus->documents->len; d++)
    {
      DossierDocument *document = corpus->documents->pdata[d];

      for (guint s = 0; s < document->sentences->len; s++)
        g_array_append_val (sentences, ((DossierCorpusSentence) { document, s }));
    }
  return sentences;
}

void
dossier_corpus_shuffle (GArray *sentences, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = sentences->len; i > 1; i--)
    {
      guint j = g_rand_int_range (random, 0, i);
      DossierCorpusSentence swap = g_array_index (sentences, DossierCorpusSentence, i - 1);

      g_array_index (sentences, DossierCorpusSentence, i - 1) = g_array_index (sentences,
                                                                               DossierCorpusSentence, j);
      g_array_index (sentences, DossierCorpusSentence, j) = swap;
    }
}
