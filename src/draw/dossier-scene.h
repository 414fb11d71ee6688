/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-measure.h"

G_BEGIN_DECLS

/* A rectangle of the scene, in pixels at 100 %. Empty where right is not above left. */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} DossierBox;

/* @box: of curve and label, for culling */
typedef struct
{
  DossierCurve curve;
  DossierPoint label;
  DossierBox box;
} DossierSceneEdge;

/**
 * DossierScene:
 * @measure: the sizes, and through them the graph
 * @layout: the places
 * @frames: per node where it stands
 * @edges: per edge its course
 * @labelled: whether there is room for all labels
 *
 * The geometry of a whole graph; what is seen of it is up to a DossierVisibility. Immutable; may cross
 * threads.
 */
typedef struct
{
  DossierMeasure *measure;
  DossierLayout *layout;
  DossierFrame *frames;
  DossierSceneEdge *edges;
  gboolean labelled;
} DossierScene;

/* What a point of the scene shows: a node, an edge, or neither (both DOSSIER_NO_INDEX). */
typedef struct
{
  guint node;
  guint edge;
} DossierHit;

DossierScene *dossier_scene_new (DossierMeasure *measure, DossierLayout *layout);
DossierScene *dossier_scene_ref (DossierScene *scene);
void dossier_scene_unref (DossierScene *scene);

/* A scene in which one node stands elsewhere and its edges follow; labels keep to the middle of the way. */
DossierScene *dossier_scene_new_moved (const DossierScene *scene, guint node, DossierPoint place);

static inline const DossierGraph *
dossier_scene_get_graph (const DossierScene *scene)
{
  return scene->measure->graph;
}

/**
 * dossier_scene_pick:
 * @reach: how far from an edge still counts, in pixels of the scene: divide by the zoom
 *
 * What stands at @point among the things shown; nodes lie above labels, labels above lines.
 */
DossierHit dossier_scene_pick (const DossierScene *scene, const DossierVisibility *visibility,
                               DossierPoint point, double reach);

/* The box around everything shown; with @visibility NULL around everything. */
DossierBox dossier_scene_get_bounds (const DossierScene *scene, const DossierVisibility *visibility);

static inline gboolean
dossier_box_overlaps (const DossierBox *a, const DossierBox *b)
{
  return a->left < b->right && b->left < a->right && a->top < b->bottom && b->top < a->bottom;
}

DossierBox dossier_frame_get_box (const DossierFrame *frame);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierScene, dossier_scene_unref)

G_END_DECLS
