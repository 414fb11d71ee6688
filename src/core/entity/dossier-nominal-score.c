/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-nominal-score.h"

#include "dossier-clause.h"
#include "dossier-nominal-body.h"
#include "dossier-role-finder.h"
#include "dossier-role-phrase.h"
#include "dossier-salience.h"

#include <math.h>
#include <string.h>

/* Bound on climbs in the tree, so that a damaged parse cannot loop. */
#define MAX_CLIMB 32

/* What speaks for a candidate, and how much. Set by hand on the open part of GUM and read on news of the
 * corpora. */
#define STATED 3.0f           /* the text states the very role */
#define PER_STEP 0.4f         /* each step to a broader word */
#define KNOWN_INCUMBENT 0.2f  /* the office is that which all news means, held on the article's day */
#define OTHER_OFFICE 0.5f     /* "the president" of one who is stated to be that of a company or another country */
#define MOST_FOR_INCUMBENT 3  /* sentences that count */
#define KNOWN_BEFOREHAND 0.6f /* the office is a fact, not stated here */
#define QUALIFIER_FITS 2.0f   /* "the Tesla chief": of Tesla, as stated */
#define QUALIFIER_CLASH 1.1f  /* the role is stated of something else */
#define UNSTATED                                                                                             \
  0.4f /* "the Tesla chief" of one who is a chief, of what is not stated; more for wider words */
#define FOREIGN 0.8f        /* "their chief": somebody's, and not stated to be */
#define FORMER_CLASH 0.8f   /* "the former president" of one stated to be in office */
#define LATER 1.2f          /* the role is stated only further on */
#define PER_SENTENCE 0.2f   /* each sentence since the last mention */
#define MOST_SENTENCES 10   /* that count */
#define MOST_FOR_ROLE 6     /* the same for a role that the candidate is known to have */
#define UNSEEN 1.0f         /* not mentioned before */
#define TRAIT_ONLY 1.7f     /* spoken of, and nothing speaks against the trait */
#define UNKNOWN_SIDE 0.4f   /* but nothing is known of the party either ("the Republican") */
#define OTHER_TRADE 0.4f    /* "the entrepreneur" of one stated to be something else */
#define UNSTATED_TRADE 1.1f /* "the veteran developer" of one just spoken of, whose trade is not stated */
#define NAMELESS 0.5f       /* one of whom the text has said no more either */
#define ANY_HOLDER 1.5f     /* "a president may": any, where the article has one */
#define BYGONE 0.4f         /* an office that is over by now, in an article without a date */
#define SUBJECT 0.5f
#define COUNTERPART 1.3f /* "his old friend" of one just spoken of, who is not the friend's friend */
#define PER_NAME 0.25f /* logarithm of the names in the whole article */

/* What a word is called in roles and names alike: "gop" and "republican" are one. */
static const char *
usual_word (const DossierDiscourse *self, const char *word)
{
  const char *usual = dossier_entity_lexicon_usual_name (self->lexicon, word, NULL);

  return usual != NULL ? usual : word;
}

/* "islamic state" for " islamic  state ": what the words are called together, as in usual_word(). */
static char *
dup_usual_phrase (const DossierDiscourse *self, GStrv words)
{
  g_autoptr (GString) phrase = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (phrase, "%s%s", phrase->len > 0 ? " " : "", words[i]);
  return g_strdup (usual_word (self, phrase->str));
}

/* 1 where a word of the description is among what the role is stated to be of, -1 where both say something
 * else. */
static int
compare_qualifiers (const DossierDiscourse *self, const char *asked, const char *stated)
{
  g_auto (GStrv) words = NULL;
  g_auto (GStrv) known = NULL;
  g_autofree char *asked_phrase = NULL;
  g_autofree char *known_phrase = NULL;

  if (asked == NULL || stated == NULL)
    return 0;
  words = g_strsplit (asked, " ", -1);
  known = g_strsplit (stated, " ", -1);
  asked_phrase = dup_usual_phrase (self, words);
  known_phrase = dup_usual_phrase (self, known);
  if (strcmp (asked_phrase, known_phrase) == 0)
    return 1;
  for (guint i = 0; words[i] != NULL; i++)
    for (guint k = 0; words[i][0] != '\0' && known[k] != NULL; k++)
      if (strcmp (usual_word (self, words[i]), usual_word (self, known[k])) == 0)
        return 1;
  return -1;
}

