/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-ledger-pane.h"

#include "dossier-ledger-writer.h"
#include "dossier-ledger.h"
#include "dossier-words.h"

#include <glib/gi18n.h>

struct _DossierLedgerPane
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkStack *stack;
  GtkListBox *list;

  /* owned */
  DossierExtract *extract;
  DossierLedger *ledger;
  char *folded; /* what is searched for, without case; or NULL */
};

G_DEFINE_FINAL_TYPE (DossierLedgerPane, dossier_ledger_pane, GTK_TYPE_WIDGET)

static const DossierLedgerRow *
row_of (GtkListBoxRow *widget)
{
  return g_object_get_data (G_OBJECT (widget), "ledger-row");
}

static const char *
words_for_flow (DossierFlow flow)
{
  switch (flow)
    {
    case DOSSIER_FLOW_GIVEN:
      return _ ("given");
    case DOSSIER_FLOW_PLEDGED:
      return _ ("pledged");
    case DOSSIER_FLOW_WITHHELD:
      return _ ("withheld");
    case DOSSIER_FLOW_OWED:
      return _ ("owed");
    default:
      return _ ("said to be given");
    }
}

/* "given $5 million · withheld $2 million" */
static char *
make_subtitle (const DossierLedgerRow *row)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < DOSSIER_N_FLOWS; i++)
    {
      g_autofree char *label = dossier_ledger_cell_to_label (row, (DossierFlow) i);

      if (label[0] != '\0')
        g_string_append_printf (words, "%s%s %s", words->len > 0 ? " · " : "",
                                words_for_flow ((DossierFlow) i), label);
    }
  if (words->len == 0)
    g_string_append (words, _ ("denied"));
  return g_markup_escape_text (words->str, -1);
}

/* The passage of one claim, with a button that opens it. */
static GtkWidget *
make_passage (const DossierExtract *extract, guint index)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Read"));
  g_autofree char *source = dossier_words_for_source (article);
  g_autofree char *words = dossier_words_for_range (article, claim->sentence);
  g_autofree char *escaped = g_markup_escape_text (words, -1);
  g_autofree char *quoted = dossier_words_in_quotes (article, claim->sentence, escaped);
  g_autofree char *title = g_markup_escape_text (source, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), quoted);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(utt)", claim->article,
                                    (guint64) claim->sentence.start, (guint64) claim->sentence.end);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.read-passage");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* "$5 million pledged, disputed" */
static char *
make_entry_title (const DossierExtract *extract, const DossierLedgerEntry *entry)
{
  const char *name = dossier_extract_entity (extract, entry->entity)->name;
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, "%s, %s", name, words_for_flow (entry->flow));
  if (entry->hedged && entry->flow != DOSSIER_FLOW_HEDGED)
    g_string_append_printf (words, ", %s", _ ("as reported"));
  if (entry->shared)
    g_string_append_printf (words, ", %s", _ ("shared with others"));
  if (entry->disputed)
    g_string_append_printf (words, ", %s", _ ("disputed"));
  if (!entry->counted && !entry->disputed)
    g_string_append_printf (words, ", %s", _ ("part of another sum here"));
  return g_markup_escape_text (words->str, -1);
}

/* The sums of a row are made when it is first opened. */
static void
open_row (AdwExpanderRow *widget, GParamSpec *pspec, gpointer user_data)
{
  DossierLedgerPane *self = user_data;
  const DossierLedgerRow *row = row_of (GTK_LIST_BOX_ROW (widget));

  if (!adw_expander_row_get_expanded (widget) || g_object_get_data (G_OBJECT (widget), "filled") != NULL)
    return;
  g_object_set_data (G_OBJECT (widget), "filled", GINT_TO_POINTER (1));
  for (guint i = 0; i < row->entries->len; i++)
    {
      const DossierLedgerEntry *entry = row->entries->pdata[i];
      g_autofree char *title = make_entry_title (self->extract, entry);
      GtkWidget *heading = adw_action_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (heading), title);
      gtk_widget_add_css_class (heading, "heading");
      adw_expander_row_add_row (widget, heading);
      for (guint j = 0; j < entry->claims->len; j++)
        adw_expander_row_add_row (widget,
                                  make_passage (self->extract, g_array_index (entry->claims, guint, j)));
    }
}

static GtkWidget *
make_row (DossierLedgerPane *self, const DossierLedgerRow *row)
{
  GtkWidget *widget = adw_expander_row_new ();
  g_autofree char *parties = g_markup_printf_escaped (
      "%s → %s", dossier_extract_entity (self->extract, row->giver)->name,
      dossier_extract_entity (self->extract, row->receiver)->name);
  g_autofree char *subtitle = make_subtitle (row);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (widget), parties);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (widget), subtitle);
  g_object_set_data (G_OBJECT (widget), "ledger-row", (gpointer) row);
  g_signal_connect_object (widget, "notify::expanded", G_CALLBACK (open_row), self, 0);
  return widget;
}

