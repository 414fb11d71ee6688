/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-features.h"

G_BEGIN_DECLS

/**
 * DossierFeatureSink:
 * @features: where they go
 * @n: how many there are
 * @template_: number of the template last begun
 *
 * Where the feature templates put their hashes.
 */
typedef struct
{
  guint64 *features;
  guint n;
  guint64 template_;
} DossierFeatureSink;

/* Begins the numbers of a group of templates. */
static inline void
dossier_feature_group (DossierFeatureSink *sink, guint group)
{
  sink->template_ = dossier_name_mix (G_GUINT64_CONSTANT (0x5EED), group * 1000);
}

/* Begins the next template. */
static inline void
dossier_feature_next (DossierFeatureSink *sink)
{
  sink->template_++;
}

/* One more value of the template last begun. */
static inline void
dossier_feature_add (DossierFeatureSink *sink, guint64 value)
{
  if (sink->n < DOSSIER_NAME_FEATURES_MAX)
    sink->features[sink->n++] =
        dossier_name_mix (sink->template_ * G_GUINT64_CONSTANT (0xD6E8FEB86659FD93), value);
}

static inline void
dossier_feature_emit (DossierFeatureSink *sink, guint64 value)
{
  dossier_feature_next (sink);
  dossier_feature_add (sink, value);
}

static inline void
dossier_feature_emit_two (DossierFeatureSink *sink, guint64 first, guint64 second)
{
  dossier_feature_emit (sink, dossier_name_mix (dossier_name_mix (7, first), second));
}

/* The second pass's features: what the first took the words around for, and the same words elsewhere. */
void dossier_name_features_add_votes (DossierFeatureSink *sink, const DossierNameSentence *sentence,
                                      const DossierNameMemory *memory, const guint8 *labels, guint index);

G_END_DECLS
