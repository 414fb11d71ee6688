/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-window-private.h"

#include "dossier-words.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (DossierWindow, dossier_window, ADW_TYPE_APPLICATION_WINDOW)

static GSettings *
get_settings (DossierWindow *self)
{
  return dossier_application_get_settings (
      DOSSIER_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

DossierProject *
dossier_window_get_project (DossierWindow *self)
{
  g_return_val_if_fail (DOSSIER_IS_WINDOW (self), NULL);

  return self->project;
}

gboolean
dossier_window_is_empty (DossierWindow *self)
{
  g_return_val_if_fail (DOSSIER_IS_WINDOW (self), FALSE);

  return self->project == NULL
         || (dossier_project_get_n_articles (self->project) == 0 && !dossier_project_is_busy (self->project)
             && self->adding == 0 && dossier_project_get_path (self->project) == NULL);
}

void
dossier_window_read (DossierWindow *self, guint article, guint entity, const GArray *passages)
{
  DossierExtract *extract = NULL;

  g_return_if_fail (DOSSIER_IS_WINDOW (self));

  extract = dossier_view_state_get_extract (self->view_state);
  if (extract == NULL || article >= extract->articles->len)
    return;
  gtk_stack_set_visible_child_name (self->stack, "reader");
  if (adw_flap_get_folded (self->inspector_flap))
    adw_flap_set_reveal_flap (self->inspector_flap, FALSE);
  if (adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
  dossier_reader_view_open (self->reader, extract, article, entity, passages);
}

/* Which page is in the middle follows from what there is; an article that is open stays open. */
static void
choose_page (DossierWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);
  gboolean any = self->project != NULL && dossier_project_get_n_articles (self->project) > 0;
  gboolean busy = self->project != NULL && (dossier_project_is_busy (self->project) || self->adding > 0);

  if (g_strcmp0 (page, "failed") == 0 || (any && g_strcmp0 (page, "reader") == 0))
    return;
  if (any && g_strcmp0 (page, "graph") != 0 && !adw_flap_get_folded (self->sidebar_flap))
    adw_flap_set_reveal_flap (self->sidebar_flap, TRUE);
  if (!any)
    {
      adw_flap_set_reveal_flap (self->sidebar_flap, FALSE);
      adw_flap_set_reveal_flap (self->inspector_flap, FALSE);
    }
  gtk_stack_set_visible_child_name (self->stack, any ? "graph" : busy ? "loading" : "empty");
}

/* Below the toasts, which would cover it otherwise, and so outside of the page that it belongs to. */
static void
show_scrubber (DossierWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);

  if (self->scrubber_box != NULL)
    gtk_widget_set_visible (self->scrubber_box, g_strcmp0 (page, "graph") == 0);
}

static void
close_reader (DossierWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "graph");
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
show_title (DossierWindow *self)
{
  g_autofree char *title = dossier_project_dup_title (self->project);
  g_autofree char *full = NULL;

  full = g_strdup_printf (_ ("%s — Dossier"), title != NULL ? title : _ ("Unsaved Project"));
  gtk_window_set_title (GTK_WINDOW (self), full);
}

static void
show_progress (DossierWindow *self)
{
  gboolean busy = dossier_project_is_busy (self->project);
  double fraction;

  g_object_get (self->project, "progress", &fraction, NULL);
  gtk_progress_bar_set_fraction (self->progress_bar, fraction);
  gtk_label_set_label (self->progress_label, fraction < 1 ? _ ("Reading articles…") : _ ("Joining names…"));
  gtk_revealer_set_reveal_child (self->progress_revealer, busy);
  choose_page (self);
}

static void
show_revision (DossierWindow *self)
{
  dossier_window_show_revision (self);
  dossier_sidebar_show_project (self->sidebar, self->project);
  dossier_window_update_actions (self);
  /* What was open may be another article now, or none. */
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "reader") == 0
      && dossier_reader_view_get_article (self->reader) >= dossier_project_get_n_articles (self->project))
    close_reader (self);
  choose_page (self);
}

static void
show_failure (DossierWindow *self, const GError *error)
{
  g_autofree char *text = g_strdup_printf (_ ("Could not save: %s"), error->message);

  dossier_window_toast (self, text);
}

