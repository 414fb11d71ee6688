/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-people.h"

#include "dossier-name-labels.h"
#include "dossier-name-mend.h"

/* The most words of a nickname. */
#define LONGEST_NICKNAME 3

/* "Bela I" has his number in his name, but in "Bela, I think" and "what Bela I think meant" the word is another's. */
static gboolean
is_first_of_his_name (const DossierNameSentence *sentence, const DossierDocument *document, const guint8 *own, guint i)
{
  guint8 tag = i + 1 < sentence->cells->len ? dossier_name_sentence_cell (sentence, i + 1)->tag : DOSSIER_TAG_NONE;

  if (own[i] != 0 || !dossier_document_token_is (document, sentence->first + i, "I")
      || dossier_name_sentence_cell (sentence, i)->tag == DOSSIER_TAG_PRP)
    return FALSE;
  return tag != DOSSIER_TAG_VBP && tag != DOSSIER_TAG_MD && tag != DOSSIER_TAG_RB;
}

void
dossier_name_mend_rulers (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 0; i + 1 < sentence->cells->len; i++)
    {
      gboolean unit = own[i] == DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, DOSSIER_PLACE_UNIT);

      if ((!unit && own[i] != DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, DOSSIER_PLACE_LAST))
          || !is_first_of_his_name (sentence, document, own, i + 1))
        continue;
      own[i] = DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, unit ? DOSSIER_PLACE_BEGIN : DOSSIER_PLACE_INSIDE);
      own[i + 1] = DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, DOSSIER_PLACE_LAST);
    }
}

static gboolean
is_capitalised (const DossierNameSentence *sentence, guint i)
{
  return dossier_shape_is_capitalised (dossier_name_sentence_cell (sentence, i)->word.shape);
}

/* The cell of the mark that closes the nickname opened at cell @open, or 0 where no nickname stands there. */
static guint
find_close (const DossierNameSentence *sentence, const DossierDocument *document, guint open)
{
  static const char *const opening[] = { "\"", "“", NULL };
  static const char *const closing[] = { "\"", "”", NULL };

  if (!dossier_document_token_is_one_of (document, sentence->first + open, opening))
    return 0;
  for (guint i = open + 1; i + 1 < sentence->cells->len && i <= open + LONGEST_NICKNAME + 1; i++)
    if (dossier_document_token_is_one_of (document, sentence->first + i, closing))
      /* 'He told Lee. "No," Ann said' has a mark before its own. */
      return i > open + 1 && is_capitalised (sentence, i - 1) && !dossier_name_sentence_cell (sentence, i + 1)->glued
                 ? i
                 : 0;
  return 0;
}

void
dossier_name_mend_nicknames (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 1; i + 2 < sentence->cells->len; i++)
    {
      guint close = find_close (sentence, document, i);
      guint first = i - 1, last = close + 1;

      if (close == 0 || !dossier_name_label_is (own[first], DOSSIER_NAME_PERSON) || !is_capitalised (sentence, last)
          || (own[last] != 0 && !dossier_name_label_is (own[last], DOSSIER_NAME_PERSON)))
        continue;
      while (first > 0 && dossier_name_label_is (own[first], DOSSIER_NAME_PERSON) && !dossier_name_label_begins (own[first]))
        first--;
      while (last + 1 < sentence->cells->len && dossier_name_label_is (own[last + 1], DOSSIER_NAME_PERSON) && !dossier_name_label_begins (own[last + 1]))
        last++;
      dossier_name_labels_write_one (first, last + 1, DOSSIER_NAME_PERSON, own);
      i = last;
    }
}

/* Members of parties, as newspapers put them before a politician's name. */
static gboolean
is_member (const DossierDocument *document, guint32 token)
{
  static const char *const members[] = { "Republican", "Democrat", "Democratic", "Libertarian", "Conservative",
                                         "Liberal",    "Tory",     "Socialist",  "GOP",           NULL };

  return dossier_document_token_is_one_of (document, token, members);
}

static gboolean
is_region (const DossierNameSentence *sentence, guint i)
{
  return (dossier_name_sentence_cell (sentence, i)->around
          & (1u << DOSSIER_LIST_REGION | 1u << DOSSIER_LIST_COUNTRY)) != 0;
}

/* "Ohio GOP" before "Gov. Ann Lee" is no branch of a party, but a state and a party. */
static gboolean
is_state_and_party (const DossierNameSentence *sentence, const DossierDocument *document, guint first, guint end)
{
  return end == first + 2 && end < sentence->cells->len && is_region (sentence, first)
         && is_member (document, sentence->first + first + 1)
         && dossier_name_mend_is_title (document, sentence->first + end);
}

/* Parts the name from cell @first to @end, a person's or a place's, after the state, the party and the office it begins
 * with. */
static void
part_member (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *own, guint first, guint end)
{
  gboolean person = dossier_name_label_is (own[first], DOSSIER_NAME_PERSON);
  guint member = first, title, name;

  while (member < end && is_region (sentence, member))
    member++;
  title = member + (member < end && is_member (document, sentence->first + member));
  name = title;
  while (person && member > first && name < end && dossier_name_mend_is_title (document, sentence->first + name))
    name++;
  if (name == member || (person ? name == end : member == first || name != end))
    return;
  dossier_name_labels_write_one (first, member, DOSSIER_NAME_PLACE, own);
  dossier_name_labels_write_one (member, title, DOSSIER_NAME_GROUP, own);
  for (guint i = title; i < name; i++)
    own[i] = 0;
  dossier_name_labels_write_one (name, end, DOSSIER_NAME_PERSON, own);
}

void
dossier_name_mend_members (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 0; i < sentence->cells->len; i++)
    {
      guint end = i + 1;

      if (DOSSIER_NAME_LABEL_PLACE (own[i]) != DOSSIER_PLACE_BEGIN || own[i] == 0)
        continue;
      while (end < sentence->cells->len && own[end] != 0 && !dossier_name_label_begins (own[end]))
        end++;
      if (dossier_name_label_is (own[i], DOSSIER_NAME_PERSON) || dossier_name_label_is (own[i], DOSSIER_NAME_PLACE))
        part_member (sentence, document, own, i, end);
      else if (is_state_and_party (sentence, document, i, end))
        {
          dossier_name_labels_write_one (i, i + 1, DOSSIER_NAME_PLACE, own);
          dossier_name_labels_write_one (i + 1, end, DOSSIER_NAME_GROUP, own);
        }
    }
}

void
dossier_name_mend_marks (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  static const char *const letters[] = { "R", "D", "I", NULL };
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 1; i + 2 < sentence->cells->len; i++)
    {
      if (own[i] == 0 || !dossier_document_token_is_one_of (document, sentence->first + i, letters)
          || !dossier_document_token_is (document, sentence->first + i + 1, "-")
          || !dossier_name_sentence_cell (sentence, i + 1)->glued || !dossier_name_sentence_cell (sentence, i + 2)->glued)
        continue;
      for (own[i++] = 0; i < sentence->cells->len && own[i] != 0 && !dossier_name_label_begins (own[i]); i++)
        own[i] = 0;
    }
}
