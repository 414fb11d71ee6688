/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-language.h"

#include "dossier-lemmatizer.h"
#include "dossier-name-finder.h"
#include "dossier-parse-settle.h"
#include "dossier-parser.h"
#include "dossier-tag-settle.h"
#include "dossier-tag-symbols.h"
#include "dossier-tagger.h"
#include "dossier-value-list.h"

struct _DossierLanguage
{
  gatomicrefcount references;
  DossierLexicon *lexicon;
  DossierTagger *tagger;
  DossierParser *parser;
  DossierNameFinder *name_finder;
};

/* What one analysis works in. */
typedef struct
{
  const DossierLanguage *language;
  DossierDocument *document;
  DossierParserScratch *scratch;
  DossierParseInput input;
  DossierParse parse;
  DossierWordView views[DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING];
  guint8 tags[DOSSIER_SENTENCE_LONGEST];
} Analysis;

DossierLanguage *
dossier_language_new (const char *datadir, GError **error)
{
  g_autoptr (DossierLanguage) self = NULL;
  g_autofree char *lexicon = NULL;
  g_autofree char *tagger = NULL;
  g_autofree char *parser = NULL;

  g_return_val_if_fail (datadir != NULL, NULL);

  lexicon = g_build_filename (datadir, "models", "lexicon.model", NULL);
  tagger = g_build_filename (datadir, "models", "tagger.model", NULL);
  parser = g_build_filename (datadir, "models", "parser.model", NULL);
  self = g_new0 (DossierLanguage, 1);
  g_atomic_ref_count_init (&self->references);
  self->lexicon = dossier_lexicon_load (lexicon, error);
  if (self->lexicon == NULL)
    return NULL;
  self->tagger = dossier_tagger_load (tagger, error);
  if (self->tagger == NULL)
    return NULL;
  self->parser = dossier_parser_load (parser, error);
  if (self->parser == NULL)
    return NULL;
  self->name_finder = dossier_name_finder_new (datadir, error);
  if (self->name_finder == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

DossierLanguage *
dossier_language_ref (DossierLanguage *language)
{
  g_atomic_ref_count_inc (&language->references);
  return language;
}

void
dossier_language_unref (DossierLanguage *language)
{
  if (!g_atomic_ref_count_dec (&language->references))
    return;
  g_clear_pointer (&language->lexicon, dossier_lexicon_free);
  g_clear_pointer (&language->tagger, dossier_tagger_free);
  g_clear_pointer (&language->parser, dossier_parser_free);
  g_clear_pointer (&language->name_finder, dossier_name_finder_free);
  g_free (language);
}

const DossierLexicon *
dossier_language_get_lexicon (const DossierLanguage *language)
{
  return language->lexicon;
}

static void
tag_sentence (Analysis *self, DossierSentence *sentence)
{
  DossierWordView *views
    = dossier_word_view_fill (self->language->lexicon, self->document, sentence->first, sentence->end, self->views);
  guint n = sentence->end - sentence->first;

  sentence->words = dossier_value_list_read (self->document, sentence);
  if (sentence->words == DOSSIER_SENTENCE_SIGNS)
    dossier_tagger_guess (self->language->tagger, views, n, self->tags);
  else
    dossier_tagger_run (self->language->tagger, views, n, self->tags);
  for (guint i = 0; i < n; i++)
    dossier_document_token (self->document, sentence->first + i)->tag = self->tags[i];
  dossier_tag_symbols (self->document, sentence->first, sentence->end);
}

static void
parse_sentence (Analysis *self, const DossierSentence *sentence, DossierLanguageMode mode)
{
  DossierWordView *views
    = dossier_word_view_fill (self->language->lexicon, self->document, sentence->first, sentence->end, self->views);
  guint n = sentence->end - sentence->first;

  for (guint i = 0; i < n; i++)
    self->tags[i] = dossier_document_token (self->document, sentence->first + i)->tag;
  dossier_parse_input_fill (&self->input, views, self->tags, n);
  for (guint i = 0; i < n; i++)
    self->input.settled[i]
      = dossier_document_token (self->document, sentence->first + i)->flags & DOSSIER_TOKEN_TAG_SETTLED;
  if (sentence->words != DOSSIER_SENTENCE_RUNNING)
    {
      for (guint i = 0; i < self->input.n; i++)
        self->parse.heads[i] = DOSSIER_PARSE_NONE;
      dossier_parse_join_roots (&self->input, &self->parse);
    }
  else
    dossier_parser_run (self->language->parser, &self->input, mode == DOSSIER_LANGUAGE_FAST, self->scratch,
                        &self->parse);
  for (guint i = 0; i < self->input.n; i++)
    {
      DossierToken *token = dossier_document_token (self->document, sentence->first + i);

      token->tag = self->input.tags[i];
      token->deprel = self->parse.labels[i];
      token->head = self->parse.heads[i] == DOSSIER_PARSE_NONE ? DOSSIER_NO_TOKEN
                                                                : sentence->first + self->parse.heads[i];
    }
  dossier_lemmatizer_run (self->language->lexicon, self->document, sentence->first, sentence->end);
}

gboolean
dossier_language_analyse (const DossierLanguage *language, DossierDocument *document, DossierLanguageMode mode,
                          GCancellable *cancellable, GError **error)
{
  g_autofree Analysis *self = NULL;
  g_autoptr (DossierParserScratch) scratch = NULL;

  g_return_val_if_fail (language != NULL && document != NULL, FALSE);

  self = g_new (Analysis, 1);
  scratch = dossier_parser_scratch_new ();
  self->language = language;
  self->document = document;
  self->scratch = scratch;
  for (guint s = 0; s < document->sentences->len; s++)
    {
      DossierSentence *sentence = dossier_document_sentence (document, s);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      tag_sentence (self, sentence);
    }
  if (!dossier_name_finder_find (language->name_finder, document, cancellable, error))
    return FALSE;
  dossier_tag_settle (language->lexicon, document);
  for (guint s = 0; s < document->sentences->len; s++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      parse_sentence (self, dossier_document_sentence (document, s), mode);
    }
  dossier_parse_settle (document);
  return TRUE;
}
