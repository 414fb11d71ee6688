/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierNetCells:
 * @n_cells: in each direction
 * @gates: 6 * @n_cells numbers a word: candidates, forget gates and output gates from left to right, then from right to
 *   left; first the sums, then what comes of them
 * @cells: 2 * @n_cells numbers a word: what the cells hold
 * @outputs: likewise: what they hand on
 *
 * A gated layer while it learns: what dossier-net-gates.h is in whole numbers.
 */
typedef struct
{
  guint n_cells;
  float *gates;
  float *cells;
  float *outputs;
} DossierNetCells;

/* Room for @n_words words. */
void dossier_net_cells_init (DossierNetCells *self, guint n_cells, guint n_words);
void dossier_net_cells_clear (DossierNetCells *self);

/* Runs through the words from @first up to @end, those of one sentence, by the sums in @gates. */
void dossier_net_cells_run (DossierNetCells *self, guint first, guint end);

/* The way back: from gradients of the outputs to those of the sums, both laid out like what they belong to. */
void dossier_net_cells_learn (const DossierNetCells *self, guint first, guint end, const float *output_gradients,
                              float *sum_gradients);

G_END_DECLS
