/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-nominal-finder.h"

#include "dossier-role-phrase.h"

#include <string.h>

/* How many sentences from the beginning may be headlines. */
#define HEADLINES 3

/* "the next president", "the only woman": nobody yet, or somebody that the words themselves pick out. */
static gboolean
is_unbound_word (const char *word)
{
  static const char *const words[] = {
    "next",    "future",   "first",       "second",   "only",    "same",    "other",
    "another", "every",    "each",        "any",      "no",      "best",    "average",
    "ideal",   "would-be", "prospective", "eventual", "typical", "sitting", "potential",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (word, words[i]) == 0)
      return TRUE;
  /* "the 24th president", "the 2008 nominee" */
  return g_ascii_isdigit (word[0])
         && (strspn (word, "0123456789") == 4 || g_str_has_suffix (word, "th") || g_str_has_suffix (word, "st")
             || g_str_has_suffix (word, "nd") || g_str_has_suffix (word, "rd"));
}

/* Whether the phrase speaks of something known: "the", "this", a possessor. */
static gboolean
is_definite (const DossierDiscourse *self, guint32 first, guint32 head)
{
  static const char *const determiners[] = { "the", "this", "that" };
  gboolean definite = dossier_discourse_token (self, first)->tag == DOSSIER_TAG_PRPS;

  for (guint i = 0; i < G_N_ELEMENTS (determiners); i++)
    definite = definite || strcmp (self->words[first], determiners[i]) == 0;
  for (guint32 i = first; i < head; i++)
    {
      if (is_unbound_word (self->words[i]))
        return FALSE;
      if (dossier_discourse_token (self, i)->tag == DOSSIER_TAG_POS)
        definite = TRUE;
    }
  return definite;
}

/* "Ann Lee, the mayor, …": between commas right behind a name. */
static gboolean
is_between_commas (const DossierDiscourse *self, guint32 first, guint32 end)
{
  return first > 1 && dossier_discourse_word_is (self, first - 1, ",") && dossier_discourse_is_in_name (self, first - 2)
         && (end >= self->n_tokens
             || (dossier_discourse_token (self, end)->flags & DOSSIER_TOKEN_PUNCTUATION));
}

static gboolean
is_plural (const DossierToken *token)
{
  return token->tag == DOSSIER_TAG_NNS || token->tag == DOSSIER_TAG_NNPS;
}

static gboolean
is_apposed_to_name (const DossierDiscourse *self, guint32 head)
{
  const DossierToken *token = dossier_discourse_token (self, head);

  /* "among Republicans, the speaker said": one does not explain many. */
  if (token->deprel == DOSSIER_DEPREL_APPOS && token->head < self->n_tokens && dossier_discourse_is_in_name (self, token->head)
      && !is_plural (dossier_discourse_token (self, token->head)))
    return TRUE;
  for (guint32 i = self->child_start[head]; i < self->child_start[head + 1]; i++)
    {
      const DossierToken *child = dossier_discourse_token (self, self->children[i]);

      if ((child->deprel == DOSSIER_DEPREL_APPOS || child->deprel == DOSSIER_DEPREL_FLAT)
          && dossier_discourse_is_in_name (self, self->children[i]))
        return TRUE;
    }
  return FALSE;
}

/* "his leader, Gen. Lee", "Iran's leader Ayatollah Lee": the name behind the phrase, with a form of address. */
static gboolean
is_before_addressed_name (const DossierDiscourse *self, guint32 end)
{
  guint32 at = end;

  while (at < self->n_tokens && at < end + 3
         && dossier_entity_lexicon_honorific (self->lexicon, self->words[at]) != NULL)
    at++;
  return at > end && dossier_discourse_is_in_name (self, at);
}

/* "cast himself as the victim": a trait that is lent to somebody, and no mention of who bears it. */
static gboolean
is_cast_as (const DossierDiscourse *self, const DossierRoleNoun *noun, guint32 head)
{
  guint32 preposition = dossier_discourse_find_child (self, head, DOSSIER_DEPREL_CASE);

  return noun->kind == DOSSIER_ROLE_TRAIT && preposition != DOSSIER_NO_TOKEN && preposition < head
         && dossier_discourse_word_is (self, preposition, "as");
}

/* "his head" is a part of him; "their head of sales" is not. */
static gboolean
is_part_of_body (const DossierDiscourse *self, const DossierRoleNoun *noun, guint32 first, guint32 end)
{
  return strcmp (noun->words, "head") == 0 && dossier_discourse_token (self, first)->tag == DOSSIER_TAG_PRPS
         && end == first + 2 && !dossier_discourse_word_is (self, end, "of");
}

