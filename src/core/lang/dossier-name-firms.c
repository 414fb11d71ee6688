/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-firms.h"

#include "dossier-name-labels.h"
#include "dossier-tagset.h"

#define IS(label, type, place) ((label) == DOSSIER_NAME_LABEL (type, place))

static const DossierToken *
token_at (const DossierNameSentence *sentence, const DossierDocument *document, guint cell)
{
  return dossier_document_token (document, sentence->first + cell);
}

static gboolean
is_party (guint8 label)
{
  return label != 0
         && (DOSSIER_NAME_LABEL_TYPE (label) == DOSSIER_NAME_PERSON
             || DOSSIER_NAME_LABEL_TYPE (label) == DOSSIER_NAME_ORGANISATION);
}

/* Whether @label may become part of a firm: no event and so on. */
static gboolean
is_open (guint8 label)
{
  return label == 0 || is_party (label) || DOSSIER_NAME_LABEL_TYPE (label) == DOSSIER_NAME_PLACE
         || DOSSIER_NAME_LABEL_TYPE (label) == DOSSIER_NAME_FACILITY
         || DOSSIER_NAME_LABEL_TYPE (label) == DOSSIER_NAME_GROUP;
}

static gboolean
is_partner (const DossierNameSentence *sentence, const DossierDocument *document, const guint8 *own, guint cell)
{
  return token_at (sentence, document, cell)->flags & DOSSIER_TOKEN_CAPITAL && is_open (own[cell]);
}

/* The first cell of the list of single names that ends before "&" at @sign. */
static guint
find_first (const DossierNameSentence *sentence, const DossierDocument *document, const guint8 *own, guint sign)
{
  guint first = sign - 1;

  while (first >= 2 && dossier_document_token_is (document, sentence->first + first - 1, ",")
         && is_partner (sentence, document, own, first - 2)
         && (first == 2 || own[first - 3] == 0))
    first -= 2;
  return first;
}

/* The last cell of the name that cell @cell is in, which may go on: "Finch, LLP". */
static guint
find_last (const guint8 *own, guint cell, guint n)
{
  if (own[cell] == 0 || IS (own[cell], DOSSIER_NAME_LABEL_TYPE (own[cell]), DOSSIER_PLACE_UNIT))
    return cell;
  while (cell + 1 < n && !IS (own[cell], DOSSIER_NAME_LABEL_TYPE (own[cell]), DOSSIER_PLACE_LAST)
         && own[cell + 1] != 0 && DOSSIER_NAME_LABEL_PLACE (own[cell + 1]) != DOSSIER_PLACE_BEGIN
         && DOSSIER_NAME_LABEL_PLACE (own[cell + 1]) != DOSSIER_PLACE_UNIT)
    cell++;
  return cell;
}

/* Whether cell @cell ends or begins a person's name of several words, whose other words are not joined by "&". */
static gboolean
has_given_name (const guint8 *own, guint before, guint after)
{
  return IS (own[before], DOSSIER_NAME_PERSON, DOSSIER_PLACE_LAST)
         || IS (own[after], DOSSIER_NAME_PERSON, DOSSIER_PLACE_BEGIN);
}

void
dossier_name_mend_firms (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 1; i + 1 < sentence->cells->len; i++)
    {
      guint first, last;

      if (!dossier_document_token_is (document, sentence->first + i, "&") || !is_partner (sentence, document, own, i - 1)
          || !is_partner (sentence, document, own, i + 1))
        continue;
      first = find_first (sentence, document, own, i);
      /* With a longer name on one side the model knows better. */
      if (first + 1 == i
          && (has_given_name (own, i - 1, i + 1) || !is_party (own[i - 1]) || !is_party (own[i + 1])
              || (i >= 2 && token_at (sentence, document, i - 2)->flags & DOSSIER_TOKEN_CAPITAL)))
        continue;
      if (!is_party (own[first]) && !is_party (own[i - 1]) && !is_party (own[i + 1]))
        continue;
      last = find_last (own, i + 1, sentence->cells->len);
      dossier_name_labels_write_one (first, last + 1, DOSSIER_NAME_ORGANISATION, own);
    }
}

/* Whether the word at @token, the last of a name, says that what bears it is a body and neither made nor held; @first is
 * the first token of the name. */
static gboolean
is_head_of_body (const DossierDocument *document, guint32 first, guint32 token)
{
  static const char *const heads[]
      = { "Trust", "Foundation", "Institute", "Institution", "Association", "Federation", "Confederation", "Council",
          "Commission", "Committee", "Agency", "Ministry", "Department", "University", "College", "Bank", "Authority",
          "Alliance", "Coalition", "Bureau", "Corporation", "Museum", "Orchestra", "Hospital", NULL };

  return token > first
         && (dossier_document_token_is_one_of (document, token, heads)
             || (dossier_document_token_is (document, token, "Forum")
                 && dossier_document_token_is (document, token - 1, "Economic")));
}

