/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-picture.h"

#include <cairo-pdf.h>
#include <math.h>

#define MARGIN 24.0
#define CAPTION_HEIGHT 34.0
#define LEGEND_GAP 20.0

/* Rows of the legend are not broken before this, however narrow the graph. */
#define MIN_LEGEND_WIDTH 460.0

/* cairo's image surfaces end here. */
#define MAX_PIXELS 32767

/* Points of a PDF page per pixel at 100 %, which is 1/96 inch. */
#define POINTS_PER_PIXEL 0.75

/* Kept in the file instead of the hour it was made, so that the same graph gives the same bytes. */
#define NO_DATE "1970-01-01T00:00:00Z"

DossierPage *
dossier_picture_make_page (const DossierPicture *picture, DossierTypesetter *typesetter)
{
  DossierPage *page;
  DossierBox bounds;
  double width, height, caption_width = 0, top = MARGIN;

  g_return_val_if_fail (picture != NULL && typesetter != NULL, NULL);

  page = g_new0 (DossierPage, 1);
  bounds = dossier_scene_get_bounds (picture->scene, picture->dim_outside ? NULL : picture->visibility);
  width = bounds.right - bounds.left;
  if (picture->caption != NULL)
    {
      double text_height;

      dossier_typesetter_measure (typesetter, picture->caption, DOSSIER_TITLE_TEXT, TRUE, &caption_width,
                                  &text_height);
      page->caption = (DossierPoint){ MARGIN, MARGIN + text_height / 2 };
      top += CAPTION_HEIGHT;
    }
  height = top + bounds.bottom - bounds.top;
  if (picture->legend)
    {
      page->legend
        = dossier_legend_new (picture->visibility, FALSE, typesetter, MAX (width, MIN_LEGEND_WIDTH));
      page->legend_at = (DossierPoint){ MARGIN, ceil (height + LEGEND_GAP) };
      height = page->legend_at.y + page->legend->height;
      width = MAX (width, page->legend->width);
    }
  width = MAX (width, caption_width);
  page->width = ceil (width + 2 * MARGIN);
  page->height = ceil (height + MARGIN);
  /* A graph narrower than its legend stands in the middle. */
  page->origin = (DossierPoint){ round ((page->width - (bounds.right - bounds.left)) / 2 - bounds.left),
                                 round (top - bounds.top) };
  return page;
}

void
dossier_page_free (DossierPage *page)
{
  g_clear_pointer (&page->legend, dossier_legend_free);
  g_free (page);
}

void
dossier_picture_draw (const DossierPicture *picture, cairo_t *cr, DossierPainter *painter,
                      const DossierPage *page, double scale)
{
  DossierPaintOptions options = { 0 };

  g_return_if_fail (picture != NULL && cr != NULL && painter != NULL && page != NULL);

  options.palette = dossier_palette_get (picture->color_scheme);
  options.scale = scale;
  options.clip = (DossierBox){ -page->origin.x, -page->origin.y, page->width - page->origin.x,
                               page->height - page->origin.y };
  options.dim_outside = picture->dim_outside;
  options.selected_node = picture->selected_node;
  options.selected_edge = picture->selected_edge;
  if (!picture->transparent)
    {
      dossier_painter_set_color (cr, options.palette->background, 1);
      cairo_paint (cr);
    }
  if (picture->caption != NULL)
    {
      dossier_painter_set_color (cr, options.palette->text, 1);
      dossier_typesetter_draw_left (dossier_painter_get_typesetter (painter), cr, picture->caption,
                                    DOSSIER_TITLE_TEXT, TRUE, page->caption.x, page->caption.y);
    }
  cairo_save (cr);
  cairo_translate (cr, page->origin.x, page->origin.y);
  dossier_painter_draw (painter, cr, picture->scene, picture->visibility, &options);
  cairo_restore (cr);
  if (page->legend == NULL)
    return;
  cairo_save (cr);
  cairo_translate (cr, page->legend_at.x, page->legend_at.y);
  dossier_painter_draw_legend (painter, cr, page->legend, options.palette);
  cairo_restore (cr);
}

static cairo_status_t
append_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static GBytes *
take_bytes (cairo_status_t status, GByteArray *bytes, GError **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (bytes);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "The picture cannot be drawn: %s",
               cairo_status_to_string (status));
  g_byte_array_unref (bytes);
  return NULL;
}

GBytes *
dossier_picture_to_png (const DossierPicture *picture, double scale, GError **error)
{
  g_autoptr (DossierPainter) painter = NULL;
  g_autoptr (DossierPage) page = NULL;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (picture != NULL && scale > 0, NULL);

  painter = dossier_painter_new ();
  page = dossier_picture_make_page (picture, dossier_painter_get_typesetter (painter));
  if (page->width * scale > MAX_PIXELS || page->height * scale > MAX_PIXELS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                   "A picture of %.0f × %.0f pixels is too large for PNG: choose a smaller scale, or SVG",
                   page->width * scale, page->height * scale);
      return NULL;
    }
  surface = cairo_image_surface_create (picture->transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                        (int) (page->width * scale), (int) (page->height * scale));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  dossier_picture_draw (picture, cr, painter, page, scale);
  cairo_destroy (cr);
  bytes = g_byte_array_new ();
  status = cairo_surface_write_to_png_stream (surface, append_bytes, bytes);
  cairo_surface_destroy (surface);
  return take_bytes (status, bytes, error);
}

GBytes *
dossier_picture_to_pdf (const DossierPicture *picture, GError **error)
{
  g_autoptr (DossierPainter) painter = NULL;
  g_autoptr (DossierPage) page = NULL;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  g_return_val_if_fail (picture != NULL, NULL);

  painter = dossier_painter_new ();
  page = dossier_picture_make_page (picture, dossier_painter_get_typesetter (painter));
  bytes = g_byte_array_new ();
  surface = cairo_pdf_surface_create_for_stream (append_bytes, bytes, page->width * POINTS_PER_PIXEL,
                                                 page->height * POINTS_PER_PIXEL);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, "Dossier graph");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Dossier " DOSSIER_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, NO_DATE);
  cr = cairo_create (surface);
  cairo_scale (cr, POINTS_PER_PIXEL, POINTS_PER_PIXEL);
  dossier_picture_draw (picture, cr, painter, page, 1);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return take_bytes (status, bytes, error);
}
