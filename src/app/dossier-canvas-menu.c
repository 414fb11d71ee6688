/* SPDX-License-Identifier: Apache-2.0 */
/* The canvas's actions and its context menu. */
#include "config.h"

#include "dossier-canvas-private.h"

#include <glib/gi18n.h>

/* How far a neighbourhood reaches when it is asked for; asking again for the same node reaches further. */
#define FIRST_DEPTH 1

static guint
get_selected (DossierCanvas *self)
{
  return self->state != NULL ? dossier_view_state_get_selected_entity (self->state) : DOSSIER_NO_INDEX;
}

static void
on_view_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierCanvas *self = DOSSIER_CANVAS (widget);

  if (g_str_equal (name, "canvas.fit"))
    dossier_canvas_fit (self);
  else if (g_str_equal (name, "canvas.zoom-in"))
    dossier_canvas_zoom (self, DOSSIER_ZOOM_STEP);
  else if (g_str_equal (name, "canvas.zoom-out"))
    dossier_canvas_zoom (self, 1 / DOSSIER_ZOOM_STEP);
  else
    dossier_canvas_zoom (self, 1 / self->viewport.zoom);
}

static void
on_graph_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierCanvas *self = DOSSIER_CANVAS (widget);

  if (self->state == NULL)
    return;
  if (g_str_equal (name, "canvas.lay-out"))
    dossier_view_state_lay_out (self->state, FALSE);
  else if (g_str_equal (name, "canvas.lay-out-afresh"))
    dossier_view_state_lay_out (self->state, TRUE);
  else if (g_str_equal (name, "canvas.stop-layout"))
    dossier_view_state_stop_layout (self->state);
  else if (g_str_equal (name, "canvas.show-hidden"))
    dossier_view_state_show_all_hidden (self->state);
  else
    dossier_view_state_set_focus (self->state, DOSSIER_NO_INDEX, FIRST_DEPTH);
}

static void
on_node_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierCanvas *self = DOSSIER_CANVAS (widget);
  guint entity = get_selected (self);
  DossierPoint place;

  if (entity == DOSSIER_NO_INDEX)
    return;
  if (g_str_equal (name, "canvas.focus-node"))
    {
      const DossierFilter *filter = dossier_view_state_get_filter (self->state);

      dossier_view_state_set_focus (self->state, entity,
                                    filter->focus == entity ? filter->depth + 1 : FIRST_DEPTH);
    }
  else if (g_str_equal (name, "canvas.hide-node"))
    {
      dossier_view_state_set_hidden (self->state, entity, TRUE);
      dossier_view_state_clear_selection (self->state);
    }
  else if (g_str_equal (name, "canvas.unpin-node"))
    dossier_view_state_unpin (self->state, entity);
  else if (dossier_view_state_get_place (self->state, entity, &place))
    dossier_view_state_pin (self->state, entity, place);
  dossier_canvas_update_actions (self);
}

static void
on_read (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierCanvas *self = DOSSIER_CANVAS (widget);

  if (self->state != NULL)
    dossier_view_state_activate (self->state, get_selected (self),
                                 dossier_view_state_get_selected_edge (self->state));
}

void
dossier_canvas_update_actions (DossierCanvas *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  guint entity = get_selected (self);
  guint edge = self->state != NULL ? dossier_view_state_get_selected_edge (self->state) : DOSSIER_NO_INDEX;
  const DossierFilter *filter = self->state != NULL ? dossier_view_state_get_filter (self->state) : NULL;
  gboolean chosen = entity != DOSSIER_NO_INDEX;
  gboolean pinned = chosen && dossier_view_state_get_pin (self->state, entity, NULL);

  gtk_widget_action_set_enabled (widget, "canvas.focus-node", chosen);
  gtk_widget_action_set_enabled (widget, "canvas.hide-node", chosen);
  gtk_widget_action_set_enabled (widget, "canvas.pin-node", chosen && !pinned);
  gtk_widget_action_set_enabled (widget, "canvas.unpin-node", pinned);
  gtk_widget_action_set_enabled (widget, "canvas.read", chosen || edge != DOSSIER_NO_INDEX);
  gtk_widget_action_set_enabled (widget, "canvas.show-hidden", filter != NULL && filter->hidden->len > 0);
  gtk_widget_action_set_enabled (widget, "canvas.clear-focus",
                                 filter != NULL && filter->focus != DOSSIER_NO_INDEX);
}

