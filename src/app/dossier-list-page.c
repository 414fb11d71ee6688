/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-list-page.h"

#include "dossier-item-row.h"
#include "dossier-relation-words.h"
#include "dossier-words.h"

#include <glib/gi18n.h>

struct _DossierListPage
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkDropDown *choice;
  GtkLabel *count;
  GtkListView *list_view;
  GtkStack *stack;
  GtkLabel *empty;

  /* owned */
  DossierItemKind kind;
  char *text;
  char *folded;
  GListStore *store;
  GtkFilterListModel *shown;
  GtkCustomFilter *filter;
};

G_DEFINE_FINAL_TYPE (DossierListPage, dossier_list_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_KIND,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint activated_signal;

static gboolean
article_is_chosen (DossierItem *item, guint choice)
{
  const DossierArticle *article
      = dossier_extract_article (dossier_item_get_extract (item), dossier_item_get_index (item))->article;

  if (choice == 1)
    return !dossier_date_is_set (&article->published) || article->published.basis == DOSSIER_BASIS_INFERRED;
  return dossier_item_get_note (item) != NULL;
}

static gboolean
finding_is_chosen (DossierItem *item, guint choice)
{
  const DossierExtract *extract = dossier_item_get_extract (item);
  gboolean suggestion = dossier_item_get_kind (item) == DOSSIER_ITEM_SUGGESTION;
  DossierFindingKind kind = DOSSIER_N_FINDING_KINDS;

  if (!suggestion)
    kind = ((DossierFinding *) g_ptr_array_index (extract->findings, dossier_item_get_index (item)))->kind;
  /* What the user has dismissed is listed where it is asked for, and nowhere else. */
  if (dossier_item_get_note (item) != NULL || choice == 5)
    return dossier_item_get_note (item) != NULL && choice == 5;
  switch (choice)
    {
    case 0:
      return TRUE;
    case 1:
      return !suggestion && kind <= DOSSIER_FINDING_CONTRADICTION_DATE;
    case 2:
      return kind == DOSSIER_FINDING_WEEKDAY || kind == DOSSIER_FINDING_EVENT_AFTER_ARTICLE
             || kind == DOSSIER_FINDING_END_BEFORE_START;
    case 3:
      return !suggestion && kind >= DOSSIER_FINDING_SUM_COUNTED_TWICE;
    default:
      return suggestion;
    }
}

/* Whether @item is among what the drop-down has been set to; its first entry is always "all". */
static gboolean
is_chosen (DossierListPage *self, DossierItem *item, guint choice)
{
  const DossierExtract *extract = dossier_item_get_extract (item);
  guint index = dossier_item_get_index (item);

  if (choice == GTK_INVALID_LIST_POSITION || (choice == 0 && self->kind != DOSSIER_ITEM_FINDING))
    return TRUE;
  switch (self->kind)
    {
    case DOSSIER_ITEM_ARTICLE:
      return article_is_chosen (item, choice);
    case DOSSIER_ITEM_ENTITY:
      return dossier_extract_entity (extract, index)->type == (DossierEntityType) (choice - 1);
    case DOSSIER_ITEM_CLAIM:
      return dossier_relation_get_class (dossier_extract_claim (extract, index)->relation)
             == (DossierRelationClass) (choice - 1);
    case DOSSIER_ITEM_FINDING:
    case DOSSIER_ITEM_SUGGESTION:
    case DOSSIER_N_ITEM_KINDS:
    default:
      return finding_is_chosen (item, choice);
    }
}

static gboolean
let_through (gpointer object, gpointer user_data)
{
  DossierListPage *self = user_data;
  DossierItem *item = DOSSIER_ITEM (object);

  return is_chosen (self, item, gtk_drop_down_get_selected (self->choice))
         && dossier_item_matches (item, self->folded);
}

static const char *
empty_words (DossierListPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->store)) > 0)
    return _ ("Nothing matches");
  switch (self->kind)
    {
    case DOSSIER_ITEM_ARTICLE:
      return _ ("No articles yet");
    case DOSSIER_ITEM_ENTITY:
      return _ ("No people or organisations found");
    case DOSSIER_ITEM_CLAIM:
      return _ ("No claims found");
    case DOSSIER_ITEM_FINDING:
    case DOSSIER_ITEM_SUGGESTION:
    case DOSSIER_N_ITEM_KINDS:
    default:
      return _ ("Nothing stands out: no two sources disagree, and all dates fit");
    }
}

static void
show_count (DossierListPage *self)
{
  guint all = g_list_model_get_n_items (G_LIST_MODEL (self->store));
  guint shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  g_autofree char *words
      = shown == all ? g_strdup_printf ("%u", all) : g_strdup_printf (_ ("%u of %u"), shown, all);

  gtk_label_set_label (self->count, words);
  gtk_label_set_label (self->empty, empty_words (self));
  gtk_stack_set_visible_child_name (self->stack, shown > 0 ? "list" : "empty");
}

static void
refilter (DossierListPage *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  show_count (self);
}

void
dossier_list_page_set_items (DossierListPage *self, GPtrArray *items)
{
  g_return_if_fail (DOSSIER_IS_LIST_PAGE (self) && items != NULL);

  g_list_store_splice (self->store, 0, g_list_model_get_n_items (G_LIST_MODEL (self->store)), items->pdata,
                       items->len);
  show_count (self);
}

