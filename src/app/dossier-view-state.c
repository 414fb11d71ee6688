/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-view-state-private.h"

#include "dossier-graph-builder.h"
#include "dossier-graph-words.h"

G_DEFINE_FINAL_TYPE (DossierViewState, dossier_view_state, G_TYPE_OBJECT)

static guint signals[DOSSIER_VIEW_N_SIGNALS];

void
dossier_view_state_emit (DossierViewState *self, guint signal)
{
  g_signal_emit (self, signals[signal], 0);
}

void
dossier_view_state_set_layout_error (DossierViewState *self, const char *message)
{
  if (g_strcmp0 (self->layout_error, message) == 0)
    return;
  g_free (self->layout_error);
  self->layout_error = g_strdup (message);
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_LAYOUT_ERROR);
}

/* Looks at the graph through the filter again. */
void
dossier_view_state_refresh_visibility (DossierViewState *self)
{
  if (self->graph == NULL)
    return;
  g_clear_pointer (&self->visibility, dossier_visibility_unref);
  self->visibility = dossier_visibility_new (self->graph, self->filter);
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_SHOWN_ENTITIES);
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_SHOWN_CLAIMS);
  dossier_view_state_emit (self, DOSSIER_VIEW_VISIBILITY_CHANGED);
}

static void
refresh_timeline (DossierViewState *self)
{
  g_clear_pointer (&self->timeline, dossier_timeline_free);
  if (self->extract != NULL)
    self->timeline = dossier_timeline_new (self->extract, self->filter);
}

/* Classes, modalities or the date that counts have changed: the histogram too is another. */
void
dossier_view_state_refresh_filter (DossierViewState *self)
{
  refresh_timeline (self);
  dossier_view_state_refresh_visibility (self);
}

/* Makes graph and all below it anew; places that are known stay. */
void
dossier_view_state_rebuild_graph (DossierViewState *self)
{
  g_clear_pointer (&self->graph, dossier_graph_unref);
  g_clear_pointer (&self->measure, dossier_measure_unref);
  g_clear_pointer (&self->visibility, dossier_visibility_unref);
  g_clear_pointer (&self->scene, dossier_scene_unref);
  g_clear_pointer (&self->layout, dossier_layout_unref);
  refresh_timeline (self);
  self->selected_edge = self->hovered_edge = DOSSIER_NO_INDEX;
  if (self->extract != NULL)
    {
      self->graph = dossier_graph_build (self->extract, self->filter->types, self->filter->unconnected);
      self->measure = dossier_measure_new (self->graph, self->typesetter);
      self->visibility = dossier_visibility_new (self->graph, self->filter);
    }
  for (guint i = DOSSIER_VIEW_PROP_SELECTED_EDGE; i < DOSSIER_VIEW_N_PROPS; i++)
    dossier_view_state_notify (self, i);
  dossier_view_state_emit (self, DOSSIER_VIEW_GRAPH_CHANGED);
  dossier_view_state_emit (self, DOSSIER_VIEW_VISIBILITY_CHANGED);
  dossier_view_state_schedule_layout (self);
}

/* An edge as it can be found again in another graph. */
typedef struct
{
  guint source;
  guint target;
  DossierRelationClass relation_class;
  gboolean directed;
} EdgeKey;

static gboolean
get_selected_key (DossierViewState *self, EdgeKey *key)
{
  const DossierGraphEdge *edge;

  if (self->selected_edge == DOSSIER_NO_INDEX)
    return FALSE;
  edge = dossier_graph_edge (self->graph, self->selected_edge);
  key->source = dossier_graph_node (self->graph, edge->source)->entity;
  key->target = dossier_graph_node (self->graph, edge->target)->entity;
  key->relation_class = edge->relation_class;
  key->directed = edge->directed;
  return TRUE;
}

static void
select_by_key (DossierViewState *self, const EdgeKey *key)
{
  guint source = dossier_graph_find_node (self->graph, key->source);
  guint target = dossier_graph_find_node (self->graph, key->target);

  if (source != DOSSIER_NO_INDEX && target != DOSSIER_NO_INDEX)
    dossier_view_state_select_edge (
      self, dossier_graph_find_edge (self->graph, source, target, key->relation_class, key->directed));
}

static guint
carry_index (const guint *carry, guint n_carry, guint index)
{
  return carry != NULL && index < n_carry ? carry[index] : DOSSIER_NO_INDEX;
}

static void
carry_filter (DossierViewState *self, const guint *carry, guint n_carry)
{
  g_autoptr (GArray) hidden = g_array_copy (self->filter->hidden);

  dossier_filter_show_all (self->filter);
  for (guint i = 0; i < hidden->len; i++)
    {
      guint entity = carry_index (carry, n_carry, g_array_index (hidden, guint, i));

      if (entity != DOSSIER_NO_INDEX)
        dossier_filter_set_hidden (self->filter, entity, TRUE);
    }
  self->filter->focus = carry_index (carry, n_carry, self->filter->focus);
}

