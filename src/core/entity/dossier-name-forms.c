/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-forms.h"

#include "dossier-name-key.h"
#include "dossier-role-phrase.h"

#include <string.h>

#define N_TYPES (DOSSIER_ENTITY_OTHER + 1)

/* What evidence weighs in the vote; what the name finder says of one place counts FINDER. */
#define FINDER 2
#define TITLE 3
#define WELL_KNOWN 6
#define WORD_OF_BODY 2
#define GIVEN_NAME 1
#define ACTING_GIVEN_NAME 3

static void
form_free (gpointer data)
{
  DossierNameForm *form = data;

  g_free (form->key);
  g_free (form->text);
  g_array_unref (form->references);
  g_clear_pointer (&form->person, dossier_name_parts_free);
  g_clear_pointer (&form->body, dossier_body_name_free);
  g_clear_pointer (&form->candidates, g_array_unref);
  g_free (form);
}

static DossierNameForm *
form_new (const DossierDiscourse *self, const DossierReference *reference, char *key)
{
  DossierNameForm *form = g_new0 (DossierNameForm, 1);

  form->key = key;
  form->text = dossier_discourse_dup_text (self, reference->first, reference->end);
  form->references = g_array_new (FALSE, FALSE, sizeof (guint));
  form->referent = DOSSIER_NO_INDEX;
  return form;
}

/* Whether a form of address or the title of a person stands right before the name. */
static gboolean
has_person_title (const DossierDiscourse *self, const DossierReference *reference)
{
  const DossierRoleNoun *noun;
  guint32 first;

  if (reference->first == 0
      || dossier_discourse_token (self, reference->first - 1)->sentence
             != dossier_discourse_token (self, reference->first)->sentence)
    return FALSE;
  if (dossier_entity_lexicon_honorific (self->lexicon, self->words[reference->first - 1]) != NULL)
    return TRUE;
  noun = dossier_role_phrase_ending (self, reference->first, &first);
  return noun != NULL && (noun->kind == DOSSIER_ROLE_OFFICE || noun->kind == DOSSIER_ROLE_KIN)
         && dossier_discourse_token (self, reference->first - 1)->tag != DOSSIER_TAG_NNS;
}

/* A lone given name that does or has something ("Alice left") rather than stands where places do. */
static gboolean
is_acting_given_name (const DossierDiscourse *self, const DossierReference *reference)
{
  const DossierToken *token = dossier_discourse_token (self, reference->head);

  return reference->end == reference->first + 1
         && (token->deprel == DOSSIER_DEPREL_NSUBJ || token->deprel == DOSSIER_DEPREL_OBJ
             || token->deprel == DOSSIER_DEPREL_IOBJ || token->deprel == DOSSIER_DEPREL_NMOD_POSS)
         && dossier_entity_lexicon_is_only_given_name (self->lexicon, self->words[reference->first]);
}

static void
vote_by_places (const DossierDiscourse *self, const DossierNameForm *form, guint *votes)
{
  for (guint i = 0; i < form->references->len; i++)
    {
      const DossierReference *reference
          = dossier_discourse_reference (self, g_array_index (form->references, guint, i));

      votes[reference->type] += FINDER;
      if (has_person_title (self, reference))
        votes[DOSSIER_ENTITY_PERSON] += TITLE;
      if ((reference->type == DOSSIER_ENTITY_PLACE || reference->type == DOSSIER_ENTITY_OTHER)
          && is_acting_given_name (self, reference))
        votes[DOSSIER_ENTITY_PERSON] += ACTING_GIVEN_NAME;
    }
}

static void
vote_by_words (const DossierDiscourse *self, const DossierNameForm *form, guint *votes)
{
  g_auto (GStrv) words = g_strsplit (form->key, " ", -1);
  guint n = g_strv_length (words);
  guint places = form->references->len;

  if (dossier_entity_lexicon_usual_name (self->lexicon, form->key, NULL) != NULL)
    votes[DOSSIER_ENTITY_ORGANISATION] += WELL_KNOWN * places;
  if (n < 2)
    return;
  if (dossier_entity_lexicon_body_class (self->lexicon, words[n - 1], NULL) != NULL
      && votes[DOSSIER_ENTITY_PLACE] == 0)
    votes[DOSSIER_ENTITY_ORGANISATION] += WORD_OF_BODY * places;
  else if (n <= 4 && votes[DOSSIER_ENTITY_PERSON] > 0
           && dossier_entity_lexicon_given_name (self->lexicon, words[0], NULL))
    votes[DOSSIER_ENTITY_PERSON] += GIVEN_NAME * places;
}

static void
vote (const DossierDiscourse *self, DossierNameForm *form)
{
  guint votes[N_TYPES] = { 0 };
  guint best = DOSSIER_ENTITY_PERSON;

  vote_by_places (self, form, votes);
  vote_by_words (self, form, votes);
  for (guint t = 0; t < N_TYPES; t++)
    if (votes[t] > votes[best])
      best = t;
  form->type = (DossierEntityType) best;
  if (form->type == DOSSIER_ENTITY_PERSON)
    form->person = dossier_name_parts_new (self->lexicon, form->text);
  else if (form->type == DOSSIER_ENTITY_ORGANISATION)
    form->body = dossier_body_name_new (self->lexicon, form->text);
}

GPtrArray *
dossier_name_forms_collect (const DossierDiscourse *self)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func (form_free);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);

  g_return_val_if_fail (self != NULL, forms);

  for (guint i = 0; i < self->references->len; i++)
    {
      const DossierReference *reference = dossier_discourse_reference (self, i);
      DossierNameForm *form;
      DossierRange range;
      char *key;

      if (reference->kind != DOSSIER_MENTION_NAME)
        continue;
      range = dossier_document_range (self->document, reference->first, reference->end);
      key = dossier_name_key (self->document->text + range.start, range.end - range.start);
      form = g_hash_table_lookup (by_key, key);
      if (form == NULL)
        {
          form = form_new (self, reference, key);
          g_hash_table_insert (by_key, form->key, form);
          g_ptr_array_add (forms, form);
        }
      else
        {
          g_free (key);
        }
      g_array_append_val (form->references, i);
    }
  for (guint i = 0; i < forms->len; i++)
    vote (self, g_ptr_array_index (forms, i));
  return forms;
}