static void
activate (GtkListView *list_view, guint position, gpointer user_data)
{
  DossierListPage *self = user_data;
  g_autoptr (DossierItem) item = g_list_model_get_item (G_LIST_MODEL (self->shown), position);

  if (item != NULL)
    g_signal_emit (self, activated_signal, 0, item);
}

static void
set_up_row (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  gtk_list_item_set_child (list_item, dossier_item_row_new ());
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  dossier_item_row_set_item (DOSSIER_ITEM_ROW (gtk_list_item_get_child (list_item)),
                             gtk_list_item_get_item (list_item));
}

static GtkStringList *
make_choices (DossierItemKind kind)
{
  static const char *const articles[] = { N_ ("All articles"), N_ ("Date unsure"), N_ ("Near copies"), NULL };
  static const char *const findings[] = { N_ ("All findings"),          N_ ("Sources disagree"),
                                          N_ ("Dates that do not fit"), N_ ("Sources to check"),
                                          N_ ("The same or not?"),      N_ ("Dismissed"),
                                          NULL };
  GtkStringList *choices = gtk_string_list_new (NULL);
  const char *const *names = kind == DOSSIER_ITEM_ARTICLE ? articles : findings;

  if (kind == DOSSIER_ITEM_ENTITY)
    {
      gtk_string_list_append (choices, _ ("All names and sums"));
      for (int type = DOSSIER_ENTITY_PERSON; type <= DOSSIER_ENTITY_SUM; type++)
        gtk_string_list_append (choices, dossier_words_for_types ((DossierEntityType) type));
    }
  else if (kind == DOSSIER_ITEM_CLAIM)
    {
      gtk_string_list_append (choices, _ ("All claims"));
      for (int class = 0; class < DOSSIER_N_CLASSES; class++)
        gtk_string_list_append (choices, dossier_relation_class_to_words ((DossierRelationClass) class));
    }
  else
    for (guint i = 0; names[i] != NULL; i++)
      gtk_string_list_append (choices, _ (names[i]));
  return choices;
}

static void
dossier_list_page_constructed (GObject *object)
{
  DossierListPage *self = DOSSIER_LIST_PAGE (object);
  g_autoptr (GtkStringList) choices = make_choices (self->kind);

  G_OBJECT_CLASS (dossier_list_page_parent_class)->constructed (object);
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (choices));
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (refilter), self);
  show_count (self);
}

static void
dossier_list_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DossierListPage *self = DOSSIER_LIST_PAGE (object);

  switch (id)
    {
    case PROP_KIND:
      self->kind = (DossierItemKind) g_value_get_int (value);
      break;
    case PROP_TEXT:
      g_free (self->text);
      g_free (self->folded);
      self->text = g_value_dup_string (value);
      self->folded = self->text != NULL ? g_utf8_casefold (self->text, -1) : NULL;
      refilter (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_list_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierListPage *self = DOSSIER_LIST_PAGE (object);

  if (id == PROP_KIND)
    g_value_set_int (value, (int) self->kind);
  else if (id == PROP_TEXT)
    g_value_set_string (value, self->text);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
dossier_list_page_dispose (GObject *object)
{
  DossierListPage *self = DOSSIER_LIST_PAGE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (dossier_list_page_parent_class)->dispose (object);
}

static void
dossier_list_page_finalize (GObject *object)
{
  DossierListPage *self = DOSSIER_LIST_PAGE (object);

  g_free (self->text);
  g_free (self->folded);
  G_OBJECT_CLASS (dossier_list_page_parent_class)->finalize (object);
}

static void
dossier_list_page_class_init (DossierListPageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->constructed = dossier_list_page_constructed;
  object_class->set_property = dossier_list_page_set_property;
  object_class->get_property = dossier_list_page_get_property;
  object_class->dispose = dossier_list_page_dispose;
  object_class->finalize = dossier_list_page_finalize;
  properties[PROP_KIND]
      = g_param_spec_int ("kind", NULL, NULL, 0, DOSSIER_N_ITEM_KINDS - 1, 0,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TEXT]
      = g_param_spec_string ("text", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  activated_signal = g_signal_new ("item-activated", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ITEM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/dossier/Dossier/ui/dossier-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierListPage, box);
  gtk_widget_class_bind_template_child (widget_class, DossierListPage, choice);
  gtk_widget_class_bind_template_child (widget_class, DossierListPage, count);
  gtk_widget_class_bind_template_child (widget_class, DossierListPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, DossierListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierListPage, empty);
  gtk_widget_class_bind_template_callback (widget_class, activate);
  gtk_widget_class_bind_template_callback (widget_class, set_up_row);
  gtk_widget_class_bind_template_callback (widget_class, bind_row);
}

static void
dossier_list_page_init (DossierListPage *self)
{
  GtkSelectionModel *selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->store = g_list_store_new (DOSSIER_TYPE_ITEM);
  self->filter = gtk_custom_filter_new (let_through, self, NULL);
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->store)),
                                           g_object_ref (GTK_FILTER (self->filter)));
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->shown))));
  gtk_list_view_set_model (self->list_view, selection);
  g_object_unref (selection);
}
