/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-context-private.h"

#include "dossier-cue.h"
#include "dossier-grammar.h"

#include <string.h>

/* With a noun of doing as their object it is meant to happen: "considers a lawsuit". */
static const char *const intending[]
    = { "plan",   "vow",     "pledge",   "promise", "intend", "want",     "seek",  "prepare",  "threaten",
        "expect", "propose", "consider", "mull",    "weigh",  "schedule", "delay", "postpone", NULL };

guint32
dossier_claim_context_enter_from_noun (const DossierTree *tree, guint32 noun, DossierClaimContext *context)
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
        dossier_claim_context_doubt (context, DOSSIER_MODALITY_ALLEGED);
      else if (strcmp (lemma, "planned") == 0 || strcmp (lemma, "proposed") == 0
               || strcmp (lemma, "promised") == 0)
        dossier_claim_context_doubt (context, DOSSIER_MODALITY_PLANNED);
      else if (strcmp (lemma, "possible") == 0 || strcmp (lemma, "potential") == 0)
        dossier_claim_context_doubt (context, DOSSIER_MODALITY_HYPOTHETICAL);
      else if (strcmp (lemma, "reported") == 0)
        dossier_claim_context_doubt (context, DOSSIER_MODALITY_REPORTED);
    }
  if (verb >= tree->n_tokens || !dossier_claim_context_is_predicate (tree, verb))
    return DOSSIER_NO_TOKEN;
  if (deprel == DOSSIER_DEPREL_OBJ)
    {
      DossierCueFlags flags = dossier_cue_lookup (dossier_document_lemma (tree->document, verb));

      if (dossier_claim_context_is_refusal (tree, verb) || (flags & DOSSIER_CUE_DENY) != 0)
        context->negated = !context->negated;
      else if (dossier_claim_context_is_in (tree, verb, intending))
        dossier_claim_context_doubt (context, DOSSIER_MODALITY_PLANNED);
    }
  return verb;
}

gboolean
dossier_claim_context_is_given (const DossierTree *tree, guint32 noun)
{
  static const char *const happening[]
      = { "happen", "occur", "take", "materialise", "materialize", "begin", "start", "proceed", "go", "come",
          "resume", "exist", "be",   "follow",      "arrive",      NULL };

  return dossier_tree_deprel (tree, noun) == DOSSIER_DEPREL_NSUBJ
         && !dossier_claim_context_is_in (tree, dossier_tree_head (tree, noun), happening);
}

gboolean
dossier_claim_context_has_former (const DossierTree *tree, guint32 noun)
{
  static const char *const former[]
      = { "former", "ex", "then", "late", "one-time", "erstwhile", "onetime", "once", NULL };

  for (guint32 i = noun; i-- > 0 && noun - i <= 5;)
    {
      DossierTag tag = dossier_tree_tag (tree, i);

      if (dossier_claim_context_is_in (tree, i, former)
          || g_str_has_prefix (dossier_document_lemma (tree->document, i), "ex-")
          || g_str_has_prefix (dossier_document_lemma (tree->document, i), "then-"))
        return TRUE;
      if (tag == DOSSIER_TAG_COMMA || tag == DOSSIER_TAG_IN || dossier_grammar_is_verb (tree, i))
        return FALSE;
    }
  return FALSE;
}
