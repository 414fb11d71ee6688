/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-words.h"

#include <string.h>

#include "dossier-name-lexicon.h"

static void
insert (DossierWordRecord *records, guint32 n, guint64 hash, const DossierWordRecord *record)
{
  guint32 i = (guint32) hash & (n - 1);

  while (records[i].check != 0 && records[i].check != record->check)
    i = (i + 1) & (n - 1);
  records[i] = *record;
}

gpointer
dossier_name_words_build (const char *path, gsize *size, GError **error)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;
  DossierWordRecord *records;
  guint32 n = 1024;

  g_return_val_if_fail (path != NULL && size != NULL, NULL);

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;
  lines = g_strsplit (contents, "\n", -1);
  while (n * 3ull < g_strv_length (lines) * 4ull)
    n *= 2;
  records = g_new0 (DossierWordRecord, n);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) fields = g_strsplit (lines[i], "\t", -1);
      DossierWordRecord record;
      guint64 hash;

      if (g_strv_length (fields) != 2 + DOSSIER_WORD_CLUSTERINGS)
        continue;
      hash = dossier_name_word_fold (fields[0], strlen (fields[0]));
      record.check = MAX ((guint32) (hash >> 32), 1);
      record.forms = g_ascii_strtoull (fields[1], NULL, 10);
      for (guint k = 0; k < DOSSIER_WORD_CLUSTERINGS; k++)
        record.clusters[k] = g_ascii_strtoull (fields[2 + k], NULL, 10);
      insert (records, n, hash, &record);
    }
  *size = n * sizeof (DossierWordRecord);
  return records;
}
