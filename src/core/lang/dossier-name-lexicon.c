/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-lexicon.h"

static const DossierWordRecord unknown_word;

static gboolean
has_empty_slot (const DossierWordRecord *words, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (words[i].check == 0)
      return TRUE;
  return FALSE;
}

gboolean
dossier_name_lexicon_init (DossierNameLexicon *lexicon, gconstpointer phrases, gsize phrases_size,
                           gconstpointer words, gsize words_size)
{
  gsize n = words_size / sizeof (DossierWordRecord);

  g_return_val_if_fail (lexicon != NULL && phrases != NULL && words != NULL, FALSE);

  if (!dossier_gazetteer_init (&lexicon->gazetteer, phrases, phrases_size))
    return FALSE;
  if (n == 0 || n * sizeof (DossierWordRecord) != words_size || (n & (n - 1)) != 0 || n > G_MAXUINT32)
    return FALSE;
  if (!has_empty_slot (words, n))
    return FALSE;
  lexicon->words = words;
  lexicon->mask = (guint32) (n - 1);
  return TRUE;
}

const DossierWordRecord *
dossier_name_lexicon_word (const DossierNameLexicon *lexicon, guint64 folded)
{
  guint32 check = (guint32) (folded >> 32);

  g_return_val_if_fail (lexicon != NULL, &unknown_word);

  for (guint32 i = (guint32) folded & lexicon->mask; lexicon->words[i].check != 0;
       i = (i + 1) & lexicon->mask)
    if (lexicon->words[i].check == check)
      return &lexicon->words[i];
  return &unknown_word;
}
