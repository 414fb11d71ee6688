/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-short-forms.h"

#include "dossier-gazetteer.h"

static guint64
word_at (const DossierDocument *document, guint32 index)
{
  const DossierToken *token = dossier_document_token (document, index);
  DossierNameWord word;

  dossier_name_word_init (&word, document->text + token->start, token->end - token->start);
  return word.folded;
}

static gboolean
is_listed_place (const DossierNameLexicon *lexicon, guint64 word)
{
  const guint32 places = 1u << DOSSIER_LIST_CITY | 1u << DOSSIER_LIST_COUNTRY | 1u << DOSSIER_LIST_REGION
                         | 1u << DOSSIER_LIST_PLACE;

  return (dossier_gazetteer_lookup (&lexicon->gazetteer, dossier_gazetteer_extend (0, word)) & places) != 0;
}

void
dossier_name_settle_short_forms (DossierDocument *document, const DossierNameLexicon *lexicon)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_return_if_fail (document != NULL && lexicon != NULL);

  for (guint i = 0; i < document->names->len; i++)
    {
      const DossierName *name = &g_array_index (document->names, DossierName, i);

      if (name->type == DOSSIER_NAME_ORGANISATION && name->end - name->first > 1)
        {
          guint64 word = word_at (document, name->first);

          g_hash_table_add (firsts, g_memdup2 (&word, sizeof word));
        }
    }
  for (guint i = 0; i < document->names->len; i++)
    {
      DossierName *name = &g_array_index (document->names, DossierName, i);
      guint64 word;

      if (name->type != DOSSIER_NAME_PLACE || name->end - name->first != 1)
        continue;
      word = word_at (document, name->first);
      if (g_hash_table_contains (firsts, &word) && !is_listed_place (lexicon, word))
        name->type = DOSSIER_NAME_ORGANISATION;
    }
}
