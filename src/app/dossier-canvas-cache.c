/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-canvas-cache.h"

#include <math.h>

/* How much larger than the view the picture is, each way. */
#define OVERSIZE 1.5

/* A picture drawn for a zoom further off than this is drawn anew even though it covers the view. */
#define ZOOM_TOLERANCE 1e-6

/* A picture and what it shows. */
typedef struct
{
  cairo_surface_t *surface;
  DossierViewport viewport; /* with the size of the picture, in pixels of the view */
  int scale_factor;
  DossierScene *scene;
  DossierVisibility *visibility;
  const DossierPalette *palette;
  gboolean dim_outside;
} Shot;

struct _DossierCanvasCache
{
  gatomicrefcount refs; /* the owner's, and that of a worker's callback */
  GCallback changed;
  gpointer user_data;
  Shot *shot; /* what is painted, or NULL */
  gboolean busy;
  DossierPainter *painter; /* the worker's while @busy */
};

static void
free_shot (gpointer data)
{
  Shot *shot = data;

  g_clear_pointer (&shot->surface, cairo_surface_destroy);
  dossier_scene_unref (shot->scene);
  dossier_visibility_unref (shot->visibility);
  g_free (shot);
}

DossierCanvasCache *
dossier_canvas_cache_new (GCallback changed, gpointer user_data)
{
  DossierCanvasCache *cache = g_new0 (DossierCanvasCache, 1);

  g_atomic_ref_count_init (&cache->refs);
  cache->changed = changed;
  cache->user_data = user_data;
  cache->painter = dossier_painter_new ();
  return cache;
}

static void
release (DossierCanvasCache *cache)
{
  if (!g_atomic_ref_count_dec (&cache->refs))
    return;
  g_clear_pointer (&cache->shot, free_shot);
  dossier_painter_free (cache->painter);
  g_free (cache);
}

void
dossier_canvas_cache_free (DossierCanvasCache *cache)
{
  cache->changed = NULL;
  release (cache);
}

void
dossier_canvas_cache_clear (DossierCanvasCache *cache)
{
  g_return_if_fail (cache != NULL);

  g_clear_pointer (&cache->shot, free_shot);
}

static void
draw_shot (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Shot *shot = data;
  DossierCanvasCache *cache = g_object_get_data (G_OBJECT (task), "cache");
  const DossierViewport *viewport = &shot->viewport;
  DossierPaintOptions options = { shot->palette,     viewport->zoom * shot->scale_factor,
                                  dossier_viewport_get_box (viewport), shot->dim_outside,
                                  DOSSIER_NO_INDEX, DOSSIER_NO_INDEX };
  cairo_t *cr;

  shot->surface =
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (viewport->width * shot->scale_factor),
                                (int) (viewport->height * shot->scale_factor));
  cr = cairo_create (shot->surface);
  cairo_scale (cr, shot->scale_factor, shot->scale_factor);
  dossier_painter_set_color (cr, shot->palette->background, 1);
  cairo_paint (cr);
  cairo_translate (cr, viewport->width / 2, viewport->height / 2);
  cairo_scale (cr, viewport->zoom, viewport->zoom);
  cairo_translate (cr, -viewport->middle.x, -viewport->middle.y);
  dossier_painter_draw (cache->painter, cr, shot->scene, shot->visibility, &options);
  cairo_destroy (cr);
  g_task_return_boolean (task, TRUE);
}

static void
on_shot_drawn (GObject *source, GAsyncResult *result, gpointer data)
{
  DossierCanvasCache *cache = data;
  Shot *drawn = g_task_get_task_data (G_TASK (result));

  cache->busy = FALSE;
  if (cache->changed != NULL)
    {
      g_clear_pointer (&cache->shot, free_shot);
      cache->shot = g_memdup2 (drawn, sizeof *drawn);
      cairo_surface_reference (cache->shot->surface);
      dossier_scene_ref (cache->shot->scene);
      dossier_visibility_ref (cache->shot->visibility);
      ((void (*) (gpointer)) cache->changed) (cache->user_data);
    }
  release (cache);
}

static void
start_shot (DossierCanvasCache *cache, const DossierViewport *viewport, int scale_factor, DossierScene *scene,
            DossierVisibility *visibility, const DossierPaintOptions *options)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_shot_drawn, cache);
  Shot *shot = g_new0 (Shot, 1);

  shot->viewport = *viewport;
  shot->viewport.width = ceil (viewport->width * OVERSIZE);
  shot->viewport.height = ceil (viewport->height * OVERSIZE);
  shot->scale_factor = scale_factor;
  shot->scene = dossier_scene_ref (scene);
  shot->visibility = dossier_visibility_ref (visibility);
  shot->palette = options->palette;
  shot->dim_outside = options->dim_outside;
  cache->busy = TRUE;
  g_atomic_ref_count_inc (&cache->refs);
  g_task_set_task_data (task, shot, free_shot);
  g_object_set_data (G_OBJECT (task), "cache", cache);
  g_task_run_in_thread (task, draw_shot);
}

static gboolean
is_current (const Shot *shot, const DossierViewport *viewport, int scale_factor, const DossierScene *scene,
            const DossierVisibility *visibility, const DossierPaintOptions *options)
{
  DossierBox have, need;

  if (shot == NULL || shot->scene != scene || shot->visibility != visibility
      || shot->palette != options->palette || shot->dim_outside != options->dim_outside
      || shot->scale_factor != scale_factor
      || fabs (shot->viewport.zoom / viewport->zoom - 1) > ZOOM_TOLERANCE)
    return FALSE;
  have = dossier_viewport_get_box (&shot->viewport);
  need = dossier_viewport_get_box (viewport);
  return have.left <= need.left && have.top <= need.top && have.right >= need.right
         && have.bottom >= need.bottom;
}

static void
paint_shot (const Shot *shot, cairo_t *cr, const DossierViewport *viewport)
{
  double scale = viewport->zoom / shot->viewport.zoom;
  DossierPoint corner =
    dossier_viewport_to_view (viewport, dossier_viewport_to_scene (&shot->viewport, (DossierPoint){ 0, 0 }));
  gboolean moved_only = fabs (scale - 1) < ZOOM_TOLERANCE;

  cairo_save (cr);
  /* Whole pixels and no blending between them: painting is then hardly more than a copy. */
  if (moved_only)
    cairo_translate (cr, round (corner.x), round (corner.y));
  else
    {
      cairo_translate (cr, corner.x, corner.y);
      cairo_scale (cr, scale, scale);
    }
  cairo_scale (cr, 1.0 / shot->scale_factor, 1.0 / shot->scale_factor);
  cairo_set_source_surface (cr, shot->surface, 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), moved_only ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_FAST);
  cairo_paint (cr);
  cairo_restore (cr);
}

gboolean
dossier_canvas_cache_draw (DossierCanvasCache *cache, cairo_t *cr, const DossierViewport *viewport,
                           int scale_factor, DossierScene *scene, DossierVisibility *visibility,
                           const DossierPaintOptions *options)
{
  g_return_val_if_fail (cache != NULL && cr != NULL && scene != NULL && visibility != NULL, FALSE);

  if (!cache->busy && !is_current (cache->shot, viewport, scale_factor, scene, visibility, options))
    start_shot (cache, viewport, scale_factor, scene, visibility, options);
  if (cache->shot == NULL)
    return FALSE;
  paint_shot (cache->shot, cr, viewport);
  return TRUE;
}
