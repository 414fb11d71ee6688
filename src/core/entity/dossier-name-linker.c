/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-linker.h"

#include "dossier-name-forms.h"
#include "dossier-role-finder.h"

#include <stdlib.h>
#include <string.h>

/* Most referents compared that share a word with a name. */
#define MAX_CANDIDATES 32

/**
 * Linker:
 * @by_last: last word of a name -> GArray of referents
 * @by_first: first word of a name -> GArray of referents
 * @by_key: key of an organisation -> referent
 * @by_acronym: acronym of an organisation's long name -> GArray of referents
 */
typedef struct
{
  DossierDiscourse *discourse;
  GPtrArray *forms;
  GHashTable *by_last;
  GHashTable *by_first;
  GHashTable *by_key;
  GHashTable *by_acronym;
} Linker;

static void
add_to (GHashTable *table, const char *word, guint referent)
{
  GArray *list = g_hash_table_lookup (table, word);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, g_strdup (word), list);
    }
  if (list->len < MAX_CANDIDATES && (list->len == 0 || g_array_index (list, guint, list->len - 1) != referent))
    g_array_append_val (list, referent);
}

static DossierReferent *
referent_at (const Linker *linker, guint index)
{
  return dossier_discourse_referent (linker->discourse, index);
}

static guint
first_place (const DossierNameForm *form)
{
  return g_array_index (form->references, guint, 0);
}

static void
point_form (Linker *linker, DossierNameForm *form, guint referent, float score)
{
  form->referent = referent;
  referent_at (linker, referent)->n_names += form->references->len;
  for (guint i = 0; i < form->references->len; i++)
    {
      DossierReference *reference
          = dossier_discourse_reference (linker->discourse, g_array_index (form->references, guint, i));

      reference->referent = referent;
      reference->type = form->type;
      reference->score = score;
    }
}

static int
compare_chars (gconstpointer a, gconstpointer b)
{
  return *(const char *) a - *(const char *) b;
}

/* The letters of the last word in order: the same for a name and a slip that swaps two of them. */
static char *
dup_letters (const DossierNameParts *parts)
{
  char *letters = g_strconcat ("~", parts->words[parts->n_words - 1], NULL);

  qsort (letters + 1, strlen (letters + 1), 1, compare_chars);
  return letters;
}

/* The first letters of all words and parts of words: "aoc" of "alexandria ocasio-cortez". */
static char *
dup_initials (const char *const *words)
{
  GString *initials = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    for (const char *p = words[i]; p != NULL && *p != '\0'; p = strchr (p, '-'))
      {
        p += *p == '-' ? 1 : 0;
        if (*p != '\0')
          g_string_append_unichar (initials, g_utf8_get_char (p));
      }
  return g_string_free (initials, FALSE);
}

static void
index_person (Linker *linker, const DossierNameParts *person, guint index)
{
  g_autofree char *initials = dup_initials ((const char *const *) person->words);
  g_autofree char *letters = NULL;

  if (person->n_words == 0)
    return;
  letters = dup_letters (person);
  add_to (linker->by_last, person->words[person->n_words - 1], index);
  add_to (linker->by_last, letters, index);
  if (person->n_words > 1)
    {
      add_to (linker->by_first, person->words[0], index);
      add_to (linker->by_acronym, initials, index);
    }
}

static void
index_body (Linker *linker, const DossierBodyName *body, guint index)
{
  g_autofree char *acronym = dossier_acronym_of ((const char *const *) body->words);
  g_autofree char *initials = dup_initials ((const char *const *) body->words);

  g_hash_table_insert (linker->by_key, g_strdup (body->key), GUINT_TO_POINTER (index + 1));
  add_to (linker->by_first, body->words[0], index);
  if (body->n_words > 1)
    {
      add_to (linker->by_last, body->words[body->n_words - 1], index);
      add_to (linker->by_acronym, acronym, index);
      add_to (linker->by_acronym, initials, index);
    }
}

static guint
make_referent (Linker *linker, DossierNameForm *form)
{
  DossierReferent *referent = dossier_referent_new (form->type, first_place (form));
  guint index = linker->discourse->referents->len;

  g_ptr_array_add (linker->discourse->referents, referent);
  referent->person = g_steal_pointer (&form->person);
  referent->body = g_steal_pointer (&form->body);
  if (referent->person != NULL)
    {
      referent->gender = referent->person->gender;
      index_person (linker, referent->person, index);
    }
  if (referent->body != NULL)
    index_body (linker, referent->body, index);
  point_form (linker, form, index, 1);
  return index;
}