void
dossier_window_set_project (DossierWindow *self, DossierProject *project)
{
  if (self->project != NULL)
    {
      dossier_window_store_view (self);
      g_signal_handlers_disconnect_by_data (self->project, self);
      g_object_unref (self->project);
    }
  self->project = project;
  self->fresh = TRUE;
  self->syncing = TRUE;
  dossier_view_state_set_extract (self->view_state, NULL, NULL);
  self->syncing = FALSE;
  dossier_inspector_set_project (self->inspector, project);
  g_signal_connect_swapped (project, "revision-changed", G_CALLBACK (show_revision), self);
  g_signal_connect_swapped (project, "failed", G_CALLBACK (show_failure), self);
  g_signal_connect_swapped (project, "notify::busy", G_CALLBACK (show_progress), self);
  g_signal_connect_swapped (project, "notify::progress", G_CALLBACK (show_progress), self);
  g_signal_connect_swapped (project, "notify::title", G_CALLBACK (show_title), self);
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "failed") != 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  show_title (self);
  show_progress (self);
  show_revision (self);
}

static void
reveal_inspector (DossierWindow *self)
{
  if (dossier_view_state_get_selected_entity (self->view_state) != DOSSIER_NO_INDEX
      || dossier_view_state_get_selected_edge (self->view_state) != DOSSIER_NO_INDEX)
    adw_flap_set_reveal_flap (self->inspector_flap, TRUE);
}

static guint
find_edge_of_claim (DossierWindow *self, guint claim)
{
  const DossierGraph *graph = dossier_view_state_get_graph (self->view_state);

  for (guint i = 0; graph != NULL && i < graph->edges->len; i++)
    {
      const DossierGraphEdge *edge = dossier_graph_edge (graph, i);

      for (guint j = 0; j < edge->claims->len; j++)
        if (g_array_index (edge->claims, guint, j) == claim)
          return i;
    }
  return DOSSIER_NO_INDEX;
}

static void
show_claim (DossierWindow *self, guint claim)
{
  guint edge = find_edge_of_claim (self, claim);

  if (edge == DOSSIER_NO_INDEX)
    return;
  dossier_view_state_select_edge (self->view_state, edge);
  dossier_inspector_reveal_claim (self->inspector, claim);
}

/* Brings what is selected into sight; of an edge the end that it starts from. */
static void
reveal_selection (DossierWindow *self)
{
  const DossierGraph *graph = dossier_view_state_get_graph (self->view_state);
  guint entity = dossier_view_state_get_selected_entity (self->view_state);
  guint edge = dossier_view_state_get_selected_edge (self->view_state);

  if (edge != DOSSIER_NO_INDEX)
    entity = dossier_graph_node (graph, dossier_graph_edge (graph, edge)->source)->entity;
  if (entity != DOSSIER_NO_INDEX && dossier_graph_find_node (graph, entity) != DOSSIER_NO_INDEX)
    dossier_canvas_reveal (self->canvas, entity, FALSE);
}

static void
show_item (DossierWindow *self, DossierItem *item)
{
  guint index = dossier_item_get_index (item);

  if (dossier_item_get_extract (item) != dossier_view_state_get_extract (self->view_state))
    return;
  switch (dossier_item_get_kind (item))
    {
    case DOSSIER_ITEM_ARTICLE:
      dossier_window_read (self, index, dossier_view_state_get_selected_entity (self->view_state), NULL);
      return;
    case DOSSIER_ITEM_ENTITY:
      dossier_view_state_select_entity (self->view_state, index);
      break;
    case DOSSIER_ITEM_CLAIM:
      show_claim (self, index);
      break;
    case DOSSIER_ITEM_FINDING:
      dossier_view_state_clear_selection (self->view_state);
      dossier_inspector_show_finding (self->inspector, index);
      adw_flap_set_reveal_flap (self->inspector_flap, TRUE);
      return;
    case DOSSIER_ITEM_SUGGESTION:
    case DOSSIER_N_ITEM_KINDS:
    default:
      return;
    }
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "reader") == 0)
    close_reader (self);
  reveal_selection (self);
}

/* Double click or Return: read the first passage of what was chosen. */
static void
read_activated (DossierWindow *self, guint entity, guint edge)
{
  const DossierExtract *extract = dossier_view_state_get_extract (self->view_state);
  g_autoptr (GArray) claims = dossier_view_state_get_selected_claims (self->view_state);
  g_autoptr (GArray) passages = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  guint article = DOSSIER_NO_INDEX;

  for (guint i = 0; extract != NULL && i < claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, g_array_index (claims, guint, i));

      if (article == DOSSIER_NO_INDEX)
        article = claim->article;
      if (claim->article == article)
        g_array_append_vals (passages, claim->evidence->data, claim->evidence->len);
    }
  g_array_sort (passages, dossier_range_compare);
  if (article != DOSSIER_NO_INDEX)
    dossier_window_read (self, article, entity, passages);
}