void
dossier_view_state_set_extract (DossierViewState *self, DossierExtract *extract, const guint *carry)
{
  guint n_carry;
  EdgeKey key = { 0 };
  gboolean has_key;

  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  n_carry = self->extract != NULL ? self->extract->entities->len : 0;
  has_key = get_selected_key (self, &key);
  dossier_view_state_carry_placements (self, carry, n_carry);
  carry_filter (self, carry, n_carry);
  self->selected_entity = carry_index (carry, n_carry, self->selected_entity);
  self->hovered_entity = DOSSIER_NO_INDEX;
  g_clear_pointer (&self->extract, dossier_extract_unref);
  self->extract = extract != NULL ? dossier_extract_ref (extract) : NULL;
  dossier_view_state_rebuild_graph (self);
  if (has_key && extract != NULL && carry_index (carry, n_carry, key.source) != DOSSIER_NO_INDEX
      && carry_index (carry, n_carry, key.target) != DOSSIER_NO_INDEX)
    {
      key.source = carry[key.source];
      key.target = carry[key.target];
      select_by_key (self, &key);
    }
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_SELECTED_ENTITY);
  dossier_view_state_emit (self, DOSSIER_VIEW_SELECTION_CHANGED);
}

DossierExtract *
dossier_view_state_get_extract (DossierViewState *self)
{
  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), NULL);

  return self->extract;
}

DossierGraph *
dossier_view_state_get_graph (DossierViewState *self)
{
  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), NULL);

  return self->graph;
}

DossierVisibility *
dossier_view_state_get_visibility (DossierViewState *self)
{
  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), NULL);

  return self->visibility;
}

DossierLayout *
dossier_view_state_get_layout (DossierViewState *self)
{
  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), NULL);

  return self->layout;
}

DossierScene *
dossier_view_state_get_scene (DossierViewState *self)
{
  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), NULL);

  return self->scene;
}

const DossierTimeline *
dossier_view_state_get_timeline (DossierViewState *self)
{
  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), NULL);

  return self->timeline;
}

const DossierFilter *
dossier_view_state_get_filter (DossierViewState *self)
{
  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), NULL);

  return self->filter;
}

void
dossier_view_state_set_filter (DossierViewState *self, const DossierFilter *filter)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self) && filter != NULL);

  g_clear_pointer (&self->filter, dossier_filter_free);
  self->filter = dossier_filter_copy (filter);
  for (guint i = DOSSIER_VIEW_PROP_TIME_MODE; i <= DOSSIER_VIEW_PROP_DEPTH; i++)
    dossier_view_state_notify (self, i);
  dossier_view_state_rebuild_graph (self);
}

void
dossier_view_state_set_time (DossierViewState *self, DossierTimeMode mode, guint32 from, guint32 to)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  if (self->filter->time == mode && self->filter->from == from && self->filter->to == to)
    return;
  self->filter->time = mode;
  self->filter->from = from;
  self->filter->to = to;
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_TIME_MODE);
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_FROM);
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_TO);
  dossier_view_state_refresh_visibility (self);
}

void
dossier_view_state_set_hidden (DossierViewState *self, guint entity, gboolean hidden)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  dossier_filter_set_hidden (self->filter, entity, hidden);
  dossier_view_state_refresh_visibility (self);
}

void
dossier_view_state_show_all_hidden (DossierViewState *self)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  dossier_filter_show_all (self->filter);
  dossier_view_state_refresh_visibility (self);
}

void
dossier_view_state_set_focus (DossierViewState *self, guint entity, guint depth)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  if (self->filter->focus == entity && self->filter->depth == depth)
    return;
  self->filter->focus = entity;
  self->filter->depth = depth;
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_FOCUS);
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_DEPTH);
  dossier_view_state_refresh_visibility (self);
}

static void
set_selection (DossierViewState *self, guint entity, guint edge)
{
  if (self->selected_entity == entity && self->selected_edge == edge)
    return;
  self->selected_entity = entity;
  self->selected_edge = edge;
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_SELECTED_ENTITY);
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_SELECTED_EDGE);
  dossier_view_state_emit (self, DOSSIER_VIEW_SELECTION_CHANGED);
}

void
dossier_view_state_select_entity (DossierViewState *self, guint entity)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  if (self->extract == NULL || entity >= self->extract->entities->len)
    entity = DOSSIER_NO_INDEX;
  set_selection (self, entity, DOSSIER_NO_INDEX);
}

void
dossier_view_state_select_edge (DossierViewState *self, guint edge)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  if (self->graph == NULL || edge >= self->graph->edges->len)
    edge = DOSSIER_NO_INDEX;
  set_selection (self, DOSSIER_NO_INDEX, edge);
}

void
dossier_view_state_clear_selection (DossierViewState *self)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  set_selection (self, DOSSIER_NO_INDEX, DOSSIER_NO_INDEX);
}

guint
dossier_view_state_get_selected_entity (DossierViewState *self)
{
  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), DOSSIER_NO_INDEX);

  return self->selected_entity;
}

