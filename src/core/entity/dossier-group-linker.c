/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-group-linker.h"

#include "dossier-role-phrase.h"

#include <string.h>

/* How many sentences back the two may have been spoken of. */
#define MAX_DISTANCE 4
#define MAX_DISTANCE_OF_THEY 1
/* Named this many times as often as the next, two persons are those whom the article is about. */
#define MAIN_PAIR 3
#define SCORE_JOINED 0.8f /* "Lee and Cruz" */
#define SCORE_ONLY 0.7f   /* the only two of the passage */
#define SCORE_MAIN 0.55f  /* the two whom the article is about */

static gboolean
is_one_of (const char *word, const char *const *words)
{
  return g_strv_contains (words, word);
}

/* Nouns that one of a pair is called by as seen from the other: "the rivals" are two, uncounted. */
static gboolean
is_mutual (const char *lemma)
{
  static const char *const words[]
      = { "ally", "rival", "friend", "foe", "enemy", "adversary", "spouse", NULL };

  return is_one_of (lemma, words);
}

/* What a plural noun tells of the two; FALSE where it is nothing that two are called. */
static gboolean
read_noun (const DossierDiscourse *self, guint32 head, DossierGender *gender, const DossierRoleNoun **found)
{
  static const char *const persons[] = { "man",     "woman",   "figure", "leader", "politician",  "friend",
                                         "partner", "brother", "sister", "titan",  "heavyweight", NULL };
  const char *lemma = dossier_discourse_lemma (self, head);
  const DossierRoleNoun *noun = dossier_entity_lexicon_role (self->lexicon, lemma);

  *gender = noun != NULL ? noun->gender : DOSSIER_GENDER_UNKNOWN;
  *found = noun;
  return is_mutual (lemma) || is_one_of (lemma, persons) || noun != NULL;
}

/* Whether the words before the noun count two: "both", "the two". */
static gboolean
counts_two (const DossierDiscourse *self, guint32 first, guint32 head)
{
  for (guint32 i = first; i < head; i++)
    if (dossier_discourse_word_is (self, i, "two") || dossier_discourse_word_is (self, i, "both"))
      return TRUE;
  return FALSE;
}

/* Whether one of the words before the noun says that they are others than those spoken of. */
static gboolean
are_others (const DossierDiscourse *self, guint32 first, guint32 head)
{
  static const char *const words[] = { "other", "more", "such", "all", "any",  "some",  "many", "his", "her",
                                       "their", "its",  "our",  "my",  "last", "first", "next", "top",  NULL };

  for (guint32 i = first; i <= head; i++)
    if (is_one_of (self->words[i], words) || dossier_discourse_token (self, i)->tag == DOSSIER_TAG_POS)
      return TRUE;
  return FALSE;
}

static gboolean
has_comma_between (const DossierDiscourse *self, guint32 from, guint32 to)
{
  for (guint32 i = from + 1; i < to; i++)
    if (dossier_discourse_token (self, i)->tag == DOSSIER_TAG_COMMA)
      return TRUE;
  return FALSE;
}

/* "the two officers who were shot", "both advisers to Lee": the words themselves say who. */
static gboolean
is_told_apart (const DossierDiscourse *self, guint32 head)
{
  switch (dossier_discourse_token (self, head)->deprel)
    {
    case DOSSIER_DEPREL_APPOS:
    case DOSSIER_DEPREL_XCOMP:
      return TRUE;
    default:
      break;
    }
  for (guint32 i = self->child_start[head]; i < self->child_start[head + 1]; i++)
    {
      guint32 child = self->children[i];
      guint8 deprel = dossier_discourse_token (self, child)->deprel;

      if (deprel == DOSSIER_DEPREL_COP
          || (child > head && !has_comma_between (self, head, child)
              && (deprel == DOSSIER_DEPREL_ACL || deprel == DOSSIER_DEPREL_ACL_RELCL
                  || deprel == DOSSIER_DEPREL_NMOD)))
        return TRUE;
    }
  return FALSE;
}

static void
add_group (DossierDiscourse *self, guint32 first, guint32 head, DossierGender gender, const DossierRoleNoun *noun,
           gboolean counted)
{
  DossierReference reference = { 0 };

  reference.first = first;
  reference.end = head + 1;
  reference.head = head;
  reference.kind = DOSSIER_MENTION_NOMINAL;
  reference.type
      = noun != NULL && noun->kind == DOSSIER_ROLE_BODY ? DOSSIER_ENTITY_ORGANISATION : DOSSIER_ENTITY_PERSON;
  reference.gender = gender;
  reference.noun = noun;
  reference.group = TRUE;
  reference.counted = counted;
  reference.referent = reference.other = DOSSIER_NO_INDEX;
  g_array_append_val (self->references, reference);
}

