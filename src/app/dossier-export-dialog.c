/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-export-dialog.h"

#include "dossier-exporter.h"

#include <glib/gi18n.h>

struct _DossierExportDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwComboRow *format;
  AdwComboRow *scale;
  AdwActionRow *transparent_row;
  GtkSwitch *transparent;
  GtkSwitch *legend;
  GtkSwitch *date;
  GtkSwitch *selection;
  GtkProgressBar *progress;
  GtkWidget *group;

  /* owned */
  DossierViewState *view_state;
  AdwToastOverlay *toasts;
  char *name;            /* of the file being written */
  GCancellable *writing; /* NULL while nothing is written */
  guint pulse;
};

/* Milliseconds between two moves of the progress bar. */
#define PULSE_TIME 100

G_DEFINE_FINAL_TYPE (DossierExportDialog, dossier_export_dialog, ADW_TYPE_WINDOW)

static DossierExportFormat
get_format (DossierExportDialog *self)
{
  return (DossierExportFormat) adw_combo_row_get_selected (self->format);
}

/* Only pictures made of points have a scale; DOT has neither legend nor background. */
static void
follow_format (DossierExportDialog *self)
{
  DossierExportFormat format = get_format (self);
  gboolean dot = format == DOSSIER_EXPORT_DOT;

  gtk_widget_set_visible (GTK_WIDGET (self->scale), format == DOSSIER_EXPORT_PNG);
  gtk_widget_set_sensitive (GTK_WIDGET (self->transparent_row), !dot && format != DOSSIER_EXPORT_PDF);
  gtk_widget_set_sensitive (GTK_WIDGET (self->legend), !dot);
  gtk_widget_set_sensitive (GTK_WIDGET (self->date), !dot);
}

static void
toast (AdwToastOverlay *toasts, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (toasts, adw_toast_new (escaped));
}

static void
show_written (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierExportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *words = NULL;

  if (dossier_export_finish (result, &error))
    words = g_strdup_printf (_ ("Saved as %s"), self->name);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    words = g_strdup (_ ("Cancelled; nothing was written"));
  else
    words = g_strdup_printf (_ ("%s could not be written: %s"), self->name, error->message);
  toast (self->toasts, words);
  if (!g_cancellable_is_cancelled (self->writing))
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
pulse (gpointer user_data)
{
  gtk_progress_bar_pulse (DOSSIER_EXPORT_DIALOG (user_data)->progress);
  return G_SOURCE_CONTINUE;
}

static void
write_file (DossierExportDialog *self, GFile *file)
{
  DossierExportOptions options = {
    .format = get_format (self),
    .scale = 1 << adw_combo_row_get_selected (self->scale),
    .transparent = gtk_switch_get_active (self->transparent),
    .legend = gtk_switch_get_active (self->legend),
    .date = gtk_switch_get_active (self->date),
    .selection = gtk_switch_get_active (self->selection),
  };

  self->name = g_file_get_basename (file);
  self->writing = g_cancellable_new ();
  self->pulse = g_timeout_add (PULSE_TIME, pulse, self);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), TRUE);
  gtk_widget_set_sensitive (self->group, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "export.export", FALSE);
  dossier_export_async (self->view_state, &options, file, self->writing, show_written, g_object_ref (self));
}

static void
file_chosen (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (DossierExportDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    write_file (self, file);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
export (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierExportDialog *self = DOSSIER_EXPORT_DIALOG (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Export the Graph"), GTK_WINDOW (self), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Export"), NULL);
  g_autofree char *file_name = g_strdup_printf (_ ("graph.%s"),
                                                dossier_export_format_get_ending (get_format (self)));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file_name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (file_chosen), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
dossier_export_dialog_show (GtkWindow *parent, DossierViewState *view_state, AdwToastOverlay *toasts)
{
  DossierExportDialog *self = g_object_new (DOSSIER_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);
  gboolean legend;

  self->view_state = g_object_ref (view_state);
  self->toasts = g_object_ref (toasts);
  g_object_get (view_state, "show-legend", &legend, NULL);
  gtk_switch_set_active (self->legend, legend);
  follow_format (self);
  gtk_window_present (GTK_WINDOW (self));
}

static void
dossier_export_dialog_dispose (GObject *object)
{
  DossierExportDialog *self = DOSSIER_EXPORT_DIALOG (object);

  /* A dialog that is closed while it writes has been cancelled; once it has written this changes nothing. */
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
  g_clear_handle_id (&self->pulse, g_source_remove);
  G_OBJECT_CLASS (dossier_export_dialog_parent_class)->dispose (object);
}

static void
dossier_export_dialog_finalize (GObject *object)
{
  DossierExportDialog *self = DOSSIER_EXPORT_DIALOG (object);

  g_clear_object (&self->writing);
  g_free (self->name);

  g_clear_object (&self->view_state);
  g_clear_object (&self->toasts);
  G_OBJECT_CLASS (dossier_export_dialog_parent_class)->finalize (object);
}

static void
dossier_export_dialog_class_init (DossierExportDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dossier_export_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = dossier_export_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/ui/dossier-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, scale);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, transparent_row);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, transparent);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, legend);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, date);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, DossierExportDialog, group);
  gtk_widget_class_bind_template_callback (widget_class, follow_format);
  gtk_widget_class_install_action (widget_class, "export.export", NULL, export);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_export_dialog_init (DossierExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
