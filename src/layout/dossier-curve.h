/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-layout.h"

G_BEGIN_DECLS

/* A cubic Bézier curve. */
typedef struct
{
  DossierPoint points[4];
} DossierCurve;

typedef enum
{
  DOSSIER_OUTLINE_BOX,
  DOSSIER_OUTLINE_PILL, /* ends are half circles */
} DossierOutline;

/* What an edge ends at: an upright box around its middle. */
typedef struct
{
  DossierPoint middle;
  double width;
  double height;
  DossierOutline outline;
} DossierFrame;

/**
 * dossier_curve_new_edge:
 * @from: where the edge begins
 * @to: where it ends; where both have the same middle, the edge is a loop
 * @through: the middle of the edge's label
 *
 * The curve from one frame's outline to the other's that runs through a point half-way.
 */
DossierCurve dossier_curve_new_edge (const DossierFrame *from, const DossierFrame *to, DossierPoint through);

DossierPoint dossier_curve_get_point (const DossierCurve *curve, double t);
/* Direction of travel at @t, of length 1; to the right where the curve stands still. */
DossierPoint dossier_curve_get_direction (const DossierCurve *curve, double t);
/* The piece between two parameters. */
DossierCurve dossier_curve_cut (const DossierCurve *curve, double from, double to);
/* About the length, by chords. */
double dossier_curve_get_length (const DossierCurve *curve);
/* How far @point is from the curve, by chords. */
double dossier_curve_get_distance (const DossierCurve *curve, DossierPoint point);

gboolean dossier_frame_contains (const DossierFrame *frame, DossierPoint point);

G_END_DECLS
