/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-application.h"

#include "dossier-preferences.h"
#include "dossier-window.h"

#include <glib/gi18n.h>

struct _DossierApplication
{
  AdwApplication parent_instance;

  GSettings *settings;
  DossierEngine *engine;
};

G_DEFINE_FINAL_TYPE (DossierApplication, dossier_application, ADW_TYPE_APPLICATION)

static const struct
{
  const char *action;
  const char *keys[4];
} accelerators[] = {
  { "app.new", { "<Control>n" } },
  { "app.quit", { "<Control>q" } },
  { "app.preferences", { "<Control>comma" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.add-files", { "<Control>i" } },
  { "win.paste", { "<Control><Shift>v" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.search", { "<Control>f" } },
  { "win.export", { "<Control>e" } },
  { "win.toggle-sidebar", { "F9" } },
  { "win.toggle-inspector", { "<Shift>F9" } },
  { "win.zoom-in", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-fit", { "<Control>0", "<Control>KP_0" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
  { "window.close", { "<Control>w" } },
};

const char *
dossier_application_get_datadir (void)
{
  const char *folder = g_getenv ("DOSSIER_DATADIR");

  return folder != NULL ? folder : DOSSIER_PKGDATADIR;
}

char *
dossier_application_dup_unsaved_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "dossier", "unsaved", NULL);
}

DossierEngine *
dossier_application_get_engine (DossierApplication *self, GError **error)
{
  g_return_val_if_fail (DOSSIER_IS_APPLICATION (self), NULL);

  if (self->engine == NULL)
    self->engine = dossier_engine_new (dossier_application_get_datadir (), error);
  return self->engine;
}

gboolean
dossier_application_reload_rules (DossierApplication *self, GError **error)
{
  DossierEngine *engine = dossier_application_get_engine (self, error);
  g_autoptr (DossierEngine) fresh = engine != NULL ? dossier_engine_with_rules (engine, NULL, error) : NULL;
  gboolean same;

  if (fresh == NULL)
    return FALSE;
  same = g_str_equal (dossier_engine_get_version (engine), dossier_engine_get_version (fresh));
  dossier_engine_unref (self->engine);
  self->engine = g_steal_pointer (&fresh);
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL && !same; at = at->next)
    if (DOSSIER_IS_WINDOW (at->data))
      dossier_window_use_engine (at->data, self->engine);
  return TRUE;
}

GSettings *
dossier_application_get_settings (DossierApplication *self)
{
  g_return_val_if_fail (DOSSIER_IS_APPLICATION (self), NULL);

  return self->settings;
}

static DossierWindow *
new_window (DossierApplication *self)
{
  DossierWindow *window = dossier_window_new (self);

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static DossierWindow *
find_window_of (DossierApplication *self, const char *path)
{
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL; at = at->next)
    if (DOSSIER_IS_WINDOW (at->data)
        && g_strcmp0 (dossier_project_get_path (dossier_window_get_project (at->data)), path) == 0)
      return at->data;
  return NULL;
}

static DossierWindow *
find_empty_window (DossierApplication *self)
{
  for (GList *at = gtk_application_get_windows (GTK_APPLICATION (self)); at != NULL; at = at->next)
    if (DOSSIER_IS_WINDOW (at->data) && dossier_window_is_empty (at->data))
      return at->data;
  return NULL;
}

void
dossier_application_open_project (DossierApplication *self, GFile *file, GtkWindow *reuse)
{
  g_autofree char *path = NULL;
  DossierWindow *window = NULL;

  g_return_if_fail (DOSSIER_IS_APPLICATION (self) && G_IS_FILE (file));

  path = g_file_get_path (file);
  window = path != NULL ? find_window_of (self, path) : NULL;
  if (window != NULL)
    {
      gtk_window_present (GTK_WINDOW (window));
      return;
    }
  if (reuse != NULL && DOSSIER_IS_WINDOW (reuse) && dossier_window_is_empty (DOSSIER_WINDOW (reuse)))
    window = DOSSIER_WINDOW (reuse);
  else
    window = find_empty_window (self);
  if (window == NULL)
    window = new_window (self);
  dossier_window_open_project (window, file);
}

/* What a crash has left behind is opened again, each in its own window. */
static gboolean
recover (DossierApplication *self)
{
  g_autofree char *folder = dossier_application_dup_unsaved_folder ();
  g_autoptr (GPtrArray) left = dossier_project_list_unsaved (folder);

  for (guint i = 0; i < left->len; i++)
    dossier_window_recover (new_window (self), g_ptr_array_index (left, i));
  return left->len > 0;
}

static void
dossier_application_activate (GApplication *application)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else if (!recover (self))
    new_window (self);
}

static void
dossier_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);
  g_autoptr (GPtrArray) articles = g_ptr_array_new ();

  if (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL)
    recover (self);
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *name = g_file_get_basename (files[i]);

      if (name != NULL && g_str_has_suffix (name, ".dossier"))
        dossier_application_open_project (self, files[i], NULL);
      else
        g_ptr_array_add (articles, files[i]);
    }
  if (articles->len > 0)
    {
      DossierWindow *window = find_empty_window (self);

      if (window == NULL)
        window = new_window (self);
      dossier_window_add_files (window, (GFile **) articles->pdata, articles->len);
      gtk_window_present (GTK_WINDOW (window));
    }
}

