/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-reference-finder.h"

#include "dossier-name-key.h"

#include <string.h>

/* Longest name looked up in small letters. */
#define MAX_WORDS 6

static DossierEntityType
entity_type_of (DossierNameType type)
{
  switch (type)
    {
    case DOSSIER_NAME_PERSON:
      return DOSSIER_ENTITY_PERSON;
    case DOSSIER_NAME_ORGANISATION:
      return DOSSIER_ENTITY_ORGANISATION;
    case DOSSIER_NAME_PLACE:
      return DOSSIER_ENTITY_PLACE;
    default:
      return DOSSIER_ENTITY_OTHER;
    }
}

/* A verb or adjective in small letters before the name ("criticizing Cotton"); "bin" and "de" begin
 * surnames. */
static gboolean
is_common_word (const DossierDiscourse *self, guint32 token)
{
  const DossierToken *t = dossier_discourse_token (self, token);

  return g_ascii_islower (self->document->text[t->start]) && t->end - t->start > 3
         && (t->tag == DOSSIER_TAG_VBG || t->tag == DOSSIER_TAG_VBD || t->tag == DOSSIER_TAG_VBZ
             || t->tag == DOSSIER_TAG_VB || t->tag == DOSSIER_TAG_VBN || t->tag == DOSSIER_TAG_JJ
             || t->tag == DOSSIER_TAG_RB || t->tag == DOSSIER_TAG_IN);
}

/* Two names run into one: "Haass: Tillerson"; but "Peter Marsh, Jr." is one. */
static gboolean
is_break (const DossierDiscourse *self, guint32 token)
{
  return dossier_discourse_word_is (self, token, ":") || dossier_discourse_word_is (self, token, ";")
         || (dossier_discourse_word_is (self, token, ",")
             && !dossier_discourse_word_is (self, token + 1, "jr")
             && !dossier_discourse_word_is (self, token + 1, "sr"));
}

/* "the national Harvest Party": a plain adjective before the name, as "the state Harvest Party" shows. */
static gboolean
is_level_word (const DossierDiscourse *self, guint32 token)
{
  static const char *const words[] = { "national", "federal", "state", "local", "regional", "global", NULL };

  return g_ascii_islower (self->document->text[dossier_discourse_token (self, token)->start])
         && g_strv_contains (words, self->words[token])
         && (dossier_discourse_token (self, token + 1)->flags & DOSSIER_TOKEN_CAPITAL) != 0;
}

/* The name finder may take "Sen." or a possessive ending into the name; the mention goes without. */
static void
trim_name (const DossierDiscourse *self, const DossierName *name, guint32 *first, guint32 *end)
{
  *first = name->first;
  *end = name->end;
  while (*end > *first + 1
         && (dossier_discourse_token (self, *end - 1)->tag == DOSSIER_TAG_POS
             || dossier_discourse_word_is (self, *end - 1, "'s")
             || dossier_discourse_word_is (self, *end - 1, "'")))
    (*end)--;
  if (name->type == DOSSIER_NAME_ORGANISATION && *end > *first + 1 && is_level_word (self, *first))
    (*first)++;
  while (name->type == DOSSIER_NAME_PERSON && *end > *first + 1
         && (dossier_entity_lexicon_honorific (self->lexicon, self->words[*first]) != NULL
             || is_common_word (self, *first)))
    (*first)++;
  for (guint32 i = *first + 1; name->type == DOSSIER_NAME_PERSON && i + 1 < *end; i++)
    if (is_break (self, i))
      *first = i + 1;
}

/* A person's name without a capital letter or with a number is a slip of the name finder. */
static gboolean
is_slip (const DossierDiscourse *self, guint32 first, guint32 end, DossierNameType type)
{
  if (type == DOSSIER_NAME_PERSON && (dossier_discourse_token (self, first)->flags & DOSSIER_TOKEN_DIGIT))
    return TRUE;
  for (guint32 i = first; i < end; i++)
    if (dossier_discourse_token (self, i)->flags & DOSSIER_TOKEN_CAPITAL)
      return FALSE;
  return type == DOSSIER_NAME_PERSON
         && g_ascii_islower (self->document->text[dossier_discourse_token (self, first)->start]);
}