static void
take_pin (DossierWindow *self, guint entity)
{
  const DossierExtract *extract = dossier_view_state_get_extract (self->view_state);
  g_autoptr (DossierDecision) decision = NULL;
  DossierPoint place;

  if (self->syncing || extract == NULL)
    return;
  if (dossier_view_state_get_pin (self->view_state, entity, &place))
    decision = dossier_decision_new_pin (extract, entity, place.x, place.y);
  else
    decision = dossier_decision_new_unpin (extract, entity);
  dossier_project_decide (self->project, decision);
}

static void
show_layout_state (DossierWindow *self)
{
  g_autofree char *error = NULL;
  gboolean busy;

  g_object_get (self->view_state, "busy", &busy, "layout-error", &error, NULL);
  gtk_widget_set_visible (self->layout_busy, busy);
  if (!busy && error != NULL)
    dossier_window_toast (self, error);
}

static void
show_focus (DossierWindow *self)
{
  const DossierExtract *extract = dossier_view_state_get_extract (self->view_state);
  guint focus = dossier_view_state_get_filter (self->view_state)->focus;
  g_autofree char *words = NULL;
  gboolean shown = extract != NULL && focus < extract->entities->len;

  if (shown)
    words = g_strdup_printf (_ ("Only around %s"), dossier_extract_entity (extract, focus)->name);
  gtk_label_set_label (self->focus_label, words != NULL ? words : "");
  gtk_widget_set_visible (self->focus_bar, shown);
}

static void
search_next (DossierWindow *self)
{
  const DossierVisibility *visibility = dossier_view_state_get_visibility (self->view_state);

  for (guint i = 0; visibility != NULL && i < visibility->graph->nodes->len; i++)
    if (visibility->nodes[i].matched && visibility->nodes[i].shown)
      {
        dossier_view_state_select_entity (self->view_state,
                                          dossier_graph_node (visibility->graph, i)->entity);
        dossier_canvas_reveal (self->canvas, dossier_view_state_get_selected_entity (self->view_state),
                               FALSE);
        return;
      }
}

static void
stop_search (DossierWindow *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

static void
search_changed (DossierWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  g_object_set (self->view_state, "text", text, NULL);
  g_object_set (self->sidebar, "text", text, NULL);
}

static void
show_undo_buttons (gpointer user_data)
{
  g_autoptr (DossierWindow) self = user_data;

  if (self->undo_box != NULL)
    gtk_widget_set_visible (self->undo_box, !adw_flap_get_folded (self->sidebar_flap));
}

/* A narrow header bar has no room for undo and redo; menu and keys still do it. The panes fold in the middle
 * of a layout, when nothing may be hidden. */
static void
follow_width (DossierWindow *self)
{
  g_idle_add_once (show_undo_buttons, g_object_ref (self));
}

static gboolean
drop (DossierWindow *self, const GValue *value, double x, double y, GtkDropTarget *target)
{
  if (G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    dossier_window_handle_drop (self, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS_STRING (value))
    dossier_window_add_text (self, g_value_get_string (value));
  else
    return FALSE;
  return TRUE;
}

static gboolean
dossier_window_close_request (GtkWindow *window)
{
  DossierWindow *self = DOSSIER_WINDOW (window);
  GSettings *settings = get_settings (self);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  if (!dossier_window_handle_close (self))
    return TRUE;
  return GTK_WINDOW_CLASS (dossier_window_parent_class)->close_request (window);
}

static void
dossier_window_dispose (GObject *object)
{
  DossierWindow *self = DOSSIER_WINDOW (object);

  g_clear_handle_id (&self->view_timeout, g_source_remove);
  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  if (self->view_state != NULL)
    g_signal_handlers_disconnect_by_data (self->view_state, self);
  g_clear_object (&self->project);
  g_clear_object (&self->view_state);
  G_OBJECT_CLASS (dossier_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, sidebar_flap);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, inspector_flap);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, search);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, inspector);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, canvas);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, reader);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, scrubber);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, scrubber_box);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, progress_label);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, failed);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, layout_busy);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, focus_bar);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, focus_label);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, legend_button);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, undo_box);
  gtk_widget_class_bind_template_child (widget_class, DossierWindow, recent_menu);
  gtk_widget_class_bind_template_callback (widget_class, show_item);
  gtk_widget_class_bind_template_callback (widget_class, follow_width);
  gtk_widget_class_bind_template_callback (widget_class, show_scrubber);
  gtk_widget_class_bind_template_callback (widget_class, close_reader);
  gtk_widget_class_bind_template_callback (widget_class, search_next);
  gtk_widget_class_bind_template_callback (widget_class, search_changed);
  gtk_widget_class_bind_template_callback (widget_class, stop_search);
}

