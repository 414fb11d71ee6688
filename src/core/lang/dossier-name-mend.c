/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-mend.h"

#include "dossier-name-labels.h"

/* The longest name of a candidate before the word, in tokens. */
#define LONGEST_CANDIDATE 4
/* The most words of a committee's name after its chamber. */
#define LONGEST_COMMITTEE 5
/* "The Standard" has its article as a name; one of so many words with it has not. */
#define LEAST_WITHOUT_ARTICLE 4

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
  while (first > 0 && campaign - first < LONGEST_CANDIDATE && dossier_name_label_is (labels[first], DOSSIER_NAME_PERSON) &&
         !dossier_name_label_begins (labels[first]))
    first--;
  return dossier_name_label_is (labels[first], DOSSIER_NAME_PERSON) && dossier_name_label_begins (labels[first]) ? first : campaign;
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
      dossier_name_labels_write_one (first, i + 1, DOSSIER_NAME_ORGANISATION, own);
    }
}

gboolean
dossier_name_mend_is_title (const DossierDocument *document, guint32 token)
{
  static const char *const titles[] = {
    "Mr",        "Mr.",   "Mrs",         "Mrs.",          "Ms",         "Ms.",     "Dr",
    "Dr.",       "Prof",  "Prof.",       "Sen",           "Sen.",       "Rep",     "Rep.",
    "Gov",       "Gov.",  "Gen.",        "Lt.",           "Col.",       "Capt.",   "Sgt.",
    "Rev",       "Rev.",  "Hon",         "Hon.",          "Madam",      "Sheikh",  "Sheikha",
    "Imam",      "Shri",  "Smt",         "Smt.",          "Alhaji",     "Senator", "Governor",
    "President", "Mayor", "Congressman", "Congresswoman", "Ambassador",
    "Lord",      "Tsar",  "Czar",  "Emperor",       "Empress",    "Sultan",  "Pope",
    "Sir",       "Dame",  "General", "Colonel",     "Captain",    "Archbishop", "Cardinal",
    "Rabbi",     "Aunty", "King",    "Queen",
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
          !dossier_name_mend_is_title (document, sentence->first + i))
        continue;
      own[i] = 0;
      own[i + 1] = DOSSIER_NAME_LABEL_PLACE (own[i + 1]) == DOSSIER_PLACE_LAST
                       ? DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, DOSSIER_PLACE_UNIT)
                       : DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, DOSSIER_PLACE_BEGIN);
    }
}

static gboolean
is_chamber (const DossierDocument *document, guint32 token)
{
  static const char *const chambers[] = { "Senate", "House", "Commons", "Lords", "Congress", "Parliament" };

  for (guint i = 0; i < G_N_ELEMENTS (chambers); i++)
    if (dossier_document_token_is (document, token, chambers[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_committee (const DossierDocument *document, guint32 token)
{
  static const char *const words[] = { "committee", "committees", "subcommittee", "subcommittees" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (dossier_document_token_is (document, token, words[i]))
      return TRUE;
  return FALSE;
}

/* How many words after cell @chamber make the name of a committee with it, all of them small: "intelligence
 * committee", "ways and means committee". "House committees" say no name. */
static guint
count_committee (const DossierNameSentence *sentence, const DossierDocument *document, const guint8 *own, guint chamber)
{
  for (guint i = chamber + 1; i < sentence->cells->len && i <= chamber + LONGEST_COMMITTEE && own[i] == 0; i++)
    {
      guint8 tag = dossier_name_sentence_cell (sentence, i)->tag;

      if (is_committee (document, sentence->first + i))
        return i > chamber + 1 ? i - chamber : 0;
      if (tag != DOSSIER_TAG_NN && tag != DOSSIER_TAG_NNS && tag != DOSSIER_TAG_JJ && tag != DOSSIER_TAG_CC
          && tag != DOSSIER_TAG_VBG)
        return 0;
    }
  return 0;
}

void
dossier_name_mend_committees (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 0; i < sentence->cells->len; i++)
    {
      guint n;

      if (own[i] == 0 || DOSSIER_NAME_LABEL_TYPE (own[i]) != DOSSIER_NAME_ORGANISATION
          || !is_chamber (document, sentence->first + i))
        continue;
      n = count_committee (sentence, document, own, i);
      if (n == 0)
        continue;
      own[i] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, dossier_name_label_begins (own[i]) ? DOSSIER_PLACE_BEGIN
                                                                                   : DOSSIER_PLACE_INSIDE);
      for (guint k = 1; k <= n; k++)
        own[i + k] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, k == n ? DOSSIER_PLACE_LAST : DOSSIER_PLACE_INSIDE);
    }
}

/* What newspapers that have an article in their names end in. */
static gboolean
is_paper (const DossierDocument *document, guint32 last)
{
  static const char *const words[] = { "Journal", "Times", "Post", "Globe", "Telegraph", "Herald", "Tribune", "News", "Star" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (dossier_document_token_is (document, last, words[i]))
      return TRUE;
  return FALSE;
}

/* How many of the @n cells from @first on are no part of the name that is said to begin there: a rank ("No. 1 Acme
 * News"), or the article of a name of several words ("The Harbour Trust of Norfolk"). */
static guint
count_loose_front (const DossierDocument *document, guint32 first, guint n)
{
  if (dossier_document_token_is (document, first, "No.") || dossier_document_token_is (document, first, "No"))
    return n > 1 && dossier_document_token (document, first + 1)->flags & DOSSIER_TOKEN_DIGIT ? 2 : 0;
  if (dossier_document_token_is (document, first, "The") && n >= LEAST_WITHOUT_ARTICLE
      && !is_paper (document, first + n - 1))
    return 1;
  return 0;
}

void
dossier_name_mend_fronts (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 0; i < sentence->cells->len; i++)
    {
      guint n = 1;
      guint loose;

      if (own[i] != DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_BEGIN))
        continue;
      while (i + n < sentence->cells->len && own[i + n] != 0 && !dossier_name_label_begins (own[i + n]))
        n++;
      loose = count_loose_front (document, sentence->first + i, n);
      for (guint k = 0; k < loose; k++)
        own[i + k] = 0;
      if (loose > 0 && loose < n)
        own[i + loose] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, loose + 1 == n ? DOSSIER_PLACE_UNIT
                                                                                       : DOSSIER_PLACE_BEGIN);
    }
}

