/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-layout-job.h"

G_BEGIN_DECLS

/* A usual canvas, in pixels: what a picture is to fit at as large a scale as can be. */
#define DOSSIER_LAYOUT_WINDOW_WIDTH 1300.0
#define DOSSIER_LAYOUT_WINDOW_HEIGHT 720.0

/**
 * dossier_layout_pack:
 *
 * Moves the parts of a graph that hang together with nothing else into the free corners around the largest
 * part, so that the whole needs little room. A part that holds a node with a known place stays where it is.
 */
void dossier_layout_pack (const DossierLayoutJob *job, DossierLayout *layout);

/* How many windows wide or high the picture is, whichever is more: its letters shrink by as much to fit. */
double dossier_layout_get_extent (const DossierLayoutJob *job, const DossierLayout *layout);

G_END_DECLS
