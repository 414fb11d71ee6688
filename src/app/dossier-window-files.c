/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-file-walk.h"
#include "dossier-paste-dialog.h"
#include "dossier-problems-dialog.h"
#include "dossier-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#define N_RECENT 8

static GPtrArray *
new_items (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_analysis_item_unref);
}

static void
tell_outcome (DossierWindow *self, const DossierAddOutcome *outcome)
{
  g_autofree char *added = g_strdup_printf (
      ngettext ("%u article added", "%u articles added", outcome->n_added), outcome->n_added);
  g_autofree char *repeats
      = g_strdup_printf (ngettext ("%u was here already", "%u were here already", outcome->repeats->len),
                         outcome->repeats->len);
  g_autofree char *both = g_strdup_printf ("%s · %s", added, repeats);

  if (outcome->errors->len > 0)
    dossier_problems_dialog_show (GTK_WINDOW (self), outcome);
  else if (outcome->repeats->len > 0)
    dossier_window_toast (self, outcome->n_added > 0 ? both : repeats);
  else if (outcome->n_added > 0)
    dossier_window_toast (self, added);
}

static void
finish_adding (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierAddOutcome)
      outcome = dossier_project_add_finish (DOSSIER_PROJECT (source), result, &error);

  self->adding--;
  if (outcome != NULL)
    tell_outcome (self, outcome);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_window_toast (self, _ ("Cancelled; nothing was added"));
  else
    dossier_window_toast (self, error->message);
  if (self->project != NULL)
    g_object_notify (G_OBJECT (self->project), "busy");
}

static void
add_items (DossierWindow *self, GPtrArray *items)
{
  if (items->len == 0)
    {
      dossier_window_toast (self, _ ("There are no articles in it"));
      return;
    }
  self->adding++;
  dossier_project_add_async (self->project, items, finish_adding, g_object_ref (self));
}

static void
add_walked (GPtrArray *paths, gpointer user_data)
{
  g_autoptr (DossierWindow) self = user_data;
  g_autoptr (GPtrArray) items = new_items ();

  self->adding--;
  for (guint i = 0; i < paths->len; i++)
    g_ptr_array_add (items, dossier_analysis_item_new (g_ptr_array_index (paths, i), NULL));
  add_items (self, items);
}

void
dossier_window_add_files (DossierWindow *self, GFile **files, guint n_files)
{
  g_return_if_fail (DOSSIER_IS_WINDOW (self));

  if (self->project == NULL)
    return;
  self->adding++;
  dossier_file_walk (files, n_files, add_walked, g_object_ref (self));
}

void
dossier_window_add_text (DossierWindow *self, const char *text)
{
  g_autoptr (GPtrArray) items = new_items ();
  g_autoptr (GBytes) raw = NULL;

  if (self->project == NULL)
    return;
  raw = g_bytes_new (text, strlen (text));
  g_ptr_array_add (items, dossier_analysis_item_new (_ ("Pasted text"), raw));
  add_items (self, items);
}

void
dossier_window_handle_drop (DossierWindow *self, GdkFileList *list)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (list);
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();

  for (GSList *at = files; at != NULL; at = at->next)
    {
      g_autofree char *name = g_file_get_basename (at->data);

      if (name != NULL && g_str_has_suffix (name, ".dossier"))
        dossier_application_open_project (
            DOSSIER_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), at->data,
            GTK_WINDOW (self));
      else
        g_ptr_array_add (articles, at->data);
    }
  if (articles->len > 0)
    dossier_window_add_files (self, (GFile **) articles->pdata, articles->len);
}

static void
add_chosen (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  DossierWindow *self = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        g_ptr_array_add (chosen, g_list_model_get_item (files, i));
      dossier_window_add_files (self, (GFile **) chosen->pdata, chosen->len);
    }
  gtk_native_dialog_destroy (dialog);
}

static void
show_chooser (DossierWindow *self, GtkFileChooserNative *chooser, GCallback callback)
{
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", callback, self);
  /* The dialog lives until it is answered. */
  g_signal_connect (chooser, "response", G_CALLBACK (g_object_unref), NULL);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
add_filter (GtkFileChooserNative *chooser, const char *name, const char *const *patterns)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_suffix (filter, patterns[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
}

static void
choose_articles (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gboolean folder = g_str_equal (name, "win.add-folder");
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      folder ? _ ("Add Folders of Articles") : _ ("Add Articles"), GTK_WINDOW (widget),
      folder ? GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER : GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Add"), NULL);
  static const char *const articles[] = { "txt", "text", "html", "htm", "xhtml", "md", NULL };
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (chooser), TRUE);
  if (!folder)
    {
      add_filter (chooser, _ ("Articles"), articles);
      gtk_file_filter_set_name (all, _ ("All files"));
      gtk_file_filter_add_pattern (all, "*");
      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), all);
    }
  show_chooser (DOSSIER_WINDOW (widget), chooser, G_CALLBACK (add_chosen));
}

