/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-net-random.h"

G_BEGIN_DECLS

/**
 * DossierNetParameter:
 * @values: @n_rows rows of @n_columns
 * @gradients: added up since the last step
 * @rows: numbers of the rows that have a gradient, where only few have at a time (vectors of words); %NULL where all do
 * @n_touched: how many those are
 *
 * Some of the weights of a network while it learns, by Adam's rule (D. Kingma and J. Ba, "Adam: A method for
 * stochastic optimization", ICLR 2015).
 */
typedef struct
{
  guint n_rows;
  guint n_columns;
  float *values;
  float *gradients;
  float *means;
  float *squares;
  guint8 *touched;
  guint *rows;
  guint n_touched;
} DossierNetParameter;

/* @spread: the values are random, this far from 0 at most. @few: gradients come to few rows at a time. */
DossierNetParameter *dossier_net_parameter_new (guint n_rows, guint n_columns, gboolean few, float spread,
                                                DossierNetRandom *random);
void dossier_net_parameter_free (DossierNetParameter *parameter);

/* The gradients of a row, which is stepped next time. */
static inline float *
dossier_net_parameter_touch (DossierNetParameter *parameter, guint row)
{
  if (parameter->rows != NULL && !parameter->touched[row])
    {
      parameter->touched[row] = 1;
      parameter->rows[parameter->n_touched++] = row;
    }
  return parameter->gradients + (gsize) row * parameter->n_columns;
}

/* Sum of the squares of all gradients. */
double dossier_net_parameter_measure (const DossierNetParameter *parameter);

/* Moves the values against the gradients, each multiplied by @share first, and forgets them. @step counts from 1. */
void dossier_net_parameter_step (DossierNetParameter *parameter, guint step, float rate, float share);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNetParameter, dossier_net_parameter_free)

G_END_DECLS
