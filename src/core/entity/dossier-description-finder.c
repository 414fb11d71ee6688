/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-description-finder.h"

#include "dossier-description-phrase.h"
#include "dossier-description-predicate.h"
#include "dossier-role-phrase.h"

#include <string.h>

/* How many words may stand between a name and its apposition ("Lee, 45, a teacher,"; "Lee, now a teacher,"). */
#define MAX_GAP 4
/* Longest run of words that the tree may take for one name with a title in it. */
#define MAX_FLAT 6

static gboolean
same_sentence (const DossierDiscourse *self, guint32 a, guint32 b)
{
  return dossier_discourse_token (self, a)->sentence == dossier_discourse_token (self, b)->sentence;
}

/* Whether @reference means one person whom the article names. */
static gboolean
is_person (const DossierDiscourse *self, const DossierReference *reference)
{
  const DossierReferent *referent;

  if (reference->referent == DOSSIER_NO_INDEX || reference->other != DOSSIER_NO_INDEX || reference->group)
    return FALSE;
  referent = dossier_discourse_referent (self, reference->referent);
  return referent->type == DOSSIER_ENTITY_PERSON && referent->n_names > 0;
}

static void
add (DossierDiscourse *self, const DossierReference *bearer, guint32 first, guint32 end, guint32 head)
{
  DossierStatedDescription description = { first, end, head, bearer->referent, bearer->score };

  if (end > bearer->first && bearer->end > first)
    return;
  g_array_append_val (self->descriptions, description);
}

/* "the biologist Dr. Ann Lee": says how somebody is addressed, behind what she is. */
static gboolean
is_mere_address (const DossierDiscourse *self, guint32 token)
{
  const DossierHonorific *honorific = dossier_entity_lexicon_honorific (self->lexicon, self->words[token]);
  guint32 first;
  guint32 end;

  /* "first lady" is one role. */
  if (dossier_role_phrase_around (self, token, &first, &end) != NULL && first < token)
    return FALSE;
  return honorific != NULL
         && (honorific->role == NULL || strcmp (honorific->role, "doctor") == 0
             || strcmp (honorific->role, "professor") == 0)
         && token > 0 && dossier_description_is_person_noun (self, token - 1);
}

static gboolean
is_plain_hyphen (const DossierDiscourse *self, guint32 token)
{
  return dossier_discourse_word_is (self, token, "-");
}

/* The noun that the words up to @end are headed by: the last, or "father" in "father-of-three". */
static guint32
title_noun (const DossierDiscourse *self, guint32 end)
{
  guint32 last = end - 1;

  if (last >= 4 && is_plain_hyphen (self, last - 1) && dossier_discourse_word_is (self, last - 2, "of")
      && is_plain_hyphen (self, last - 3) && same_sentence (self, last - 4, last))
    return last - 4;
  return last;
}

/* Whether the noun before the name belongs to it in the tree, whichever of the two hangs on the other, or both hang on
 * one word. */
static gboolean
is_tied_to_name (const DossierDiscourse *self, const DossierReference *name, guint32 noun, guint32 end)
{
  const DossierToken *head = dossier_discourse_token (self, name->head);

  for (guint32 i = noun; i < end; i++)
    {
      guint32 up = dossier_discourse_token (self, i)->head;

      if ((up >= name->first && up < name->end) || (up == head->head && head->deprel == DOSSIER_DEPREL_CONJ))
        return TRUE;
    }
  return head->head >= noun && head->head < end
         && (head->deprel == DOSSIER_DEPREL_APPOS || head->deprel == DOSSIER_DEPREL_FLAT
             || head->deprel == DOSSIER_DEPREL_COMPOUND);
}

/* "Acme chief Ann Lee": without an article a single noun for a person can hardly be anything but a title, whatever the
 * tree says; "his brother Peter" neither. But "as attorney general Ann Lee led". */
static gboolean
is_plain_title (const DossierDiscourse *self, guint32 first, guint32 noun)
{
  guint32 words_first;
  guint32 words_end;
  const DossierRoleNoun *role = dossier_role_phrase_around (self, noun, &words_first, &words_end);

  if (role != NULL && role->kind == DOSSIER_ROLE_KIN)
    return TRUE;
  for (guint32 i = first; i < noun; i++)
    if (dossier_discourse_token (self, i)->tag == DOSSIER_TAG_DT
        || dossier_discourse_token (self, i)->tag == DOSSIER_TAG_PRPS)
      return FALSE;
  return first == 0
         || (!dossier_discourse_word_is (self, first - 1, "as")
             && strcmp (dossier_discourse_lemma (self, first - 1), "be") != 0
             && strcmp (dossier_discourse_lemma (self, first - 1), "become") != 0);
}

