/* SPDX-License-Identifier: Apache-2.0 */
/* The widgets that stand for the canvas's nodes before the keyboard and assistive technology. */
#include "config.h"

#include "dossier-canvas-private.h"

#include "dossier-canvas-node.h"

#include <math.h>

/* Above so many nodes the canvas stands for itself before assistive technology: nobody walks 2,000 buttons.
 */
#define MAX_CHILDREN 2000

/* The children lie where their nodes are drawn, for the screen reader's finger and for tests. */
void
dossier_canvas_place_children (DossierCanvas *self)
{
  const DossierScene *scene = self->state != NULL ? dossier_view_state_get_scene (self->state) : NULL;

  for (guint i = 0; i < self->children->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (self->children, i);
      DossierFrame frame;
      DossierPoint corner;
      int width, height;

      if (scene == NULL || !gtk_widget_get_visible (child))
        continue;
      frame = scene->frames[i];
      corner =
        dossier_viewport_to_view (&self->viewport, (DossierPoint){ frame.middle.x - frame.width / 2,
                                                                   frame.middle.y - frame.height / 2 });
      width = MAX ((int) (frame.width * self->viewport.zoom), 1);
      height = MAX ((int) (frame.height * self->viewport.zoom), 1);
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_allocate (child, width, height, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) floor (corner.x),
                                                                                (float) floor (corner.y))));
    }
}

static void
on_node_activated (DossierCanvasNode *child, DossierCanvas *self)
{
  guint node = dossier_canvas_node_get_index (child);
  guint entity = dossier_graph_node (dossier_view_state_get_graph (self->state), node)->entity;

  if (dossier_view_state_get_selected_entity (self->state) == entity)
    dossier_view_state_activate (self->state, entity, DOSSIER_NO_INDEX);
  else
    dossier_view_state_select_entity (self->state, entity);
}

void
dossier_canvas_drop_children (DossierCanvas *self)
{
  for (guint i = 0; i < self->children->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->children, i));
  g_ptr_array_set_size (self->children, 0);
}

void
dossier_canvas_update_children (DossierCanvas *self)
{
  DossierVisibility *visibility =
    self->state != NULL ? dossier_view_state_get_visibility (self->state) : NULL;

  for (guint i = 0; visibility != NULL && i < self->children->len; i++)
    {
      GtkWidget *child = g_ptr_array_index (self->children, i);
      guint entity = dossier_graph_node (visibility->graph, i)->entity;
      g_autofree char *words = dossier_view_state_describe_entity (self->state, entity);

      gtk_widget_set_visible (child, visibility->nodes[i].shown);
      dossier_canvas_node_set_words (DOSSIER_CANVAS_NODE (child), words);
    }
}

void
dossier_canvas_make_children (DossierCanvas *self)
{
  DossierGraph *graph = self->state != NULL ? dossier_view_state_get_graph (self->state) : NULL;

  dossier_canvas_drop_children (self);
  for (guint i = 0; graph != NULL && graph->nodes->len <= MAX_CHILDREN && i < graph->nodes->len; i++)
    {
      GtkWidget *child = dossier_canvas_node_new (i);

      g_signal_connect_object (child, "activate-node", G_CALLBACK (on_node_activated), self, 0);
      gtk_widget_set_parent (child, GTK_WIDGET (self));
      g_ptr_array_add (self->children, child);
    }
  dossier_canvas_update_children (self);
}
