/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-listed.h"

#include "dossier-name-labels.h"

#define ORGANISATIONS                                                                                                  \
  (1u << DOSSIER_LIST_COMPANY | 1u << DOSSIER_LIST_PARTY | 1u << DOSSIER_LIST_AGENCY | 1u << DOSSIER_LIST_MEDIA        \
   | 1u << DOSSIER_LIST_SCHOOL | 1u << DOSSIER_LIST_BODY | 1u << DOSSIER_LIST_ARMED | 1u << DOSSIER_LIST_TEAM)

static const struct
{
  DossierList list;
  DossierNameType type;
} things[] = {
  { DOSSIER_LIST_LAW, DOSSIER_NAME_LAW },
  { DOSSIER_LIST_EVENT, DOSSIER_NAME_EVENT },
  { DOSSIER_LIST_PRODUCT, DOSSIER_NAME_PRODUCT },
};

/* The lists on which the cells from @first to before @end stand as one phrase. */
static guint32
lists_of (const DossierNameSentence *sentence, guint first, guint end)
{
  guint32 lists;

  if (end == first + 1)
    return dossier_name_sentence_cell (sentence, first)->lists[DOSSIER_PLACE_UNIT];
  lists = dossier_name_sentence_cell (sentence, first)->lists[DOSSIER_PLACE_BEGIN]
          & dossier_name_sentence_cell (sentence, end - 1)->lists[DOSSIER_PLACE_LAST];
  for (guint i = first + 1; i + 1 < end; i++)
    lists &= dossier_name_sentence_cell (sentence, i)->lists[DOSSIER_PLACE_INSIDE];
  return lists;
}

void
dossier_name_mend_listed (const DossierNameSentence *sentence, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint first = 0, end; first < sentence->cells->len; first = end)
    {
      guint32 lists;

      end = first + 1;
      if (!dossier_name_label_is (own[first], DOSSIER_NAME_ORGANISATION) || !dossier_name_label_begins (own[first]))
        continue;
      while (end < sentence->cells->len && dossier_name_label_is (own[end], DOSSIER_NAME_ORGANISATION)
             && !dossier_name_label_begins (own[end]))
        end++;
      lists = lists_of (sentence, first, end);
      for (guint i = 0; i < G_N_ELEMENTS (things) && (lists & ORGANISATIONS) == 0; i++)
        if ((lists & 1u << things[i].list) != 0)
          {
            dossier_name_labels_write_one (first, end, things[i].type, own);
            break;
          }
    }
}
