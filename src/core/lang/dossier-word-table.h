/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-model-writer.h"

G_BEGIN_DECLS

/**
 * DossierWordTable:
 *
 * A read-only map from the hash of a word (dossier_feature_bytes() or the like) to a number that is not 0, in
 * the sections "NAME.keys" and "NAME.values" of a model: an open hash table of 32 bits of each hash. One word
 * that is not in the table in a thousand million is taken for one that is.
 */
typedef struct
{
  const guint32 *keys;
  const guint16 *values;
  guint32 mask;
} DossierWordTable;

gboolean dossier_word_table_init (DossierWordTable *table, const DossierModel *model, const char *name,
                                  GError **error);

static inline guint32
dossier_word_table_key (guint64 hash)
{
  return (guint32) (hash >> 32) | 1;
}

/* The number that goes with @hash; 0 where there is none. */
static inline guint16
dossier_word_table_lookup (const DossierWordTable *table, guint64 hash)
{
  guint32 key = dossier_word_table_key (hash);
  guint32 slot = (guint32) hash & table->mask;

  while (table->keys[slot] != 0)
    {
      if (table->keys[slot] == key)
        return table->values[slot];
      slot = (slot + 1) & table->mask;
    }
  return 0;
}

/**
 * dossier_word_table_write:
 * @hashes: of different words
 * @values: (array length=n): none of them 0
 *
 * Adds a table to a model.
 */
void dossier_word_table_write (DossierModelWriter *writer, const char *name, const guint64 *hashes,
                               const guint16 *values, guint n);

G_END_DECLS
