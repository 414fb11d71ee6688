/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-tie-path.h"

#include "dossier-cue.h"
#include "dossier-grammar.h"

#define MAX_PARTS 8

guint32
dossier_tie_path_first_part (const DossierTree *tree, guint32 token)
{
  g_return_val_if_fail (tree != NULL && token < tree->n_tokens, token);

  for (guint i = 0; i < MAX_PARTS; i++)
    {
      guint32 head = dossier_tree_head (tree, token);

      if (head >= tree->n_tokens || dossier_tree_deprel (tree, token) != DOSSIER_DEPREL_CONJ
          || dossier_grammar_is_verb (tree, head))
        break;
      token = head;
    }
  return token;
}

/* Fills @chain with @token and what it hangs on, lowest first; at most one more than a path holds. */
static guint
climb (const DossierTree *tree, guint32 token, guint32 *chain)
{
  guint n = 0;

  token = dossier_tie_path_first_part (tree, token);
  while (token < tree->n_tokens && n <= DOSSIER_TIE_PATH_LONGEST)
    {
      guint32 head = dossier_tree_head (tree, token);

      chain[n++] = token;
      token = head < tree->n_tokens && n > 1 ? dossier_tie_path_first_part (tree, head) : head;
    }
  return n;
}

static gboolean
is_saying (const DossierTree *tree, guint32 token)
{
  return dossier_tree_deprel (tree, token) == DOSSIER_DEPREL_PARATAXIS
         && (dossier_cue_lookup (dossier_document_lemma (tree->document, token))
             & (DOSSIER_CUE_SPEECH | DOSSIER_CUE_BELIEF | DOSSIER_CUE_PLAIN))
                != 0;
}

/* "Kay failed, Lee said": the words of saying hang on what is said. */
static void
turn (const DossierTree *tree, DossierTiePath *path)
{
  if (path->n_up > 0 && path->n_down < DOSSIER_TIE_PATH_LONGEST && is_saying (tree, path->up[path->n_up - 1]))
    {
      guint32 said = path->top;

      path->top = path->up[--path->n_up];
      for (guint i = path->n_down; i > 0; i--)
        path->down[i] = path->down[i - 1];
      path->down[0] = said;
      path->n_down++;
      path->turned = TRUE;
    }
  else if (path->n_down > 0 && path->n_up < DOSSIER_TIE_PATH_LONGEST && is_saying (tree, path->down[0]))
    {
      path->up[path->n_up++] = path->top;
      path->top = path->down[0];
      path->n_down--;
      for (guint i = 0; i < path->n_down; i++)
        path->down[i] = path->down[i + 1];
      path->turned = TRUE;
    }
}

gboolean
dossier_tie_path_find (const DossierTree *tree, guint32 first, guint32 second, DossierTiePath *path)
{
  guint32 a[DOSSIER_TIE_PATH_LONGEST + 1], b[DOSSIER_TIE_PATH_LONGEST + 1];
  guint n_a, n_b;

  g_return_val_if_fail (tree != NULL && path != NULL && first < tree->n_tokens && second < tree->n_tokens, FALSE);

  n_a = climb (tree, first, a);
  n_b = climb (tree, second, b);
  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      {
        if (a[i] != b[j])
          continue;
        *path = (DossierTiePath){ .n_up = i, .top = a[i], .n_down = j };
        for (guint k = 0; k < i; k++)
          path->up[k] = a[k];
        for (guint k = 0; k < j; k++)
          path->down[k] = b[j - 1 - k];
        turn (tree, path);
        return TRUE;
      }
  return FALSE;
}

gboolean
dossier_tie_path_from_speaker (const DossierTree *tree, guint32 second, DossierTiePath *path)
{
  guint32 chain[DOSSIER_TIE_PATH_LONGEST + 1];
  guint n;

  g_return_val_if_fail (tree != NULL && path != NULL && second < tree->n_tokens, FALSE);

  n = climb (tree, second, chain);
  if (n > DOSSIER_TIE_PATH_LONGEST)
    return FALSE;
  *path = (DossierTiePath){ .top = DOSSIER_NO_TOKEN, .n_down = n, .turned = TRUE };
  for (guint i = 0; i < n; i++)
    path->down[i] = chain[n - 1 - i];
  return TRUE;
}

DossierDeprel
dossier_tie_path_deprel (const DossierTiePath *path, const DossierTree *tree, guint32 token)
{
  if (path->turned
      && ((path->n_down > 0 && token == path->down[0]) || (path->n_up > 0 && token == path->up[path->n_up - 1])))
    {
      guint32 head = dossier_tree_head (tree, token);

      /* The predicate that the words of saying hang on, not the sayer's own subject. */
      if (head >= tree->n_tokens || head != path->top)
        return DOSSIER_DEPREL_CCOMP;
    }
  return dossier_tree_deprel (tree, token);
}
