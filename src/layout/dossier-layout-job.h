/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-layout.h"

G_BEGIN_DECLS

/* More than this is refused: no picture of it could be read (graph-and-canvas.md, 0.3). */
#define DOSSIER_LAYOUT_MAX_NODES 20000
#define DOSSIER_LAYOUT_MAX_EDGES 100000

/**
 * DossierLayoutNode:
 * @width: in pixels at 100 %
 * @height: in pixels at 100 %
 * @place: where it stands by now; read only where @placed
 * @placed: to be kept near @place where the engine can
 * @pinned: to be kept at @place exactly
 */
typedef struct
{
  double width;
  double height;
  DossierPoint place;
  gboolean placed;
  gboolean pinned;
} DossierLayoutNode;

/**
 * DossierLayoutEdge:
 * @source: index of a node
 * @target: index of a node, maybe the same
 * @width: of the label in pixels at 100 %, 0 where there is none
 * @height: of the label
 */
typedef struct
{
  guint source;
  guint target;
  double width;
  double height;
} DossierLayoutEdge;

/**
 * DossierLayoutJob:
 * @engine: what to lay out with
 * @nodes: (element-type DossierLayoutNode)
 * @edges: (element-type DossierLayoutEdge)
 *
 * What a layout is to be made of: sizes and ties, no names.
 */
typedef struct
{
  DossierLayoutEngine engine;
  GArray *nodes;
  GArray *edges;
} DossierLayoutJob;

DossierLayoutJob *dossier_layout_job_new (DossierLayoutEngine engine);
void dossier_layout_job_free (DossierLayoutJob *job);

static inline DossierLayoutNode *
dossier_layout_job_node (const DossierLayoutJob *job, guint index)
{
  return &g_array_index (job->nodes, DossierLayoutNode, index);
}

static inline DossierLayoutEdge *
dossier_layout_job_edge (const DossierLayoutJob *job, guint index)
{
  return &g_array_index (job->edges, DossierLayoutEdge, index);
}

/* The engine that "automatic" stands for with so many nodes and edges; any other engine is returned as it is.
 */
DossierLayoutEngine dossier_layout_job_resolve_engine (const DossierLayoutJob *job);

/* Whether the relations are few enough for each label to get room of its own. */
gboolean dossier_layout_job_has_labels (const DossierLayoutJob *job);

/* Sets DOSSIER_ERROR_LAYOUT where a size is no number, an index points nowhere, or a limit is passed. */
gboolean dossier_layout_job_check (const DossierLayoutJob *job, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLayoutJob, dossier_layout_job_free)

G_END_DECLS
