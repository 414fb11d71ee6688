/* SPDX-License-Identifier: Apache-2.0 */
/* A window to drag from: another program that offers the files named on its command line, as a file manager
 * does. Its upper left corner is to be seized. */
#include "config.h"

#include <gtk/gtk.h>

static GdkContentProvider *
offer_files (GtkDragSource *source, double x, double y, gpointer user_data)
{
  GdkFileList *list = gdk_file_list_new_from_list (user_data);
  GdkContentProvider *provider = gdk_content_provider_new_typed (GDK_TYPE_FILE_LIST, list);

  g_boxed_free (GDK_TYPE_FILE_LIST, list);
  return provider;
}

static void
stop (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
}

int
main (int argc, char **argv)
{
  GtkWidget *window = NULL, *label = NULL;
  GtkDragSource *source = gtk_drag_source_new ();
  GSList *files = NULL;
  gboolean closed = FALSE;

  for (int i = argc - 1; i > 0; i--)
    files = g_slist_prepend (files, g_file_new_for_commandline_arg (argv[i]));
  gtk_init ();
  window = gtk_window_new ();
  label = gtk_label_new ("Drag me");
  g_signal_connect (source, "prepare", G_CALLBACK (offer_files), files);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_set_title (GTK_WINDOW (window), "Files to Drag");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 160, 120);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (stop), &closed);
  gtk_window_present (GTK_WINDOW (window));
  while (!closed)
    g_main_context_iteration (NULL, TRUE);
  g_slist_free_full (files, g_object_unref);
  return 0;
}
