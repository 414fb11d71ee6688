/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-document.h"

#include <string.h>

static const char *const name_types[DOSSIER_N_NAME_TYPES] = {
  "person", "organisation", "place", "group", "facility", "event", "law", "product",
};

DossierDocument *
dossier_document_new (const char *text, gsize length)
{
  DossierDocument *document = g_new0 (DossierDocument, 1);

  g_return_val_if_fail (text != NULL && length < G_MAXUINT32, NULL);

  document->text = text;
  document->length = length;
  document->tokens = g_array_new (FALSE, FALSE, sizeof (DossierToken));
  document->sentences = g_array_new (FALSE, FALSE, sizeof (DossierSentence));
  document->names = g_array_new (FALSE, FALSE, sizeof (DossierName));
  document->lemmas = g_string_new (NULL);
  /* Offset 0 means "none". */
  g_string_append_c (document->lemmas, '\0');
  return document;
}

void
dossier_document_free (DossierDocument *document)
{
  g_array_unref (document->tokens);
  g_array_unref (document->sentences);
  g_array_unref (document->names);
  g_string_free (document->lemmas, TRUE);
  g_free (document);
}

const char *
dossier_document_lemma (const DossierDocument *document, guint32 token)
{
  return document->lemmas->str + dossier_document_token (document, token)->lemma;
}

gboolean
dossier_document_token_is (const DossierDocument *document, guint32 token, const char *word)
{
  const DossierToken *t = dossier_document_token (document, token);
  gsize length = t->end - t->start;

  return strlen (word) == length && g_ascii_strncasecmp (document->text + t->start, word, length) == 0;
}

gboolean
dossier_document_token_is_one_of (const DossierDocument *document, guint32 token, const char *const *words)
{
  for (; *words != NULL; words++)
    if (dossier_document_token_is (document, token, *words))
      return TRUE;
  return FALSE;
}

DossierRange
dossier_document_range (const DossierDocument *document, guint32 first, guint32 end)
{
  DossierRange range = { dossier_document_token (document, first)->start,
                         dossier_document_token (document, end - 1)->end };

  return range;
}

guint32
dossier_document_token_at (const DossierDocument *document, gsize offset)
{
  guint32 low = 0;
  guint32 high = document->tokens->len;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (dossier_document_token (document, middle)->start < offset)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

const char *
dossier_name_type_to_string (DossierNameType type)
{
  g_return_val_if_fail ((guint) type < DOSSIER_N_NAME_TYPES, NULL);

  return name_types[type];
}
