/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_HISTOGRAM (dossier_histogram_get_type ())
G_DECLARE_FINAL_TYPE (DossierHistogram, dossier_histogram, DOSSIER, HISTOGRAM, GtkWidget)

/**
 * DossierHistogram:
 *
 * Claims by date as stacked bars in the colours of their classes, above a scale whose trough it lines up
 * with. What lies outside the time shown is faint. A picture only: the scale below speaks for it to assistive
 * technology.
 *
 * Signals:
 *  - `picked` (uint day): a press or drag points at a day
 */
GtkWidget *dossier_histogram_new (void);

void dossier_histogram_set_view_state (DossierHistogram *self, DossierViewState *state);

/* Where the first and the last day lie: distances from the left and the right edge, in pixels. */
void dossier_histogram_set_insets (DossierHistogram *self, double left, double right);

G_END_DECLS
