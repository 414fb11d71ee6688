/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-net-gates.h"

#include "dossier-error.h"

#define ONE (1 << DOSSIER_NET_GATE_BITS)
#define MOST_CELLS 256

static const gint16 *
find_curve (const DossierModel *model, const char *name, gint16 least, GError **error)
{
  gsize n = 0;
  const gint16 *curve = dossier_model_section (model, name, sizeof (gint16), &n, error);

  gboolean fits = n == DOSSIER_NET_CURVE_SIZE;

  if (curve == NULL)
    return NULL;
  for (gsize i = 0; i < n && fits; i++)
    fits = curve[i] >= least;
  if (fits)
    return curve;
  g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MODEL, "The curve “%s” of a model does not fit", name);
  return NULL;
}

gboolean
dossier_net_gates_init (DossierNetGates *gates, const DossierModel *model, GError **error)
{
  g_return_val_if_fail (gates != NULL && model != NULL, FALSE);

  gates->sigmoid = find_curve (model, "curves.sigmoid", 0, error);
  gates->tangent = gates->sigmoid != NULL ? find_curve (model, "curves.tangent", -G_MAXINT16, error) : NULL;
  return gates->tangent != NULL;
}

static inline gint32
look_up (const gint16 *curve, gint32 sum, guint shift)
{
  gint32 place = (sum >> shift) + DOSSIER_NET_CURVE_SIZE / 2;

  return curve[CLAMP (place, 0, DOSSIER_NET_CURVE_SIZE - 1)];
}

/* One word of one direction; @cells go from word to word. */
static void
step (const DossierNetGates *self, const gint32 *sums, guint shift, guint n_cells, gint32 *cells, gint16 *outputs)
{
  for (guint i = 0; i < n_cells; i++)
    {
      gint32 candidate = look_up (self->tangent, sums[i], shift);
      gint32 forget = look_up (self->sigmoid, sums[n_cells + i], shift);
      gint32 open = look_up (self->sigmoid, sums[2 * n_cells + i], shift);

      cells[i] = (forget * cells[i] + (ONE - forget) * candidate) >> DOSSIER_NET_GATE_BITS;
      outputs[i] = (open * cells[i]) >> (2 * DOSSIER_NET_GATE_BITS - DOSSIER_NET_CELL_BITS);
    }
}

void
dossier_net_gates_run (const DossierNetGates *gates, const gint32 *sums, guint bits, guint n_rows, guint n_cells,
                       gint16 *outputs)
{
  guint shift = bits - DOSSIER_NET_CURVE_BITS;
  gint32 cells[MOST_CELLS] = { 0 };

  g_return_if_fail (bits >= DOSSIER_NET_CURVE_BITS && n_cells <= MOST_CELLS);

  for (guint row = 0; row < n_rows; row++)
    step (gates, sums + (gsize) row * 6 * n_cells, shift, n_cells, cells, outputs + (gsize) row * 2 * n_cells);
  for (guint i = 0; i < n_cells; i++)
    cells[i] = 0;
  for (guint row = n_rows; row-- > 0;)
    step (gates, sums + (gsize) row * 6 * n_cells + 3 * n_cells, shift, n_cells, cells,
          outputs + (gsize) row * 2 * n_cells + n_cells);
}
