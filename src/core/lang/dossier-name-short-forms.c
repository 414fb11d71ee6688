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

/* Makes the place an organisation whose word some organisation's name of several words begins with. */
static void
settle_places (DossierDocument *document, const DossierNameLexicon *lexicon, GHashTable *firsts)
{
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

/* The key of all the words of a name. */
static guint64
phrase_of (const DossierDocument *document, const DossierName *name)
{
  guint64 key = 0;

  for (guint32 i = name->first; i < name->end; i++)
    key = dossier_gazetteer_extend (key, word_at (document, i));
  return key;
}

/* Makes the person an organisation who is called as a listed company that the document has elsewhere. */
static void
settle_persons (DossierDocument *document, const DossierNameLexicon *lexicon, GHashTable *wholes)
{
  for (guint i = 0; i < document->names->len; i++)
    {
      DossierName *name = &g_array_index (document->names, DossierName, i);
      guint64 key;

      if (name->type != DOSSIER_NAME_PERSON || name->end - name->first < 2)
        continue;
      key = phrase_of (document, name);
      if (g_hash_table_contains (wholes, &key)
          && (dossier_gazetteer_lookup (&lexicon->gazetteer, key) & (1u << DOSSIER_LIST_COMPANY)) != 0)
        name->type = DOSSIER_NAME_ORGANISATION;
    }
}

static void
add_key (GHashTable *keys, guint64 key)
{
  g_hash_table_add (keys, g_memdup2 (&key, sizeof key));
}

void
dossier_name_settle_short_forms (DossierDocument *document, const DossierNameLexicon *lexicon)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GHashTable) wholes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_return_if_fail (document != NULL && lexicon != NULL);

  for (guint i = 0; i < document->names->len; i++)
    {
      const DossierName *name = &g_array_index (document->names, DossierName, i);

      if (name->type != DOSSIER_NAME_ORGANISATION || name->end - name->first < 2)
        continue;
      add_key (firsts, word_at (document, name->first));
      add_key (wholes, phrase_of (document, name));
    }
  settle_places (document, lexicon, firsts);
  settle_persons (document, lexicon, wholes);
}
