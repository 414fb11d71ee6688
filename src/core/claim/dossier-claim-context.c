/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-context.h"

#include "dossier-claim-hint.h"
#include "dossier-cue.h"
#include "dossier-grammar.h"
#include "dossier-negation.h"

#include <string.h>

#define MAX_CLIMB 12

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
/* So it is with a noun of doing as their object: "considers a lawsuit". */
static const char *const intending[]
    = { "plan",   "vow",     "pledge",   "promise", "intend", "want",     "seek",  "prepare",  "threaten",
        "expect", "propose", "consider", "mull",    "weigh",  "schedule", "delay", "postpone", NULL };
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
static const char *const reported_adverbs[] = { "reportedly", "apparently", "seemingly", "evidently", NULL };
static const char *const alleged_adverbs[] = { "allegedly", "supposedly", "purportedly", "ostensibly", NULL };
static const char *const possible_adverbs[] = { "possibly",    "perhaps",     "maybe",
                                                "potentially", "probably",    "likely",
                                                "presumably",  "conceivably", NULL };
static const char *const negative_subjects[] = { "nobody", "none", "nothing", "neither", NULL };
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

static gboolean
is_in (const DossierTree *tree, guint32 token, const char *const *list)
{
  return g_strv_contains (list, dossier_document_lemma (tree->document, token));
}

DossierModality
dossier_claim_context_join (DossierModality a, DossierModality b)
{
  return MAX (a, b);
}

static void
doubt (DossierClaimContext *context, DossierModality modality)
{
  context->modality = dossier_claim_context_join (context->modality, modality);
}

/* "Had she sued the bank": the auxiliary stands before its subject, and nothing is asked. */
static gboolean
is_inverted (const DossierTree *tree, guint32 aux)
{
  guint32 predicate = dossier_document_token (tree->document, aux)->head;
  guint32 subject = dossier_tree_child (tree, predicate, DOSSIER_DEPREL_NSUBJ);
  const DossierSentence *sentence
    = dossier_document_sentence (tree->document, dossier_document_token (tree->document, aux)->sentence);

  return (dossier_document_token_is (tree->document, aux, "had") || dossier_document_token_is (tree->document, aux, "were"))
         && subject != DOSSIER_NO_TOKEN && subject > aux && subject < predicate
         && !dossier_document_token_is (tree->document, sentence->end - 1, "?");
}

static void
read_auxiliary (const DossierTree *tree, guint32 aux, DossierClaimContext *context)
{
  const char *lemma = dossier_document_lemma (tree->document, aux);

  if (is_inverted (tree, aux))
    doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
  if (dossier_tree_tag (tree, aux) != DOSSIER_TAG_MD)
    return;
  if (strcmp (lemma, "will") == 0 || strcmp (lemma, "shall") == 0 || strcmp (lemma, "'ll") == 0)
    {
      gboolean would = dossier_document_token_is (tree->document, aux, "would")
                       || dossier_document_token_is (tree->document, aux, "'d");

      doubt (context, would ? DOSSIER_MODALITY_HYPOTHETICAL : DOSSIER_MODALITY_PLANNED);
      context->tense = DOSSIER_TENSE_FUTURE;
      return;
    }
  doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
}

static gboolean
has_no (const DossierTree *tree, guint32 noun)
{
  guint32 det = dossier_tree_child (tree, noun, DOSSIER_DEPREL_DET);

  return det != DOSSIER_NO_TOKEN
         && (dossier_document_token_is (tree->document, det, "no")
             || dossier_document_token_is (tree->document, det, "neither"));
}

/* "in no way" */
static gboolean
is_no_way (const DossierTree *tree, guint32 noun)
{
  return has_no (tree, noun) && strcmp (dossier_document_lemma (tree->document, noun), "way") == 0;
}

static void
read_adverb (const DossierTree *tree, guint32 adverb, DossierClaimContext *context)
{
  if (dossier_negation_is_word (tree, adverb))
    context->negated = !context->negated;
  else if (is_in (tree, adverb, reported_adverbs))
    {
      doubt (context, DOSSIER_MODALITY_REPORTED);
      context->hearsay = TRUE;
    }
  else if (is_in (tree, adverb, alleged_adverbs))
    doubt (context, DOSSIER_MODALITY_ALLEGED);
  else if (is_in (tree, adverb, possible_adverbs))
    doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
  else if (dossier_document_token_is (tree->document, adverb, "longer") && adverb > 0
           && dossier_document_token_is (tree->document, adverb - 1, "no"))
    context->negated = TRUE;
}

