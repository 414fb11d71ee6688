/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli-engine.h"
#include "dossier-cli-input.h"
#include "dossier-cli.h"
#include "dossier-extract-writer.h"

static void
print_finding (const DossierExtract *extract, guint index, gboolean dismissed)
{
  const DossierFinding *finding = g_ptr_array_index (extract->findings, index);

  g_print ("f%u  %s (%s)%s\n  %s\n", index + 1, dossier_finding_kind_to_words (finding->kind),
           dossier_finding_kind_to_string (finding->kind), dismissed ? ", dismissed by you" : "",
           finding->explanation);
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

static void
print_text (const DossierExtract *extract, const gboolean *dismissed)
{
  for (guint i = 0; i < extract->findings->len; i++)
    print_finding (extract, i, dismissed[i]);
  for (guint i = 0; i < extract->suggestions->len; i++)
    print_suggestion (extract, i);
}

static void
print_json (const DossierExtract *extract, const gboolean *dismissed)
{
  g_autofree char *json = dossier_findings_to_json (extract, dismissed);

  g_print ("%s\n", json);
}

int
dossier_cli_findings (int argc, char **argv)
{
  g_autoptr (DossierExtract) extract = NULL;
  g_autoptr (DossierRevision) revision = NULL;
  g_autofree gboolean *dismissed = NULL;
  gboolean refused = FALSE, json = FALSE;
  int status;
  g_auto (GStrv) rules = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print one JSON document", NULL },
    DOSSIER_CLI_RULES_OPTION (rules),
    { NULL },
  };

  if (!dossier_cli_parse (&argc, &argv, entries, "PROJECT-or-FILE…",
                          "Lists contradictions, dates that do not fit, single sources and other findings, each with "
                          "the passages it rests on, then pairs of names that may mean one, with score and reason. "
                          "Findings that the user of a project has dismissed are listed too, and marked.",
                          &status))
    return status;
  if (argc < 2)
    {
      dossier_cli_complain ("name at least one project or file");
      return DOSSIER_CLI_WRONG_USE;
    }
  extract = dossier_cli_load (argv + 1, rules, &revision, &refused);
  if (extract == NULL)
    return DOSSIER_CLI_SOME_REFUSED;
  dismissed = g_new0 (gboolean, extract->findings->len + 1);
  for (guint i = 0; revision != NULL && i < extract->findings->len; i++)
    dismissed[i] = dossier_revision_is_dismissed (revision, i);
  if (json)
    print_json (extract, dismissed);
  else
    print_text (extract, dismissed);
  return refused ? DOSSIER_CLI_SOME_REFUSED : DOSSIER_CLI_DONE;
}
