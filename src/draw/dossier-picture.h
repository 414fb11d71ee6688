/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-painter.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierPicture:
 * @scene: the geometry
 * @visibility: what of it is shown
 * @color_scheme: the colours
 * @transparent: leave the background out
 * @legend: explain shapes, colours and lines under the graph
 * @caption: a line above the graph such as "as of 4 June 2025", or NULL
 * @dim_outside: draw faintly what is not shown
 * @selected_node: marked, or DOSSIER_NO_INDEX
 * @selected_edge: marked, or DOSSIER_NO_INDEX
 * @link_base: in SVG, nodes and edges link here, followed by their id; or NULL for edges to link to the web
 * address of their first article where it has one
 *
 * A graph as it is to be exported. The same picture gives the same bytes, always. A plain value that borrows
 * its parts.
 */
typedef struct
{
  DossierScene *scene;
  DossierVisibility *visibility;
  DossierColorScheme color_scheme;
  gboolean transparent;
  gboolean legend;
  const char *caption;
  gboolean dim_outside;
  guint selected_node;
  guint selected_edge;
  const char *link_base;
} DossierPicture;

/* Where the parts of a picture lie on its page, in pixels at 100 %. */
typedef struct
{
  double width;
  double height;
  DossierPoint caption; /* left end, in the middle of its height */
  DossierPoint origin;  /* of the scene */
  DossierPoint legend_at;
  DossierLegend *legend; /* NULL where there is none */
} DossierPage;

DossierPage *dossier_picture_make_page (const DossierPicture *picture, DossierTypesetter *typesetter);
void dossier_page_free (DossierPage *page);

/* Draws the whole page; @cr is set to pixels at 100 %, @scale is what they are magnified by. */
void dossier_picture_draw (const DossierPicture *picture, cairo_t *cr, DossierPainter *painter,
                           const DossierPage *page, double scale);

/**
 * dossier_picture_to_png:
 * @scale: 1, 2 or 4: pixels of the file per pixel at 100 %
 *
 * Returns: (transfer full): NULL with G_IO_ERROR_FAILED where the picture would be too large
 */
GBytes *dossier_picture_to_png (const DossierPicture *picture, double scale, GError **error);

/* One page with real text, as large as the picture; without any time of making. */
GBytes *dossier_picture_to_pdf (const DossierPicture *picture, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierPage, dossier_page_free)

G_END_DECLS
