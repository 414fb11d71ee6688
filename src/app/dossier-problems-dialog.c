/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-problems-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

/* Beyond so many the list says how many more there are. */
#define MAX_ROWS 200

struct _DossierProblemsDialog
{
  AdwWindow parent_instance;

  /* template */
  GtkLabel *summary;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (DossierProblemsDialog, dossier_problems_dialog, ADW_TYPE_WINDOW)

/* A message reads "FILE: CAUSE"; the two are shown on lines of their own. */
static GtkWidget *
make_row (const GError *error)
{
  GtkWidget *row = adw_action_row_new ();
  const char *colon = strstr (error->message, ": ");
  g_autofree char *file = colon != NULL ? g_strndup (error->message, (gsize) (colon - error->message)) : NULL;
  g_autofree char *base = file != NULL ? g_path_get_basename (file) : NULL;
  g_autofree char *title = g_markup_escape_text (base != NULL ? base : error->message, -1);
  g_autofree char *subtitle = colon != NULL ? g_markup_escape_text (colon + 2, -1) : NULL;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_tooltip_text (row, file);
  return row;
}

void
dossier_problems_dialog_show (GtkWindow *parent, const DossierAddOutcome *outcome)
{
  DossierProblemsDialog *self = NULL;
  guint n;
  g_autofree char *refused = NULL;
  g_autofree char *added = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (outcome != NULL);

  self = g_object_new (DOSSIER_TYPE_PROBLEMS_DIALOG, "transient-for", parent, NULL);
  n = outcome->errors->len;
  refused = g_strdup_printf (ngettext ("%u file could not be read", "%u files could not be read", n), n);
  added = g_strdup_printf (ngettext ("%u article was added", "%u articles were added", outcome->n_added),
                           outcome->n_added);
  words = g_strdup_printf (_ ("%s. %s."), refused, added);
  gtk_label_set_label (self->summary, words);
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (outcome->errors, i)));
  if (n > MAX_ROWS)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *more = g_strdup_printf (_ ("… and %u more"), n - MAX_ROWS);

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), more);
      gtk_list_box_append (self->list, row);
    }
  gtk_window_present (GTK_WINDOW (self));
}

static void
dossier_problems_dialog_class_init (DossierProblemsDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/ui/dossier-problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierProblemsDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierProblemsDialog, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_problems_dialog_init (DossierProblemsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
