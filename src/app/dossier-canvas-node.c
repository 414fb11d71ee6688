/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-canvas-node.h"

struct _DossierCanvasNode
{
  GtkWidget parent_instance;

  guint index;
  char *words;
};

G_DEFINE_FINAL_TYPE (DossierCanvasNode, dossier_canvas_node, GTK_TYPE_WIDGET)

static guint activate_signal;

static void
on_activate (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_signal_emit (widget, activate_signal, 0);
}

static void
dossier_canvas_node_finalize (GObject *object)
{
  g_free (DOSSIER_CANVAS_NODE (object)->words);
  G_OBJECT_CLASS (dossier_canvas_node_parent_class)->finalize (object);
}

static void
dossier_canvas_node_class_init (DossierCanvasNodeClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = dossier_canvas_node_finalize;
  activate_signal = g_signal_new ("activate-node", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_widget_class_set_css_name (widget_class, "node");
  gtk_widget_class_install_action (widget_class, "node.activate", NULL, on_activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "node.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "node.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "node.activate", NULL);
}

static void
dossier_canvas_node_init (DossierCanvasNode *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  /* The pointer is the canvas's business: it knows the shapes. */
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

GtkWidget *
dossier_canvas_node_new (guint node)
{
  DossierCanvasNode *self = g_object_new (DOSSIER_TYPE_CANVAS_NODE, NULL);

  self->index = node;
  return GTK_WIDGET (self);
}

guint
dossier_canvas_node_get_index (DossierCanvasNode *self)
{
  g_return_val_if_fail (DOSSIER_IS_CANVAS_NODE (self), 0);

  return self->index;
}

void
dossier_canvas_node_set_words (DossierCanvasNode *self, const char *words)
{
  g_return_if_fail (DOSSIER_IS_CANVAS_NODE (self));

  if (g_strcmp0 (self->words, words) == 0)
    return;
  g_free (self->words);
  self->words = g_strdup (words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}