/* The persons that the form may mean by the best kind of match that any of them has. */
static DossierNameMatch
find_persons (const Linker *linker, const DossierNameForm *form, GArray *found)
{
  const char *last = form->person->words[form->person->n_words - 1];
  const GArray *lists[2] = { g_hash_table_lookup (linker->by_last, last),
                             g_hash_table_lookup (linker->by_first, form->person->words[0]) };
  DossierNameMatch best = DOSSIER_NAME_MATCH_NONE;

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; lists[l] != NULL && i < lists[l]->len; i++)
      {
        guint index = g_array_index (lists[l], guint, i);
        const DossierReferent *referent = referent_at (linker, index);
        DossierNameMatch match;

        if (referent->person == NULL)
          continue;
        match = dossier_name_parts_match (linker->discourse->lexicon, referent->person, form->person);
        if (match == DOSSIER_NAME_MATCH_NONE || match < best)
          continue;
        if (match > best)
          g_array_set_size (found, 0);
        best = match;
        g_array_append_val (found, index);
      }
  return best;
}

/* "AOC": the initials of the one person of the article who has them. */
static gboolean
join_by_initials (Linker *linker, DossierNameForm *form)
{
  const GArray *list = g_hash_table_lookup (linker->by_acronym, form->key);
  guint person = DOSSIER_NO_INDEX;

  if (strlen (form->key) < 3 || g_ascii_islower (form->text[1]))
    return FALSE;
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint index = g_array_index (list, guint, i);

      if (referent_at (linker, index)->person == NULL)
        continue;
      if (person != DOSSIER_NO_INDEX)
        return FALSE;
      person = index;
    }
  if (person == DOSSIER_NO_INDEX)
    return FALSE;
  form->type = DOSSIER_ENTITY_PERSON;
  dossier_referent_note_join (referent_at (linker, person), 0.8f, form->text, "the initials");
  point_form (linker, form, person, 0.8f);
  return TRUE;
}

/* "Preibus" in an article on Priebus. */
static gboolean
join_slip (Linker *linker, DossierNameForm *form)
{
  g_autofree char *letters = dup_letters (form->person);
  const GArray *list = g_hash_table_lookup (linker->by_last, letters);
  const DossierReferent *referent;
  guint index;

  if (form->person->n_words != 1 || strlen (letters) < 7 || list == NULL || list->len != 1)
    return FALSE;
  index = g_array_index (list, guint, 0);
  referent = referent_at (linker, index);
  if (referent->person->words[referent->person->n_words - 1][0] != form->key[0])
    return FALSE;
  dossier_referent_note_join (referent_at (linker, index), 0.7f, form->text, "the same letters, two of them swapped");
  point_form (linker, form, index, 0.7f);
  return TRUE;
}

static void
join_person (Linker *linker, DossierNameForm *form)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  DossierNameMatch match;

  if (form->person->n_words == 0)
    return;
  match = find_persons (linker, form, found);
  if (match == DOSSIER_NAME_MATCH_NONE)
    {
      if (!join_by_initials (linker, form) && !join_slip (linker, form))
        make_referent (linker, form);
    }
  else if (found->len == 1)
    {
      guint index = g_array_index (found, guint, 0);
      float score = dossier_name_match_score (match);

      dossier_referent_note_join (referent_at (linker, index), score, form->text, dossier_name_match_reason (match));
      point_form (linker, form, index, score);
    }
  else
    {
      form->candidates = g_steal_pointer (&found);
    }
}

/* A plural of a surname that the article knows ("the Clintons") names a family, not a person. */
static gboolean
is_family (const Linker *linker, const DossierNameForm *form)
{
  gsize length = strlen (form->key);
  g_autofree char *surname = NULL;

  if (length < 4 || form->key[length - 1] != 's' || strchr (form->key, ' ') != NULL)
    return FALSE;
  surname = g_strndup (form->key, length - 1);
  return g_hash_table_contains (linker->by_last, surname) && !g_hash_table_contains (linker->by_last, form->key);
}

