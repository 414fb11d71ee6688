/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-engine.h"
#include "dossier-sketch.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * DossierAnalysisItem:
 * @path: where the article came from, for messages and as its path
 * @raw: its bytes; read from @path where NULL
 * @given: the user's own date for it, or not set
 * @cached: its part from the store, or NULL
 * @part: the extract of this one article; NULL until it is made, kept where it was there before
 * @blob: @part as bytes for the store, where it was made anew and not taken from @cached
 * @sketch: for telling near copies
 * @error: why there is no part: the file is empty, binary, too large or broken
 *
 * One article on its way through an analysis.
 */
typedef struct
{
  char *path;
  GBytes *raw;
  DossierDate given;
  GBytes *cached;
  DossierExtract *part;
  GBytes *blob;
  DossierSketch *sketch;
  GError *error;
} DossierAnalysisItem;

DossierAnalysisItem *dossier_analysis_item_new (const char *path, GBytes *raw);
DossierAnalysisItem *dossier_analysis_item_ref (DossierAnalysisItem *item);
void dossier_analysis_item_unref (DossierAnalysisItem *item);

/* Forgets what was found, so that the next analysis finds it anew under another date of the user's. */
DossierAnalysisItem *dossier_analysis_item_redated (const DossierAnalysisItem *item,
                                                    const DossierDate *given);

/* The article once there is a part, else NULL. */
DossierArticle *dossier_analysis_item_get_article (const DossierAnalysisItem *item);

/* Called on the thread-default main context of the caller, several times a second at most. */
typedef void (*DossierAnalysisProgress) (guint done, guint total, gpointer user_data);

/**
 * dossier_analysis_run_async:
 * @items: (element-type DossierAnalysisItem): nobody else may touch them until the analysis is done
 *
 * Reads and analyses those items that have no part yet, on all cores, then merges all parts in the order
 * given. Which thread did what makes no difference to the outcome. The only task wrapper around the stages.
 */
void dossier_analysis_run_async (DossierEngine *engine, GPtrArray *items, GCancellable *cancellable,
                                 DossierAnalysisProgress progress, gpointer progress_data,
                                 GAsyncReadyCallback callback, gpointer user_data);

/* Returns: (transfer full): the merged extract, or NULL where cancelled. Items that failed have their @error.
 */
DossierExtract *dossier_analysis_run_finish (GAsyncResult *result, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierAnalysisItem, dossier_analysis_item_unref)

G_END_DECLS
