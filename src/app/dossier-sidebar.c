/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sidebar.h"

#include "dossier-ledger-pane.h"
#include "dossier-list-page.h"
#include "dossier-words.h"

#include <glib/gi18n.h>

struct _DossierSidebar
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  AdwViewStack *stack;
  AdwViewStackPage *findings_page;
  DossierListPage *articles;
  DossierListPage *entities;
  DossierListPage *claims;
  DossierListPage *findings;
  DossierLedgerPane *ledger;

  /* owned */
  char *text;
};

G_DEFINE_FINAL_TYPE (DossierSidebar, dossier_sidebar, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint activated_signal;

static GPtrArray *
make_items (DossierItemKind kind, DossierExtract *extract, guint n)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, dossier_item_new (kind, extract, i));
  return items;
}

static void
fill_articles (DossierSidebar *self, DossierProject *project, DossierExtract *extract)
{
  g_autoptr (GPtrArray) items = make_items (DOSSIER_ITEM_ARTICLE, extract, extract->articles->len);

  for (guint i = 0; i < items->len; i++)
    {
      guint near = dossier_project_get_near_copy (project, i);
      g_autofree char *title = NULL;
      g_autofree char *note = NULL;

      if (near == DOSSIER_NO_INDEX)
        continue;
      title = dossier_words_for_title (dossier_extract_article (extract, near)->article);
      note = g_strdup_printf (_ ("Nearly the same text as “%s”"), title);
      dossier_item_set_note (g_ptr_array_index (items, i), note);
    }
  dossier_list_page_set_items (self->articles, items);
}

/* People and organisations that most is said about come first. */
static int
compare_weights (gconstpointer a, gconstpointer b)
{
  DossierItem *first = *(DossierItem *const *) a, *second = *(DossierItem *const *) b;
  guint more = dossier_item_get_weight (first), less = dossier_item_get_weight (second);

  if (more != less)
    return more > less ? -1 : 1;
  return g_utf8_collate (dossier_item_get_title (first), dossier_item_get_title (second));
}

static void
fill_entities (DossierSidebar *self, const DossierRevision *revision)
{
  DossierExtract *extract = revision->extract;
  g_autoptr (GPtrArray) items = make_items (DOSSIER_ITEM_ENTITY, extract, extract->entities->len);
  g_autoptr (GPtrArray) shown = g_ptr_array_new ();

  for (guint i = 0; i < extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (extract, i);
      DossierItem *subject = g_ptr_array_index (items, claim->subject);
      DossierItem *object = g_ptr_array_index (items, claim->object);

      dossier_item_set_weight (subject, dossier_item_get_weight (subject) + 1);
      dossier_item_set_weight (object, dossier_item_get_weight (object) + 1);
    }
  for (guint i = 0; i < items->len; i++)
    {
      DossierEntityType type = dossier_extract_entity (extract, i)->type;

      if (type > DOSSIER_ENTITY_SUM)
        continue;
      if (dossier_revision_is_hidden (revision, i))
        dossier_item_set_note (g_ptr_array_index (items, i), _ ("Hidden in the graph"));
      g_ptr_array_add (shown, g_ptr_array_index (items, i));
    }
  g_ptr_array_sort (shown, compare_weights);
  dossier_list_page_set_items (self->entities, shown);
}

static void
fill_claims (DossierSidebar *self, const DossierRevision *revision)
{
  DossierExtract *extract = revision->extract;
  g_autoptr (GPtrArray) items = make_items (DOSSIER_ITEM_CLAIM, extract, extract->claims->len);

  for (guint i = 0; i < items->len; i++)
    if (dossier_revision_is_accepted (revision, i))
      dossier_item_set_note (g_ptr_array_index (items, i), _ ("Checked by you"));
  dossier_list_page_set_items (self->claims, items);
}

static void
fill_findings (DossierSidebar *self, const DossierRevision *revision)
{
  DossierExtract *extract = revision->extract;
  g_autoptr (GPtrArray) items = make_items (DOSSIER_ITEM_FINDING, extract, extract->findings->len);
  guint contradictions = 0;

  for (guint i = 0; i < extract->findings->len; i++)
    if (dossier_revision_is_dismissed (revision, i))
      dossier_item_set_note (g_ptr_array_index (items, i), _ ("Dismissed by you"));
    else
      contradictions += ((DossierFinding *) g_ptr_array_index (extract->findings, i))->kind
                        <= DOSSIER_FINDING_CONTRADICTION_DATE;
  for (guint i = 0; i < extract->suggestions->len; i++)
    g_ptr_array_add (items, dossier_item_new (DOSSIER_ITEM_SUGGESTION, extract, i));
  dossier_list_page_set_items (self->findings, items);
  /* The badge speaks of what needs a decision or a second look, not of every remark. */
  adw_view_stack_page_set_badge_number (self->findings_page, contradictions);
  adw_view_stack_page_set_needs_attention (self->findings_page, contradictions > 0);
}

void
dossier_sidebar_show_project (DossierSidebar *self, DossierProject *project)
{
  const DossierRevision *revision = NULL;

  g_return_if_fail (DOSSIER_IS_SIDEBAR (self) && DOSSIER_IS_PROJECT (project));

  revision = dossier_project_get_revision (project);
  fill_articles (self, project, revision->extract);
  fill_entities (self, revision);
  fill_claims (self, revision);
  fill_findings (self, revision);
  dossier_ledger_pane_show_extract (self->ledger, revision->extract);
}

static void
pass_on (DossierListPage *page, DossierItem *item, gpointer user_data)
{
  g_signal_emit (user_data, activated_signal, 0, item);
}

static void
dossier_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  DossierSidebar *self = DOSSIER_SIDEBAR (object);

  switch (id)
    {
    case PROP_TEXT:
      g_free (self->text);
      self->text = g_value_dup_string (value);
      dossier_ledger_pane_search (self->ledger, self->text);
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierSidebar *self = DOSSIER_SIDEBAR (object);

  switch (id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_sidebar_dispose (GObject *object)
{
  DossierSidebar *self = DOSSIER_SIDEBAR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (dossier_sidebar_parent_class)->dispose (object);
}

static void
dossier_sidebar_finalize (GObject *object)
{
  DossierSidebar *self = DOSSIER_SIDEBAR (object);

  g_free (self->text);
  G_OBJECT_CLASS (dossier_sidebar_parent_class)->finalize (object);
}

static void
dossier_sidebar_class_init (DossierSidebarClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (DOSSIER_TYPE_LEDGER_PANE);
  g_type_ensure (DOSSIER_TYPE_LIST_PAGE);
  object_class->set_property = dossier_sidebar_set_property;
  object_class->get_property = dossier_sidebar_get_property;
  object_class->dispose = dossier_sidebar_dispose;
  object_class->finalize = dossier_sidebar_finalize;
  properties[PROP_TEXT] = g_param_spec_string (
      "text", NULL, NULL, NULL, G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  activated_signal = g_signal_new ("item-activated", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, DOSSIER_TYPE_ITEM);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/dossier/Dossier/ui/dossier-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, box);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, findings_page);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, articles);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, entities);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, claims);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, findings);
  gtk_widget_class_bind_template_child (widget_class, DossierSidebar, ledger);
  gtk_widget_class_bind_template_callback (widget_class, pass_on);
}

static void
dossier_sidebar_init (DossierSidebar *self)
{
  DossierListPage **pages[] = { &self->articles, &self->entities, &self->claims, &self->findings };

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    g_object_bind_property (self, "text", *pages[i], "text", G_BINDING_DEFAULT);
}
