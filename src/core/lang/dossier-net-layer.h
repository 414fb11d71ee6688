/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-model.h"

G_BEGIN_DECLS

/* Networks reckon in whole numbers, so that every machine and compiler gives the same result: a weight of 1 is kept
 * as this. */
#define DOSSIER_NET_ONE_BITS 12

/**
 * DossierNetLayer:
 * @weights: those of the first output, then those of the second, and so on
 * @biases: (nullable): one for each output, in units of the product of input and weight
 * @n_inputs: how many numbers go in
 * @n_outputs: how many come out
 *
 * One affine layer of a network, in the sections "NAME.weights" and "NAME.biases" of a model.
 */
typedef struct
{
  const gint16 *weights;
  const gint32 *biases;
  guint n_inputs;
  guint n_outputs;
} DossierNetLayer;

/**
 * dossier_net_layer_init:
 * @largest: no input is farther from 0
 * @error: DOSSIER_ERROR_MODEL, also where such inputs could overflow an output
 */
gboolean dossier_net_layer_init (DossierNetLayer *layer, const DossierModel *model, const char *name, guint n_inputs,
                                 guint n_outputs, gint32 largest, GError **error);

/**
 * dossier_net_layer_run:
 * @inputs: the first row
 * @stride: how many numbers later the next row begins: fewer than the layer takes where rows overlap
 * @n_rows: how many there are
 * @outputs: (out) (array): n_outputs numbers for each row
 */
void dossier_net_layer_run (const DossierNetLayer *layer, const gint16 *inputs, guint stride, guint n_rows,
                            gint32 *outputs);

G_END_DECLS