/* "Turkish", "South Korean", "U.S.": a word for a country and what belongs to it. */
static gboolean
is_nationality (const DossierDiscourse *self, const DossierName *name)
{
  g_autofree char *text = dossier_discourse_dup_text (self, name->first, name->end);
  g_autofree char *key = dossier_name_key (text, -1);

  return dossier_entity_lexicon_country (self->lexicon, key) != NULL;
}

/* "Dover Police Chief", "Dover police said": the police of the place, and no place. "Dover police officers" are just
 * that. */
static gboolean
is_police_of (const DossierDiscourse *self, guint32 end)
{
  const DossierToken *token = dossier_discourse_token (self, end);

  return dossier_discourse_word_is (self, end, "police") && (token->flags & DOSSIER_TOKEN_ALL_CAPS) == 0
         && ((token->flags & DOSSIER_TOKEN_CAPITAL) != 0 || token->deprel != DOSSIER_DEPREL_COMPOUND);
}

/* "the Marsh administration", "the Boone campaign": named by the person, and an organisation of its own; so is "the
 * Turkish government". */
static gboolean
is_body_of (const DossierDiscourse *self, const DossierName *name, guint32 end)
{
  if (end >= self->n_tokens || end != name->end
      || dossier_discourse_token (self, end)->sentence != dossier_discourse_token (self, end - 1)->sentence)
    return FALSE;
  if (name->type == DOSSIER_NAME_PLACE && is_police_of (self, end))
    return TRUE;
  if (dossier_discourse_token (self, end)->tag != DOSSIER_TAG_NN)
    return FALSE;
  switch (name->type)
    {
    case DOSSIER_NAME_PERSON:
      return dossier_discourse_word_is (self, end, "administration")
             || dossier_discourse_word_is (self, end, "campaign");
    case DOSSIER_NAME_GROUP:
    case DOSSIER_NAME_PLACE:
      return dossier_discourse_word_is (self, end, "government")
             && dossier_discourse_token (self, end)->deprel != DOSSIER_DEPREL_COMPOUND
             && is_nationality (self, name);
    default:
      return FALSE;
    }
}

static void
add_name (DossierDiscourse *self, guint32 first, guint32 end, DossierNameType type)
{
  DossierReference reference = { 0 };

  reference.first = first;
  reference.end = end;
  reference.head = dossier_discourse_find_head (self, first, end);
  reference.kind = DOSSIER_MENTION_NAME;
  reference.type = entity_type_of (type);
  reference.name_type = type;
  reference.referent = reference.other = DOSSIER_NO_INDEX;
  g_array_append_val (self->references, reference);
}

/* "a Republican", "the Ohio Democrat": a person described by the party, not the party. */
static gboolean
is_party_member (const DossierDiscourse *self, guint32 first, guint32 end, DossierNameType type)
{
  const DossierToken *token = dossier_discourse_token (self, end - 1);
  const DossierRoleNoun *noun;

  if (type != DOSSIER_NAME_GROUP && type != DOSSIER_NAME_ORGANISATION)
    return FALSE;
  if (end > first + 1 && (first == 0 || dossier_discourse_token (self, first - 1)->tag != DOSSIER_TAG_DT))
    return FALSE;
  noun = dossier_entity_lexicon_role (self->lexicon, self->words[end - 1]);
  return noun != NULL && noun->kind == DOSSIER_ROLE_TRAIT
         && (token->tag == DOSSIER_TAG_NN || token->tag == DOSSIER_TAG_NNP)
         && token->deprel != DOSSIER_DEPREL_COMPOUND && token->deprel != DOSSIER_DEPREL_AMOD
         && token->deprel != DOSSIER_DEPREL_FLAT;
}

