/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-project.h"

G_BEGIN_DECLS

/* Whether @path names a project file, by its ending. */
gboolean dossier_cli_is_project (const char *path);

/**
 * dossier_cli_open_project:
 *
 * Opens the project and waits until its articles are there.
 *
 * Returns: (transfer full): the project, or NULL with an error
 */
DossierProject *dossier_cli_open_project (DossierEngine *engine, const char *path, GError **error);

/**
 * dossier_cli_add_to_project:
 * @paths: files of articles
 *
 * Adds and analyses the files and waits until all of it is stored.
 */
DossierAddOutcome *dossier_cli_add_to_project (DossierProject *project, char **paths, GError **error);

/* A new project without a name; it gets one by dossier_project_save_as(). */
DossierProject *dossier_cli_new_project (DossierEngine *engine);

G_END_DECLS
