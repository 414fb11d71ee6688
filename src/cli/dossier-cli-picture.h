/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-layout.h"
#include "dossier-palette.h"
#include "dossier-visibility.h"

G_BEGIN_DECLS

/**
 * DossierCliPicture:
 *
 * How `dossier-cli graph` is to write: the options as typed (those that end in _name, owned), and what they
 * stand for once dossier_cli_picture_check() has read them.
 */
typedef struct
{
  char *output;
  char *format_name;
  char *engine_name;
  char *colors_name;
  char *link_base;
  double scale;
  gboolean transparent;
  gboolean no_legend;
  gboolean dim;

  guint format;
  DossierLayoutEngine engine;
  DossierColorScheme colors;
} DossierCliPicture;

/* Reads the names; complains and returns FALSE where one is unknown. */
gboolean dossier_cli_picture_check (DossierCliPicture *picture);

/* Lays out where the format needs it, and writes the file. Complains and returns FALSE where that fails. */
gboolean dossier_cli_picture_write (const DossierCliPicture *picture, DossierVisibility *visibility,
                                    const DossierFilter *filter);

void dossier_cli_picture_clear (DossierCliPicture *picture);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierCliPicture, dossier_cli_picture_clear)

G_END_DECLS
