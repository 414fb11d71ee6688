/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-inspector.h"

#include "dossier-claim-card.h"
#include "dossier-dispute-card.h"
#include "dossier-menus.h"
#include "dossier-course-view.h"
#include "dossier-relation-words.h"
#include "dossier-title-words.h"
#include "dossier-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How many claims are laid out at once: cards are costly, and nobody reads hundreds. */
#define CARDS_AT_ONCE 20

struct _DossierInspector
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkImage *icon;
  GtkLabel *name;
  GtkLabel *kind;
  GtkLabel *aliases;
  GtkLabel *titles;
  GtkExpander *why_expander;
  GtkLabel *why;
  GtkMenuButton *menu_button;
  DossierCourseView *course;
  GtkBox *disputes;
  GtkLabel *count;
  GtkBox *cards;
  GtkButton *more_button;

  /* owned */
  DossierViewState *view_state;
  DossierProject *project;
  GArray *claims; /* guint: what is selected has these */
  char *finding_key;   /* of the finding that is shown where nothing is selected, or NULL */
  GtkWidget *revealed; /* the card to scroll to once it has its place, or NULL */
  guint n_cards;
};

G_DEFINE_FINAL_TYPE (DossierInspector, dossier_inspector, GTK_TYPE_WIDGET)

static void
remove_children (GtkBox *box)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
set_optional (GtkLabel *label, char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  g_free (text);
}

/* "Also: Rivera, the minister"; NULL where there are none. */
static char *
join (const char *before, const GPtrArray *strings)
{
  g_autoptr (GString) joined = NULL;

  if (strings->len == 0)
    return NULL;
  joined = g_string_new (before);
  for (guint i = 0; i < strings->len; i++)
    g_string_append_printf (joined, "%s%s", i == 0 ? " " : ", ", (char *) g_ptr_array_index (strings, i));
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static gboolean
holds_any (const GArray *ascending, const GArray *wanted)
{
  guint i = 0, j = 0;

  while (i < ascending->len && j < wanted->len)
    {
      guint first = g_array_index (ascending, guint, i), second = g_array_index (wanted, guint, j);

      if (first == second)
        return TRUE;
      if (first < second)
        i++;
      else
        j++;
    }
  return FALSE;
}

static gboolean
is_contradiction (const DossierFinding *finding)
{
  return finding->kind <= DOSSIER_FINDING_CONTRADICTION_DATE;
}

static gboolean
is_disputed (const DossierExtract *extract, guint claim)
{
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_val (one, claim);
  for (guint i = 0; i < extract->findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (extract->findings, i);

      if (is_contradiction (finding) && holds_any (finding->claims, one))
        return TRUE;
    }
  return FALSE;
}

static const DossierRule *
find_rule (DossierInspector *self, const DossierExtract *extract, guint claim)
{
  const char *name = dossier_extract_claim (extract, claim)->rule;

  if (self->project == NULL || name == NULL)
    return NULL;
  return dossier_engine_lookup_rule (dossier_project_get_engine (self->project), name);
}

static void
add_cards (DossierInspector *self)
{
  const DossierExtract *extract = dossier_view_state_get_extract (self->view_state);
  const DossierRevision *revision = self->project != NULL ? dossier_project_get_revision (self->project)
                                                          : NULL;
  guint end = MIN (self->n_cards + CARDS_AT_ONCE, self->claims->len);

  for (; self->n_cards < end; self->n_cards++)
    {
      guint claim = g_array_index (self->claims, guint, self->n_cards);
      gboolean accepted = revision != NULL && dossier_revision_is_accepted (revision, claim);

      gtk_box_append (self->cards, dossier_claim_card_new (extract, claim, find_rule (self, extract, claim),
                                                           accepted, is_disputed (extract, claim)));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->more_button), self->n_cards < self->claims->len);
}