void
dossier_name_mend_bodies (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;
  guint first = 0;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 0; i < sentence->cells->len; i++)
    {
      if (dossier_name_label_begins (own[i]))
        first = i;
      if ((IS (own[i], DOSSIER_NAME_EVENT, DOSSIER_PLACE_LAST) || IS (own[i], DOSSIER_NAME_PRODUCT, DOSSIER_PLACE_LAST))
          && is_head_of_body (document, sentence->first + first, sentence->first + i))
        dossier_name_labels_write_one (first, i + 1, DOSSIER_NAME_ORGANISATION, own);
    }
}

/* Whether what stands at @token is founded, headed or worked for by the words before it. */
static gboolean
is_employer (const DossierDocument *document, guint32 first, guint32 token)
{
  static const char *const founded[] = { "founded", "co-founded", "cofounded", NULL };
  static const char *const posts[] = { "founder",  "co-founder", "founders", "co-founders", "CEO", "chairman",
                                       "chairwoman", "president", "subsidiary", "employee", "employees", NULL };
  static const char *const work[] = { "works", "worked", "work", "working", "drives", "drove", NULL };

  if (token > first && dossier_document_token_is (document, token - 1, "the"))
    token--;
  if (token > first && dossier_document_token_is_one_of (document, token - 1, founded))
    return TRUE;
  return token > first + 1
         && ((dossier_document_token_is (document, token - 1, "of") && dossier_document_token_is_one_of (document, token - 2, posts))
             || (dossier_document_token_is (document, token - 1, "for") && dossier_document_token_is_one_of (document, token - 2, work)));
}

/* Whether a run of capitals that the model saw no name in begins at cell @i: its end, or @i. */
static guint
find_bare_run (const DossierNameSentence *sentence, const guint8 *own, guint i)
{
  const DossierNameCell *cell = dossier_name_sentence_cell (sentence, i);

  if (sentence->letter_case != DOSSIER_CASE_NORMAL || cell->run_first != i || cell->run_end < i + 2)
    return i;
  for (guint k = i; k < cell->run_end; k++)
    if (own[k] != 0)
      return i;
  return cell->run_end;
}

/* The end of the name of a product, or of an event in several words, that begins at cell @i, or @i where none does. */
static guint
find_thing (const DossierNameSentence *sentence, const guint8 *own, guint i)
{
  if (IS (own[i], DOSSIER_NAME_PRODUCT, DOSSIER_PLACE_UNIT))
    return i + 1;
  return IS (own[i], DOSSIER_NAME_PRODUCT, DOSSIER_PLACE_BEGIN) || IS (own[i], DOSSIER_NAME_EVENT, DOSSIER_PLACE_BEGIN)
             ? find_last (own, i, sentence->cells->len) + 1
             : i;
}

void
dossier_name_mend_employers (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  static const char *const founders[] = { "founder", "co-founder", "founders", "co-founders", NULL };
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 1; i < sentence->cells->len; i++)
    {
      guint32 token = sentence->first + i;
      guint end = find_thing (sentence, own, i);

      if (end > i && is_employer (document, sentence->first, token))
        dossier_name_labels_write_one (i, end, DOSSIER_NAME_ORGANISATION, own);
      else if (i >= 2 && own[i] == 0 && dossier_document_token_is (document, token - 1, "of")
               && dossier_document_token_is_one_of (document, token - 2, founders))
        dossier_name_labels_write_one (i, find_bare_run (sentence, own, i), DOSSIER_NAME_ORGANISATION, own);
    }
}

/* What a company has and calls by a name. */
static gboolean
is_branch (const DossierDocument *document, guint32 token)
{
  static const char *const branches[] = { "division", "subsidiary", "affiliate", NULL };

  return dossier_document_token_is_one_of (document, token, branches);
}

void
dossier_name_mend_branches (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 1; i < sentence->cells->len; i++)
    {
      guint end = i;

      if (!dossier_document_token_is (document, sentence->first + i - 1, "its"))
        continue;
      while (end < sentence->cells->len && token_at (sentence, document, end)->flags & DOSSIER_TOKEN_CAPITAL)
        end++;
      if (end == i || end == sentence->cells->len || own[end] != 0 || !is_branch (document, sentence->first + end))
        continue;
      dossier_name_labels_write_one (i, end, DOSSIER_NAME_ORGANISATION, own);
    }
}

/* What firms make or are, as the last words of their names; no words of products. */
static gboolean
is_trade (const DossierDocument *document, guint32 token)
{
  static const char *const trades[] = { "Mills", "Works",  "Farms",    "Brands",   "Cabs",  "Mines", "Yards", "Textiles",
                                        "Foods", "Stores", "Plastics", "Garments", "Cement", "Timber", NULL };

  return dossier_document_token (document, token)->flags & DOSSIER_TOKEN_CAPITAL && dossier_document_token_is_one_of (document, token, trades);
}

void
dossier_name_mend_trades (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 0; i + 1 < sentence->cells->len; i++)
    {
      gboolean unit = IS (own[i], DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_UNIT);

      if ((!unit && !IS (own[i], DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_LAST)) || own[i + 1] != 0
          || sentence->letter_case != DOSSIER_CASE_NORMAL || !is_trade (document, sentence->first + i + 1))
        continue;
      own[i] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, unit ? DOSSIER_PLACE_BEGIN : DOSSIER_PLACE_INSIDE);
      own[i + 1] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_LAST);
    }
}

