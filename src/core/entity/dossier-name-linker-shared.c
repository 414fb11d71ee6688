/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-linker-private.h"

#include <string.h>

/* Which of the persons that bear the surname a place means: by form of address, then by who was named
 * last. */
static void
settle_place (DossierNameLinker *linker, const DossierNameForm *form, guint place)
{
  DossierDiscourse *self = linker->discourse;
  DossierReference *reference = dossier_discourse_reference (self, place);
  const DossierHonorific *honorific
      = reference->first > 0
            ? dossier_entity_lexicon_honorific (self->lexicon, self->words[reference->first - 1])
            : NULL;
  guint best = DOSSIER_NO_INDEX;
  gint best_score = G_MININT;

  for (guint i = 0; i < form->candidates->len; i++)
    {
      guint index = g_array_index (form->candidates, guint, i);
      const DossierReferent *referent = dossier_name_linker_referent (linker, index);
      gint score = (gint) MIN (referent->n_names, 50);

      if (honorific != NULL && honorific->gender != DOSSIER_GENDER_UNKNOWN
          && referent->gender != honorific->gender)
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

void
dossier_name_linker_settle_shared (DossierNameLinker *linker)
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
          DossierReferent *referent = dossier_name_linker_referent (linker, reference->referent);

          referent->last_token = reference->head;
          if (shared[i] != NULL)
            referent->n_names++;
        }
    }
  for (guint i = 0; i < self->referents->len; i++)
    dossier_name_linker_referent (linker, i)->last_token = DOSSIER_NO_TOKEN;
}
