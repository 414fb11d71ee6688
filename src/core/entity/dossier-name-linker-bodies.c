/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-linker-private.h"

#include <string.h>

static void
find_bodies_in (const DossierNameLinker *linker, const DossierNameForm *form, const GArray *list,
                DossierBodyMatch *best, GArray *found)
{
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      guint index = g_array_index (list, guint, i);
      const DossierReferent *referent = dossier_name_linker_referent (linker, index);
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
nearest_before (const DossierNameLinker *linker, const GArray *found, guint place)
{
  guint best = g_array_index (found, guint, 0);

  for (guint i = 1; i < found->len; i++)
    {
      guint index = g_array_index (found, guint, i);
      guint named = dossier_name_linker_referent (linker, index)->name;
      guint named_best = dossier_name_linker_referent (linker, best)->name;

      if (named < place && (named_best >= place || named > named_best))
        best = index;
    }
  return best;
}

/* The long name right before a short one in brackets: "Fund for Good Works (FGW)". */
static guint
find_bracketed (const DossierNameLinker *linker, const DossierNameForm *form)
{
  const DossierDiscourse *self = linker->discourse;
  const DossierReference *reference
      = dossier_discourse_reference (self, dossier_name_linker_first_place (form));
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
find_by_acronym (const DossierNameLinker *linker, const DossierNameForm *form, DossierBodyMatch *best,
                 GArray *found)
{
  const char *letters = form->body->words[0];
  guint index = find_bracketed (linker, form);

  if (index != DOSSIER_NO_INDEX)
    {
      *best = DOSSIER_BODY_MATCH_ACRONYM;
      return index;
    }
  find_bodies_in (linker, form, g_hash_table_lookup (linker->index->by_acronym, letters), best, found);
  /* "THR" of "The Hollywood Reporter" */
  if (found->len == 0 && letters[0] == 't')
    find_bodies_in (linker, form, g_hash_table_lookup (linker->index->by_acronym, letters + 1), best, found);
  return DOSSIER_NO_INDEX;
}

void
dossier_name_linker_join_body (DossierNameLinker *linker, DossierNameForm *form)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));
  DossierBodyMatch best = DOSSIER_BODY_MATCH_NONE;
  const DossierBodyName *body = form->body;
  gpointer same = g_hash_table_lookup (linker->index->by_key, body->key);
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
      find_bodies_in (linker, form, g_hash_table_lookup (linker->index->by_first, body->words[0]), &best,
                      found);
      find_bodies_in (linker, form,
                      g_hash_table_lookup (linker->index->by_last, body->words[body->n_words - 1]), &best,
                      found);
    }
  if (index == DOSSIER_NO_INDEX && found->len > 0)
    index = nearest_before (linker, found, dossier_name_linker_first_place (form));
  if (index == DOSSIER_NO_INDEX)
    {
      if (!dossier_name_linker_join_initials (linker, form))
        dossier_name_linker_make (linker, form);
      return;
    }
  score = dossier_body_match_score (best) * (found->len > 1 ? 0.8f : 1);
  dossier_referent_note_join (dossier_name_linker_referent (linker, index), score, form->text,
                              dossier_body_match_reason (best));
  dossier_name_linker_point (linker, form, index, score);
}
