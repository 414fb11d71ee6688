/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-ledger-pane.h"
#include "dossier-story.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  GtkWidget *window;
  DossierLedgerPane *pane;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (DossierExtract) extract = dossier_story_new ();

  fixture->window = gtk_window_new ();
  fixture->pane = g_object_new (DOSSIER_TYPE_LEDGER_PANE, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 420, 640);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  dossier_ledger_pane_show_extract (fixture->pane, extract);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->pane), (gpointer *) &fixture->pane);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->pane);
}

/* The first widget of @type below @widget, or NULL. */
static GtkWidget *
find_widget (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkListBoxRow *
first_row (Fixture *fixture)
{
  GtkWidget *list = find_widget (GTK_WIDGET (fixture->pane), GTK_TYPE_LIST_BOX);

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0);
}

static void
test_rows (Fixture *fixture, gconstpointer data)
{
  GtkListBoxRow *row = first_row (fixture);

  g_assert_cmpuint (dossier_ledger_pane_get_n_rows (fixture->pane), ==, 1);
  g_assert_nonnull (strstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Marla Quint"));
  g_assert_nonnull (strstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), "$2 million"));
}

static void
test_passages (Fixture *fixture, gconstpointer data)
{
  GtkListBoxRow *row = first_row (fixture);
  GtkWidget *button;

  g_assert_null (find_widget (GTK_WIDGET (row), GTK_TYPE_BUTTON));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  button = find_widget (GTK_WIDGET (row), GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.read-passage");
  g_assert_true (g_variant_is_of_type (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)),
                                       G_VARIANT_TYPE ("(utt)")));
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  dossier_ledger_pane_search (fixture->pane, "quint");
  g_assert_true (gtk_widget_get_child_visible (GTK_WIDGET (first_row (fixture))));
  dossier_ledger_pane_search (fixture->pane, "nobody");
  g_assert_false (gtk_widget_get_child_visible (GTK_WIDGET (first_row (fixture))));
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "ledger.csv", "ledger.json" };
  static const char *const begins[] = { "Giver,", "{" };
  g_autofree char *folder = g_dir_make_tmp ("dossier-ledger-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *text = NULL;
      g_autoptr (GFile) file = g_file_new_for_path (path);

      dossier_ledger_pane_save (fixture->pane, file);
      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      g_assert_true (g_str_has_prefix (text, begins[i]));
      g_assert_nonnull (strstr (text, "Marla Quint"));
      g_assert_true (g_file_delete (file, NULL, NULL));
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  GtkWidget *stack = find_widget (GTK_WIDGET (fixture->pane), GTK_TYPE_STACK);

  dossier_ledger_pane_show_extract (fixture->pane, NULL);
  g_assert_cmpuint (dossier_ledger_pane_get_n_rows (fixture->pane), ==, 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (stack)), ==, "empty");
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/ledger-pane/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/ledger-pane/passages", Fixture, NULL, set_up, test_passages, tear_down);
  g_test_add ("/ledger-pane/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/ledger-pane/save", Fixture, NULL, set_up, test_save, tear_down);
  g_test_add ("/ledger-pane/empty", Fixture, NULL, set_up, test_empty, tear_down);
  return g_test_run ();
}
