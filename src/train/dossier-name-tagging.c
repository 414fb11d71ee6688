/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-tagging.h"

#include "dossier-sentence-splitter.h"
#include "dossier-tagger.h"

struct _DossierNameTagging
{
  DossierLexicon *lexicon;
  DossierTagger *tagger;
};

DossierNameTagging *
dossier_name_tagging_new (const char *datadir, GError **error)
{
  g_autoptr (DossierNameTagging) tagging = g_new0 (DossierNameTagging, 1);
  g_autofree char *lexicon = NULL;
  g_autofree char *tagger = NULL;

  g_return_val_if_fail (datadir != NULL, NULL);

  lexicon = g_build_filename (datadir, "models", "lexicon.model", NULL);
  tagger = g_build_filename (datadir, "models", "tagger.model", NULL);
  tagging->lexicon = dossier_lexicon_load (lexicon, error);
  if (tagging->lexicon == NULL)
    return NULL;
  tagging->tagger = dossier_tagger_load (tagger, error);
  return tagging->tagger != NULL ? g_steal_pointer (&tagging) : NULL;
}

void
dossier_name_tagging_free (DossierNameTagging *tagging)
{
  if (tagging == NULL)
    return;
  g_clear_pointer (&tagging->lexicon, dossier_lexicon_free);
  g_clear_pointer (&tagging->tagger, dossier_tagger_free);
  g_free (tagging);
}

void
dossier_name_tagging_run (const DossierNameTagging *tagging, DossierDocument *document)
{
  g_autofree DossierWordView *room =
      g_new (DossierWordView, DOSSIER_SENTENCE_LONGEST + 2 * DOSSIER_VIEW_PADDING);
  guint8 tags[DOSSIER_SENTENCE_LONGEST];

  g_return_if_fail (tagging != NULL && document != NULL);

  for (guint s = 0; s < document->sentences->len; s++)
    {
      const DossierSentence *sentence = dossier_document_sentence (document, s);
      guint n = sentence->end - sentence->first;
      DossierWordView *views =
          dossier_word_view_fill (tagging->lexicon, document, sentence->first, sentence->end, room);

      dossier_tagger_run (tagging->tagger, views, n, tags);
      for (guint i = 0; i < n; i++)
        dossier_document_token (document, sentence->first + i)->tag = tags[i];
    }
}
