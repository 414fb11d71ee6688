/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-features.h"

G_BEGIN_DECLS

/**
 * DossierNameDecoder:
 * @back: (element-type guint8): best label before each label of each word
 *
 * Working memory of the search for the best labels of a sentence.
 */
typedef struct
{
  GArray *back;
} DossierNameDecoder;

void dossier_name_decoder_init (DossierNameDecoder *decoder);
void dossier_name_decoder_clear (DossierNameDecoder *decoder);

/**
 * dossier_name_decoder_run:
 * @scores: DOSSIER_N_NAME_LABELS for each of the @n words
 * @transitions: a square of DOSSIER_N_NAME_LABELS: row the label before, column the label after
 * @allowed: (nullable): for each word, a bit for each label it may have; NULL allows all
 * @labels: where the @n best labels go
 *
 * The best sequence of labels in which every name begins and ends (Viterbi). Equal scores go to the lower
 * label, so the result is the same everywhere. Where @allowed leaves no such sequence, the labels are those
 * of no name.
 */
void dossier_name_decoder_run (DossierNameDecoder *decoder, const float *scores, const float *transitions,
                               const guint64 *allowed, guint n, guint8 *labels);

G_END_DECLS
