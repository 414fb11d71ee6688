/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-pronoun-resolver.h"

#include "dossier-clause.h"
#include "dossier-pronoun-score.h"

/* dossier_pronoun_score() below every candidate's, and those from which on a pronoun is linked. */
#define NOBODY -20.0f
#define LINK_AT -2.5f
#define CLEAR_LEAD 0.03f
#define MAX_DISTANCE 8
/* "it" is often nothing that was named: asks for more. */
#define LINK_NEUTER_AT 1.5f
/* Above all others: of whom the speaker is said to speak. */
#define TOPIC 6.0f

typedef struct
{
  guint referent;
  float score;
} Candidate;

typedef struct
{
  DossierPronoun pronoun;
  Candidate best;
  Candidate second;
} Search;

static gboolean
can_mean (const DossierReference *pronoun, const DossierReferent *referent)
{
  if (pronoun->pronoun & DOSSIER_PRONOUN_NEUTER)
    return referent->type == DOSSIER_ENTITY_ORGANISATION;
  return referent->type == DOSSIER_ENTITY_PERSON
         && (referent->gender == DOSSIER_GENDER_UNKNOWN || referent->gender == pronoun->gender);
}

static void
put (Search *search, guint referent, float score)
{
  if (score > search->best.score)
    {
      if (search->best.referent != referent)
        search->second = search->best;
      search->best = (Candidate){ referent, score };
    }
  else if (score > search->second.score && referent != search->best.referent)
    {
      search->second = (Candidate){ referent, score };
    }
}

/* Inside somebody's words "he" is not the one who speaks. */
static gboolean
is_own_voice (const DossierDiscourse *self, guint32 pronoun, guint referent)
{
  guint quote = self->quote_at[pronoun];
  const DossierQuote *words;
  guint32 last = dossier_discourse_referent (self, referent)->last_token;
  guint at;

  if (quote == DOSSIER_NO_INDEX)
    return FALSE;
  words = &g_array_index (self->quotes, DossierQuote, quote);
  if (words->kind != DOSSIER_QUOTE_DIRECT || words->source_first >= words->source_end
      || words->source_end > self->n_tokens)
    return FALSE;
  at = self->reference_at[dossier_discourse_find_head (self, words->source_first, words->source_end)];
  return (at != DOSSIER_NO_INDEX && dossier_discourse_reference (self, at)->referent == referent)
         || (last >= words->source_first && last < words->source_end);
}

static void
search_salient (DossierDiscourse *self, Search *search, const DossierSalience *salience)
{
  const DossierPronoun *pronoun = &search->pronoun;
  guint order = 0;

  for (guint i = 0; i < salience->n; i++)
    {
      const DossierReferent *referent = dossier_discourse_referent (self, salience->referents[i]);

      if (!can_mean (pronoun->reference, referent)
          || dossier_salience_distance (self, referent, pronoun->reference->head) > MAX_DISTANCE
          || dossier_clause_excludes (self, pronoun->reference->head, pronoun->possessive, referent->last_token)
          || is_own_voice (self, pronoun->reference->head, salience->referents[i]))
        continue;
      put (search, salience->referents[i], dossier_pronoun_score (self, pronoun, salience->referents[i], order++));
    }
}

/* The name of the subject, or of its possessor ("Lee's speech"). */
static guint
find_subject_name (const DossierDiscourse *self, guint32 subject)
{
  guint32 possessor = dossier_discourse_find_child (self, subject, DOSSIER_DEPREL_NMOD_POSS);
  guint at = self->reference_at[subject];

  if (at == DOSSIER_NO_INDEX && possessor != DOSSIER_NO_TOKEN)
    at = self->reference_at[possessor];
  return at != DOSSIER_NO_INDEX && dossier_discourse_reference (self, at)->kind == DOSSIER_MENTION_NAME
             ? at
             : DOSSIER_NO_INDEX;
}

/* "As he left the court, Lee said": the subject that follows. */
static void
search_following (const DossierDiscourse *self, Search *search)
{
  const DossierReference *reference = search->pronoun.reference;
  guint32 subject = dossier_clause_following_subject (self, reference->head);
  guint at = subject != DOSSIER_NO_TOKEN ? find_subject_name (self, subject) : DOSSIER_NO_INDEX;
  guint referent;

  if (at == DOSSIER_NO_INDEX)
    return;
  referent = dossier_discourse_reference (self, at)->referent;
  if (referent != DOSSIER_NO_INDEX && self->quote_at[subject] == self->quote_at[reference->head]
      && can_mean (reference, dossier_discourse_referent (self, referent)))
    put (search, referent, dossier_pronoun_score_following (self, &search->pronoun, referent));
}

/* '"He is tired," Lee said of Moss': the one of whom the quote at the pronoun is said, where the words that bring it in
 * name him; the reference of the name, or DOSSIER_NO_INDEX. */
