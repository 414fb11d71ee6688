/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-view-state.h"

G_BEGIN_DECLS

/* In the order of the dialog's choices. */
typedef enum
{
  DOSSIER_EXPORT_PNG,
  DOSSIER_EXPORT_SVG,
  DOSSIER_EXPORT_PDF,
  DOSSIER_EXPORT_DOT,
  DOSSIER_EXPORT_JSON, /* everything found, with offsets: what `dossier-cli extract --json` prints */
  DOSSIER_N_EXPORT_FORMATS
} DossierExportFormat;

/**
 * DossierExportOptions:
 * @scale: 1, 2 or 4 pixels of a PNG per pixel on screen
 * @transparent: leave the background out
 * @legend: explain shapes, colours and lines
 * @date: say as of when
 * @selection: mark what is selected
 */
typedef struct
{
  DossierExportFormat format;
  int scale;
  gboolean transparent;
  gboolean legend;
  gboolean date;
  gboolean selection;
} DossierExportOptions;

/* "png", "svg" … */
const char *dossier_export_format_get_ending (DossierExportFormat format);

/**
 * dossier_export_async:
 * @cancellable: (nullable): once it is cancelled, @file is left as it was
 *
 * Writes the graph as it stands on the screen to @file, in one step and in another thread: what changes on the
 * screen meanwhile changes nothing in the file.
 */
void dossier_export_async (DossierViewState *view_state, const DossierExportOptions *options, GFile *file,
                           GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean dossier_export_finish (GAsyncResult *result, GError **error);

/* "As of 4 June 2025", "From 3 May to 4 June 2025"; NULL while all dates are shown. Free with g_free(). */
char *dossier_export_dup_caption (DossierViewState *view_state);

G_END_DECLS
