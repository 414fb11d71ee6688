/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define DOSSIER_TYPE_COURSE_CHART (dossier_course_chart_get_type ())
G_DECLARE_FINAL_TYPE (DossierCourseChart, dossier_course_chart, DOSSIER, COURSE_CHART, GtkWidget)

/* So many columns the time between the first and the last claim is cut into. */
#define DOSSIER_COURSE_COLUMNS 32

/**
 * DossierCourseChart:
 *
 * Columns over time: blocks above the line for friendly claims, below it for hostile ones. A click or the
 * arrow keys choose a column.
 *
 * Property `column`, int: the one that is chosen, or -1. Signal `activated`: Return, Space or a double click
 * on it.
 */

/* @points: (element-type DossierCoursePoint): by date; those that are only neutral draw nothing */
void dossier_course_chart_set_points (DossierCourseChart *chart, const GArray *points);

/* The days of a column, as Julian day numbers. */
void dossier_course_chart_get_days (DossierCourseChart *chart, int column, guint32 *first, guint32 *last);

/* The column at @x that has something in it, or the one beside it, for columns are narrow; else -1. */
int dossier_course_chart_find_column (DossierCourseChart *chart, double x);

G_END_DECLS
