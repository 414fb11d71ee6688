/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-paste-dialog.h"

struct _DossierPasteDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkTextView *text_view;

  DossierTextTaken taken;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (DossierPasteDialog, dossier_paste_dialog, ADW_TYPE_WINDOW)

static char *
dup_text (DossierPasteDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
check (DossierPasteDialog *self)
{
  g_autofree char *text = g_strstrip (dup_text (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paste.add", text[0] != '\0');
}

static void
add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierPasteDialog *self = DOSSIER_PASTE_DIALOG (widget);
  g_autofree char *text = dup_text (self);

  self->taken (text, self->user_data);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
take_clipboard (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierPasteDialog) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autofree char *typed = dup_text (self);

  if (text != NULL && typed[0] == '\0')
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), text, -1);
}

void
dossier_paste_dialog_show (GtkWindow *parent, DossierTextTaken taken, gpointer user_data)
{
  DossierPasteDialog *self = NULL;

  g_return_if_fail (taken != NULL);

  self = g_object_new (DOSSIER_TYPE_PASTE_DIALOG, "transient-for", parent, NULL);
  self->taken = taken;
  self->user_data = user_data;
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (self)), NULL, take_clipboard,
                                 g_object_ref (self));
}

static void
dossier_paste_dialog_class_init (DossierPasteDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/ui/dossier-paste-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierPasteDialog, text_view);
  gtk_widget_class_bind_template_callback (widget_class, check);
  gtk_widget_class_install_action (widget_class, "paste.add", NULL, add);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "paste.add", NULL);
}

static void
dossier_paste_dialog_init (DossierPasteDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  check (self);
}