/* Last words of persons' full names: where one stands alone in capitals elsewhere it is the same person
 * again. */
static GHashTable *
collect_surnames (const DossierDiscourse *self)
{
  GHashTable *surnames = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (guint i = 0; i < self->references->len; i++)
    {
      const DossierReference *reference = dossier_discourse_reference (self, i);

      if (reference->type == DOSSIER_ENTITY_PERSON && reference->end > reference->first + 1
          && strlen (self->words[reference->end - 1]) > 2)
        g_hash_table_add (surnames, (gpointer) self->words[reference->end - 1]);
    }
  return surnames;
}

static gboolean
is_proper (const DossierToken *token)
{
  return (token->flags & DOSSIER_TOKEN_CAPITAL) != 0
         && (token->tag == DOSSIER_TAG_NNP || token->tag == DOSSIER_TAG_NNPS);
}

/* Whether another word of a name stands right beside it, so that it is a part of something longer. */
static gboolean
has_proper_neighbour (const DossierDiscourse *self, guint32 token)
{
  guint32 sentence = dossier_discourse_token (self, token)->sentence;
  gboolean before = token > 0 && dossier_discourse_token (self, token - 1)->sentence == sentence
                    && is_proper (dossier_discourse_token (self, token - 1))
                    && dossier_entity_lexicon_honorific (self->lexicon, self->words[token - 1]) == NULL;
  gboolean after = token + 1 < self->n_tokens
                   && dossier_discourse_token (self, token + 1)->sentence == sentence
                   && is_proper (dossier_discourse_token (self, token + 1));

  return before || after;
}

gboolean *
dossier_reference_finder_find_covered (const DossierDiscourse *self)
{
  gboolean *covered = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  covered = g_new0 (gboolean, self->n_tokens + MAX_WORDS);
  for (guint i = 0; i < self->references->len; i++)
    {
      const DossierReference *reference = dossier_discourse_reference (self, i);

      for (guint32 k = reference->first; k < reference->end; k++)
        covered[k] = TRUE;
    }
  return covered;
}

/* Whether the words name the body even in small letters: "supreme court", but "homeland security" is a task too. */
static gboolean
is_small_name (const DossierDiscourse *self, const char *key, const char *last)
{
  const char *usual = dossier_entity_lexicon_usual_name (self->lexicon, key, NULL);

  return usual != NULL
         && (strcmp (usual, key) == 0 || dossier_entity_lexicon_body_class (self->lexicon, last, NULL) != NULL);
}

/* Where the well-known name ends that begins at @first in small letters, as some papers write them ("the supreme
 * court"); @first where there is none. */
static guint32
find_small_name (const DossierDiscourse *self, guint32 first, const gboolean *covered)
{
  guint32 sentence_end
      = dossier_document_sentence (self->document, dossier_discourse_token (self, first)->sentence)->end;
  g_autoptr (GString) key = g_string_new (self->words[first]);
  guint32 found = first;

  for (guint32 end = first + 1; end < MIN (first + MAX_WORDS, sentence_end) && !covered[end]; end++)
    {
      g_string_append_printf (key, " %s", self->words[end]);
      if (is_small_name (self, key->str, self->words[end]))
        found = end + 1;
    }
  return found;
}

static void
add_small_names (DossierDiscourse *self)
{
  g_autofree gboolean *covered = dossier_reference_finder_find_covered (self);

  for (guint32 i = 0; i < self->n_tokens; i++)
    {
      guint32 end;

      if (covered[i] || !dossier_entity_lexicon_may_begin_usual_name (self->lexicon, self->words[i]))
        continue;
      end = find_small_name (self, i, covered);
      if (end == i)
        continue;
      add_name (self, i, end, DOSSIER_NAME_ORGANISATION);
      i = end - 1;
    }
}