/* Whether two of them may be meant without being counted: "the rivals", "the senators", "the companies". */
static gboolean
may_go_uncounted (const DossierDiscourse *self, guint32 first, guint32 head, const DossierRoleNoun *noun)
{
  if (!dossier_discourse_word_is (self, first, "the"))
    return FALSE;
  return is_mutual (dossier_discourse_lemma (self, head))
         || (first + 1 == head && noun != NULL
             && (noun->kind == DOSSIER_ROLE_BODY || noun->kind == DOSSIER_ROLE_OFFICE));
}

/* "both men", "the two companies", "the former allies", "the senators". */
static void
find_counted (DossierDiscourse *self, guint32 head)
{
  guint32 first = dossier_role_phrase_start (self, head);
  const DossierRoleNoun *noun;
  DossierGender gender;
  gboolean counted;

  if (first == head || are_others (self, first, head) || is_told_apart (self, head)
      || !read_noun (self, head, &gender, &noun))
    return;
  counted = counts_two (self, first, head);
  if (!counted && !may_go_uncounted (self, first, head, noun))
    return;
  /* "two men" are new; "the two men" and "both men" are known. */
  if (dossier_discourse_word_is (self, first, "the") || dossier_discourse_word_is (self, first, "both")
      || dossier_discourse_word_is (self, first, "these"))
    add_group (self, first, head, gender, noun, counted || is_mutual (dossier_discourse_lemma (self, head)));
}

/* "the two clashed", "the pair met": no noun follows. */
static void
find_bare (DossierDiscourse *self, guint32 head)
{
  guint8 deprel = dossier_discourse_token (self, head)->deprel;

  if (head == 0 || !dossier_discourse_word_is (self, head - 1, "the") || is_told_apart (self, head)
      || (deprel != DOSSIER_DEPREL_NSUBJ && deprel != DOSSIER_DEPREL_NSUBJ_PASS
          && deprel != DOSSIER_DEPREL_OBL && deprel != DOSSIER_DEPREL_NMOD && deprel != DOSSIER_DEPREL_OBJ
          && deprel != DOSSIER_DEPREL_NMOD_POSS))
    return;
  add_group (self, head - 1, head, DOSSIER_GENDER_UNKNOWN, NULL, TRUE);
}

void
dossier_group_finder_run (DossierDiscourse *self)
{
  g_return_if_fail (self != NULL);

  for (guint32 i = 0; i < self->n_tokens; i++)
    {
      guint8 tag = dossier_discourse_token (self, i)->tag;

      if (dossier_discourse_is_in_name (self, i))
        continue;
      if (tag == DOSSIER_TAG_NNS)
        find_counted (self, i);
      else if ((tag == DOSSIER_TAG_CD && dossier_discourse_word_is (self, i, "two"))
               || (tag == DOSSIER_TAG_NN
                   && (dossier_discourse_word_is (self, i, "pair")
                       || dossier_discourse_word_is (self, i, "duo"))))
        find_bare (self, i);
    }
}

gboolean
dossier_group_is_plural (const DossierReference *reference)
{
  return reference->group
         || (reference->kind == DOSSIER_MENTION_PRONOUN && (reference->pronoun & DOSSIER_PRONOUN_PLURAL)
             && (reference->pronoun & DOSSIER_PRONOUN_THIRD));
}

/* The persons of the passage that the words may mean, the last mentioned first. */
typedef struct
{
  guint referents[DOSSIER_SALIENCE_WINDOW];
  guint n;
} Passage;

/* Whether an organisation's name is of a class that the noun stands for; most names of companies tell nothing. */
static gboolean
is_of_class (const DossierReferent *referent, const DossierRoleNoun *noun)
{
  const char *class = referent->body != NULL ? referent->body->class : NULL;

  if (class != NULL)
    return g_strv_contains ((const char *const *)noun->broader, class);
  return referent->body != NULL
         && (strcmp (noun->broader[0], "company") == 0 || strcmp (noun->broader[0], "group") == 0
             || strcmp (noun->broader[0], "union") == 0);
}

