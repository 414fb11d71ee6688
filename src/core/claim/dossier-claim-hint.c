/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-hint.h"

#include "dossier-grammar.h"

static const char *const hints[]
    = { "sign", "indication", "evidence", "proof", "hint", "suggestion", "trace", "clue", NULL };
static const char *const chances[]
    = { "possibility", "chance", "risk", "fear", "danger", "prospect", "likelihood", "probability", NULL };
static const char *const none[] = { "no", "little", "scant", "zero", "neither", "hardly", NULL };
static const char *const not[] = { "not", "n't", "n’t", "never", "nor", NULL };
/* The one who lacks proof has none. */
static const char *const lacking[] = { "lack", "deny", "reject", "dismiss", "want", "need", NULL };
static const char *const false_words[] = { "wrong", "false", "untrue", "incorrect", "mistake", "mistaken", NULL };

static gboolean
has_child_in (const DossierTree *tree, guint32 token, const char *const *words)
{
  for (guint32 child = tree->first_child[token]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (g_strv_contains (words, dossier_document_lemma (tree->document, child)))
      return TRUE;
  return FALSE;
}

/* "It would be wrong to read this as": the verb is the subject or complement of a word for "false". */
static gboolean
is_called_false (const DossierTree *tree, guint32 verb)
{
  guint32 above = dossier_tree_head (tree, verb);
  DossierDeprel deprel = dossier_tree_deprel (tree, verb);

  return above < tree->n_tokens
         && (deprel == DOSSIER_DEPREL_CSUBJ || deprel == DOSSIER_DEPREL_XCOMP || deprel == DOSSIER_DEPREL_CCOMP
             || deprel == DOSSIER_DEPREL_ADVCL)
         && g_strv_contains (false_words, dossier_document_lemma (tree->document, above))
         && !has_child_in (tree, above, not);
}

static gboolean
is_denied (const DossierTree *tree, guint32 noun)
{
  guint32 verb = dossier_tree_head (tree, noun);

  /* "is no sign", "is not proof" */
  if (has_child_in (tree, noun, none)
      || (dossier_tree_child (tree, noun, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN && has_child_in (tree, noun, not)))
    return TRUE;
  if (dossier_grammar_has_case (tree, noun, "without"))
    return TRUE;
  if (verb >= tree->n_tokens || !dossier_grammar_is_verb (tree, verb))
    return FALSE;
  return has_child_in (tree, verb, not) || g_strv_contains (lacking, dossier_document_lemma (tree->document, verb))
         || is_called_false (tree, verb);
}

/* Whether a colon or semicolon stands between: what follows it is a clause of its own, whatever the tree says. */
static gboolean
is_parted (const DossierTree *tree, guint32 noun, guint32 clause)
{
  for (guint32 i = noun + 1; i < clause; i++)
    if (dossier_tree_tag (tree, i) == DOSSIER_TAG_COLON)
      return TRUE;
  return FALSE;
}

void
dossier_claim_hint_read (const DossierTree *tree, guint32 noun, guint32 clause, DossierModality *modality,
                         gboolean *negated)
{
  const char *lemma;

  g_return_if_fail (tree != NULL && noun < tree->n_tokens && modality != NULL && negated != NULL);

  if (is_parted (tree, noun, clause))
    return;
  lemma = dossier_document_lemma (tree->document, noun);
  if (g_strv_contains (hints, lemma))
    *modality = MAX (*modality, DOSSIER_MODALITY_ALLEGED);
  else if (g_strv_contains (chances, lemma))
    *modality = MAX (*modality, DOSSIER_MODALITY_HYPOTHETICAL);
  else
    return;
  if (is_denied (tree, noun))
    *negated = !*negated;
}
