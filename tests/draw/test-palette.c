/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-palette.h"

#include <math.h>

/* How far apart the colours of two classes must at least be, in OKLab, for usual sight and as colour-blind
 * readers see them; just below what dossier-palette.c reaches. */
static const double least_apart[] = { 0.125, 0.082, 0.082, 0.070 };

/* Machado, Oliveira and Fernandes 2009, severity 1: none, protan, deutan, tritan; on linear RGB. */
static const double sight[4][9] = {
  { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
  { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
  { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
  { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 },
};

static void
see (guint32 color, const double *matrix, double lab[3])
{
  double linear[3], seen[3], l, m, s;

  for (guint i = 0; i < 3; i++)
    {
      double value = (color >> (16 - 8 * i) & 0xff) / 255.0;

      linear[i] = value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
    }
  for (guint i = 0; i < 3; i++)
    seen[i] =
      CLAMP (matrix[3 * i] * linear[0] + matrix[3 * i + 1] * linear[1] + matrix[3 * i + 2] * linear[2], 0, 1);
  l = cbrt (0.4122214708 * seen[0] + 0.5363325363 * seen[1] + 0.0514459929 * seen[2]);
  m = cbrt (0.2119034982 * seen[0] + 0.6806995451 * seen[1] + 0.1073969566 * seen[2]);
  s = cbrt (0.0883024619 * seen[0] + 0.2817188376 * seen[1] + 0.6299787005 * seen[2]);
  lab[0] = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
  lab[1] = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
  lab[2] = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
}

static void
test_classes_apart (void)
{
  for (guint scheme = 0; scheme < DOSSIER_N_COLOR_SCHEMES; scheme++)
    for (guint kind = 0; kind < 4; kind++)
      for (guint i = 0; i < DOSSIER_N_CLASSES; i++)
        for (guint j = 0; j < i; j++)
          {
            const DossierPalette *palette = dossier_palette_get ((DossierColorScheme) scheme);
            double a[3], b[3];

            see (palette->edges[i], sight[kind], a);
            see (palette->edges[j], sight[kind], b);
            g_assert_cmpfloat (sqrt (pow (a[0] - b[0], 2) + pow (a[1] - b[1], 2) + pow (a[2] - b[2], 2)), >,
                               least_apart[kind]);
          }
}

static void
test_contrast (void)
{
  for (guint scheme = 0; scheme < DOSSIER_N_COLOR_SCHEMES; scheme++)
    {
      const DossierPalette *palette = dossier_palette_get ((DossierColorScheme) scheme);
      gboolean high = scheme >= DOSSIER_COLOR_LIGHT_CONTRAST;

      for (guint i = 0; i < DOSSIER_N_CLASSES; i++)
        g_assert_cmpfloat (dossier_palette_get_contrast (palette->edges[i], palette->background), >,
                           high ? 4.5 : 3);
      for (guint i = 0; i < DOSSIER_N_NODE_TYPES; i++)
        {
          g_assert_cmpfloat (dossier_palette_get_contrast (palette->node_stroke[i], palette->background), >,
                             high ? 7 : 3);
          g_assert_cmpfloat (dossier_palette_get_contrast (palette->node_text, palette->node_fill[i]), >, 7);
        }
      g_assert_cmpfloat (dossier_palette_get_contrast (palette->text, palette->background), >, 7);
      g_assert_cmpfloat (dossier_palette_get_contrast (palette->muted, palette->background), >, 4.5);
      g_assert_cmpfloat (dossier_palette_get_contrast (palette->accent, palette->background), >, 3);
    }
}

static void
test_contrast_formula (void)
{
  g_assert_cmpfloat_with_epsilon (dossier_palette_get_contrast (0x000000, 0xffffff), 21, 0.01);
  g_assert_cmpfloat_with_epsilon (dossier_palette_get_contrast (0x777777, 0xffffff), 4.48, 0.01);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/classes-apart", test_classes_apart);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/contrast-formula", test_contrast_formula);
  return g_test_run ();
}
