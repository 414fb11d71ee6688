/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-landmark.h"

/* More names than this are no longer an overview. */
#define MOST_LANDMARKS 24
/* So many of the nodes with the most claims are looked at: what keeps big graphs quick. */
#define MOST_CANDIDATES 60
/* So many of the other nodes a landmark may hide; the first few are named whatever lies under them. */
#define MOST_HIDDEN 3
#define ALWAYS_NAMED 6
/* Pixels of the target between two of them. */
#define GAP 6.0

typedef struct
{
  guint node;
  guint n_claims;
} Candidate;

static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = a, *second = b;

  if (first->n_claims != second->n_claims)
    return first->n_claims > second->n_claims ? -1 : 1;
  return first->node < second->node ? -1 : first->node > second->node;
}

/* The nodes that are shown and too small to be read, most claims first. */
static GArray *
list_candidates (const DossierScene *scene, const DossierVisibility *visibility, double scale)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < visibility->graph->nodes->len; i++)
    {
      Candidate candidate = { i, visibility->nodes[i].n_claims };

      if (visibility->nodes[i].shown && scene->measure->nodes[i].text_size * scale < DOSSIER_LANDMARK_LEAST_TEXT)
        g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  if (candidates->len > MOST_CANDIDATES)
    g_array_set_size (candidates, MOST_CANDIDATES);
  return candidates;
}

DossierBox
dossier_landmark_get_box (const DossierLandmark *landmark, const DossierScene *scene)
{
  DossierFrame frame = scene->frames[landmark->node];

  frame.width *= landmark->magnify;
  frame.height *= landmark->magnify;
  return dossier_frame_get_box (&frame);
}

static gboolean
has_room (const GArray *landmarks, const DossierScene *scene, const DossierBox *box, double gap)
{
  DossierBox wide = { box->left - gap, box->top - gap, box->right + gap, box->bottom + gap };

  for (guint i = 0; i < landmarks->len; i++)
    {
      DossierBox other = dossier_landmark_get_box (&g_array_index (landmarks, DossierLandmark, i), scene);

      if (dossier_box_overlaps (&wide, &other))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_inside (const DossierBox *box, DossierPoint point)
{
  return point.x >= box->left && point.x <= box->right && point.y >= box->top && point.y <= box->bottom;
}

static gboolean
hides_too_many (const DossierScene *scene, const DossierVisibility *visibility, const DossierBox *box, guint node)
{
  guint hidden = 0;

  for (guint i = 0; i < visibility->graph->nodes->len && hidden <= MOST_HIDDEN; i++)
    hidden += i != node && visibility->nodes[i].shown && is_inside (box, scene->frames[i].middle);
  return hidden > MOST_HIDDEN;
}

GArray *
dossier_landmarks_find (const DossierScene *scene, const DossierVisibility *visibility, double scale)
{
  g_autoptr (GArray) candidates = NULL;
  GArray *landmarks = g_array_new (FALSE, FALSE, sizeof (DossierLandmark));

  g_return_val_if_fail (scene != NULL && visibility != NULL && scale > 0, landmarks);

  candidates = list_candidates (scene, visibility, scale);
  for (guint i = 0; i < candidates->len && landmarks->len < MOST_LANDMARKS; i++)
    {
      guint node = g_array_index (candidates, Candidate, i).node;
      DossierLandmark landmark = { node, DOSSIER_LANDMARK_TEXT / (scene->measure->nodes[node].text_size * scale) };
      DossierBox box = dossier_landmark_get_box (&landmark, scene);

      if (has_room (landmarks, scene, &box, GAP / scale)
          && (i < ALWAYS_NAMED || !hides_too_many (scene, visibility, &box, node)))
        g_array_append_val (landmarks, landmark);
    }
  return landmarks;
}

guint
dossier_landmarks_pick (const GArray *landmarks, const DossierScene *scene, DossierPoint point)
{
  g_return_val_if_fail (landmarks != NULL && scene != NULL, DOSSIER_NO_INDEX);

  for (guint i = 0; i < landmarks->len; i++)
    {
      DossierBox box = dossier_landmark_get_box (&g_array_index (landmarks, DossierLandmark, i), scene);

      if (is_inside (&box, point))
        return g_array_index (landmarks, DossierLandmark, i).node;
    }
  return DOSSIER_NO_INDEX;
}
