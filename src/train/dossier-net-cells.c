/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-net-cells.h"

#include <stdlib.h>

#include "dossier-net-matrix.h"

void
dossier_net_cells_init (DossierNetCells *self, guint n_cells, guint n_words)
{
  self->n_cells = n_cells;
  self->gates = dossier_net_matrix_new ((gsize) n_words * 6 * n_cells);
  self->cells = dossier_net_matrix_new ((gsize) n_words * 2 * n_cells);
  self->outputs = dossier_net_matrix_new ((gsize) n_words * 2 * n_cells);
}

void
dossier_net_cells_clear (DossierNetCells *self)
{
  free (self->gates);
  free (self->cells);
  free (self->outputs);
}

static void
bend (float *restrict gates, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    gates[i] = dossier_net_tangent (gates[i]);
  for (guint i = n_cells; i < 3 * n_cells; i++)
    gates[i] = dossier_net_sigmoid (gates[i]);
}

/* One word of one direction; @before is what the cells held, %NULL at the first word. */
static void
step (guint n_cells, const float *restrict gates, const float *before, float *restrict cells, float *restrict outputs)
{
  const float *forget = gates + n_cells;
  const float *open = gates + 2 * n_cells;

  for (guint i = 0; i < n_cells; i++)
    cells[i] = (1 - forget[i]) * gates[i];
  if (before != NULL)
    for (guint i = 0; i < n_cells; i++)
      cells[i] += forget[i] * before[i];
  for (guint i = 0; i < n_cells; i++)
    outputs[i] = open[i] * cells[i];
}

void
dossier_net_cells_run (DossierNetCells *self, guint first, guint end)
{
  guint n = self->n_cells;

  for (guint word = first; word < end; word++)
    {
      gsize at = (gsize) word * 2 * n;

      bend (self->gates + (gsize) word * 6 * n, n);
      step (n, self->gates + (gsize) word * 6 * n, word > first ? self->cells + at - 2 * n : NULL, self->cells + at,
            self->outputs + at);
    }
  for (guint word = end; word-- > first;)
    {
      gsize at = (gsize) word * 2 * n + n;

      bend (self->gates + (gsize) word * 6 * n + 3 * n, n);
      step (n, self->gates + (gsize) word * 6 * n + 3 * n, word + 1 < end ? self->cells + at + 2 * n : NULL,
            self->cells + at, self->outputs + at);
    }
}

/* One word back in one direction; @later holds the gradients of the cells that come from the words read after it. */
static void
step_back (guint n_cells, const float *restrict gates, const float *before, const float *restrict cells,
           const float *restrict output_gradients, float *restrict later, float *restrict sum_gradients)
{
  const float *forget = gates + n_cells;
  const float *open = gates + 2 * n_cells;

  for (guint i = 0; i < n_cells; i++)
    {
      float gradient = later[i] + output_gradients[i] * open[i];
      float held = before != NULL ? before[i] : 0;

      sum_gradients[i] = gradient * (1 - forget[i]) * (1 - gates[i] * gates[i]);
      sum_gradients[n_cells + i] = gradient * (held - gates[i]) * forget[i] * (1 - forget[i]);
      sum_gradients[2 * n_cells + i] = output_gradients[i] * cells[i] * open[i] * (1 - open[i]);
      later[i] = gradient * forget[i];
    }
}

void
dossier_net_cells_learn (const DossierNetCells *self, guint first, guint end, const float *output_gradients,
                         float *sum_gradients)
{
  guint n = self->n_cells;
  g_autofree float *later = g_new0 (float, n);

  for (guint word = end; word-- > first;)
    {
      gsize at = (gsize) word * 2 * n;

      step_back (n, self->gates + (gsize) word * 6 * n, word > first ? self->cells + at - 2 * n : NULL,
                 self->cells + at, output_gradients + at, later, sum_gradients + (gsize) word * 6 * n);
    }
  memset (later, 0, n * sizeof *later);
  for (guint word = first; word < end; word++)
    {
      gsize at = (gsize) word * 2 * n + n;

      step_back (n, self->gates + (gsize) word * 6 * n + 3 * n, word + 1 < end ? self->cells + at + 2 * n : NULL,
                 self->cells + at, output_gradients + at, later, sum_gradients + (gsize) word * 6 * n + 3 * n);
    }
}
