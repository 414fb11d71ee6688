/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-mend.h"

/* The longest name of a candidate before the word, in tokens. */
#define LONGEST_CANDIDATE 4

static gboolean
is_person (guint8 label)
{
  return label != 0 && DOSSIER_NAME_LABEL_TYPE (label) == DOSSIER_NAME_PERSON;
}

static gboolean
begins_name (guint8 label)
{
  return label != 0 && (DOSSIER_NAME_LABEL_PLACE (label) == DOSSIER_PLACE_BEGIN ||
                        DOSSIER_NAME_LABEL_PLACE (label) == DOSSIER_PLACE_UNIT);
}

/* The cell where the candidate's name before cell @campaign begins, or @campaign where there is none: a
 * person's name, or a surname on the lists that the model gave up as no name. */
static guint
find_candidate (const DossierNameSentence *sentence, const guint8 *labels, guint campaign)
{
  guint first = campaign - 1;
  const DossierNameCell *cell = dossier_name_sentence_cell (sentence, first);

  if (labels[first] == 0)
    return cell->shape == DOSSIER_SHAPE_CAPITAL &&
                   (cell->lists[DOSSIER_PLACE_UNIT] & (1u << DOSSIER_LIST_SURNAME)) != 0
               ? first
               : campaign;
  while (first > 0 && campaign - first < LONGEST_CANDIDATE && is_person (labels[first]) &&
         !begins_name (labels[first]))
    first--;
  return is_person (labels[first]) && begins_name (labels[first]) ? first : campaign;
}

static gboolean
follows_article (const DossierNameSentence *sentence, const DossierDocument *document, guint index)
{
  return index > 0 && dossier_document_token_is (document, sentence->first + index - 1, "the");
}

void
dossier_name_mend_campaigns (const DossierNameSentence *sentence, const DossierDocument *document,
                             guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 2; i < sentence->cells->len; i++)
    {
      guint first;

      /* "The Biden campaign trail" is no body. */
      if (own[i] != 0 || !dossier_document_token_is (document, sentence->first + i, "campaign") ||
          (i + 1 < sentence->cells->len &&
           dossier_document_token_is (document, sentence->first + i + 1, "trail")))
        continue;
      first = find_candidate (sentence, own, i);
      if (first == i || !follows_article (sentence, document, first))
        continue;
      for (guint k = first; k <= i; k++)
        own[k] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, k == first ? DOSSIER_PLACE_BEGIN
                                                                : k == i   ? DOSSIER_PLACE_LAST
                                                                           : DOSSIER_PLACE_INSIDE);
    }
}