static void
find_bodies_in (const Linker *linker, const DossierNameForm *form, const GArray *list, DossierBodyMatch *best,
                GArray *found)
{
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint index = g_array_index (list, guint, i);
      const DossierReferent *referent = referent_at (linker, index);
      DossierBodyMatch match;

      if (referent->body == NULL)
        continue;
      match = dossier_body_name_match (linker->discourse->lexicon, referent->body, form->body);
      if (match == DOSSIER_BODY_MATCH_NONE || match < *best)
        continue;
      if (match > *best)
        g_array_set_size (found, 0);
      *best = match;
      if (found->len == 0 || g_array_index (found, guint, found->len - 1) != index)
        g_array_append_val (found, index);
    }
}

/* Of several organisations that fit, the one named last before the form's first place. */
static guint
nearest_before (const Linker *linker, const GArray *found, guint place)
{
  guint best = g_array_index (found, guint, 0);

  for (guint i = 1; i < found->len; i++)
    {
      guint index = g_array_index (found, guint, i);
      guint named = referent_at (linker, index)->name;
      guint named_best = referent_at (linker, best)->name;

      if (named < place && (named_best >= place || named > named_best))
        best = index;
    }
  return best;
}

/* The long name right before a short one in brackets: "Fund for Good Works (FGW)". */
static guint
find_bracketed (const Linker *linker, const DossierNameForm *form)
{
  const DossierDiscourse *self = linker->discourse;
  const DossierReference *reference = dossier_discourse_reference (self, first_place (form));
  const DossierReference *before;
  guint at;

  if (reference->first < 2 || !dossier_discourse_word_is (self, reference->first - 1, "("))
    return DOSSIER_NO_INDEX;
  at = self->reference_at[reference->first - 2];
  if (at == DOSSIER_NO_INDEX)
    return DOSSIER_NO_INDEX;
  before = dossier_discourse_reference (self, at);
  if (before->referent == DOSSIER_NO_INDEX || before->type != DOSSIER_ENTITY_ORGANISATION
      || g_utf8_get_char (self->words[before->first]) != g_utf8_get_char (form->key))
    return DOSSIER_NO_INDEX;
  return before->referent;
}

/* By bracket or by letters: the organisation that the acronym may be short for. */
static guint
find_by_acronym (const Linker *linker, const DossierNameForm *form, DossierBodyMatch *best, GArray *found)
{
  const char *letters = form->body->words[0];
  guint index = find_bracketed (linker, form);

  if (index != DOSSIER_NO_INDEX)
    {
      *best = DOSSIER_BODY_MATCH_ACRONYM;
      return index;
    }
  find_bodies_in (linker, form, g_hash_table_lookup (linker->by_acronym, letters), best, found);
  /* "THR" of "The Hollywood Reporter" */
  if (found->len == 0 && letters[0] == 't')
    find_bodies_in (linker, form, g_hash_table_lookup (linker->by_acronym, letters + 1), best, found);
  return DOSSIER_NO_INDEX;
}

static void
join_body (Linker *linker, DossierNameForm *form)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  DossierBodyMatch best = DOSSIER_BODY_MATCH_NONE;
  const DossierBodyName *body = form->body;
  gpointer same = g_hash_table_lookup (linker->by_key, body->key);
  guint index = DOSSIER_NO_INDEX;
  float score;

  if (same != NULL)
    {
      index = GPOINTER_TO_UINT (same) - 1;
      best = DOSSIER_BODY_MATCH_SAME;
    }
  else if (body->acronym)
    {
      index = find_by_acronym (linker, form, &best, found);
    }
  if (best == DOSSIER_BODY_MATCH_NONE)
    {
      find_bodies_in (linker, form, g_hash_table_lookup (linker->by_first, body->words[0]), &best, found);
      find_bodies_in (linker, form, g_hash_table_lookup (linker->by_last, body->words[body->n_words - 1]), &best,
                      found);
    }
  if (index == DOSSIER_NO_INDEX && found->len > 0)
    index = nearest_before (linker, found, first_place (form));
  if (index == DOSSIER_NO_INDEX)
    {
      if (!join_by_initials (linker, form))
        make_referent (linker, form);
      return;
    }
  score = dossier_body_match_score (best) * (found->len > 1 ? 0.8f : 1);
  dossier_referent_note_join (referent_at (linker, index), score, form->text, dossier_body_match_reason (best));
  point_form (linker, form, index, score);
}