static void
dossier_window_class_init (DossierWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (DOSSIER_TYPE_SIDEBAR);
  g_type_ensure (DOSSIER_TYPE_INSPECTOR);
  g_type_ensure (DOSSIER_TYPE_CANVAS);
  g_type_ensure (DOSSIER_TYPE_READER_VIEW);
  g_type_ensure (DOSSIER_TYPE_TIME_SCRUBBER);
  G_OBJECT_CLASS (class)->dispose = dossier_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = dossier_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/dossier/Dossier/ui/dossier-window.ui");
  bind_template (widget_class);
  dossier_window_install_actions (class);
  dossier_window_install_file_actions (class);
}

static void
connect_view_state (DossierWindow *self)
{
  DossierViewState *view_state = self->view_state;
  g_autoptr (GPropertyAction) arrange = g_property_action_new ("arrange", view_state, "engine");
  g_autoptr (GPropertyAction) learned = g_property_action_new ("show-learned", view_state, "show-learned");

  dossier_canvas_set_view_state (self->canvas, view_state);
  dossier_inspector_set_view_state (self->inspector, view_state);
  dossier_time_scrubber_set_view_state (self->scrubber, view_state);
  g_object_bind_property (view_state, "show-legend", self->legend_button, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (arrange));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (learned));
  g_signal_connect_swapped (view_state, "selection-changed", G_CALLBACK (reveal_inspector), self);
  g_signal_connect_swapped (view_state, "selection-changed", G_CALLBACK (dossier_window_update_actions),
                            self);
  g_signal_connect_swapped (view_state, "activated", G_CALLBACK (read_activated), self);
  g_signal_connect_swapped (view_state, "pins-changed", G_CALLBACK (take_pin), self);
  g_signal_connect_swapped (view_state, "layout-changed", G_CALLBACK (dossier_window_store_view_soon), self);
  g_signal_connect_swapped (view_state, "visibility-changed", G_CALLBACK (dossier_window_store_view_soon),
                            self);
  g_signal_connect_swapped (view_state, "visibility-changed", G_CALLBACK (show_focus), self);
  g_signal_connect_swapped (view_state, "visibility-changed", G_CALLBACK (dossier_window_give_hidden), self);
  g_signal_connect_swapped (view_state, "graph-changed", G_CALLBACK (show_focus), self);
  g_signal_connect_swapped (view_state, "notify::busy", G_CALLBACK (show_layout_state), self);
}

static void
dossier_window_init (DossierWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INVALID, GDK_ACTION_COPY);
  GType types[] = { GDK_TYPE_FILE_LIST, G_TYPE_STRING };

  gtk_widget_init_template (GTK_WIDGET (self));
  self->view_state = dossier_view_state_new ();
  connect_view_state (self);
  gtk_drop_target_set_gtypes (target, types, G_N_ELEMENTS (types));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static gboolean
engine_from_name (GValue *value, GVariant *variant, gpointer user_data)
{
  DossierLayoutEngine engine;

  if (!dossier_layout_engine_from_string (g_variant_get_string (variant, NULL), &engine))
    return FALSE;
  g_value_set_int (value, (int) engine);
  return TRUE;
}

static void
show_engine_failure (DossierWindow *self, const GError *error)
{
  adw_status_page_set_description (self->failed, error->message);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

DossierWindow *
dossier_window_new (DossierApplication *application)
{
  DossierWindow *self = g_object_new (DOSSIER_TYPE_WINDOW, "application", application, NULL);
  GSettings *settings = dossier_application_get_settings (application);
  g_autofree char *unsaved = dossier_application_dup_unsaved_folder ();
  g_autoptr (GError) error = NULL;
  DossierEngine *engine = dossier_application_get_engine (application, &error);

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_settings_bind (settings, "dim-outside", self->view_state, "dim-outside", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "show-legend", self->view_state, "show-legend", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (settings, "layout-engine", self->view_state, "engine", G_SETTINGS_BIND_GET,
                                engine_from_name, NULL, NULL, NULL);
  dossier_window_fill_recent_menu (self);
  if (engine != NULL)
    dossier_window_set_project (self, dossier_project_new (engine, unsaved));
  else
    show_engine_failure (self, error);
  dossier_window_update_actions (self);
  return self;
}
