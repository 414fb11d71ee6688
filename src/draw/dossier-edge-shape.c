/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-edge-shape.h"

#include <math.h>

#define THIN 1.4
#define THICK 5.0

/* Where along the line the bar stands: the label has the middle. */
#define BAR_AT 0.78
#define BAR_REACH 7.0

static double
get_width (guint n_sources)
{
  return MIN (THIN + 0.9 * log2 (MAX (n_sources, 1)), THICK);
}

static void
set_dashes (DossierEdgeShape *shape, DossierModality modality)
{
  switch (modality)
    {
    case DOSSIER_MODALITY_REPORTED:
    case DOSSIER_MODALITY_ALLEGED:
      shape->dash = 5 + shape->width;
      shape->gap = 3 + shape->width;
      break;
    case DOSSIER_MODALITY_PLANNED:
    case DOSSIER_MODALITY_HYPOTHETICAL:
      shape->dash = 0.01;
      shape->gap = 2 + 2 * shape->width;
      break;
    default:
      break;
    }
}

static void
set_arrow (DossierEdgeShape *shape)
{
  double length = dossier_curve_get_length (&shape->line);
  double head = MIN (7 + 1.5 * shape->width, length * 0.6);
  double half = 3.2 + 1.0 * shape->width;
  DossierPoint tip = shape->line.points[3], along, notch;

  if (length < 1)
    return;
  shape->has_arrow = TRUE;
  shape->line = dossier_curve_cut (&shape->line, 0, 1 - head / length);
  notch = shape->line.points[3];
  length = MAX (hypot (tip.x - notch.x, tip.y - notch.y), 1e-6);
  along = (DossierPoint){ (tip.x - notch.x) / length, (tip.y - notch.y) / length };
  shape->arrow[0] = tip;
  shape->arrow[1] = (DossierPoint){ notch.x + along.y * half, notch.y - along.x * half };
  shape->arrow[2] = (DossierPoint){ notch.x - along.y * half, notch.y + along.x * half };
  shape->arrow_notch = notch;
}

/* The curve shifted sideways: exact at the ends, close enough between for half a line's width. */
static DossierCurve
shift (const DossierCurve *curve, double by)
{
  DossierPoint start = dossier_curve_get_direction (curve, 0), end = dossier_curve_get_direction (curve, 1);
  DossierCurve shifted = *curve;

  for (guint i = 0; i < 4; i++)
    {
      const DossierPoint *along = i < 2 ? &start : &end;

      shifted.points[i].x += along->y * by;
      shifted.points[i].y -= along->x * by;
    }
  return shifted;
}

DossierEdgeShape
dossier_edge_shape_new (const DossierCurve *curve, const DossierEdgeLook *look, gboolean directed)
{
  DossierEdgeShape shape = { .line = *curve };

  g_return_val_if_fail (curve != NULL && look != NULL, shape);

  shape.width = get_width (look->n_sources);
  set_dashes (&shape, look->modality);
  if (directed)
    set_arrow (&shape);
  shape.split = look->disputed;
  if (shape.split)
    {
      shape.half_width = MAX (shape.width * 0.75, 1.6);
      shape.halves[0] = shift (&shape.line, shape.half_width / 2);
      shape.halves[1] = shift (&shape.line, -shape.half_width / 2);
    }
  shape.has_bar = look->did_not_happen;
  if (shape.has_bar)
    {
      DossierPoint middle = dossier_curve_get_point (&shape.line, BAR_AT);
      DossierPoint along = dossier_curve_get_direction (&shape.line, BAR_AT);

      shape.bar[0] = (DossierPoint){ middle.x + along.y * BAR_REACH, middle.y - along.x * BAR_REACH };
      shape.bar[1] = (DossierPoint){ middle.x - along.y * BAR_REACH, middle.y + along.x * BAR_REACH };
    }
  return shape;
}