/* "is to pay", "was to be paid": a form of "be" right before the infinitive, which the parser takes for its copula. */
static gboolean
is_arranged (const DossierTree *tree, guint32 predicate)
{
  guint32 mark = dossier_tree_child (tree, predicate, DOSSIER_DEPREL_MARK);
  guint32 be;

  if (dossier_tree_tag (tree, predicate) != DOSSIER_TAG_VB || mark == DOSSIER_NO_TOKEN || mark == 0
      || !dossier_document_token_is (tree->document, mark, "to"))
    return FALSE;
  be = mark - 1;
  return dossier_tree_head (tree, be) == predicate && strcmp (dossier_document_lemma (tree->document, be), "be") == 0;
}

/* "few have blamed", "few lawmakers backed"; but "a few" did. */
static gboolean
is_only_few (const DossierTree *tree, guint32 subject)
{
  guint32 word = dossier_document_token_is (tree->document, subject, "few") ? subject : dossier_tree_child_lemma (tree, subject, "few");

  return word != DOSSIER_NO_TOKEN
         && (word == 0 || !dossier_document_token_is (tree->document, word - 1, "a"));
}

/* The words that hang on the predicate itself: "not", "will", "reportedly",
 * "if", "no one", "is no hero". */
static void
read_local (const DossierTree *tree, guint32 predicate, DossierClaimContext *context)
{
  if (dossier_grammar_is_noun (tree, predicate) && has_no (tree, predicate))
    context->negated = !context->negated;
  if (is_arranged (tree, predicate))
    {
      doubt (context, DOSSIER_MODALITY_PLANNED);
      context->tense = DOSSIER_TENSE_FUTURE;
    }
  for (guint32 child = tree->first_child[predicate]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    switch (dossier_tree_deprel (tree, child))
      {
      case DOSSIER_DEPREL_AUX:
      case DOSSIER_DEPREL_COP:
      case DOSSIER_DEPREL_AUX_PASS:
        read_auxiliary (tree, child, context);
        break;
      case DOSSIER_DEPREL_ADVMOD:
        read_adverb (tree, child, context);
        break;
      case DOSSIER_DEPREL_MARK:
        if (dossier_document_token_is (tree->document, child, "if")
            || dossier_document_token_is (tree->document, child, "unless")
            || dossier_document_token_is (tree->document, child, "whether"))
          doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
        else if (dossier_document_token_is (tree->document, child, "without"))
          context->negated = !context->negated;
        break;
      case DOSSIER_DEPREL_NSUBJ:
      case DOSSIER_DEPREL_NSUBJ_PASS:
        if (has_no (tree, child) || is_in (tree, child, negative_subjects) || is_only_few (tree, child)
            || dossier_negation_begins_subject (tree, child)
            || dossier_tree_child_lemma (tree, child, "neither") != DOSSIER_NO_TOKEN)
          context->negated = !context->negated;
        break;
      case DOSSIER_DEPREL_OBJ:
        if (has_no (tree, child) || is_in (tree, child, negative_subjects))
          context->negated = !context->negated;
        break;
      case DOSSIER_DEPREL_OBL:
        if (is_no_way (tree, child))
          context->negated = !context->negated;
        break;
      case DOSSIER_DEPREL_CC:
        if (dossier_document_token_is (tree->document, child, "neither"))
          context->negated = !context->negated;
        break;
      case DOSSIER_DEPREL_CASE:
        if (dossier_document_token_is (tree->document, child, "without"))
          context->negated = !context->negated;
        break;
      default:
        break;
      }
}

static gboolean
is_predicate (const DossierTree *tree, guint32 token)
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
  doubt (context, DOSSIER_MODALITY_ALLEGED);
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

  if (is_in (tree, verb, refusing))
    context->negated = !context->negated;
  else if (is_in (tree, verb, alleging))
    read_allegation (tree, verb, context);
  else if (passive && is_in (tree, verb, rumouring))
    {
      doubt (context, DOSSIER_MODALITY_REPORTED);
      context->hearsay = TRUE;
    }
  else if (is_in (tree, verb, planning))
    doubt (context, DOSSIER_MODALITY_PLANNED);
  else if (is_in (tree, verb, likely_adjectives))
    doubt (context, dossier_document_token_is (tree->document, verb, "set")
                            || dossier_document_token_is (tree->document, verb, "due")
                        ? DOSSIER_MODALITY_PLANNED
                        : DOSSIER_MODALITY_HYPOTHETICAL);
  else if (is_in (tree, verb, unlikely_adjectives))
    {
      context->negated = !context->negated;
      doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
    }
  else if (strcmp (dossier_document_lemma (tree->document, verb), "have") == 0
           && dossier_tree_child_lemma (tree, verb, "yet") != DOSSIER_NO_TOKEN)
    context->negated = !context->negated;
  else if (denies_deed (tree, verb, below))
    context->negated = !context->negated;
  else if (is_coming (tree, verb) && dossier_tree_tag (tree, below) == DOSSIER_TAG_VB)
    doubt (context, DOSSIER_MODALITY_PLANNED);
}