static void
take_text (const char *text, gpointer user_data)
{
  dossier_window_add_text (user_data, text);
}

static void
paste (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_paste_dialog_show (GTK_WINDOW (widget), take_text, widget);
}

static void
open_samples (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *folder = g_build_filename (dossier_application_get_datadir (), "samples", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (folder);

  dossier_window_add_files (DOSSIER_WINDOW (widget), &file, 1);
}

static void
finish_removing (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (DossierWindow) self = user_data;

  if (dossier_project_remove_finish (DOSSIER_PROJECT (source), result, NULL) > 0)
    dossier_window_toast_undo (self, _ ("Article removed"));
}

static void
remove_article (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const DossierExtract *extract = dossier_project_get_revision (self->project)->extract;
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  guint index = g_variant_get_uint32 (parameter);

  if (index >= extract->articles->len)
    return;
  g_ptr_array_add (ids, g_strdup (dossier_extract_article (extract, index)->article->id));
  dossier_project_remove_async (self->project, ids, finish_removing, g_object_ref (self));
}

/* What the articles said before they were read again. */
typedef struct
{
  DossierWindow *window;
  guint n_claims;
} Rereading;

static void
tell_rereading (DossierWindow *self, guint before)
{
  guint n = dossier_project_get_revision (self->project)->extract->claims->len;
  g_autofree char *claims = g_strdup_printf (ngettext ("%u claim", "%u claims", n), n);
  g_autofree char *words = g_strdup_printf (_ ("Read with the rules as they are now: %s, %u before"), claims, before);

  dossier_window_toast (self, words);
}

static void
finish_rereading (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Rereading *rereading = user_data;
  g_autoptr (DossierWindow) self = rereading->window;
  g_autoptr (GError) error = NULL;
  gboolean done = dossier_project_use_engine_finish (DOSSIER_PROJECT (source), result, &error);

  if (done && DOSSIER_PROJECT (source) == self->project)
    tell_rereading (self, rereading->n_claims);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    dossier_window_toast (self, _ ("Cancelled; the claims are those of the rules before"));
  else if (error != NULL)
    dossier_window_toast (self, error->message);
  g_free (rereading);
}

void
dossier_window_use_engine (DossierWindow *self, DossierEngine *engine)
{
  Rereading *rereading = NULL;

  g_return_if_fail (DOSSIER_IS_WINDOW (self) && engine != NULL);

  if (self->project == NULL)
    return;
  rereading = g_new (Rereading, 1);
  rereading->window = g_object_ref (self);
  rereading->n_claims = dossier_project_get_revision (self->project)->extract->claims->len;
  dossier_project_use_engine_async (self->project, engine, finish_rereading, rereading);
}

static void
remember (const char *path)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  char *groups[] = { "dossier", NULL };
  GtkRecentData data = {
    .mime_type = "application/x-dossier", .app_name = "Dossier", .app_exec = "dossier %f", .groups = groups
  };

  if (uri != NULL)
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

static int
compare_recent (gconstpointer a, gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_visited ((GtkRecentInfo *) b),
                              gtk_recent_info_get_visited ((GtkRecentInfo *) a));
}

void
dossier_window_fill_recent_menu (DossierWindow *self)
{
  GList *all = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n = 0;

  all = g_list_sort (all, compare_recent);
  g_menu_remove_all (self->recent_menu);
  for (GList *at = all; at != NULL && n < N_RECENT; at = at->next)
    {
      g_autofree char *path = NULL;
      g_autoptr (GMenuItem) item = NULL;

      if (!gtk_recent_info_has_group (at->data, "dossier") || !gtk_recent_info_exists (at->data))
        continue;
      path = g_filename_from_uri (gtk_recent_info_get_uri (at->data), NULL, NULL);
      if (path == NULL)
        continue;
      item = g_menu_item_new (gtk_recent_info_get_display_name (at->data), NULL);
      g_menu_item_set_action_and_target (item, "win.open-recent", "s", path);
      g_menu_append_item (self->recent_menu, item);
      n++;
    }
  g_list_free_full (all, (GDestroyNotify) gtk_recent_info_unref);
}

static DossierEngine *
get_engine (DossierWindow *self)
{
  return dossier_application_get_engine (DOSSIER_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                                         NULL);
}

void
dossier_window_open_project (DossierWindow *self, GFile *file)
{
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *unsaved = dossier_application_dup_unsaved_folder ();
  g_autoptr (GError) error = NULL;
  DossierProject *project = NULL;

  g_return_if_fail (DOSSIER_IS_WINDOW (self));

  if (path == NULL || get_engine (self) == NULL)
    {
      dossier_window_toast (self, _ ("Only files on this computer can be opened"));
      return;
    }
  project = dossier_project_open (get_engine (self), path, unsaved, &error);
  if (project == NULL)
    {
      dossier_window_toast (self, error->message);
      return;
    }
  remember (path);
  dossier_window_set_project (self, project);
}

