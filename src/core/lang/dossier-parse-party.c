/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parse-party.h"

#include "dossier-sentence-splitter.h"
#include "dossier-tagset.h"

/* The word of the name that is an object of a verb before it, else DOSSIER_NO_TOKEN. */
static guint32
find_object (const DossierDocument *document, const DossierName *name)
{
  for (guint32 i = name->first; i < name->end; i++)
    {
      const DossierToken *token = dossier_document_token (document, i);
      guint tag;

      if (token->head >= name->first
          || (token->deprel != DOSSIER_DEPREL_OBJ && token->deprel != DOSSIER_DEPREL_IOBJ))
        continue;
      tag = dossier_document_token (document, token->head)->tag;
      if (tag >= DOSSIER_TAG_VB && tag <= DOSSIER_TAG_VBZ)
        return i;
    }
  return DOSSIER_NO_TOKEN;
}

static gboolean
is_common_noun (guint tag)
{
  return tag == DOSSIER_TAG_NN || tag == DOSSIER_TAG_NNS;
}

static void
settle_after (DossierDocument *document, const DossierName *name, guint32 sentence_end)
{
  guint32 object = find_object (document, name);
  DossierToken *party;

  if (object == DOSSIER_NO_TOKEN)
    return;
  party = dossier_document_token (document, object);
  for (guint32 i = name->end; i < sentence_end; i++)
    {
      DossierToken *token = dossier_document_token (document, i);
      gboolean is_next = i == name->end;

      /* Up to the noun that its own adjectives lead to: "gave Ann Lee full credit". */
      if (token->flags & DOSSIER_TOKEN_CAPITAL || (!is_common_noun (token->tag) && token->tag != DOSSIER_TAG_JJ))
        return;
      if (token->head < name->first || token->head >= name->end)
        continue;
      if (is_common_noun (token->tag) && token->deprel == DOSSIER_DEPREL_FLAT)
        {
          party->deprel = DOSSIER_DEPREL_IOBJ;
          token->deprel = DOSSIER_DEPREL_OBJ;
          token->head = party->head;
          return;
        }
      if (is_next && token->deprel == DOSSIER_DEPREL_AMOD)
        {
          token->deprel = DOSSIER_DEPREL_XCOMP;
          token->head = party->head;
          return;
        }
    }
}

/* "gave Ann Lee credit": what can be given and is nobody's kind. */
static void
settle_given (DossierDocument *document, const DossierName *name, guint32 sentence_end)
{
  static const char *const given[]
      = { "access", "advice",  "approval", "asylum",  "authority", "backing", "cash",  "cover",     "credit",  "grief",
          "hope",   "immunity", "kudos",   "leeway", "license",   "money",   "notice", "permission", "praise", "power",
          "refuge", "shelter", "support", "thanks", "time", NULL };
  DossierToken *noun = dossier_document_token (document, name->end), *party = NULL;
  guint32 verb = name->first - 1;

  if (name->end >= sentence_end || name->first == 0 || !is_common_noun (noun->tag) || noun->deprel != DOSSIER_DEPREL_OBJ
      || noun->head != verb || !g_strv_contains (given, dossier_document_lemma (document, name->end)))
    return;
  for (guint32 i = name->first; i < name->end; i++)
    if (dossier_document_token (document, i)->head == name->end
        && dossier_document_token (document, i)->deprel == DOSSIER_DEPREL_COMPOUND)
      party = dossier_document_token (document, i);
  if (party == NULL)
    return;
  party->head = verb;
  party->deprel = DOSSIER_DEPREL_IOBJ;
}

/* What an organisation can be said to be, and a person not. */
static const char *const bodies[]
    = { "group",     "company",    "firm",     "organisation", "organization", "agency",   "bank",    "party",
        "union",     "charity",    "network",  "newspaper",    "publication",  "website",  "magazine", "university",
        "committee", "association", "foundation", "nonprofit", "institute",    "maker",    "giant",   "startup",
        "coalition", "outlet",     "fund",     "corporation",  "brand",        "broadcaster", NULL };

static gboolean
hangs_on (const DossierDocument *document, guint32 word, guint32 above)
{
  for (guint step = 0; step < DOSSIER_SENTENCE_LONGEST && word != DOSSIER_NO_TOKEN && word != above; step++)
    word = dossier_document_token (document, word)->head;
  return word == above;
}

/* "Ann Lee, president of Harbour Trust, a group backed by banks": @name is the body before the comma. */
static void
settle_body (DossierDocument *document, const DossierName *name, guint32 sentence_end)
{
  guint32 top = name->end - 1;

  while (dossier_document_token (document, top)->head >= name->first
         && dossier_document_token (document, top)->head < name->end)
    top = dossier_document_token (document, top)->head;
  for (guint32 i = name->end + 1; i < sentence_end; i++)
    {
      DossierToken *token = dossier_document_token (document, i);

      if (i == top || token->head == DOSSIER_NO_TOKEN)
        return;
      if (token->tag == DOSSIER_TAG_DT || token->tag == DOSSIER_TAG_JJ || token->deprel == DOSSIER_DEPREL_COMPOUND)
        continue;
      if (token->deprel == DOSSIER_DEPREL_APPOS && token->head < name->first
          && dossier_document_token (document, token->head)->tag == DOSSIER_TAG_NNP
          && !hangs_on (document, top, i)
          && g_strv_contains (bodies, dossier_document_lemma (document, i)))
        token->head = top;
      return;
    }
}

