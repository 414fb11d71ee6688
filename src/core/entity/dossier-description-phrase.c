/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-description-phrase.h"

#include "dossier-role-phrase.h"

#include <string.h>

/* Longest run of words before a noun that is walked. */
#define MAX_MODIFIERS 14
/* Longest way up from a word to the phrase that it belongs to. */
#define MAX_CLIMB 12
/* How far "Acme" may stand before "Bright" in "the Acme and Bright chief". */
#define MAX_CONJUNCT 6

static const DossierReference *
name_at (const DossierDiscourse *self, guint32 token)
{
  guint at = token < self->n_tokens ? self->reference_at[token] : DOSSIER_NO_INDEX;
  const DossierReference *reference = at != DOSSIER_NO_INDEX ? dossier_discourse_reference (self, at) : NULL;

  return reference != NULL && reference->kind == DOSSIER_MENTION_NAME && reference->first <= token
                 && token < reference->end
             ? reference
             : NULL;
}

guint32
dossier_description_name_first (const DossierDiscourse *self, guint32 token)
{
  const DossierReference *name = name_at (self, token);

  return name != NULL ? name->first : token;
}

static gboolean
is_noun (const DossierToken *token)
{
  return token->tag == DOSSIER_TAG_NN || token->tag == DOSSIER_TAG_NNP || token->tag == DOSSIER_TAG_NNS
         || token->tag == DOSSIER_TAG_NNPS;
}

static gboolean
is_plural (const DossierToken *token)
{
  return token->tag == DOSSIER_TAG_NNS || token->tag == DOSSIER_TAG_NNPS;
}

gboolean
dossier_description_is_person_noun (const DossierDiscourse *self, guint32 token)
{
  const char *lemma = dossier_discourse_lemma (self, token);
  const char *hyphen = strrchr (lemma, '-');
  const DossierRoleNoun *noun;
  guint32 first;
  guint32 end;

  if (dossier_entity_lexicon_is_person_noun (self->lexicon, hyphen != NULL ? hyphen + 1 : lemma))
    return TRUE;
  noun = dossier_role_phrase_around (self, token, &first, &end);
  return noun != NULL && noun->kind != DOSSIER_ROLE_BODY;
}

/* "one of his rivals": the noun behind "of"; DOSSIER_NO_TOKEN where the phrase is not of that form. */
static guint32
find_group (const DossierDiscourse *self, guint32 head)
{
  if (!dossier_discourse_word_is (self, head, "one") && !dossier_discourse_word_is (self, head, "another"))
    return DOSSIER_NO_TOKEN;
  for (guint32 i = self->child_start[head]; i < self->child_start[head + 1]; i++)
    {
      guint32 child = self->children[i];
      guint32 preposition = dossier_discourse_find_child (self, child, DOSSIER_DEPREL_CASE);

      if (child > head && is_plural (dossier_discourse_token (self, child)) && preposition == head + 1
          && dossier_discourse_word_is (self, preposition, "of"))
        return child;
    }
  return DOSSIER_NO_TOKEN;
}

guint32
dossier_description_head_noun (const DossierDiscourse *self, guint32 head)
{
  const DossierToken *token = dossier_discourse_token (self, head);
  guint32 group = find_group (self, head);

  if (group != DOSSIER_NO_TOKEN)
    return dossier_description_is_person_noun (self, group) ? group : DOSSIER_NO_TOKEN;
  return is_noun (token) && !is_plural (token) && dossier_description_is_person_noun (self, head)
             ? head
             : DOSSIER_NO_TOKEN;
}

static gboolean
touches_next (const DossierDiscourse *self, guint32 token)
{
  return token + 1 < self->n_tokens
         && dossier_discourse_token (self, token)->end == dossier_discourse_token (self, token + 1)->start;
}

/* A hyphen inside of a word, and no dash: the key of a token is the same for both. */
static gboolean
is_tied_hyphen (const DossierDiscourse *self, guint32 token)
{
  const DossierToken *t = dossier_discourse_token (self, token);

  return token > 0 && t->end - t->start == 1 && self->document->text[t->start] == '-'
         && touches_next (self, token - 1) && touches_next (self, token);
}