/* By currency first, then in the ledger's own order, which the list keeps. */
static int
compare_rows (GtkListBoxRow *first, GtkListBoxRow *second, gpointer user_data)
{
  return g_strcmp0 (row_of (first)->currency, row_of (second)->currency);
}

static void
set_header (GtkListBoxRow *widget, GtkListBoxRow *before, gpointer user_data)
{
  const char *currency = row_of (widget)->currency;
  GtkWidget *label = NULL;

  if (before != NULL && g_str_equal (row_of (before)->currency, currency))
    {
      gtk_list_box_row_set_header (widget, NULL);
      return;
    }
  label = gtk_label_new (currency[0] != '\0' ? currency : _ ("Currency not told"));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_widget_set_margin_start (label, 12);
  gtk_list_box_row_set_header (widget, label);
}

static gboolean
contains (const char *name, const char *folded)
{
  g_autofree char *key = g_utf8_casefold (name, -1);

  return strstr (key, folded) != NULL;
}

static gboolean
is_wanted (GtkListBoxRow *widget, gpointer user_data)
{
  DossierLedgerPane *self = user_data;
  const DossierLedgerRow *row = row_of (widget);

  if (self->folded == NULL || self->folded[0] == '\0')
    return TRUE;
  return contains (dossier_extract_entity (self->extract, row->giver)->name, self->folded)
         || contains (dossier_extract_entity (self->extract, row->receiver)->name, self->folded);
}

static void
clear (DossierLedgerPane *self)
{
  GtkWidget *child = NULL;

  while ((child = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_clear_pointer (&self->ledger, dossier_ledger_free);
  g_clear_pointer (&self->extract, dossier_extract_unref);
}

void
dossier_ledger_pane_show_extract (DossierLedgerPane *self, DossierExtract *extract)
{
  g_return_if_fail (DOSSIER_IS_LEDGER_PANE (self));

  if (extract != NULL)
    dossier_extract_ref (extract);
  clear (self);
  self->extract = extract;
  self->ledger = extract != NULL ? dossier_ledger_new (extract) : NULL;
  for (guint i = 0; self->ledger != NULL && i < self->ledger->rows->len; i++)
    gtk_list_box_append (self->list, make_row (self, self->ledger->rows->pdata[i]));
  gtk_stack_set_visible_child_name (self->stack,
                                    dossier_ledger_pane_get_n_rows (self) > 0 ? "rows" : "empty");
}

guint
dossier_ledger_pane_get_n_rows (DossierLedgerPane *self)
{
  g_return_val_if_fail (DOSSIER_IS_LEDGER_PANE (self), 0);

  return self->ledger != NULL ? self->ledger->rows->len : 0;
}

static void
complain (DossierLedgerPane *self, const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *dialog
      = adw_message_dialog_new (GTK_WINDOW (root), _ ("The Ledger Was Not Saved"), error->message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

void
dossier_ledger_pane_save (DossierLedgerPane *self, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (DOSSIER_IS_LEDGER_PANE (self) && G_IS_FILE (file));

  if (self->ledger == NULL)
    return;
  name = g_file_get_basename (file);
  text = g_str_has_suffix (name, ".json") ? dossier_ledger_to_json (self->ledger, self->extract)
                                          : dossier_ledger_to_csv (self->ledger, self->extract);
  if (!g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION,
                                NULL, NULL, &error))
    complain (self, error);
}

static void
file_chosen (GtkNativeDialog *chooser, int response, gpointer user_data)
{
  g_autoptr (DossierLedgerPane) self = user_data;
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));

  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    dossier_ledger_pane_save (self, file);
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
save (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (
      _ ("Save the Ledger"), GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), _ ("ledger.csv"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect (chooser, "response", G_CALLBACK (file_chosen), g_object_ref (widget));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

void
dossier_ledger_pane_search (DossierLedgerPane *self, const char *text)
{
  g_return_if_fail (DOSSIER_IS_LEDGER_PANE (self));

  g_free (self->folded);
  self->folded = text != NULL ? g_utf8_casefold (text, -1) : NULL;
  gtk_list_box_invalidate_filter (self->list);
}

static void
dossier_ledger_pane_dispose (GObject *object)
{
  DossierLedgerPane *self = DOSSIER_LEDGER_PANE (object);

  if (self->box != NULL)
    clear (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (dossier_ledger_pane_parent_class)->dispose (object);
}

static void
dossier_ledger_pane_finalize (GObject *object)
{
  DossierLedgerPane *self = DOSSIER_LEDGER_PANE (object);

  g_free (self->folded);
  G_OBJECT_CLASS (dossier_ledger_pane_parent_class)->finalize (object);
}

static void
dossier_ledger_pane_class_init (DossierLedgerPaneClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = dossier_ledger_pane_dispose;
  object_class->finalize = dossier_ledger_pane_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/ui/dossier-ledger-pane.ui");
  gtk_widget_class_install_action (widget_class, "ledger.save", NULL, save);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPane, box);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPane, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierLedgerPane, list);
}

static void
dossier_ledger_pane_init (DossierLedgerPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
  gtk_list_box_set_filter_func (self->list, is_wanted, self, NULL);
}
