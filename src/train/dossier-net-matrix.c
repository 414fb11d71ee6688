/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-net-matrix.h"

#include <stdlib.h>

/* Sixteen floats at once, in as many registers as the processor needs for them. */
typedef float Vector __attribute__ ((vector_size (64), aligned (4)));

#define LANES 16

#if defined (__x86_64__) && defined (__GNUC__) && !defined (__clang__)
#define WIDE __attribute__ ((target_clones ("avx512f", "avx2", "default")))
#else
#define WIDE
#endif

float *
dossier_net_matrix_new (gsize n)
{
  gsize size = (n * sizeof (float) / 64 + 2) * 64;
  float *matrix = aligned_alloc (64, size);

  if (matrix == NULL)
    g_error ("No memory for %" G_GSIZE_FORMAT " bytes of weights", size);
  return memset (matrix, 0, size);
}

/* As many rows of the left matrix at once as there are registers for. */
#define DEFINE_MULTIPLY(rows)                                                                                  \
  WIDE static void multiply_##rows (const float *left, guint left_stride, const float *right, guint right_stride, \
                                    float *out, guint out_stride, guint n_inner, guint n_columns, gboolean add)   \
  {                                                                                                            \
    for (guint j = 0; j < n_columns; j += DOSSIER_NET_COLUMNS)                                                  \
      {                                                                                                        \
        Vector sums[rows][2];                                                                                   \
                                                                                                               \
        for (guint i = 0; i < rows; i++)                                                                        \
          for (guint half = 0; half < 2; half++)                                                                \
            sums[i][half] = add ? *(const Vector *) (out + i * out_stride + j + LANES * half) : (Vector) { 0 }; \
        for (guint k = 0; k < n_inner; k++)                                                                     \
          {                                                                                                    \
            Vector first = *(const Vector *) (right + (gsize) k * right_stride + j);                            \
            Vector second = *(const Vector *) (right + (gsize) k * right_stride + j + LANES);                   \
                                                                                                               \
            for (guint i = 0; i < rows; i++)                                                                    \
              {                                                                                                \
                sums[i][0] += left[i * left_stride + k] * first;                                                \
                sums[i][1] += left[i * left_stride + k] * second;                                               \
              }                                                                                                \
          }                                                                                                    \
        for (guint i = 0; i < rows; i++)                                                                        \
          for (guint half = 0; half < 2; half++)                                                                \
            *(Vector *) (out + i * out_stride + j + LANES * half) = sums[i][half];                              \
      }                                                                                                        \
  }

DEFINE_MULTIPLY (8)
DEFINE_MULTIPLY (2)
DEFINE_MULTIPLY (1)

void
dossier_net_matrix_multiply (const float *left, guint left_stride, const float *right, guint right_stride, float *out,
                             guint out_stride, guint n_rows, guint n_inner, guint n_columns, gboolean add)
{
  guint i = 0;

  g_return_if_fail (n_columns % DOSSIER_NET_COLUMNS == 0);

  for (; i + 8 <= n_rows; i += 8)
    multiply_8 (left + (gsize) i * left_stride, left_stride, right, right_stride, out + (gsize) i * out_stride,
                out_stride, n_inner, n_columns, add);
  for (; i + 2 <= n_rows; i += 2)
    multiply_2 (left + (gsize) i * left_stride, left_stride, right, right_stride, out + (gsize) i * out_stride,
                out_stride, n_inner, n_columns, add);
  for (; i < n_rows; i++)
    multiply_1 (left + (gsize) i * left_stride, left_stride, right, right_stride, out + (gsize) i * out_stride,
                out_stride, n_inner, n_columns, add);
}

void
dossier_net_matrix_transpose (const float *in, guint in_stride, float *out, guint out_stride, guint n_rows,
                              guint n_columns)
{
  for (guint i = 0; i < n_rows; i += LANES)
    for (guint j = 0; j < n_columns; j += LANES)
      for (guint row = i; row < MIN (i + LANES, n_rows); row++)
        for (guint column = j; column < MIN (j + LANES, n_columns); column++)
          out[(gsize) column * out_stride + row] = in[(gsize) row * in_stride + column];
}

void
dossier_net_matrix_add_rows (const float *in, guint n_rows, guint n_columns, float *out)
{
  for (guint i = 0; i < n_rows; i++)
    for (guint k = 0; k < n_columns; k++)
      out[k] += in[(gsize) i * n_columns + k];
}
