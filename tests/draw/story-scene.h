/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-scene.h"

G_BEGIN_DECLS

/**
 * StoryScene:
 *
 * The graph of the story of dossier-story.h, all of it shown, on an ellipse 600 pixels wide and 400 high.
 */
typedef struct
{
  DossierGraph *graph;
  DossierFilter *filter;
  DossierVisibility *visibility;
  DossierScene *scene;
} StoryScene;

/* Any graph on such an ellipse: no Graphviz is needed to test drawing. */
DossierScene *story_scene_lay_out (DossierGraph *graph);

void story_scene_init (StoryScene *story);
void story_scene_clear (StoryScene *story);

G_END_DECLS
