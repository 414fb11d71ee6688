/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-context-private.h"

#include "dossier-claim-hint.h"
#include "dossier-cue.h"
#include "dossier-grammar.h"
#include "dossier-negation.h"

#include <string.h>

/* The complement did not happen: "declined to comment". */
static const char *const refusing[]
    = { "decline", "refuse",  "fail",    "neglect",  "forget", "avoid",    "stop",
        "cease",   "refrain", "abstain", "resist",   "quit",   "hesitate", "prevent",
        "block",   "bar",     "ban",     "prohibit", "forgo",  NULL };
/* It is meant to happen. */
static const char *const planning[]
    = { "plan",     "vow",     "pledge",   "promise", "intend",   "agree",     "want",      "hope",
        "seek",     "aim",     "prepare",  "decide",  "threaten", "offer",     "expect",    "propose",
        "try",      "attempt", "consider", "mull",    "weigh",    "wish",      "mean",      "look",
        "schedule", "set",     "slate",    "commit",  "swear",    "struggle",  "volunteer", "push",
        "fight",    "move",    "work",     "bid",     "opt",      "choose",    "need",      "like",
        "urge",     "ask",     "order",    "call",    "request",  "encourage", "demand",    "invite",
        "advise",   "press",   "pressure", "require", "instruct", "direct",    NULL };
/* "is said to have": nobody is named. */
static const char *const rumouring[]
    = { "say", "report", "believe", "understand", "think", "rumour", "rumor", "know", "see", NULL };
static const char *const alleging[] = { "allege", "accuse", "claim", "suspect", "charge", "indict", NULL };
/* Adjectives above "to": "is ready to meet". */
static const char *const likely_adjectives[]
    = { "ready",    "poised", "set",  "willing", "likely",     "eager", "due",   "keen",
        "prepared", "able",   "free", "open",    "determined", "happy", "going", NULL };
static const char *const unlikely_adjectives[]
    = { "unlikely", "reluctant", "unwilling", "unable", "loath", "hesitant", NULL };
static const char *const alleged_nouns[]
    = { "allegation", "accusation", "claim",       "charge",     "rumour",
        "rumor",      "suspicion",  "speculation", "suggestion", NULL };
static const char *const planned_nouns[]
    = { "plan",      "promise", "pledge",    "vow",         "threat",      "bid",    "attempt", "effort",
        "proposal",  "offer",   "intention", "commitment",  "desire",      "hope",   "wish",    "push",
        "campaign",  "call",    "demand",    "request",     "opportunity", "chance", "ability", "power",
        "authority", "right",   "need",      "willingness", NULL };
static const char *const refused_nouns[] = { "refusal", "failure", "inability", NULL };
/* Not done, but it may be. */
static const char *const unlikely_nouns[] = { "reluctance", "unwillingness", "hesitation", NULL };

DossierModality
dossier_claim_context_join (DossierModality a, DossierModality b)
{
  return MAX (a, b);
}

gboolean
dossier_claim_context_is_refusal (const DossierTree *tree, guint32 verb)
{
  return dossier_claim_context_is_in (tree, verb, refusing);
}

