/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-word-table.h"

#include "dossier-error.h"

/* Whether a look-up comes to an end, be the word in the table or not. */
static gboolean
has_free_slot (const guint32 *keys, gsize n_keys)
{
  for (gsize i = 0; i < n_keys; i++)
    if (keys[i] == 0)
      return TRUE;
  return FALSE;
}

gboolean
dossier_word_table_init (DossierWordTable *table, const DossierModel *model, const char *name, GError **error)
{
  g_autofree char *keys = g_strconcat (name, ".keys", NULL);
  g_autofree char *values = g_strconcat (name, ".values", NULL);
  gsize n_keys;
  gsize n_values;

  g_return_val_if_fail (table != NULL && model != NULL && name != NULL, FALSE);

  table->keys = dossier_model_section (model, keys, sizeof (guint32), &n_keys, error);
  if (table->keys == NULL)
    return FALSE;
  table->values = dossier_model_section (model, values, sizeof (guint16), &n_values, error);
  if (table->values == NULL)
    return FALSE;
  if (n_keys != n_values || n_keys == 0 || (n_keys & (n_keys - 1)) != 0
      || !has_free_slot (table->keys, n_keys))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL,
                   "The table “%s” of a model does not fit together", name);
      return FALSE;
    }
  table->mask = n_keys - 1;
  return TRUE;
}

void
dossier_word_table_write (DossierModelWriter *writer, const char *name, const guint64 *hashes,
                          const guint16 *values,
                          guint n)
{
  g_autofree char *keys_name = g_strconcat (name, ".keys", NULL);
  g_autofree char *values_name = g_strconcat (name, ".values", NULL);
  g_autofree guint32 *slot_keys = NULL;
  g_autofree guint16 *slot_values = NULL;
  guint32 n_slots = 4;

  g_return_if_fail (writer != NULL && name != NULL);

  /* At most two thirds full, so that a look-up ends soon. */
  while (n_slots / 3 * 2 < n)
    n_slots *= 2;
  slot_keys = g_new0 (guint32, n_slots);
  slot_values = g_new0 (guint16, n_slots);
  for (guint i = 0; i < n; i++)
    {
      guint32 slot = (guint32) hashes[i] & (n_slots - 1);

      while (slot_keys[slot] != 0)
        slot = (slot + 1) & (n_slots - 1);
      slot_keys[slot] = dossier_word_table_key (hashes[i]);
      slot_values[slot] = values[i];
    }
  dossier_model_writer_add (writer, keys_name, slot_keys, n_slots * sizeof *slot_keys);
  dossier_model_writer_add (writer, values_name, slot_values, n_slots * sizeof *slot_values);
}
