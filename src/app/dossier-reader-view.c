/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-reader-view.h"

#include "dossier-words.h"

#include <glib/gi18n.h>
#include <string.h>

struct _DossierReaderView
{
  GtkWidget parent_instance;

  /* template */
  GtkWidget *box;
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *date_reason;
  GtkLabel *position;
  GtkWidget *walk;
  GtkTextView *text_view;
  GtkScrolledWindow *scroller;

  /* owned */
  DossierExtract *extract;
  guint article;
  GArray *stops;     /* DossierRange in characters: where next and previous go */
  guint stop;
  GtkTextTag *boilerplate_tag;
  GtkTextTag *title_tag;
  GtkTextTag *mention_tag;
  GtkTextTag *passage_tag;
  GtkTextTag *current_tag;
};

G_DEFINE_FINAL_TYPE (DossierReaderView, dossier_reader_view, GTK_TYPE_WIDGET)

static guint closed_signal;

static GtkTextBuffer *
get_buffer (DossierReaderView *self)
{
  return gtk_text_view_get_buffer (self->text_view);
}

/* Turns ranges of bytes into ranges of characters, in one pass over the text. */
static GArray *
to_characters (const DossierArticle *article, const GArray *ranges)
{
  GArray *characters = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  gsize byte = 0;
  glong character = 0;

  for (guint i = 0; i < ranges->len; i++)
    {
      DossierRange range = g_array_index (ranges, DossierRange, i), counted;

      if (range.start < byte || range.end > article->length)
        continue;
      character += g_utf8_pointer_to_offset (article->text + byte, article->text + range.start);
      byte = range.start;
      counted.start = (gsize) character;
      counted.end = (gsize) (character + g_utf8_pointer_to_offset (article->text + range.start,
                                                                   article->text + range.end));
      g_array_append_val (characters, counted);
    }
  return characters;
}

static void
apply_tag (DossierReaderView *self, GtkTextTag *tag, const GArray *characters)
{
  GtkTextBuffer *buffer = get_buffer (self);

  for (guint i = 0; i < characters->len; i++)
    {
      DossierRange range = g_array_index (characters, DossierRange, i);
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) range.start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) range.end);
      gtk_text_buffer_apply_tag (buffer, tag, &start, &end);
    }
}

/* None where no entity is asked for: the names that are linked to nobody are not one. */
static GArray *
list_mentions (const DossierArticleRecord *record, guint entity)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (DossierRange));

  if (entity == DOSSIER_NO_INDEX)
    return ranges;
  for (guint i = 0; i < record->mentions->len; i++)
    {
      const DossierMention *mention = &g_array_index (record->mentions, DossierMention, i);

      if (mention->entity == entity)
        g_array_append_val (ranges, mention->range);
    }
  for (guint i = 0; i < record->sums->len; i++)
    {
      const DossierSum *sum = &g_array_index (record->sums, DossierSum, i);

      if (sum->entity == entity)
        g_array_append_val (ranges, sum->range);
    }
  g_array_sort (ranges, dossier_range_compare);
  return ranges;
}

/* The words that the claims of the article rest on, in its order. */
static GArray *
list_evidence (const DossierExtract *extract, guint article)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  guint kept = 0;

  for (guint i = 0; i < extract->claims->len; i++)
    {
      const DossierClaim *claim = g_ptr_array_index (extract->claims, i);

      if (claim->article == article)
        g_array_append_vals (ranges, claim->evidence->data, claim->evidence->len);
    }
  g_array_sort (ranges, dossier_range_compare);
  for (guint i = 0; i < ranges->len; i++)
    if (kept == 0
        || dossier_range_compare (&g_array_index (ranges, DossierRange, i), &g_array_index (ranges, DossierRange, kept - 1)) != 0)
      g_array_index (ranges, DossierRange, kept++) = g_array_index (ranges, DossierRange, i);
  g_array_set_size (ranges, kept);
  return ranges;
}

/* What is marked and gone through: the passages, or of a whole article that is just read all that claims rest on. */
static GArray *
list_stops (const DossierExtract *extract, guint article, guint entity, const GArray *passages)
{
  if (passages != NULL)
    return g_array_copy ((GArray *) passages);
  return entity == DOSSIER_NO_INDEX ? list_evidence (extract, article)
                                    : g_array_new (FALSE, FALSE, sizeof (DossierRange));
}

static GArray *
list_boilerplate (const DossierArticle *article)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (DossierRange));

  for (guint i = 0; i < article->boilerplate->len; i++)
    g_array_append_val (ranges, g_array_index (article->boilerplate, DossierBoilerplate, i).range);
  return ranges;
}

