/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-date-dialog.h"
#include "dossier-export-dialog.h"
#include "dossier-merge-dialog.h"
#include "dossier-name-dialog.h"
#include "dossier-relation-words.h"
#include "dossier-rules-dialog.h"
#include "dossier-window-private.h"
#include "dossier-words.h"

#include <glib/gi18n.h>

/* How many steps from an entity its neighbourhood reaches. */
#define FOCUS_DEPTH 1
#define ZOOM_STEP 1.25

void
dossier_window_toast (DossierWindow *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (escaped));
}

void
dossier_window_toast_undo (DossierWindow *self, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static const DossierExtract *
get_extract (DossierWindow *self)
{
  return dossier_view_state_get_extract (self->view_state);
}

/* The entity or claim that an action names; FALSE where the window has moved on since. */
static gboolean
get_index (GVariant *parameter, guint limit, guint *index)
{
  *index = g_variant_get_uint32 (parameter);
  return *index < limit;
}

static gboolean
get_entity (DossierWindow *self, GVariant *parameter, guint *index)
{
  const DossierExtract *extract = get_extract (self);

  return extract != NULL && get_index (parameter, extract->entities->len, index);
}

static gboolean
get_claim (DossierWindow *self, GVariant *parameter, guint *index)
{
  const DossierExtract *extract = get_extract (self);

  return extract != NULL && get_index (parameter, extract->claims->len, index);
}

static void
decide (DossierWindow *self, DossierDecision *decision, const char *words)
{
  dossier_project_decide (self->project, decision);
  if (words != NULL)
    dossier_window_toast_undo (self, words);
  dossier_decision_unref (decision);
}

static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_project_undo (DOSSIER_WINDOW (widget)->project);
}

static void
redo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_project_redo (DOSSIER_WINDOW (widget)->project);
}

static void
search (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (DOSSIER_WINDOW (widget)->search));
}

static void
toggle_sidebar (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwFlap *flap = DOSSIER_WINDOW (widget)->sidebar_flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
toggle_inspector (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwFlap *flap = DOSSIER_WINDOW (widget)->inspector_flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
zoom (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  if (g_str_equal (name, "win.zoom-in"))
    dossier_canvas_zoom (self->canvas, ZOOM_STEP);
  else if (g_str_equal (name, "win.zoom-out"))
    dossier_canvas_zoom (self->canvas, 1 / ZOOM_STEP);
  else
    dossier_canvas_fit (self->canvas);
}

static void
lay_out (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_view_state_lay_out (DOSSIER_WINDOW (widget)->view_state, TRUE);
}

static void
stop_layout (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_view_state_stop_layout (DOSSIER_WINDOW (widget)->view_state);
}

static void
cancel_analysis (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_project_cancel (DOSSIER_WINDOW (widget)->project);
}

static void
read_article (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_window_read (self, g_variant_get_uint32 (parameter),
                       dossier_view_state_get_selected_entity (self->view_state), NULL);
}

static void
read_claim (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const DossierClaim *claim = NULL;
  guint index, entity = dossier_view_state_get_selected_entity (self->view_state);

  if (!get_claim (self, parameter, &index))
    return;
  claim = dossier_extract_claim (get_extract (self), index);
  dossier_window_read (self, claim->article, entity != DOSSIER_NO_INDEX ? entity : claim->subject,
                       claim->evidence);
}

static void
read_passage (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GArray) passages = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  DossierRange range;
  guint64 start, end;
  guint article;

  g_variant_get (parameter, "(utt)", &article, &start, &end);
  range = (DossierRange){ start, end };
  g_array_append_val (passages, range);
  dossier_window_read (DOSSIER_WINDOW (widget), article, DOSSIER_NO_INDEX, passages);
}

static void
change_entity_look (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const DossierExtract *extract = get_extract (self);
  DossierPoint place;
  guint entity;

  if (!get_entity (self, parameter, &entity))
    return;
  if (g_str_equal (name, "win.hide-entity"))
    {
      g_autofree char *words
          = g_strdup_printf (_ ("“%s” is hidden"), dossier_extract_entity (extract, entity)->name);

      decide (self, dossier_decision_new_hide (extract, entity, TRUE), words);
      if (dossier_view_state_get_selected_entity (self->view_state) == entity)
        dossier_view_state_clear_selection (self->view_state);
    }
  else if (g_str_equal (name, "win.unhide-entity"))
    decide (self, dossier_decision_new_hide (extract, entity, FALSE), NULL);
  else if (g_str_equal (name, "win.unpin-entity"))
    dossier_view_state_unpin (self->view_state, entity);
  else if (dossier_view_state_get_place (self->view_state, entity, &place))
    dossier_view_state_pin (self->view_state, entity, place);
}

static void
focus_entity (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  guint entity;

  if (get_entity (self, parameter, &entity))
    dossier_view_state_set_focus (self->view_state, entity, FOCUS_DEPTH);
}

static void
show_everything (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_view_state_set_focus (DOSSIER_WINDOW (widget)->view_state, DOSSIER_NO_INDEX, FOCUS_DEPTH);
}

static void
take_name (const char *text, guint entity, gpointer user_data)
{
  DossierWindow *self = user_data;

  decide (self, dossier_decision_new_rename (get_extract (self), entity, text), NULL);
}

static void
rename_entity (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  guint entity;

  if (get_entity (self, parameter, &entity))
    dossier_name_dialog_show (GTK_WINDOW (self), get_extract (self), entity, take_name, self);
}

static void
take_merge (guint entity, guint other, gpointer user_data)
{
  DossierWindow *self = user_data;
  const DossierExtract *extract = get_extract (self);
  g_autofree char *words = g_strdup_printf (_ ("“%s” and “%s” are one now"),
                                            dossier_extract_entity (extract, entity)->name,
                                            dossier_extract_entity (extract, other)->name);

  decide (self, dossier_decision_new_merge (extract, entity, other), words);
}

static void
merge_entity (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  guint entity;

  if (get_entity (self, parameter, &entity))
    dossier_merge_dialog_show (GTK_WINDOW (self), dossier_view_state_get_extract (self->view_state), entity,
                               take_merge, self);
}

/* For the canvas, whose menu speaks of what is selected. */
static void
correct_selection (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  guint entity = dossier_view_state_get_selected_entity (self->view_state);
  g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new_uint32 (entity));

  if (g_str_equal (name, "win.rename-selection"))
    rename_entity (widget, name, target);
  else
    merge_entity (widget, name, target);
}

