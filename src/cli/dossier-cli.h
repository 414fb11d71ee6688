/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The exit status of every verb. */
enum
{
  DOSSIER_CLI_DONE = 0,
  DOSSIER_CLI_SOME_REFUSED = 1, /* named on standard error; the rest is done */
  DOSSIER_CLI_WRONG_USE = 2,
};

/**
 * DossierCliVerb:
 * @name: as typed
 * @summary: one line for `dossier-cli --help`
 * @run: gets the arguments from the verb on (argv[0] is the verb) and returns an exit status
 */
typedef struct
{
  const char *name;
  const char *summary;
  int (*run) (int argc, char **argv);
} DossierCliVerb;

int dossier_cli_check (int argc, char **argv);
int dossier_cli_extract (int argc, char **argv);
int dossier_cli_graph (int argc, char **argv);
int dossier_cli_import (int argc, char **argv);
int dossier_cli_ledger (int argc, char **argv);
int dossier_cli_merge (int argc, char **argv);
int dossier_cli_findings (int argc, char **argv);

/**
 * dossier_cli_parse:
 * @summary: what the verb does, for its --help
 * @rest: what comes after the options, "FILE..."
 *
 * Parses @argc and @argv of a verb in place and prints its --help or its complaint.
 *
 * Returns: whether the verb should go on; else @status is the exit status
 */
gboolean dossier_cli_parse (int *argc, char ***argv, const GOptionEntry *entries, const char *rest,
                            const char *summary, int *status);

/* Prints `dossier-cli: MESSAGE` on standard error. */
void dossier_cli_complain (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
