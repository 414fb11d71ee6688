/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-course-view.h"

#include "dossier-course-chart.h"
#include "dossier-pair-course.h"
#include "dossier-relation-words.h"
#include "dossier-words.h"

#include <glib/gi18n.h>

/* So many claims of a column are written out. */
#define MAX_CLAIMS 4

struct _DossierCourseView
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  DossierCourseChart *chart;
  GtkLabel *first_day;
  GtkLabel *last_day;
  GtkLabel *summary;
  GtkLabel *detail;

  /* owned */
  DossierExtract *extract;
  guint first;
  guint second;
  guint n_friendly;
  guint n_hostile;
};

G_DEFINE_FINAL_TYPE (DossierCourseView, dossier_course_view, GTK_TYPE_WIDGET)

static char *
day_in_words (guint32 julian)
{
  DossierDate day = dossier_date_new_day (julian, DOSSIER_BASIS_STATED);

  return dossier_words_for_date (&day);
}

/* The same claims that dossier_pair_course_new() counts. */
static gboolean
is_in_column (DossierCourseView *self, const DossierClaim *claim, guint32 first_day, guint32 last_day)
{
  guint32 day = claim->date.first != 0 ? claim->date.first : claim->date.last;

  return ((claim->subject == self->first && claim->object == self->second)
          || (claim->subject == self->second && claim->object == self->first))
         && !claim->negated && claim->polarity != DOSSIER_POLARITY_NEUTRAL && day != 0 && day >= first_day
         && day <= last_day;
}

/* "20 May 2025, friendly: Ana Rivera praised Harbour Trust" */
static void
append_claim (GString *words, const DossierExtract *extract, const DossierClaim *claim)
{
  g_autofree char *date = dossier_words_for_date (&claim->date);
  g_autofree char *phrase = dossier_claim_to_sentence (extract, claim);

  g_string_append_printf (words, "%s%s, %s: %s", words->len > 0 ? "\n" : "", date,
                          claim->polarity == DOSSIER_POLARITY_FRIENDLY ? _ ("friendly") : _ ("hostile"), phrase);
}

/* Writes the claims of the column out, up to so many; @index: of the first of them, or DOSSIER_NO_INDEX. */
static char *
dup_claims (DossierCourseView *self, int column, guint *index)
{
  GString *words = g_string_new (NULL);
  guint32 first_day, last_day;
  guint n = 0;

  *index = DOSSIER_NO_INDEX;
  dossier_course_chart_get_days (self->chart, column, &first_day, &last_day);
  for (guint i = 0; i < self->extract->claims->len; i++)
    {
      const DossierClaim *claim = dossier_extract_claim (self->extract, i);

      if (!is_in_column (self, claim, first_day, last_day))
        continue;
      if (*index == DOSSIER_NO_INDEX)
        *index = i;
      if (n++ < MAX_CLAIMS)
        append_claim (words, self->extract, claim);
    }
  if (n > MAX_CLAIMS)
    g_string_append_printf (words, _ ("\n… and %u more"), n - MAX_CLAIMS);
  return g_string_free (words, FALSE);
}

static void
show_column (DossierCourseView *self)
{
  g_autofree char *words = NULL;
  guint index;
  int column;

  g_object_get (self->chart, "column", &column, NULL);
  if (column >= 0 && self->extract != NULL)
    words = dup_claims (self, column, &index);
  gtk_label_set_label (self->detail,
                       words != NULL ? words : _ ("Choose a column, by mouse or arrow keys, to see its claims."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words != NULL ? words : "", -1);
}

static gboolean
query_tooltip (DossierCourseView *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  int column = keyboard ? -1 : dossier_course_chart_find_column (self->chart, x);
  g_autofree char *words = NULL;
  guint index;

  if (column < 0 || self->extract == NULL)
    return FALSE;
  words = dup_claims (self, column, &index);
  gtk_tooltip_set_text (tooltip, words);
  return TRUE;
}

static void
read_column (DossierCourseView *self)
{
  g_autofree char *words = NULL;
  guint index;
  int column;

  g_object_get (self->chart, "column", &column, NULL);
  if (column < 0 || self->extract == NULL)
    return;
  words = dup_claims (self, column, &index);
  if (index != DOSSIER_NO_INDEX)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.read-claim", "u", index);
}

static void
show_summary (DossierCourseView *self, const GArray *points)
{
  guint32 first = 0, last = 0;
  g_autofree char *first_day = NULL;
  g_autofree char *last_day = NULL;
  g_autofree char *words = NULL;

  self->n_friendly = self->n_hostile = 0;
  for (guint i = 0; i < points->len; i++)
    {
      const DossierCoursePoint *point = &g_array_index (points, DossierCoursePoint, i);

      if (point->friendly + point->hostile == 0)
        continue;
      first = first == 0 ? point->date : first;
      last = point->date;
      self->n_friendly += point->friendly;
      self->n_hostile += point->hostile;
    }
  if (first == 0)
    return;
  first_day = day_in_words (first);
  last_day = day_in_words (last);
  words = g_strdup_printf (_ ("%u friendly and %u hostile claims, %s to %s"), self->n_friendly, self->n_hostile,
                           first_day, last_day);
  gtk_label_set_label (self->first_day, first_day);
  gtk_label_set_label (self->last_day, first != last ? last_day : "");
  gtk_label_set_label (self->summary, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

void
dossier_course_view_set_pair (DossierCourseView *self, DossierExtract *extract, guint first, guint second)
{
  g_autoptr (GArray) points = NULL;

  g_return_if_fail (DOSSIER_IS_COURSE_VIEW (self) && extract != NULL);

  g_clear_pointer (&self->extract, dossier_extract_unref);
  self->extract = dossier_extract_ref (extract);
  self->first = first;
  self->second = second;
  points = dossier_pair_course_new (extract, first, second);
  show_summary (self, points);
  dossier_course_chart_set_points (self->chart, points);
}

gboolean
dossier_course_view_has_course (DossierCourseView *self)
{
  g_return_val_if_fail (DOSSIER_IS_COURSE_VIEW (self), FALSE);

  return self->n_friendly + self->n_hostile >= 2;
}

static void
dossier_course_view_dispose (GObject *object)
{
  DossierCourseView *self = DOSSIER_COURSE_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->extract, dossier_extract_unref);
  G_OBJECT_CLASS (dossier_course_view_parent_class)->dispose (object);
}

static void
dossier_course_view_class_init (DossierCourseViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (DOSSIER_TYPE_COURSE_CHART);
  G_OBJECT_CLASS (class)->dispose = dossier_course_view_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/dossier/Dossier/ui/dossier-course-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierCourseView, box);
  gtk_widget_class_bind_template_child (widget_class, DossierCourseView, chart);
  gtk_widget_class_bind_template_child (widget_class, DossierCourseView, first_day);
  gtk_widget_class_bind_template_child (widget_class, DossierCourseView, last_day);
  gtk_widget_class_bind_template_child (widget_class, DossierCourseView, summary);
  gtk_widget_class_bind_template_child (widget_class, DossierCourseView, detail);
  gtk_widget_class_bind_template_callback (widget_class, show_column);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip);
  gtk_widget_class_bind_template_callback (widget_class, read_column);
}

static void
dossier_course_view_init (DossierCourseView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
