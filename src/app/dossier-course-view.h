/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "dossier-extract.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_COURSE_VIEW (dossier_course_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierCourseView, dossier_course_view, DOSSIER, COURSE_VIEW, GtkWidget)

/**
 * dossier_course_view_set_pair:
 * @first, @second: indices of entities of @extract, which is kept until the next pair
 *
 * Shows how friendly or hostile the two were over time, from the claims between them and from nothing else
 * (dossier_pair_course_new()): a chart with its axes in words, and under it the dates and claims of the column
 * that is chosen.
 */
void dossier_course_view_set_pair (DossierCourseView *view, DossierExtract *extract, guint first, guint second);

/* Whether there is anything to show: two dated claims that are not neutral. */
gboolean dossier_course_view_has_course (DossierCourseView *view);

G_END_DECLS
