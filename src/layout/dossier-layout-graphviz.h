/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-layout-job.h"

G_BEGIN_DECLS

/**
 * dossier_layout_make:
 * @job: a checked job
 *
 * Lays out through Graphviz. Only for dossier-layout-helper: Graphviz may abort, changes the locale of the
 * process and cannot be stopped (graph-and-canvas.md, 3).
 *
 * Returns: (transfer full): the best of several starts, with labels improved
 */
DossierLayout *dossier_layout_make (const DossierLayoutJob *job, GError **error);

G_END_DECLS
