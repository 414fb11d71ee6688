/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/* Matrices are arrays of floats, row by row; a stride is how many floats later the next row begins. What is multiplied
 * is wider than this only in whole multiples. */
#define DOSSIER_NET_COLUMNS 32

/* (transfer full): @n zeros, and room for a little more, where vector instructions like them; to be freed by free() */
float *dossier_net_matrix_new (gsize n);

/**
 * dossier_net_matrix_multiply:
 * @left: @n_rows rows of @n_inner
 * @right: @n_inner rows of @n_columns, a multiple of DOSSIER_NET_COLUMNS
 * @out: @n_rows rows of @n_columns
 * @add: whether to add the product to what is there
 *
 * Each number of the product is summed up in one fixed order, whatever the width of the processor's vectors: the same
 * training text gives the same network on every machine.
 */
void dossier_net_matrix_multiply (const float *left, guint left_stride, const float *right, guint right_stride,
                                  float *out, guint out_stride, guint n_rows, guint n_inner, guint n_columns,
                                  gboolean add);

/* Writes the @n_rows by @n_columns matrix @in with rows and columns exchanged. */
void dossier_net_matrix_transpose (const float *in, guint in_stride, float *out, guint out_stride, guint n_rows,
                                   guint n_columns);

/* Adds up the rows. */
void dossier_net_matrix_add_rows (const float *in, guint n_rows, guint n_columns, float *out);

/* The exponential function, the same to the last bit on every machine, which that of the C library is not. (The
 * polynomial is that of S. Moshier's Cephes library.) */
static inline float
dossier_net_exp (float x)
{
  const float round = 12582912.0f; /* 1.5 * 2^23: what is added to it loses its fraction */
  float whole;
  float rest;
  float sum = 1.9875691500e-4f;
  gint32 bits;
  float power;

  x = x < -80.0f ? -80.0f : x > 80.0f ? 80.0f : x;
  whole = (x * 1.44269504088896341f + round) - round;
  rest = x - whole * 0.693359375f + whole * 2.12194440e-4f;
  sum = sum * rest + 1.3981999507e-3f;
  sum = sum * rest + 8.3334519073e-3f;
  sum = sum * rest + 4.1665795894e-2f;
  sum = sum * rest + 1.6666665459e-1f;
  sum = sum * rest + 5.0000001201e-1f;
  bits = ((gint32) whole + 127) << 23;
  memcpy (&power, &bits, sizeof power);
  return (sum * rest * rest + rest + 1.0f) * power;
}

static inline float
dossier_net_sigmoid (float x)
{
  return 1.0f / (1.0f + dossier_net_exp (-x));
}

static inline float
dossier_net_tangent (float x)
{
  return 2.0f * dossier_net_sigmoid (2.0f * x) - 1.0f;
}

G_END_DECLS
