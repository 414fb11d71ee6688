/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-merge-dialog.h"

#include "dossier-list-page.h"

#include <glib/gi18n.h>

struct _DossierMergeDialog
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkSearchEntry *search;
  DossierListPage *list;

  guint entity;
  DossierMergeTaken taken;
  gpointer user_data;
};

G_DEFINE_FINAL_TYPE (DossierMergeDialog, dossier_merge_dialog, ADW_TYPE_WINDOW)

static void
choose (DossierMergeDialog *self, DossierItem *item)
{
  guint other = dossier_item_get_index (item);

  self->taken (self->entity, other, self->user_data);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
search (DossierMergeDialog *self)
{
  g_object_set (self->list, "text", gtk_editable_get_text (GTK_EDITABLE (self->search)), NULL);
}

void
dossier_merge_dialog_show (GtkWindow *parent, DossierExtract *extract, guint entity, DossierMergeTaken taken,
                           gpointer user_data)
{
  DossierMergeDialog *self = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *subtitle = NULL;

  g_return_if_fail (extract != NULL && entity < extract->entities->len && taken != NULL);

  self = g_object_new (DOSSIER_TYPE_MERGE_DIALOG, "transient-for", parent, NULL);
  self->entity = entity;
  self->taken = taken;
  self->user_data = user_data;
  subtitle = g_strdup_printf (_ ("Who else is “%s”?"), dossier_extract_entity (extract, entity)->name);
  adw_window_title_set_subtitle (self->title, subtitle);
  for (guint i = 0; i < extract->entities->len; i++)
    if (i != entity
        && dossier_extract_entity (extract, i)->type == dossier_extract_entity (extract, entity)->type)
      g_ptr_array_add (items, dossier_item_new (DOSSIER_ITEM_ENTITY, extract, i));
  dossier_list_page_set_items (self->list, items);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
dossier_merge_dialog_class_init (DossierMergeDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (DOSSIER_TYPE_LIST_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/ui/dossier-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierMergeDialog, title);
  gtk_widget_class_bind_template_child (widget_class, DossierMergeDialog, search);
  gtk_widget_class_bind_template_child (widget_class, DossierMergeDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, choose);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
dossier_merge_dialog_init (DossierMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
