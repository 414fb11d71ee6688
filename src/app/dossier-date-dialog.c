/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-dialog.h"

#include "dossier-words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _DossierDateDialog
{
  AdwMessageDialog parent_instance;

  /* template */
  AdwEntryRow *row;
  GtkLabel *known;
  GtkLabel *understood;

  guint index;
  DossierDateTaken taken;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (DossierDateDialog, dossier_date_dialog, ADW_TYPE_MESSAGE_DIALOG)

/* 1 to 12 for "June", "Jun" or "june", in English and in the user's language; 0 for anything else. */
static int
parse_month (const char *word)
{
  static const char *const english[] = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"
  };
  g_autofree char *folded = g_utf8_casefold (word, -1);

  for (int month = 1; month <= 12; month++)
    {
      g_autoptr (GDateTime) first = g_date_time_new_utc (2000, month, 1, 0, 0, 0);
      g_autofree char *local = g_date_time_format (first, "%OB");
      g_autofree char *local_folded = g_utf8_casefold (local, -1);

      if (g_str_equal (folded, local_folded))
        return month;
      if (strlen (folded) >= 3 && g_str_has_prefix (english[month - 1], folded))
        return month;
    }
  return 0;
}

/* "4 June 2025", "June 4, 2025", "June 2025". */
static gboolean
parse_words (const char *text, DossierDate *date)
{
  g_auto (GStrv) words = g_strsplit_set (text, " ,.", -1);
  int year = 0, month = 0, day = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint64 number;

      if (words[i][0] == '\0')
        continue;
      if (g_ascii_string_to_unsigned (words[i], 10, 1, 9999, &number, NULL))
        *(number > 31 ? &year : &day) = (int) number;
      else if (month == 0)
        month = parse_month (words[i]);
      else
        return FALSE;
    }
  if (year == 0 || month == 0 || (day != 0 && dossier_date_julian (year, month, day) == 0))
    return FALSE;
  *date = day != 0 ? dossier_date_new_day (dossier_date_julian (year, month, day), DOSSIER_BASIS_GIVEN)
                   : dossier_date_new_month (year, month, DOSSIER_BASIS_GIVEN);
  return TRUE;
}

gboolean
dossier_date_dialog_parse (const char *text, DossierDate *date)
{
  g_autofree char *stripped = NULL;
  gboolean understood;

  g_return_val_if_fail (text != NULL && date != NULL, FALSE);

  stripped = g_strstrip (g_strdup (text));
  understood = stripped[0] != '\0'
               && ((dossier_date_parse_iso (stripped, date) && dossier_date_is_set (date))
                   || parse_words (stripped, date));
  if (understood)
    date->basis = DOSSIER_BASIS_GIVEN;
  return understood;
}

static void
check (DossierDateDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->row));
  DossierDate date;
  gboolean understood = dossier_date_dialog_parse (text, &date);
  g_autofree char *words = understood ? dossier_words_for_date (&date) : NULL;

  if (understood)
    gtk_label_set_label (self->understood, words);
  else
    gtk_label_set_label (self->understood,
                         text[0] != '\0' ? _ ("Write 4 June 2025, June 2025, 2025 or 2025-06-04") : "");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "set", understood);
}

static void
respond (DossierDateDialog *self, const char *response)
{
  DossierDate date = DOSSIER_DATE_NONE;

  if (g_str_equal (response, "set")
      && dossier_date_dialog_parse (gtk_editable_get_text (GTK_EDITABLE (self->row)), &date))
    self->taken (&date, self->index, self->user_data);
  else if (g_str_equal (response, "forget"))
    self->taken (&date, self->index, self->user_data);
}

static void
accept (DossierDateDialog *self)
{
  if (adw_message_dialog_get_response_enabled (ADW_MESSAGE_DIALOG (self), "set"))
    adw_message_dialog_response (ADW_MESSAGE_DIALOG (self), "set");
}

static char *
describe (const DossierDate *current, const char *why)
{
  g_autofree char *date = dossier_words_for_date (current);

  if (date == NULL)
    return why != NULL ? g_strdup_printf (_ ("The date is not known: %s"), why)
                       : g_strdup (_ ("The date is not known."));
  if (why != NULL)
    return g_strdup_printf (_ ("Now: %s (%s: %s)"), date, dossier_words_for_basis (current->basis), why);
  return g_strdup_printf (_ ("Now: %s (%s)"), date, dossier_words_for_basis (current->basis));
}

void
dossier_date_dialog_show (GtkWindow *parent, const char *what, const DossierDate *current, const char *why,
                          guint index, DossierDateTaken taken, gpointer user_data)
{
  DossierDateDialog *self = NULL;
  g_autofree char *known = NULL;
  g_autofree char *iso = NULL;

  g_return_if_fail (current != NULL && taken != NULL);

  self = g_object_new (DOSSIER_TYPE_DATE_DIALOG, "transient-for", parent, "body", what, NULL);
  self->index = index;
  self->taken = taken;
  self->user_data = user_data;
  known = describe (current, why);
  gtk_label_set_label (self->known, known);
  iso = dossier_date_to_iso (current);
  if (iso != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->row), iso);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "forget",
                                           current->basis == DOSSIER_BASIS_GIVEN);
  check (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->row));
}

static void
dossier_date_dialog_class_init (DossierDateDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/ui/dossier-date-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDateDialog, row);
  gtk_widget_class_bind_template_child (widget_class, DossierDateDialog, known);
  gtk_widget_class_bind_template_child (widget_class, DossierDateDialog, understood);
  gtk_widget_class_bind_template_callback (widget_class, check);
  gtk_widget_class_bind_template_callback (widget_class, respond);
  gtk_widget_class_bind_template_callback (widget_class, accept);
}

static void
dossier_date_dialog_init (DossierDateDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
