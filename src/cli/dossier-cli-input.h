/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-engine.h"
#include "dossier-revision.h"

G_BEGIN_DECLS

/**
 * dossier_cli_extract_files:
 * @paths: files of articles; "-" is standard input
 * @published: (nullable): the date of all of them, where the caller gave one
 * @n_jobs: threads to use, 0 for as many as there are processors
 * @refused: (out): whether a file could not be read; named on standard error
 *
 * Extracts every file on its own, on several threads.
 *
 * Returns: (transfer full) (element-type DossierExtract): one extract a file that could be read, in the order of
 *   @paths whatever the number of threads
 */
GPtrArray *dossier_cli_extract_files (const DossierEngine *engine, char **paths, const DossierDate *published,
                                      guint n_jobs, gboolean *refused);

/**
 * dossier_cli_load:
 * @paths: one project, or documents of `dossier-cli extract` and articles in any mix
 * @rules: (nullable): rule files to use besides the user's own
 * @revision: (out) (optional): the user's corrections where @paths is a project; else not touched
 *
 * What every verb that starts from a finished extract takes: opens the project with its user's decisions; or reads
 * documents (`.json`, `.jsonl`), extracts articles, and merges all of it.
 *
 * Returns: (transfer full): the extract of all; NULL where nothing could be read
 */
DossierExtract *dossier_cli_load (char **paths, char **rules, DossierRevision **revision, gboolean *refused);

/* Prints the words in their article's name, indented by so many spaces. */
void dossier_cli_print_passage (const DossierExtract *extract, guint article, DossierRange range, int indent);

G_END_DECLS