gboolean
dossier_nominal_has_possessor (const DossierDiscourse *self, const DossierReference *reference)
{
  g_return_val_if_fail (self != NULL && reference != NULL, FALSE);

  for (guint32 i = reference->first; i < reference->head; i++)
    if (dossier_discourse_token (self, i)->tag == DOSSIER_TAG_PRPS
        || dossier_discourse_token (self, i)->tag == DOSSIER_TAG_POS)
      return TRUE;
  return FALSE;
}

/* "the president" is nobody who is called a leader; "the official", with nothing said of him, nobody whose office
 * is named. */
static gboolean
is_own_word (const DossierDiscourse *self, const DossierReference *reference)
{
  static const char *const offices[] = { "president", "vice president", "pope", "king", "queen", NULL };
  static const char *const bare[] = { "official", "source", "member", "expert", "witness", NULL };

  return g_strv_contains (offices, reference->noun->words)
         || (reference->end == reference->first + 2 && g_strv_contains (bare, reference->noun->words)
             && dossier_discourse_word_is (self, reference->first, "the"));
}

/* The president of the day: known to every reader, whenever last named. */
static gboolean
is_incumbent (const DossierReference *reference, const DossierStatedRole *role)
{
  return role->token == DOSSIER_NO_TOKEN && !role->former && !role->timeless
         && strcmp (reference->noun->words, "president") == 0 && strcmp (role->noun, "president") == 0;
}

/* Whether the role is stated to be of something, and not of the country whose offices go without saying it. */
static gboolean
is_other_office (const DossierDiscourse *self, const DossierStatedRole *role)
{
  g_auto (GStrv) words = role->of != NULL && role->token != DOSSIER_NO_TOKEN ? g_strsplit (role->of, " ", -1) : NULL;
  gboolean other = FALSE;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      if (g_strcmp0 (dossier_entity_lexicon_country (self->lexicon, words[i]), "united states") == 0
          || strcmp (words[i], "united") == 0)
        return FALSE;
      /* "Republican president": no more than his party. */
      other = other || (words[i][0] != '\0' && dossier_entity_lexicon_role (self->lexicon, words[i]) == NULL);
    }
  return other;
}

static float
score_role (const DossierDiscourse *self, const DossierDescription *description,
            const DossierStatedRole *role)
{
  const DossierReference *reference = description->reference;
  int distance = dossier_entity_lexicon_role_distance (self->lexicon, reference->noun->words, role->noun);
  int fit = compare_qualifiers (self, description->of, role->of);
  float score = STATED;

  /* "the chief executive" of one called boss: the narrower word for the wider, when they are neighbours; but
   * "an official" is no commissioner yet. */
  if (distance < 0
      && (reference->noun->kind != DOSSIER_ROLE_OFFICE
          || dossier_entity_lexicon_role (self->lexicon, role->noun)->kind == DOSSIER_ROLE_OFFICE))
    distance = dossier_entity_lexicon_role_distance (self->lexicon, role->noun, reference->noun->words);
  if (distance < 0 || (distance > 0 && (reference->noun->kind == DOSSIER_ROLE_KIN || is_own_word (self, reference))))
    return 0;
  score -= PER_STEP * (float)distance;
  if (fit != 0)
    score += fit > 0 ? QUALIFIER_FITS : -QUALIFIER_CLASH;
  else if (description->of != NULL && role->of == NULL)
    score -= UNSTATED + UNSTATED * (float)distance;
  if (fit <= 0 && dossier_nominal_has_possessor (self, reference))
    score -= FOREIGN;
  /* "the former president" is not the one who is known to be president on that day. */
  if (description->former && !role->former && !role->timeless && role->token == DOSSIER_NO_TOKEN)
    return 0;
  if (role->former != description->former && !role->timeless)
    score -= FORMER_CLASH;
  if (role->bygone && !description->former)
    score -= BYGONE;
  if (description->of == NULL && is_own_word (self, reference) && is_other_office (self, role))
    score -= OTHER_OFFICE;
  if (role->token == DOSSIER_NO_TOKEN)
    score -= is_incumbent (reference, role) ? KNOWN_INCUMBENT : KNOWN_BEFOREHAND;
  else if (role->token > reference->head)
    score -= LATER;
  return score;
}

float
dossier_nominal_recency (const DossierDiscourse *self, const DossierReferent *referent, guint32 head, guint most)
{
  guint distance;
  float score;

  g_return_val_if_fail (self != NULL && referent != NULL, 0);

  distance = dossier_salience_distance (self, referent, head);
  if (distance == G_MAXUINT)
    return -UNSEEN;
  score = -PER_SENTENCE * (float)MIN (distance, most);
  if (distance <= 2 && dossier_salience_rank (self, referent->last_token) == 3)
    score += SUBJECT;
  return score + PER_NAME * log2f (1 + (float)referent->n_names);
}

