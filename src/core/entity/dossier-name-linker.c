/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-linker.h"

#include "dossier-name-linker-private.h"
#include "dossier-role-finder.h"

void
dossier_name_linker_point (DossierNameLinker *linker, DossierNameForm *form, guint referent, float score)
{
  form->referent = referent;
  dossier_name_linker_referent (linker, referent)->n_names += form->references->len;
  for (guint i = 0; i < form->references->len; i++)
    {
      DossierReference *reference
          = dossier_discourse_reference (linker->discourse, g_array_index (form->references, guint, i));

      reference->referent = referent;
      reference->type = form->type;
      reference->score = score;
    }
}

void
dossier_name_linker_make (DossierNameLinker *linker, DossierNameForm *form)
{
  DossierReferent *referent = dossier_referent_new (form->type, dossier_name_linker_first_place (form));
  guint index = linker->discourse->referents->len;

  g_ptr_array_add (linker->discourse->referents, referent);
  referent->person = g_steal_pointer (&form->person);
  referent->body = g_steal_pointer (&form->body);
  if (referent->person != NULL)
    {
      referent->gender = referent->person->gender;
      dossier_name_index_add_person (linker->index, referent->person, index);
    }
  if (referent->body != NULL)
    dossier_name_index_add_body (linker->index, referent->body, index);
  dossier_name_linker_point (linker, form, index, 1);
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
  return dossier_name_linker_first_place (x) < dossier_name_linker_first_place (y) ? -1 : 1;
}

static void
join_forms (DossierNameLinker *linker)
{
  for (guint i = 0; i < linker->forms->len; i++)
    {
      DossierNameForm *form = g_ptr_array_index (linker->forms, i);

      dossier_name_linker_review_type (linker, form);
      if (form->type == DOSSIER_ENTITY_PERSON && form->person != NULL)
        dossier_name_linker_join_person (linker, form);
      else if (form->type == DOSSIER_ENTITY_ORGANISATION && form->body != NULL && form->body->n_words > 0)
        dossier_name_linker_join_body (linker, form);
    }
  for (guint i = 0; i < linker->forms->len; i++)
    {
      DossierNameForm *form = g_ptr_array_index (linker->forms, i);

      for (guint k = 0; form->referent == DOSSIER_NO_INDEX && k < form->references->len; k++)
        dossier_discourse_reference (linker->discourse, g_array_index (form->references, guint, k))->type
            = form->type;
      if (form->type == DOSSIER_ENTITY_PLACE || form->type == DOSSIER_ENTITY_OTHER)
        dossier_name_linker_reclaim_surnames (linker, form);
    }
}

void
dossier_name_linker_run (DossierDiscourse *self)
{
  DossierNameLinker linker = { .discourse = self };

  g_return_if_fail (self != NULL);

  linker.forms = dossier_name_forms_collect (self);
  linker.index = dossier_name_index_new ();
  g_ptr_array_sort (linker.forms, compare_forms);
  join_forms (&linker);
  dossier_name_linker_find_states (&linker);
  dossier_role_finder_run (self);
  dossier_name_linker_settle_shared (&linker);
  g_ptr_array_unref (linker.forms);
  dossier_name_index_free (linker.index);
}
