/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-labels.h"

void
dossier_name_labels_read (const guint8 *labels, guint32 first, guint32 n, GArray *names)
{
  DossierName name = { .first = first };

  g_return_if_fail ((labels != NULL || n == 0) && names != NULL);

  for (guint32 i = first; i < first + n; i++)
    {
      DossierPlace place;

      if (labels[i] == 0)
        continue;
      place = DOSSIER_NAME_LABEL_PLACE (labels[i]);
      if (place == DOSSIER_PLACE_BEGIN || place == DOSSIER_PLACE_UNIT)
        name.first = i;
      if (place == DOSSIER_PLACE_LAST || place == DOSSIER_PLACE_UNIT)
        {
          name.end = i + 1;
          name.type = DOSSIER_NAME_LABEL_TYPE (labels[i]);
          g_array_append_val (names, name);
        }
    }
}

void
dossier_name_labels_write (const DossierName *names, guint n_names, guint8 *labels)
{
  g_return_if_fail ((names != NULL || n_names == 0) && labels != NULL);

  for (guint k = 0; k < n_names; k++)
    for (guint32 i = names[k].first; i < names[k].end; i++)
      {
        DossierPlace place = names[k].end - names[k].first == 1 ? DOSSIER_PLACE_UNIT
                             : i == names[k].first              ? DOSSIER_PLACE_BEGIN
                             : i + 1 == names[k].end            ? DOSSIER_PLACE_LAST
                                                                : DOSSIER_PLACE_INSIDE;

        labels[i] = DOSSIER_NAME_LABEL (names[k].type, place);
      }
}

void
dossier_name_labels_write_one (guint32 first, guint32 end, DossierNameType type, guint8 *labels)
{
  const DossierName name = { .first = first, .end = end, .type = type };

  dossier_name_labels_write (&name, 1, labels);
}
