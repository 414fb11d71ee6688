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

enum
{
  DOSSIER_VIEW_PROP_0,
  DOSSIER_VIEW_PROP_ENGINE,
  DOSSIER_VIEW_PROP_BUSY,
  DOSSIER_VIEW_PROP_LAYOUT_ERROR,
  DOSSIER_VIEW_PROP_COLOR_SCHEME,
  DOSSIER_VIEW_PROP_TIME_MODE,
  DOSSIER_VIEW_PROP_FROM,
  DOSSIER_VIEW_PROP_TO,
  DOSSIER_VIEW_PROP_SHOW_UNDATED,
  DOSSIER_VIEW_PROP_BY_PUBLICATION,
  DOSSIER_VIEW_PROP_DIM_OUTSIDE,
  DOSSIER_VIEW_PROP_SHOW_LEGEND,
  DOSSIER_VIEW_PROP_TEXT,
  DOSSIER_VIEW_PROP_TYPES,
  DOSSIER_VIEW_PROP_CLASSES,
  DOSSIER_VIEW_PROP_MODALITIES,
  DOSSIER_VIEW_PROP_SHOW_LEARNED,
  DOSSIER_VIEW_PROP_UNCONNECTED,
  DOSSIER_VIEW_PROP_FOCUS,
  DOSSIER_VIEW_PROP_DEPTH,
  DOSSIER_VIEW_PROP_SELECTED_ENTITY,
  DOSSIER_VIEW_PROP_SELECTED_EDGE,
  DOSSIER_VIEW_PROP_HOVERED_ENTITY,
  DOSSIER_VIEW_PROP_HOVERED_EDGE,
  DOSSIER_VIEW_PROP_SHOWN_ENTITIES,
  DOSSIER_VIEW_PROP_SHOWN_CLAIMS,
  DOSSIER_VIEW_PROP_ALL_ENTITIES,
  DOSSIER_VIEW_PROP_ALL_CLAIMS,
  DOSSIER_VIEW_N_PROPS
};

void dossier_view_state_install_properties (GObjectClass *class);
void dossier_view_state_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec);
void dossier_view_state_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec);
void dossier_view_state_notify (DossierViewState *self, guint property);

/* Looks at the graph through the filter again. */
void dossier_view_state_refresh_visibility (DossierViewState *self);
/* The same where the histogram is another, too: classes, modalities or the date that counts have changed. */
void dossier_view_state_refresh_filter (DossierViewState *self);
/* Makes graph and all below it anew; places that are known stay. */
void dossier_view_state_rebuild_graph (DossierViewState *self);

void dossier_view_state_emit (DossierViewState *self, guint signal);

/* Renames the entities whose places are kept; @carry NULL forgets them all. */
void dossier_view_state_carry_placements (DossierViewState *self, const guint *carry, guint n_carry);

/* Lays out when the main loop is next idle: places set until then count. */
void dossier_view_state_schedule_layout (DossierViewState *self);

void dossier_view_state_set_layout_error (DossierViewState *self, const char *message);

G_END_DECLS
