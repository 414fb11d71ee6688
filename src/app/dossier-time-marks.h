/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Marks a slider of days with the beginnings of weeks, months or years, as many as have room. */
void dossier_time_marks_set (GtkScale *scale, const DossierTimeline *timeline);

G_END_DECLS
