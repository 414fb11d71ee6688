/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How many features in 128 are left out while learning. */
#define DOSSIER_THINNING_SHARE 13

/* Takes some of the @n features out, the same for the same @seed, others for another, so that none is relied
 * upon alone (dropout). Returns how many are left. */
static inline guint
dossier_thin_features (guint64 *features, guint n, guint64 seed)
{
  guint n_left = 0;

  for (guint i = 0; i < n; i++)
    if (((features[i] ^ seed) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)) >> 57 >= DOSSIER_THINNING_SHARE)
      features[n_left++] = features[i];
  return n_left;
}

G_END_DECLS
