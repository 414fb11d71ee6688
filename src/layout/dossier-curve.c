/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-curve.h"

#include <math.h>

#define N_CHORDS 24

DossierPoint
dossier_curve_get_point (const DossierCurve *curve, double t)
{
  double s = 1 - t;
  double a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;
  const DossierPoint *p = curve->points;

  return (DossierPoint){ a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x,
                         a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };
}

DossierPoint
dossier_curve_get_direction (const DossierCurve *curve, double t)
{
  double s = 1 - t;
  double a = s * s, b = 2 * s * t, c = t * t;
  const DossierPoint *p = curve->points;
  double x = a * (p[1].x - p[0].x) + b * (p[2].x - p[1].x) + c * (p[3].x - p[2].x);
  double y = a * (p[1].y - p[0].y) + b * (p[2].y - p[1].y) + c * (p[3].y - p[2].y);
  double length = hypot (x, y);

  if (length < 1e-9)
    return (DossierPoint){ 1, 0 };
  return (DossierPoint){ x / length, y / length };
}

static DossierPoint
mix (DossierPoint a, DossierPoint b, double t)
{
  return (DossierPoint){ a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

/* De Casteljau: the piece from 0 to @t, or with @tail the piece from @t to 1. */
static DossierCurve
split (const DossierCurve *curve, double t, gboolean tail)
{
  const DossierPoint *p = curve->points;
  DossierPoint ab = mix (p[0], p[1], t), bc = mix (p[1], p[2], t), cd = mix (p[2], p[3], t);
  DossierPoint abc = mix (ab, bc, t), bcd = mix (bc, cd, t), middle = mix (abc, bcd, t);

  if (tail)
    return (DossierCurve){ { middle, bcd, cd, p[3] } };
  return (DossierCurve){ { p[0], ab, abc, middle } };
}

DossierCurve
dossier_curve_cut (const DossierCurve *curve, double from, double to)
{
  DossierCurve head = split (curve, to, FALSE);

  return split (&head, to > 0 ? from / to : 0, TRUE);
}

double
dossier_curve_get_length (const DossierCurve *curve)
{
  DossierPoint last = curve->points[0];
  double length = 0;

  for (guint i = 1; i <= N_CHORDS; i++)
    {
      DossierPoint point = dossier_curve_get_point (curve, (double) i / N_CHORDS);

      length += hypot (point.x - last.x, point.y - last.y);
      last = point;
    }
  return length;
}

static double
distance_to_chord (DossierPoint point, DossierPoint a, DossierPoint b)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double square = dx * dx + dy * dy;
  double t = square > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / square : 0;

  t = CLAMP (t, 0, 1);
  return hypot (point.x - a.x - t * dx, point.y - a.y - t * dy);
}

double
dossier_curve_get_distance (const DossierCurve *curve, DossierPoint point)
{
  DossierPoint last = curve->points[0];
  double nearest = INFINITY;

  for (guint i = 1; i <= N_CHORDS; i++)
    {
      DossierPoint next = dossier_curve_get_point (curve, (double) i / N_CHORDS);

      nearest = MIN (nearest, distance_to_chord (point, last, next));
      last = next;
    }
  return nearest;
}

gboolean
dossier_frame_contains (const DossierFrame *frame, DossierPoint point)
{
  double x = fabs (point.x - frame->middle.x);
  double y = fabs (point.y - frame->middle.y);
  double half = frame->height / 2;

  if (x > frame->width / 2 || y > half)
    return FALSE;
  if (frame->outline == DOSSIER_OUTLINE_BOX || x <= frame->width / 2 - half)
    return TRUE;
  return hypot (x - (frame->width / 2 - half), y) <= half;
}

/* The last parameter within @frame on the way out of it, by bisection; the curve begins in its middle. */
static double
find_exit (const DossierCurve *curve, const DossierFrame *frame, double start, double end)
{
  double inside = start, outside = end;

  /* Walk first: a bent curve may come back into the frame further on. */
  for (guint i = 1; i <= N_CHORDS; i++)
    {
      double t = start + (end - start) * i / N_CHORDS;

      if (!dossier_frame_contains (frame, dossier_curve_get_point (curve, t)))
        {
          outside = t;
          break;
        }
      inside = t;
    }
  if (inside == end)
    return start;
  for (guint i = 0; i < 20; i++)
    {
      double t = (inside + outside) / 2;

      if (dossier_frame_contains (frame, dossier_curve_get_point (curve, t)))
        inside = t;
      else
        outside = t;
    }
  return outside;
}

static DossierCurve
make_loop (DossierPoint middle, DossierPoint through)
{
  /* Twice the handle that would reach @through, spread to both sides by half its length. */
  double x = (through.x - middle.x) * 4 / 3, y = (through.y - middle.y) * 4 / 3;

  if (hypot (x, y) < 1)
    y = -60;
  return (DossierCurve){ { middle,
                           { middle.x + x - y / 2, middle.y + y + x / 2 },
                           { middle.x + x + y / 2, middle.y + y - x / 2 },
                           middle } };
}

DossierCurve
dossier_curve_new_edge (const DossierFrame *from, const DossierFrame *to, DossierPoint through)
{
  DossierPoint a = from->middle, b = to->middle;
  DossierCurve curve;
  double start, end;

  if (a.x == b.x && a.y == b.y)
    curve = make_loop (a, through);
  else
    {
      /* The parabola through the three points, written as a cubic. */
      DossierPoint control = { 2 * through.x - (a.x + b.x) / 2, 2 * through.y - (a.y + b.y) / 2 };

      curve = (DossierCurve){ { a, mix (a, control, 2.0 / 3), mix (b, control, 2.0 / 3), b } };
    }
  start = find_exit (&curve, from, 0, 0.5);
  end = find_exit (&curve, to, 1, 0.5);
  return dossier_curve_cut (&curve, start, end);
}
