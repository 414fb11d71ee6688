/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-layout-job.h"

G_BEGIN_DECLS

/*
 * What goes through the pipes between a program and dossier-layout-helper: lines of numbers in ASCII, the
 * same in every locale. A job:
 *   dossier-layout 1 job ENGINE N_NODES N_EDGES
 *   WIDTH HEIGHT STATE X Y           a node; STATE 0 free, 1 placed, 2 pinned
 *   SOURCE TARGET WIDTH HEIGHT       an edge with the size of its label
 * and the answer:
 *   dossier-layout 1 places ENGINE N_NODES N_EDGES LABELLED
 *   X Y                              a node, then an edge's label
 */

/* Free with g_free(). */
char *dossier_layout_job_to_wire (const DossierLayoutJob *job);
/* @text need not be trusted: a job that comes back has passed dossier_layout_job_check(). */
DossierLayoutJob *dossier_layout_job_from_wire (const char *text, GError **error);

char *dossier_layout_to_wire (const DossierLayout *layout);
/* Refuses an answer that does not fit @job. */
DossierLayout *dossier_layout_from_wire (const char *text, const DossierLayoutJob *job, GError **error);

G_END_DECLS
