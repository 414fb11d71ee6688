/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-parse-voice.h"

#include "dossier-tagset.h"

/**
 * Clause:
 * @aux: the auxiliary nearest before the word, DOSSIER_NO_TOKEN where it has none
 * @n_subjects: how many it has
 * @has_object: whether it has one
 * @has_copula: whether "be" makes it a predicate
 * @infinitive: a clause with "to" that hangs on it as on a noun, else DOSSIER_NO_TOKEN
 * @aim: a clause that shares its subject or object with it
 * @has_to: whether it is an infinitive itself
 *
 * What hangs on a word, as far as it tells of its voice.
 */
typedef struct
{
  guint32 aux;
  guint32 infinitive;
  guint32 aim;
  gboolean has_to;
  guint n_subjects;
  gboolean has_object;
  gboolean has_copula;
} Clause;

/* After these a name says what somebody is. */
static const char *const copular[]
    = { "be",   "become", "remain",  "stay",   "seem", "appear", "turn",    "prove", "sound", "look",  "feel", "name",
        "call", "elect",  "appoint", "make",   "deem", "label",  "declare", "dub",   "serve", "crown", "go",   "act",
        "get",  "keep",   "consider", "choose", "vote", "leave", "start",   "begin", "end",   NULL };

/* What these verbs have with "to" is what somebody means to do, not what for. */
static const char *const meaning[]
    = { "vow",   "plan",   "pledge", "promise", "agree", "refuse", "threaten", "decline", "try",    "want", "seek",
        "hope",  "intend", "decide", "fail",    "expect", "swear", "offer",    "attempt", "manage", "aim",  "resolve",
        "wish",  "tend",   "claim",  "struggle", "prepare", "propose", NULL };

static gboolean
is_subject (guint deprel)
{
  return deprel == DOSSIER_DEPREL_NSUBJ || deprel == DOSSIER_DEPREL_NSUBJ_PASS || deprel == DOSSIER_DEPREL_CSUBJ
         || deprel == DOSSIER_DEPREL_CSUBJ_PASS;
}

static gboolean
is_auxiliary (guint deprel)
{
  return deprel == DOSSIER_DEPREL_AUX || deprel == DOSSIER_DEPREL_AUX_PASS;
}

static void
note_word (Clause *clauses, const DossierDocument *document, guint32 i)
{
  const DossierToken *token = dossier_document_token (document, i);
  Clause *clause = &clauses[token->head];

  clause->n_subjects += is_subject (token->deprel);
  clause->has_to |= token->deprel == DOSSIER_DEPREL_MARK && token->tag == DOSSIER_TAG_TO;
  clause->has_object |= token->deprel == DOSSIER_DEPREL_OBJ;
  clause->has_copula |= token->deprel == DOSSIER_DEPREL_COP;
  if (is_auxiliary (token->deprel) && i < token->head)
    clause->aux = i;
  if (token->deprel == DOSSIER_DEPREL_XCOMP)
    clause->aim = i;
  if (token->deprel == DOSSIER_DEPREL_ACL && i > token->head && token->tag == DOSSIER_TAG_VB
      && token[-1].tag == DOSSIER_TAG_TO && token->head + 2 == i)
    clause->infinitive = i;
}

/* DOSSIER_TAG_VBN of a verb in the passive, or DOSSIER_TAG_VB of one in the active. */
static guint
voice_of (const DossierDocument *document, const DossierToken *verb, const Clause *clause)
{
  const char *aux = dossier_document_lemma (document, clause->aux);
  gboolean is_participle = verb->tag == DOSSIER_TAG_VBN || verb->tag == DOSSIER_TAG_VBD;

  return is_participle && (g_str_equal (aux, "be") || g_str_equal (aux, "get")) ? DOSSIER_TAG_VBN : DOSSIER_TAG_VB;
}

static void
settle_auxiliary (DossierDocument *document, const Clause *clause, DossierToken *token, guint32 i)
{
  const DossierToken *verb = dossier_document_token (document, token->head);
  gboolean is_passive = clause->aux == i && voice_of (document, verb, clause) == DOSSIER_TAG_VBN;

  token->deprel = is_passive ? DOSSIER_DEPREL_AUX_PASS : DOSSIER_DEPREL_AUX;
}

static void
settle_subject (DossierToken *token, gboolean is_passive)
{
  gboolean is_clause = token->deprel == DOSSIER_DEPREL_CSUBJ || token->deprel == DOSSIER_DEPREL_CSUBJ_PASS;

  if (is_clause)
    token->deprel = is_passive ? DOSSIER_DEPREL_CSUBJ_PASS : DOSSIER_DEPREL_CSUBJ;
  else
    token->deprel = is_passive ? DOSSIER_DEPREL_NSUBJ_PASS : DOSSIER_DEPREL_NSUBJ;
}

/* "The two later clashed": a number before an adverb of a verb without a subject is its subject. */
static void
settle_number (DossierDocument *document, const Clause *clauses, guint32 i)
{
  DossierToken *token = dossier_document_token (document, i);
  const DossierToken *adverb = dossier_document_token (document, token->head);
  guint tag;

  if ((token->deprel != DOSSIER_DEPREL_NUMMOD && token->deprel != DOSSIER_DEPREL_NSUBJ) || token->tag != DOSSIER_TAG_CD
      || i > token->head || adverb->deprel != DOSSIER_DEPREL_ADVMOD
      || adverb->head >= document->tokens->len || adverb->head < token->head || clauses[adverb->head].n_subjects > 0)
    return;
  tag = dossier_document_token (document, adverb->head)->tag;
  if (tag != DOSSIER_TAG_VBD && tag != DOSSIER_TAG_VBP)
    return;
  for (guint32 child = i > 0 ? i - 1 : i; child < i; child++)
    if (dossier_document_token (document, child)->tag == DOSSIER_TAG_DT)
      {
        dossier_document_token (document, child)->head = i;
        token->head = adverb->head;
        token->deprel = DOSSIER_DEPREL_NSUBJ;
      }
}

