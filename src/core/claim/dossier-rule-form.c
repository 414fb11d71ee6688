/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rule-form.h"

#include "dossier-stance.h"

#include <string.h>

/* "that the bank pay": taggers read a present tense, which its one subject does not agree with. */
static gboolean
disagrees (const DossierTree *tree, guint32 verb, guint32 first)
{
  guint32 subject = dossier_tree_child (tree, verb, DOSSIER_DEPREL_NSUBJ);
  DossierTag tag;

  if (subject == DOSSIER_NO_TOKEN || dossier_tree_tag (tree, first) != DOSSIER_TAG_VBP || first != verb)
    return FALSE;
  tag = dossier_tree_tag (tree, subject);
  return tag == DOSSIER_TAG_NN || tag == DOSSIER_TAG_NNP
         || dossier_document_token_is (tree->document, subject, "he")
         || dossier_document_token_is (tree->document, subject, "she")
         || dossier_document_token_is (tree->document, subject, "it");
}

/* "demanded that she leave", "that he be heard", "that they should pay": what is wanted and not told. */
static gboolean
is_wanted (const DossierTree *tree, guint32 verb)
{
  guint32 first = verb;

  for (guint32 child = tree->first_child[verb]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    {
      DossierDeprel deprel = dossier_tree_deprel (tree, child);

      if (deprel == DOSSIER_DEPREL_AUX || deprel == DOSSIER_DEPREL_AUX_PASS || deprel == DOSSIER_DEPREL_COP)
        first = MIN (first, child);
    }
  return dossier_tree_tag (tree, first) == DOSSIER_TAG_VB || disagrees (tree, verb, first)
         || dossier_document_token_is (tree->document, first, "should")
         || dossier_document_token_is (tree->document, first, "must");
}

static gboolean
is_plural (const DossierTree *tree, guint32 noun)
{
  return dossier_tree_tag (tree, noun) == DOSSIER_TAG_NNS || dossier_tree_tag (tree, noun) == DOSSIER_TAG_NNPS;
}

/* "has no shame", "hasn't any". */
static gboolean
is_none (const DossierTree *tree, guint32 noun)
{
  return dossier_tree_child_lemma (tree, noun, "no") != DOSSIER_NO_TOKEN
         || dossier_tree_child_lemma (tree, noun, "any") != DOSSIER_NO_TOKEN;
}

/* "to leave", "to be heard". */
static gboolean
is_infinitive (const DossierTree *tree, guint32 verb)
{
  guint32 mark = dossier_tree_child (tree, verb, DOSSIER_DEPREL_MARK);

  return mark != DOSSIER_NO_TOKEN && dossier_document_token_is (tree->document, mark, "to");
}

/* "it is sad that he left": what is spoken of, not when or why. */
static gboolean
is_content (const DossierTree *tree, guint32 verb)
{
  DossierDeprel deprel = dossier_tree_deprel (tree, verb);

  return deprel == DOSSIER_DEPREL_CCOMP || deprel == DOSSIER_DEPREL_CSUBJ || deprel == DOSSIER_DEPREL_ACL;
}

/* The forms that a step may ask for in place of words. */
static const struct
{
  const char *name;
  gboolean (*holds) (const DossierTree *tree, guint32 token);
} forms[] = {
  { "+wanted", is_wanted },
  { "+infinitive", is_infinitive },
  { "+content", is_content },
  { "+duty", dossier_stance_is_duty },
  { "+negated", dossier_stance_is_negated },
  { "+none", is_none },
  { "+plural", is_plural },
  { "+obliged", dossier_stance_is_obliged },
  { "+should_have", dossier_stance_should_have },
  { "+predicate", dossier_stance_is_said_of_another },
};

gboolean
dossier_rule_form_holds (const char *name, const DossierTree *tree, guint32 token)
{
  g_return_val_if_fail (name != NULL && tree != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (strcmp (name, forms[i].name) == 0)
      return forms[i].holds (tree, token);
  return FALSE;
}
