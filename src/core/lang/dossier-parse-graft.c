/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parse-graft.h"

DossierToken *
dossier_parse_token (DossierDocument *document, guint32 i)
{
  return dossier_document_token (document, i);
}

guint32
dossier_parse_climb (DossierDocument *document, guint32 word, guint32 first, guint32 end)
{
  for (guint32 step = first; step < end; step++)
    {
      guint32 head = dossier_parse_token (document, word)->head;

      if (head == DOSSIER_NO_TOKEN || head < first || head >= end)
        break;
      word = head;
    }
  return word;
}

gboolean
dossier_parse_is_below (DossierDocument *document, guint32 word, guint32 ancestor, const DossierSentence *sentence)
{
  for (guint32 step = sentence->first; step <= sentence->end && word != DOSSIER_NO_TOKEN; step++)
    {
      if (word == ancestor)
        return TRUE;
      word = dossier_parse_token (document, word)->head;
    }
  return FALSE;
}

void
dossier_parse_attach (DossierDocument *document, guint32 word, guint32 head, DossierDeprel deprel, const DossierSentence *sentence)
{
  if (dossier_parse_is_below (document, head, word, sentence))
    return;
  dossier_parse_token (document, word)->head = head;
  dossier_parse_token (document, word)->deprel = deprel;
}

gboolean
dossier_parse_put_above (DossierDocument *document, guint32 verb, guint32 clause, DossierDeprel deprel,
           const DossierSentence *sentence)
{
  DossierToken *above = dossier_parse_token (document, verb);
  DossierToken *below = dossier_parse_token (document, clause);

  if (dossier_parse_is_below (document, clause, verb, sentence))
    return FALSE;
  above->head = below->head;
  above->deprel = below->deprel;
  below->head = verb;
  below->deprel = deprel;
  return TRUE;
}
