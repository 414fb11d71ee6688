/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-referent.h"

#include <string.h>

static void
clear_role (gpointer data)
{
  g_free (((DossierStatedRole *) data)->of);
}

DossierReferent *
dossier_referent_new (DossierEntityType type, guint name)
{
  DossierReferent *referent = g_new0 (DossierReferent, 1);

  referent->type = type;
  referent->name = name;
  referent->score = 1;
  for (guint i = 0; i < DOSSIER_REFERENT_DOUBTS; i++)
    referent->may_be[i] = DOSSIER_NO_INDEX;
  referent->last_token = DOSSIER_NO_TOKEN;
  referent->last_subject = DOSSIER_NO_TOKEN;
  referent->last_spoke = DOSSIER_NO_TOKEN;
  referent->roles = g_array_new (FALSE, FALSE, sizeof (DossierStatedRole));
  g_array_set_clear_func (referent->roles, clear_role);
  return referent;
}

void
dossier_referent_free (DossierReferent *referent)
{
  g_clear_pointer (&referent->person, dossier_name_parts_free);
  g_clear_pointer (&referent->body, dossier_body_name_free);
  g_array_unref (referent->roles);
  if (referent->why != NULL)
    g_string_free (referent->why, TRUE);
  g_free (referent);
}

void
dossier_referent_add_role (DossierReferent *referent, const DossierRoleNoun *noun, const char *of,
                           guint32 token, gboolean former)
{
  DossierStatedRole role = { .noun = noun->words, .token = token, .former = former };

  for (guint i = 0; i < referent->roles->len; i++)
    {
      const DossierStatedRole *known = &g_array_index (referent->roles, DossierStatedRole, i);

      if (strcmp (known->noun, noun->words) == 0 && known->former == former && g_strcmp0 (known->of, of) == 0)
        return;
    }
  role.of = g_strdup (of);
  g_array_append_val (referent->roles, role);
  if (referent->gender == DOSSIER_GENDER_UNKNOWN && referent->type == DOSSIER_ENTITY_PERSON)
    referent->gender = noun->gender;
}

void
dossier_referent_note_join (DossierReferent *referent, float score, const char *name, const char *reason)
{
  referent->score = MIN (referent->score, score);
  if (referent->why == NULL)
    referent->why = g_string_new (NULL);
  else
    g_string_append (referent->why, "; ");
  g_string_append_printf (referent->why, "“%s”: %s", name, reason);
}

gboolean
dossier_referent_has_role (const DossierReferent *referent, const char *words)
{
  for (guint i = 0; i < referent->roles->len; i++)
    if (strcmp (g_array_index (referent->roles, DossierStatedRole, i).noun, words) == 0)
      return TRUE;
  return FALSE;
}
