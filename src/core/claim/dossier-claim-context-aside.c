/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-context-private.h"

#include "dossier-negation.h"

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

  if (subject == DOSSIER_NO_TOKEN || !dossier_claim_context_is_in (tree, subject, pointing))
    return FALSE;
  if (verdict == DOSSIER_NO_TOKEN)
    verdict = predicate;
  for (guint32 child = tree->first_child[predicate]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_ADVMOD && dossier_negation_is_word (tree, child))
      negated = !negated;
  return dossier_claim_context_is_in (tree, verdict, negated ? right : wrong);
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

gboolean
dossier_claim_context_is_set_aside (const DossierTree *tree, guint32 trigger)
{
  guint32 node = trigger;

  for (guint step = 0; step < DOSSIER_CLAIM_CONTEXT_CLIMB && node < tree->n_tokens; step++)
    {
      guint32 against = main_clause_of (tree, node);

      if (against != DOSSIER_NO_TOKEN && is_denial (tree, against))
        return TRUE;
      node = dossier_tree_head (tree, node);
    }
  return FALSE;
}