/* "Acme chairman and chief Ann Lee": both are hers, and she is no third. */
static void
settle_titles (DossierDocument *document, const DossierName *name)
{
  static const char *const titles[] = { "chairman", "chairwoman", "chair", "president", "ceo", "founder", "co-founder",
                                        "director", "owner", "secretary", "leader", "editor", "executive", "publisher",
                                        "spokesman", "spokeswoman", NULL };
  guint32 top = name->end - 1;
  DossierToken *person, *title;

  while (dossier_document_token (document, top)->head >= name->first
         && dossier_document_token (document, top)->head < name->end)
    top = dossier_document_token (document, top)->head;
  person = dossier_document_token (document, top);
  /* "Chairman and Ann Lee" are two: a second title stands behind the "and". */
  if (person->deprel != DOSSIER_DEPREL_CONJ || person->head >= name->first || person->head + 2 >= name->first
      || dossier_document_token (document, name->first - 1)->head != top
      || !g_strv_contains (titles, dossier_document_lemma (document, person->head)))
    return;
  title = dossier_document_token (document, person->head);
  if (dossier_document_token (document, person->head + 1)->tag != DOSSIER_TAG_CC)
    return;
  dossier_document_token (document, name->first - 1)->head = person->head;
  dossier_document_token (document, name->first - 1)->deprel = DOSSIER_DEPREL_CONJ;
  dossier_document_token (document, person->head + 1)->head = name->first - 1;
  person->head = title->head;
  person->deprel = title->deprel;
}

/* "Purdy and his wife Ann": she is one of the two, as the word before her name is. */
static void
settle_pair (DossierDocument *document, const DossierName *name)
{
  guint32 top = name->end - 1;
  DossierToken *person, *noun;

  while (dossier_document_token (document, top)->head >= name->first
         && dossier_document_token (document, top)->head < name->end)
    top = dossier_document_token (document, top)->head;
  person = dossier_document_token (document, top);
  if (name->first < 2)
    return;
  noun = dossier_document_token (document, name->first - 1);
  /* "Her husband Rex", where the noun was hung on the name. */
  if (noun->tag == DOSSIER_TAG_NN && noun->head == top && noun[-1].head == name->first - 1
      && noun[-1].tag == DOSSIER_TAG_PRPS && person->deprel == DOSSIER_DEPREL_CONJ)
    {
      noun->head = person->head;
      noun->deprel = DOSSIER_DEPREL_CONJ;
    }
  if (person->deprel != DOSSIER_DEPREL_APPOS || person->head != name->first - 1)
    return;
  if (noun->deprel == DOSSIER_DEPREL_CONJ && noun->tag == DOSSIER_TAG_NN && noun->head < person->head)
    {
      person->deprel = DOSSIER_DEPREL_CONJ;
      person->head = noun->head;
    }
}

static gboolean
is_weekday (const DossierDocument *document, guint32 token)
{
  static const char *const days[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", NULL };

  for (guint i = 0; days[i] != NULL; i++)
    if (dossier_document_token_is (document, token, days[i]))
      return TRUE;
  return FALSE;
}

/* "Confirmed to Harbour News Thursday": no name is part of a day's. */
static void
settle_day (DossierDocument *document, const DossierName *name)
{
  guint32 top = name->end - 1;
  guint32 day;
  const DossierToken *record;

  while (dossier_document_token (document, top)->head >= name->first
         && dossier_document_token (document, top)->head < name->end)
    top = dossier_document_token (document, top)->head;
  day = dossier_document_token (document, top)->head;
  if (day >= document->tokens->len || day < name->end || !is_weekday (document, day)
      || dossier_document_token (document, top)->deprel != DOSSIER_DEPREL_COMPOUND)
    return;
  record = dossier_document_token (document, day);
  if (record->head >= name->first || (record->deprel != DOSSIER_DEPREL_OBL && record->deprel != DOSSIER_DEPREL_OBJ))
    return;
  for (guint32 i = record->head + 1; i < name->first; i++)
    if (dossier_document_token (document, i)->head == day)
      dossier_document_token (document, i)->head = top;
  for (guint32 i = name->first; i < name->end; i++)
    if (i != top && dossier_document_token (document, i)->head == day)
      dossier_document_token (document, i)->head = top;
  dossier_document_token (document, top)->head = record->head;
  dossier_document_token (document, top)->deprel = record->deprel;
  dossier_document_token (document, day)->deprel = DOSSIER_DEPREL_OBL_TMOD;
}

void
dossier_parse_settle_parties (DossierDocument *document)
{
  g_return_if_fail (document != NULL);

  for (guint i = 0; i < document->names->len; i++)
    {
      const DossierName *name = &g_array_index (document->names, DossierName, i);
      const DossierToken *first = dossier_document_token (document, name->first);

      settle_day (document, name);
      if (name->type == DOSSIER_NAME_PERSON)
        {
          settle_titles (document, name);
          settle_pair (document, name);
          settle_given (document, name, dossier_document_sentence (document, first->sentence)->end);
          settle_after (document, name, dossier_document_sentence (document, first->sentence)->end);
        }
      else if (name->type == DOSSIER_NAME_ORGANISATION && name->end < document->tokens->len
               && dossier_document_token (document, name->end)->tag == DOSSIER_TAG_COMMA)
        settle_body (document, name, dossier_document_sentence (document, first->sentence)->end);
    }
}
