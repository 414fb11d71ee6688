/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-description-predicate.h"

#include "dossier-clause.h"

#include <string.h>

/* How far up the words are looked for that take back what a clause says. */
#define MAX_CLIMB 4

static gboolean
is_verb (const DossierToken *token)
{
  switch (token->tag)
    {
    case DOSSIER_TAG_VB:
    case DOSSIER_TAG_VBD:
    case DOSSIER_TAG_VBG:
    case DOSSIER_TAG_VBN:
    case DOSSIER_TAG_VBP:
    case DOSSIER_TAG_VBZ:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "not", "no longer", "would", "if" among the words that hang on @token. */
static gboolean
is_taken_back (const DossierDiscourse *self, guint32 token)
{
  static const char *const words[]
      = { "not",  "n't",   "never",  "no",     "nor",      "hardly", "longer", "neither", "nearly", "almost",
          "if",   "whether", "unless", "lest", "supposedly", "allegedly", "perhaps", "maybe", "possibly", NULL };

  for (guint32 i = self->child_start[token]; i < self->child_start[token + 1]; i++)
    {
      guint32 child = self->children[i];

      if (dossier_discourse_token (self, child)->tag == DOSSIER_TAG_MD
          || g_strv_contains (words, self->words[child]))
        return TRUE;
    }
  return FALSE;
}

/* "denied that she is", "asked if he was": words that do not say it themselves. */
static gboolean
is_within_doubt (const DossierDiscourse *self, guint32 token)
{
  static const char *const verbs[]
      = { "deny", "doubt", "wonder", "question", "ask", "imagine", "pretend", "dispute", "suppose", "wish",
          "hope", "fear", "reject", "refute", "want", "dream", NULL };

  for (guint steps = 0; steps < MAX_CLIMB; steps++)
    {
      const DossierToken *t = dossier_discourse_token (self, token);
      DossierDeprel deprel = t->deprel;

      if (t->head >= self->n_tokens
          || (deprel != DOSSIER_DEPREL_CCOMP && deprel != DOSSIER_DEPREL_XCOMP && deprel != DOSSIER_DEPREL_CONJ
              && deprel != DOSSIER_DEPREL_ADVCL))
        return FALSE;
      token = t->head;
      if ((deprel == DOSSIER_DEPREL_CCOMP || deprel == DOSSIER_DEPREL_XCOMP)
          && (g_strv_contains (verbs, dossier_discourse_lemma (self, token)) || is_taken_back (self, token)))
        return TRUE;
      if (deprel == DOSSIER_DEPREL_CONJ && is_taken_back (self, token))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_question (const DossierDiscourse *self, guint32 token)
{
  const DossierSentence *sentence
      = dossier_document_sentence (self->document, dossier_discourse_token (self, token)->sentence);

  for (guint32 i = sentence->end; i > sentence->first && i + 3 > sentence->end; i--)
    if (dossier_discourse_word_is (self, i - 1, "?"))
      return TRUE;
  return FALSE;
}

static gboolean
is_asserted (const DossierDiscourse *self, guint32 predicate)
{
  return !is_taken_back (self, predicate) && !is_within_doubt (self, predicate) && !is_question (self, predicate);
}

/* The verb that makes a predicate of its complement, where @head is one: "became a senator", "happens to be one". */
static guint32
find_linking_verb (const DossierDiscourse *self, guint32 head)
{
  static const char *const linking[] = { "become", "remain", NULL };
  static const char *const raising[] = { "happen", "turn", "prove", NULL };
  const DossierToken *token = dossier_discourse_token (self, head);
  gboolean has_copula = dossier_discourse_find_child (self, head, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN;

  if (token->head >= self->n_tokens
      || (token->deprel != DOSSIER_DEPREL_XCOMP && (has_copula || token->deprel != DOSSIER_DEPREL_OBJ)))
    return DOSSIER_NO_TOKEN;
  return g_strv_contains (has_copula ? raising : linking, dossier_discourse_lemma (self, token->head))
             ? token->head
             : DOSSIER_NO_TOKEN;
}

/* "to become a senator" is what somebody wants or is about to do, unless it is told by "happens". */
static gboolean
is_infinitive (const DossierDiscourse *self, guint32 verb)
{
  return dossier_discourse_token (self, verb)->tag == DOSSIER_TAG_VB;
}

/* "As" before the phrase of @head, or DOSSIER_NO_TOKEN. */
static guint32
find_as (const DossierDiscourse *self, guint32 head)
{
  for (guint32 i = self->child_start[head]; i < self->child_start[head + 1]; i++)
    {
      guint32 child = self->children[i];
      DossierDeprel deprel = dossier_discourse_token (self, child)->deprel;

      if (child < head && dossier_discourse_word_is (self, child, "as")
          && (deprel == DOSSIER_DEPREL_CASE || deprel == DOSSIER_DEPREL_MARK))
        return child;
    }
  return DOSSIER_NO_TOKEN;
}

static gboolean
begins_clause (const DossierDiscourse *self, guint32 token)
{
  const DossierSentence *sentence
      = dossier_document_sentence (self->document, dossier_discourse_token (self, token)->sentence);

  return token == sentence->first || dossier_discourse_word_is (self, token - 1, ",")
         || dossier_discourse_token (self, token - 1)->tag == DOSSIER_TAG_CC
         || dossier_discourse_token (self, token - 1)->tag == DOSSIER_TAG_OPEN_QUOTE;
}

/* "her work as a senator": whose; "his choice of Lee as" speaks of another. */
static guint32
find_possessor (const DossierDiscourse *self, guint32 noun)
{
  static const char *const of_others[]
      = { "pick",   "choice", "nominee", "nomination", "selection", "replacement", "portrayal", "description",
          "endorsement", "appointment", "support", "view", "reference", "depiction", "characterization", "firing",
          "dismissal", "attack", "defense", "image", NULL };

  if (g_strv_contains (of_others, dossier_discourse_lemma (self, noun)))
    return DOSSIER_NO_TOKEN;
  return dossier_discourse_find_child (self, noun, DOSSIER_DEPREL_NMOD_POSS);
}

/* The person of whom "as" before the phrase of @head says what he is. */
static guint32
find_subject_of_as (const DossierDiscourse *self, guint32 head, guint32 as)
{
  static const char *const serving[] = { "serve", "work", "act", NULL };
  const DossierToken *token = dossier_discourse_token (self, head);
  const char *lemma;
  guint32 subject;

  if (token->head >= self->n_tokens
      || dossier_discourse_find_child (self, head, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN
      || dossier_discourse_find_child (self, head, DOSSIER_DEPREL_NSUBJ) != DOSSIER_NO_TOKEN)
    return DOSSIER_NO_TOKEN;
  if (token->deprel == DOSSIER_DEPREL_NMOD)
    return find_possessor (self, token->head);
  if (token->deprel != DOSSIER_DEPREL_OBL && token->deprel != DOSSIER_DEPREL_ADVCL)
    return DOSSIER_NO_TOKEN;
  lemma = dossier_discourse_lemma (self, token->head);
  subject = dossier_clause_subject (self, token->head);
  if (is_verb (dossier_discourse_token (self, token->head)) && token->head < as
      && g_strv_contains (serving, lemma))
    return is_asserted (self, token->head) && !is_infinitive (self, token->head) ? subject : DOSSIER_NO_TOKEN;
  return begins_clause (self, as) && subject != DOSSIER_NO_TOKEN && subject > head && !is_question (self, head)
             ? subject
             : DOSSIER_NO_TOKEN;
}

guint32
dossier_description_predicate_subject (const DossierDiscourse *self, guint32 head)
{
  guint32 verb;
  guint32 as;

  g_return_val_if_fail (self != NULL && head < self->n_tokens, DOSSIER_NO_TOKEN);

  as = find_as (self, head);
  if (as != DOSSIER_NO_TOKEN)
    return find_subject_of_as (self, head, as);
  verb = find_linking_verb (self, head);
  if (verb != DOSSIER_NO_TOKEN)
    return is_infinitive (self, verb) || !is_asserted (self, verb) || is_taken_back (self, head)
               ? DOSSIER_NO_TOKEN
               : dossier_clause_subject (self, verb);
  if (dossier_discourse_find_child (self, head, DOSSIER_DEPREL_COP) == DOSSIER_NO_TOKEN
      || dossier_discourse_token (self, head)->deprel == DOSSIER_DEPREL_XCOMP || !is_asserted (self, head))
    return DOSSIER_NO_TOKEN;
  return dossier_clause_subject (self, head);
}
