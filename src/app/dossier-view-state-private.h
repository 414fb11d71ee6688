/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-view-state.h"

G_BEGIN_DECLS

/* Where an entity stands; kept by entity, so that it outlives graphs and layouts. */
typedef struct
{
  DossierPoint place;
  gboolean pinned;
} DossierPlacement;

struct _DossierViewState
{
  GObject parent_instance;

  /* What is shown; NULL without an extract, @scene also until the first layout is done. */
  DossierExtract *extract;
  DossierGraph *graph;
  DossierMeasure *measure;
  DossierVisibility *visibility;
  DossierLayout *layout;
  DossierScene *scene;
  DossierTimeline *timeline;

  DossierFilter *filter;
  DossierTypesetter *typesetter;
  GHashTable *placements; /* entity to DossierPlacement */

  DossierLayoutEngine engine;
  GCancellable *layout_run; /* of the layout under way, or NULL */
  guint layout_source;      /* of the layout about to start, or 0 */
  char *layout_error;

  guint selected_entity;
  guint selected_edge;
  guint hovered_entity;
  guint hovered_edge;
  DossierColorScheme color_scheme;
  gboolean dim_outside;
  gboolean show_legend;
};

enum
{
  DOSSIER_VIEW_GRAPH_CHANGED,
  DOSSIER_VIEW_LAYOUT_CHANGED,
  DOSSIER_VIEW_VISIBILITY_CHANGED,
  DOSSIER_VIEW_SELECTION_CHANGED,
  DOSSIER_VIEW_PINS_CHANGED,
  DOSSIER_VIEW_ACTIVATED,
  DOSSIER_VIEW_N_SIGNALS
};

void dossier_view_state_emit (DossierViewState *self, guint signal);

/* Renames the entities whose places are kept; @carry NULL forgets them all. */
void dossier_view_state_carry_placements (DossierViewState *self, const guint *carry, guint n_carry);

/* Lays out when the main loop is next idle: places set until then count. */
void dossier_view_state_schedule_layout (DossierViewState *self);

void dossier_view_state_set_layout_error (DossierViewState *self, const char *message);

G_END_DECLS
