/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-context-private.h"

#include "dossier-grammar.h"
#include "dossier-negation.h"

#include <string.h>

static const char *const reported_adverbs[] = { "reportedly", "apparently", "seemingly", "evidently", NULL };
static const char *const alleged_adverbs[] = { "allegedly", "supposedly", "purportedly", "ostensibly", NULL };
static const char *const possible_adverbs[] = { "possibly",    "perhaps",     "maybe",
                                                "potentially", "probably",    "likely",
                                                "presumably",  "conceivably", NULL };
static const char *const negative_subjects[] = { "nobody", "none", "nothing", "neither", NULL };

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

/* Whether the predicate depends on something: "would sue if", "would have sued". */
static gboolean
is_conditional (const DossierTree *tree, guint32 predicate)
{
  for (guint32 child = tree->first_child[predicate]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    {
      guint32 mark = dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_ADVCL
                         ? dossier_tree_child (tree, child, DOSSIER_DEPREL_MARK)
                         : DOSSIER_NO_TOKEN;

      if ((mark != DOSSIER_NO_TOKEN
           && (dossier_document_token_is (tree->document, mark, "if")
               || dossier_document_token_is (tree->document, mark, "unless")))
          || (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_AUX
              && dossier_document_token_is (tree->document, child, "have")))
        return TRUE;
    }
  return FALSE;
}

/* "said he would sue": in words that are told in the past "would" stands for "will"; in words that are quoted, "I would
 * not be happy", it does not. */
static gboolean
is_told_future (const DossierTree *tree, guint32 predicate)
{
  static const char *const telling[]
      = { "say",    "announce", "tell",    "vow",    "pledge", "promise", "declare",  "warn", "write", "add",
          "tweet",  "state",    "confirm", "reply",  "reveal", "swear",   "reiterate", NULL };
  static const char *const speakers[] = { "i", "we", NULL };
  guint32 verb = dossier_tree_head (tree, predicate);
  guint32 subject = dossier_tree_child (tree, predicate, DOSSIER_DEPREL_NSUBJ);

  if (subject != DOSSIER_NO_TOKEN && dossier_claim_context_is_in (tree, subject, speakers))
    return FALSE;
  return dossier_tree_deprel (tree, predicate) == DOSSIER_DEPREL_CCOMP && verb < tree->n_tokens
         && dossier_tree_tag (tree, verb) == DOSSIER_TAG_VBD && dossier_claim_context_is_in (tree, verb, telling)
         && !is_conditional (tree, predicate);
}

/* "would later sue": what came then, in a tale of the past. */
static gboolean
is_sequel (const DossierTree *tree, guint32 predicate)
{
  guint32 late = dossier_tree_child_lemma (tree, predicate, "late");

  return late != DOSSIER_NO_TOKEN && dossier_document_token_is (tree->document, late, "later")
         && dossier_tree_deprel (tree, predicate) != DOSSIER_DEPREL_CCOMP && !is_conditional (tree, predicate);
}

static void
read_would (const DossierTree *tree, guint32 aux, DossierClaimContext *context)
{
  guint32 predicate = dossier_tree_head (tree, aux);

  if (predicate < tree->n_tokens && is_sequel (tree, predicate))
    {
      context->tense = DOSSIER_TENSE_PAST;
      return;
    }
  dossier_claim_context_doubt (context, predicate < tree->n_tokens && is_told_future (tree, predicate)
                                            ? DOSSIER_MODALITY_PLANNED
                                            : DOSSIER_MODALITY_HYPOTHETICAL);
  context->tense = DOSSIER_TENSE_FUTURE;
}

static void
read_auxiliary (const DossierTree *tree, guint32 aux, DossierClaimContext *context)
{
  const char *lemma = dossier_document_lemma (tree->document, aux);

  if (is_inverted (tree, aux))
    dossier_claim_context_doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
  if (dossier_tree_tag (tree, aux) != DOSSIER_TAG_MD)
    return;
  if (dossier_document_token_is (tree->document, aux, "would") || dossier_document_token_is (tree->document, aux, "'d"))
    {
      read_would (tree, aux, context);
      return;
    }
  if (strcmp (lemma, "will") == 0 || strcmp (lemma, "shall") == 0 || strcmp (lemma, "'ll") == 0)
    {
      dossier_claim_context_doubt (context, DOSSIER_MODALITY_PLANNED);
      context->tense = DOSSIER_TENSE_FUTURE;
      return;
    }
  dossier_claim_context_doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
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
  else if (dossier_claim_context_is_in (tree, adverb, reported_adverbs))
    {
      dossier_claim_context_doubt (context, DOSSIER_MODALITY_REPORTED);
      context->hearsay = TRUE;
    }
  else if (dossier_claim_context_is_in (tree, adverb, alleged_adverbs))
    dossier_claim_context_doubt (context, DOSSIER_MODALITY_ALLEGED);
  else if (dossier_claim_context_is_in (tree, adverb, possible_adverbs))
    dossier_claim_context_doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
  else if (dossier_negation_is_no_longer (tree, adverb))
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
  guint32 word = dossier_document_token_is (tree->document, subject, "few")
                     ? subject
                     : dossier_tree_child_lemma (tree, subject, "few");

  return word != DOSSIER_NO_TOKEN
         && (word == 0 || !dossier_document_token_is (tree->document, word - 1, "a"));
}

void
dossier_claim_context_read_local (const DossierTree *tree, guint32 predicate, DossierClaimContext *context)
{
  if (dossier_grammar_is_noun (tree, predicate) && has_no (tree, predicate))
    context->negated = !context->negated;
  if (is_arranged (tree, predicate))
    {
      dossier_claim_context_doubt (context, DOSSIER_MODALITY_PLANNED);
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
          dossier_claim_context_doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
        else if (dossier_document_token_is (tree->document, child, "without"))
          context->negated = !context->negated;
        break;
      case DOSSIER_DEPREL_NSUBJ:
      case DOSSIER_DEPREL_NSUBJ_PASS:
        if (has_no (tree, child) || dossier_claim_context_is_in (tree, child, negative_subjects)
            || is_only_few (tree, child)
            || dossier_negation_begins_subject (tree, child)
            || dossier_tree_child_lemma (tree, child, "neither") != DOSSIER_NO_TOKEN)
          context->negated = !context->negated;
        break;
      case DOSSIER_DEPREL_OBJ:
        if (has_no (tree, child) || dossier_claim_context_is_in (tree, child, negative_subjects))
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
