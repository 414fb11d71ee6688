/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-name-dialog.h"

struct _DossierNameDialog
{
  AdwMessageDialog parent_instance;

  /* template */
  AdwEntryRow *row;

  /* owned */
  char *before;

  guint entity;
  DossierNameTaken taken;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (DossierNameDialog, dossier_name_dialog, ADW_TYPE_MESSAGE_DIALOG)

static char *
dup_name (DossierNameDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row))));
}

static void
check (DossierNameDialog *self)
{
  g_autofree char *name = dup_name (self);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "rename",
                                           name[0] != '\0' && g_strcmp0 (name, self->before) != 0);
}

static void
respond (DossierNameDialog *self, const char *response)
{
  g_autofree char *name = dup_name (self);

  if (g_str_equal (response, "rename"))
    self->taken (name, self->entity, self->user_data);
}

static void
accept (DossierNameDialog *self)
{
  if (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (self), "rename"))
    adw_message_dialog_response (ADW_MESSAGE_DIALOG (self), "rename");
}

void
dossier_name_dialog_show (GtkWindow *parent, const DossierExtract *extract, guint entity,
                          DossierNameTaken taken, gpointer user_data)
{
  DossierNameDialog *self = NULL;

  g_return_if_fail (extract != NULL && entity < extract->entities->len && taken != NULL);

  self = g_object_new (DOSSIER_TYPE_NAME_DIALOG, "transient-for", parent, NULL);
  self->before = g_strdup (dossier_extract_entity (extract, entity)->name);
  self->entity = entity;
  self->taken = taken;
  self->user_data = user_data;
  gtk_editable_set_text (GTK_EDITABLE (self->row), self->before);
  check (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->row));
}

static void
dossier_name_dialog_finalize (GObject *object)
{
  DossierNameDialog *self = DOSSIER_NAME_DIALOG (object);

  g_free (self->before);
  G_OBJECT_CLASS (dossier_name_dialog_parent_class)->finalize (object);
}

static void
dossier_name_dialog_class_init (DossierNameDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = dossier_name_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/ui/dossier-name-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierNameDialog, row);
  gtk_widget_class_bind_template_callback (widget_class, check);
  gtk_widget_class_bind_template_callback (widget_class, respond);
  gtk_widget_class_bind_template_callback (widget_class, accept);
}

static void
dossier_name_dialog_init (DossierNameDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