/* Sides of which a person is on one at most. */
static const char *const sides[][2] = {
  { "republican", "democrat" },  { "conservative", "liberal" }, { "plaintiff", "defendant" },
  { "challenger", "incumbent" }, { "prosecutor", "defendant" }, { "victim", "suspect" },
};

/* The side that is not @words, from @from on in the list; NULL where there is none. */
static const char *
other_side (const char *words, guint *from)
{
  for (; *from < 2 * G_N_ELEMENTS (sides); (*from)++)
    if (strcmp (words, sides[*from / 2][*from % 2]) == 0)
      {
        const char *other = sides[*from / 2][1 - *from % 2];

        (*from)++;
        return other;
      }
  return NULL;
}

/* "the Republican" of a stated Democrat. */
static gboolean
contradicts (const DossierReferent *referent, const DossierRoleNoun *noun)
{
  const char *other;

  for (guint from = 0; (other = other_side (noun->words, &from)) != NULL;)
    if (dossier_referent_has_role (referent, other))
      return TRUE;
  return FALSE;
}

/* "the Democratic candidate" of a stated Republican. */
static gboolean
modifiers_contradict (const DossierDiscourse *self, const DossierReference *reference,
                      const DossierReferent *referent)
{
  for (guint32 i = reference->first; i < reference->head; i++)
    {
      const char *word = dossier_discourse_word_is (self, i, "democratic") ? "democrat"
                         : dossier_discourse_word_is (self, i, "gop")      ? "republican"
                                                                           : self->words[i];
      const DossierRoleNoun *noun = dossier_entity_lexicon_role (self->lexicon, word);

      if (noun != NULL && contradicts (referent, noun))
        return TRUE;
    }
  return FALSE;
}

static gboolean
gender_fits (DossierGender asked, DossierGender known)
{
  return asked == DOSSIER_GENDER_UNKNOWN || known == DOSSIER_GENDER_UNKNOWN || asked == known;
}

/* What may be said of anybody whom the text speaks of: also "the father", where it is nobody's in
 * particular. */
static gboolean
is_trait (const DossierDiscourse *self, const DossierReference *reference)
{
  guint32 behind = dossier_discourse_find_child (self, reference->head, DOSSIER_DEPREL_NMOD);

  /* "the child of a citizen" says itself whom it means, and so does "their nominee". */
  if ((behind != DOSSIER_NO_TOKEN && behind > reference->head) || dossier_nominal_has_possessor (self, reference))
    return FALSE;
  return reference->noun->kind == DOSSIER_ROLE_TRAIT
         || (reference->noun->kind == DOSSIER_ROLE_KIN && reference->gender != DOSSIER_GENDER_UNKNOWN
             && dossier_discourse_word_is (self, reference->first, "the")
             && (reference->end == reference->first + 2
                 || dossier_discourse_word_is (self, reference->first + 2, "-")));
}

/* "the Marsh ally" is not Marsh. */
static gboolean
is_named_in (const DossierReferent *referent, const char *of)
{
  g_autofree char *surname = NULL;
  g_autofree char *padded = NULL;

  if (of == NULL || referent->person == NULL || referent->person->n_words == 0)
    return FALSE;
  surname = dossier_name_parts_dup_surname (referent->person);
  padded = g_strdup_printf (" %s ", surname);
  return strstr (of, padded) != NULL;
}

/* Whether a trade that the text has not stated may be said of one it has just spoken of: "the former Porto
 * coach", "the singer"; but "the senator" is one by office. */
static gboolean
may_be_unstated (const DossierDiscourse *self, const DossierDescription *description,
                 const DossierReferent *referent)
{
  const DossierReference *reference = description->reference;
  guint32 behind = dossier_discourse_find_child (self, reference->head, DOSSIER_DEPREL_NMOD);

  return reference->noun->kind == DOSSIER_ROLE_OFFICE && referent->n_names > 0
         && description->possessor == DOSSIER_NO_INDEX && !dossier_nominal_has_possessor (self, reference)
         && (behind == DOSSIER_NO_TOKEN || behind < reference->head)
         && dossier_discourse_word_is (self, reference->first, "the")
         && (description->former || reference->noun->trade)
         && dossier_salience_rank (self, reference->head) == 3
         && dossier_salience_distance (self, referent, reference->head) <= 2
         && dossier_salience_rank (self, referent->last_token) == 3;
}

