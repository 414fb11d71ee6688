/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parse-settle.h"

#include "dossier-parse-clauses.h"
#include "dossier-parse-main.h"
#include "dossier-parse-party.h"
#include "dossier-parse-voice.h"
#include "dossier-parse-words.h"

/* The party named between verb and amount has at most this many words. */
#define MAX_PARTY 8
#define MAX_HEDGES 3

static const char *const giving[]
    = { "pay",   "give",  "offer",  "send",   "lend",     "loan",    "owe",  "award",    "grant",  "hand",
        "fine",  "cost",  "pledge", "promise", "wire",    "slip",    "leave", "charge",  "refund", "advance",
        "allot", "allow", "bring",  "earn",   "guarantee", "save",   "win",   "transfer", "cut",   NULL };
static const char *const hedges[]
    = { "about", "nearly", "almost", "roughly", "some", "approximately", "around", "over", "another", "a", "an",
        "the",   "estimated", "at", "least", "most", "more", "less", "than", "just", "only", "up", "to", NULL };

static void
settle_possessives (DossierDocument *document)
{
  for (guint32 i = 0; i < document->tokens->len; i++)
    {
      const DossierToken *token = dossier_document_token (document, i);
      DossierToken *owner;

      if (token->tag != DOSSIER_TAG_POS || token->deprel != DOSSIER_DEPREL_CASE
          || token->head >= document->tokens->len)
        continue;
      owner = dossier_document_token (document, token->head);
      if (owner->deprel == DOSSIER_DEPREL_COMPOUND || owner->deprel == DOSSIER_DEPREL_NMOD)
        owner->deprel = DOSSIER_DEPREL_NMOD_POSS;
    }
}

static gboolean
is_verb (const DossierDocument *document, guint32 token)
{
  return dossier_parse_is_verb (dossier_document_token (document, token)->tag);
}

static gboolean
is_nominal (const DossierDocument *document, guint32 token)
{
  return dossier_parse_is_nominal (dossier_document_token (document, token)->tag);
}

static gboolean
is_modifier (const DossierDocument *document, guint32 token)
{
  switch (dossier_document_token (document, token)->tag)
    {
    case DOSSIER_TAG_DT:
    case DOSSIER_TAG_JJ:
    case DOSSIER_TAG_PRPS:
    case DOSSIER_TAG_POS:
      return TRUE;
    default:
      return is_nominal (document, token);
    }
}

/* Whether @word hangs on @ancestor, or is it. */
static gboolean
is_below (const DossierDocument *document, guint32 word, guint32 ancestor)
{
  for (guint step = 0; word != DOSSIER_NO_TOKEN && step <= document->tokens->len; step++)
    {
      if (word == ancestor)
        return TRUE;
      word = dossier_document_token (document, word)->head;
    }
  return FALSE;
}

static void
attach (DossierDocument *document, guint32 token, guint32 verb, DossierDeprel deprel)
{
  DossierToken *record = dossier_document_token (document, token);

  if (is_below (document, verb, token))
    return;
  record->head = verb;
  record->deprel = deprel;
}

/* The word of [first, end) that the others hang on: the one whose head lies outside; the last noun where there
 * are several. */
static guint32
head_of_span (const DossierDocument *document, guint32 first, guint32 end)
{
  guint32 found = DOSSIER_NO_TOKEN;

  for (guint32 i = first; i < end; i++)
    {
      guint32 head = dossier_document_token (document, i)->head;

      if (is_nominal (document, i) && (head == DOSSIER_NO_TOKEN || head < first || head >= end))
        found = i;
    }
  return found;
}

/* @amount: the mark of the currency. */
static void
settle_gift (DossierDocument *document, guint32 amount, guint32 sentence_first)
{
  guint32 end = amount, first, head;

  for (guint n = 0; n < MAX_HEDGES && end > sentence_first
                    && g_strv_contains (hedges, dossier_document_lemma (document, end - 1)); n++)
    end--;
  if (end == sentence_first || !is_nominal (document, end - 1))
    return;
  for (first = end - 1; first > sentence_first && end - first < MAX_PARTY && is_modifier (document, first - 1);)
    first--;
  if (first == sentence_first || !is_verb (document, first - 1)
      || !g_strv_contains (giving, dossier_document_lemma (document, first - 1)))
    return;
  head = head_of_span (document, first, end);
  if (head == DOSSIER_NO_TOKEN)
    return;
  attach (document, head, first - 1, DOSSIER_DEPREL_IOBJ);
  attach (document, amount, first - 1, DOSSIER_DEPREL_OBJ);
}

static void
settle_gifts (DossierDocument *document)
{
  for (guint32 i = 0; i < document->tokens->len; i++)
    {
      const DossierToken *token = dossier_document_token (document, i);

      if (token->tag == DOSSIER_TAG_CURRENCY)
        settle_gift (document, i, dossier_document_sentence (document, token->sentence)->first);
    }
}

/* "Opened an inquiry into whether the bank had lied": the clause says what the inquiry is about, not when it was
 * opened. */