static void
retype_entity (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const DossierExtract *extract = get_extract (self);
  guint entity, type;

  g_variant_get (parameter, "(uu)", &entity, &type);
  if (extract == NULL || entity >= extract->entities->len || type > DOSSIER_ENTITY_OTHER)
    return;
  decide (self, dossier_decision_new_retype (extract, entity, (DossierEntityType) type), _ ("Changed"));
}

static void
split_entity (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const DossierExtract *extract = get_extract (self);
  const char *alias = NULL;
  g_autofree char *words = NULL;
  guint entity;

  g_variant_get (parameter, "(u&s)", &entity, &alias);
  if (extract == NULL || entity >= extract->entities->len)
    return;
  words = g_strdup_printf (_ ("“%s” stands alone now"), alias);
  decide (self, dossier_decision_new_split (extract, entity, alias, DOSSIER_NO_INDEX), words);
}

static void
judge_claim (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  guint claim;

  if (!get_claim (self, parameter, &claim))
    return;
  if (g_str_equal (name, "win.accept-claim"))
    decide (self, dossier_decision_new_accept_claim (get_extract (self), claim), _ ("Marked as checked"));
  else
    decide (self, dossier_decision_new_reject_claim (get_extract (self), claim), _ ("Claim taken out"));
}

static void
judge_finding (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const DossierExtract *extract = get_extract (self);
  gboolean dismiss = g_str_equal (name, "win.dismiss-finding");
  guint finding;

  if (extract == NULL || !get_index (parameter, extract->findings->len, &finding))
    return;
  decide (self, dossier_decision_new_dismiss (extract, finding, dismiss),
          dismiss ? _ ("Finding dismissed") : _ ("Listed again"));
}

/* The fuller name is the one that stays. */
static void
accept_suggestion (DossierWindow *self, const DossierSuggestion *suggestion)
{
  const char *first = dossier_extract_entity (get_extract (self), suggestion->first)->name;
  const char *second = dossier_extract_entity (get_extract (self), suggestion->second)->name;
  gboolean swap = g_utf8_strlen (second, -1) > g_utf8_strlen (first, -1);

  take_merge (swap ? suggestion->second : suggestion->first, swap ? suggestion->first : suggestion->second, self);
}

static void
judge_suggestion (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const DossierExtract *extract = get_extract (self);
  const DossierSuggestion *suggestion = NULL;
  guint index;

  if (extract == NULL || !get_index (parameter, extract->suggestions->len, &index))
    return;
  suggestion = g_ptr_array_index (extract->suggestions, index);
  if (g_str_equal (name, "win.accept-suggestion"))
    accept_suggestion (self, suggestion);
  else
    decide (self, dossier_decision_new_keep_apart (extract, suggestion->first, suggestion->second),
            _ ("Kept apart"));
}

static void
take_article_date (const DossierDate *date, guint article, gpointer user_data)
{
  DossierWindow *self = user_data;
  const DossierArticle *record = dossier_extract_article (get_extract (self), article)->article;

  decide (self, dossier_decision_new_redate_article (record->id, date), NULL);
}

static void
take_claim_date (const DossierDate *date, guint claim, gpointer user_data)
{
  DossierWindow *self = user_data;

  decide (self, dossier_decision_new_redate_claim (get_extract (self), claim, date), NULL);
}

