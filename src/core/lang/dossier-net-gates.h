/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-model.h"

G_BEGIN_DECLS

/* The curves are kept at so many places, 256 to the unit, from -8 up to 8. */
#define DOSSIER_NET_CURVE_SIZE 4096
#define DOSSIER_NET_CURVE_BITS 8
/* What comes out of a gate is kept in units of 1 / 2^15, what a gated layer hands on in units of 1 / 2^11. */
#define DOSSIER_NET_GATE_BITS 15
#define DOSSIER_NET_CELL_BITS 11

/**
 * DossierNetGates:
 * @sigmoid: from 0 to 32767
 * @tangent: hyperbolic, from -32767 to 32767
 *
 * The gated recurrence of a network in whole numbers: of each cell the sums of a candidate, a forget gate and an output
 * gate; the cell keeps of what it held what the forget gate lets through and takes of the candidate the rest
 * (J. Bradbury and others, "Quasi-recurrent neural networks", ICLR 2017, there "fo-pooling"). What a cell hands on
 * depends on all words before, yet costs no product of matrices a step. The curves are in the sections
 * "curves.sigmoid" and "curves.tangent" of a model.
 */
typedef struct
{
  const gint16 *sigmoid;
  const gint16 *tangent;
} DossierNetGates;

gboolean dossier_net_gates_init (DossierNetGates *gates, const DossierModel *model, GError **error);

/**
 * dossier_net_gates_run:
 * @sums: (array): for each of @n_rows words the candidates, forget gates and output gates of @n_cells cells that read
 *   from left to right, then those of as many that read from right to left
 * @bits: the sums are in units of 1 / 2^@bits
 * @outputs: (out) (array): for each word 2 * @n_cells numbers in units of 1 / 2^DOSSIER_NET_CELL_BITS
 */
void dossier_net_gates_run (const DossierNetGates *gates, const gint32 *sums, guint bits, guint n_rows, guint n_cells,
                            gint16 *outputs);

G_END_DECLS
