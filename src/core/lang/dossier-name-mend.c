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
 * person's name, or a surname on the lists that the model took for none or for an organisation. */
static guint
find_candidate (const DossierNameSentence *sentence, const guint8 *labels, guint campaign)
{
  guint first = campaign - 1;
  const DossierNameCell *cell = dossier_name_sentence_cell (sentence, first);

  if (labels[first] == 0 ||
      labels[first] == DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_UNIT))
    return cell->shape == DOSSIER_SHAPE_CAPITAL &&
                   (cell->lists[DOSSIER_PLACE_UNIT] & (1u << DOSSIER_LIST_SURNAME)) != 0
               ? first
               : campaign;
  while (first > 0 && campaign - first < LONGEST_CANDIDATE && is_person (labels[first]) &&
         !begins_name (labels[first]))
    first--;
  return is_person (labels[first]) && begins_name (labels[first]) ? first : campaign;
}

/* "the Biden campaign", "a Biden campaign adviser", but not "she helped Biden campaign in Ohio". */
static gboolean
is_noun (const DossierNameSentence *sentence, const DossierDocument *document, guint campaign, guint first)
{
  guint8 next = campaign + 1 < sentence->cells->len ? dossier_name_sentence_cell (sentence, campaign + 1)->tag
                                                    : DOSSIER_TAG_NONE;

  return (first > 0 && dossier_document_token_is (document, sentence->first + first - 1, "the")) ||
         next == DOSSIER_TAG_NN || next == DOSSIER_TAG_NNS;
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
      if (first == i || !is_noun (sentence, document, i, first))
        continue;
      for (guint k = first; k <= i; k++)
        own[k] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, k == first ? DOSSIER_PLACE_BEGIN
                                                                : k == i   ? DOSSIER_PLACE_LAST
                                                                           : DOSSIER_PLACE_INSIDE);
    }
}

static gboolean
is_title (const DossierDocument *document, guint32 token)
{
  static const char *const titles[] = {
    "Mr",        "Mr.",   "Mrs",         "Mrs.",          "Ms",         "Ms.",     "Dr",
    "Dr.",       "Prof",  "Prof.",       "Sen",           "Sen.",       "Rep",     "Rep.",
    "Gov",       "Gov.",  "Gen.",        "Lt.",           "Col.",       "Capt.",   "Sgt.",
    "Rev",       "Rev.",  "Hon",         "Hon.",          "Madam",      "Sheikh",  "Sheikha",
    "Imam",      "Shri",  "Smt",         "Smt.",          "Alhaji",     "Senator", "Governor",
    "President", "Mayor", "Congressman", "Congresswoman", "Ambassador",
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    if (dossier_document_token_is (document, token, titles[i]))
      return TRUE;
  return FALSE;
}

void
dossier_name_mend_titles (const DossierNameSentence *sentence, const DossierDocument *document,
                          guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  /* Left to right, so that of "Sheikh Dr. Ann Lee" both go. */
  for (guint i = 0; i + 1 < sentence->cells->len; i++)
    {
      if (own[i] != DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, DOSSIER_PLACE_BEGIN) ||
          !is_title (document, sentence->first + i))
        continue;
      own[i] = 0;
      own[i + 1] = DOSSIER_NAME_LABEL_PLACE (own[i + 1]) == DOSSIER_PLACE_LAST
                       ? DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, DOSSIER_PLACE_UNIT)
                       : DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, DOSSIER_PLACE_BEGIN);
    }
}