/* The text as a text view takes it: a NUL, which it would stop at, is shown as the sign for a lost character.
 */
static char *
make_showable (const DossierArticle *article)
{
  GString *text = g_string_sized_new (article->length);
  const char *at = article->text, *end = article->text + article->length;

  while (at < end)
    {
      gsize run = strnlen (at, (gsize) (end - at));

      g_string_append_len (text, at, (gssize) run);
      at += run;
      if (at < end)
        {
          g_string_append (text, "\357\277\275");
          at++;
        }
    }
  return g_string_free (text, FALSE);
}

static void
show_stop (DossierReaderView *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *words = NULL;
  GtkTextIter start, end;
  DossierRange range;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->current_tag, &start, &end);
  gtk_widget_set_visible (self->walk, self->stops->len > 0);
  if (self->stops->len == 0)
    {
      gtk_text_buffer_place_cursor (buffer, &start);
      return;
    }
  if (self->stop == DOSSIER_NO_INDEX)
    words = g_strdup_printf (ngettext ("%u passage", "%u passages", self->stops->len), self->stops->len);
  else
    words = g_strdup_printf (_ ("%u of %u"), self->stop + 1, self->stops->len);
  gtk_label_set_label (self->position, words);
  if (self->stop == DOSSIER_NO_INDEX)
    {
      gtk_text_buffer_place_cursor (buffer, &start);
      return;
    }
  range = g_array_index (self->stops, DossierRange, self->stop);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) range.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) range.end);
  gtk_text_buffer_apply_tag (buffer, self->current_tag, &start, &end);
  gtk_text_buffer_place_cursor (buffer, &start);
  /* Not aligned: that would push the text sideways as well. */
  gtk_text_view_scroll_to_mark (self->text_view, gtk_text_buffer_get_insert (buffer), 0.3, FALSE, 0, 0);
}

static void
show_head (DossierReaderView *self, const DossierArticle *article)
{
  g_autofree char *title = dossier_words_for_title (article);
  g_autofree char *published = dossier_words_for_published (article);
  g_autofree char *reason = dossier_words_for_date_reason (article);
  g_autofree char *line = NULL;

  gtk_label_set_label (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), article->path);
  if (article->publisher != NULL && article->publisher[0] != '\0')
    line = g_strdup_printf ("%s · %s", article->publisher, published);
  gtk_label_set_label (self->subtitle, line != NULL ? line : published);
  /* What is stated needs no reasons; of what is guessed the reader sees them, and what else it may be. */
  gtk_widget_set_visible (GTK_WIDGET (self->date_reason),
                          reason != NULL
                              && (article->published.basis == DOSSIER_BASIS_INFERRED
                                  || !dossier_date_is_set (&article->published)));
  gtk_label_set_label (self->date_reason, reason);
}

void
dossier_reader_view_open (DossierReaderView *self, DossierExtract *extract, guint article, guint entity,
                          const GArray *passages)
{
  const DossierArticleRecord *record = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GArray) boilerplate = NULL;
  g_autoptr (GArray) mentions = NULL;
  g_autoptr (GArray) ranges = NULL;
  g_autoptr (GArray) title = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  g_autoptr (GArray) grey = NULL;
  g_autoptr (GArray) marked = NULL;
  g_autoptr (GArray) large = NULL;

  g_return_if_fail (DOSSIER_IS_READER_VIEW (self) && extract != NULL && article < extract->articles->len);

  dossier_extract_ref (extract);
  g_clear_pointer (&self->extract, dossier_extract_unref);
  self->extract = extract;
  self->article = article;
  record = dossier_extract_article (extract, article);
  show_head (self, record->article);
  text = make_showable (record->article);
  gtk_text_buffer_set_text (get_buffer (self), text, -1);
  boilerplate = list_boilerplate (record->article);
  mentions = list_mentions (record, entity);
  if (record->article->title_range.end > record->article->title_range.start)
    g_array_append_val (title, record->article->title_range);
  ranges = list_stops (extract, article, entity, passages);
  grey = to_characters (record->article, boilerplate);
  marked = to_characters (record->article, mentions);
  large = to_characters (record->article, title);
  apply_tag (self, self->boilerplate_tag, grey);
  apply_tag (self, self->title_tag, large);
  apply_tag (self, self->mention_tag, marked);
  g_array_unref (self->stops);
  self->stops = to_characters (record->article, ranges);
  apply_tag (self, self->passage_tag, self->stops);
  if (self->stops->len == 0)
    {
      g_array_unref (self->stops);
      self->stops = g_steal_pointer (&marked);
    }
  /* Who opens an article without asking for anything in it begins at its beginning. */
  self->stop = entity == DOSSIER_NO_INDEX && passages == NULL ? DOSSIER_NO_INDEX : 0;
  show_stop (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->text_view));
}

