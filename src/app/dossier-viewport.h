/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-scene.h"

G_BEGIN_DECLS

#define DOSSIER_ZOOM_MIN 0.02
#define DOSSIER_ZOOM_MAX 8.0

/* One notch of the wheel, one press of + or -. */
#define DOSSIER_ZOOM_STEP 1.2

/**
 * DossierViewport:
 * @middle: the point of the scene in the middle of the view
 * @zoom: pixels of the view per pixel of the scene
 * @width: of the view
 * @height: of the view
 *
 * Which part of a scene a view shows. Plain arithmetic without any widget.
 */
typedef struct
{
  DossierPoint middle;
  double zoom;
  double width;
  double height;
} DossierViewport;

void dossier_viewport_init (DossierViewport *viewport);

DossierPoint dossier_viewport_to_scene (const DossierViewport *viewport, DossierPoint view);
DossierPoint dossier_viewport_to_view (const DossierViewport *viewport, DossierPoint scene);
DossierBox dossier_viewport_get_box (const DossierViewport *viewport);

/* The middle of the view stays where it is. */
void dossier_viewport_resize (DossierViewport *viewport, double width, double height);

/* Moves what is shown by pixels of the view: to the right and down where positive. */
void dossier_viewport_pan (DossierViewport *viewport, double dx, double dy);

/* Multiplies the zoom; what lies under @view stays there. Kept between DOSSIER_ZOOM_MIN and DOSSIER_ZOOM_MAX.
 */
void dossier_viewport_zoom_at (DossierViewport *viewport, double factor, DossierPoint view);

/**
 * dossier_viewport_fit:
 * @box: what is to be seen
 * @margin: pixels of the view kept free around it
 * @bottom: more pixels kept free below, as for a legend
 *
 * Shows all of @box as large as it goes, but not above 100 %.
 */
void dossier_viewport_fit (DossierViewport *viewport, const DossierBox *box, double margin, double bottom);

/* Moves as little as brings @box into view, with @margin pixels of the view around it. */
void dossier_viewport_reveal (DossierViewport *viewport, const DossierBox *box, double margin);

/* Moves so that some of @bounds stays in view: nobody gets lost. */
void dossier_viewport_keep_near (DossierViewport *viewport, const DossierBox *bounds);

G_END_DECLS
