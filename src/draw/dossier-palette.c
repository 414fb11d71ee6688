/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-palette.h"

#include <math.h>

static const DossierPalette palettes[DOSSIER_N_COLOR_SCHEMES] = {
  [DOSSIER_COLOR_LIGHT] = {
    .background = 0xfafafa,
    .text = 0x1e1e1e,
    .muted = 0x4a4a4a,
    .node_fill = { 0xd9e8fb, 0xfdf1c4, 0xd8f3dc, 0xececec, 0xececec },
    .node_stroke = { 0x3468a6, 0x86691a, 0x2c7a42, 0x666666, 0x666666 },
    .node_text = 0x1a1a1a,
    .edges = {
      [DOSSIER_CLASS_MONEY] = 0x507211,
      [DOSSIER_CLASS_ROLE] = 0x043cad,
      [DOSSIER_CLASS_OWNERSHIP] = 0x6253dc,
      [DOSSIER_CLASS_PERSONNEL] = 0x802901,
      [DOSSIER_CLASS_SUPPORT] = 0x26898b,
      [DOSSIER_CLASS_CONFLICT] = 0xcf3f5b,
      [DOSSIER_CLASS_LEGAL] = 0xed3fb2,
      [DOSSIER_CLASS_MEETING] = 0xaf8300,
      [DOSSIER_CLASS_SPEECH] = 0x0a8eec,
      [DOSSIER_CLASS_FAMILY] = 0x9d1c77,
      [DOSSIER_CLASS_OTHER] = 0x434a47,
    },
    .disputed = 0x1a1a1a,
    .accent = 0x1c71d8,
  },
  [DOSSIER_COLOR_DARK] = {
    .background = 0x1e1e1e,
    .text = 0xf2f2f2,
    .muted = 0xc8c8c8,
    .node_fill = { 0x20395a, 0x483c12, 0x183f27, 0x3a3a3a, 0x3a3a3a },
    .node_stroke = { 0x86b4ee, 0xd8b94e, 0x74cf8f, 0xa8a8a8, 0xa8a8a8 },
    .node_text = 0xf6f6f6,
    .edges = {
      [DOSSIER_CLASS_MONEY] = 0x81b32a,
      [DOSSIER_CLASS_ROLE] = 0x00a5fb,
      [DOSSIER_CLASS_OWNERSHIP] = 0x6c65ee,
      [DOSSIER_CLASS_PERSONNEL] = 0xe0bf89,
      [DOSSIER_CLASS_SUPPORT] = 0x3bffdd,
      [DOSSIER_CLASS_CONFLICT] = 0xe21a19,
      [DOSSIER_CLASS_LEGAL] = 0xcb17b5,
      [DOSSIER_CLASS_MEETING] = 0xcbf036,
      [DOSSIER_CLASS_SPEECH] = 0x9dccfd,
      [DOSSIER_CLASS_FAMILY] = 0xeb89b2,
      [DOSSIER_CLASS_OTHER] = 0x868077,
    },
    .disputed = 0xf6f6f6,
    .accent = 0x78aeed,
  },
  [DOSSIER_COLOR_LIGHT_CONTRAST] = {
    .background = 0xffffff,
    .text = 0x000000,
    .muted = 0x000000,
    .node_fill = { 0xffffff, 0xffffff, 0xffffff, 0xffffff, 0xffffff },
    .node_stroke = { 0x003c88, 0x5c4300, 0x004d1c, 0x333333, 0x333333 },
    .node_text = 0x000000,
    .edges = {
      [DOSSIER_CLASS_MONEY] = 0x058027,
      [DOSSIER_CLASS_ROLE] = 0x1770dc,
      [DOSSIER_CLASS_OWNERSHIP] = 0x200565,
      [DOSSIER_CLASS_PERSONNEL] = 0x421200,
      [DOSSIER_CLASS_SUPPORT] = 0x006154,
      [DOSSIER_CLASS_CONFLICT] = 0xdb2e0a,
      [DOSSIER_CLASS_LEGAL] = 0x97129a,
      [DOSSIER_CLASS_MEETING] = 0x574000,
      [DOSSIER_CLASS_SPEECH] = 0x023e67,
      [DOSSIER_CLASS_FAMILY] = 0x69033c,
      [DOSSIER_CLASS_OTHER] = 0x697675,
    },
    .disputed = 0x000000,
    .accent = 0x0043b8,
  },
  [DOSSIER_COLOR_DARK_CONTRAST] = {
    .background = 0x000000,
    .text = 0xffffff,
    .muted = 0xffffff,
    .node_fill = { 0x000000, 0x000000, 0x000000, 0x000000, 0x000000 },
    .node_stroke = { 0xa4ccff, 0xffdc66, 0x8bf0a8, 0xdddddd, 0xdddddd },
    .node_text = 0xffffff,
    .edges = {
      [DOSSIER_CLASS_MONEY] = 0x9edb2e,
      [DOSSIER_CLASS_ROLE] = 0x5278fb,
      [DOSSIER_CLASS_OWNERSHIP] = 0xa856ba,
      [DOSSIER_CLASS_PERSONNEL] = 0xc99621,
      [DOSSIER_CLASS_SUPPORT] = 0x1ef2fe,
      [DOSSIER_CLASS_CONFLICT] = 0xd24a19,
      [DOSSIER_CLASS_LEGAL] = 0xfd6bbc,
      [DOSSIER_CLASS_MEETING] = 0xe0f1b4,
      [DOSSIER_CLASS_SPEECH] = 0x09b8fe,
      [DOSSIER_CLASS_FAMILY] = 0xf7afaa,
      [DOSSIER_CLASS_OTHER] = 0x7b7b74,
    },
    .disputed = 0xffffff,
    .accent = 0x99c1f1,
  },
};

static const char *const scheme_names[DOSSIER_N_COLOR_SCHEMES] = { "light", "dark", "light-contrast",
                                                                   "dark-contrast" };

const DossierPalette *
dossier_palette_get (DossierColorScheme scheme)
{
  g_return_val_if_fail ((guint) scheme < DOSSIER_N_COLOR_SCHEMES, &palettes[DOSSIER_COLOR_LIGHT]);

  return &palettes[scheme];
}

static double
get_luminance (guint32 color)
{
  static const double shares[] = { 0.0722, 0.7152, 0.2126 };
  double luminance = 0;

  for (guint i = 0; i < 3; i++)
    {
      double value = (color >> (8 * i) & 0xff) / 255.0;

      luminance += shares[i] * (value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4));
    }
  return luminance;
}

double
dossier_palette_get_contrast (guint32 a, guint32 b)
{
  double first = get_luminance (a), second = get_luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}

const char *
dossier_color_scheme_to_string (DossierColorScheme scheme)
{
  g_return_val_if_fail ((guint) scheme < DOSSIER_N_COLOR_SCHEMES, NULL);

  return scheme_names[scheme];
}

gboolean
dossier_color_scheme_from_string (const char *name, DossierColorScheme *scheme)
{
  g_return_val_if_fail (scheme != NULL, FALSE);

  for (guint i = 0; i < DOSSIER_N_COLOR_SCHEMES; i++)
    if (g_strcmp0 (scheme_names[i], name) == 0)
      {
        *scheme = (DossierColorScheme) i;
        return TRUE;
      }
  return FALSE;
}