static gboolean
is_determiner (const DossierToken *token)
{
  return token->tag == DOSSIER_TAG_DT || token->tag == DOSSIER_TAG_PRPS || token->tag == DOSSIER_TAG_PDT;
}

static gboolean
is_modifier (const DossierDiscourse *self, guint32 token)
{
  switch (dossier_discourse_token (self, token)->tag)
    {
    case DOSSIER_TAG_VBN:
    case DOSSIER_TAG_VBG:
      return dossier_discourse_token (self, token)->deprel == DOSSIER_DEPREL_AMOD
             || dossier_discourse_token (self, token)->deprel == DOSSIER_DEPREL_COMPOUND;
    case DOSSIER_TAG_RB:
    case DOSSIER_TAG_RBS:
      return dossier_discourse_token (self, token)->deprel == DOSSIER_DEPREL_ADVMOD;
    default:
      return dossier_role_is_modifying_tag (dossier_discourse_token (self, token)->tag)
             || dossier_role_word_is_former (self->words[token]);
    }
}

static gboolean
hangs_on (const DossierDiscourse *self, guint32 token, guint32 first, guint32 end)
{
  guint32 head = dossier_discourse_token (self, token)->head;

  return head >= first && head < end;
}

/* "Acme" in "the Acme and Bright chief", where the second hangs on the first. */
static guint32
first_conjunct (const DossierDiscourse *self, guint32 token, guint32 first, guint32 end)
{
  const DossierToken *second = dossier_discourse_token (self, token);
  guint32 start;

  if (second->deprel != DOSSIER_DEPREL_CONJ || second->head >= token || token - second->head > MAX_CONJUNCT
      || !hangs_on (self, second->head, first, end))
    return DOSSIER_NO_TOKEN;
  start = dossier_description_name_first (self, second->head);
  for (guint32 i = start; i < token; i++)
    if (dossier_discourse_token (self, i)->tag != DOSSIER_TAG_CC && !is_modifier (self, i))
      return DOSSIER_NO_TOKEN;
  return start;
}

/* The start of what stands right before @first and belongs to the phrase, or DOSSIER_NO_TOKEN. */
static guint32
step_left (const DossierDiscourse *self, guint32 first, guint32 end)
{
  guint32 before = first - 1;
  guint32 start = dossier_description_name_first (self, before);

  if (dossier_role_word_is_former (self->words[before]))
    return before;
  if (is_tied_hyphen (self, before))
    return before > 0 ? dossier_description_name_first (self, before - 1) : DOSSIER_NO_TOKEN;
  if (dossier_discourse_token (self, before)->tag == DOSSIER_TAG_POS && before > 0)
    {
      guint32 owner = before - 1;

      start = dossier_description_name_first (self, owner);
      for (guint32 i = start; i <= owner; i++)
        if (hangs_on (self, i, first, end) || hangs_on (self, i, before, first))
          return start;
      return DOSSIER_NO_TOKEN;
    }
  if (name_at (self, before) == NULL && !is_determiner (dossier_discourse_token (self, before))
      && !is_modifier (self, before))
    return DOSSIER_NO_TOKEN;
  for (guint32 i = start; i <= before; i++)
    if (hangs_on (self, i, first, end))
      return start;
  return first_conjunct (self, start, first, end);
}

/* "also vice president", "simply a friend": says it of the clause and not of the noun. */
static gboolean
is_stray_adverb (const DossierDiscourse *self, guint32 token)
{
  const DossierToken *t = dossier_discourse_token (self, token);

  return (t->tag == DOSSIER_TAG_RB || t->tag == DOSSIER_TAG_RBS) && !is_tied_hyphen (self, token + 1)
         && !dossier_role_word_is_former (self->words[token])
         && (t->head >= self->n_tokens || is_noun (dossier_discourse_token (self, t->head)));
}

