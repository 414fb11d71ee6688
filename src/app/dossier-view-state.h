/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-layout.h"
#include "dossier-palette.h"
#include "dossier-scene.h"
#include "dossier-timeline.h"
#include "dossier-visibility.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_VIEW_STATE (dossier_view_state_get_type ())
G_DECLARE_FINAL_TYPE (DossierViewState, dossier_view_state, DOSSIER, VIEW_STATE, GObject)

/**
 * DossierViewState:
 *
 * What is shown and what is chosen: the one object that canvas, scrubber, lists and inspector bind to, so
 * that they need not know one another. It knows no project and no widget. Entities, nodes, edges and claims
 * are numbers: an entity or a claim is an index into the extract, a node or an edge an index into the graph;
 * DOSSIER_NO_INDEX is none. Use from the main thread only.
 *
 * Properties (all with notify):
 *  - `engine`, int: DossierLayoutEngine asked for
 *  - `busy`, boolean, read-only: a layout is being made
 *  - `layout-error`, string, read-only: why the last layout failed, in words, or NULL
 *  - `color-scheme`, int: DossierColorScheme
 *  - `time-mode`, int: DossierTimeMode
 *  - `from`, `to`, uint: Julian day numbers; in mode as-of only `to` counts; `from` 0 is "from the beginning"
 *  - `show-undated`, `by-publication`, boolean
 *  - `dim-outside`, boolean: what lies outside the time is dimmed, not hidden
 *  - `show-legend`, boolean
 *  - `text`, string: the search text
 *  - `types`, `classes`, `modalities`, uint: bit masks as in DossierFilter
 *  - `show-learned`, boolean: claims that the statistical model made are shown
 *  - `unconnected`, boolean: show entities without a claim
 *  - `focus`, uint, and `depth`, uint: entity whose neighbourhood alone is shown
 *  - `selected-entity`, `selected-edge`, uint: at most one of the two is set
 *  - `hovered-entity`, `hovered-edge`, uint
 *  - `shown-entities`, `shown-claims`, `all-entities`, `all-claims`, uint, read-only
 *
 * Signals:
 *  - `graph-changed`: extract or graph are new, and so is everything below
 *  - `layout-changed`: places are new (layout, scene)
 *  - `visibility-changed`: what is shown, or how it looks
 *  - `selection-changed`
 *  - `pins-changed` (uint entity): the user has pinned or freed a node; save it
 *  - `activated` (uint entity, uint edge): the user asks to read on: double click or Return
 */
DossierViewState *dossier_view_state_new (void);

/**
 * dossier_view_state_set_extract:
 * @extract: (nullable): what to show
 * @carry: (nullable) (array): for each entity of the extract before, its index in @extract or
 * DOSSIER_NO_INDEX, so that places, pins, selection and hidden entities carry over; NULL starts afresh
 *
 * Builds the graph, keeps filter and time, and starts a layout in the background.
 */
void dossier_view_state_set_extract (DossierViewState *self, DossierExtract *extract, const guint *carry);
DossierExtract *dossier_view_state_get_extract (DossierViewState *self);

/* All of these are NULL while there is no extract, and belong to the view state; take a reference to keep
 * one. */
DossierGraph *dossier_view_state_get_graph (DossierViewState *self);
DossierVisibility *dossier_view_state_get_visibility (DossierViewState *self);
DossierLayout *dossier_view_state_get_layout (DossierViewState *self);
DossierScene *dossier_view_state_get_scene (DossierViewState *self);
const DossierTimeline *dossier_view_state_get_timeline (DossierViewState *self);
/* Never NULL. */
const DossierFilter *dossier_view_state_get_filter (DossierViewState *self);

/* Replaces the whole filter, as when a project is opened. */
void dossier_view_state_set_filter (DossierViewState *self, const DossierFilter *filter);
void dossier_view_state_set_time (DossierViewState *self, DossierTimeMode mode, guint32 from, guint32 to);
void dossier_view_state_set_hidden (DossierViewState *self, guint entity, gboolean hidden);
void dossier_view_state_show_all_hidden (DossierViewState *self);
void dossier_view_state_set_focus (DossierViewState *self, guint entity, guint depth);

void dossier_view_state_select_entity (DossierViewState *self, guint entity);
void dossier_view_state_select_edge (DossierViewState *self, guint edge);
void dossier_view_state_clear_selection (DossierViewState *self);
guint dossier_view_state_get_selected_entity (DossierViewState *self);
guint dossier_view_state_get_selected_edge (DossierViewState *self);

/* (element-type guint) (transfer full): the claims of what is selected that are let through, ascending; empty
 * where nothing is. */
GArray *dossier_view_state_get_selected_claims (DossierViewState *self);

void dossier_view_state_set_hovered (DossierViewState *self, guint entity, guint edge);
void dossier_view_state_activate (DossierViewState *self, guint entity, guint edge);

/* Lays out anew. With @afresh nothing but pinned nodes keeps its place. Ends a layout that is under way. */
void dossier_view_state_lay_out (DossierViewState *self, gboolean afresh);
/* Ends a layout that is under way; the places stay as they are. */
void dossier_view_state_stop_layout (DossierViewState *self);

/* Moves @entity's node to a place and keeps it there in later layouts; edges follow at once. */
void dossier_view_state_pin (DossierViewState *self, guint entity, DossierPoint place);
/* Moves the node without pinning it, while it is being dragged. */
void dossier_view_state_move (DossierViewState *self, guint entity, DossierPoint place);
void dossier_view_state_unpin (DossierViewState *self, guint entity);
gboolean dossier_view_state_get_pin (DossierViewState *self, guint entity, DossierPoint *place);
/* Where @entity stands, pinned or not; FALSE where it has no place yet. */
gboolean dossier_view_state_get_place (DossierViewState *self, guint entity, DossierPoint *place);
/* Gives an entity its saved place before the first layout, as when a project is opened. */
void dossier_view_state_set_saved_place (DossierViewState *self, guint entity, DossierPoint place,
                                         gboolean pinned);

/* "Marla Quint, person, 14 claims": what a screen reader says. Free with g_free(). */
char *dossier_view_state_describe_entity (DossierViewState *self, guint entity);
/* "Marla Quint gave Tobias Breen, money, 3 claims from 2 sources, disputed". Free with g_free(). */
char *dossier_view_state_describe_edge (DossierViewState *self, guint edge);

G_END_DECLS
