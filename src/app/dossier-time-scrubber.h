/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-view-state.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_TIME_SCRUBBER (dossier_time_scrubber_get_type ())
G_DECLARE_FINAL_TYPE (DossierTimeScrubber, dossier_time_scrubber, DOSSIER, TIME_SCRUBBER, GtkWidget)

/**
 * DossierTimeScrubber:
 *
 * The time under the canvas: a histogram of claims above a slider of days, "as of" or between two dates; play
 * and pause; the date written out; how much is shown; a switch for undated claims; the date of the event or
 * of the article. Keys of the slider: arrows go by days, Page Up and Down by bars, Home and End to the ends;
 * Space plays and pauses.
 *
 * Properties:
 *  - `view-state` (DossierViewState)
 *
 * Actions: `time.play` (plays or pauses), `time.all` (back to all dates)
 */
GtkWidget *dossier_time_scrubber_new (DossierViewState *state);
void dossier_time_scrubber_set_view_state (DossierTimeScrubber *self, DossierViewState *state);

G_END_DECLS
