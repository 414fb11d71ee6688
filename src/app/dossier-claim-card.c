/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-claim-card.h"

#include "dossier-claim-trace.h"
#include "dossier-menus.h"
#include "dossier-relation-words.h"
#include "dossier-words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _DossierClaimCard
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkLabel *phrase;
  GtkMenuButton *menu_button;
  GtkBox *tags;
  GtkLabel *quote;
  GtkLabel *source;
  GtkLabel *speaker;
  GtkLabel *when;
  GtkLabel *role;
  GtkLabel *rule;
  GtkLabel *rule_text;
  GtkLabel *matched;
  GtkButton *read_button;
};

G_DEFINE_FINAL_TYPE (DossierClaimCard, dossier_claim_card, GTK_TYPE_WIDGET)

static void
add_tag (DossierClaimCard *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "tag");
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->tags, label);
}

static void
fill_tags (DossierClaimCard *self, const DossierClaim *claim, gboolean accepted, gboolean disputed)
{
  const char *modality = dossier_words_for_modality (claim->modality);

  add_tag (self, dossier_relation_class_to_words (dossier_relation_get_class (claim->relation)), NULL);
  if (modality != NULL)
    add_tag (self, modality, "hedged");
  if (dossier_claim_did_not_happen (claim))
    add_tag (self, _ ("did not happen"), "denied");
  if (disputed)
    add_tag (self, _ ("disputed"), "disputed");
  if (claim->polarity == DOSSIER_POLARITY_HOSTILE)
    add_tag (self, _ ("hostile"), NULL);
  if (claim->polarity == DOSSIER_POLARITY_FRIENDLY)
    add_tag (self, _ ("friendly"), NULL);
  if (dossier_claim_trace_is_learned (claim->rule))
    add_tag (self, _ ("statistical model"), NULL);
  if (accepted)
    add_tag (self, _ ("checked by you"), "accepted");
}

static void
set_optional (GtkLabel *label, char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  g_free (text);
}

/* Where the claim's date comes from, and how that is known. */
static char *
make_when (const DossierArticle *article, const DossierClaim *claim)
{
  g_autofree char *date = dossier_words_for_date (&claim->date);
  g_autofree char *words = NULL;
  const char *basis = dossier_words_for_basis (claim->date.basis);

  if (claim->date_range.end > claim->date_range.start)
    words = dossier_words_for_range (article, claim->date_range);
  switch (dossier_claim_get_dating (claim))
    {
    case DOSSIER_DATING_WORDS:
      return g_strdup_printf (_ ("When: %s, by the claim’s own words “%s” (%s)"), date, words, basis);
    case DOSSIER_DATING_CLAUSE:
      return g_strdup_printf (_ ("When: %s, by “%s” in the same sentence (%s)"), date, words, basis);
    case DOSSIER_DATING_ARTICLE:
      return g_strdup_printf (_ ("When: %s, the date of the article; the words give none"), date);
    case DOSSIER_DATING_USER:
      return g_strdup_printf (_ ("When: %s (%s)"), date, basis);
    case DOSSIER_DATING_NONE:
    default:
      return g_strdup (_ ("The text does not say when"));
    }
}

/* Which words of the claim, in bold above, were its trigger, its subject and its object. */
static char *
make_matched (const DossierExtract *extract, guint index)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  g_autoptr (DossierClaimTrace) trace = dossier_claim_trace_new (extract, index);
  const GArray *parts[] = { trace->trigger, trace->subject, trace->object };
  /* No single word sets off the model, which weighs them all. */
  const char *first = dossier_claim_trace_is_learned (claim->rule) ? _ ("Read from") : _ ("Set off by");
  const char *const names[] = { first, _ ("Subject"), _ ("Object") };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *words = dossier_claim_trace_dup_words (article, parts[i]);

      if (words != NULL)
        g_string_append_printf (text, "%s%s: “%s”", text->len > 0 ? "\n" : "", names[i], words);
    }
  return g_string_free (text, FALSE);
}

