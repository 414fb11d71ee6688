/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_LAYOUT_AUTOMATIC, /* spring up to DOSSIER_LAYOUT_MAX_LABELLED relations, else large */
  DOSSIER_LAYOUT_LAYERED,   /* dot */
  DOSSIER_LAYOUT_SPRING,    /* neato */
  DOSSIER_LAYOUT_LARGE,     /* sfdp */
  DOSSIER_LAYOUT_CIRCULAR,  /* circo */
  DOSSIER_LAYOUT_RADIAL,    /* twopi */
  DOSSIER_N_LAYOUT_ENGINES
} DossierLayoutEngine;

/* Up to so many relations each label is laid out as a small node of its own (graph-and-canvas.md, 0.3). */
#define DOSSIER_LAYOUT_MAX_LABELLED 150

/* A place in the drawing: pixels at 100 %, to the right and down. */
typedef struct
{
  double x;
  double y;
} DossierPoint;

/**
 * DossierLayout:
 * @engine: the engine that made it, never automatic
 * @nodes: (element-type DossierPoint): middle of each node
 * @labels: (element-type DossierPoint): middle of each edge's label, through which the edge runs
 * @labelled: whether room was made for the labels; where not, they may lie on other things and are best shown
 * only when asked for
 *
 * Places for the nodes and labels of a DossierLayoutJob, by their indices there. Immutable; may cross
 * threads.
 */
typedef struct
{
  DossierLayoutEngine engine;
  GArray *nodes;
  GArray *labels;
  gboolean labelled;
} DossierLayout;

DossierLayout *dossier_layout_new (DossierLayoutEngine engine, guint n_nodes, guint n_edges);
DossierLayout *dossier_layout_ref (DossierLayout *layout);
void dossier_layout_unref (DossierLayout *layout);

static inline DossierPoint *
dossier_layout_node (const DossierLayout *layout, guint index)
{
  return &g_array_index (layout->nodes, DossierPoint, index);
}

static inline DossierPoint *
dossier_layout_label (const DossierLayout *layout, guint index)
{
  return &g_array_index (layout->labels, DossierPoint, index);
}

/* "layered", "spring" … as in saved projects and on the command line. */
const char *dossier_layout_engine_to_string (DossierLayoutEngine engine);
gboolean dossier_layout_engine_from_string (const char *name, DossierLayoutEngine *engine);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLayout, dossier_layout_unref)

G_END_DECLS
