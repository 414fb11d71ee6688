/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-typesetter.h"

#include <math.h>
#include <string.h>

/* Names up to this many characters stay on one line; each of two lines holds at most the other number. */
#define ONE_LINE 22
#define TWO_LINES 28

/* What is kept set at most; beyond, everything is let go: a graph of that size is not drawn with all its
 * text. */
#define MAX_KEPT 8192

struct _DossierTypesetter
{
  PangoFontMap *fonts;
  PangoContext *context;
  GHashTable *kept; /* "size bold text" to PangoLayout */
};

DossierTypesetter *
dossier_typesetter_new (void)
{
  DossierTypesetter *typesetter = g_new0 (DossierTypesetter, 1);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  typesetter->fonts = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (typesetter->fonts), 96);
  typesetter->context = pango_font_map_create_context (typesetter->fonts);
  pango_cairo_context_set_font_options (typesetter->context, options);
  pango_context_set_round_glyph_positions (typesetter->context, FALSE);
  pango_context_set_language (typesetter->context, pango_language_from_string ("en"));
  typesetter->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  cairo_font_options_destroy (options);
  return typesetter;
}

void
dossier_typesetter_free (DossierTypesetter *typesetter)
{
  g_hash_table_unref (typesetter->kept);
  g_object_unref (typesetter->context);
  g_object_unref (typesetter->fonts);
  g_free (typesetter);
}

/* The set text; belongs to the typesetter. */
static PangoLayout *
set_text (DossierTypesetter *typesetter, const char *text, double size, gboolean bold)
{
  g_autofree char *key = g_strdup_printf ("%d %d %s", (int) (size * 100), bold ? 1 : 0, text);
  PangoLayout *layout = g_hash_table_lookup (typesetter->kept, key);
  PangoFontDescription *font;

  if (layout != NULL)
    return layout;
  if (g_hash_table_size (typesetter->kept) >= MAX_KEPT)
    g_hash_table_remove_all (typesetter->kept);
  font = pango_font_description_from_string (DOSSIER_FONT_FAMILIES);
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  layout = pango_layout_new (typesetter->context);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, text, -1);
  pango_font_description_free (font);
  g_hash_table_insert (typesetter->kept, g_steal_pointer (&key), layout);
  return layout;
}

static void
get_extents (PangoLayout *layout, double *left, double *width, double *height)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  *left = (double) logical.x / PANGO_SCALE;
  *width = (double) logical.width / PANGO_SCALE;
  *height = (double) logical.height / PANGO_SCALE;
}

void
dossier_typesetter_measure (DossierTypesetter *typesetter, const char *text, double size, gboolean bold,
                            double *width, double *height)
{
  double left;

  g_return_if_fail (typesetter != NULL && text != NULL);

  get_extents (set_text (typesetter, text, size, bold), &left, width, height);
}

static void
draw (DossierTypesetter *typesetter, cairo_t *cr, PangoLayout *layout, double x, double y)
{
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

void
dossier_typesetter_draw_centred (DossierTypesetter *typesetter, cairo_t *cr, const char *text, double size,
                                 gboolean bold, double x, double y)
{
  PangoLayout *layout;
  double left, width, height;

  g_return_if_fail (typesetter != NULL && cr != NULL && text != NULL);

  layout = set_text (typesetter, text, size, bold);
  get_extents (layout, &left, &width, &height);
  draw (typesetter, cr, layout, x - left - width / 2, y - height / 2);
}

void
dossier_typesetter_draw_left (DossierTypesetter *typesetter, cairo_t *cr, const char *text, double size,
                              gboolean bold, double x, double y)
{
  PangoLayout *layout;
  double left, width, height;

  g_return_if_fail (typesetter != NULL && cr != NULL && text != NULL);

  layout = set_text (typesetter, text, size, bold);
  get_extents (layout, &left, &width, &height);
  draw (typesetter, cr, layout, x - left, y - height / 2);
}

/* The first @most characters of @text, with an ellipsis for the last where there are more. */
static char *
shorten (const char *text, glong most)
{
  g_autofree char *head = NULL;

  if (g_utf8_strlen (text, -1) <= most)
    return g_strdup (text);
  head = g_utf8_substring (text, 0, most - 1);
  return g_strconcat (g_strchomp (head), "…", NULL);
}

/* The space closest to the middle of @text, or NULL. */
static const char *
find_middle_space (const char *text)
{
  glong middle = g_utf8_strlen (text, -1) / 2;
  glong nearest = G_MAXLONG, at = 0;
  const char *found = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), at++)
    if (*p == ' ' && ABS (at - middle) < nearest)
      {
        nearest = ABS (at - middle);
        found = p;
      }
  return found;
}

char *
dossier_typesetter_break_name (const char *name)
{
  g_autofree char *clean = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *head = NULL;
  const char *space;

  g_return_val_if_fail (name != NULL, NULL);

  clean = g_strdelimit (g_strdup (name), "\n\r\t", ' ');
  if (g_utf8_strlen (clean, -1) <= ONE_LINE)
    return g_steal_pointer (&clean);
  space = find_middle_space (clean);
  if (space == NULL)
    return shorten (clean, TWO_LINES);
  head = g_strndup (clean, (gsize) (space - clean));
  first = shorten (head, TWO_LINES);
  second = shorten (space + 1, TWO_LINES);
  return g_strconcat (first, "\n", second, NULL);
}
