/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* @paths: (element-type filename) (transfer none) */
typedef void (*DossierFileWalkDone) (GPtrArray *paths, gpointer user_data);

/**
 * dossier_file_walk:
 *
 * Lists the files that @files stand for: each file itself, and of each folder all articles in it and below
 * it, in order of their names. Works in a thread and calls @done on the main context. Links to folders are
 * not followed, so that a circle of them does no harm.
 */
void dossier_file_walk (GFile **files, guint n_files, DossierFileWalkDone done, gpointer user_data);

G_END_DECLS
