/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-pronoun-score.h"

#include "dossier-clause.h"
#include "dossier-salience.h"

#include <math.h>

/* Bound on climbs in the tree, so that a damaged parse cannot loop. */
#define MAX_CLIMB 32

/* Counts above these say no more. */
#define MOST_MENTIONS 15
#define MOST_SENTENCES 8
#define MOST_ORDER 6
#define MOST_PARAGRAPHS 2

/* How much a phrase counts beside a conjunct for JOINED. */
#define LOOSELY 0.6f

/* What is known of a candidate: 0 or 1 where nothing else is said. */
typedef enum
{
  SENTENCE_0,   /* last mentioned in the pronoun's sentence */
  SENTENCE_1,   /* in the one before */
  SENTENCE_2,   /* two before */
  SENTENCE_3,   /* three or more before */
  FARTHER,      /* sentences beyond three */
  RANK_0,       /* dossier_salience_rank() of the last mention: and the next three */
  RANK_1,
  RANK_2,
  RANK_3,
  SUBJECT_0,    /* has been the subject in this sentence */
  SUBJECT_1,    /* last was it in the sentence before */
  SUBJECT_LAST, /* the same, and not mentioned since */
  PARAGRAPHS,   /* begun since the last mention */
  OTHER_VOICE,  /* last mention and pronoun are not in the same quote, or one is in none */
  OWN_QUOTE,    /* last mentioned in the quote whose source the pronoun is ("…", he said) */
  OWN_CLAUSE,   /* the subject of the clause around a possessor */
  POSSESSOR_0,  /* a possessor, and last mentioned in its sentence */
  JOINED,       /* "Lee and his son", "Lee, for his part," */
  MATRIX,       /* subject of the clause that the pronoun's own is said or thought in ("Lee said he") */
  MAIN,         /* last mention was the subject of its whole sentence */
  BOTH_SUBJECTS,
  BOTH_OBJECTS,
  ENCLOSING,    /* a plain pronoun, and the subject of a clause around its own */
  RELATIVE,     /* in a clause that is said of the candidate ("Lee, who lost his seat") */
  POSSESSED,    /* last mention was a possessor itself */
  NAMED_HERE,   /* last mention was a name, in this sentence */
  SEEN,         /* logarithm of the mentions so far */
  TOPIC,        /* logarithm of the names in the whole article */
  WARMTH,       /* logarithm of dossier_salience_warmth() */
  GENDER,       /* known, and right, rather than unknown */
  DESCRIBED,    /* last mention was a description */
  NAMELESS,
  PRESUMED,
  ORDER,        /* candidates mentioned since */
  VOICE,        /* the pronoun speaks, and so did the candidate's last mention */
  SPEAKER,      /* the pronoun speaks, and it was the candidate who last did */
  SPOKE,        /* the pronoun speaks, and the candidate did in this sentence or the one before */
  FOLLOWING,    /* the subject of the main clause behind a clause or phrase at the beginning */
  FRONTED,      /* the same, with a possessor in the phrase ("In his speech, Lee") */
  N_FEATURES,
} Feature;

/* Learnt as a choice among the candidates: see the header. */
static const float weights[N_FEATURES] = {
  [SENTENCE_0] = 1.12f,
  [SENTENCE_1] = -0.57f,
  [SENTENCE_2] = -0.87f,
  [SENTENCE_3] = -1.26f,
  [FARTHER] = 0.00f,
  [RANK_0] = -0.33f,
  [RANK_1] = -0.72f,
  [RANK_2] = -0.05f,
  [RANK_3] = -0.47f,
  [SUBJECT_0] = 0.46f,
  [SUBJECT_1] = 0.08f,
  [SUBJECT_LAST] = 0.93f,
  [PARAGRAPHS] = -0.08f,
  [OTHER_VOICE] = -0.46f,
  [OWN_QUOTE] = -3.0f,
  [OWN_CLAUSE] = 0.71f,
  [POSSESSOR_0] = 0.37f,
  [JOINED] = 4.0f,
  [MATRIX] = 0.83f,
  [MAIN] = 0.52f,
  [BOTH_SUBJECTS] = 0.13f,
  [BOTH_OBJECTS] = 0.50f,
  [ENCLOSING] = 0.07f,
  [RELATIVE] = 0.13f,
  [POSSESSED] = 0.62f,
  [NAMED_HERE] = 0.07f,
  [SEEN] = 0.26f,
  [TOPIC] = 0.46f,
  [WARMTH] = 0.07f,
  [GENDER] = 0.62f,
  [DESCRIBED] = -0.93f,
  [NAMELESS] = 0.26f,
  [PRESUMED] = 0.57f,
  [ORDER] = -0.27f,
  [VOICE] = -0.42f,
  [SPEAKER] = 0.91f,
  [SPOKE] = 0.96f,
  [FOLLOWING] = 1.57f,
  [FRONTED] = 0.91f,
};

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