static void
add_missed_surnames (DossierDiscourse *self)
{
  g_autoptr (GHashTable) surnames = collect_surnames (self);
  g_autofree gboolean *covered = dossier_reference_finder_find_covered (self);

  for (guint32 i = 0; i < self->n_tokens; i++)
    if (!covered[i] && is_proper (dossier_discourse_token (self, i))
        && g_hash_table_contains (surnames, self->words[i]) && !has_proper_neighbour (self, i))
      add_name (self, i, i + 1, DOSSIER_NAME_PERSON);
}

/* "his son Peter", "Lee's wife Ann": the word of kinship says that it is somebody. */
static gboolean
is_named_relative (const DossierDiscourse *self, guint32 token)
{
  const DossierRoleNoun *noun = token > 1 ? dossier_entity_lexicon_role (self->lexicon, self->words[token - 1]) : NULL;
  DossierGender gender;
  guint8 before;

  if (noun == NULL || noun->kind != DOSSIER_ROLE_KIN
      || dossier_discourse_token (self, token - 2)->sentence != dossier_discourse_token (self, token)->sentence)
    return FALSE;
  before = dossier_discourse_token (self, token - 2)->tag;
  return (before == DOSSIER_TAG_PRPS || before == DOSSIER_TAG_POS)
         && dossier_entity_lexicon_given_name (self->lexicon, self->words[token], &gender);
}

static void
add_named_relatives (DossierDiscourse *self)
{
  g_autofree gboolean *covered = dossier_reference_finder_find_covered (self);

  for (guint32 i = 0; i < self->n_tokens; i++)
    if (!covered[i] && is_proper (dossier_discourse_token (self, i)) && is_named_relative (self, i)
        && !has_proper_neighbour (self, i))
      add_name (self, i, i + 1, DOSSIER_NAME_PERSON);
}

void
dossier_reference_finder_add_names (DossierDiscourse *self)
{
  const GArray *names = self->document->names;

  g_return_if_fail (self != NULL);

  for (guint i = 0; i < names->len; i++)
    {
      const DossierName *name = &g_array_index (names, DossierName, i);
      guint32 first;
      guint32 end;

      DossierNameType type = name->type;

      trim_name (self, name, &first, &end);
      if (is_body_of (self, name, end))
        {
          end++;
          type = DOSSIER_NAME_ORGANISATION;
        }
      if (!is_party_member (self, first, end, type) && !is_slip (self, first, end, type))
        add_name (self, first, end, type);
    }
  add_missed_surnames (self);
  add_named_relatives (self);
  add_small_names (self);
}

typedef struct
{
  const char *word;
  DossierGender gender;
  guint flags;
} PronounWord;

#define THIRD DOSSIER_PRONOUN_THIRD
#define POSS DOSSIER_PRONOUN_POSSESSIVE
#define SELF DOSSIER_PRONOUN_REFLEXIVE
#define PLURAL DOSSIER_PRONOUN_PLURAL
#define FIRST DOSSIER_PRONOUN_FIRST
#define SECOND DOSSIER_PRONOUN_SECOND
#define NEUTER DOSSIER_PRONOUN_NEUTER
#define RELATIVE DOSSIER_PRONOUN_RELATIVE

