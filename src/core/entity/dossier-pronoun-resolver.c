/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-pronoun-resolver.h"

#include "dossier-clause.h"
#include "dossier-cue.h"

#include <math.h>

/* What speaks for a candidate, and how much. */
typedef struct
{
  float sentence[4]; /* last mentioned in this sentence, the one before, two before, three before */
  float farther;     /* each sentence beyond */
  float rank[4];     /* dossier_salience_rank() of the last mention */
  float order;       /* each more recent candidate */
  float seen;        /* logarithm of the mentions so far */
  float topic;       /* logarithm of the names in the whole article */
  float gender;      /* gender known and right, rather than unknown */
  float pronoun;     /* last mention was a pronoun of the same gender */
  float own_clause;  /* a possessor, and the subject of its clause */
  float other_voice; /* pronoun and last mention are not in the same quote, or one is in none */
  float nameless;    /* the candidate has no name */
  float matrix; /* subject of the clause that the pronoun's clause is said or thought in ("Lee said he") */
  float main_clause; /* last mention was the subject of its whole sentence */
  float voice;       /* the pronoun speaks, and so did the candidate last */
  float following;   /* the subject of the main clause behind a clause at the beginning */
  float
      fronted; /* the same behind a phrase at the beginning, with a possessor in it ("In his speech, Lee") */
} Weights;

/* Begun by hand, then climbed one at a time on the open part of GUM (CC BY, CC BY-SA). */
static const Weights weights = {
  .sentence = { 2.25f, 1.7f, 0.6f, 0.2f },
  .farther = -0.2f,
  .rank = { -0.3f, 0.4f, 0.4f, 0.8f },
  .order = -0.2f,
  .seen = 0.45f,
  .topic = 0.5f,
  .gender = 0.1f,
  .pronoun = 0.3f,
  .own_clause = 1.1f,
  .other_voice = -1.0f,
  .nameless = -0.6f,
  .matrix = 1.2f,
  .main_clause = 0.2f,
  .voice = 0.8f,
  .following = 3.5f,
  .fronted = 4.4f,
};

#define LINK_AT 0.5f
#define CLEAR_LEAD 0.03f
#define MAX_DISTANCE 8
/* "it" is often nothing that was named: asks for more. */
#define LINK_NEUTER_AT 2.2f

typedef struct
{
  guint referent;
  float score;
} Candidate;