/* Whether the noun is the head of a phrase that stands for somebody in its clause. */
static gboolean
is_argument (const DossierDiscourse *self, guint32 head)
{
  const DossierToken *token = dossier_discourse_token (self, head);

  /* "This is one judge, a good judge": with the predicate that it explains. */
  if (token->deprel == DOSSIER_DEPREL_APPOS && token->head < self->n_tokens
      && dossier_discourse_find_child (self, token->head, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN)
    return FALSE;
  switch (token->deprel)
    {
    case DOSSIER_DEPREL_COMPOUND:
    case DOSSIER_DEPREL_AMOD:
    case DOSSIER_DEPREL_FLAT:
    case DOSSIER_DEPREL_VOCATIVE:
    case DOSSIER_DEPREL_XCOMP:
    case DOSSIER_DEPREL_CCOMP:
    case DOSSIER_DEPREL_FIXED:
      return FALSE;
    default:
      return dossier_discourse_find_child (self, head, DOSSIER_DEPREL_COP) == DOSSIER_NO_TOKEN;
    }
}

static gboolean
is_singular_noun (const DossierToken *token)
{
  return token->tag == DOSSIER_TAG_NN || token->tag == DOSSIER_TAG_NNP || token->tag == DOSSIER_TAG_JJ;
}

/* "a judge", "one official": somebody new. */
static gboolean
is_indefinite (const DossierDiscourse *self, guint32 first)
{
  return dossier_discourse_word_is (self, first, "a") || dossier_discourse_word_is (self, first, "an")
         || dossier_discourse_word_is (self, first, "one")
         || dossier_discourse_word_is (self, first, "another");
}

/* "the judge", "his lawyer", "a judge". */
static gboolean
is_determined (const DossierDiscourse *self, const DossierRoleNoun *noun, guint32 first, guint32 words_first)
{
  return is_definite (self, first, words_first)
         || (is_indefinite (self, first) && noun->kind != DOSSIER_ROLE_BODY);
}

/* Headlines leave the article out: "Senator says he will not vote". */
static gboolean
is_in_headline (const DossierDiscourse *self, const DossierRoleNoun *noun, guint32 first, guint32 head)
{
  guint32 index = dossier_discourse_token (self, head)->sentence;
  const DossierSentence *sentence = dossier_document_sentence (self->document, index);
  guint8 deprel = dossier_discourse_token (self, head)->deprel;

  return noun->kind == DOSSIER_ROLE_OFFICE && index < HEADLINES && first < sentence->end
         && (deprel == DOSSIER_DEPREL_NSUBJ || deprel == DOSSIER_DEPREL_NSUBJ_PASS)
         && dossier_discourse_token (self, first)->tag != DOSSIER_TAG_DT
         && dossier_discourse_token (self, first)->tag != DOSSIER_TAG_CD
         && (dossier_range_overlaps (sentence->range, self->document->title)
             || dossier_discourse_token (self, sentence->end - 1)->tag != DOSSIER_TAG_STOP);
}

static void
add_nominal (DossierDiscourse *self, const DossierRoleNoun *noun, guint32 first, guint32 end, guint32 head)
{
  DossierReference reference = { 0 };

  reference.first = first;
  reference.end = end;
  reference.head = head;
  reference.kind = DOSSIER_MENTION_NOMINAL;
  reference.type = noun->kind == DOSSIER_ROLE_BODY ? DOSSIER_ENTITY_ORGANISATION : DOSSIER_ENTITY_PERSON;
  reference.gender = noun->gender;
  reference.noun = noun;
  reference.indefinite = is_indefinite (self, first);
  reference.referent = reference.other = DOSSIER_NO_INDEX;
  g_array_append_val (self->references, reference);
}

/* Whether the token is a hyphen right behind the word before it, and no dash. */
static gboolean
is_tied_on (const DossierDiscourse *self, guint32 token)
{
  return dossier_discourse_word_is (self, token, "-")
         && dossier_discourse_token (self, token - 1)->end == dossier_discourse_token (self, token)->start;
}

/* "the Republican-led chamber", "the Democrat and Republican parties": a word before a noun. */
static gboolean
is_compounded (const DossierDiscourse *self, guint32 end)
{
  if (end + 2 >= self->n_tokens)
    return FALSE;
  if (is_tied_on (self, end))
    return TRUE;
  return dossier_discourse_token (self, end)->tag == DOSSIER_TAG_CC
         && dossier_discourse_token (self, end + 1)->tag == DOSSIER_TAG_JJ
         && is_plural (dossier_discourse_token (self, end + 2));
}

/* "the father-of-three": what is tied on by hyphens belongs to the word. */
static guint32
skip_number_of (const DossierDiscourse *self, guint32 end)
{
  if (end + 3 < self->n_tokens && is_tied_on (self, end) && dossier_discourse_word_is (self, end + 1, "of")
      && dossier_discourse_word_is (self, end + 2, "-"))
    return end + 4;
  return end;
}

void
dossier_nominal_finder_run (DossierDiscourse *self)
{
  guint32 done = 0;

  g_return_if_fail (self != NULL);

  for (guint32 i = 0; i < self->n_tokens; i++)
    {
      const DossierRoleNoun *noun;
      guint32 words_first = i;
      guint32 end = i + 1;
      guint32 last;
      guint32 first;
      guint32 head;

      if (i < done || !is_singular_noun (dossier_discourse_token (self, i)) || dossier_discourse_is_in_name (self, i))
        continue;
      noun = dossier_role_phrase_around (self, i, &words_first, &end);
      if (noun == NULL)
        continue;
      last = end - 1;
      end = skip_number_of (self, end);
      done = end;
      if (is_plural (dossier_discourse_token (self, last)))
        continue;
      head = dossier_discourse_find_head (self, words_first, last + 1);
      first = dossier_role_phrase_start (self, words_first);
      if (!(first < words_first && is_determined (self, noun, first, words_first))
          && !(first == words_first && strcmp (noun->words, "potus") == 0) && !is_in_headline (self, noun, first, head))
        continue;
      if (((dossier_discourse_is_in_name (self, end) || is_before_addressed_name (self, end)) && noun->kind != DOSSIER_ROLE_BODY)
          || is_compounded (self, end))
        continue;
      if (is_argument (self, head) && !is_apposed_to_name (self, head) && !is_cast_as (self, noun, head)
          && !is_part_of_body (self, noun, first, end) && !is_between_commas (self, first, end))
        add_nominal (self, noun, first, end, head);
    }
}