/* The forms of companies that stand after a comma. */
static gboolean
is_form (const DossierDocument *document, guint32 token)
{
  static const char *const forms[] = { "LLP",  "L.L.P.", "LLC", "L.L.C.", "Inc", "Inc.", "Ltd", "Ltd.",
                                       "P.C.", "P.A.",   "PLC", "plc",    "LP",  "L.P.", "N.A.", "S.A." };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (dossier_document_token_is (document, token, forms[i]))
      return TRUE;
  return FALSE;
}

void
dossier_name_mend_forms (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 0; i + 2 < sentence->cells->len; i++)
    {
      gboolean unit = IS (own[i], DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_UNIT);

      if ((!unit && !IS (own[i], DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_LAST)) || own[i + 1] != 0
          || (own[i + 2] != 0 && !IS (own[i + 2], DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_UNIT))
          || !dossier_document_token_is (document, sentence->first + i + 1, ",")
          || !is_form (document, sentence->first + i + 2))
        continue;
      own[i] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, unit ? DOSSIER_PLACE_BEGIN : DOSSIER_PLACE_INSIDE);
      own[i + 1] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_INSIDE);
      own[i + 2] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_LAST);
    }
}

/* Whether the words from @token on name a post that only a company has. */
static gboolean
is_post (const DossierDocument *document, guint32 token)
{
  if (dossier_document_token_is (document, token, "managing"))
    return dossier_document_token_is (document, token + 1, "director");
  if (dossier_document_token_is (document, token, "chief"))
    return dossier_document_token_is (document, token + 1, "executive")
           || dossier_document_token_is (document, token + 1, "financial")
           || dossier_document_token_is (document, token + 1, "operating");
  return dossier_document_token_is (document, token, "CEO") || dossier_document_token_is (document, token, "shares")
         || dossier_document_token_is (document, token, "shareholders");
}

/* "Posted on X": one letter is a name where a place to write is due. */
static gboolean
is_platform (const DossierNameSentence *sentence, const DossierDocument *document, const guint8 *own, guint cell)
{
  guint32 token = sentence->first + cell;

  return own[cell] == 0 && dossier_document_token_is (document, token, "X")
         && dossier_document_token (document, token)->flags & DOSSIER_TOKEN_CAPITAL
         && (dossier_document_token_is (document, token - 1, "on")
             || dossier_document_token_is (document, token - 1, "platform"))
         && !(dossier_document_token (document, token + 1)->flags & (DOSSIER_TOKEN_CAPITAL | DOSSIER_TOKEN_DIGIT));
}

void
dossier_name_mend_companies (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 1; i + 1 < sentence->cells->len; i++)
    if (is_platform (sentence, document, own, i))
      own[i] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_UNIT);
  for (guint i = 0; i + 2 < sentence->cells->len; i++)
    if (IS (own[i], DOSSIER_NAME_PERSON, DOSSIER_PLACE_UNIT) && is_post (document, sentence->first + i + 1))
      own[i] = DOSSIER_NAME_LABEL (DOSSIER_NAME_ORGANISATION, DOSSIER_PLACE_UNIT);
}

static gboolean
is_month (const DossierDocument *document, guint32 token)
{
  static const char *const months[] = { "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
                                        "Jan.", "Feb.", "Mar.", "Apr.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec." };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (dossier_document_token_is (document, token, months[i]))
      return TRUE;
  return FALSE;
}

void
dossier_name_mend_bylines (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels)
{
  guint8 *own;

  g_return_if_fail (sentence != NULL && document != NULL && labels != NULL);

  own = labels + sentence->first;
  for (guint i = 0; i < sentence->cells->len; i++)
    {
      const DossierToken *token = token_at (sentence, document, i);

      if (IS (own[i], DOSSIER_NAME_PERSON, DOSSIER_PLACE_UNIT) && i + 1 < sentence->cells->len
          && token[1].flags & DOSSIER_TOKEN_DIGIT && is_month (document, sentence->first + i))
        own[i] = 0;
      if (i >= 2 && IS (own[i], DOSSIER_NAME_PERSON, DOSSIER_PLACE_LAST) && token->flags & DOSSIER_TOKEN_ALL_CAPS
          && token->end - token->start > 3 && !(token[-1].flags & DOSSIER_TOKEN_ALL_CAPS)
          && i + 1 < sentence->cells->len
          && (dossier_document_token_is (document, sentence->first + i + 1, ",")
              || dossier_document_token_is (document, sentence->first + i + 1, "(")))
        {
          own[i] = DOSSIER_NAME_LABEL (DOSSIER_NAME_PLACE, DOSSIER_PLACE_UNIT);
          own[i - 1] = DOSSIER_NAME_LABEL (DOSSIER_NAME_PERSON,
                                           IS (own[i - 1], DOSSIER_NAME_PERSON, DOSSIER_PLACE_BEGIN) ? DOSSIER_PLACE_UNIT
                                                                                                     : DOSSIER_PLACE_LAST);
        }
    }
}
