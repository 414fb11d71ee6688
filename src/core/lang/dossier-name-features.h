/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-memory.h"

G_BEGIN_DECLS

/* No word has more features than this; what would go beyond is left out. */
#define DOSSIER_NAME_FEATURES_MAX 320

/* Labels of words: 0 = in no name, then begin, inside, last and unit of each type. */
#define DOSSIER_N_NAME_LABELS (1 + DOSSIER_N_PLACES * DOSSIER_N_NAME_TYPES)
#define DOSSIER_NAME_LABEL(type, place) (1 + DOSSIER_N_PLACES * (type) + (place))
#define DOSSIER_NAME_LABEL_TYPE(label) ((DossierNameType) (((label) -1) / DOSSIER_N_PLACES))
#define DOSSIER_NAME_LABEL_PLACE(label) ((DossierPlace) (((label) -1) % DOSSIER_N_PLACES))

static inline gboolean
dossier_name_label_is (guint8 label, DossierNameType type)
{
  return label != 0 && DOSSIER_NAME_LABEL_TYPE (label) == type;
}

static inline gboolean
dossier_name_label_begins (guint8 label)
{
  return label != 0
         && (DOSSIER_NAME_LABEL_PLACE (label) == DOSSIER_PLACE_BEGIN || DOSSIER_NAME_LABEL_PLACE (label) == DOSSIER_PLACE_UNIT);
}

/**
 * dossier_name_features_collect:
 * @labels: (nullable): what the first pass gave each token of the document; NULL in the first pass
 * @index: of the cell
 * @features: room for DOSSIER_NAME_FEATURES_MAX hashes
 *
 * What speaks for one label or another of a word, each as a hash of a template's number and its values.
 *
 * Returns: how many there are
 */
guint dossier_name_features_collect (const DossierNameSentence *sentence, const DossierNameMemory *memory,
                                     const guint8 *labels, guint index, guint64 *features);

G_END_DECLS
