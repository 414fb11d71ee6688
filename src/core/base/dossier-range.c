/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-range.h"

char *
dossier_range_dup_text (DossierRange range, const char *text)
{
  g_return_val_if_fail (text != NULL && range.start <= range.end, NULL);

  return g_strndup (text + range.start, range.end - range.start);
}

int
dossier_range_compare (gconstpointer a, gconstpointer b)
{
  const DossierRange *left = a;
  const DossierRange *right = b;

  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  if (left->end != right->end)
    return left->end < right->end ? -1 : 1;
  return 0;
}