static void
date_article (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  const DossierExtract *extract = get_extract (self);
  const DossierArticle *article = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *reason = NULL;
  guint index;

  if (extract == NULL || !get_index (parameter, extract->articles->len, &index))
    return;
  article = dossier_extract_article (extract, index)->article;
  heading = dossier_words_for_title (article);
  reason = dossier_words_for_date_reason (article);
  dossier_date_dialog_show (GTK_WINDOW (self), heading, &article->published, reason, index, take_article_date,
                            self);
}

static void
date_claim (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);
  g_autofree char *heading = NULL;
  guint claim;

  if (!get_claim (self, parameter, &claim))
    return;
  heading = dossier_claim_to_sentence (get_extract (self), dossier_extract_claim (get_extract (self), claim));
  dossier_date_dialog_show (GTK_WINDOW (self), heading,
                            &dossier_extract_claim (get_extract (self), claim)->date, NULL, claim,
                            take_claim_date, self);
}

static void
export_picture (GtkWidget *widget, const char *name, GVariant *parameter)
{
  DossierWindow *self = DOSSIER_WINDOW (widget);

  dossier_export_dialog_show (GTK_WINDOW (self), self->view_state, self->toasts);
}

static void
show_rules (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *self = GTK_WINDOW (widget);

  dossier_rules_dialog_show (self, DOSSIER_APPLICATION (gtk_window_get_application (self)));
}

void
dossier_window_update_actions (DossierWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  DossierHistory *history = self->project != NULL ? dossier_project_get_history (self->project) : NULL;
  gboolean any = self->project != NULL && dossier_project_get_n_articles (self->project) > 0;
  gboolean chosen = dossier_view_state_get_selected_entity (self->view_state) != DOSSIER_NO_INDEX;
  static const char *const of_project[]
      = { "win.add-files", "win.add-folder", "win.paste", "win.open-samples", "win.open" };
  static const char *const of_graph[] = { "win.export",   "win.lay-out", "win.zoom-in", "win.zoom-out",
                                          "win.zoom-fit", "win.save",    "win.save-as" };

  gtk_widget_action_set_enabled (widget, "win.rename-selection", chosen);
  gtk_widget_action_set_enabled (widget, "win.merge-selection", chosen);
  gtk_widget_action_set_enabled (widget, "win.undo", history != NULL && dossier_history_can_undo (history));
  gtk_widget_action_set_enabled (widget, "win.redo", history != NULL && dossier_history_can_redo (history));
  for (guint i = 0; i < G_N_ELEMENTS (of_project); i++)
    gtk_widget_action_set_enabled (widget, of_project[i], self->project != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (of_graph); i++)
    gtk_widget_action_set_enabled (widget, of_graph[i], any);
}

void
dossier_window_install_actions (DossierWindowClass *class)
{
  static const struct
  {
    const char *name;
    const char *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.undo", NULL, undo },
    { "win.redo", NULL, redo },
    { "win.search", NULL, search },
    { "win.toggle-sidebar", NULL, toggle_sidebar },
    { "win.toggle-inspector", NULL, toggle_inspector },
    { "win.zoom-in", NULL, zoom },
    { "win.zoom-out", NULL, zoom },
    { "win.zoom-fit", NULL, zoom },
    { "win.lay-out", NULL, lay_out },
    { "win.stop-layout", NULL, stop_layout },
    { "win.cancel-analysis", NULL, cancel_analysis },
    { "win.read-article", "u", read_article },
    { "win.read-claim", "u", read_claim },
    { "win.read-passage", "(utt)", read_passage },
    { "win.hide-entity", "u", change_entity_look },
    { "win.unhide-entity", "u", change_entity_look },
    { "win.pin-entity", "u", change_entity_look },
    { "win.unpin-entity", "u", change_entity_look },
    { "win.focus-entity", "u", focus_entity },
    { "win.show-everything", NULL, show_everything },
    { "win.rename-entity", "u", rename_entity },
    { "win.merge-entity", "u", merge_entity },
    { "win.rename-selection", NULL, correct_selection },
    { "win.merge-selection", NULL, correct_selection },
    { "win.retype-entity", "(uu)", retype_entity },
    { "win.split-entity", "(us)", split_entity },
    { "win.accept-claim", "u", judge_claim },
    { "win.reject-claim", "u", judge_claim },
    { "win.accept-suggestion", "u", judge_suggestion },
    { "win.reject-suggestion", "u", judge_suggestion },
    { "win.dismiss-finding", "u", judge_finding },
    { "win.restore-finding", "u", judge_finding },
    { "win.date-article", "u", date_article },
    { "win.date-claim", "u", date_claim },
    { "win.export", NULL, export_picture },
    { "win.rules", NULL, show_rules },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (GTK_WIDGET_CLASS (class), actions[i].name, actions[i].parameter,
                                     actions[i].activate);
}
