/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-landmark.h"
#include "story-scene.h"

/* Small enough that no name of the story can be read. */
#define FAR_OFF 0.3

static void
set_up (StoryScene *fixture, gconstpointer data)
{
  story_scene_init (fixture);
}

static void
tear_down (StoryScene *fixture, gconstpointer data)
{
  story_scene_clear (fixture);
}

static void
test_near (StoryScene *fixture, gconstpointer data)
{
  g_autoptr (GArray) landmarks = dossier_landmarks_find (fixture->scene, fixture->visibility, 1);

  g_assert_cmpuint (landmarks->len, ==, 0);
}

/* From afar the one with the most claims is named, and no two names touch. */
static void
test_far (StoryScene *fixture, gconstpointer data)
{
  g_autoptr (GArray) landmarks = dossier_landmarks_find (fixture->scene, fixture->visibility, FAR_OFF);
  guint most = 0;

  for (guint i = 0; i < fixture->graph->nodes->len; i++)
    most = MAX (most, fixture->visibility->nodes[i].n_claims);
  g_assert_cmpuint (landmarks->len, >=, 2);
  g_assert_cmpuint (fixture->visibility->nodes[g_array_index (landmarks, DossierLandmark, 0).node].n_claims, ==, most);
  for (guint i = 0; i < landmarks->len; i++)
    {
      const DossierLandmark *landmark = &g_array_index (landmarks, DossierLandmark, i);
      DossierBox box = dossier_landmark_get_box (landmark, fixture->scene);
      double text = fixture->scene->measure->nodes[landmark->node].text_size * landmark->magnify * FAR_OFF;

      g_assert_cmpfloat_with_epsilon (text, DOSSIER_LANDMARK_TEXT, 0.001);
      for (guint j = 0; j < i; j++)
        {
          DossierBox other
              = dossier_landmark_get_box (&g_array_index (landmarks, DossierLandmark, j), fixture->scene);

          g_assert_false (dossier_box_overlaps (&box, &other));
        }
    }
}

static void
test_hidden (StoryScene *fixture, gconstpointer data)
{
  g_autoptr (GArray) before = dossier_landmarks_find (fixture->scene, fixture->visibility, FAR_OFF);
  guint first = g_array_index (before, DossierLandmark, 0).node;
  g_autoptr (GArray) after = NULL;

  fixture->visibility->nodes[first].shown = FALSE;
  after = dossier_landmarks_find (fixture->scene, fixture->visibility, FAR_OFF);
  for (guint i = 0; i < after->len; i++)
    g_assert_cmpuint (g_array_index (after, DossierLandmark, i).node, !=, first);
}

/* A click beside the small box, on the large one, is a click on the node. */
static void
test_pick (StoryScene *fixture, gconstpointer data)
{
  g_autoptr (GArray) landmarks = dossier_landmarks_find (fixture->scene, fixture->visibility, FAR_OFF);
  const DossierLandmark *landmark = &g_array_index (landmarks, DossierLandmark, 0);
  DossierBox box = dossier_landmark_get_box (landmark, fixture->scene);
  DossierPoint corner = { box.left + 1, box.top + 1 }, outside = { box.left - 9999, box.top };

  g_assert_cmpuint (dossier_landmarks_pick (landmarks, fixture->scene, corner), ==, landmark->node);
  g_assert_cmpuint (dossier_landmarks_pick (landmarks, fixture->scene, outside), ==, DOSSIER_NO_INDEX);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/landmark/near", StoryScene, NULL, set_up, test_near, tear_down);
  g_test_add ("/landmark/far", StoryScene, NULL, set_up, test_far, tear_down);
  g_test_add ("/landmark/hidden", StoryScene, NULL, set_up, test_hidden, tear_down);
  g_test_add ("/landmark/pick", StoryScene, NULL, set_up, test_pick, tear_down);
  return g_test_run ();
}