static GtkWidget *
make_dispute_card (DossierInspector *self, const DossierExtract *extract, guint finding)
{
  const DossierRevision *revision = self->project != NULL ? dossier_project_get_revision (self->project) : NULL;
  gboolean dismissed = revision != NULL && revision->extract == extract
                       && dossier_revision_is_dismissed (revision, finding);

  return dossier_dispute_card_new (extract, finding, dismissed);
}

static void
show_disputes (DossierInspector *self, const DossierExtract *extract)
{
  remove_children (self->disputes);
  for (guint i = 0; i < extract->findings->len; i++)
    {
      const DossierFinding *finding = g_ptr_array_index (extract->findings, i);

      if (is_contradiction (finding) && holds_any (finding->claims, self->claims))
        gtk_box_append (self->disputes, make_dispute_card (self, extract, i));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->disputes),
                          gtk_widget_get_first_child (GTK_WIDGET (self->disputes)) != NULL);
}

static void
show_claims (DossierInspector *self, const DossierExtract *extract)
{
  const DossierGraph *graph = dossier_view_state_get_graph (self->view_state);
  guint n_sources = dossier_graph_count_sources (graph, self->claims);
  g_autofree char *claims = NULL;
  g_autofree char *words = NULL;

  show_disputes (self, extract);
  claims = g_strdup_printf (ngettext ("%u claim", "%u claims", self->claims->len), self->claims->len);
  words = g_strdup_printf (ngettext ("%s from %u source", "%s from %u sources", n_sources), claims,
                           n_sources);
  gtk_label_set_label (self->count, self->claims->len > 0 ? words : _ ("No claims at the chosen time"));
  gtk_widget_set_visible (GTK_WIDGET (self->count), TRUE);
  remove_children (self->cards);
  self->n_cards = 0;
  add_cards (self);
}

/* "Called: SpaceX chief executive"; NULL where there are none. */
static char *
join_titles (const DossierExtract *extract, const DossierEntity *entity)
{
  g_autoptr (GPtrArray) written = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < entity->titles->len; i++)
    g_ptr_array_add (written, dossier_title_words_new (extract, entity->articles,
                                                       g_ptr_array_index (entity->titles, i)));
  return join (_ ("Called:"), written);
}

static void
show_entity (DossierInspector *self, guint index)
{
  const DossierExtract *extract = dossier_view_state_get_extract (self->view_state);
  const DossierRevision *revision = self->project != NULL ? dossier_project_get_revision (self->project)
                                                          : NULL;
  const DossierEntity *entity = dossier_extract_entity (extract, index);
  guint n = entity->articles->len;
  g_autofree char *articles = g_strdup_printf (ngettext ("%u article", "%u articles", n), n);
  g_autofree char *kind = g_strdup_printf ("%s · %s", dossier_words_for_type (entity->type), articles);
  g_autoptr (GMenuModel) menu
      = dossier_menu_for_entity (extract, index, dossier_view_state_get_pin (self->view_state, index, NULL),
                                 revision != NULL && dossier_revision_is_hidden (revision, index));

  gtk_image_set_from_icon_name (self->icon, dossier_words_type_icon (entity->type));
  gtk_label_set_label (self->name, entity->name);
  set_optional (self->kind, g_steal_pointer (&kind));
  set_optional (self->aliases, join (_ ("Also:"), entity->aliases));
  set_optional (self->titles, join_titles (extract, entity));
  gtk_widget_set_visible (GTK_WIDGET (self->why_expander), entity->why != NULL && entity->why[0] != '\0');
  gtk_label_set_label (self->why, entity->why != NULL ? entity->why : "");
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->course), FALSE);
  show_claims (self, extract);
}

