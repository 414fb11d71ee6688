/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli-engine.h"
#include "dossier-cli-project.h"
#include "dossier-cli.h"

static void
print_outcome (const DossierAddOutcome *outcome)
{
  for (guint i = 0; i < outcome->repeats->len; i++)
    g_print ("already there: %s\n", (const char *) g_ptr_array_index (outcome->repeats, i));
  for (guint i = 0; i < outcome->errors->len; i++)
    dossier_cli_complain ("%s", ((const GError *) g_ptr_array_index (outcome->errors, i))->message);
  g_print ("%u added\n", outcome->n_added);
}

static int
import_into (const char *path, char **files, char **rules)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierEngine) engine = dossier_cli_new_engine (rules, &error);
  g_autoptr (DossierProject) project = NULL;
  g_autoptr (DossierAddOutcome) outcome = NULL;
  gboolean fresh = !g_file_test (path, G_FILE_TEST_EXISTS);

  if (engine != NULL)
    project = fresh ? dossier_cli_new_project (engine) : dossier_cli_open_project (engine, path, &error);
  if (project != NULL)
    outcome = dossier_cli_add_to_project (project, files, &error);
  if (outcome == NULL || (fresh && !dossier_project_save_as (project, path, &error)))
    {
      dossier_cli_complain ("%s", error->message);
      return DOSSIER_CLI_SOME_REFUSED;
    }
  print_outcome (outcome);
  return outcome->errors->len > 0 ? DOSSIER_CLI_SOME_REFUSED : DOSSIER_CLI_DONE;
}

int
dossier_cli_import (int argc, char **argv)
{
  int status;
  g_auto (GStrv) rules = NULL;
  const GOptionEntry entries[] = { DOSSIER_CLI_RULES_OPTION (rules), { NULL } };

  if (!dossier_cli_parse (&argc, &argv, entries, "PROJECT FILE…",
                          "Adds articles to a project, which is made where there is none.", &status))
    return status;
  if (argc < 3 || !dossier_cli_is_project (argv[1]))
    {
      dossier_cli_complain ("name a project (NAME.dossier) and at least one file");
      return DOSSIER_CLI_WRONG_USE;
    }
  return import_into (argv[1], argv + 2, rules);
}
