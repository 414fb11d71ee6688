/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-dispute-card.h"

#include "dossier-words.h"

#include <glib/gi18n.h>

struct _DossierDisputeCard
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkLabel *heading;
  GtkLabel *note;
  GtkButton *dismiss_button;
  GtkLabel *explanation;
  GtkBox *sides;
};

G_DEFINE_FINAL_TYPE (DossierDisputeCard, dossier_dispute_card, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_side (const DossierExtract *extract, const DossierPassage *passage)
{
  const DossierArticle *article = dossier_extract_article (extract, passage->article)->article;
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *quote = NULL, *button = gtk_button_new_with_label (_ ("Read"));
  g_autofree char *title = dossier_words_for_title (article);
  g_autofree char *tooltip = g_strdup_printf (_ ("Read in “%s”"), title);
  g_autofree char *source = dossier_words_for_source (article);
  g_autofree char *words = dossier_words_for_range (article, passage->range);
  g_autofree char *quoted = dossier_words_in_quotes (article, passage->range, words);

  gtk_box_append (GTK_BOX (side), make_label (source, "caption-heading"));
  quote = make_label (quoted, "caption");
  gtk_label_set_selectable (GTK_LABEL (quote), TRUE);
  gtk_widget_set_vexpand (quote, TRUE);
  gtk_box_append (GTK_BOX (side), quote);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(utt)", passage->article,
                                    (guint64) passage->range.start, (guint64) passage->range.end);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.read-passage");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tooltip, -1);
  gtk_box_append (GTK_BOX (side), button);
  return side;
}

GtkWidget *
dossier_dispute_card_new (const DossierExtract *extract, guint finding, gboolean dismissed)
{
  DossierDisputeCard *self = NULL;
  const DossierFinding *record = NULL;

  g_return_val_if_fail (extract != NULL && finding < extract->findings->len, NULL);

  self = g_object_new (DOSSIER_TYPE_DISPUTE_CARD, NULL);
  record = g_ptr_array_index (extract->findings, finding);
  gtk_label_set_label (self->heading, dossier_finding_kind_to_words (record->kind));
  gtk_label_set_label (self->explanation, record->explanation != NULL ? record->explanation : "");
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), record->explanation != NULL);
  for (guint i = 0; i < record->passages->len; i++)
    {
      if (i > 0)
        gtk_box_append (self->sides, gtk_separator_new (GTK_ORIENTATION_VERTICAL));
      gtk_box_append (self->sides,
                      make_side (extract, &g_array_index (record->passages, DossierPassage, i)));
    }
  /* Two stand side by side; more would be too narrow to read. */
  if (record->passages->len > 2)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->sides), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_visible (GTK_WIDGET (self->note), dismissed);
  gtk_button_set_label (self->dismiss_button, dismissed ? _ ("List Again") : _ ("Dismiss"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->dismiss_button), "u", finding);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->dismiss_button),
                                  dismissed ? "win.restore-finding" : "win.dismiss-finding");
  return GTK_WIDGET (self);
}

static void
dossier_dispute_card_dispose (GObject *object)
{
  DossierDisputeCard *self = DOSSIER_DISPUTE_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (dossier_dispute_card_parent_class)->dispose (object);
}

static void
dossier_dispute_card_class_init (DossierDisputeCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dossier_dispute_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/ui/dossier-dispute-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierDisputeCard, box);
  gtk_widget_class_bind_template_child (widget_class, DossierDisputeCard, heading);
  gtk_widget_class_bind_template_child (widget_class, DossierDisputeCard, note);
  gtk_widget_class_bind_template_child (widget_class, DossierDisputeCard, dismiss_button);
  gtk_widget_class_bind_template_child (widget_class, DossierDisputeCard, explanation);
  gtk_widget_class_bind_template_child (widget_class, DossierDisputeCard, sides);
}

static void
dossier_dispute_card_init (DossierDisputeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