/* Whether it bears what the plural noun says: "the two senators", "both companies". */
static gboolean
is_called_so (const DossierDiscourse *self, const DossierReferent *referent, const DossierRoleNoun *noun)
{
  for (guint i = 0; i < referent->roles->len; i++)
    if (dossier_entity_lexicon_role_distance (self->lexicon, noun->words,
                                              g_array_index (referent->roles, DossierStatedRole, i).noun)
        >= 0)
      return TRUE;
  return noun->kind == DOSSIER_ROLE_BODY && is_of_class (referent, noun);
}

/* Keeps those who bear the office that the words name: all of them, or nobody is meant by it. */
static void
keep_bearers (const DossierDiscourse *self, const DossierReference *reference, Passage *passage)
{
  const DossierRoleNoun *noun = reference->noun;
  Passage bearers = { { 0 }, 0 };

  if (!reference->group || noun == NULL || is_mutual (noun->words)
      || (noun->kind != DOSSIER_ROLE_OFFICE && (noun->broader[0] == NULL || noun->broader[0][0] == '\0')))
    return;
  for (guint i = 0; i < passage->n; i++)
    if (is_called_so (self, dossier_discourse_referent (self, passage->referents[i]), noun))
      bearers.referents[bearers.n++] = passage->referents[i];
  if (bearers.n >= 2 || noun->kind != DOSSIER_ROLE_TRAIT)
    *passage = bearers;
}

static void
collect (const DossierDiscourse *self, const DossierSalience *salience, const DossierReference *reference,
         guint most, Passage *passage)
{
  passage->n = 0;
  for (guint i = 0; i < salience->n; i++)
    {
      const DossierReferent *referent = dossier_discourse_referent (self, salience->referents[i]);

      if (referent->type == reference->type && referent->n_names > 0
          && (reference->gender == DOSSIER_GENDER_UNKNOWN || reference->gender == DOSSIER_GENDER_PLURAL
              || referent->gender == DOSSIER_GENDER_UNKNOWN || referent->gender == reference->gender)
          && dossier_salience_distance (self, referent, reference->head) <= most)
        passage->referents[passage->n++] = salience->referents[i];
    }
  keep_bearers (self, reference, passage);
}

/* The one named first comes first. */
static void
point (const DossierDiscourse *self, DossierReference *reference, guint a, guint b, float score)
{
  gboolean swap = dossier_discourse_referent (self, b)->name < dossier_discourse_referent (self, a)->name;

  reference->referent = swap ? b : a;
  reference->other = swap ? a : b;
  reference->score = score;
}

/* How many of its kind are named in the list that the reference stands in. */
static guint
count_list (const DossierDiscourse *self, guint place)
{
  const DossierReference *member = dossier_discourse_reference (self, place);
  guint32 bearer = dossier_discourse_bearer (self, member->head);
  guint n = 0;

  for (guint i = place + 1; i > 0; i--)
    {
      const DossierReference *reference = dossier_discourse_reference (self, i - 1);

      if (dossier_discourse_token (self, reference->head)->sentence
          != dossier_discourse_token (self, member->head)->sentence)
        break;
      n += reference->kind == DOSSIER_MENTION_NAME && reference->type == member->type
           && dossier_discourse_bearer (self, reference->head) == bearer;
    }
  return n;
}

/* Two names joined by "and", with nothing else in the list, and not long ago. */
static gboolean
find_joined (const DossierDiscourse *self, guint place, guint most, guint *a, guint *b, guint32 *at)
{
  const DossierReference *reference = dossier_discourse_reference (self, place);
  guint32 now = dossier_discourse_token (self, reference->head)->sentence;

  for (guint i = place; i > 0; i--)
    {
      const DossierReference *second = dossier_discourse_reference (self, i - 1);
      guint32 first = dossier_discourse_token (self, second->head)->head;
      guint index;

      if (dossier_discourse_token (self, second->head)->sentence + most < now)
        return FALSE;
      if (second->kind != DOSSIER_MENTION_NAME || second->type != reference->type
          || dossier_discourse_token (self, second->head)->deprel != DOSSIER_DEPREL_CONJ
          || first >= self->n_tokens)
        continue;
      index = self->reference_at[first];
      if (index == DOSSIER_NO_INDEX || second->referent == DOSSIER_NO_INDEX)
        continue;
      *a = dossier_discourse_reference (self, index)->referent;
      *b = second->referent;
      *at = first;
      /* Of three or more it cannot mean two. */
      return *a != DOSSIER_NO_INDEX && *a != *b
             && dossier_discourse_referent (self, *a)->type == reference->type
             && count_list (self, i - 1) == 2;
    }
  return FALSE;
}