static void
show_edge (DossierInspector *self, guint index)
{
  const DossierGraph *graph = dossier_view_state_get_graph (self->view_state);
  const DossierGraphEdge *edge = dossier_graph_edge (graph, index);
  const char *source = dossier_graph_node_entity (graph, edge->source)->name;
  const char *target = dossier_graph_node_entity (graph, edge->target)->name;
  g_autofree char *name = NULL;

  name = g_strdup_printf (edge->directed ? _ ("%s → %s") : _ ("%s and %s"), source, target);
  gtk_image_set_from_icon_name (self->icon, "dossier-claim-symbolic");
  gtk_label_set_label (self->name, name);
  set_optional (self->kind, g_strdup (dossier_relation_class_to_words (edge->relation_class)));
  set_optional (self->aliases, NULL);
  set_optional (self->titles, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->why_expander), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), FALSE);
  dossier_course_view_set_pair (self->course, graph->extract, dossier_graph_node (graph, edge->source)->entity,
                                dossier_graph_node (graph, edge->target)->entity);
  gtk_widget_set_visible (GTK_WIDGET (self->course), dossier_course_view_has_course (self->course));
  show_claims (self, graph->extract);
}

static void
start_at_top (DossierInspector *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
show_finding (DossierInspector *self, const DossierExtract *extract, guint finding)
{
  const DossierFinding *record = g_ptr_array_index (extract->findings, finding);

  g_array_set_size (self->claims, 0);
  g_array_append_vals (self->claims, record->claims->data, record->claims->len);
  gtk_image_set_from_icon_name (self->icon, "dialog-warning-symbolic");
  gtk_label_set_label (self->name, _ ("Finding"));
  set_optional (self->kind, is_contradiction (record)
                              ? g_strdup (_ ("Dossier shows both sides and takes neither")) : NULL);
  set_optional (self->aliases, NULL);
  set_optional (self->titles, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->why_expander), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->course), FALSE);
  show_claims (self, extract);
  /* A weekday that does not fit its date rests on no claim, at whatever time. */
  gtk_widget_set_visible (GTK_WIDGET (self->count), record->claims->len > 0);
  remove_children (self->disputes);
  gtk_box_append (self->disputes, make_dispute_card (self, extract, finding));
  gtk_widget_set_visible (GTK_WIDGET (self->disputes), TRUE);
}

/* The finding that was shown, where the extract that there is now still has it. */
static guint
find_shown_finding (DossierInspector *self, const DossierExtract *extract)
{
  for (guint i = 0; self->finding_key != NULL && extract != NULL && i < extract->findings->len; i++)
    {
      g_autofree char *key = dossier_finding_key_new (extract, i);

      if (g_str_equal (key, self->finding_key))
        return i;
    }
  return DOSSIER_NO_INDEX;
}

static void
follow_selection (DossierInspector *self)
{
  const DossierExtract *extract = dossier_view_state_get_extract (self->view_state);
  guint entity = dossier_view_state_get_selected_entity (self->view_state);
  guint edge = dossier_view_state_get_selected_edge (self->view_state);
  guint finding = find_shown_finding (self, extract);

  g_array_unref (self->claims);
  self->claims = dossier_view_state_get_selected_claims (self->view_state);
  if (entity != DOSSIER_NO_INDEX)
    show_entity (self, entity);
  else if (edge != DOSSIER_NO_INDEX)
    show_edge (self, edge);
  else if (finding != DOSSIER_NO_INDEX)
    show_finding (self, extract, finding);
  gtk_stack_set_visible_child_name (
      self->stack, entity == DOSSIER_NO_INDEX && edge == DOSSIER_NO_INDEX && finding == DOSSIER_NO_INDEX
                     ? "empty" : "selected");
}

void
dossier_inspector_show_finding (DossierInspector *self, guint finding)
{
  const DossierExtract *extract = NULL;

  g_return_if_fail (DOSSIER_IS_INSPECTOR (self));

  extract = dossier_view_state_get_extract (self->view_state);
  g_return_if_fail (extract != NULL && finding < extract->findings->len);

  g_free (self->finding_key);
  self->finding_key = dossier_finding_key_new (extract, finding);
  follow_selection (self);
  start_at_top (self);
}