guint
dossier_view_state_get_selected_edge (DossierViewState *self)
{
  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), DOSSIER_NO_INDEX);

  return self->selected_edge;
}

GArray *
dossier_view_state_get_selected_claims (DossierViewState *self)
{
  GArray *shown = g_array_new (FALSE, FALSE, sizeof (guint));
  const GArray *claims = NULL;

  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), shown);

  if (self->graph == NULL)
    return shown;
  if (self->selected_edge != DOSSIER_NO_INDEX)
    claims = dossier_graph_edge (self->graph, self->selected_edge)->claims;
  else if (dossier_graph_find_node (self->graph, self->selected_entity) != DOSSIER_NO_INDEX)
    claims =
      dossier_graph_node (self->graph, dossier_graph_find_node (self->graph, self->selected_entity))->claims;
  for (guint i = 0; claims != NULL && i < claims->len; i++)
    if (self->visibility->claims[g_array_index (claims, guint, i)])
      g_array_append_val (shown, g_array_index (claims, guint, i));
  return shown;
}

void
dossier_view_state_set_hovered (DossierViewState *self, guint entity, guint edge)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  if (self->hovered_entity == entity && self->hovered_edge == edge)
    return;
  self->hovered_entity = entity;
  self->hovered_edge = edge;
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_HOVERED_ENTITY);
  dossier_view_state_notify (self, DOSSIER_VIEW_PROP_HOVERED_EDGE);
}

void
dossier_view_state_activate (DossierViewState *self, guint entity, guint edge)
{
  g_return_if_fail (DOSSIER_IS_VIEW_STATE (self));

  g_signal_emit (self, signals[DOSSIER_VIEW_ACTIVATED], 0, entity, edge);
}

char *
dossier_view_state_describe_entity (DossierViewState *self, guint entity)
{
  guint node;

  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), NULL);

  node = self->graph != NULL ? dossier_graph_find_node (self->graph, entity) : DOSSIER_NO_INDEX;
  return node != DOSSIER_NO_INDEX ? dossier_visibility_describe_node (self->visibility, node) : g_strdup ("");
}

char *
dossier_view_state_describe_edge (DossierViewState *self, guint edge)
{
  g_return_val_if_fail (DOSSIER_IS_VIEW_STATE (self), NULL);

  if (self->graph == NULL || edge >= self->graph->edges->len)
    return g_strdup ("");
  return dossier_visibility_describe_edge (self->visibility, edge);
}

static void
dossier_view_state_dispose (GObject *object)
{
  dossier_view_state_stop_layout (DOSSIER_VIEW_STATE (object));
  G_OBJECT_CLASS (dossier_view_state_parent_class)->dispose (object);
}

static void
dossier_view_state_finalize (GObject *object)
{
  DossierViewState *self = DOSSIER_VIEW_STATE (object);

  g_clear_pointer (&self->scene, dossier_scene_unref);
  g_clear_pointer (&self->layout, dossier_layout_unref);
  g_clear_pointer (&self->visibility, dossier_visibility_unref);
  g_clear_pointer (&self->measure, dossier_measure_unref);
  g_clear_pointer (&self->graph, dossier_graph_unref);
  g_clear_pointer (&self->timeline, dossier_timeline_free);
  g_clear_pointer (&self->extract, dossier_extract_unref);
  g_clear_pointer (&self->filter, dossier_filter_free);
  g_clear_pointer (&self->typesetter, dossier_typesetter_free);
  g_clear_pointer (&self->placements, g_hash_table_unref);
  g_free (self->layout_error);
  G_OBJECT_CLASS (dossier_view_state_parent_class)->finalize (object);
}

static void
dossier_view_state_class_init (DossierViewStateClass *class)
{
  static const char *const plain[] = { "graph-changed", "layout-changed", "visibility-changed",
                                       "selection-changed" };
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GType type = G_TYPE_FROM_CLASS (class);

  object_class->dispose = dossier_view_state_dispose;
  object_class->finalize = dossier_view_state_finalize;
  object_class->get_property = dossier_view_state_get_property;
  object_class->set_property = dossier_view_state_set_property;
  dossier_view_state_install_properties (object_class);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    signals[DOSSIER_VIEW_GRAPH_CHANGED + i]
      = g_signal_new (plain[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DOSSIER_VIEW_PINS_CHANGED] =
    g_signal_new ("pins-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[DOSSIER_VIEW_ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                  G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
dossier_view_state_init (DossierViewState *self)
{
  self->filter = dossier_filter_new ();
  self->typesetter = dossier_typesetter_new ();
  self->placements = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->selected_entity = self->selected_edge = DOSSIER_NO_INDEX;
  self->hovered_entity = self->hovered_edge = DOSSIER_NO_INDEX;
  self->show_legend = TRUE;
}

DossierViewState *
dossier_view_state_new (void)
{
  return g_object_new (DOSSIER_TYPE_VIEW_STATE, NULL);
}
