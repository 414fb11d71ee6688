/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-scene.h"

G_BEGIN_DECLS

/* Text smaller than this on the target is left out (graph-and-canvas.md, 4). */
#define DOSSIER_LANDMARK_LEAST_TEXT 5.5
/* A name that is to be read is at least so large on the target. */
#define DOSSIER_LANDMARK_TEXT 9.5

/**
 * DossierLandmark:
 * @node: its index
 * @magnify: how much larger than the rest it is drawn, about its middle
 *
 * A node that is drawn large enough to be read where the scale leaves the names of the others out.
 */
typedef struct
{
  guint node;
  double magnify;
} DossierLandmark;

/**
 * dossier_landmarks_find:
 * @visibility: what is shown of the scene
 * @scale: pixels of the target per pixel of the scene
 *
 * What a map does with towns: of a big graph seen from afar the names of those with the most claims, as far as they do not
 * touch each other nor hide more than a few of the rest. They depend on the scale and not on what part of the scene is
 * looked at, so that none comes or goes while it is moved.
 *
 * Returns: (transfer full) (element-type DossierLandmark): most claims first; empty where names can be read without
 */
GArray *dossier_landmarks_find (const DossierScene *scene, const DossierVisibility *visibility, double scale);

/* The box that @landmark takes in the scene. */
DossierBox dossier_landmark_get_box (const DossierLandmark *landmark, const DossierScene *scene);

/* The node of @landmarks under @point, or DOSSIER_NO_INDEX. */
guint dossier_landmarks_pick (const GArray *landmarks, const DossierScene *scene, DossierPoint point);

G_END_DECLS
