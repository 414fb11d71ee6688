/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-viewport.h"

#include <math.h>

static DossierViewport
make (void)
{
  DossierViewport viewport;

  dossier_viewport_init (&viewport);
  dossier_viewport_resize (&viewport, 800, 600);
  return viewport;
}

static void
assert_near (DossierPoint a, double x, double y)
{
  g_assert_cmpfloat_with_epsilon (a.x, x, 1e-6);
  g_assert_cmpfloat_with_epsilon (a.y, y, 1e-6);
}

static void
test_there_and_back (void)
{
  DossierViewport viewport = make ();

  viewport.zoom = 0.37;
  viewport.middle = (DossierPoint){ -120, 933 };
  assert_near (
    dossier_viewport_to_view (&viewport, dossier_viewport_to_scene (&viewport, (DossierPoint){ 17, 599 })),
    17, 599);
  assert_near (dossier_viewport_to_scene (&viewport, (DossierPoint){ 400, 300 }), -120, 933);
}

static void
test_zoom_keeps_pointer (void)
{
  static const double factors[] = { 1.2, 0.5, 4, 1e9, 1e-9, 1 };
  DossierViewport viewport = make ();
  DossierPoint pointer = { 111, 444 };

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      DossierPoint before = dossier_viewport_to_scene (&viewport, pointer);

      dossier_viewport_zoom_at (&viewport, factors[i], pointer);
      assert_near (dossier_viewport_to_scene (&viewport, pointer), before.x, before.y);
      g_assert_cmpfloat (viewport.zoom, >=, DOSSIER_ZOOM_MIN);
      g_assert_cmpfloat (viewport.zoom, <=, DOSSIER_ZOOM_MAX);
    }
}

static void
test_pan (void)
{
  DossierViewport viewport = make ();

  viewport.zoom = 2;
  dossier_viewport_pan (&viewport, 10, -30);
  assert_near (dossier_viewport_to_view (&viewport, (DossierPoint){ 0, 0 }), 410, 270);
}

static void
test_fit (void)
{
  DossierViewport viewport = make ();
  DossierBox wide = { -1000, -100, 1000, 100 }, small = { 0, 0, 10, 10 };
  DossierPoint corner;

  dossier_viewport_fit (&viewport, &wide, 20, 0);
  g_assert_cmpfloat_with_epsilon (viewport.zoom, 760.0 / 2000, 1e-9);
  assert_near (dossier_viewport_to_view (&viewport, (DossierPoint){ -1000, 0 }), 20, 300);
  /* Small graphs are not blown up. */
  dossier_viewport_fit (&viewport, &small, 20, 0);
  g_assert_cmpfloat (viewport.zoom, ==, 1);
  /* Room for a legend stays free below. */
  dossier_viewport_fit (&viewport, &(DossierBox){ 0, 0, 400, 5000 }, 20, 100);
  corner = dossier_viewport_to_view (&viewport, (DossierPoint){ 0, 5000 });
  g_assert_cmpfloat_with_epsilon (corner.y, 600 - 120, 1e-6);
}

static void
test_fit_without_room (void)
{
  DossierViewport viewport;
  DossierBox nothing = { 5, 5, 5, 5 };

  dossier_viewport_init (&viewport);
  dossier_viewport_fit (&viewport, &nothing, 24, 60);
  g_assert_true (isfinite (viewport.zoom) && viewport.zoom > 0);
  g_assert_true (isfinite (viewport.middle.x) && isfinite (viewport.middle.y));
}

static void
test_reveal (void)
{
  DossierViewport viewport = make ();
  DossierBox inside = { -10, -10, 10, 10 }, right = { 500, 0, 560, 20 }, huge = { 0, 0, 5000, 10 };

  dossier_viewport_reveal (&viewport, &inside, 20);
  assert_near (viewport.middle, 0, 0);
  dossier_viewport_reveal (&viewport, &right, 20);
  assert_near (viewport.middle, 180, 0);
  dossier_viewport_reveal (&viewport, &huge, 20);
  assert_near (dossier_viewport_to_view (&viewport, (DossierPoint){ 0, 300 }), 20, 600);
}

static void
test_keep_near (void)
{
  DossierViewport viewport = make ();
  DossierBox bounds = { -100, -50, 100, 50 };

  dossier_viewport_pan (&viewport, 1e6, -1e6);
  dossier_viewport_keep_near (&viewport, &bounds);
  assert_near (viewport.middle, -100, 50);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/viewport/there-and-back", test_there_and_back);
  g_test_add_func ("/viewport/zoom-keeps-pointer", test_zoom_keeps_pointer);
  g_test_add_func ("/viewport/pan", test_pan);
  g_test_add_func ("/viewport/fit", test_fit);
  g_test_add_func ("/viewport/fit-without-room", test_fit_without_room);
  g_test_add_func ("/viewport/reveal", test_reveal);
  g_test_add_func ("/viewport/keep-near", test_keep_near);
  return g_test_run ();
}
