/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-engine.h"
#include "dossier-revision.h"

G_BEGIN_DECLS

/**
 * dossier_project_file_load:
 * @path: of a `.dossier` file
 *
 * What the project shows, read in one go and without changing the file: for programs without a window.
 *
 * Returns: (transfer full): the extract as the user's decisions have corrected it, or NULL with @error
 */
DossierRevision *dossier_project_file_load (DossierEngine *engine, const char *path,
                                            GCancellable *cancellable, GError **error);

G_END_DECLS