void
dossier_window_recover (DossierWindow *self, const char *path)
{
  g_autofree char *unsaved = dossier_application_dup_unsaved_folder ();
  g_autoptr (GError) error = NULL;
  DossierProject *project = NULL;

  g_return_if_fail (DOSSIER_IS_WINDOW (self));

  if (get_engine (self) == NULL)
    return;
  project = dossier_project_recover (get_engine (self), path, unsaved, &error);
  if (project == NULL)
    {
      dossier_window_toast (self, error->message);
      return;
    }
  dossier_window_set_project (self, project);
  dossier_window_toast (self, _ ("Your unsaved work is back"));
}

static void
open_chosen (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  DossierWindow *self = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    dossier_application_open_project (DOSSIER_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))),
                                      file, GTK_WINDOW (self));
  gtk_native_dialog_destroy (dialog);
}

static const char *const project_endings[] = { "dossier", NULL };

static void
open_project (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Open a Project"), GTK_WINDOW (widget), GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), NULL);

  add_filter (chooser, _ ("Dossier projects"), project_endings);
  show_chooser (DOSSIER_WINDOW (widget), chooser, G_CALLBACK (open_chosen));
}

static void
open_recent (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));

  dossier_application_open_project (DOSSIER_APPLICATION (gtk_window_get_application (GTK_WINDOW (widget))),
                                    file, GTK_WINDOW (widget));
}

static void
save_chosen (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  DossierWindow *self = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *full = NULL;
  g_autoptr (GError) error = NULL;
  gboolean close = self->close_when_saved;

  self->close_when_saved = FALSE;
  gtk_native_dialog_destroy (dialog);
  if (response != GTK_RESPONSE_ACCEPT || path == NULL)
    return;
  full = g_str_has_suffix (path, ".dossier") ? g_strdup (path) : g_strconcat (path, ".dossier", NULL);
  dossier_window_store_view (self);
  if (!dossier_project_save_as (self->project, full, &error))
    {
      dossier_window_toast (self, error->message);
      return;
    }
  remember (full);
  if (close)
    gtk_window_close (GTK_WINDOW (self));
  else
    dossier_window_toast (self, _ ("Saved. From now on every change is kept in the file"));
}

static void
save_as (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  GtkFileChooserNative *chooser = NULL;
  g_autofree char *title = dossier_project_dup_title (self->project);
  g_autofree char *file_name = g_strconcat (title != NULL ? title : _ ("Project"), ".dossier", NULL);

  if (g_strcmp0 (name, "win.save") == 0 && dossier_project_get_path (self->project) != NULL)
    {
      dossier_window_store_view (self);
      dossier_window_toast (self, _ ("Everything is saved"));
      return;
    }
  chooser = gtk_file_chooser_native_new (_ ("Save Project"), GTK_WINDOW (widget),
                                         GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);
  add_filter (chooser, _ ("Dossier projects"), project_endings);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), file_name);
  show_chooser (self, chooser, G_CALLBACK (save_chosen));
}

static void
close_now (gpointer user_data)
{
  g_autoptr (DossierWindow) self = user_data;

  gtk_window_close (GTK_WINDOW (self));
}

static void
answer_close (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  DossierWindow *self = user_data;

  if (g_str_equal (response, "save"))
    {
      self->close_when_saved = TRUE;
      save_as (GTK_WIDGET (self), "win.save-as", NULL);
    }
  else if (g_str_equal (response, "discard"))
    {
      self->may_close = TRUE;
      dossier_project_discard (self->project);
      /* The dialog still speaks, and its parent must outlive it. */
      g_idle_add_once (close_now, g_object_ref (self));
    }
}

/* Work in a file is always saved; only work without a name asks what is to become of it. */
gboolean
dossier_window_handle_close (DossierWindow *self)
{
  GtkWidget *dialog = NULL;

  if (self->project == NULL || self->may_close)
    return TRUE;
  dossier_window_store_view (self);
  if (!dossier_project_is_unsaved (self->project))
    {
      dossier_project_cancel (self->project);
      dossier_project_discard (self->project);
      return TRUE;
    }
  dialog = adw_message_dialog_new (
      GTK_WINDOW (self), _ ("Save This Project?"),
      _ ("If you do not save it, the articles and all your corrections will be lost."));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard",
                                    _ ("_Discard"), "save", _ ("_Save…"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (answer_close), self);
  gtk_window_present (GTK_WINDOW (dialog));
  return FALSE;
}

void
dossier_window_install_file_actions (DossierWindowClass *class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.add-files", NULL, choose_articles },
    { "win.add-folder", NULL, choose_articles },
    { "win.paste", NULL, paste },
    { "win.open-samples", NULL, open_samples },
    { "win.remove-article", "u", remove_article },
    { "win.open", NULL, open_project },
    { "win.open-recent", "s", open_recent },
    { "win.save", NULL, save_as },
    { "win.save-as", NULL, save_as },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}
