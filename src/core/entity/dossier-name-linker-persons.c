/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-linker-private.h"

#include <string.h>

/* "Pope Leo", "Prince Henry": one who is known by the given name alone. */
static gboolean
is_regnal (const DossierNameLinker *linker, const DossierNameForm *form)
{
  static const char *const titles[] = { "pope", "king", "queen", "prince", "princess", "emperor", "empress", "sultan", NULL };

  for (guint i = 0; i < form->references->len; i++)
    {
      guint32 first
          = dossier_discourse_reference (linker->discourse, g_array_index (form->references, guint, i))->first;

      if (first > 0 && g_strv_contains (titles, linker->discourse->words[first - 1]))
        return TRUE;
    }
  return FALSE;
}

/* "Leo XIII" for "Pope Leo"; "Leo of Assisi" is another. */
static gboolean
is_numbered (const DossierNameParts *parts)
{
  return parts->n_words == 2 && strspn (parts->words[1], "ivxl") == strlen (parts->words[1]);
}

/* The persons that the form may mean by the best kind of match that any of them has. */
static DossierNameMatch
find_persons (const DossierNameLinker *linker, const DossierNameForm *form, GArray *found)
{
  const char *last = form->person->words[form->person->n_words - 1];
  const GArray *lists[2] = { g_hash_table_lookup (linker->index->by_last, last),
                             g_hash_table_lookup (linker->index->by_first, form->person->words[0]) };
  DossierNameMatch best = DOSSIER_NAME_MATCH_NONE;
  gboolean regnal = form->person->n_words == 1 && is_regnal (linker, form);

  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; lists[l] != NULL && i < lists[l]->len; i++)
      {
        guint index = g_array_index (lists[l], guint, i);
        const DossierReferent *referent = dossier_name_linker_referent (linker, index);
        DossierNameMatch match;

        if (referent->person == NULL)
          continue;
        match = dossier_name_parts_match (linker->discourse->lexicon, referent->person, form->person);
        if (match == DOSSIER_NAME_MATCH_NONE || match < best
            || (match == DOSSIER_NAME_MATCH_GIVEN && regnal && !is_numbered (referent->person)))
          continue;
        if (match > best)
          g_array_set_size (found, 0);
        best = match;
        g_array_append_val (found, index);
      }
  return best;
}

gboolean
dossier_name_linker_join_initials (DossierNameLinker *linker, DossierNameForm *form)
{
  const GArray *list = g_hash_table_lookup (linker->index->by_acronym, form->key);
  guint person = DOSSIER_NO_INDEX;

  if (strlen (form->key) < 3 || g_ascii_islower (form->text[1]))
    return FALSE;
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint index = g_array_index (list, guint, i);

      if (dossier_name_linker_referent (linker, index)->person == NULL)
        continue;
      if (person != DOSSIER_NO_INDEX)
        return FALSE;
      person = index;
    }
  if (person == DOSSIER_NO_INDEX)
    return FALSE;
  form->type = DOSSIER_ENTITY_PERSON;
  dossier_referent_note_join (dossier_name_linker_referent (linker, person), 0.8f, form->text,
                              "the initials");
  dossier_name_linker_point (linker, form, person, 0.8f);
  return TRUE;
}

/* "Preibus" in an article on Priebus. */
static gboolean
join_slip (DossierNameLinker *linker, DossierNameForm *form)
{
  g_autofree char *letters = dossier_name_index_dup_letters (form->person);
  const GArray *list = g_hash_table_lookup (linker->index->by_last, letters);
  const DossierReferent *referent;
  guint index;

  if (form->person->n_words != 1 || strlen (letters) < 7 || list == NULL || list->len != 1)
    return FALSE;
  index = g_array_index (list, guint, 0);
  referent = dossier_name_linker_referent (linker, index);
  if (referent->person->words[referent->person->n_words - 1][0] != form->key[0])
    return FALSE;
  dossier_referent_note_join (dossier_name_linker_referent (linker, index), 0.7f, form->text,
                              "the same letters, two of them swapped");
  dossier_name_linker_point (linker, form, index, 0.7f);
  return TRUE;
}

void
dossier_name_linker_join_person (DossierNameLinker *linker, DossierNameForm *form)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  DossierNameMatch match;

  if (form->person->n_words == 0)
    return;
  match = find_persons (linker, form, found);
  if (match == DOSSIER_NAME_MATCH_NONE)
    {
      if (!dossier_name_linker_join_initials (linker, form) && !join_slip (linker, form))
        dossier_name_linker_make (linker, form);
    }
  else if (found->len == 1)
    {
      guint index = g_array_index (found, guint, 0);
      float score = dossier_name_match_score (match);

      if (match == DOSSIER_NAME_MATCH_SURNAME && dossier_name_linker_part_kin (linker, form, index))
        return;
      dossier_referent_note_join (dossier_name_linker_referent (linker, index), score, form->text,
                                  dossier_name_match_reason (match));
      dossier_name_linker_point (linker, form, index, score);
    }
  else
    {
      form->candidates = g_steal_pointer (&found);
    }
}
