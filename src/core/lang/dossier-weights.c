/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-weights.h"

#include "dossier-error.h"

gboolean
dossier_weights_init (DossierWeights *weights, const DossierModel *model, const char *name, GError **error)
{
  g_autofree char *buckets = g_strconcat (name, ".buckets", NULL);
  g_autofree char *records = g_strconcat (name, ".records", NULL);
  gsize n_buckets;
  gsize n_records;

  g_return_val_if_fail (weights != NULL && model != NULL, FALSE);

  weights->buckets = dossier_model_section (model, buckets, sizeof (guint32), &n_buckets, error);
  if (weights->buckets == NULL)
    return FALSE;
  weights->records = dossier_model_section (model, records, sizeof (guint16), &n_records, error);
  if (weights->records == NULL)
    return FALSE;
  if (n_buckets < 2 || n_buckets > G_MAXUINT32 || weights->buckets[n_buckets - 1] != n_records)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "The weights “%s” of a model do not fit together", name);
      return FALSE;
    }
  weights->n_buckets = n_buckets - 1;
  return TRUE;
}
