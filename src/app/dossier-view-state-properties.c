/* SPDX-License-Identifier: Apache-2.0 */
/* The properties of the view state. */
#include "config.h"

#include "dossier-view-state-private.h"

static GParamSpec *properties[DOSSIER_VIEW_N_PROPS];

void
dossier_view_state_notify (DossierViewState *self, guint property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

void
dossier_view_state_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierViewState *self = DOSSIER_VIEW_STATE (object);
  const DossierFilter *filter = self->filter;

  switch (id)
    {
    case DOSSIER_VIEW_PROP_ENGINE:
      g_value_set_int (value, (int) self->engine);
      break;
    case DOSSIER_VIEW_PROP_BUSY:
      g_value_set_boolean (value, self->layout_run != NULL);
      break;
    case DOSSIER_VIEW_PROP_LAYOUT_ERROR:
      g_value_set_string (value, self->layout_error);
      break;
    case DOSSIER_VIEW_PROP_COLOR_SCHEME:
      g_value_set_int (value, (int) self->color_scheme);
      break;
    case DOSSIER_VIEW_PROP_TIME_MODE:
      g_value_set_int (value, (int) filter->time);
      break;
    case DOSSIER_VIEW_PROP_FROM:
      g_value_set_uint (value, filter->from);
      break;
    case DOSSIER_VIEW_PROP_TO:
      g_value_set_uint (value, filter->to);
      break;
    case DOSSIER_VIEW_PROP_SHOW_UNDATED:
      g_value_set_boolean (value, filter->undated);
      break;
    case DOSSIER_VIEW_PROP_BY_PUBLICATION:
      g_value_set_boolean (value, filter->date_of == DOSSIER_DATE_OF_PUBLICATION);
      break;
    case DOSSIER_VIEW_PROP_DIM_OUTSIDE:
      g_value_set_boolean (value, self->dim_outside);
      break;
    case DOSSIER_VIEW_PROP_SHOW_LEGEND:
      g_value_set_boolean (value, self->show_legend);
      break;
    case DOSSIER_VIEW_PROP_TEXT:
      g_value_set_string (value, filter->text);
      break;
    case DOSSIER_VIEW_PROP_TYPES:
      g_value_set_uint (value, filter->types);
      break;
    case DOSSIER_VIEW_PROP_CLASSES:
      g_value_set_uint (value, filter->classes);
      break;
    case DOSSIER_VIEW_PROP_MODALITIES:
      g_value_set_uint (value, filter->modalities);
      break;
    case DOSSIER_VIEW_PROP_SHOW_LEARNED:
      g_value_set_boolean (value, filter->learned);
      break;
    case DOSSIER_VIEW_PROP_UNCONNECTED:
      g_value_set_boolean (value, filter->unconnected);
      break;
    case DOSSIER_VIEW_PROP_FOCUS:
      g_value_set_uint (value, filter->focus);
      break;
    case DOSSIER_VIEW_PROP_DEPTH:
      g_value_set_uint (value, filter->depth);
      break;
    case DOSSIER_VIEW_PROP_SELECTED_ENTITY:
      g_value_set_uint (value, self->selected_entity);
      break;
    case DOSSIER_VIEW_PROP_SELECTED_EDGE:
      g_value_set_uint (value, self->selected_edge);
      break;
    case DOSSIER_VIEW_PROP_HOVERED_ENTITY:
      g_value_set_uint (value, self->hovered_entity);
      break;
    case DOSSIER_VIEW_PROP_HOVERED_EDGE:
      g_value_set_uint (value, self->hovered_edge);
      break;
    case DOSSIER_VIEW_PROP_SHOWN_ENTITIES:
      g_value_set_uint (value, self->visibility != NULL ? self->visibility->n_nodes : 0);
      break;
    case DOSSIER_VIEW_PROP_SHOWN_CLAIMS:
      g_value_set_uint (value, self->visibility != NULL ? self->visibility->n_claims : 0);
      break;
    case DOSSIER_VIEW_PROP_ALL_ENTITIES:
      g_value_set_uint (value, self->graph != NULL ? self->graph->nodes->len : 0);
      break;
    case DOSSIER_VIEW_PROP_ALL_CLAIMS:
      g_value_set_uint (value, self->extract != NULL ? self->extract->claims->len : 0);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Properties of the filter that change the graph itself. */
static gboolean
set_graph_property (DossierViewState *self, guint id, const GValue *value)
{
  DossierFilter *filter = self->filter;

  if (id == DOSSIER_VIEW_PROP_TYPES && filter->types != g_value_get_uint (value))
    filter->types = g_value_get_uint (value);
  else if (id == DOSSIER_VIEW_PROP_UNCONNECTED && filter->unconnected != g_value_get_boolean (value))
    filter->unconnected = g_value_get_boolean (value);
  else
    return FALSE;
  return TRUE;
}

/* Properties of the filter that change the histogram too. */
static gboolean
set_timeline_property (DossierViewState *self, guint id, const GValue *value)
{
  DossierFilter *filter = self->filter;

  switch (id)
    {
    case DOSSIER_VIEW_PROP_CLASSES:
      filter->classes = g_value_get_uint (value);
      return TRUE;
    case DOSSIER_VIEW_PROP_MODALITIES:
      filter->modalities = g_value_get_uint (value);
      return TRUE;
    case DOSSIER_VIEW_PROP_SHOW_LEARNED:
      filter->learned = g_value_get_boolean (value);
      return TRUE;
    case DOSSIER_VIEW_PROP_BY_PUBLICATION:
      filter->date_of = g_value_get_boolean (value) ? DOSSIER_DATE_OF_PUBLICATION : DOSSIER_DATE_OF_EVENT;
      return TRUE;
    default:
      return FALSE;
    }
}

/* The rest, each of which refreshes what it touches. */
static gboolean
set_other_property (DossierViewState *self, guint id, const GValue *value)
{
  switch (id)
    {
    case DOSSIER_VIEW_PROP_ENGINE:
      self->engine = (DossierLayoutEngine) g_value_get_int (value);
      dossier_view_state_lay_out (self, TRUE);
      return TRUE;
    case DOSSIER_VIEW_PROP_COLOR_SCHEME:
      self->color_scheme = (DossierColorScheme) g_value_get_int (value);
      dossier_view_state_emit (self, DOSSIER_VIEW_VISIBILITY_CHANGED);
      return TRUE;
    case DOSSIER_VIEW_PROP_DIM_OUTSIDE:
      self->dim_outside = g_value_get_boolean (value);
      dossier_view_state_emit (self, DOSSIER_VIEW_VISIBILITY_CHANGED);
      return TRUE;
    case DOSSIER_VIEW_PROP_SHOW_LEGEND:
      self->show_legend = g_value_get_boolean (value);
      return TRUE;
    case DOSSIER_VIEW_PROP_SHOW_UNDATED:
      self->filter->undated = g_value_get_boolean (value);
      dossier_view_state_refresh_visibility (self);
      return TRUE;
    case DOSSIER_VIEW_PROP_TEXT:
      g_free (self->filter->text);
      self->filter->text = g_value_dup_string (value);
      dossier_view_state_refresh_visibility (self);
      return TRUE;
    default:
      return FALSE;
    }
}

void
dossier_view_state_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DossierViewState *self = DOSSIER_VIEW_STATE (object);
  const DossierFilter *filter = self->filter;

  if (id == DOSSIER_VIEW_PROP_TIME_MODE)
    dossier_view_state_set_time (self, (DossierTimeMode) g_value_get_int (value), filter->from, filter->to);
  else if (id == DOSSIER_VIEW_PROP_FROM)
    dossier_view_state_set_time (self, filter->time, g_value_get_uint (value), filter->to);
  else if (id == DOSSIER_VIEW_PROP_TO)
    dossier_view_state_set_time (self, filter->time, filter->from, g_value_get_uint (value));
  else if (id == DOSSIER_VIEW_PROP_FOCUS)
    dossier_view_state_set_focus (self, g_value_get_uint (value), filter->depth);
  else if (id == DOSSIER_VIEW_PROP_DEPTH)
    dossier_view_state_set_focus (self, filter->focus, g_value_get_uint (value));
  else if (id == DOSSIER_VIEW_PROP_SELECTED_ENTITY)
    dossier_view_state_select_entity (self, g_value_get_uint (value));
  else if (id == DOSSIER_VIEW_PROP_SELECTED_EDGE)
    dossier_view_state_select_edge (self, g_value_get_uint (value));
  else if (id == DOSSIER_VIEW_PROP_TYPES || id == DOSSIER_VIEW_PROP_UNCONNECTED)
    {
      if (!set_graph_property (self, id, value))
        return;
      dossier_view_state_notify (self, id);
      dossier_view_state_rebuild_graph (self);
    }
  else if (set_timeline_property (self, id, value))
    {
      dossier_view_state_notify (self, id);
      dossier_view_state_refresh_filter (self);
    }
  else if (set_other_property (self, id, value))
    dossier_view_state_notify (self, id);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
add_uint (guint id, const char *name, guint value, gboolean writable)
{
  properties[id] = g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, value,
                                      (writable ? G_PARAM_READWRITE : G_PARAM_READABLE)
                                        | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
}

static void
add_int (guint id, const char *name, int n_values)
{
  properties[id] = g_param_spec_int (name, NULL, NULL, 0, n_values - 1, 0,
                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
}

static void
add_boolean (guint id, const char *name, gboolean value, gboolean writable)
{
  properties[id] = g_param_spec_boolean (name, NULL, NULL, value,
                                         (writable ? G_PARAM_READWRITE : G_PARAM_READABLE)
                                           | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
}

static void
add_string (guint id, const char *name, gboolean writable)
{
  properties[id] = g_param_spec_string (name, NULL, NULL, NULL,
                                        (writable ? G_PARAM_READWRITE : G_PARAM_READABLE)
                                          | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
}

void
dossier_view_state_install_properties (GObjectClass *class)
{
  add_int (DOSSIER_VIEW_PROP_ENGINE, "engine", DOSSIER_N_LAYOUT_ENGINES);
  add_boolean (DOSSIER_VIEW_PROP_BUSY, "busy", FALSE, FALSE);
  add_string (DOSSIER_VIEW_PROP_LAYOUT_ERROR, "layout-error", FALSE);
  add_int (DOSSIER_VIEW_PROP_COLOR_SCHEME, "color-scheme", DOSSIER_N_COLOR_SCHEMES);
  add_int (DOSSIER_VIEW_PROP_TIME_MODE, "time-mode", DOSSIER_TIME_WINDOW + 1);
  add_uint (DOSSIER_VIEW_PROP_FROM, "from", 0, TRUE);
  add_uint (DOSSIER_VIEW_PROP_TO, "to", 0, TRUE);
  add_boolean (DOSSIER_VIEW_PROP_SHOW_UNDATED, "show-undated", TRUE, TRUE);
  add_boolean (DOSSIER_VIEW_PROP_BY_PUBLICATION, "by-publication", FALSE, TRUE);
  add_boolean (DOSSIER_VIEW_PROP_DIM_OUTSIDE, "dim-outside", FALSE, TRUE);
  add_boolean (DOSSIER_VIEW_PROP_SHOW_LEGEND, "show-legend", TRUE, TRUE);
  add_string (DOSSIER_VIEW_PROP_TEXT, "text", TRUE);
  add_uint (DOSSIER_VIEW_PROP_TYPES, "types", DOSSIER_TYPES_DEFAULT, TRUE);
  add_uint (DOSSIER_VIEW_PROP_CLASSES, "classes", DOSSIER_CLASSES_ALL, TRUE);
  add_uint (DOSSIER_VIEW_PROP_MODALITIES, "modalities", DOSSIER_MODALITIES_ALL, TRUE);
  add_boolean (DOSSIER_VIEW_PROP_SHOW_LEARNED, "show-learned", TRUE, TRUE);
  add_boolean (DOSSIER_VIEW_PROP_UNCONNECTED, "unconnected", FALSE, TRUE);
  add_uint (DOSSIER_VIEW_PROP_FOCUS, "focus", DOSSIER_NO_INDEX, TRUE);
  add_uint (DOSSIER_VIEW_PROP_DEPTH, "depth", 1, TRUE);
  add_uint (DOSSIER_VIEW_PROP_SELECTED_ENTITY, "selected-entity", DOSSIER_NO_INDEX, TRUE);
  add_uint (DOSSIER_VIEW_PROP_SELECTED_EDGE, "selected-edge", DOSSIER_NO_INDEX, TRUE);
  add_uint (DOSSIER_VIEW_PROP_HOVERED_ENTITY, "hovered-entity", DOSSIER_NO_INDEX, FALSE);
  add_uint (DOSSIER_VIEW_PROP_HOVERED_EDGE, "hovered-edge", DOSSIER_NO_INDEX, FALSE);
  add_uint (DOSSIER_VIEW_PROP_SHOWN_ENTITIES, "shown-entities", 0, FALSE);
  add_uint (DOSSIER_VIEW_PROP_SHOWN_CLAIMS, "shown-claims", 0, FALSE);
  add_uint (DOSSIER_VIEW_PROP_ALL_ENTITIES, "all-entities", 0, FALSE);
  add_uint (DOSSIER_VIEW_PROP_ALL_CLAIMS, "all-claims", 0, FALSE);
  g_object_class_install_properties (class, DOSSIER_VIEW_N_PROPS, properties);
}
