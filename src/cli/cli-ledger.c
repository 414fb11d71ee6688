/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli-engine.h"
#include "dossier-cli-input.h"
#include "dossier-cli.h"

#include <stdio.h>

#include "dossier-ledger-writer.h"

static void
print_passage (const DossierExtract *extract, guint index)
{
  const DossierClaim *claim = dossier_extract_claim (extract, index);

  dossier_cli_print_passage (extract, claim->article, claim->sentence, 8);
}

static void
print_entry (const DossierExtract *extract, const DossierLedgerEntry *entry)
{
  g_print ("    %-8s  %s%s%s%s%s\n", dossier_flow_to_string (entry->flow),
           dossier_extract_entity (extract, entry->entity)->name, entry->hedged ? ", as reported" : "",
           entry->shared ? ", shared with others" : "",
           entry->disputed ? ", disputed" : "", entry->counted ? "" : ", not added");
  for (guint i = 0; i < entry->claims->len; i++)
    print_passage (extract, g_array_index (entry->claims, guint, i));
}

static void
print_row (const DossierExtract *extract, const DossierLedgerRow *row)
{
  g_print ("%s → %s", dossier_extract_entity (extract, row->giver)->name,
           dossier_extract_entity (extract, row->receiver)->name);
  for (guint i = 0; i < DOSSIER_N_FLOWS; i++)
    {
      g_autofree char *label = dossier_ledger_cell_to_label (row, (DossierFlow) i);

      if (label[0] != '\0')
        g_print ("  |  %s %s", dossier_flow_to_string ((DossierFlow) i), label);
    }
  g_print ("\n");
  for (guint i = 0; i < row->entries->len; i++)
    print_entry (extract, row->entries->pdata[i]);
}

int
dossier_cli_ledger (int argc, char **argv)
{
  g_autoptr (DossierExtract) extract = NULL;
  g_autoptr (DossierLedger) ledger = NULL;
  g_auto (GStrv) rules = NULL;
  gboolean json = FALSE;
  gboolean csv = FALSE;
  gboolean refused = FALSE;
  int status;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print one JSON document", NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, "Print a table for spreadsheets", NULL },
    DOSSIER_CLI_RULES_OPTION (rules),
    { NULL },
  };

  if (!dossier_cli_parse (
          &argc, &argv, entries, "PROJECT-or-FILE…",
          "Lists who gave, pledged, withheld or owes what to whom, by currency. Each sum is counted once, "
          "and each row has its passages.",
          &status))
    return status;
  if (json && csv)
    {
      dossier_cli_complain ("--json and --csv exclude each other");
      return DOSSIER_CLI_WRONG_USE;
    }
  if (argc < 2)
    {
      dossier_cli_complain ("name at least one project or file");
      return DOSSIER_CLI_WRONG_USE;
    }
  extract = dossier_cli_load (argv + 1, rules, NULL, &refused);
  if (extract == NULL)
    return DOSSIER_CLI_SOME_REFUSED;
  ledger = dossier_ledger_new (extract);
  if (json)
    {
      g_autofree char *text = dossier_ledger_to_json (ledger, extract);

      puts (text);
    }
  if (csv)
    {
      g_autofree char *text = dossier_ledger_to_csv (ledger, extract);

      fputs (text, stdout);
    }
  for (guint i = 0; !json && !csv && i < ledger->rows->len; i++)
    print_row (extract, ledger->rows->pdata[i]);
  return refused ? DOSSIER_CLI_SOME_REFUSED : DOSSIER_CLI_DONE;
}