static void
append_section (GMenu *menu, const char *const items[][2], guint n_items)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (items[i][0]), items[i][1]);

      g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenuModel *
make_menu (void)
{
  static const char *const node[][2] = { { N_ ("_Read in Article"), "canvas.read" },
                                         { N_ ("Show Only _Neighbourhood"), "canvas.focus-node" },
                                         { N_ ("_Pin Here"), "canvas.pin-node" },
                                         { N_ ("Un_pin"), "canvas.unpin-node" },
                                         { N_ ("_Hide"), "canvas.hide-node" } };
  static const char *const correct[][2] = { { N_ ("Rena_me…"), "win.rename-selection" },
                                            { N_ ("_Same as…"), "win.merge-selection" } };
  static const char *const view[][2] = { { N_ ("Show _Whole Graph"), "canvas.clear-focus" },
                                         { N_ ("Show Hi_dden"), "canvas.show-hidden" },
                                         { N_ ("_Fit to Window"), "canvas.fit" } };
  static const char *const layout[][2] = { { N_ ("Lay Out _Again"), "canvas.lay-out" },
                                           { N_ ("Lay Out A_fresh"), "canvas.lay-out-afresh" } };
  GMenu *menu = g_menu_new ();

  append_section (menu, node, G_N_ELEMENTS (node));
  append_section (menu, correct, G_N_ELEMENTS (correct));
  append_section (menu, view, G_N_ELEMENTS (view));
  append_section (menu, layout, G_N_ELEMENTS (layout));
  return G_MENU_MODEL (menu);
}

void
dossier_canvas_show_menu (DossierCanvas *self, DossierPoint view)
{
  const GdkRectangle at = { (int) view.x, (int) view.y, 1, 1 };

  if (self->menu == NULL)
    {
      g_autoptr (GMenuModel) model = make_menu ();

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
    }
  dossier_canvas_update_actions (self);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static void
bind (GtkWidgetClass *class, guint key, const char *action)
{
  gtk_widget_class_add_binding_action (class, key, 0, action, NULL);
  gtk_widget_class_add_binding_action (class, key, GDK_CONTROL_MASK, action, NULL);
}

void
dossier_canvas_install_actions (GtkWidgetClass *class)
{
  static const char *const view[] = { "canvas.fit", "canvas.zoom-in", "canvas.zoom-out", "canvas.zoom-100" };
  static const char *const graph[] = { "canvas.lay-out", "canvas.lay-out-afresh", "canvas.stop-layout",
                                       "canvas.show-hidden", "canvas.clear-focus" };
  static const char *const node[]
    = { "canvas.focus-node", "canvas.hide-node", "canvas.pin-node", "canvas.unpin-node" };

  for (guint i = 0; i < G_N_ELEMENTS (view); i++)
    gtk_widget_class_install_action (class, view[i], NULL, on_view_action);
  for (guint i = 0; i < G_N_ELEMENTS (graph); i++)
    gtk_widget_class_install_action (class, graph[i], NULL, on_graph_action);
  for (guint i = 0; i < G_N_ELEMENTS (node); i++)
    gtk_widget_class_install_action (class, node[i], NULL, on_node_action);
  gtk_widget_class_install_action (class, "canvas.read", NULL, on_read);
  bind (class, GDK_KEY_plus, "canvas.zoom-in");
  bind (class, GDK_KEY_equal, "canvas.zoom-in");
  bind (class, GDK_KEY_KP_Add, "canvas.zoom-in");
  bind (class, GDK_KEY_minus, "canvas.zoom-out");
  bind (class, GDK_KEY_KP_Subtract, "canvas.zoom-out");
  bind (class, GDK_KEY_0, "canvas.fit");
  bind (class, GDK_KEY_KP_0, "canvas.fit");
  bind (class, GDK_KEY_1, "canvas.zoom-100");
}
