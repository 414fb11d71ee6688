/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-linker-private.h"

#include "dossier-place-part.h"

#include <string.h>

#define SCORE 0.8f
/* A subject of no telling verb, in an article in which the state acts elsewhere. */
#define SCORE_SUBJECT 0.6f

typedef struct
{
  DossierNameLinker *linker;
  GHashTable *referents; /* usual name of the country or state -> index of the referent plus one */
} States;

static const char *
usual_key (const States *states, const char *key)
{
  const char *country = dossier_entity_lexicon_country (states->linker->discourse->lexicon, key);

  return country != NULL ? country : key;
}

/* The country that "Turkish government" and "government of Turkey" are of, or NULL. */
static const char *
governed_country (const States *states, const DossierNameForm *form)
{
  static const char *const ending = " government";
  static const char *const beginning = "government of ";
  g_autofree char *word = NULL;

  if (g_str_has_prefix (form->key, beginning))
    return usual_key (states, form->key + strlen (beginning));
  if (!g_str_has_suffix (form->key, ending))
    return NULL;
  word = g_strndup (form->key, strlen (form->key) - strlen (ending));
  return dossier_entity_lexicon_country (states->linker->discourse->lexicon, word);
}

/* "the Turkish government": what Turkey does is done by it. */
static void
note_governments (const States *states)
{
  for (guint i = 0; i < states->linker->forms->len; i++)
    {
      const DossierNameForm *form = g_ptr_array_index (states->linker->forms, i);
      const char *country = form->type == DOSSIER_ENTITY_ORGANISATION && form->referent != DOSSIER_NO_INDEX
                                ? governed_country (states, form)
                                : NULL;

      if (country != NULL && !g_hash_table_contains (states->referents, country))
        g_hash_table_insert (states->referents, (gpointer)country, GUINT_TO_POINTER (form->referent + 1));
    }
}

static guint
add_state (const States *states, const DossierNameForm *form, guint place)
{
  DossierDiscourse *self = states->linker->discourse;
  DossierReferent *referent = dossier_referent_new (DOSSIER_ENTITY_ORGANISATION, place);

  referent->body = dossier_body_name_new (self->lexicon, form->text);
  referent->body->class = dossier_entity_lexicon_body_class (self->lexicon, "government", NULL);
  g_ptr_array_add (self->referents, referent);
  g_hash_table_insert (states->referents, (gpointer)usual_key (states, form->key),
                       GUINT_TO_POINTER (self->referents->len));
  return self->referents->len - 1;
}

static void
point_to_state (const States *states, guint place, guint index, float score)
{
  DossierReference *reference = dossier_discourse_reference (states->linker->discourse, place);
  DossierReferent *referent = dossier_name_linker_referent (states->linker, index);

  reference->referent = index;
  reference->type = DOSSIER_ENTITY_ORGANISATION;
  reference->score = score;
  referent->n_names++;
  referent->name = MIN (referent->name, place);
}

/* Gives the places of the form that have the part to the state; a mere subject only where the article speaks of
 * the state as a party elsewhere. */
static void
link_places (const States *states, const DossierNameForm *form, DossierPlacePart wanted)
{
  DossierDiscourse *self = states->linker->discourse;

  for (guint k = 0; k < form->references->len; k++)
    {
      guint place = g_array_index (form->references, guint, k);
      gpointer known = g_hash_table_lookup (states->referents, usual_key (states, form->key));

      if (dossier_discourse_reference (self, place)->referent != DOSSIER_NO_INDEX
          || dossier_place_part (self, dossier_discourse_reference (self, place)) != wanted)
        continue;
      if (known != NULL)
        point_to_state (states, place, GPOINTER_TO_UINT (known) - 1,
                        wanted == DOSSIER_PLACE_PART_PARTY ? SCORE : SCORE_SUBJECT);
      else if (wanted == DOSSIER_PLACE_PART_PARTY)
        point_to_state (states, place, add_state (states, form, place), SCORE);
    }
}

void
dossier_name_linker_find_states (DossierNameLinker *linker)
{
  static const DossierPlacePart parts[] = { DOSSIER_PLACE_PART_PARTY, DOSSIER_PLACE_PART_SUBJECT };
  g_autoptr (GHashTable) referents = g_hash_table_new (g_str_hash, g_str_equal);
  States states = { linker, referents };

  g_return_if_fail (linker != NULL);

  note_governments (&states);
  for (guint p = 0; p < G_N_ELEMENTS (parts); p++)
    for (guint i = 0; i < linker->forms->len; i++)
      {
        const DossierNameForm *form = g_ptr_array_index (linker->forms, i);

        if (form->type == DOSSIER_ENTITY_PLACE)
          link_places (&states, form, parts[p]);
      }
}
