/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "story-scene.h"

#include "dossier-graph-builder.h"
#include "dossier-layout-labels.h"
#include "dossier-story.h"

#include <math.h>

DossierScene *
story_scene_lay_out (DossierGraph *graph)
{
  g_autoptr (DossierTypesetter) typesetter = dossier_typesetter_new ();
  g_autoptr (DossierMeasure) measure = dossier_measure_new (graph, typesetter);
  g_autoptr (DossierLayoutJob) job = dossier_measure_make_job (measure, DOSSIER_LAYOUT_SPRING);
  g_autoptr (DossierLayout) layout = NULL;

  for (guint i = 0; i < job->nodes->len; i++)
    {
      double angle = 2 * G_PI * i / job->nodes->len;

      dossier_layout_job_node (job, i)->place = (DossierPoint){ 300 * cos (angle), 200 * sin (angle) };
      dossier_layout_job_node (job, i)->placed = TRUE;
    }
  layout = dossier_layout_new_from_places (job);
  return dossier_scene_new (measure, layout);
}

void
story_scene_init (StoryScene *story)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();

  story->graph = dossier_graph_build (extract, DOSSIER_TYPES_DEFAULT, FALSE);
  story->filter = dossier_filter_new ();
  story->visibility = dossier_visibility_new (story->graph, story->filter);
  story->scene = story_scene_lay_out (story->graph);
}

void
story_scene_clear (StoryScene *story)
{
  dossier_scene_unref (story->scene);
  dossier_visibility_unref (story->visibility);
  dossier_filter_free (story->filter);
  dossier_graph_unref (story->graph);
}
