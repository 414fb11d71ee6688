/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-rules-dialog.h"

#include "dossier-paths.h"

#include <glib/gi18n.h>
#include <string.h>

struct _DossierRulesDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkLabel *problem;
  AdwPreferencesGroup *own;
  AdwPreferencesGroup *shipped;

  /* owned */
  DossierApplication *application;
  GPtrArray *rows; /* GtkWidget, borrowed from the two groups, in turn with their group */
};

G_DEFINE_FINAL_TYPE (DossierRulesDialog, dossier_rules_dialog, ADW_TYPE_WINDOW)

static void
tell_problem (DossierRulesDialog *self, const char *words)
{
  gtk_label_set_label (self->problem, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), words != NULL);
}

/* A message begins "FOLDER/FILE:LINE: CAUSE"; the folder only makes it longer. */
static char *
shorten (const char *message, const char *path)
{
  g_autofree char *base = g_path_get_basename (path);

  return g_str_has_prefix (message, path) ? g_strconcat (base, message + strlen (path), NULL) : g_strdup (message);
}

static void
add_row (DossierRulesDialog *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->rows, group);
}

static void
clear_rows (DossierRulesDialog *self)
{
  for (guint i = 0; i + 1 < self->rows->len; i += 2)
    adw_preferences_group_remove (g_ptr_array_index (self->rows, i + 1), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
open_path (DossierRulesDialog *self, const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
open_row (GtkWidget *row, gpointer user_data)
{
  open_path (user_data, g_object_get_data (G_OBJECT (row), "path"));
}

static void show_sources (DossierRulesDialog *self);

static void
reload (DossierRulesDialog *self)
{
  g_autoptr (GError) error = NULL;

  tell_problem (self, NULL);
  if (!dossier_application_reload_rules (self->application, &error))
    tell_problem (self, error->message);
  show_sources (self);
}

static void
answer_remove (AdwMessageDialog *question, const char *response, gpointer user_data)
{
  DossierRulesDialog *self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "remove"))
    return;
  if (dossier_rule_shelf_remove (g_object_get_data (G_OBJECT (question), "path"), &error))
    reload (self);
  else
    tell_problem (self, error->message);
}

static void
ask_remove (GtkButton *button, gpointer user_data)
{
  const char *path = g_object_get_data (G_OBJECT (button), "path");
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *heading = g_strdup_printf (_ ("Remove “%s”?"), base);
  GtkWidget *question = adw_message_dialog_new (
    GTK_WINDOW (user_data), heading,
    _ ("The file is deleted from the folder of your rules, and what it found goes from your projects."));

  g_object_set_data_full (G_OBJECT (question), "path", g_strdup (path), g_free);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (question), "cancel", _ ("_Cancel"), "remove", _ ("_Remove"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (question), "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (question), "cancel");
  g_signal_connect_object (question, "response", G_CALLBACK (answer_remove), user_data, 0);
  gtk_window_present (GTK_WINDOW (question));
}

static GtkWidget *
make_remove_button (DossierRulesDialog *self, const char *path, const char *base)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *words = g_strdup_printf (_ ("Remove “%s”"), base);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (path), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (ask_remove), self);
  return button;
}

static void
show_source (DossierRulesDialog *self, const DossierRuleSource *source)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *base = g_path_get_basename (source->path);
  g_autofree char *title = g_markup_escape_text (base, -1);
  g_autofree char *count = g_strdup_printf (ngettext ("%u rule", "%u rules", source->n_rules), source->n_rules);
  g_autofree char *problem = source->problem != NULL ? shorten (source->problem, source->path) : NULL;
  g_autofree char *words = NULL;
  g_autofree char *subtitle = NULL;

  if (problem != NULL)
    words = g_strdup_printf (_ ("Left out: %s"), problem);
  subtitle = g_markup_escape_text (words != NULL         ? words
                                   : source->n_rules > 0 ? count
                                                         : _ ("Lists of words that the rules use"),
                                   -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (source->path), g_free);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_widget_set_tooltip_text (row, source->path);
  g_signal_connect (row, "activated", G_CALLBACK (open_row), self);
  if (problem != NULL)
    gtk_widget_add_css_class (row, "error");
  if (source->own)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, source->path, base));
  add_row (self, source->own ? self->own : self->shipped, row);
}

static void
show_sources (DossierRulesDialog *self)
{
  DossierEngine *engine = dossier_application_get_engine (self->application, NULL);
  const GPtrArray *sources = engine != NULL ? dossier_engine_get_rule_sources (engine) : NULL;
  guint n_own = 0;

  clear_rows (self);
  for (guint i = 0; sources != NULL && i < sources->len; i++)
    {
      const DossierRuleSource *source = g_ptr_array_index (sources, i);

      n_own += source->own;
      show_source (self, source);
    }
  if (n_own == 0)
    {
      GtkWidget *row = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("None yet"));
      gtk_widget_add_css_class (row, "dim-label");
      add_row (self, self->own, row);
    }
}

static void
add_file (DossierRulesDialog *self, GFile *file)
{
  g_autofree char *path = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (GError) error = NULL;

  path = g_file_get_path (file);
  if (path == NULL)
    {
      tell_problem (self, _ ("Only files on this computer can be added"));
      return;
    }
  copy = dossier_rule_shelf_add (dossier_application_get_datadir (), path, &error);
  if (copy == NULL)
    {
      g_autofree char *cause = shorten (error->message, path);
      g_autofree char *words = g_strdup_printf (_ ("Not added, nothing has changed. %s"), cause);

      tell_problem (self, words);
      return;
    }
  reload (self);
}

static void
add_chosen (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  gtk_native_dialog_destroy (chooser);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    add_file (user_data, file);
}

static void
choose_file (DossierRulesDialog *self)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_ ("Add a Rule File"), GTK_WINDOW (self),
                                                               GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Add"), NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Rule files"));
  gtk_file_filter_add_suffix (filter, "rules");
  gtk_file_filter_add_suffix (filter, "txt");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_object (chooser, "response", G_CALLBACK (add_chosen), self, 0);
  g_signal_connect (chooser, "response", G_CALLBACK (g_object_unref), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
open_folder (DossierRulesDialog *self)
{
  g_autofree char *folder = dossier_paths_dup_user_rules_dir ();

  if (g_mkdir_with_parents (folder, 0700) == 0)
    open_path (self, folder);
}

static void
read_again (DossierRulesDialog *self)
{
  reload (self);
}

void
dossier_rules_dialog_show (GtkWindow *parent, DossierApplication *application)
{
  DossierRulesDialog *self = NULL;

  g_return_if_fail (DOSSIER_IS_APPLICATION (application));

  self = g_object_new (DOSSIER_TYPE_RULES_DIALOG, "transient-for", parent, NULL);
  self->application = g_object_ref (application);
  show_sources (self);
  gtk_window_present (GTK_WINDOW (self));
}

static void
dossier_rules_dialog_dispose (GObject *object)
{
  DossierRulesDialog *self = DOSSIER_RULES_DIALOG (object);

  g_clear_object (&self->application);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (dossier_rules_dialog_parent_class)->dispose (object);
}

static void
dossier_rules_dialog_class_init (DossierRulesDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dossier_rules_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/org/dossier/Dossier/ui/dossier-rules-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierRulesDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, DossierRulesDialog, own);
  gtk_widget_class_bind_template_child (widget_class, DossierRulesDialog, shipped);
  gtk_widget_class_bind_template_callback (widget_class, choose_file);
  gtk_widget_class_bind_template_callback (widget_class, open_folder);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_rules_dialog_init (DossierRulesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
}