/* Whether the text states an office or trade of the person. */
static gboolean
has_stated_office (const DossierDiscourse *self, const DossierReferent *referent)
{
  for (guint i = 0; i < referent->roles->len; i++)
    {
      const DossierStatedRole *role = &g_array_index (referent->roles, DossierStatedRole, i);

      if (role->token != DOSSIER_NO_TOKEN
          && dossier_entity_lexicon_role (self->lexicon, role->noun)->kind == DOSSIER_ROLE_OFFICE)
        return TRUE;
    }
  return FALSE;
}

/* "the man", "this person": words that tell no more than that it is somebody. */
static gboolean
is_anybody (const DossierRoleNoun *noun)
{
  static const char *const words[] = { "man",   "woman",  "person", "gentleman", "lady",   "figure",
                                       "youth", "native", "victim", "immigrant", "refugee", "resident", NULL };

  return g_strv_contains (words, noun->words);
}

/* What may be said of anybody, of one of whom nothing like it is known. */
static float
score_trait (const DossierDiscourse *self, const DossierReference *reference, const DossierReferent *referent)
{
  float score = TRAIT_ONLY + 0.1f * log2f (1 + (float)referent->n_names);
  guint from = 0;

  if (is_anybody (reference->noun))
    /* Whom the article is about is no more likely to be meant by such words than another. */
    score -= PER_NAME * log2f (1 + (float)referent->n_names);
  else if (other_side (reference->noun->words, &from) != NULL)
    score -= UNKNOWN_SIDE;
  else if (reference->noun->broader[0] != NULL && reference->noun->broader[0][0] != '\0'
           && has_stated_office (self, referent))
    score -= OTHER_TRADE;
  return score;
}

/* "his onetime friend", "Marsh's nominee": another than the one whose friend it is, whom the text speaks of together with
 * him. */
static gboolean
is_counterpart (const DossierDiscourse *self, const DossierDescription *description, const DossierReferent *referent)
{
  static const char *const words[]
      = { "friend", "pal", "buddy", "compadre", "confidant", "colleague", "protege", "nominee", NULL };
  const DossierReference *reference = description->reference;
  guint32 behind = dossier_discourse_find_child (self, reference->head, DOSSIER_DEPREL_NMOD);

  return description->possessor != DOSSIER_NO_INDEX && dossier_nominal_has_possessor (self, reference)
         && dossier_discourse_referent (self, description->possessor)->type == DOSSIER_ENTITY_PERSON
         && g_strv_contains (words, reference->noun->words) && referent->n_names > 0
         && (behind == DOSSIER_NO_TOKEN || behind < reference->head)
         && dossier_salience_distance (self, referent, reference->head) <= 1;
}

static float
score_person (const DossierDiscourse *self, const DossierDescription *description,
              const DossierReferent *referent)
{
  const DossierReference *reference = description->reference;
  guint most = MOST_FOR_ROLE;
  float best = 0;

  if (referent->type != DOSSIER_ENTITY_PERSON || !gender_fits (reference->gender, referent->gender)
      || contradicts (referent, reference->noun) || is_named_in (referent, description->of)
      || modifiers_contradict (self, reference, referent))
    return 0;
  for (guint i = 0; i < referent->roles->len; i++)
    {
      const DossierStatedRole *role = &g_array_index (referent->roles, DossierStatedRole, i);

      best = MAX (best, score_role (self, description, role));
      most = is_incumbent (reference, role) ? MOST_FOR_INCUMBENT : most;
    }
  if (best == 0)
    {
      most = MOST_SENTENCES;
      if (is_trait (self, reference) && referent->n_names > 0
          && dossier_salience_distance (self, referent, reference->head) <= (is_anybody (reference->noun) ? 1 : 2))
        best = score_trait (self, reference, referent);
      else if (may_be_unstated (self, description, referent))
        best = UNSTATED_TRADE;
      else if (is_counterpart (self, description, referent))
        best = COUNTERPART;
    }
  if (referent->presumed)
    best -= NAMELESS;
  else if (referent->n_names == 0 && dossier_role_finder_is_household_office (reference->noun->words))
    best -= ANY_HOLDER;
  return best > 0 ? best + dossier_nominal_recency (self, referent, reference->head, most) : 0;
}

