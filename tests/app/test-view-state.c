/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-story.h"
#include "dossier-view-state.h"

#include <math.h>

typedef struct
{
  DossierViewState *state;
  guint graph, layout, visibility, selection;
} Fixture;

static void
count (guint *counter)
{
  (*counter)++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();

  fixture->state = dossier_view_state_new ();
  g_signal_connect_swapped (fixture->state, "graph-changed", G_CALLBACK (count), &fixture->graph);
  g_signal_connect_swapped (fixture->state, "layout-changed", G_CALLBACK (count), &fixture->layout);
  g_signal_connect_swapped (fixture->state, "visibility-changed", G_CALLBACK (count), &fixture->visibility);
  g_signal_connect_swapped (fixture->state, "selection-changed", G_CALLBACK (count), &fixture->selection);
  dossier_view_state_set_extract (fixture->state, extract, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  dossier_view_state_stop_layout (fixture->state);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->state);
}

static void
wait_for_layout (Fixture *fixture)
{
  guint before = fixture->layout;
  g_autofree char *message = NULL;

  while (fixture->layout == before && message == NULL)
    {
      g_main_context_iteration (NULL, TRUE);
      g_object_get (fixture->state, "layout-error", &message, NULL);
    }
  g_assert_null (message);
}

static void
test_lays_out (Fixture *fixture, gconstpointer data)
{
  guint shown, claims;

  g_assert_cmpuint (fixture->graph, ==, 1);
  g_assert_null (dossier_view_state_get_scene (fixture->state));
  wait_for_layout (fixture);
  g_assert_nonnull (dossier_view_state_get_scene (fixture->state));
  g_object_get (fixture->state, "shown-entities", &shown, "shown-claims", &claims, NULL);
  g_assert_cmpuint (shown, ==, 5);
  g_assert_cmpuint (claims, ==, STORY_N_CLAIMS);
}

/* The promise of the slider: nothing moves. */
static void
test_sliding_moves_nothing (Fixture *fixture, gconstpointer data)
{
  DossierScene *scene;
  guint claims;

  wait_for_layout (fixture);
  scene = dossier_view_state_get_scene (fixture->state);
  dossier_view_state_set_time (fixture->state, DOSSIER_TIME_AS_OF, 0, dossier_date_julian (2031, 3, 2));
  g_object_get (fixture->state, "shown-claims", &claims, NULL);
  g_assert_cmpuint (claims, ==, 2);
  g_assert_true (scene == dossier_view_state_get_scene (fixture->state));
  g_assert_cmpuint (fixture->layout, ==, 1);
}

static void
test_selection (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) claims = NULL;
  g_autoptr (GArray) later = NULL;
  g_autofree char *words = NULL;

  dossier_view_state_select_entity (fixture->state, STORY_UNION);
  claims = dossier_view_state_get_selected_claims (fixture->state);
  g_assert_cmpuint (claims->len, ==, 2);
  dossier_view_state_set_time (fixture->state, DOSSIER_TIME_AS_OF, 0, dossier_date_julian (2031, 4, 30));
  later = dossier_view_state_get_selected_claims (fixture->state);
  g_assert_cmpuint (later->len, ==, 1);
  words = dossier_view_state_describe_entity (fixture->state, STORY_UNION);
  g_assert_cmpstr (words, ==, "Weavers' Union, organisation, 1 claim");
  dossier_view_state_select_edge (fixture->state, 0);
  g_assert_cmpuint (dossier_view_state_get_selected_entity (fixture->state), ==, DOSSIER_NO_INDEX);
  dossier_view_state_select_edge (fixture->state, 99);
  g_assert_cmpuint (dossier_view_state_get_selected_edge (fixture->state), ==, DOSSIER_NO_INDEX);
}

static void
test_pins_survive (Fixture *fixture, gconstpointer data)
{
  DossierPoint place;

  wait_for_layout (fixture);
  dossier_view_state_pin (fixture->state, STORY_BREEN, (DossierPoint){ 900, -40 });
  dossier_view_state_lay_out (fixture->state, TRUE);
  wait_for_layout (fixture);
  g_assert_true (dossier_view_state_get_pin (fixture->state, STORY_BREEN, &place));
  g_assert_cmpfloat (fabs (place.x - 900) + fabs (place.y + 40), <, 0.01);
  dossier_view_state_unpin (fixture->state, STORY_BREEN);
  g_assert_false (dossier_view_state_get_pin (fixture->state, STORY_BREEN, NULL));
}

/* Entities change their numbers when articles are added: places and selection follow them. */
static void
test_carries_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();
  guint carry[STORY_N_ENTITIES];
  gpointer first;
  DossierPoint before, after;

  wait_for_layout (fixture);
  for (guint i = 0; i < STORY_N_ENTITIES; i++)
    carry[i] = i;
  /* Quint and Breen change places. */
  carry[STORY_QUINT] = STORY_BREEN;
  carry[STORY_BREEN] = STORY_QUINT;
  first = extract->entities->pdata[STORY_QUINT];
  extract->entities->pdata[STORY_QUINT] = extract->entities->pdata[STORY_BREEN];
  extract->entities->pdata[STORY_BREEN] = first;
  dossier_view_state_get_place (fixture->state, STORY_QUINT, &before);
  dossier_view_state_select_entity (fixture->state, STORY_QUINT);
  dossier_view_state_set_extract (fixture->state, extract, carry);
  g_assert_cmpuint (dossier_view_state_get_selected_entity (fixture->state), ==, STORY_BREEN);
  g_assert_true (dossier_view_state_get_place (fixture->state, STORY_BREEN, &after));
  g_assert_cmpfloat (hypot (before.x - after.x, before.y - after.y), <, 0.01);
}

static void
test_saved_places (void)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();
  g_autoptr (DossierViewState) state = dossier_view_state_new ();

  dossier_view_state_set_extract (state, extract, NULL);
  for (guint i = 0; i < STORY_N_ENTITIES; i++)
    dossier_view_state_set_saved_place (state, i, (DossierPoint){ 200.0 * i, 30.0 * i }, FALSE);
  while (dossier_view_state_get_scene (state) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (dossier_view_state_get_scene (state)->frames[1].middle.x, ==, 200);
}

static void
test_empty (void)
{
  g_autoptr (DossierViewState) state = dossier_view_state_new ();
  g_autoptr (DossierExtract) extract = dossier_extract_new ();
  g_autoptr (GArray) claims = NULL;

  claims = dossier_view_state_get_selected_claims (state);
  g_assert_cmpuint (claims->len, ==, 0);
  dossier_view_state_set_extract (state, extract, NULL);
  dossier_view_state_set_extract (state, NULL, NULL);
  g_object_set (state, "text", "mill", "engine", DOSSIER_LAYOUT_RADIAL, NULL);
  g_assert_null (dossier_view_state_get_graph (state));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/view-state/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("lays-out", test_lays_out);
  ADD ("sliding-moves-nothing", test_sliding_moves_nothing);
  ADD ("selection", test_selection);
  ADD ("pins-survive", test_pins_survive);
  ADD ("carries-over", test_carries_over);
  g_test_add_func ("/view-state/saved-places", test_saved_places);
  g_test_add_func ("/view-state/empty", test_empty);
  return g_test_run ();
}
