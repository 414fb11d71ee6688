/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-curve.h"
#include "dossier-layout-job.h"

G_BEGIN_DECLS

#define DOSSIER_TRACE_POINTS 9

/* An edge's curve as a chain of chords, with the box around it. */
typedef struct
{
  DossierPoint points[DOSSIER_TRACE_POINTS];
  double left, top, right, bottom;
} DossierTrace;

/* The frame of a node as @layout places it. */
DossierFrame dossier_layout_get_frame (const DossierLayoutJob *job, const DossierLayout *layout, guint node);

/* The course of @edge if its label stood at @label. */
void dossier_layout_trace (const DossierLayoutJob *job, const DossierLayout *layout, guint edge,
                           DossierPoint label, DossierTrace *trace);

/* How often two courses cross; those of edges that share an end may touch there for free. */
guint dossier_trace_count_crossings (const DossierTrace *a, const DossierTrace *b);

/* Whether a course runs through a frame, or closer to it than @margin. */
gboolean dossier_trace_hits_frame (const DossierTrace *trace, const DossierFrame *frame, double margin);

typedef struct
{
  guint crossings;
  guint through_nodes;
} DossierLayoutScore;

/* Counts what makes a picture hard to read; the cost of one is crossings + 2 x edges through nodes. */
DossierLayoutScore dossier_layout_score (const DossierLayoutJob *job, const DossierLayout *layout);

G_END_DECLS