gboolean
dossier_nominal_role_fits (const DossierDiscourse *self, const DossierDescription *description,
                           const DossierReferent *referent, const DossierStatedRole *role)
{
  const DossierReference *reference = description->reference;

  g_return_val_if_fail (self != NULL && description != NULL, FALSE);
  g_return_val_if_fail (referent != NULL && role != NULL, FALSE);

  return strcmp (role->noun, reference->noun->words) == 0 && role->former == description->former
         && gender_fits (reference->gender, referent->gender) && !contradicts (referent, reference->noun)
         && !is_named_in (referent, description->of)
         && compare_qualifiers (self, description->of, role->of) >= 0;
}

/* "Marsh backed the Republican", "Marsh voted against the nominee": somebody else than the one who does it. */
static gboolean
is_done_to (const DossierDiscourse *self, guint32 head, const DossierReferent *referent)
{
  guint32 bearer = dossier_discourse_bearer (self, head);
  guint32 governor = dossier_clause_governor (self, head);
  guint8 deprel = dossier_discourse_token (self, bearer)->deprel;

  return referent->last_token != DOSSIER_NO_TOKEN && governor != DOSSIER_NO_TOKEN
         && (deprel == DOSSIER_DEPREL_OBJ || deprel == DOSSIER_DEPREL_IOBJ
             || (deprel == DOSSIER_DEPREL_OBL && referent->last_kind != DOSSIER_MENTION_NOMINAL))
         && dossier_clause_subject (self, governor) == dossier_discourse_bearer (self, referent->last_token);
}

/* Whom the name, description or pronoun that begins at or covers the token means; DOSSIER_NO_INDEX where there is none. */
static guint
referent_at (const DossierDiscourse *self, guint32 token)
{
  guint low = 0, high = self->references->len;

  if (self->reference_at[token] != DOSSIER_NO_INDEX)
    return dossier_discourse_reference (self, self->reference_at[token])->referent;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (dossier_discourse_reference (self, middle)->first < token)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->references->len && dossier_discourse_reference (self, low)->first == token
             ? dossier_discourse_reference (self, low)->referent
             : DOSSIER_NO_INDEX;
}

/* Who speaks does not describe himself: "Marsh said: «I trust the man.»" */
static gboolean
is_speaker (const DossierDiscourse *self, guint32 head, guint referent)
{
  const DossierQuote *quote;

  if (self->quote_at[head] == DOSSIER_NO_INDEX)
    return FALSE;
  quote = &g_array_index (self->quotes, DossierQuote, self->quote_at[head]);
  if (quote->source_first >= quote->source_end || quote->source_end > self->n_tokens)
    return FALSE;
  return referent_at (self, dossier_discourse_find_head (self, quote->source_first, quote->source_end)) == referent;
}

/* Nor does who tells it without quotation marks: "Marsh said that the official was wrong" (the third binding principle). Of
 * pronouns, of several who say it together and of who is only understood to, texts make more exceptions. */
static gboolean
is_teller (const DossierDiscourse *self, guint32 head, guint referent)
{
  guint32 below = dossier_discourse_bearer (self, head);
  guint32 subject;

  for (guint step = 0; step < MAX_CLIMB && below < self->n_tokens
                       && dossier_discourse_token (self, below)->deprel != DOSSIER_DEPREL_CCOMP; step++)
    below = dossier_discourse_token (self, below)->head;
  if (below >= self->n_tokens || dossier_discourse_token (self, below)->deprel != DOSSIER_DEPREL_CCOMP
      || dossier_discourse_token (self, below)->head >= self->n_tokens)
    return FALSE;
  subject = dossier_discourse_find_child (self, dossier_discourse_token (self, below)->head, DOSSIER_DEPREL_NSUBJ);
  return subject != DOSSIER_NO_TOKEN && dossier_discourse_token (self, subject)->tag != DOSSIER_TAG_PRP
         && dossier_discourse_find_child (self, subject, DOSSIER_DEPREL_CONJ) == DOSSIER_NO_TOKEN
         && referent_at (self, subject) == referent;
}

float
dossier_nominal_score (const DossierDiscourse *self, const DossierDescription *description, guint referent)
{
  const DossierReferent *candidate;

  g_return_val_if_fail (self != NULL && description != NULL, 0);
  g_return_val_if_fail (referent < self->referents->len, 0);

  candidate = dossier_discourse_referent (self, referent);
  if (is_done_to (self, description->reference->head, candidate)
      || is_speaker (self, description->reference->head, referent)
      || is_teller (self, description->reference->head, referent))
    return 0;
  if (description->reference->noun->kind == DOSSIER_ROLE_BODY)
    return dossier_nominal_body_score (self, description, candidate);
  return score_person (self, description, candidate);
}