/* Longer names first, so that short ones find what they are short for; then in order of the text. */
static int
compare_forms (gconstpointer a, gconstpointer b)
{
  const DossierNameForm *x = *(const DossierNameForm *const *) a;
  const DossierNameForm *y = *(const DossierNameForm *const *) b;
  guint n = x->person != NULL ? x->person->n_words : x->body != NULL ? x->body->n_words : 0;
  guint m = y->person != NULL ? y->person->n_words : y->body != NULL ? y->body->n_words : 0;

  if (n != m)
    return n > m ? -1 : 1;
  return first_place (x) < first_place (y) ? -1 : 1;
}

/* Whether the place stands where a place would: "in Cotton", "from Cotton". */
static gboolean
is_located (const DossierDiscourse *self, const DossierReference *reference)
{
  static const char *const prepositions[] = { "in", "at", "near", "from", "to", "across", "outside", "around" };

  for (guint i = 0; reference->first > 0 && i < G_N_ELEMENTS (prepositions); i++)
    if (dossier_discourse_word_is (self, reference->first - 1, prepositions[i]))
      return TRUE;
  return FALSE;
}

/* A single word taken for a place or thing that is the surname of a person named in full before: the person. */
static void
reclaim_surnames (Linker *linker, const DossierNameForm *form)
{
  const GArray *list = g_hash_table_lookup (linker->by_last, form->key);
  guint person = DOSSIER_NO_INDEX;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint index = g_array_index (list, guint, i);
      const DossierReferent *referent = referent_at (linker, index);

      if (referent->person == NULL || referent->person->n_words < 2)
        continue;
      if (person != DOSSIER_NO_INDEX)
        return;
      person = index;
    }
  for (guint i = 0; person != DOSSIER_NO_INDEX && i < form->references->len; i++)
    {
      guint place = g_array_index (form->references, guint, i);
      DossierReference *reference = dossier_discourse_reference (linker->discourse, place);

      if (place < referent_at (linker, person)->name || is_located (linker->discourse, reference)
          || reference->name_type == DOSSIER_NAME_GROUP)
        continue;
      reference->type = DOSSIER_ENTITY_PERSON;
      reference->referent = person;
      reference->score = 0.7f;
      referent_at (linker, person)->n_names++;
    }
}

/* Which of the persons that bear the surname a place means: by form of address, then by who was named last. */
static void
settle_place (Linker *linker, const DossierNameForm *form, guint place)
{
  DossierDiscourse *self = linker->discourse;
  DossierReference *reference = dossier_discourse_reference (self, place);
  const DossierHonorific *honorific
      = reference->first > 0 ? dossier_entity_lexicon_honorific (self->lexicon, self->words[reference->first - 1])
                             : NULL;
  guint best = DOSSIER_NO_INDEX;
  gint best_score = G_MININT;

  for (guint i = 0; i < form->candidates->len; i++)
    {
      guint index = g_array_index (form->candidates, guint, i);
      const DossierReferent *referent = referent_at (linker, index);
      gint score = (gint) MIN (referent->n_names, 50);

      if (honorific != NULL && honorific->gender != DOSSIER_GENDER_UNKNOWN && referent->gender != honorific->gender)
        score -= referent->gender == DOSSIER_GENDER_UNKNOWN ? 20 : 200;
      for (guint k = 0; honorific != NULL && honorific->role != NULL && k < referent->roles->len; k++)
        if (strcmp (g_array_index (referent->roles, DossierStatedRole, k).noun, honorific->role) == 0)
          score += 100;
      if (referent->last_token != DOSSIER_NO_TOKEN)
        score += 60 - (gint) MIN ((reference->first - referent->last_token) / 4, 50);
      if (score > best_score)
        {
          best = index;
          best_score = score;
        }
    }
  if (best == DOSSIER_NO_INDEX)
    return;
  reference->referent = best;
  reference->type = DOSSIER_ENTITY_PERSON;
  reference->score = 0.6f;
}