static void
make_new (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  new_window (user_data);
}

/* Every window asks before work without a name is lost; one that is kept open keeps the program running. */
static void
quit (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (user_data));

  for (GList *at = windows; at != NULL; at = at->next)
    gtk_window_close (at->data);
  g_list_free (windows);
}

static void
show_preferences (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  DossierApplication *self = user_data;
  GtkWindow *parent = gtk_application_get_active_window (GTK_APPLICATION (self));
  GtkWindow *window = dossier_preferences_new (self->settings);

  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}

static void
show_manual (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  g_autofree char *path = g_build_filename (dossier_application_get_datadir (), "manual", "index.html", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);

  if (uri != NULL)
    gtk_show_uri (gtk_application_get_active_window (user_data), uri, GDK_CURRENT_TIME);
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  adw_show_about_window (
      gtk_application_get_active_window (user_data), "application-name", _ ("Dossier"), "application-icon",
      DOSSIER_APPLICATION_ID, "version", DOSSIER_VERSION, "developer-name", _ ("The Dossier developers"),
      "license-type", GTK_LICENSE_APACHE_2_0, "comments",
      _ ("People, organisations and money in the news: who did what to whom, says who, and in "
         "which words. Works offline and never hides a disagreement."),
      NULL);
}

static const GActionEntry actions[] = {
  { .name = "new", .activate = make_new },
  { .name = "quit", .activate = quit },
  { .name = "preferences", .activate = show_preferences },
  { .name = "manual", .activate = show_manual },
  { .name = "about", .activate = show_about },
};

static void
apply_color_scheme (GSettings *settings, const char *key, gpointer user_data)
{
  g_autofree char *name = g_settings_get_string (settings, "color-scheme");
  AdwColorScheme scheme = ADW_COLOR_SCHEME_DEFAULT;

  if (g_str_equal (name, "light"))
    scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  else if (g_str_equal (name, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

static void
dossier_application_startup (GApplication *application)
{
  DossierApplication *self = DOSSIER_APPLICATION (application);

  G_APPLICATION_CLASS (dossier_application_parent_class)->startup (application);
  self->settings = g_settings_new (DOSSIER_APPLICATION_ID);
  g_signal_connect (self->settings, "changed::color-scheme", G_CALLBACK (apply_color_scheme), NULL);
  apply_color_scheme (self->settings, NULL, NULL);
  gtk_window_set_default_icon_name (DOSSIER_APPLICATION_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].keys);
}

static void
dossier_application_finalize (GObject *object)
{
  DossierApplication *self = DOSSIER_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->engine, dossier_engine_unref);
  G_OBJECT_CLASS (dossier_application_parent_class)->finalize (object);
}

static void
dossier_application_class_init (DossierApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = dossier_application_finalize;
  application_class->activate = dossier_application_activate;
  application_class->open = dossier_application_open;
  application_class->startup = dossier_application_startup;
}

static void
dossier_application_init (DossierApplication *self)
{
}

DossierApplication *
dossier_application_new (void)
{
  DossierApplication *self
      = g_object_new (DOSSIER_TYPE_APPLICATION, "application-id", DOSSIER_APPLICATION_ID, "flags",
                      G_APPLICATION_HANDLES_OPEN, "resource-base-path", "/org/dossier/Dossier", NULL);

  g_application_set_option_context_parameter_string (G_APPLICATION (self), _ ("[PROJECT | ARTICLE…]"));
  g_application_set_option_context_summary (
    G_APPLICATION (self), _ ("Opens a project (NAME.dossier), or adds news articles (plain text or HTML) and folders of them "
                             "to an empty window. dossier-cli works without a window."));
  return self;
}