void
dossier_name_mend_backs (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 1; i < sentence->cells->len; i++)
    {
      const DossierToken *token = dossier_document_token (document, sentence->first + i);

      if (own[i] != DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_LAST)
          || !g_str_has_prefix (document->text + token->start, "co-"))
        continue;
      own[i] = 0;
      own[i - 1] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION,
                                       dossier_name_label_begins (own[i - 1]) ? DOSSIER_PLACE_UNIT : DOSSIER_PLACE_LAST);
    }
}

/* Whether cell @i is a mark that hangs on the word before it while the sentence goes on: "Acme! shares", "Acme!'s". */
static gboolean
is_cry (const DossierNameSentence *sentence, const DossierDocument *document, guint i)
{
  return i + 1 < sentence->cells->len && dossier_document_token_is (document, sentence->first + i, "!")
         && dossier_name_sentence_cell (sentence, i)->glued
         && (dossier_name_sentence_cell (sentence, i + 1)->word.shape == DOSSIER_SHAPE_LOWER
             || dossier_name_sentence_cell (sentence, i + 1)->tag == DOSSIER_TAG_POS);
}

/* Whether cells @i and @i + 1 are a firm on the lists with its mark, in which the model saw a product. */
static gboolean
is_listed_firm (const DossierNameSentence *sentence, const DossierDocument *document, const guint8 *own, guint i)
{
  return own[i] == DOSSIER_NAME_LABEL (DOSSIER_NAME_PRODUCT, DOSSIER_PLACE_BEGIN)
         && own[i + 1] == DOSSIER_NAME_LABEL (DOSSIER_NAME_PRODUCT, DOSSIER_PLACE_LAST)
         && dossier_document_token_is (document, sentence->first + i + 1, "!")
         && (dossier_name_sentence_cell (sentence, i)->around & (1u << DOSSIER_LIST_COMPANY)) != 0;
}

void
dossier_name_mend_cries (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 0; i + 1 < sentence->cells->len; i++)
    {
      gboolean unit = own[i] == DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_UNIT);
      gboolean listed = is_listed_firm (sentence, document, own, i);

      if (!listed
          && ((!unit && own[i] != DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_LAST))
              || own[i + 1] != 0 || !is_cry (sentence, document, i + 1)))
        continue;
      own[i] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION,
                                   unit || listed ? DOSSIER_PLACE_BEGIN : DOSSIER_PLACE_INSIDE);
      own[i + 1] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_LAST);
    }
}

/* Whether the cells from @first on begin the name of a government's department: "Department of", "Office for". */
static gboolean
begins_department (const DossierDocument *document, guint32 first, guint32 end)
{
  static const char *const words[] = { "Department", "Office", "Ministry", "Bureau" };

  if (first + 1 >= end
      || !(dossier_document_token_is (document, first + 1, "of")
           || dossier_document_token_is (document, first + 1, "for")))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (dossier_document_token_is (document, first, words[i]))
      return TRUE;
  return FALSE;
}

/* Parts the name of @n cells at cell @first into an owner and a department where "'s" stands between. */
static void
part_owner (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *own, guint first, guint n)
{
  guint32 base = sentence->first;

  for (guint i = first + 1; i + 2 < first + n; i++)
    {
      if (dossier_name_sentence_cell (sentence, i)->tag != DOSSIER_TAG_POS
          || !begins_department (document, base + i + 1, base + first + n))
        continue;
      dossier_name_labels_write_one (first, i, DOSSIER_NAME_PERSON, own);
      own[i] = 0;
      own[i + 1] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_BEGIN);
      return;
    }
}

void
dossier_name_mend_owners (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 0; i < sentence->cells->len; i++)
    {
      guint n = 1;

      if ((dossier_name_sentence_cell (sentence, i)->lists[DOSSIER_PLACE_UNIT] & (1u << DOSSIER_LIST_SURNAME)) == 0)
        continue;
      if (own[i] == DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_UNIT)
          && i + 3 < sentence->cells->len && dossier_name_sentence_cell (sentence, i + 1)->tag == DOSSIER_TAG_POS
          && begins_department (document, sentence->first + i + 2, sentence->first + sentence->cells->len))
        own[i] = DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON, DOSSIER_PLACE_UNIT);
      if (own[i] != DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_BEGIN))
        continue;
      while (i + n < sentence->cells->len && own[i + n] != 0 && !dossier_name_label_begins (own[i + n]))
        n++;
      part_owner (sentence, document, own, i, n);
    }
}
