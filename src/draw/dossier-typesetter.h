/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* Sizes of text in pixels at 100 %. */
#define DOSSIER_NODE_TEXT 13.0
#define DOSSIER_LABEL_TEXT 11.0
#define DOSSIER_LEGEND_TEXT 12.0
#define DOSSIER_TITLE_TEXT 15.0

/* What every picture is set in, most wanted first; SVG files name the same. */
#define DOSSIER_FONT_FAMILIES "Cantarell, Inter, Noto Sans, DejaVu Sans, sans-serif"

/**
 * DossierTypesetter:
 *
 * Measures and draws text, the same at every zoom: glyph positions are not rounded and outlines not hinted.
 * Keeps what it has set. For one thread only: each thread has its own, with its own font map.
 */
typedef struct _DossierTypesetter DossierTypesetter;

DossierTypesetter *dossier_typesetter_new (void);
void dossier_typesetter_free (DossierTypesetter *typesetter);

/* @text may have several lines. */
void dossier_typesetter_measure (DossierTypesetter *typesetter, const char *text, double size, gboolean bold,
                                 double *width, double *height);

/* Draws @text with its middle at a place, in the colour that is set on @cr. */
void dossier_typesetter_draw_centred (DossierTypesetter *typesetter, cairo_t *cr, const char *text,
                                      double size, gboolean bold, double x, double y);

/* Draws @text with its left end at a place, in the middle of its height. */
void dossier_typesetter_draw_left (DossierTypesetter *typesetter, cairo_t *cr, const char *text, double size,
                                   gboolean bold, double x, double y);

/* A name in at most two lines of about even length, shortened with an ellipsis where it is longer. Free with
 * g_free(). */
char *dossier_typesetter_break_name (const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierTypesetter, dossier_typesetter_free)

G_END_DECLS
