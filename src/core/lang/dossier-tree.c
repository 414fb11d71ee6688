/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tree.h"

#include <string.h>

/* How many verbs a subject may be looked for upwards: "he said …, adding …, and arguing …". */
#define MAX_CLIMB 4

static void
link_children (DossierTree *tree)
{
  /* From the last word to the first, so that each list comes out in the order of the text. */
  for (guint32 i = tree->n_tokens; i-- > 0;)
    {
      guint32 head = dossier_tree_head (tree, i);

      if (head >= tree->n_tokens || head == i)
        continue;
      tree->next[i] = tree->first_child[head];
      tree->first_child[head] = i;
    }
}

/* Widens each word's stretch by those of its dependants, leaves first. */
static void
measure (DossierTree *tree)
{
  g_autofree guint32 *order = g_new (guint32, MAX (tree->n_tokens, 1));
  guint32 n_order = 0, done = 0;

  for (guint32 i = 0; i < tree->n_tokens; i++)
    {
      guint32 head = dossier_tree_head (tree, i);

      if (head >= tree->n_tokens || head == i)
        order[n_order++] = i;
    }
  while (done < n_order)
    {
      guint32 word = order[done++];

      for (guint32 child = tree->first_child[word]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
        order[n_order++] = child;
    }
  while (n_order-- > 0)
    {
      guint32 word = order[n_order], head = dossier_tree_head (tree, word);

      if (head >= tree->n_tokens || head == word)
        continue;
      tree->left[head] = MIN (tree->left[head], tree->left[word]);
      tree->end[head] = MAX (tree->end[head], tree->end[word]);
    }
}

DossierTree *
dossier_tree_new (const DossierDocument *document)
{
  DossierTree *tree;

  g_return_val_if_fail (document != NULL, NULL);

  tree = g_new0 (DossierTree, 1);
  tree->document = document;
  tree->n_tokens = document->tokens->len;
  tree->first_child = g_new (guint32, MAX (tree->n_tokens, 1));
  tree->next = g_new (guint32, MAX (tree->n_tokens, 1));
  tree->left = g_new (guint32, MAX (tree->n_tokens, 1));
  tree->end = g_new (guint32, MAX (tree->n_tokens, 1));
  for (guint32 i = 0; i < tree->n_tokens; i++)
    {
      tree->first_child[i] = DOSSIER_NO_TOKEN;
      tree->next[i] = DOSSIER_NO_TOKEN;
      tree->left[i] = i;
      tree->end[i] = i + 1;
    }
  link_children (tree);
  measure (tree);
  return tree;
}

void
dossier_tree_free (DossierTree *tree)
{
  if (tree == NULL)
    return;
  g_free (tree->first_child);
  g_free (tree->next);
  g_free (tree->left);
  g_free (tree->end);
  g_free (tree);
}

guint32
dossier_tree_child (const DossierTree *tree, guint32 token, DossierDeprel deprel)
{
  guint32 child = tree->first_child[token];

  while (child != DOSSIER_NO_TOKEN && dossier_tree_deprel (tree, child) != deprel)
    child = tree->next[child];
  return child;
}

guint32
dossier_tree_child_lemma (const DossierTree *tree, guint32 token, const char *lemma)
{
  guint32 child = tree->first_child[token];

  while (child != DOSSIER_NO_TOKEN && strcmp (dossier_document_lemma (tree->document, child), lemma) != 0)
    child = tree->next[child];
  return child;
}

gboolean
dossier_tree_is_below (const DossierTree *tree, guint32 word, guint32 ancestor)
{
  const DossierSentence *sentence
      = dossier_document_sentence (tree->document, dossier_document_token (tree->document, word)->sentence);

  for (guint32 steps = sentence->end - sentence->first; word < tree->n_tokens; steps--)
    {
      if (word == ancestor)
        return TRUE;
      if (steps == 0)
        return FALSE;
      word = dossier_tree_head (tree, word);
    }
  return FALSE;
}

static gboolean
is_noun_tag (DossierTag tag)
{
  return (tag >= DOSSIER_TAG_NN && tag <= DOSSIER_TAG_NNPS) || tag == DOSSIER_TAG_PRP;
}

guint32
dossier_tree_subject (const DossierTree *tree, guint32 verb)
{
  for (guint climb = 0; climb < MAX_CLIMB && verb < tree->n_tokens; climb++)
    {
      guint32 subject = dossier_tree_child (tree, verb, DOSSIER_DEPREL_NSUBJ);
      DossierDeprel up = dossier_tree_deprel (tree, verb);

      if (subject == DOSSIER_NO_TOKEN)
        subject = dossier_tree_child (tree, verb, DOSSIER_DEPREL_NSUBJ_PASS);
      if (subject != DOSSIER_NO_TOKEN)
        return subject;
      if (up == DOSSIER_DEPREL_ACL || up == DOSSIER_DEPREL_ACL_RELCL)
        {
          guint32 noun = dossier_tree_head (tree, verb);

          /* "Smith, speaking in Rome": the noun is the subject unless the clause is passive. */
          return noun < tree->n_tokens && is_noun_tag (dossier_tree_tag (tree, noun)) ? noun
                                                                                      : DOSSIER_NO_TOKEN;
        }
      if (up != DOSSIER_DEPREL_CONJ && up != DOSSIER_DEPREL_XCOMP && up != DOSSIER_DEPREL_ADVCL
          && up != DOSSIER_DEPREL_PARATAXIS && up != DOSSIER_DEPREL_DEP)
        return DOSSIER_NO_TOKEN;
      verb = dossier_tree_head (tree, verb);
    }
  return DOSSIER_NO_TOKEN;
}

void
dossier_tree_phrase (const DossierTree *tree, guint32 noun, guint32 *first, guint32 *end)
{
  guint32 child;

  *first = noun;
  *end = noun + 1;
  for (child = tree->first_child[noun]; child != DOSSIER_NO_TOKEN; child = tree->next[child])
    {
      switch (dossier_tree_deprel (tree, child))
        {
        case DOSSIER_DEPREL_DET:
        case DOSSIER_DEPREL_AMOD:
        case DOSSIER_DEPREL_COMPOUND:
        case DOSSIER_DEPREL_NUMMOD:
        case DOSSIER_DEPREL_NMOD_POSS:
        case DOSSIER_DEPREL_FLAT:
        case DOSSIER_DEPREL_FIXED:
        case DOSSIER_DEPREL_NMOD:
          *first = MIN (*first, tree->left[child]);
          *end = MAX (*end, tree->end[child]);
          break;

        default:
          break;
        }
    }
}