/* "Paris" in "Paris Prosecutor Ann Lee", where the tree takes the title for a part of a name that begins there. */
static guint32
start_of_flat (const DossierDiscourse *self, guint32 noun)
{
  const DossierToken *token = dossier_discourse_token (self, noun);

  if (token->deprel != DOSSIER_DEPREL_FLAT || token->head >= noun || noun - token->head > MAX_FLAT)
    return noun;
  for (guint32 i = token->head; i < noun; i++)
    if (!(dossier_discourse_token (self, i)->flags & DOSSIER_TOKEN_CAPITAL))
      return noun;
  return dossier_description_name_first (self, token->head);
}

/* "the program President Lee announced": a form of address behind a noun that names nobody. */
static gboolean
is_address_behind_thing (const DossierDiscourse *self, guint32 first, guint32 noun)
{
  const DossierToken *before = noun > first ? dossier_discourse_token (self, noun - 1) : NULL;

  return before != NULL && (dossier_discourse_token (self, noun)->flags & DOSSIER_TOKEN_CAPITAL)
         && !(before->flags & DOSSIER_TOKEN_CAPITAL)
         && (before->tag == DOSSIER_TAG_NN || before->tag == DOSSIER_TAG_NNS)
         && dossier_entity_lexicon_honorific (self->lexicon, self->words[noun]) != NULL
         && !dossier_description_is_person_noun (self, noun - 1);
}

/* The noun of a title that ends right before @end, and where its own words begin: "State" in "Secretary of State" is
 * none, and "director of the service Ann Lee" is found by the tree. */
static guint32
find_title_noun (const DossierDiscourse *self, const DossierReference *name, guint32 end, guint32 *first)
{
  guint32 noun = title_noun (self, end);
  guint32 up = dossier_discourse_token (self, name->head)->head;
  guint32 phrase_end;

  *first = noun;
  if (dossier_description_is_person_noun (self, noun))
    {
      if (dossier_role_phrase_around (self, noun, first, &phrase_end) == NULL)
        *first = noun;
      /* The lookup passes over marks, and a quotation mark is no part of a title. */
      while (*first < noun && (dossier_discourse_token (self, *first)->flags & DOSSIER_TOKEN_PUNCTUATION))
        (*first)++;
      *first = MIN (*first, start_of_flat (self, noun));
      return noun;
    }
  if (up >= noun || !same_sentence (self, up, noun)
      || dossier_description_head_noun (self, up) == DOSSIER_NO_TOKEN
      || (dossier_discourse_token (self, up)->flags & DOSSIER_TOKEN_CAPITAL) == 0
      || dossier_description_end (self, up, up) != end)
    return DOSSIER_NO_TOKEN;
  *first = up;
  return up;
}

/* Where the title before a name begins and ends; FALSE where there is none, or only a form of address. */
static gboolean
find_title (const DossierDiscourse *self, const DossierReference *name, guint32 *first, guint32 *end,
            guint32 *noun)
{
  const DossierToken *token;
  guint32 start;

  *end = name->first;
  if (*end > 1 && same_sentence (self, *end - 2, *end) && is_mere_address (self, *end - 1))
    (*end)--;
  if (*end == 0 || !same_sentence (self, *end - 1, name->first))
    return FALSE;
  *noun = find_title_noun (self, name, *end, &start);
  if (*noun == DOSSIER_NO_TOKEN)
    return FALSE;
  token = dossier_discourse_token (self, *noun);
  if (token->tag != DOSSIER_TAG_NN && token->tag != DOSSIER_TAG_NNP && token->tag != DOSSIER_TAG_JJ)
    return FALSE;
  *first = dossier_description_first (self, start, name->end);
  if (!is_tied_to_name (self, name, MIN (start, *noun), *end) && !is_plain_title (self, *first, *noun))
    {
      *first = name->first;
      return FALSE;
    }
  return !is_address_behind_thing (self, *first, *noun)
         && (*first + 1 < *end
             || dossier_entity_lexicon_honorific (self->lexicon, self->words[*first]) == NULL);
}

/* Whether only a comma, dash or bracket stands between @from and @to, and an age or a word for a time. */
static gboolean
is_set_off (const DossierDiscourse *self, guint32 from, guint32 to)
{
  static const char *const times[] = { "now", "then", "once", "formerly", "currently", "also", "previously",
                                       "himself", "herself", NULL };
  gboolean set_off = FALSE;

  if (to <= from || to - from > MAX_GAP)
    return FALSE;
  for (guint32 i = from; i < to; i++)
    {
      const DossierToken *token = dossier_discourse_token (self, i);

      if (token->flags & DOSSIER_TOKEN_PUNCTUATION)
        set_off = set_off || token->tag == DOSSIER_TAG_COMMA || token->tag == DOSSIER_TAG_LRB
                  || token->tag == DOSSIER_TAG_COLON || token->tag == DOSSIER_TAG_HYPH;
      else if (token->tag != DOSSIER_TAG_CD && !g_strv_contains (times, self->words[i]))
        return FALSE;
    }
  return set_off;
}