/* Goes through the names in order of the text and settles those that several persons bear. */
static void
settle_shared (Linker *linker)
{
  DossierDiscourse *self = linker->discourse;
  g_autofree const DossierNameForm **shared = g_new0 (const DossierNameForm *, self->references->len + 1);

  for (guint f = 0; f < linker->forms->len; f++)
    {
      const DossierNameForm *form = g_ptr_array_index (linker->forms, f);

      for (guint i = 0; form->candidates != NULL && i < form->references->len; i++)
        shared[g_array_index (form->references, guint, i)] = form;
    }
  for (guint i = 0; i < self->references->len; i++)
    {
      DossierReference *reference = dossier_discourse_reference (self, i);

      if (shared[i] != NULL)
        settle_place (linker, shared[i], i);
      if (reference->kind == DOSSIER_MENTION_NAME && reference->referent != DOSSIER_NO_INDEX)
        {
          DossierReferent *referent = referent_at (linker, reference->referent);

          referent->last_token = reference->head;
          if (shared[i] != NULL)
            referent->n_names++;
        }
    }
  for (guint i = 0; i < self->referents->len; i++)
    referent_at (linker, i)->last_token = DOSSIER_NO_TOKEN;
}

/* Whether a bare name taken for an organisation is the surname of a person whom the article names in full before it,
 * and no organisation has it in its name. */
static gboolean
is_surname (const Linker *linker, const DossierNameForm *form)
{
  const GArray *list = g_hash_table_lookup (linker->by_last, form->key);
  gboolean person = FALSE;

  if (form->body->n_words != 1 || form->body->acronym || form->body->class != NULL || list == NULL
      || dossier_entity_lexicon_usual_name (linker->discourse->lexicon, form->key, NULL) != NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const DossierReferent *referent = referent_at (linker, g_array_index (list, guint, i));

      if (referent->body != NULL)
        return FALSE;
      person = person || (referent->person->n_words > 1 && referent->name < first_place (form));
    }
  list = g_hash_table_lookup (linker->by_first, form->key);
  for (guint i = 0; list != NULL && i < list->len; i++)
    if (referent_at (linker, g_array_index (list, guint, i))->body != NULL)
      return FALSE;
  return person;
}

static void
take_for_person (Linker *linker, DossierNameForm *form)
{
  form->type = DOSSIER_ENTITY_PERSON;
  g_clear_pointer (&form->body, dossier_body_name_free);
  form->person = dossier_name_parts_new (linker->discourse->lexicon, form->text);
}

static void
join_forms (Linker *linker)
{
  for (guint i = 0; i < linker->forms->len; i++)
    {
      DossierNameForm *form = g_ptr_array_index (linker->forms, i);

      if (form->type == DOSSIER_ENTITY_PERSON && form->person != NULL && is_family (linker, form))
        form->type = DOSSIER_ENTITY_OTHER;
      if (form->type == DOSSIER_ENTITY_ORGANISATION && form->body != NULL && is_surname (linker, form))
        take_for_person (linker, form);
      if (form->type == DOSSIER_ENTITY_PERSON && form->person != NULL)
        join_person (linker, form);
      else if (form->type == DOSSIER_ENTITY_ORGANISATION && form->body != NULL && form->body->n_words > 0)
        join_body (linker, form);
    }
  for (guint i = 0; i < linker->forms->len; i++)
    {
      DossierNameForm *form = g_ptr_array_index (linker->forms, i);

      for (guint k = 0; form->referent == DOSSIER_NO_INDEX && k < form->references->len; k++)
        dossier_discourse_reference (linker->discourse, g_array_index (form->references, guint, k))->type
            = form->type;
      if (form->type == DOSSIER_ENTITY_PLACE || form->type == DOSSIER_ENTITY_OTHER)
        reclaim_surnames (linker, form);
    }
}

void
dossier_name_linker_run (DossierDiscourse *self)
{
  GDestroyNotify free_list = (GDestroyNotify) g_array_unref;
  Linker linker = { .discourse = self };

  g_return_if_fail (self != NULL);

  linker.forms = dossier_name_forms_collect (self);
  linker.by_last = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  linker.by_first = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  linker.by_acronym = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);
  linker.by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_sort (linker.forms, compare_forms);
  join_forms (&linker);
  dossier_role_finder_run (self);
  settle_shared (&linker);
  g_ptr_array_unref (linker.forms);
  g_hash_table_unref (linker.by_last);
  g_hash_table_unref (linker.by_first);
  g_hash_table_unref (linker.by_acronym);
  g_hash_table_unref (linker.by_key);
}