static void
settle_question (DossierDocument *document, guint32 whether)
{
  const DossierToken *token = dossier_document_token (document, whether);
  guint32 verb = token->head;
  const DossierToken *before;

  if (whether < 2 || verb == DOSSIER_NO_TOKEN || verb < whether || token[-1].head != verb
      || token[-1].tag != DOSSIER_TAG_IN || token[-2].sentence != token->sentence)
    return;
  before = &token[-2];
  if ((before->tag == DOSSIER_TAG_NN || before->tag == DOSSIER_TAG_NNS) && before->head != DOSSIER_NO_TOKEN
      && before->head == dossier_document_token (document, verb)->head)
    attach (document, verb, whether - 2, DOSSIER_DEPREL_ACL);
}

/* "The appointment of Ann Lee as head": @as stands before what she was appointed, not before how it was praised. */
static void
settle_appointment (DossierDocument *document, guint32 as)
{
  static const char *const nouns[] = { "appointment", "election", "nomination", "selection", "choice", "role", "career",
                                       "confirmation", "promotion", "hiring", "job", "position", "post", "term",
                                       "tenure", "work", "record", "reputation", NULL };
  const DossierToken *token = dossier_document_token (document, as);
  guint32 role = token->head;
  DossierToken *record;

  if (role >= document->tokens->len || role < as)
    return;
  record = dossier_document_token (document, role);
  if (record->deprel != DOSSIER_DEPREL_OBL || record->head >= as || !is_verb (document, record->head))
    return;
  for (guint32 i = record->head + 1; i < as; i++)
    if (dossier_document_token (document, i)->head == record->head
        && dossier_document_token (document, i)->deprel == DOSSIER_DEPREL_OBJ
        && g_strv_contains (nouns, dossier_document_lemma (document, i)))
      attach (document, role, i, DOSSIER_DEPREL_NMOD);
}

/* "Described the bond as strained": what something is described as hangs on the verb. */
static void
settle_description (DossierDocument *document, guint32 as)
{
  static const char *const verbs[] = { "describe", "see", "regard", "portray", "characterize", "characterise", "view",
                                       "depict", "dismiss", "denounce", "hail", "paint", "cast", "condemn", NULL };
  guint32 what = dossier_document_token (document, as)->head;
  const DossierToken *object;

  if (what >= document->tokens->len || what < as
      || dossier_document_token (document, what)->deprel != DOSSIER_DEPREL_ACL)
    return;
  object = dossier_document_token (document, dossier_document_token (document, what)->head);
  if (object->deprel == DOSSIER_DEPREL_OBJ && object->head < as
      && g_strv_contains (verbs, dossier_document_lemma (document, object->head)))
    attach (document, what, object->head, DOSSIER_DEPREL_ADVCL);
}

/* "Reports made the rounds suggesting that": it is the reports that suggest, not the rounds. */
static void
settle_report (DossierDocument *document, guint32 participle)
{
  static const char *const verbs[] = { "suggest", "claim", "say", "allege", "indicate", "state", NULL };
  static const char *const nouns[] = { "report", "rumour", "rumor", "claim", "story", "document", "email", "letter",
                                       "statement", "evidence", "poll", "study", "survey", "post", "message", "memo",
                                       "article", "headline", "sign", "leak", NULL };
  const DossierToken *token = dossier_document_token (document, participle);
  const DossierToken *object;

  if (token->deprel != DOSSIER_DEPREL_ACL || token->head >= participle
      || !g_strv_contains (verbs, dossier_document_lemma (document, participle))
      || g_strv_contains (nouns, dossier_document_lemma (document, token->head)))
    return;
  object = dossier_document_token (document, token->head);
  if ((object->deprel != DOSSIER_DEPREL_OBJ && object->deprel != DOSSIER_DEPREL_OBL) || object->head >= token->head)
    return;
  for (guint32 i = dossier_document_sentence (document, token->sentence)->first; i < object->head; i++)
    if (dossier_document_token (document, i)->head == object->head
        && dossier_document_token (document, i)->deprel == DOSSIER_DEPREL_NSUBJ
        && g_strv_contains (nouns, dossier_document_lemma (document, i)))
      attach (document, participle, object->head, DOSSIER_DEPREL_ADVCL);
}

static void
settle_clauses (DossierDocument *document)
{
  for (guint32 i = 0; i < document->tokens->len; i++)
    {
      const DossierToken *token = dossier_document_token (document, i);

      if (token->tag == DOSSIER_TAG_IN && g_str_equal (dossier_document_lemma (document, i), "whether"))
        settle_question (document, i);
      else if (token->tag == DOSSIER_TAG_IN && token->deprel == DOSSIER_DEPREL_CASE
               && dossier_document_token_is (document, i, "as"))
        settle_appointment (document, i);
      else if (token->deprel == DOSSIER_DEPREL_MARK && dossier_document_token_is (document, i, "as"))
        settle_description (document, i);
      else if (token->tag == DOSSIER_TAG_VBG)
        settle_report (document, i);
    }
}

void
dossier_parse_settle (DossierDocument *document)
{
  g_return_if_fail (document != NULL);

  settle_possessives (document);
  settle_gifts (document);
  settle_clauses (document);
  dossier_parse_settle_main (document);
  dossier_parse_settle_sentences (document);
  dossier_parse_settle_parties (document);
  dossier_parse_settle_voices (document);
}