/* "Ann Lee, an early investor,": @head hangs on the name or on the title before it. */
static void
find_behind (DossierDiscourse *self, const DossierReference *name, guint32 bearer)
{
  for (guint32 i = self->child_start[bearer]; i < self->child_start[bearer + 1]; i++)
    {
      guint32 head = self->children[i];
      guint32 first;

      if (head < name->end || dossier_discourse_token (self, head)->deprel != DOSSIER_DEPREL_APPOS
          || dossier_description_head_noun (self, head) == DOSSIER_NO_TOKEN)
        continue;
      first = dossier_description_first (self, head, head + 1);
      if (is_set_off (self, name->end, first))
        add (self, name, first, dossier_description_end (self, first, head), head);
    }
}

/* "the state's attorney general, Ann Lee": the name, or the title before it, hangs on the description. */
static void
find_ahead (DossierDiscourse *self, const DossierReference *name, guint32 bearer, guint32 start)
{
  const DossierToken *token = dossier_discourse_token (self, bearer);
  guint32 head = token->head;
  guint32 first;
  guint32 end;

  if (head >= start || (token->deprel != DOSSIER_DEPREL_APPOS && token->deprel != DOSSIER_DEPREL_FLAT)
      || !same_sentence (self, head, start) || dossier_description_head_noun (self, head) == DOSSIER_NO_TOKEN)
    return;
  first = dossier_description_first (self, head, head + 1);
  end = dossier_description_end (self, first, head);
  if (end + 1 == start && is_set_off (self, end, start)
      && (end - first > 1 || dossier_entity_lexicon_honorific (self->lexicon, self->words[first]) == NULL))
    add (self, name, first, end, head);
}

static void
find_beside (DossierDiscourse *self, const DossierReference *name)
{
  guint32 first = name->first;
  guint32 end;
  guint32 noun = DOSSIER_NO_TOKEN;

  if (find_title (self, name, &first, &end, &noun))
    add (self, name, first, end, noun);
  find_behind (self, name, name->head);
  find_ahead (self, name, name->head, first);
  if (first < name->first && noun != name->head)
    {
      find_behind (self, name, noun);
      find_ahead (self, name, noun, first);
    }
}

/* "a supporter of Lee" and "senator from Ohio" say who somebody is; a bare "Republican" is what he is. */
static void
find_predicate (DossierDiscourse *self, guint32 head)
{
  const DossierReference *bearer;
  guint32 subject;
  guint32 first;
  guint at;

  if (dossier_description_head_noun (self, head) == DOSSIER_NO_TOKEN)
    return;
  subject = dossier_description_predicate_subject (self, head);
  at = subject != DOSSIER_NO_TOKEN ? self->reference_at[subject] : DOSSIER_NO_INDEX;
  if (at == DOSSIER_NO_INDEX)
    return;
  bearer = dossier_discourse_reference (self, at);
  if (!is_person (self, bearer) || bearer->head != subject)
    return;
  first = dossier_description_first (self, head, head + 1);
  add (self, bearer, first, dossier_description_end (self, first, head), head);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const DossierStatedDescription *x = a;
  const DossierStatedDescription *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  return x->end != y->end ? (x->end > y->end ? -1 : 1) : 0;
}

/* Whether the head, or the very words, are those of a mention that stands on its own. */
static gboolean
is_mention_already (const DossierDiscourse *self, const DossierStatedDescription *description)
{
  const DossierReference *reference;
  guint at = self->reference_at[description->head];

  if (at == DOSSIER_NO_INDEX)
    return FALSE;
  reference = dossier_discourse_reference (self, at);
  return (reference->kind != DOSSIER_MENTION_NAME && reference->head == description->head)
         || (reference->first == description->first && reference->end == description->end
             && reference->referent != DOSSIER_NO_INDEX);
}

static void
drop_doubles (DossierDiscourse *self)
{
  GArray *found = self->descriptions;
  guint kept = 0;

  g_array_sort (found, compare);
  for (guint i = 0; i < found->len; i++)
    {
      DossierStatedDescription description = g_array_index (found, DossierStatedDescription, i);

      if (is_mention_already (self, &description)
          || (kept > 0 && compare (&g_array_index (found, DossierStatedDescription, kept - 1), &description) == 0))
        continue;
      g_array_index (found, DossierStatedDescription, kept++) = description;
    }
  g_array_set_size (found, kept);
}

void
dossier_description_finder_run (DossierDiscourse *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->references->len; i++)
    {
      const DossierReference *reference = dossier_discourse_reference (self, i);

      if (reference->kind == DOSSIER_MENTION_NAME && is_person (self, reference))
        find_beside (self, reference);
    }
  for (guint32 i = 0; i < self->n_tokens; i++)
    find_predicate (self, i);
  drop_doubles (self);
}