void
dossier_pronoun_init (DossierPronoun *pronoun, const DossierDiscourse *discourse,
                      const DossierReference *reference, guint speaker)
{
  g_return_if_fail (pronoun != NULL && discourse != NULL && reference != NULL);

  pronoun->reference = reference;
  pronoun->possessive = (reference->pronoun & DOSSIER_PRONOUN_POSSESSIVE) != 0;
  pronoun->speaks = dossier_clause_is_speaking (discourse, reference->head);
  pronoun->rank = dossier_salience_rank (discourse, reference->head);
  pronoun->subject = dossier_clause_enclosing_subject (discourse, reference->head);
  pronoun->matrix = find_matrix_subject (discourse, reference->head);
  pronoun->speaker = speaker;
}

static guint32
sentences_since (const DossierDiscourse *self, guint32 token, guint32 pronoun)
{
  return token != DOSSIER_NO_TOKEN
             ? dossier_discourse_token (self, pronoun)->sentence - dossier_discourse_token (self, token)->sentence
             : G_MAXUINT32;
}

static guint
paragraphs_since (const DossierDiscourse *self, guint32 token, guint32 pronoun)
{
  return self->paragraph_of[dossier_discourse_token (self, pronoun)->sentence]
         - self->paragraph_of[dossier_discourse_token (self, token)->sentence];
}

/* Whether the pronoun stands in the words that say who speaks the quote around @last. */
static gboolean
is_source_of_quote (const DossierDiscourse *self, guint32 pronoun, guint32 last)
{
  const DossierQuote *quote;

  if (self->quote_at[pronoun] != DOSSIER_NO_INDEX || self->quote_at[last] == DOSSIER_NO_INDEX)
    return FALSE;
  quote = &g_array_index (self->quotes, DossierQuote, self->quote_at[last]);
  return quote->source_first <= pronoun && pronoun < quote->source_end;
}

/* "Lee and his son", "Lee, for his part,": the thing possessed hangs on the candidate; a phrase behind an object may
 * hang on the verb as well. */
static float
read_joined (const DossierDiscourse *self, guint32 pronoun, guint32 last)
{
  guint32 noun = dossier_discourse_token (self, pronoun)->head;
  guint32 head = noun < self->n_tokens ? dossier_discourse_token (self, noun)->head : DOSSIER_NO_TOKEN;

  if (head == DOSSIER_NO_TOKEN || (head != last && head != dossier_discourse_bearer (self, last)))
    return 0;
  switch (dossier_discourse_token (self, noun)->deprel)
    {
    case DOSSIER_DEPREL_CONJ:
      return 1;
    case DOSSIER_DEPREL_NMOD:
      return LOOSELY;
    default:
      return 0;
    }
}

/* Goes from the pronoun up the tree: which of the clauses around it the candidate is the subject of, and which are
 * said of the candidate. */
static void
climb (const DossierDiscourse *self, guint32 pronoun, guint referent, float *features)
{
  guint32 last = dossier_discourse_referent (self, referent)->last_token;
  guint32 bearer = dossier_discourse_bearer (self, last);
  guint32 at = pronoun;

  for (guint steps = 0; steps < MAX_CLIMB && at < self->n_tokens; steps++)
    {
      const DossierToken *token = dossier_discourse_token (self, at);

      if (steps > 0 && dossier_clause_subject (self, at) == bearer)
        features[ENCLOSING] = 1;
      if ((token->deprel == DOSSIER_DEPREL_ACL_RELCL || token->deprel == DOSSIER_DEPREL_ACL)
          && token->head < pronoun
          && (token->head == last || token->head == bearer
              || (self->reference_at[token->head] != DOSSIER_NO_INDEX
                  && dossier_discourse_reference (self, self->reference_at[token->head])->referent == referent)))
        features[RELATIVE] = 1;
      at = token->head;
    }
}

static float
logarithm (guint count)
{
  return log2f (1 + (float) MIN (count, MOST_MENTIONS));
}