static gboolean
are_in (const Passage *passage, guint a, guint b)
{
  guint found = 0;

  for (guint i = 0; i < passage->n; i++)
    found += passage->referents[i] == a || passage->referents[i] == b;
  return found == 2;
}

/* The two that the article is about, where all others are named far less often. */
static gboolean
find_main (const DossierDiscourse *self, const Passage *passage, guint *a, guint *b)
{
  guint counts[3] = { 0, 0, 0 };

  for (guint i = 0; i < passage->n; i++)
    {
      guint n = dossier_discourse_referent (self, passage->referents[i])->n_names;

      if (n > counts[0])
        {
          counts[2] = counts[1];
          counts[1] = counts[0];
          counts[0] = n;
          *b = *a;
          *a = passage->referents[i];
        }
      else if (n > counts[1])
        {
          counts[2] = counts[1];
          counts[1] = n;
          *b = passage->referents[i];
        }
      else
        {
          counts[2] = MAX (counts[2], n);
        }
    }
  return counts[1] > 0 && counts[1] >= MAIN_PAIR * MAX (counts[2], 1);
}

static void
link_described (DossierDiscourse *self, const DossierSalience *salience, guint place)
{
  DossierReference *reference = dossier_discourse_reference (self, place);
  guint a = DOSSIER_NO_INDEX, b = DOSSIER_NO_INDEX;
  guint32 at;
  Passage passage;

  collect (self, salience, reference, MAX_DISTANCE, &passage);
  if (find_joined (self, place, MAX_DISTANCE, &a, &b, &at) && are_in (&passage, a, b))
    point (self, reference, a, b, SCORE_JOINED);
  else if (!reference->counted)
    return;
  else if (passage.n == 2)
    point (self, reference, passage.referents[0], passage.referents[1], SCORE_ONLY);
  else if (passage.n > 2 && find_main (self, &passage, &a, &b))
    point (self, reference, a, b, SCORE_MAIN);
  else if (passage.n < 2)
    {
      collect (self, salience, reference, G_MAXUINT - 1, &passage);
      if (passage.n == 2 || find_main (self, &passage, &a, &b))
        point (self, reference, passage.n == 2 ? passage.referents[0] : a,
               passage.n == 2 ? passage.referents[1] : b, SCORE_MAIN);
    }
}

/* Whether a plural noun stands between, which "they" may mean as well. */
static gboolean
has_rival_plural (const DossierDiscourse *self, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    if (dossier_discourse_token (self, i)->tag == DOSSIER_TAG_NNS
        || dossier_discourse_token (self, i)->tag == DOSSIER_TAG_NNPS)
      return TRUE;
  return FALSE;
}

/* The two of the kind that were the subject together, with no other plural since. */
static gboolean
link_to_subjects (DossierDiscourse *self, guint place, DossierEntityType type)
{
  DossierReference *reference = dossier_discourse_reference (self, place);
  DossierEntityType before = reference->type;
  guint a, b;
  guint32 at;

  reference->type = type;
  if (find_joined (self, place, MAX_DISTANCE_OF_THEY, &a, &b, &at) && dossier_salience_rank (self, at) == 3
      && !has_rival_plural (self, at, reference->first))
    point (self, reference, a, b, SCORE_ONLY);
  else
    reference->type = before;
  return reference->referent != DOSSIER_NO_INDEX;
}

/* "they": the pair that was the subject, or that words or pronouns have just meant. */
static void
link_they (DossierDiscourse *self, guint place, guint last)
{
  DossierReference *reference = dossier_discourse_reference (self, place);
  const DossierReference *before = last != DOSSIER_NO_INDEX ? dossier_discourse_reference (self, last) : NULL;

  if (self->quote_at[reference->head] != DOSSIER_NO_INDEX)
    return;
  if (before != NULL
      && dossier_discourse_token (self, before->head)->sentence + MAX_DISTANCE_OF_THEY
             >= dossier_discourse_token (self, reference->head)->sentence
      && !has_rival_plural (self, before->end, reference->first))
    point (self, reference, before->referent, before->other, SCORE_ONLY);
  else if (!link_to_subjects (self, place, DOSSIER_ENTITY_PERSON))
    link_to_subjects (self, place, DOSSIER_ENTITY_ORGANISATION);
}

void
dossier_group_linker_link (DossierDiscourse *self, const DossierSalience *salience, guint place, guint last)
{
  g_return_if_fail (self != NULL && salience != NULL);
  g_return_if_fail (place < self->references->len);

  if (dossier_discourse_reference (self, place)->group)
    link_described (self, salience, place);
  else
    link_they (self, place, last);
}
