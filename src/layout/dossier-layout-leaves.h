/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-layout-job.h"

G_BEGIN_DECLS

/**
 * dossier_layout_draw_in_leaves:
 *
 * Draws nodes that hang on a single edge closer to what they hang on, as far as node and label have room: the
 * spring engine throws them out to the rim, and the picture must then be shrunk to fit. Nodes whose place is
 * known stay.
 */
void dossier_layout_draw_in_leaves (const DossierLayoutJob *job, DossierLayout *layout);

G_END_DECLS
