/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-layout.h"

static const char *const engine_names[DOSSIER_N_LAYOUT_ENGINES] = {
  "automatic", "layered", "spring", "large", "circular", "radial",
};

DossierLayout *
dossier_layout_new (DossierLayoutEngine engine, guint n_nodes, guint n_edges)
{
  DossierLayout *layout = g_atomic_rc_box_new0 (DossierLayout);

  layout->engine = engine;
  layout->nodes = g_array_sized_new (FALSE, TRUE, sizeof (DossierPoint), n_nodes);
  layout->labels = g_array_sized_new (FALSE, TRUE, sizeof (DossierPoint), n_edges);
  g_array_set_size (layout->nodes, n_nodes);
  g_array_set_size (layout->labels, n_edges);
  return layout;
}

DossierLayout *
dossier_layout_ref (DossierLayout *layout)
{
  return g_atomic_rc_box_acquire (layout);
}

static void
clear_layout (gpointer data)
{
  DossierLayout *layout = data;

  g_array_unref (layout->nodes);
  g_array_unref (layout->labels);
}

void
dossier_layout_unref (DossierLayout *layout)
{
  g_atomic_rc_box_release_full (layout, clear_layout);
}

const char *
dossier_layout_engine_to_string (DossierLayoutEngine engine)
{
  g_return_val_if_fail ((guint) engine < DOSSIER_N_LAYOUT_ENGINES, NULL);

  return engine_names[engine];
}

gboolean
dossier_layout_engine_from_string (const char *name, DossierLayoutEngine *engine)
{
  g_return_val_if_fail (engine != NULL, FALSE);

  for (guint i = 0; i < DOSSIER_N_LAYOUT_ENGINES; i++)
    if (g_strcmp0 (engine_names[i], name) == 0)
      {
        *engine = (DossierLayoutEngine) i;
        return TRUE;
      }
  return FALSE;
}