typedef struct
{
  DossierDiscourse *discourse;
  const DossierReference *reference;
  gboolean possessive;
  guint32 subject; /* of the clause around a possessor */
  guint32 matrix;  /* of the clause that the pronoun's own is said in */
  gboolean speaks; /* the pronoun is the subject of a word of saying */
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

static gboolean
is_main_subject (const DossierDiscourse *self, guint32 head)
{
  guint32 governor = dossier_clause_governor (self, head);

  return governor != DOSSIER_NO_TOKEN
         && dossier_discourse_token (self, governor)->deprel == DOSSIER_DEPREL_ROOT;
}

/* Whether the word is the subject of a word of saying. */
static gboolean
is_speaking (const DossierDiscourse *self, guint32 head)
{
  guint32 bearer = dossier_discourse_bearer (self, head);
  guint32 governor = dossier_clause_governor (self, head);

  return governor != DOSSIER_NO_TOKEN
         && dossier_discourse_token (self, bearer)->deprel == DOSSIER_DEPREL_NSUBJ
         && (dossier_cue_lookup (dossier_discourse_lemma (self, governor))
             & (DOSSIER_CUE_SPEECH | DOSSIER_CUE_PLAIN));
}

/* The subject of the clause in which the pronoun's clause is the thing said or thought, or to which it is
 * joined: "Lee left, and he said". */
static guint32
find_matrix_subject (const DossierDiscourse *self, guint32 pronoun)
{
  guint32 governor = dossier_clause_governor (self, pronoun);

  if (governor == DOSSIER_NO_TOKEN || dossier_discourse_token (self, governor)->head >= self->n_tokens
      || (dossier_discourse_token (self, governor)->deprel != DOSSIER_DEPREL_CCOMP
          && dossier_discourse_token (self, governor)->deprel != DOSSIER_DEPREL_CONJ))
    return DOSSIER_NO_TOKEN;
  return dossier_clause_subject (self, dossier_discourse_token (self, governor)->head);
}

static float
score_place (const Search *search, const DossierReferent *referent)
{
  const DossierDiscourse *self = search->discourse;
  guint32 last = referent->last_token;
  guint distance = dossier_salience_distance (self, referent, search->reference->head);
  guint rank = dossier_salience_rank (self, last);
  float score = weights.sentence[MIN (distance, 3)];

  if (distance > 3)
    score += weights.farther * (float)(distance - 3);
  score += weights.rank[rank];
  if (rank == 3 && is_main_subject (self, last))
    score += weights.main_clause;
  if (search->speaks && is_speaking (self, last))
    score += weights.voice;
  if (search->matrix != DOSSIER_NO_TOKEN && dossier_discourse_bearer (self, last) == search->matrix)
    score += weights.matrix;
  if (self->quote_at[last] != self->quote_at[search->reference->head])
    score += weights.other_voice;
  if (search->possessive && distance == 0 && search->subject != DOSSIER_NO_TOKEN
      && dossier_discourse_bearer (self, last) == search->subject)
    score += weights.own_clause;
  return score;
}

static float
score_referent (const Search *search, const DossierReferent *referent)
{
  float score = weights.seen * log2f (1 + (float)referent->n_seen)
                + weights.topic * log2f (1 + (float)referent->n_names);

  if (referent->gender != DOSSIER_GENDER_UNKNOWN && !(search->reference->pronoun & DOSSIER_PRONOUN_NEUTER))
    score += weights.gender;
  if (referent->last_kind == DOSSIER_MENTION_PRONOUN)
    score += weights.pronoun;
  if (referent->n_names == 0)
    score += weights.nameless;
  return score;
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
is_own_voice (const Search *search, const DossierReferent *referent)
{
  const DossierDiscourse *self = search->discourse;
  guint quote = self->quote_at[search->reference->head];
  const DossierQuote *words;

  if (quote == DOSSIER_NO_INDEX)
    return FALSE;
  words = &g_array_index (self->quotes, DossierQuote, quote);
  return words->kind == DOSSIER_QUOTE_DIRECT && words->source_first != DOSSIER_NO_TOKEN
         && referent->last_token >= words->source_first && referent->last_token < words->source_end;
}

static void
search_salient (Search *search, const DossierSalience *salience)
{
  const DossierDiscourse *self = search->discourse;
  guint order = 0;

  for (guint i = 0; i < salience->n; i++)
    {
      const DossierReferent *referent = dossier_discourse_referent (self, salience->referents[i]);

      if (!can_mean (search->reference, referent)
          || dossier_salience_distance (self, referent, search->reference->head) > MAX_DISTANCE
          || dossier_clause_excludes (self, search->reference->head, search->possessive, referent->last_token)
          || is_own_voice (search, referent))
        continue;
      put (search, salience->referents[i],
           score_place (search, referent) + score_referent (search, referent)
               + weights.order * (float)order++);
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
search_following (Search *search)
{
  const DossierDiscourse *self = search->discourse;
  guint32 pronoun = search->reference->head;
  guint32 subject = dossier_clause_following_subject (self, pronoun);
  guint at = subject != DOSSIER_NO_TOKEN ? find_subject_name (self, subject) : DOSSIER_NO_INDEX;
  const DossierReference *following;
  const DossierReferent *referent;

  if (at == DOSSIER_NO_INDEX)
    return;
  following = dossier_discourse_reference (self, at);
  if (following->referent == DOSSIER_NO_INDEX || self->quote_at[subject] != self->quote_at[pronoun])
    return;
  referent = dossier_discourse_referent (self, following->referent);
  if (can_mean (search->reference, referent))
    put (search, following->referent,
         score_referent (search, referent) + (search->possessive ? weights.fronted : weights.following));
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
  Search search = { self, reference };
  float lead;

  if (neuter && is_empty_it (self, reference))
    return;
  search.possessive = (reference->pronoun & DOSSIER_PRONOUN_POSSESSIVE) != 0;
  search.subject = dossier_clause_enclosing_subject (self, reference->head);
  search.matrix = find_matrix_subject (self, reference->head);
  search.speaks = is_speaking (self, reference->head);
  search.best = search.second = (Candidate){ DOSSIER_NO_INDEX, 0 };
  search_salient (&search, salience);
  if (!neuter)
    search_following (&search);
  lead = search.best.score - MAX (search.second.score, 0);
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