static const PronounWord pronoun_words[] = {
  { "he", DOSSIER_GENDER_MALE, THIRD },
  { "him", DOSSIER_GENDER_MALE, THIRD },
  { "his", DOSSIER_GENDER_MALE, THIRD | POSS },
  { "himself", DOSSIER_GENDER_MALE, THIRD | SELF },
  { "she", DOSSIER_GENDER_FEMALE, THIRD },
  { "her", DOSSIER_GENDER_FEMALE, THIRD },
  { "hers", DOSSIER_GENDER_FEMALE, THIRD },
  { "herself", DOSSIER_GENDER_FEMALE, THIRD | SELF },
  { "it", DOSSIER_GENDER_UNKNOWN, THIRD | NEUTER },
  { "its", DOSSIER_GENDER_UNKNOWN, THIRD | NEUTER | POSS },
  { "itself", DOSSIER_GENDER_UNKNOWN, THIRD | NEUTER | SELF },
  { "they", DOSSIER_GENDER_PLURAL, THIRD | PLURAL },
  { "them", DOSSIER_GENDER_PLURAL, THIRD | PLURAL },
  { "their", DOSSIER_GENDER_PLURAL, THIRD | PLURAL | POSS },
  { "i", DOSSIER_GENDER_UNKNOWN, FIRST },
  { "me", DOSSIER_GENDER_UNKNOWN, FIRST },
  { "my", DOSSIER_GENDER_UNKNOWN, FIRST | POSS },
  { "mine", DOSSIER_GENDER_UNKNOWN, FIRST },
  { "myself", DOSSIER_GENDER_UNKNOWN, FIRST | SELF },
  { "we", DOSSIER_GENDER_PLURAL, FIRST | PLURAL },
  { "us", DOSSIER_GENDER_PLURAL, FIRST | PLURAL },
  { "our", DOSSIER_GENDER_PLURAL, FIRST | PLURAL | POSS },
  { "ours", DOSSIER_GENDER_PLURAL, FIRST | PLURAL },
  { "you", DOSSIER_GENDER_UNKNOWN, SECOND },
  { "your", DOSSIER_GENDER_UNKNOWN, SECOND | POSS },
  { "who", DOSSIER_GENDER_UNKNOWN, RELATIVE },
  { "whom", DOSSIER_GENDER_UNKNOWN, RELATIVE },
  { "whose", DOSSIER_GENDER_UNKNOWN, RELATIVE | POSS },
  { "which", DOSSIER_GENDER_UNKNOWN, RELATIVE | NEUTER },
};

static const PronounWord *
find_pronoun (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (pronoun_words); i++)
    if (strcmp (pronoun_words[i].word, word) == 0)
      return &pronoun_words[i];
  return NULL;
}

/* "US" in capitals is a country, "I" before a full stop an initial, "I" after a name a number. */
static gboolean
is_no_pronoun (const DossierDiscourse *self, guint32 token)
{
  const DossierToken *t = dossier_discourse_token (self, token);

  return (t->flags & DOSSIER_TOKEN_ALL_CAPS) != 0 || t->tag == DOSSIER_TAG_NNP || t->tag == DOSSIER_TAG_CD
         || t->tag == DOSSIER_TAG_LS;
}

void
dossier_reference_finder_add_pronouns (DossierDiscourse *self)
{
  g_return_if_fail (self != NULL);

  for (guint32 i = 0; i < self->n_tokens; i++)
    {
      DossierReference reference = { 0 };
      const PronounWord *word;

      if (dossier_discourse_token (self, i)->end - dossier_discourse_token (self, i)->start > 7)
        continue;
      word = find_pronoun (self->words[i]);
      /* A possessor inside a description ("his adviser") is a pronoun all the same; a word of a name is none. */
      if (word == NULL || is_no_pronoun (self, i) || dossier_discourse_is_in_name (self, i))
        continue;
      reference.first = reference.head = i;
      reference.end = i + 1;
      reference.kind = DOSSIER_MENTION_PRONOUN;
      reference.gender = word->gender;
      reference.pronoun = word->flags;
      if (dossier_discourse_token (self, i)->tag == DOSSIER_TAG_PRPS)
        reference.pronoun |= DOSSIER_PRONOUN_POSSESSIVE;
      reference.type
          = (word->flags & DOSSIER_PRONOUN_NEUTER) ? DOSSIER_ENTITY_ORGANISATION : DOSSIER_ENTITY_PERSON;
      reference.referent = reference.other = DOSSIER_NO_INDEX;
      g_array_append_val (self->references, reference);
    }
}
