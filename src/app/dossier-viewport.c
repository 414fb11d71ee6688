/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-viewport.h"

void
dossier_viewport_init (DossierViewport *viewport)
{
  g_return_if_fail (viewport != NULL);

  *viewport = (DossierViewport){ { 0, 0 }, 1, 0, 0 };
}

DossierPoint
dossier_viewport_to_scene (const DossierViewport *viewport, DossierPoint view)
{
  g_return_val_if_fail (viewport != NULL, view);

  return (DossierPoint){ viewport->middle.x + (view.x - viewport->width / 2) / viewport->zoom,
                         viewport->middle.y + (view.y - viewport->height / 2) / viewport->zoom };
}

DossierPoint
dossier_viewport_to_view (const DossierViewport *viewport, DossierPoint scene)
{
  g_return_val_if_fail (viewport != NULL, scene);

  return (DossierPoint){ (scene.x - viewport->middle.x) * viewport->zoom + viewport->width / 2,
                         (scene.y - viewport->middle.y) * viewport->zoom + viewport->height / 2 };
}

DossierBox
dossier_viewport_get_box (const DossierViewport *viewport)
{
  double half_width, half_height;

  g_return_val_if_fail (viewport != NULL, ((DossierBox){ 0, 0, 0, 0 }));

  half_width = viewport->width / viewport->zoom / 2;
  half_height = viewport->height / viewport->zoom / 2;
  return (DossierBox){ viewport->middle.x - half_width, viewport->middle.y - half_height,
                       viewport->middle.x + half_width, viewport->middle.y + half_height };
}

void
dossier_viewport_resize (DossierViewport *viewport, double width, double height)
{
  g_return_if_fail (viewport != NULL);

  viewport->width = MAX (width, 0);
  viewport->height = MAX (height, 0);
}

void
dossier_viewport_pan (DossierViewport *viewport, double dx, double dy)
{
  g_return_if_fail (viewport != NULL);

  viewport->middle.x -= dx / viewport->zoom;
  viewport->middle.y -= dy / viewport->zoom;
}

void
dossier_viewport_zoom_at (DossierViewport *viewport, double factor, DossierPoint view)
{
  DossierPoint before, after;

  g_return_if_fail (viewport != NULL && factor > 0);

  before = dossier_viewport_to_scene (viewport, view);
  viewport->zoom = CLAMP (viewport->zoom * factor, DOSSIER_ZOOM_MIN, DOSSIER_ZOOM_MAX);
  after = dossier_viewport_to_scene (viewport, view);
  viewport->middle.x += before.x - after.x;
  viewport->middle.y += before.y - after.y;
}

void
dossier_viewport_fit (DossierViewport *viewport, const DossierBox *box, double margin, double bottom)
{
  double width, height, zoom;

  g_return_if_fail (viewport != NULL && box != NULL);

  width = MAX (viewport->width - 2 * margin, 1);
  height = MAX (viewport->height - 2 * margin - bottom, 1);
  zoom = MIN (width / MAX (box->right - box->left, 1), height / MAX (box->bottom - box->top, 1));
  viewport->zoom = CLAMP (zoom, DOSSIER_ZOOM_MIN, 1);
  viewport->middle.x = (box->left + box->right) / 2;
  viewport->middle.y = (box->top + box->bottom) / 2 + bottom / 2 / viewport->zoom;
}

/* How far one axis must move to bring @low to @high within @from to @to; the beginning wins where it does not
 * fit. */
static double
get_shift (double low, double high, double from, double to)
{
  if (low < from || high - low > to - from)
    return low - from;
  return high > to ? high - to : 0;
}

void
dossier_viewport_reveal (DossierViewport *viewport, const DossierBox *box, double margin)
{
  DossierBox seen;
  double room;

  g_return_if_fail (viewport != NULL && box != NULL);

  seen = dossier_viewport_get_box (viewport);
  room = margin / viewport->zoom;
  viewport->middle.x += get_shift (box->left, box->right, seen.left + room, seen.right - room);
  viewport->middle.y += get_shift (box->top, box->bottom, seen.top + room, seen.bottom - room);
}

void
dossier_viewport_keep_near (DossierViewport *viewport, const DossierBox *bounds)
{
  g_return_if_fail (viewport != NULL && bounds != NULL);

  viewport->middle.x = CLAMP (viewport->middle.x, bounds->left, MAX (bounds->left, bounds->right));
  viewport->middle.y = CLAMP (viewport->middle.y, bounds->top, MAX (bounds->top, bounds->bottom));
}
