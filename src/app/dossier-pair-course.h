/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "dossier-extract.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_PAIR_COURSE (dossier_pair_course_get_type ())
G_DECLARE_FINAL_TYPE (DossierPairCourse, dossier_pair_course, DOSSIER, PAIR_COURSE, GtkWidget)

/**
 * DossierPairCourse:
 *
 * How friendly or hostile two were over time, from the claims and from nothing else: friendly ones rise above
 * the line, hostile ones hang below it, each at its own date.
 */

/* @claims: (element-type guint): those between the two; undated and neutral ones are left out */
void dossier_pair_course_set_claims (DossierPairCourse *course, const DossierExtract *extract,
                                     const GArray *claims);

/* Whether there is anything to draw: two claims that are dated and not neutral. */
gboolean dossier_pair_course_has_course (DossierPairCourse *course);

/* The first and the last day that is drawn, in words; NULL where there is none. Free with g_free(). */
char *dossier_pair_course_dup_first (DossierPairCourse *course);
char *dossier_pair_course_dup_last (DossierPairCourse *course);

G_END_DECLS
