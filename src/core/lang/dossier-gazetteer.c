/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-gazetteer.h"

static const char *const list_names[DOSSIER_N_LISTS] = {
  "given",    "surname",      "person",    "city",    "country",   "region",    "place",      "demonym",
  "group",    "company",      "party",     "agency",  "media",     "school",    "body",       "armed",
  "team",     "law",          "event",     "product", "facility",  "title",     "occupation", "org-end",
  "org-word", "facility-end", "event-end", "law-end", "place-end", "media-end", "calendar",
};

const char *
dossier_list_to_string (DossierList list)
{
  g_return_val_if_fail ((guint) list < DOSSIER_N_LISTS, NULL);

  return list_names[list];
}

DossierList
dossier_list_from_string (const char *name)
{
  g_return_val_if_fail (name != NULL, DOSSIER_N_LISTS);

  for (guint i = 0; i < DOSSIER_N_LISTS; i++)
    if (g_str_equal (list_names[i], name))
      return i;
  return DOSSIER_N_LISTS;
}

gboolean
dossier_gazetteer_init (DossierGazetteer *gazetteer, gconstpointer data, gsize size)
{
  const DossierGazetteerSlot *slots = data;
  gsize n = size / sizeof (DossierGazetteerSlot);

  g_return_val_if_fail (gazetteer != NULL && data != NULL, FALSE);

  if (n == 0 || n * sizeof (DossierGazetteerSlot) != size || (n & (n - 1)) != 0 || n > G_MAXUINT32)
    return FALSE;
  /* A look-up ends at an empty slot, so there has to be one. */
  for (gsize i = 0; i < n; i++)
    if (slots[i].lists == 0)
      {
        gazetteer->slots = slots;
        gazetteer->mask = (guint32) (n - 1);
        return TRUE;
      }
  return FALSE;
}