/* New cards have their place only after the next layout. */
static gboolean
scroll_to_revealed (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  DossierInspector *self = DOSSIER_INSPECTOR (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t bounds;

  /* The head stays in sight where the card can be seen under it. */
  if (self->revealed != NULL
      && gtk_widget_compute_bounds (self->revealed, gtk_widget_get_parent (GTK_WIDGET (self->cards)), &bounds)
      && bounds.origin.y + bounds.size.height > gtk_adjustment_get_page_size (adjustment))
    gtk_adjustment_set_value (adjustment, bounds.origin.y);
  g_clear_object (&self->revealed);
  return G_SOURCE_REMOVE;
}

void
dossier_inspector_reveal_claim (DossierInspector *self, guint claim)
{
  GtkWidget *card = NULL;

  g_return_if_fail (DOSSIER_IS_INSPECTOR (self));

  for (guint i = 0; i < self->claims->len; i++)
    {
      while (i >= self->n_cards)
        add_cards (self);
      card = card == NULL ? gtk_widget_get_first_child (GTK_WIDGET (self->cards))
                          : gtk_widget_get_next_sibling (card);
      if (g_array_index (self->claims, guint, i) == claim)
        {
          g_set_object (&self->revealed, card);
          gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_revealed, NULL, NULL);
          return;
        }
    }
}

static void
select_anew (DossierInspector *self)
{
  g_clear_pointer (&self->finding_key, g_free);
  follow_selection (self);
  start_at_top (self);
}

void
dossier_inspector_set_view_state (DossierInspector *self, DossierViewState *view_state)
{
  g_return_if_fail (DOSSIER_IS_INSPECTOR (self) && DOSSIER_IS_VIEW_STATE (view_state)
                    && self->view_state == NULL);

  self->view_state = g_object_ref (view_state);
  g_signal_connect_object (view_state, "selection-changed", G_CALLBACK (select_anew), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "graph-changed", G_CALLBACK (follow_selection), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view_state, "visibility-changed", G_CALLBACK (follow_selection), self,
                           G_CONNECT_SWAPPED);
}

/* A check mark or a dismissal changes what is said of the same extract; another extract comes by the view state. */
static void
follow_decision (DossierInspector *self)
{
  if (self->view_state != NULL
      && dossier_project_get_revision (self->project)->extract == dossier_view_state_get_extract (self->view_state))
    follow_selection (self);
}

void
dossier_inspector_set_project (DossierInspector *self, DossierProject *project)
{
  g_return_if_fail (DOSSIER_IS_INSPECTOR (self));

  if (self->project != NULL)
    g_signal_handlers_disconnect_by_data (self->project, self);
  g_set_object (&self->project, project);
  if (project != NULL)
    g_signal_connect_object (project, "revision-changed", G_CALLBACK (follow_decision), self, G_CONNECT_SWAPPED);
}

static void
dossier_inspector_dispose (GObject *object)
{
  DossierInspector *self = DOSSIER_INSPECTOR (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->revealed);
  g_clear_object (&self->view_state);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (dossier_inspector_parent_class)->dispose (object);
}

static void
dossier_inspector_finalize (GObject *object)
{
  DossierInspector *self = DOSSIER_INSPECTOR (object);

  g_array_unref (self->claims);
  g_free (self->finding_key);
  G_OBJECT_CLASS (dossier_inspector_parent_class)->finalize (object);
}

static void
dossier_inspector_class_init (DossierInspectorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (DOSSIER_TYPE_COURSE_VIEW);
  G_OBJECT_CLASS (class)->dispose = dossier_inspector_dispose;
  G_OBJECT_CLASS (class)->finalize = dossier_inspector_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/dossier/Dossier/ui/dossier-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, box);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, scroller);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, icon);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, name);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, kind);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, aliases);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, titles);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, why_expander);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, why);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, menu_button);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, course);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, disputes);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, count);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, cards);
  gtk_widget_class_bind_template_child (widget_class, DossierInspector, more_button);
  gtk_widget_class_bind_template_callback (widget_class, add_cards);
}

static void
dossier_inspector_init (DossierInspector *self)
{
  self->claims = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}