static void
read_clause_of_noun (const DossierTree *tree, guint32 noun, DossierClaimContext *context)
{
  if (is_in (tree, noun, alleged_nouns))
    {
      doubt (context, DOSSIER_MODALITY_ALLEGED);
      if (context->accuser == DOSSIER_NO_TOKEN)
        context->accuser = dossier_tree_child (tree, noun, DOSSIER_DEPREL_NMOD_POSS);
    }
  else if (is_in (tree, noun, planned_nouns))
    doubt (context, DOSSIER_MODALITY_PLANNED);
  else if (is_in (tree, noun, refused_nouns) || is_in (tree, noun, unlikely_nouns))
    context->negated = !context->negated;
  if (is_in (tree, noun, unlikely_nouns))
    doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
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
  if (dossier_grammar_is_passive (tree, head) && is_in (tree, head, rumouring)
      && dossier_grammar_agent (tree, head) == DOSSIER_NO_TOKEN)
    {
      doubt (context, DOSSIER_MODALITY_REPORTED);
      context->hearsay = TRUE;
    }
  else if (is_in (tree, head, open_words))
    doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
  else if (is_in (tree, head, false_words) ? !negated : negated && is_in (tree, head, true_words))
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
          || is_in (tree, head, alleging)
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
      if (is_in (tree, head, alleging))
        read_allegation (tree, head, context);
      else if (dossier_tree_tag (tree, node) == DOSSIER_TAG_VBG
               && (is_in (tree, head, refusing) || stops_short (tree, head)))
        context->negated = !context->negated;
      else if (is_purpose (tree, node))
        doubt (context, DOSSIER_MODALITY_PLANNED);
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

/* From a noun of doing to the clause it stands in: "denied the payment",
 * "announced a $5m gift". */
static guint32
enter_from_noun (const DossierTree *tree, guint32 noun, DossierClaimContext *context)
{
  DossierDeprel deprel = dossier_tree_deprel (tree, noun);
  guint32 verb = DOSSIER_NO_TOKEN;

  if (deprel == DOSSIER_DEPREL_OBJ || deprel == DOSSIER_DEPREL_NSUBJ_PASS || deprel == DOSSIER_DEPREL_NSUBJ)
    verb = dossier_tree_head (tree, noun);
  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    {
      const char *lemma = dossier_document_lemma (tree->document, child);

      if (strcmp (lemma, "alleged") == 0 || strcmp (lemma, "supposed") == 0
          || strcmp (lemma, "purported") == 0)
        doubt (context, DOSSIER_MODALITY_ALLEGED);
      else if (strcmp (lemma, "planned") == 0 || strcmp (lemma, "proposed") == 0
               || strcmp (lemma, "promised") == 0)
        doubt (context, DOSSIER_MODALITY_PLANNED);
      else if (strcmp (lemma, "possible") == 0 || strcmp (lemma, "potential") == 0)
        doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
      else if (strcmp (lemma, "reported") == 0)
        doubt (context, DOSSIER_MODALITY_REPORTED);
    }
  if (verb >= tree->n_tokens || !is_predicate (tree, verb))
    return DOSSIER_NO_TOKEN;
  if (deprel == DOSSIER_DEPREL_OBJ)
    {
      DossierCueFlags flags = dossier_cue_lookup (dossier_document_lemma (tree->document, verb));

      if (is_in (tree, verb, refusing) || (flags & DOSSIER_CUE_DENY) != 0)
        context->negated = !context->negated;
      else if (is_in (tree, verb, intending))
        doubt (context, DOSSIER_MODALITY_PLANNED);
    }
  return verb;
}

/* "The FBI inquiry into Acme turned up no crime" denies no inquiry; "the talks did not take place" do. */
static gboolean
is_given_by_subject (const DossierTree *tree, guint32 noun)
{
  static const char *const happening[] = { "happen", "occur", "take", "materialise", "materialize", "begin", "start", "proceed",
                                           "go", "come", "resume", "exist", "be", "follow", "arrive", NULL };

  return dossier_tree_deprel (tree, noun) == DOSSIER_DEPREL_NSUBJ
         && !is_in (tree, dossier_tree_head (tree, noun), happening);
}

static gboolean
has_former (const DossierTree *tree, guint32 noun)
{
  static const char *const former[]
      = { "former", "ex", "then", "late", "one-time", "erstwhile", "onetime", "once", NULL };

  for (guint32 i = noun; i-- > 0 && noun - i <= 5;)
    {
      DossierTag tag = dossier_tree_tag (tree, i);

      if (is_in (tree, i, former) || g_str_has_prefix (dossier_document_lemma (tree->document, i), "ex-")
          || g_str_has_prefix (dossier_document_lemma (tree->document, i), "then-"))
        return TRUE;
      if (tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_IN || dossier_grammar_is_verb (tree, i))
        return FALSE;
    }
  return FALSE;
}

/* "that is not the case", "this does not seem to be true", "it is false". */
static gboolean
is_denial (const DossierTree *tree, guint32 predicate)
{
  static const char *const pointing[] = { "this", "that", "it", NULL };
  static const char *const right[] = { "case", "true", "so", "right", "accurate", "correct", NULL };
  static const char *const wrong[] = { "false", "untrue", "wrong", "incorrect", NULL };
  guint32 subject = dossier_tree_child (tree, predicate, DOSSIER_DEPREL_NSUBJ);
  guint32 verdict = dossier_tree_child (tree, predicate, DOSSIER_DEPREL_XCOMP);
  gboolean negated = FALSE;

  if (subject == DOSSIER_NO_TOKEN || !is_in (tree, subject, pointing))
    return FALSE;
  if (verdict == DOSSIER_NO_TOKEN)
    verdict = predicate;
  for (guint32 child = tree->first_child[predicate]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_ADVMOD && dossier_negation_is_word (tree, child))
      negated = !negated;
  return negated ? is_in (tree, verdict, right) : is_in (tree, verdict, wrong);
}

/* The clause that @clause is granted against: the one above it, or, where the
 * parser has turned them round, the one joined to it. */
static guint32
main_clause_of (const DossierTree *tree, guint32 clause)
{
  guint32 head = dossier_tree_head (tree, clause);
  guint32 mark = dossier_tree_child (tree, clause, DOSSIER_DEPREL_MARK);

  if (dossier_tree_deprel (tree, clause) == DOSSIER_DEPREL_ADVCL && head < tree->n_tokens && clause < head)
    return head;
  if (mark != DOSSIER_NO_TOKEN && mark < clause
      && (dossier_document_token_is (tree->document, mark, "while")
          || dossier_document_token_is (tree->document, mark, "although")
          || dossier_document_token_is (tree->document, mark, "though")))
    return dossier_tree_child (tree, clause, DOSSIER_DEPREL_CONJ);
  return DOSSIER_NO_TOKEN;
}

/* Whether the clause is granted only to be denied: "While she may seem close to
 * Lee, that is not the case". */
static gboolean
is_set_aside (const DossierTree *tree, guint32 trigger)
{
  guint32 node = trigger;

  for (guint step = 0; step < MAX_CLIMB && node < tree->n_tokens; step++)
    {
      guint32 against = main_clause_of (tree, node);

      if (against != DOSSIER_NO_TOKEN && is_denial (tree, against))
        return TRUE;
      node = dossier_tree_head (tree, node);
    }
  return FALSE;
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
      context.tense = has_former (tree, trigger) ? DOSSIER_TENSE_PAST : DOSSIER_TENSE_PRESENT;
      return context;
    }
  context.negated = is_set_aside (tree, trigger);
  if (!is_predicate (tree, node))
    {
      guint32 verb = enter_from_noun (tree, node, &context);

      if (has_former (tree, trigger))
        context.tense = DOSSIER_TENSE_PAST;
      if (verb == DOSSIER_NO_TOKEN)
        return context;
      node = context.clause = verb;
      given = is_given_by_subject (tree, trigger);
    }
  if (context.tense == DOSSIER_TENSE_UNKNOWN)
    context.tense = tense_of (tree, node);
  for (guint step = 0; step < MAX_CLIMB; step++)
    {
      guint32 head = dossier_tree_head (tree, node);
      gboolean negated = context.negated;

      if (local)
        read_local (tree, node, &context);
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