guint32
dossier_description_first (const DossierDiscourse *self, guint32 first, guint32 end)
{
  guint32 latest = first;
  guint32 sentence;

  g_return_val_if_fail (self != NULL && first < end && end <= self->n_tokens, first);

  sentence = dossier_document_sentence (self->document, dossier_discourse_token (self, first)->sentence)->first;
  for (guint steps = 0; steps < MAX_MODIFIERS && first > sentence; steps++)
    {
      guint32 start = step_left (self, first, end);

      if (start == DOSSIER_NO_TOKEN || start < sentence)
        break;
      first = start;
      if (is_determiner (dossier_discourse_token (self, first)))
        break;
    }
  while (first < latest && is_stray_adverb (self, first))
    first++;
  return first;
}

/* Whether @token belongs to the noun phrase @first to @end as a part of it that is no clause. */
static gboolean
is_within (const DossierDiscourse *self, guint32 token, guint32 first, guint32 end)
{
  for (guint steps = 0; steps < MAX_CLIMB && token < self->n_tokens; steps++)
    {
      const DossierToken *t = dossier_discourse_token (self, token);

      if (token >= first && token < end)
        return TRUE;
      switch (t->deprel)
        {
        case DOSSIER_DEPREL_NMOD:
        case DOSSIER_DEPREL_NMOD_POSS:
        case DOSSIER_DEPREL_OBL:
        case DOSSIER_DEPREL_CASE:
        case DOSSIER_DEPREL_DET:
        case DOSSIER_DEPREL_AMOD:
        case DOSSIER_DEPREL_COMPOUND:
        case DOSSIER_DEPREL_FLAT:
        case DOSSIER_DEPREL_CC:
        case DOSSIER_DEPREL_NUMMOD:
        case DOSSIER_DEPREL_FIXED:
        case DOSSIER_DEPREL_PUNCT:
          break;
        case DOSSIER_DEPREL_CONJ:
          if (!is_noun (t) && t->tag != DOSSIER_TAG_JJ)
            return FALSE;
          break;
        case DOSSIER_DEPREL_ADVMOD:
          if (hangs_on (self, token, first, end))
            return FALSE;
          break;
        default:
          return FALSE;
        }
      token = t->head;
    }
  return FALSE;
}

static gboolean
is_time (const DossierDiscourse *self, guint32 token)
{
  static const char *const words[]
      = { "year",     "month",    "week",   "day",       "decade",  "hour",    "time",     "moment",   "night",
          "century",  "january",  "february", "march",   "april",   "may",     "june",     "july",     "august",
          "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
          "saturday", "sunday",   "quarter", "morning",  "era",     "minute",  "spring",   "summer",   "fall",
          "autumn",   "winter",   "weekend", "interview", "statement", "email",   "jan",      "feb",      "aug",
          "sept",     "oct",      "nov",    "dec",       NULL };

  return dossier_discourse_token (self, token)->tag == DOSSIER_TAG_CD
         || g_strv_contains (words, dossier_discourse_lemma (self, token)) || g_strv_contains (words, self->words[token]);
}

static gboolean
has_superlative (const DossierDiscourse *self, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    if (dossier_discourse_token (self, i)->tag == DOSSIER_TAG_JJS
        || dossier_discourse_token (self, i)->tag == DOSSIER_TAG_RBS)
      return TRUE;
  return FALSE;
}

/* Whether the phrase that the preposition @token leads tells of what somebody is what he is. What hangs on a predicate
 * may as well say when, where or why something is so. */
