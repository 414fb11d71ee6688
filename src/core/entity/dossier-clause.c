/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-clause.h"

#include "dossier-cue.h"

/* Bound on climbs in the tree, so that a damaged parse cannot loop. */
#define MAX_CLIMB 32

guint32
dossier_clause_governor (const DossierDiscourse *discourse, guint32 token)
{
  guint32 bearer = dossier_discourse_bearer (discourse, token);
  guint32 head = dossier_discourse_token (discourse, bearer)->head;

  return head < discourse->n_tokens ? head : DOSSIER_NO_TOKEN;
}

static guint32
own_subject (const DossierDiscourse *discourse, guint32 predicate)
{
  guint32 subject = dossier_discourse_find_child (discourse, predicate, DOSSIER_DEPREL_NSUBJ);

  return subject != DOSSIER_NO_TOKEN
             ? subject
             : dossier_discourse_find_child (discourse, predicate, DOSSIER_DEPREL_NSUBJ_PASS);
}

guint32
dossier_clause_subject (const DossierDiscourse *discourse, guint32 predicate)
{
  for (guint steps = 0; steps < MAX_CLIMB && predicate < discourse->n_tokens; steps++)
    {
      guint32 subject = own_subject (discourse, predicate);
      const DossierToken *token = dossier_discourse_token (discourse, predicate);

      if (subject != DOSSIER_NO_TOKEN)
        return subject;
      if (token->deprel == DOSSIER_DEPREL_XCOMP && token->head < discourse->n_tokens)
        {
          guint32 object = dossier_discourse_find_child (discourse, token->head, DOSSIER_DEPREL_OBJ);

          if (object != DOSSIER_NO_TOKEN && object < predicate)
            return object;
        }
      else if (token->deprel == DOSSIER_DEPREL_ACL && token->head < predicate)
        {
          /* "Lee, known for his books": the one it is said of. */
          return token->head;
        }
      else if (token->deprel != DOSSIER_DEPREL_CONJ && token->deprel != DOSSIER_DEPREL_ADVCL)
        {
          break;
        }
      predicate = token->head;
    }
  return DOSSIER_NO_TOKEN;
}

guint32
dossier_clause_enclosing_subject (const DossierDiscourse *discourse, guint32 token)
{
  guint32 at = token;
  guint32 below = DOSSIER_NO_TOKEN;

  for (guint steps = 0; steps < MAX_CLIMB && at < discourse->n_tokens; steps++)
    {
      guint32 subject = steps > 0 ? dossier_clause_subject (discourse, at) : DOSSIER_NO_TOKEN;

      if (subject != DOSSIER_NO_TOKEN && subject != below && subject != token)
        return subject;
      below = at;
      at = dossier_discourse_token (discourse, at)->head;
    }
  return DOSSIER_NO_TOKEN;
}

/* "his wife Ann": what the possessor hangs on is named by the mention. */
static gboolean
is_possessed_by (const DossierDiscourse *discourse, guint32 pronoun, guint32 other)
{
  guint32 noun = dossier_discourse_token (discourse, pronoun)->head;
  const DossierToken *token = dossier_discourse_token (discourse, other);

  if (noun >= discourse->n_tokens)
    return FALSE;
  return noun == other
         || (token->head == noun
             && (token->deprel == DOSSIER_DEPREL_APPOS || token->deprel == DOSSIER_DEPREL_FLAT
                 || token->deprel == DOSSIER_DEPREL_COMPOUND))
         || (dossier_discourse_token (discourse, noun)->head == other
             && (dossier_discourse_token (discourse, noun)->deprel == DOSSIER_DEPREL_APPOS
                 || dossier_discourse_token (discourse, noun)->deprel == DOSSIER_DEPREL_COMPOUND));
}

gboolean
dossier_clause_excludes (const DossierDiscourse *discourse, guint32 pronoun, gboolean possessive,
                         guint32 other)
{
  guint32 governor = dossier_clause_governor (discourse, pronoun);
  guint32 bearer = dossier_discourse_bearer (discourse, other);

  if (possessive)
    return is_possessed_by (discourse, pronoun, other);
  if (governor == DOSSIER_NO_TOKEN)
    return FALSE;
  if (dossier_discourse_token (discourse, bearer)->head == governor
      && dossier_discourse_token (discourse, bearer)->deprel != DOSSIER_DEPREL_NMOD_POSS
      && dossier_discourse_token (discourse, bearer)->deprel != DOSSIER_DEPREL_ADVCL)
    return TRUE;
  /* The pronoun is the subject itself, or the subject understood is the other. */
  return dossier_clause_subject (discourse, governor) == bearer && bearer != pronoun
         && own_subject (discourse, governor) != dossier_discourse_bearer (discourse, pronoun);
}

gboolean
dossier_clause_is_speaking (const DossierDiscourse *discourse, guint32 head)
{
  guint32 bearer = dossier_discourse_bearer (discourse, head);
  guint32 governor = dossier_clause_governor (discourse, head);

  return governor != DOSSIER_NO_TOKEN
         && dossier_discourse_token (discourse, bearer)->deprel == DOSSIER_DEPREL_NSUBJ
         && (dossier_cue_lookup (dossier_discourse_lemma (discourse, governor))
             & (DOSSIER_CUE_SPEECH | DOSSIER_CUE_PLAIN));
}

guint32
dossier_clause_antecedent (const DossierDiscourse *discourse, guint32 pronoun)
{
  guint32 token = pronoun;

  for (guint steps = 0; steps < 6 && token < discourse->n_tokens; steps++)
    {
      const DossierToken *t = dossier_discourse_token (discourse, token);

      if (t->deprel == DOSSIER_DEPREL_ACL_RELCL || (t->deprel == DOSSIER_DEPREL_ACL && steps > 0))
        return t->head < pronoun ? t->head : DOSSIER_NO_TOKEN;
      token = t->head;
    }
  return DOSSIER_NO_TOKEN;
}

guint32
dossier_clause_following_subject (const DossierDiscourse *discourse, guint32 token)
{
  guint32 at = token;

  for (guint steps = 0; steps < MAX_CLIMB && at < discourse->n_tokens; steps++)
    {
      const DossierToken *t = dossier_discourse_token (discourse, at);

      if ((t->deprel == DOSSIER_DEPREL_ADVCL || t->deprel == DOSSIER_DEPREL_OBL
           || t->deprel == DOSSIER_DEPREL_ADVMOD)
          && t->head < discourse->n_tokens)
        {
          guint32 subject = own_subject (discourse, t->head);

          if (subject != DOSSIER_NO_TOKEN && subject > token)
            return subject;
        }
      at = t->head;
    }
  return DOSSIER_NO_TOKEN;
}
