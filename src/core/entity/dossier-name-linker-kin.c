/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-linker-private.h"

#include "dossier-role-finder.h"

#include <string.h>

/* How sure it is that a surname alone means the well-known bearer, or the one of the other gender. */
#define SCORE 0.75f

/* What the form of address before a place of the surname tells. */
static DossierGender
address_at (const DossierNameLinker *linker, guint place)
{
  const DossierDiscourse *self = linker->discourse;
  const DossierReference *reference = dossier_discourse_reference (self, place);
  const DossierHonorific *honorific
      = reference->first > 0
            ? dossier_entity_lexicon_honorific (self->lexicon, self->words[reference->first - 1])
            : NULL;

  return honorific != NULL ? honorific->gender : DOSSIER_GENDER_UNKNOWN;
}

static gboolean
differ (DossierGender a, DossierGender b)
{
  return a != DOSSIER_GENDER_UNKNOWN && b != DOSSIER_GENDER_UNKNOWN && a != b;
}

static void
move_place (DossierNameLinker *linker, guint place, guint referent)
{
  DossierReference *reference = dossier_discourse_reference (linker->discourse, place);

  reference->referent = referent;
  reference->type = DOSSIER_ENTITY_PERSON;
  reference->score = SCORE;
  dossier_name_linker_referent (linker, referent)->n_names++;
}

/* Makes a bearer of the surname and gives it the places that @takes says: all but those addressed as @kin is,
 * or only those addressed otherwise. */
static void
share_places (DossierNameLinker *linker, DossierNameForm *form, guint kin, DossierGender gender,
              gboolean bare)
{
  DossierReferent *other;
  guint index = linker->discourse->referents->len;

  dossier_name_linker_make (linker, form);
  other = dossier_name_linker_referent (linker, index);
  other->gender = gender;
  other->n_names = 0;
  other->name = DOSSIER_NO_INDEX;
  for (guint i = 0; i < form->references->len; i++)
    {
      guint place = g_array_index (form->references, guint, i);
      DossierGender address = address_at (linker, place);
      gboolean taken = differ (address, dossier_name_linker_referent (linker, kin)->gender)
                       || (bare && address == DOSSIER_GENDER_UNKNOWN);

      move_place (linker, place, taken ? index : kin);
      if (taken && other->name == DOSSIER_NO_INDEX)
        other->name = place;
    }
}

/* Whether an article that names @person need not be about somebody better known of the surname. */
static gboolean
is_known (const DossierNameLinker *linker, const GPtrArray *holders, const DossierReferent *person)
{
  for (guint i = 0; i < holders->len; i++)
    {
      const DossierOfficeHolder *holder = g_ptr_array_index (holders, i);
      g_autoptr (DossierNameParts) parts = dossier_name_parts_new (linker->discourse->lexicon, holder->name);

      if (strcmp (holder->office, "first lady") != 0
          && dossier_name_parts_match (linker->discourse->lexicon, parts, person->person)
                 > DOSSIER_NAME_MATCH_SURNAME)
        return TRUE;
    }
  return FALSE;
}

/* Whether the two are likely relatives and not strangers of one surname: a woman and a man, or a junior. */
static gboolean
are_kin (const DossierNameParts *known, const DossierNameParts *other)
{
  return differ (known->gender, other->gender) || g_strcmp0 (other->suffix, "jr") == 0;
}

/* The gender of the one whom news means by the surname alone; FALSE where there is nobody but @person. */
static gboolean
find_better_known (const DossierNameLinker *linker, const DossierNameForm *form,
                   const DossierReferent *person, DossierGender *gender)
{
  const GPtrArray *holders
      = dossier_entity_lexicon_office_holders (linker->discourse->lexicon, form->person->words[0]);

  if (holders == NULL || is_known (linker, holders, person))
    return FALSE;
  for (guint i = 0; i < holders->len; i++)
    {
      const DossierOfficeHolder *holder = g_ptr_array_index (holders, i);
      g_autoptr (DossierNameParts) parts = dossier_name_parts_new (linker->discourse->lexicon, holder->name);

      if (dossier_role_finder_is_household_office (holder->office) && are_kin (parts, person->person))
        {
          *gender = parts->gender;
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
dossier_name_linker_part_kin (DossierNameLinker *linker, DossierNameForm *form, guint kin)
{
  const DossierReferent *person = dossier_name_linker_referent (linker, kin);
  DossierGender gender = DOSSIER_GENDER_UNKNOWN;
  guint otherwise = 0;
  guint bare = 0;

  if (form->person->n_words != 1 || person->person->n_words < 2
      || strcmp (form->person->words[0], person->person->words[person->person->n_words - 1]) != 0)
    return FALSE;
  for (guint i = 0; i < form->references->len; i++)
    {
      DossierGender address = address_at (linker, g_array_index (form->references, guint, i));

      bare += address == DOSSIER_GENDER_UNKNOWN;
      if (!differ (address, person->gender))
        continue;
      otherwise++;
      gender = address;
    }
  if (otherwise > 0)
    share_places (linker, form, kin, gender, otherwise > bare);
  else if (find_better_known (linker, form, person, &gender))
    share_places (linker, form, kin, gender, TRUE);
  else
    return FALSE;
  return TRUE;
}