/* "role-heads, in 10-role.rules, line 96" */
static char *
make_rule_heading (const DossierClaim *claim, const DossierRule *rule)
{
  g_autofree char *base = NULL;
  char *colon = NULL;

  if (claim->rule == NULL)
    return NULL;
  if (dossier_claim_trace_is_learned (claim->rule))
    return g_strdup_printf (_ ("Found by the statistical model (“%s”)"), claim->rule);
  if (dossier_claim_trace_explain_rule (claim->rule, rule) != NULL)
    return g_strdup_printf (_ ("Found by the program itself (“%s”)"), claim->rule);
  if (rule == NULL)
    return g_strdup_printf (_ ("Made by the rule “%s”, which is no longer there"), claim->rule);
  base = g_path_get_basename (rule->origin);
  colon = strrchr (base, ':');
  if (colon == NULL)
    return g_strdup_printf (_ ("Made by the rule “%s” of %s"), claim->rule, base);
  *colon = '\0';
  return g_strdup_printf (_ ("Made by the rule “%s” of %s, line %s"), claim->rule, base, colon + 1);
}

/* What made the claim is shown as code where it is a rule of a file, and in plain words where it is none. */
static void
fill_trace (DossierClaimCard *self, const DossierExtract *extract, guint index, const DossierRule *rule)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  const char *plain = claim->rule != NULL ? dossier_claim_trace_explain_rule (claim->rule, rule) : NULL;
  const char *code = rule != NULL ? rule->text : NULL;

  set_optional (self->rule, make_rule_heading (claim, rule));
  set_optional (self->rule_text,
                plain != NULL ? g_strdelimit (g_strdup (plain), "\r\n\t", ' ') : g_strdup (code));
  if (plain != NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self->rule_text), "monospace");
      gtk_widget_remove_css_class (GTK_WIDGET (self->rule_text), "rule-text");
    }
  set_optional (self->matched, make_matched (extract, index));
}

static void
fill (DossierClaimCard *self, const DossierExtract *extract, guint index, const DossierRule *rule)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);
  const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
  g_autofree char *phrase = dossier_claim_to_sentence (extract, claim);
  g_autofree char *sentence = dossier_words_markup_for_range (article, claim->sentence, claim->evidence);
  g_autofree char *quote = dossier_words_in_quotes (article, claim->sentence, sentence);
  g_autofree char *source = dossier_words_for_source (article);
  g_autofree char *basis = NULL;

  if (dossier_date_is_set (&article->published))
    basis = g_strdup_printf (_ ("Date of the article: %s"),
                             dossier_words_for_basis (article->published.basis));
  gtk_label_set_label (self->phrase, phrase);
  gtk_label_set_markup (self->quote, quote);
  gtk_label_set_label (self->source, source);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->source), basis);
  set_optional (self->speaker, dossier_words_for_speaker (extract, claim));
  set_optional (self->when, make_when (article, claim));
  set_optional (self->role, claim->role != NULL ? g_strdup_printf (_ ("As: %s"), claim->role) : NULL);
  fill_trace (self, extract, index, rule);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->read_button), "u", index);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->read_button), "win.read-claim");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, phrase, -1);
}

GtkWidget *
dossier_claim_card_new (const DossierExtract *extract, guint claim, const DossierRule *rule, gboolean accepted,
                        gboolean disputed)
{
  DossierClaimCard *self = NULL;
  g_autoptr (GMenuModel) menu = NULL;

  g_return_val_if_fail (extract != NULL && claim < extract->claims->len, NULL);

  self = g_object_new (DOSSIER_TYPE_CLAIM_CARD, NULL);
  fill (self, extract, claim, rule);
  fill_tags (self, dossier_extract_claim (extract, claim), accepted, disputed);
  menu = dossier_menu_for_claim (claim, accepted);
  gtk_menu_button_set_menu_model (self->menu_button, menu);
  return GTK_WIDGET (self);
}

static void
dossier_claim_card_dispose (GObject *object)
{
  DossierClaimCard *self = DOSSIER_CLAIM_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (dossier_claim_card_parent_class)->dispose (object);
}

static void
dossier_claim_card_class_init (DossierClaimCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dossier_claim_card_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/dossier/Dossier/ui/dossier-claim-card.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, box);
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, phrase);
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, tags);
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, quote);
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, source);
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, speaker);
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, when);
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, role);
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, rule);
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, rule_text);
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, matched);
  gtk_widget_class_bind_template_child (widget_class, DossierClaimCard, read_button);
}

static void
dossier_claim_card_init (DossierClaimCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