gboolean
dossier_claim_context_is_predicate (const DossierTree *tree, guint32 token)
{
  return dossier_grammar_is_verb (tree, token)
         || dossier_tree_child (tree, token, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN;
}

static DossierTense
tense_of (const DossierTree *tree, guint32 predicate)
{
  DossierTag tag = dossier_tree_tag (tree, predicate);
  guint32 aux = dossier_tree_child (tree, predicate, DOSSIER_DEPREL_COP);

  if (tag == DOSSIER_TAG_VBD)
    return DOSSIER_TENSE_PAST;
  if (tag == DOSSIER_TAG_VBZ || tag == DOSSIER_TAG_VBP)
    return DOSSIER_TENSE_PRESENT;
  if (aux == DOSSIER_NO_TOKEN)
    aux = dossier_tree_child (tree, predicate, DOSSIER_DEPREL_AUX);
  if (aux == DOSSIER_NO_TOKEN)
    aux = dossier_tree_child (tree, predicate, DOSSIER_DEPREL_AUX_PASS);
  if (aux == DOSSIER_NO_TOKEN)
    return tag == DOSSIER_TAG_VBN ? DOSSIER_TENSE_PAST : DOSSIER_TENSE_UNKNOWN;
  if (dossier_tree_tag (tree, aux) == DOSSIER_TAG_VBD
      || strcmp (dossier_document_lemma (tree->document, aux), "have") == 0)
    return DOSSIER_TENSE_PAST;
  return dossier_tree_tag (tree, aux) == DOSSIER_TAG_MD ? DOSSIER_TENSE_UNKNOWN : DOSSIER_TENSE_PRESENT;
}

/* "accused Lee of taking", "was accused of taking", "alleges that". */
static void
read_allegation (const DossierTree *tree, guint32 verb, DossierClaimContext *context)
{
  dossier_claim_context_doubt (context, DOSSIER_MODALITY_ALLEGED);
  if (context->accuser == DOSSIER_NO_TOKEN)
    context->accuser = dossier_grammar_agent (tree, verb);
}

/* "denied paying": a clause of its own ("denied that he paid") is read as
 * speech. */
static gboolean
denies_deed (const DossierTree *tree, guint32 verb, guint32 below)
{
  return dossier_tree_tag (tree, below) == DOSSIER_TAG_VBG
         && dossier_tree_child (tree, below, DOSSIER_DEPREL_NSUBJ) == DOSSIER_NO_TOKEN
         && (dossier_cue_lookup (dossier_document_lemma (tree->document, verb)) & DOSSIER_CUE_DENY) != 0;
}

/* "is to sue", "is going to sue", "is about to sue" */
static gboolean
is_coming (const DossierTree *tree, guint32 verb)
{
  const char *lemma = dossier_document_lemma (tree->document, verb);

  return strcmp (lemma, "be") == 0 || dossier_document_token_is (tree->document, verb, "about")
         || (strcmp (lemma, "go") == 0 && dossier_tree_tag (tree, verb) == DOSSIER_TAG_VBG);
}

/* What the verb above does to the complement @below. */
static void
read_complement (const DossierTree *tree, guint32 verb, guint32 below, DossierClaimContext *context)
{
  gboolean passive = dossier_grammar_is_passive (tree, verb);

  if (dossier_claim_context_is_refusal (tree, verb))
    context->negated = !context->negated;
  else if (dossier_claim_context_is_in (tree, verb, alleging))
    read_allegation (tree, verb, context);
  else if (passive && dossier_claim_context_is_in (tree, verb, rumouring))
    {
      dossier_claim_context_doubt (context, DOSSIER_MODALITY_REPORTED);
      context->hearsay = TRUE;
    }
  else if (dossier_claim_context_is_in (tree, verb, planning))
    dossier_claim_context_doubt (context, DOSSIER_MODALITY_PLANNED);
  else if (dossier_claim_context_is_in (tree, verb, likely_adjectives))
    dossier_claim_context_doubt (context, dossier_document_token_is (tree->document, verb, "set")
                            || dossier_document_token_is (tree->document, verb, "due")
                        ? DOSSIER_MODALITY_PLANNED
                        : DOSSIER_MODALITY_HYPOTHETICAL);
  else if (dossier_claim_context_is_in (tree, verb, unlikely_adjectives))
    {
      context->negated = !context->negated;
      dossier_claim_context_doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
    }
  else if (strcmp (dossier_document_lemma (tree->document, verb), "have") == 0
           && dossier_tree_child_lemma (tree, verb, "yet") != DOSSIER_NO_TOKEN)
    context->negated = !context->negated;
  else if (denies_deed (tree, verb, below))
    context->negated = !context->negated;
  else if (is_coming (tree, verb) && dossier_tree_tag (tree, below) == DOSSIER_TAG_VB)
    dossier_claim_context_doubt (context, DOSSIER_MODALITY_PLANNED);
}

static void
read_clause_of_noun (const DossierTree *tree, guint32 noun, DossierClaimContext *context)
{
  if (dossier_claim_context_is_in (tree, noun, alleged_nouns))
    {
      dossier_claim_context_doubt (context, DOSSIER_MODALITY_ALLEGED);
      if (context->accuser == DOSSIER_NO_TOKEN)
        context->accuser = dossier_tree_child (tree, noun, DOSSIER_DEPREL_NMOD_POSS);
    }
  else if (dossier_claim_context_is_in (tree, noun, planned_nouns))
    dossier_claim_context_doubt (context, DOSSIER_MODALITY_PLANNED);
  else if (dossier_claim_context_is_in (tree, noun, refused_nouns)
           || dossier_claim_context_is_in (tree, noun, unlikely_nouns))
    context->negated = !context->negated;
  if (dossier_claim_context_is_in (tree, noun, unlikely_nouns))
    dossier_claim_context_doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
}

/* "to help X" as a purpose is not yet done. */
static gboolean
is_purpose (const DossierTree *tree, guint32 clause)
{
  guint32 mark = dossier_tree_child (tree, clause, DOSSIER_DEPREL_MARK);

  return mark != DOSSIER_NO_TOKEN && dossier_tree_tag (tree, clause) == DOSSIER_TAG_VB
         && dossier_document_token_is (tree->document, mark, "to");
}

/* "It was reported that", "It is not true that": what the words above a clause
 * of its own make of it. */
static void
read_assessment (const DossierTree *tree, guint32 head, DossierClaimContext *context)
{
  static const char *const true_words[]
      = { "true", "right", "correct", "accurate", "certain", "clear", NULL };
  static const char *const false_words[]
      = { "false", "untrue", "wrong", "incorrect", "inaccurate", "impossible", NULL };
  static const char *const open_words[]
      = { "possible",  "conceivable", "plausible", "likely", "probable", "unclear",
          "uncertain", "unknown",     "doubtful",  "doubt",  "question", NULL };
  gboolean negated = FALSE;

  for (guint32 child = tree->first_child[head]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    negated ^= dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_ADVMOD && dossier_negation_is_word (tree, child);
  if (dossier_grammar_is_passive (tree, head) && dossier_claim_context_is_in (tree, head, rumouring)
      && dossier_grammar_agent (tree, head) == DOSSIER_NO_TOKEN)
    {
      dossier_claim_context_doubt (context, DOSSIER_MODALITY_REPORTED);
      context->hearsay = TRUE;
    }
  else if (dossier_claim_context_is_in (tree, head, open_words))
    dossier_claim_context_doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
  else if (dossier_claim_context_is_in (tree, head, false_words)
               ? !negated
               : negated && dossier_claim_context_is_in (tree, head, true_words))
    context->negated = !context->negated;
}

/* "stopped short of suing", "fell short of suing" */
static gboolean
stops_short (const DossierTree *tree, guint32 word)
{
  guint32 verb = dossier_tree_head (tree, word);

  return dossier_document_token_is (tree->document, word, "short") && verb < tree->n_tokens
         && (strcmp (dossier_document_lemma (tree->document, verb), "stop") == 0
             || strcmp (dossier_document_lemma (tree->document, verb), "fall") == 0);
}

/* One step up from @node to its head; returns FALSE where what is above says
 * nothing about the claim any more. */
static gboolean
climb (const DossierTree *tree, guint32 node, guint32 head, gboolean *local, DossierClaimContext *context)
{
  *local = FALSE;
  switch (dossier_tree_deprel (tree, node))
    {
    case DOSSIER_DEPREL_XCOMP:
      *local = dossier_tree_deprel (tree, head) != DOSSIER_DEPREL_NONE;
      read_complement (tree, head, node, context);
      return TRUE;

    case DOSSIER_DEPREL_CCOMP:
    case DOSSIER_DEPREL_CSUBJ:
      if (dossier_tree_tag (tree, node) == DOSSIER_TAG_VBG || dossier_tree_tag (tree, node) == DOSSIER_TAG_VB
          || dossier_claim_context_is_in (tree, head, alleging)
          || (dossier_cue_lookup (dossier_document_lemma (tree->document, head))
              & (DOSSIER_CUE_PLAN | DOSSIER_CUE_DIRECTIVE))
                 != 0)
        read_complement (tree, head, node, context);
      else
        read_assessment (tree, head, context);
      /* What is said in a finite clause stands by itself: "declined to say that
       * he paid" denies no payment.
       */
      return dossier_tree_tag (tree, node) == DOSSIER_TAG_VBG
             || dossier_tree_tag (tree, node) == DOSSIER_TAG_VB;

    case DOSSIER_DEPREL_ADVCL:
    case DOSSIER_DEPREL_OBL:
      if (dossier_claim_context_is_in (tree, head, alleging))
        read_allegation (tree, head, context);
      else if (dossier_tree_tag (tree, node) == DOSSIER_TAG_VBG
               && (dossier_claim_context_is_refusal (tree, head) || stops_short (tree, head)))
        context->negated = !context->negated;
      else if (is_purpose (tree, node))
        dossier_claim_context_doubt (context, DOSSIER_MODALITY_PLANNED);
      else if (dossier_tree_child_lemma (tree, node, "that") != DOSSIER_NO_TOKEN)
        read_assessment (tree, head, context);
      return FALSE;

    case DOSSIER_DEPREL_ACL:
      read_clause_of_noun (tree, head, context);
      dossier_claim_hint_read (tree, head, node, &context->modality, &context->negated);
      return TRUE;

    case DOSSIER_DEPREL_CONJ:
      *local = dossier_negation_shares_auxiliaries (tree, node, head);
      return TRUE;

    case DOSSIER_DEPREL_ACL_RELCL:
      dossier_claim_hint_read (tree, head, node, &context->modality, &context->negated);
      return FALSE;

    default:
      return FALSE;
    }
}

DossierClaimContext
dossier_claim_context_read (const DossierTree *tree, guint32 trigger, gboolean phrase_only)
{
  DossierClaimContext context
      = { DOSSIER_MODALITY_ASSERTED, FALSE, DOSSIER_TENSE_UNKNOWN, FALSE, DOSSIER_NO_TOKEN, trigger };
  gboolean local = TRUE;
  gboolean given = FALSE;
  guint32 node = trigger;

  g_return_val_if_fail (tree != NULL && trigger < tree->n_tokens, context);

  if (phrase_only)
    {
      context.tense = dossier_claim_context_has_former (tree, trigger) ? DOSSIER_TENSE_PAST : DOSSIER_TENSE_PRESENT;
      return context;
    }
  context.negated = dossier_claim_context_is_set_aside (tree, trigger);
  if (!dossier_claim_context_is_predicate (tree, node))
    {
      guint32 verb = dossier_claim_context_enter_from_noun (tree, node, &context);

      if (dossier_claim_context_has_former (tree, trigger))
        context.tense = DOSSIER_TENSE_PAST;
      if (verb == DOSSIER_NO_TOKEN)
        return context;
      node = context.clause = verb;
      given = dossier_claim_context_is_given (tree, trigger);
    }
  if (context.tense == DOSSIER_TENSE_UNKNOWN)
    context.tense = tense_of (tree, node);
  for (guint step = 0; step < DOSSIER_CLAIM_CONTEXT_CLIMB; step++)
    {
      guint32 head = dossier_tree_head (tree, node);
      gboolean negated = context.negated;

      if (local)
        dossier_claim_context_read_local (tree, node, &context);
      if (given && node == context.clause)
        context.negated = negated;
      if (head >= tree->n_tokens || !climb (tree, node, head, &local, &context))
        break;
      if (context.tense == DOSSIER_TENSE_UNKNOWN && local)
        context.tense = tense_of (tree, head);
      node = head;
    }
  return context;
}