static guint
find_topic (const DossierDiscourse *self, guint32 pronoun)
{
  const DossierQuote *words
      = self->quote_at[pronoun] != DOSSIER_NO_INDEX
            ? &g_array_index (self->quotes, DossierQuote, self->quote_at[pronoun])
            : NULL;
  guint32 verb;

  if (words == NULL || words->source_first >= words->source_end || words->source_end > self->n_tokens)
    return DOSSIER_NO_INDEX;
  verb = dossier_clause_governor (self, dossier_discourse_find_head (self, words->source_first, words->source_end));
  if (verb >= self->n_tokens)
    return DOSSIER_NO_INDEX;
  for (guint32 i = self->child_start[verb]; i < self->child_start[verb + 1]; i++)
    {
      guint32 child = self->children[i];
      guint32 preposition = dossier_discourse_find_child (self, child, DOSSIER_DEPREL_CASE);
      guint at = self->reference_at[child];

      if (preposition != DOSSIER_NO_TOKEN && at != DOSSIER_NO_INDEX && self->quote_at[child] != self->quote_at[pronoun]
          && (dossier_discourse_word_is (self, preposition, "of") || dossier_discourse_word_is (self, preposition, "about"))
          && dossier_discourse_reference (self, at)->kind == DOSSIER_MENTION_NAME)
        return at;
    }
  return DOSSIER_NO_INDEX;
}

static void
search_topic (const DossierDiscourse *self, Search *search)
{
  guint at = find_topic (self, search->pronoun.reference->head);
  guint referent = at != DOSSIER_NO_INDEX ? dossier_discourse_reference (self, at)->referent : DOSSIER_NO_INDEX;

  if (referent != DOSSIER_NO_INDEX
      && can_mean (search->pronoun.reference, dossier_discourse_referent (self, referent)))
    put (search, referent, TOPIC);
}

