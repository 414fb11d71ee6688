/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-mention.h"
#include "dossier-relation.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_COLOR_LIGHT,
  DOSSIER_COLOR_DARK,
  DOSSIER_COLOR_LIGHT_CONTRAST,
  DOSSIER_COLOR_DARK_CONTRAST,
  DOSSIER_N_COLOR_SCHEMES
} DossierColorScheme;

#define DOSSIER_N_NODE_TYPES 5

/**
 * DossierPalette:
 *
 * The colours of one scheme, as 0xRRGGBB. The colours of relation classes were found by a search that keeps
 * them 3.3 : 1 from the background (4.7 : 1 in the schemes of high contrast) and as far apart as can be, in
 * OKLab, for usual sight and for the three kinds of colour blindness as Machado, Oliveira and Fernandes
 * (2009) model them; tests/draw/test-palette.c holds them to that. Shapes, lines and labels tell the same
 * things without colour.
 */
typedef struct
{
  guint32 background;
  guint32 text;
  guint32 muted; /* less important text: relation labels, the legend */
  guint32 node_fill[DOSSIER_N_NODE_TYPES];
  guint32 node_stroke[DOSSIER_N_NODE_TYPES];
  guint32 node_text;
  guint32 edges[DOSSIER_N_CLASSES];
  guint32 disputed; /* the second colour of an edge on which sources disagree */
  guint32 accent;   /* ring around what is selected */
} DossierPalette;

const DossierPalette *dossier_palette_get (DossierColorScheme scheme);

/* Contrast of two colours as WCAG 2 counts it, from 1 to 21. */
double dossier_palette_get_contrast (guint32 a, guint32 b);

/* "light", "dark", "light-contrast", "dark-contrast". */
const char *dossier_color_scheme_to_string (DossierColorScheme scheme);
gboolean dossier_color_scheme_from_string (const char *name, DossierColorScheme *scheme);

G_END_DECLS