/* Where the candidate was last mentioned. */
static void
read_place (const DossierDiscourse *self, const DossierPronoun *pronoun, const DossierReferent *candidate,
            float *features)
{
  guint32 here = pronoun->reference->head;
  guint32 last = candidate->last_token;
  guint distance = dossier_salience_distance (self, candidate, here);

  features[SENTENCE_0 + MIN (distance, 3)] = 1;
  features[FARTHER] = distance > 3 ? (float) (MIN (distance, MOST_SENTENCES) - 3) : 0;
  features[SUBJECT_0] = sentences_since (self, candidate->last_subject, here) == 0;
  features[SUBJECT_1] = sentences_since (self, candidate->last_subject, here) == 1;
  features[SUBJECT_LAST] = features[SUBJECT_1] > 0 && distance == 1;
  features[PARAGRAPHS] = (float) MIN (paragraphs_since (self, last, here), MOST_PARAGRAPHS);
  features[OTHER_VOICE] = self->quote_at[last] != self->quote_at[here];
  features[OWN_QUOTE] = is_source_of_quote (self, here, last);
  features[NAMED_HERE] = distance == 0 && candidate->last_kind == DOSSIER_MENTION_NAME;
  features[DESCRIBED] = candidate->last_kind == DOSSIER_MENTION_NOMINAL;
  features[POSSESSOR_0] = pronoun->possessive && distance == 0;
}

/* How the last mention and the pronoun stand to each other in the tree. */
static void
read_syntax (const DossierDiscourse *self, const DossierPronoun *pronoun, guint referent, float *features)
{
  guint32 last = dossier_discourse_referent (self, referent)->last_token;
  guint32 bearer = dossier_discourse_bearer (self, last);
  guint32 governor = dossier_clause_governor (self, last);
  guint rank = dossier_salience_rank (self, last);
  gboolean plain = !pronoun->possessive;

  features[RANK_0 + rank] = 1;
  features[MAIN] = rank == 3 && governor != DOSSIER_NO_TOKEN
                   && dossier_discourse_token (self, governor)->deprel == DOSSIER_DEPREL_ROOT;
  features[BOTH_SUBJECTS] = plain && pronoun->rank == 3 && rank == 3;
  features[BOTH_OBJECTS] = plain && pronoun->rank == 2 && rank == 2;
  features[POSSESSED] = dossier_discourse_token (self, bearer)->deprel == DOSSIER_DEPREL_NMOD_POSS;
  features[MATRIX] = pronoun->matrix != DOSSIER_NO_TOKEN && bearer == pronoun->matrix;
  features[VOICE] = pronoun->speaks && dossier_clause_is_speaking (self, last);
  if (features[SENTENCE_0] == 0)
    return;
  climb (self, pronoun->reference->head, referent, features);
  if (!plain)
    features[ENCLOSING] = 0;
  features[OWN_CLAUSE] = !plain && pronoun->subject != DOSSIER_NO_TOKEN && bearer == pronoun->subject;
  features[JOINED] = plain ? 0 : read_joined (self, pronoun->reference->head, last);
}

static void
read_candidate (const DossierPronoun *pronoun, const DossierReferent *candidate, float *features)
{
  features[SEEN] = logarithm (candidate->n_seen);
  features[TOPIC] = logarithm (candidate->n_names);
  features[GENDER] = candidate->gender != DOSSIER_GENDER_UNKNOWN
                     && !(pronoun->reference->pronoun & DOSSIER_PRONOUN_NEUTER);
  features[NAMELESS] = candidate->n_names == 0;
  features[PRESUMED] = candidate->presumed;
}

static float
weigh (const float *features)
{
  float score = 0;

  for (guint i = 0; i < N_FEATURES; i++)
    score += weights[i] * features[i];
  return score;
}

float
dossier_pronoun_score (const DossierDiscourse *discourse, const DossierPronoun *pronoun, guint referent, guint order)
{
  const DossierReferent *candidate;
  float features[N_FEATURES] = { 0 };

  g_return_val_if_fail (discourse != NULL && pronoun != NULL, 0);
  g_return_val_if_fail (referent < discourse->referents->len, 0);

  candidate = dossier_discourse_referent (discourse, referent);
  g_return_val_if_fail (candidate->last_token != DOSSIER_NO_TOKEN, 0);

  read_place (discourse, pronoun, candidate, features);
  read_syntax (discourse, pronoun, referent, features);
  read_candidate (pronoun, candidate, features);
  features[WARMTH] = log2f (1 + dossier_salience_warmth (discourse, candidate, pronoun->reference->head));
  features[ORDER] = (float) MIN (order, MOST_ORDER);
  features[SPEAKER] = pronoun->speaks && pronoun->speaker == referent;
  features[SPOKE] = pronoun->speaks
                    && sentences_since (discourse, candidate->last_spoke, pronoun->reference->head) <= 1;
  return weigh (features);
}

float
dossier_pronoun_score_following (const DossierDiscourse *discourse, const DossierPronoun *pronoun, guint referent)
{
  float features[N_FEATURES] = { 0 };

  g_return_val_if_fail (discourse != NULL && pronoun != NULL, 0);
  g_return_val_if_fail (referent < discourse->referents->len, 0);

  read_candidate (pronoun, dossier_discourse_referent (discourse, referent), features);
  features[FOLLOWING] = 1;
  features[FRONTED] = pronoun->possessive;
  return weigh (features);
}
