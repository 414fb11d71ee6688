/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli.h"

#include <locale.h>
#include <string.h>

static const DossierCliVerb verbs[] = {
  { "extract", "Find people, organisations, sums, dates and claims in articles", dossier_cli_extract },
  { "merge", "Join the lines of `extract --jsonl` into one document", dossier_cli_merge },
  { "import", "Add articles to a project file", dossier_cli_import },
  { "graph", "Draw the graph or write it for other programs", dossier_cli_graph },
  { "findings", "List what a careful editor would want to know", dossier_cli_findings },
  { "ledger", "List who gave, pledged, withheld or owes what to whom", dossier_cli_ledger },
  { "check", "Check that an installation, projects and documents are whole", dossier_cli_check },
};

static void
print_help (void)
{
  g_print ("Usage: dossier-cli VERB [OPTION…] FILE…\n\nVerbs:\n");
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    g_print ("  %-10s %s\n", verbs[i].name, verbs[i].summary);
  g_print ("\n`dossier-cli VERB --help` tells the options of a verb. “-” as FILE reads from standard input.\n"
           "Exit status: 0 done, 1 some input was refused (the rest is done), 2 wrong use.\n");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  if (argc < 2)
    {
      print_help ();
      return DOSSIER_CLI_WRONG_USE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0 || strcmp (argv[1], "help") == 0)
    {
      print_help ();
      return DOSSIER_CLI_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("dossier-cli %s\n", DOSSIER_VERSION);
      return DOSSIER_CLI_DONE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (strcmp (argv[1], verbs[i].name) == 0)
      return verbs[i].run (argc - 1, argv + 1);
  dossier_cli_complain ("there is no verb “%s”; see dossier-cli --help", argv[1]);
  return DOSSIER_CLI_WRONG_USE;
}
