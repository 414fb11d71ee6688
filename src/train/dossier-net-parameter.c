/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-net-parameter.h"

#include <math.h>
#include <stdlib.h>

#include "dossier-net-matrix.h"

/* How much of the past the means keep. The second is lower than usual: text is little, and steps are many. */
#define KEPT 0.9f
#define KEPT_SQUARES 0.98f
#define LEAST 1e-7f

DossierNetParameter *
dossier_net_parameter_new (guint n_rows, guint n_columns, gboolean few, float spread, DossierNetRandom *random)
{
  DossierNetParameter *self = g_new0 (DossierNetParameter, 1);
  gsize n = (gsize) n_rows * n_columns;

  self->n_rows = n_rows;
  self->n_columns = n_columns;
  self->values = dossier_net_matrix_new (n);
  self->gradients = dossier_net_matrix_new (n);
  self->means = dossier_net_matrix_new (n);
  self->squares = dossier_net_matrix_new (n);
  if (few)
    {
      self->touched = g_new0 (guint8, n_rows);
      self->rows = g_new (guint, n_rows);
    }
  for (gsize i = 0; i < n; i++)
    self->values[i] = spread * (2 * dossier_net_random_share (random) - 1);
  return self;
}

void
dossier_net_parameter_free (DossierNetParameter *parameter)
{
  free (parameter->values);
  free (parameter->gradients);
  free (parameter->means);
  free (parameter->squares);
  g_free (parameter->touched);
  g_free (parameter->rows);
  g_free (parameter);
}

static double
measure_row (const float *gradients, gsize n)
{
  double sum = 0;

  for (gsize i = 0; i < n; i++)
    sum += gradients[i] * gradients[i];
  return sum;
}

double
dossier_net_parameter_measure (const DossierNetParameter *parameter)
{
  double sum = 0;

  if (parameter->rows == NULL)
    return measure_row (parameter->gradients, (gsize) parameter->n_rows * parameter->n_columns);
  for (guint i = 0; i < parameter->n_touched; i++)
    sum += measure_row (parameter->gradients + (gsize) parameter->rows[i] * parameter->n_columns,
                        parameter->n_columns);
  return sum;
}

static void
step_values (DossierNetParameter *self, gsize from, gsize n, float rate, float share)
{
  float *restrict values = self->values + from;
  float *restrict gradients = self->gradients + from;
  float *restrict means = self->means + from;
  float *restrict squares = self->squares + from;

  for (gsize i = 0; i < n; i++)
    {
      float gradient = gradients[i] * share;

      means[i] = KEPT * means[i] + (1 - KEPT) * gradient;
      squares[i] = KEPT_SQUARES * squares[i] + (1 - KEPT_SQUARES) * gradient * gradient;
      values[i] -= rate * means[i] / (sqrtf (squares[i]) + LEAST);
      gradients[i] = 0;
    }
}

/* @share to the power of @step, by multiplication alone: that of the C library differs between machines. */
static double
power (double share, guint step)
{
  double result = 1;

  for (; step > 0; step >>= 1, share *= share)
    if (step & 1)
      result *= share;
  return result;
}

void
dossier_net_parameter_step (DossierNetParameter *parameter, guint step, float rate, float share)
{
  float corrected = rate * sqrt (1 - power (KEPT_SQUARES, step)) / (1 - power (KEPT, step));

  if (parameter->rows == NULL)
    step_values (parameter, 0, (gsize) parameter->n_rows * parameter->n_columns, corrected, share);
  for (guint i = 0; i < parameter->n_touched; i++)
    {
      step_values (parameter, (gsize) parameter->rows[i] * parameter->n_columns, parameter->n_columns, corrected,
                   share);
      parameter->touched[parameter->rows[i]] = 0;
    }
  parameter->n_touched = 0;
}
