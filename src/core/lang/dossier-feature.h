/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Features are 64-bit hashes: a template's number mixed with the values that fill it. */

static inline guint64
dossier_feature_mix (guint64 feature, guint64 value)
{
  /* Small numbers on both sides must not cancel out: templates and tags are such. */
  feature = (feature << 23 | feature >> 41) ^ value * 0xd6e8feb86659fd93;
  feature *= 0x9fb21c651e98df25;
  return feature ^ (feature >> 29);
}

/* A hash of some bytes, as a value to mix in; the same on every machine. */
static inline guint64
dossier_feature_bytes (const char *bytes, gsize length)
{
  guint64 value = 0xcbf29ce484222325 + length;

  for (gsize i = 0; i < length; i++)
    value = (value ^ (guint8) bytes[i]) * 0x100000001b3;
  return value ^ (value >> 32);
}

G_END_DECLS