void
dossier_reader_view_next (DossierReaderView *self)
{
  g_return_if_fail (DOSSIER_IS_READER_VIEW (self));

  if (self->stops->len == 0)
    return;
  self->stop = self->stop == DOSSIER_NO_INDEX ? 0 : (self->stop + 1) % self->stops->len;
  show_stop (self);
}

void
dossier_reader_view_previous (DossierReaderView *self)
{
  g_return_if_fail (DOSSIER_IS_READER_VIEW (self));

  if (self->stops->len == 0)
    return;
  self->stop = self->stop == DOSSIER_NO_INDEX || self->stop == 0 ? self->stops->len - 1 : self->stop - 1;
  show_stop (self);
}

guint
dossier_reader_view_get_article (DossierReaderView *self)
{
  g_return_val_if_fail (DOSSIER_IS_READER_VIEW (self), DOSSIER_NO_INDEX);

  return self->article;
}

static void
go_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_reader_view_next (DOSSIER_READER_VIEW (widget));
}

static void
go_previous (GtkWidget *widget, const char *name, GVariant *parameter)
{
  dossier_reader_view_previous (DOSSIER_READER_VIEW (widget));
}

static void
go_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, closed_signal, 0);
}

/* The tags take the colours of the style in use, so that they can be read in light and dark. */
static void
colour_tags (DossierReaderView *self)
{
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self->text_view));
  GdkRGBA colour;

  if (gtk_style_context_lookup_color (style, "reader_passage_bg", &colour))
    g_object_set (self->passage_tag, "background-rgba", &colour, NULL);
  if (gtk_style_context_lookup_color (style, "reader_current_bg", &colour))
    g_object_set (self->current_tag, "background-rgba", &colour, NULL);
  if (gtk_style_context_lookup_color (style, "reader_boilerplate_fg", &colour))
    g_object_set (self->boilerplate_tag, "foreground-rgba", &colour, NULL);
  if (gtk_style_context_lookup_color (style, "reader_mention", &colour))
    g_object_set (self->mention_tag, "underline-rgba", &colour, NULL);
}

static void
dossier_reader_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (dossier_reader_view_parent_class)->css_changed (widget, change);
  colour_tags (DOSSIER_READER_VIEW (widget));
}

static void
dossier_reader_view_dispose (GObject *object)
{
  DossierReaderView *self = DOSSIER_READER_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->extract, dossier_extract_unref);
  g_clear_pointer (&self->stops, g_array_unref);
  G_OBJECT_CLASS (dossier_reader_view_parent_class)->dispose (object);
}

static void
dossier_reader_view_class_init (DossierReaderViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = dossier_reader_view_dispose;
  widget_class->css_changed = dossier_reader_view_css_changed;
  closed_signal = g_signal_new ("closed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/dossier/Dossier/ui/dossier-reader-view.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierReaderView, box);
  gtk_widget_class_bind_template_child (widget_class, DossierReaderView, title);
  gtk_widget_class_bind_template_child (widget_class, DossierReaderView, subtitle);
  gtk_widget_class_bind_template_child (widget_class, DossierReaderView, date_reason);
  gtk_widget_class_bind_template_child (widget_class, DossierReaderView, position);
  gtk_widget_class_bind_template_child (widget_class, DossierReaderView, walk);
  gtk_widget_class_bind_template_child (widget_class, DossierReaderView, text_view);
  gtk_widget_class_bind_template_child (widget_class, DossierReaderView, scroller);
  gtk_widget_class_install_action (widget_class, "reader.next", NULL, go_next);
  gtk_widget_class_install_action (widget_class, "reader.previous", NULL, go_previous);
  gtk_widget_class_install_action (widget_class, "reader.close", NULL, go_back);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, 0, "reader.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, 0, "reader.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, 0, "reader.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, GDK_SHIFT_MASK, "reader.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "reader.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "reader.close", NULL);
}

static void
dossier_reader_view_init (DossierReaderView *self)
{
  GtkTextBuffer *buffer = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->article = DOSSIER_NO_INDEX;
  self->stops = g_array_new (FALSE, FALSE, sizeof (DossierRange));
  buffer = get_buffer (self);
  /* Later tags win where they overlap. */
  self->boilerplate_tag = gtk_text_buffer_create_tag (buffer, NULL, "scale", 0.9, NULL);
  self->title_tag = gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, "scale", 1.3,
                                                NULL);
  self->passage_tag = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->current_tag = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->mention_tag = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, "weight",
                                                  PANGO_WEIGHT_SEMIBOLD, NULL);
  colour_tags (self);
}
