/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-item-row.h"

#include "dossier-menus.h"

#include <glib/gi18n.h>

struct _DossierItemRow
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *note;
  GtkMenuButton *menu_button;
  GtkWidget *answers;
  GtkWidget *same_button;
  GtkWidget *different_button;

  /* owned */
  DossierItem *item;
};

G_DEFINE_FINAL_TYPE (DossierItemRow, dossier_item_row, GTK_TYPE_WIDGET)

static GMenuModel *
make_menu (DossierItem *item)
{
  guint index = dossier_item_get_index (item);
  /* The note of an entity says that it is hidden, that of a claim that it has been checked, that of a finding that
   * it has been dismissed. */
  gboolean noted = dossier_item_get_note (item) != NULL;

  switch (dossier_item_get_kind (item))
    {
    case DOSSIER_ITEM_ARTICLE:
      return dossier_menu_for_article (index);
    case DOSSIER_ITEM_ENTITY:
      return dossier_menu_for_entity (dossier_item_get_extract (item), index, FALSE, noted);
    case DOSSIER_ITEM_CLAIM:
      return dossier_menu_for_claim (index, noted);
    case DOSSIER_ITEM_FINDING:
      return dossier_menu_for_finding (index, noted);
    case DOSSIER_ITEM_SUGGESTION:
    case DOSSIER_N_ITEM_KINDS:
    default:
      return NULL;
    }
}

/* The menu is made when it is opened: most rows never need theirs. */
static void
fill_menu (GtkMenuButton *button, gpointer user_data)
{
  DossierItemRow *self = user_data;
  g_autoptr (GMenuModel) menu = self->item != NULL ? make_menu (self->item) : NULL;

  gtk_menu_button_set_menu_model (button, menu);
}

static void
show_menu (GtkGestureClick *gesture, int n_press, double x, double y, gpointer user_data)
{
  DossierItemRow *self = user_data;

  if (gtk_widget_get_visible (GTK_WIDGET (self->menu_button)))
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      gtk_menu_button_popup (self->menu_button);
    }
}

static void
set_optional (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
set_answers (DossierItemRow *self, guint suggestion)
{
  GtkActionable *same = GTK_ACTIONABLE (self->same_button);
  GtkActionable *different = GTK_ACTIONABLE (self->different_button);

  gtk_actionable_set_action_target (same, "u", suggestion);
  gtk_actionable_set_action_name (same, "win.accept-suggestion");
  gtk_actionable_set_action_target (different, "u", suggestion);
  gtk_actionable_set_action_name (different, "win.reject-suggestion");
}

void
dossier_item_row_set_item (DossierItemRow *self, DossierItem *item)
{
  gboolean suggestion;

  g_return_if_fail (DOSSIER_IS_ITEM_ROW (self));

  if (!g_set_object (&self->item, item) || item == NULL)
    return;
  suggestion = dossier_item_get_kind (item) == DOSSIER_ITEM_SUGGESTION;
  gtk_image_set_from_icon_name (self->icon, dossier_item_get_icon_name (item));
  gtk_label_set_label (self->title, dossier_item_get_title (item));
  set_optional (self->subtitle, dossier_item_get_subtitle (item));
  set_optional (self->note, dossier_item_get_note (item));
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), !suggestion);
  gtk_widget_set_visible (self->answers, suggestion);
  if (suggestion)
    set_answers (self, dossier_item_get_index (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  dossier_item_get_title (item), -1);
}

static void
dossier_item_row_dispose (GObject *object)
{
  DossierItemRow *self = DOSSIER_ITEM_ROW (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (dossier_item_row_parent_class)->dispose (object);
}

static void
dossier_item_row_class_init (DossierItemRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dossier_item_row_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/dossier/Dossier/ui/dossier-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierItemRow, box);
  gtk_widget_class_bind_template_child (widget_class, DossierItemRow, icon);
  gtk_widget_class_bind_template_child (widget_class, DossierItemRow, title);
  gtk_widget_class_bind_template_child (widget_class, DossierItemRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, DossierItemRow, note);
  gtk_widget_class_bind_template_child (widget_class, DossierItemRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, DossierItemRow, answers);
  gtk_widget_class_bind_template_child (widget_class, DossierItemRow, same_button);
  gtk_widget_class_bind_template_child (widget_class, DossierItemRow, different_button);
  gtk_widget_class_bind_template_callback (widget_class, show_menu);
}

static void
dossier_item_row_init (DossierItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, fill_menu, self, NULL);
}

GtkWidget *
dossier_item_row_new (void)
{
  return g_object_new (DOSSIER_TYPE_ITEM_ROW, NULL);
}
