/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-quote-noun.h"

/* Verbs whose subject holds the noun that they govern: "made the claim",
 * "voiced concern". */
static const char *const holding_verbs[]
    = { "make", "express", "voice",   "issue", "repeat",    "raise",   "share", "have",  "hold", "send",
        "give", "offer",   "deliver", "air",   "reiterate", "advance", "push",  "renew", NULL };

static gboolean
is_finite (const DossierTree *tree, guint32 token)
{
  DossierTag tag = dossier_tree_tag (tree, token);

  return tag == DOSSIER_TAG_VBD || tag == DOSSIER_TAG_VBP || tag == DOSSIER_TAG_VBZ || tag == DOSSIER_TAG_MD;
}

static gboolean
has_case (const DossierTree *tree, guint32 token, const char *first, const char *second)
{
  return dossier_tree_child_lemma (tree, token, first) != DOSSIER_NO_TOKEN
         || dossier_tree_child_lemma (tree, token, second) != DOSSIER_NO_TOKEN;
}

/* Whose claim or belief it is: "Lee's claim", "a claim by Lee", "Lee voiced the
 * hope". */
static guint32
owner_of (const DossierTree *tree, guint32 noun)
{
  guint32 owner = dossier_tree_child (tree, noun, DOSSIER_DEPREL_NMOD_POSS),
          verb = dossier_tree_head (tree, noun);

  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN && owner == DOSSIER_NO_TOKEN;
       child = tree->next[child])
    if (dossier_tree_deprel (tree, child) == DOSSIER_DEPREL_NMOD && has_case (tree, child, "by", "from"))
      owner = child;
  if (owner == DOSSIER_NO_TOKEN && verb < tree->n_tokens
      && dossier_tree_deprel (tree, noun) == DOSSIER_DEPREL_OBJ
      && g_strv_contains (holding_verbs, dossier_document_lemma (tree->document, verb)))
    owner = dossier_tree_subject (tree, verb);
  return owner;
}

/* The end of the clause that starts at @that: as the tree has it, else the next
 * comma. */
static guint32
end_of_clause (const DossierTree *tree, guint32 noun, guint32 that, guint32 limit)
{
  for (guint32 child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    if (tree->left[child] == that && tree->end[child] > that + 2)
      return MIN (tree->end[child], limit);
  for (guint32 i = that + 2; i < limit; i++)
    if (dossier_tree_tag (tree, i) == DOSSIER_TAG_COMMA || dossier_tree_tag (tree, i) == DOSSIER_TAG_STOP)
      return i;
  return limit;
}

gboolean
dossier_quote_noun_read (const DossierTree *tree, guint32 noun, DossierQuoteSource *source,
                         DossierQuoteContent *content)
{
  guint32 limit, that = noun + 1, owner, end;
  DossierCueFlags flags;
  DossierTag tag = dossier_tree_tag (tree, noun);

  if (tag != DOSSIER_TAG_NN && tag != DOSSIER_TAG_NNS)
    return FALSE;
  limit = dossier_document_sentence (tree->document, dossier_document_token (tree->document, noun)->sentence)
              ->end;
  if (that + 3 >= limit || !dossier_document_token_is (tree->document, that, "that"))
    return FALSE;
  flags = dossier_cue_lookup_noun (dossier_document_lemma (tree->document, noun));
  /* "claims that were false": the pronoun, and no clause of what is claimed. */
  if (flags == 0 || is_finite (tree, that + 1) || dossier_tree_tag (tree, that + 1) == DOSSIER_TAG_RB)
    return FALSE;
  owner = owner_of (tree, noun);
  if (owner == DOSSIER_NO_TOKEN)
    return FALSE;
  *source = dossier_quote_source_of_words (tree, noun, owner);
  end = end_of_clause (tree, noun, that, limit);
  content->n = 1;
  content->first[0] = that;
  content->end[0] = end;
  content->kind = (flags & DOSSIER_CUE_BELIEF) != 0 ? DOSSIER_QUOTE_BELIEF : DOSSIER_QUOTE_INDIRECT;
  return TRUE;
}
