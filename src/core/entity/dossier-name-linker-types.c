/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-linker-private.h"

#include <string.h>

/* A plural of a surname that the article knows ("the Clintons") names a family, not a person. */
static gboolean
is_family (const DossierNameLinker *linker, const DossierNameForm *form)
{
  gsize length = strlen (form->key);
  g_autofree char *surname = NULL;

  if (length < 4 || form->key[length - 1] != 's' || strchr (form->key, ' ') != NULL)
    return FALSE;
  surname = g_strndup (form->key, length - 1);
  return g_hash_table_contains (linker->index->by_last, surname)
         && !g_hash_table_contains (linker->index->by_last, form->key);
}

/* Whether a bare name taken for an organisation is the surname of a person whom the article names in full
 * before it, and no organisation has it in its name. */
static gboolean
is_surname (const DossierNameLinker *linker, const DossierNameForm *form)
{
  const GArray *list = g_hash_table_lookup (linker->index->by_last, form->key);
  gboolean person = FALSE;

  if (form->body->n_words != 1 || form->body->acronym || form->body->class != NULL || list == NULL
      || dossier_entity_lexicon_usual_name (linker->discourse->lexicon, form->key, NULL) != NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      const DossierReferent *referent = dossier_name_linker_referent (linker, g_array_index (list, guint, i));

      if (referent->body != NULL)
        return FALSE;
      person = person
               || (referent->person->n_words > 1 && referent->name < dossier_name_linker_first_place (form));
    }
  list = g_hash_table_lookup (linker->index->by_first, form->key);
  for (guint i = 0; list != NULL && i < list->len; i++)
    if (dossier_name_linker_referent (linker, g_array_index (list, guint, i))->body != NULL)
      return FALSE;
  return person;
}

static void
take_for_person (DossierNameLinker *linker, DossierNameForm *form)
{
  form->type = DOSSIER_ENTITY_PERSON;
  g_clear_pointer (&form->body, dossier_body_name_free);
  form->person = dossier_name_parts_new (linker->discourse->lexicon, form->text);
}

void
dossier_name_linker_review_type (DossierNameLinker *linker, DossierNameForm *form)
{
  if (form->type == DOSSIER_ENTITY_PERSON && form->person != NULL && is_family (linker, form))
    form->type = DOSSIER_ENTITY_OTHER;
  if (form->type == DOSSIER_ENTITY_ORGANISATION && form->body != NULL && is_surname (linker, form))
    take_for_person (linker, form);
}

/* Whether the place stands where a place would: "in Cotton", "from Cotton". */
static gboolean
is_located (const DossierDiscourse *self, const DossierReference *reference)
{
  static const char *const prepositions[]
      = { "in", "at", "near", "from", "to", "across", "outside", "around" };

  for (guint i = 0; reference->first > 0 && i < G_N_ELEMENTS (prepositions); i++)
    if (dossier_discourse_word_is (self, reference->first - 1, prepositions[i]))
      return TRUE;
  return FALSE;
}

void
dossier_name_linker_reclaim_surnames (DossierNameLinker *linker, const DossierNameForm *form)
{
  const GArray *list = g_hash_table_lookup (linker->index->by_last, form->key);
  guint person = DOSSIER_NO_INDEX;

  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint index = g_array_index (list, guint, i);
      const DossierReferent *referent = dossier_name_linker_referent (linker, index);

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

      if (place < dossier_name_linker_referent (linker, person)->name
          || is_located (linker->discourse, reference) || reference->name_type == DOSSIER_NAME_GROUP)
        continue;
      reference->type = DOSSIER_ENTITY_PERSON;
      reference->referent = person;
      reference->score = 0.7f;
      dossier_name_linker_referent (linker, person)->n_names++;
    }
}
