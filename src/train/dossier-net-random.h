/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Random numbers by the million, the same on every machine (G. Marsaglia, "Xorshift RNGs", 2003); never 0. */
typedef guint64 DossierNetRandom;

static inline guint64
dossier_net_random_next (DossierNetRandom *random)
{
  guint64 x = *random;

  x ^= x << 13;
  x ^= x >> 7;
  x ^= x << 17;
  return *random = x;
}

/* From 0 up to 1. */
static inline float
dossier_net_random_share (DossierNetRandom *random)
{
  return (float) (dossier_net_random_next (random) >> 40) * (1.0f / 16777216.0f);
}

G_END_DECLS
