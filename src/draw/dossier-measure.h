/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-curve.h"
#include "dossier-layout-job.h"
#include "dossier-typesetter.h"
#include "dossier-visibility.h"

G_BEGIN_DECLS

/**
 * DossierMeasuredNode:
 * @text: its name, broken into lines
 * @text_size: in pixels; grows slowly with the number of independent sources
 */
typedef struct
{
  char *text;
  double text_size;
  double width;
  double height;
  DossierOutline outline;
} DossierMeasuredNode;

typedef struct
{
  double width;
  double height;
} DossierMeasuredLabel;

/**
 * DossierMeasure:
 * @graph: the graph
 * @nodes: a size per node
 * @labels: per edge the room that the widest label it may come to bear takes
 *
 * The sizes of everything that has text, in pixels at 100 %. Immutable; may cross threads.
 */
typedef struct
{
  DossierGraph *graph;
  DossierMeasuredNode *nodes;
  DossierMeasuredLabel *labels;
} DossierMeasure;

DossierMeasure *dossier_measure_new (DossierGraph *graph, DossierTypesetter *typesetter);
DossierMeasure *dossier_measure_ref (DossierMeasure *measure);
void dossier_measure_unref (DossierMeasure *measure);

/* A layout job of these sizes, with no place known. Free with dossier_layout_job_free(). */
DossierLayoutJob *dossier_measure_make_job (const DossierMeasure *measure, DossierLayoutEngine engine);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierMeasure, dossier_measure_unref)

G_END_DECLS