/* "it is clear that", "it rained", "make it easy": stands for nothing. */
static gboolean
is_empty_it (const DossierDiscourse *self, const DossierReference *reference)
{
  const DossierToken *token = dossier_discourse_token (self, reference->head);
  guint32 head = token->head;

  if (token->deprel == DOSSIER_DEPREL_EXPL || head >= self->n_tokens)
    return TRUE;
  if (reference->pronoun & DOSSIER_PRONOUN_POSSESSIVE)
    return FALSE;
  return dossier_discourse_find_child (self, head, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN
         || dossier_discourse_find_child (self, head, DOSSIER_DEPREL_CSUBJ) != DOSSIER_NO_TOKEN
         || token->deprel == DOSSIER_DEPREL_OBJ;
}

/* Whether a place or a thing named since the candidate's last mention, in the same sentence, may be what
 * "it" means. */
static gboolean
has_rival_thing (const DossierDiscourse *self, guint place, guint32 last)
{
  const DossierReference *pronoun = dossier_discourse_reference (self, place);

  for (guint i = place; i > 0; i--)
    {
      const DossierReference *reference = dossier_discourse_reference (self, i - 1);

      if (reference->head <= last
          || dossier_discourse_token (self, reference->head)->sentence
                 != dossier_discourse_token (self, pronoun->head)->sentence)
        return FALSE;
      if (reference->kind == DOSSIER_MENTION_NAME
          && (reference->type == DOSSIER_ENTITY_PLACE || reference->type == DOSSIER_ENTITY_OTHER))
        return TRUE;
    }
  return FALSE;
}

static void
link_to (DossierDiscourse *self, DossierReference *reference, guint referent, float score)
{
  DossierReferent *meant = dossier_discourse_referent (self, referent);

  reference->referent = referent;
  reference->score = score;
  reference->type = meant->type;
}

static void
link_third_person (DossierDiscourse *self, const DossierSalience *salience, guint place)
{
  DossierReference *reference = dossier_discourse_reference (self, place);
  gboolean neuter = (reference->pronoun & DOSSIER_PRONOUN_NEUTER) != 0;
  Search search = { { 0 }, { DOSSIER_NO_INDEX, NOBODY }, { DOSSIER_NO_INDEX, NOBODY } };
  float lead;

  if (neuter && is_empty_it (self, reference))
    return;
  dossier_pronoun_init (&search.pronoun, self, reference, salience->speaker);
  search_salient (self, &search, salience);
  if (!neuter)
    search_following (self, &search);
  search_topic (self, &search);
  lead = search.best.score - MAX (search.second.score, NOBODY);
  if (search.best.referent == DOSSIER_NO_INDEX || search.best.score < (neuter ? LINK_NEUTER_AT : LINK_AT)
      || lead < CLEAR_LEAD)
    return;
  if (neuter
      && has_rival_thing (self, place, dossier_discourse_referent (self, search.best.referent)->last_token))
    return;
  link_to (self, reference, search.best.referent, CLAMP (0.5f + 0.15f * lead, 0.5f, 0.95f));
  if (!neuter && lead > 0.6f
      && dossier_discourse_referent (self, search.best.referent)->gender == DOSSIER_GENDER_UNKNOWN)
    dossier_discourse_referent (self, search.best.referent)->gender = reference->gender;
}

static void
link_reflexive (DossierDiscourse *self, guint place)
{
  DossierReference *reference = dossier_discourse_reference (self, place);
  guint32 governor = dossier_clause_governor (self, reference->head);
  guint32 subject = governor != DOSSIER_NO_TOKEN ? dossier_clause_subject (self, governor) : DOSSIER_NO_TOKEN;
  guint at = subject != DOSSIER_NO_TOKEN ? self->reference_at[subject] : DOSSIER_NO_INDEX;

  if (at == DOSSIER_NO_INDEX || at >= place
      || dossier_discourse_reference (self, at)->referent == DOSSIER_NO_INDEX
      || !can_mean (reference,
                    dossier_discourse_referent (self, dossier_discourse_reference (self, at)->referent)))
    return;
  link_to (self, reference, dossier_discourse_reference (self, at)->referent, 0.9f);
}

/* The name or description that ends right before the pronoun, a comma or dash between them allowed. */
static guint
find_preceding (const DossierDiscourse *self, guint32 pronoun)
{
  guint32 sentence
      = dossier_document_sentence (self->document, dossier_discourse_token (self, pronoun)->sentence)->first;

  for (guint32 i = pronoun; i > sentence && pronoun - i < 3; i--)
    {
      if (self->reference_at[i - 1] != DOSSIER_NO_INDEX)
        return self->reference_at[i - 1];
      if (!(dossier_discourse_token (self, i - 1)->flags & DOSSIER_TOKEN_PUNCTUATION))
        break;
    }
  return DOSSIER_NO_INDEX;
}

/* The reference that a relative clause speaks of: at the word it hangs on, or at what that word is said
 * of. */
static guint
find_relative_antecedent (const DossierDiscourse *self, guint32 pronoun)
{
  guint32 word = dossier_clause_antecedent (self, pronoun);

  for (guint steps = 0; word != DOSSIER_NO_TOKEN && steps < 8; steps++)
    {
      const DossierToken *token = dossier_discourse_token (self, word);

      if (self->reference_at[word] != DOSSIER_NO_INDEX)
        return self->reference_at[word];
      if (dossier_discourse_find_child (self, word, DOSSIER_DEPREL_COP) != DOSSIER_NO_TOKEN)
        word = dossier_clause_subject (self, word);
      else if (token->deprel == DOSSIER_DEPREL_APPOS || token->deprel == DOSSIER_DEPREL_CONJ
               || token->deprel == DOSSIER_DEPREL_FLAT)
        word = token->head < pronoun ? token->head : DOSSIER_NO_TOKEN;
      else
        break;
    }
  return find_preceding (self, pronoun);
}

static void
link_relative (DossierDiscourse *self, guint place)
{
  DossierReference *reference = dossier_discourse_reference (self, place);
  guint at = find_relative_antecedent (self, reference->head);
  const DossierReference *antecedent;

  if (at == DOSSIER_NO_INDEX || at >= place)
    return;
  antecedent = dossier_discourse_reference (self, at);
  if (antecedent->referent == DOSSIER_NO_INDEX
      || ((reference->pronoun & DOSSIER_PRONOUN_NEUTER) && antecedent->type == DOSSIER_ENTITY_PERSON))
    return;
  link_to (self, reference, antecedent->referent, 0.9f * MAX (antecedent->score, 0.7f));
}

void
dossier_pronoun_resolver_link (DossierDiscourse *discourse, const DossierSalience *salience, guint place)
{
  guint flags = dossier_discourse_reference (discourse, place)->pronoun;

  if (flags & DOSSIER_PRONOUN_RELATIVE)
    link_relative (discourse, place);
  else if (flags & DOSSIER_PRONOUN_REFLEXIVE)
    link_reflexive (discourse, place);
  else if ((flags & DOSSIER_PRONOUN_THIRD) && !(flags & DOSSIER_PRONOUN_PLURAL))
    link_third_person (discourse, salience, place);
}

void
dossier_pronoun_resolver_link_speech (DossierDiscourse *discourse, const guint *speakers,
                                      const guint *addressees)
{
  for (guint i = 0; i < discourse->references->len; i++)
    {
      DossierReference *reference = dossier_discourse_reference (discourse, i);
      guint quote = discourse->quote_at[reference->head];
      guint who = DOSSIER_NO_INDEX;

      if (quote == DOSSIER_NO_INDEX || reference->referent != DOSSIER_NO_INDEX)
        continue;
      if (reference->pronoun & DOSSIER_PRONOUN_FIRST)
        who = speakers[quote];
      else if (reference->pronoun & DOSSIER_PRONOUN_SECOND)
        who = addressees[quote];
      /* "we" is the speaker among others: kept, but less sure. */
      if (who != DOSSIER_NO_INDEX)
        link_to (discourse, reference, who, (reference->pronoun & DOSSIER_PRONOUN_PLURAL) ? 0.6f : 0.9f);
    }
}