static gboolean
is_telling (const DossierDiscourse *self, guint32 token, guint32 first, guint32 end)
{
  static const char *const plain[] = { "of", "at", "to", "for", "behind", "from", NULL };
  static const char *const more[] = { "in", "on", "with", "under", "within", "inside", "against", NULL };
  guint32 object = dossier_discourse_token (self, token)->head;
  const DossierToken *noun;

  if (object <= token || object >= self->n_tokens || !is_within (self, token, first, end))
    return FALSE;
  noun = dossier_discourse_token (self, object);
  /* "woman of the year", but "the attacker of Nov. 13". */
  if (dossier_discourse_word_is (self, token, "of") && noun->tag == DOSSIER_TAG_NNP && is_time (self, object))
    return FALSE;
  if (dossier_discourse_word_is (self, token, "of"))
    return is_noun (noun) || noun->tag == DOSSIER_TAG_CD || noun->tag == DOSSIER_TAG_PRP;
  if (is_time (self, object) || (!is_noun (noun) && noun->tag != DOSSIER_TAG_PRP))
    return FALSE;
  if (g_strv_contains (plain, self->words[token]))
    return TRUE;
  if (!g_strv_contains (more, self->words[token]))
    return FALSE;
  return noun->deprel == DOSSIER_DEPREL_NMOD || noun->head >= end || has_superlative (self, first, end);
}

/* The token after what belongs to the phrase from @at on: a name as a whole, or one word; @at where nothing does. */
static guint32
step_right (const DossierDiscourse *self, guint32 at, guint32 first, guint32 end)
{
  const DossierToken *token = dossier_discourse_token (self, at);
  const DossierReference *name = name_at (self, at);

  if (name != NULL)
    {
      /* "Ann Lee, a lawyer and Peter Hart": another one, no part of what she is. */
      if (name->type == DOSSIER_ENTITY_PERSON
          && dossier_discourse_token (self, name->head)->deprel == DOSSIER_DEPREL_CONJ
          && hangs_on (self, name->head, first, end))
        return at;
      return is_within (self, name->head, first, end) ? name->end : at;
    }
  if (is_tied_hyphen (self, at) || is_tied_hyphen (self, at - 1))
    return at + 1;
  if (token->tag == DOSSIER_TAG_IN || token->tag == DOSSIER_TAG_TO)
    return is_telling (self, at, first, end) ? at + 1 : at;
  if (token->tag != DOSSIER_TAG_CC && token->tag != DOSSIER_TAG_POS && token->tag != DOSSIER_TAG_PRP
      && !is_determiner (token) && !is_modifier (self, at))
    return at;
  return is_within (self, at, first, end) ? at + 1 : at;
}

/* Whether @token opens a quote behind a preposition, or closes it. */
static gboolean
step_quote (const DossierDiscourse *self, guint32 token, gboolean *quoted)
{
  DossierTag tag = dossier_discourse_token (self, token)->tag;
  DossierTag before = dossier_discourse_token (self, token - 1)->tag;
  gboolean passed = *quoted ? tag == DOSSIER_TAG_CLOSE_QUOTE
                            : tag == DOSSIER_TAG_OPEN_QUOTE && before == DOSSIER_TAG_IN;

  *quoted = passed ? !*quoted : *quoted;
  return passed;
}

static gboolean
may_end (const DossierDiscourse *self, guint32 token)
{
  const DossierToken *t = dossier_discourse_token (self, token);

  return is_noun (t) || t->tag == DOSSIER_TAG_CD || t->tag == DOSSIER_TAG_PRP || name_at (self, token) != NULL;
}

guint32
dossier_description_end (const DossierDiscourse *self, guint32 first, guint32 head)
{
  const DossierSentence *sentence;
  guint32 words_first;
  guint32 core = head + 1;
  guint32 end;
  gboolean quoted = FALSE;

  g_return_val_if_fail (self != NULL && head < self->n_tokens && first <= head, head + 1);

  sentence = dossier_document_sentence (self->document, dossier_discourse_token (self, head)->sentence);
  /* "attorney general" goes on behind its head. */
  if (dossier_role_phrase_around (self, head, &words_first, &end) != NULL)
    core = MAX (core, end);
  end = core;
  for (guint32 i = core; i < sentence->end;)
    {
      guint32 next = step_right (self, i, first, core);

      /* "the host of “News Tonight”": a title in quotation marks. */
      if (next == i && step_quote (self, i, &quoted))
        next = i + 1;
      if (next == i)
        break;
      if (!quoted
          && (may_end (self, next - 1)
              || dossier_discourse_token (self, next - 1)->tag == DOSSIER_TAG_CLOSE_QUOTE))
        end = next;
      i = next;
    }
  return end;
}
