/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli-engine.h"
#include "dossier-cli-input.h"
#include "dossier-cli.h"

static void
print_finding (const DossierExtract *extract, guint index)
{
  const DossierFinding *finding = g_ptr_array_index (extract->findings, index);

  g_print ("f%u  %s\n  %s\n", index + 1, dossier_finding_kind_to_string (finding->kind), finding->explanation);
  for (guint i = 0; i < finding->passages->len; i++)
    {
      const DossierPassage *passage = &g_array_index (finding->passages, DossierPassage, i);

      dossier_cli_print_passage (extract, passage->article, passage->range, 4);
    }
}

/* A pair of entities that may be one: a merge or a rejection of it is the user's to decide. */
static void
print_suggestion (const DossierExtract *extract, guint index)
{
  const DossierSuggestion *suggestion = g_ptr_array_index (extract->suggestions, index);

  g_print ("s%u  same-entity? %.2f\n  “%s” and “%s”: %s\n", index + 1, (double) suggestion->score,
           dossier_extract_entity (extract, suggestion->first)->name,
           dossier_extract_entity (extract, suggestion->second)->name,
           suggestion->why != NULL ? suggestion->why : "");
}

int
dossier_cli_findings (int argc, char **argv)
{
  g_autoptr (DossierExtract) extract = NULL;
  gboolean refused = FALSE;
  int status;
  g_auto (GStrv) rules = NULL;
  const GOptionEntry entries[] = { DOSSIER_CLI_RULES_OPTION (rules), { NULL } };

  if (!dossier_cli_parse (&argc, &argv, entries, "PROJECT-or-FILE…",
                          "Lists contradictions, dates that do not fit, single sources and other findings, each with "
                          "the passages it rests on, then pairs of names that may mean one, with score and reason.",
                          &status))
    return status;
  if (argc < 2)
    {
      dossier_cli_complain ("name at least one project or file");
      return DOSSIER_CLI_WRONG_USE;
    }
  extract = dossier_cli_load (argv + 1, rules, &refused);
  for (guint i = 0; extract != NULL && i < extract->findings->len; i++)
    print_finding (extract, i);
  for (guint i = 0; extract != NULL && i < extract->suggestions->len; i++)
    print_suggestion (extract, i);
  return refused || extract == NULL ? DOSSIER_CLI_SOME_REFUSED : DOSSIER_CLI_DONE;
}