/* "It was reported that they left": the clause is what was reported, the subject is there already. */
static gboolean
is_late_clause (const Clause *clauses, const DossierToken *token, guint32 i)
{
  return (token->deprel == DOSSIER_DEPREL_CSUBJ || token->deprel == DOSSIER_DEPREL_CSUBJ_PASS) && i > token->head
         && clauses[token->head].n_subjects > 1 && !clauses[i].has_to;
}

/* @i hangs on a verb. What is urged to do something is no indirect object: there is no other. */
static void
settle_word (DossierDocument *document, const Clause *clauses, guint32 i)
{
  DossierToken *token = dossier_document_token (document, i);
  const DossierToken *verb = dossier_document_token (document, token->head);
  const Clause *clause = &clauses[token->head];
  gboolean is_passive = clause->aux != DOSSIER_NO_TOKEN && voice_of (document, verb, clause) == DOSSIER_TAG_VBN;

  if (is_auxiliary (token->deprel) && i < token->head)
    settle_auxiliary (document, clause, token, i);
  else if (is_late_clause (clauses, token, i))
    token->deprel = DOSSIER_DEPREL_CCOMP;
  else if (token->deprel == DOSSIER_DEPREL_IOBJ && !clause->has_object && clause->aim != DOSSIER_NO_TOKEN
           && clauses[clause->aim].has_to)
    token->deprel = DOSSIER_DEPREL_OBJ;
  else if (is_subject (token->deprel) && clause->aux != DOSSIER_NO_TOKEN)
    settle_subject (token, is_passive);
  else if (token->deprel == DOSSIER_DEPREL_NUMMOD && i < token->head && clause->n_subjects == 0)
    token->deprel = is_passive ? DOSSIER_DEPREL_NSUBJ_PASS : DOSSIER_DEPREL_NSUBJ;
  else if (token->deprel == DOSSIER_DEPREL_XCOMP && token->tag == DOSSIER_TAG_NNP && i > token->head && !is_passive
           && !clause->has_object && !clauses[i].has_copula && clauses[i].aux == DOSSIER_NO_TOKEN
           && !g_strv_contains (copular, dossier_document_lemma (document, token->head)))
    token->deprel = DOSSIER_DEPREL_OBJ;
}

/* An infinitive without a subject of its own has that of the clause above: "is said to have left", and where that has one
 * it is no second: "is set to leave". */
static void
settle_infinitive (DossierDocument *document, const Clause *clauses, guint32 i)
{
  DossierToken *token = dossier_document_token (document, i);

  if (clauses[i].has_to && clauses[i].n_subjects == 0 && i > token->head
      && (token->deprel == DOSSIER_DEPREL_CCOMP
          || (token->deprel == DOSSIER_DEPREL_ADVCL && i >= 2 && token[-2].head == token->head
              && dossier_document_token_is (document, i - 2, "on")
              && g_str_equal (dossier_document_lemma (document, token->head), "go"))
          || (token->deprel == DOSSIER_DEPREL_ADVCL && !clauses[token->head].has_object
              && g_strv_contains (meaning, dossier_document_lemma (document, token->head)))
          || (token->deprel == DOSSIER_DEPREL_CSUBJ && clauses[token->head].n_subjects > 1)))
    token->deprel = DOSSIER_DEPREL_XCOMP;
}

/* A plural that has a subject and what it is up to do: a verb in the present. */
static void
settle_plural (DossierDocument *document, const Clause *clause, guint32 i)
{
  DossierToken *token = dossier_document_token (document, i);

  if (token->tag != DOSSIER_TAG_NNS || clause->n_subjects == 0 || clause->has_copula
      || clause->infinitive == DOSSIER_NO_TOKEN)
    return;
  token->tag = DOSSIER_TAG_VBZ;
  dossier_document_token (document, clause->infinitive)->deprel = DOSSIER_DEPREL_XCOMP;
}

void
dossier_parse_settle_voices (DossierDocument *document)
{
  g_autofree Clause *clauses = NULL;
  guint32 n;

  g_return_if_fail (document != NULL);

  n = document->tokens->len;
  clauses = g_new (Clause, n);
  for (guint32 i = 0; i < n; i++)
    clauses[i] = (Clause) { .aux = DOSSIER_NO_TOKEN, .infinitive = DOSSIER_NO_TOKEN, .aim = DOSSIER_NO_TOKEN };
  for (guint32 i = 0; i < n; i++)
    if (dossier_document_token (document, i)->head < n)
      note_word (clauses, document, i);
  for (guint32 i = 0; i < n; i++)
    {
      guint32 head = dossier_document_token (document, i)->head;
      guint tag = head < n ? dossier_document_token (document, head)->tag : DOSSIER_TAG_NONE;

      if (head < n)
        {
          settle_infinitive (document, clauses, i);
          settle_number (document, clauses, i);
        }
      if (tag >= DOSSIER_TAG_VB && tag <= DOSSIER_TAG_VBZ)
        settle_word (document, clauses, i);
    }
  for (guint32 i = 0; i < n; i++)
    settle_plural (document, &clauses[i], i);
}
