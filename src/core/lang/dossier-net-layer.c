/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-net-layer.h"

#include "dossier-error.h"

/* The loops below are the parser's heaviest: on x86-64 GCC is to make them into vector instructions at any of its
 * settings, and where the processor has wide ones, those are taken as the program starts. Elsewhere they are what the
 * compiler makes of them; the sums are the same. Steps that are counted (see
 * tests/core/lang/test-steps.c) are not those of one number each, of which sixteen are done at once. */
#if defined (__x86_64__) && defined (__GNUC__) && !defined (__clang__)
#define WIDE __attribute__ ((target_clones ("avx2", "default"), optimize ("O3"), no_sanitize_coverage))
#else
#define WIDE
#endif

/* Rows that share one pass over the weights. */
#define ABREAST 4

static gboolean
is_sound (const DossierNetLayer *layer, gint32 largest)
{
  for (guint i = 0; i < layer->n_outputs; i++)
    {
      gint64 sum = ABS ((gint64) layer->biases[i]);

      for (guint k = 0; k < layer->n_inputs; k++)
        sum += (gint64) largest * ABS (layer->weights[(gsize) i * layer->n_inputs + k]);
      if (sum > G_MAXINT32)
        return FALSE;
    }
  return TRUE;
}

gboolean
dossier_net_layer_init (DossierNetLayer *layer, const DossierModel *model, const char *name, guint n_inputs,
                        guint n_outputs, gint32 largest, GError **error)
{
  g_autofree char *weights = g_strconcat (name, ".weights", NULL);
  g_autofree char *biases = g_strconcat (name, ".biases", NULL);
  gsize n_weights;
  gsize n_biases;

  g_return_val_if_fail (layer != NULL && model != NULL, FALSE);

  layer->n_inputs = n_inputs;
  layer->n_outputs = n_outputs;
  layer->weights = dossier_model_section (model, weights, sizeof (gint16), &n_weights, error);
  if (layer->weights == NULL)
    return FALSE;
  layer->biases = dossier_model_section (model, biases, sizeof (gint32), &n_biases, error);
  if (layer->biases == NULL)
    return FALSE;
  if (n_weights != (gsize) n_inputs * n_outputs || n_biases != n_outputs || !is_sound (layer, largest))
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "The layer “%s” of a model does not fit", name);
      return FALSE;
    }
  return TRUE;
}

WIDE static void
run_abreast (const DossierNetLayer *layer, const gint16 *inputs, guint stride, gint32 *outputs)
{
  const gint16 *a = inputs;
  const gint16 *b = a + stride;
  const gint16 *c = b + stride;
  const gint16 *d = c + stride;
  guint n = layer->n_inputs;

  for (guint i = 0; i < layer->n_outputs; i++)
    {
      const gint16 *weights = layer->weights + (gsize) i * n;
      gint32 sums[ABREAST] = { 0 };

      for (guint k = 0; k < n; k++)
        {
          sums[0] += weights[k] * a[k];
          sums[1] += weights[k] * b[k];
          sums[2] += weights[k] * c[k];
          sums[3] += weights[k] * d[k];
        }
      for (guint row = 0; row < ABREAST; row++)
        outputs[row * layer->n_outputs + i] = sums[row];
    }
}

WIDE static void
run_one (const DossierNetLayer *layer, const gint16 *inputs, gint32 *outputs)
{
  guint n = layer->n_inputs;

  for (guint i = 0; i < layer->n_outputs; i++)
    {
      const gint16 *weights = layer->weights + (gsize) i * n;
      gint32 sum = 0;

      for (guint k = 0; k < n; k++)
        sum += weights[k] * inputs[k];
      outputs[i] = sum;
    }
}

void
dossier_net_layer_run (const DossierNetLayer *layer, const gint16 *inputs, guint stride, guint n_rows, gint32 *outputs)
{
  guint row = 0;

  for (; row + ABREAST <= n_rows; row += ABREAST)
    run_abreast (layer, inputs + (gsize) row * stride, stride, outputs + (gsize) row * layer->n_outputs);
  for (; row < n_rows; row++)
    run_one (layer, inputs + (gsize) row * stride, outputs + (gsize) row * layer->n_outputs);
  if (layer->biases == NULL)
    return;
  for (row = 0; row < n_rows; row++)
    for (guint i = 0; i < layer->n_outputs; i++)
      outputs[(gsize) row * layer->n_outputs + i] += layer->biases[i];
}
