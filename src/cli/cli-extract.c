/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli-engine.h"
#include "dossier-cli-input.h"
#include "dossier-cli.h"
#include "dossier-extract-writer.h"

#include <stdio.h>

static void
print_lines (const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *line
          = dossier_extract_to_json (g_ptr_array_index (parts, i),
                                     DOSSIER_EXTRACT_WRITER_ONE_LINE | DOSSIER_EXTRACT_WRITER_WITH_TEXT);

      puts (line);
    }
}

static gboolean
print_document (const DossierEngine *engine, GPtrArray *parts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierExtract) merged = dossier_engine_merge (engine, parts, NULL, &error);
  g_autofree char *json = NULL;

  if (merged == NULL)
    {
      dossier_cli_complain ("%s", error->message);
      return FALSE;
    }
  json = dossier_extract_to_json (merged, DOSSIER_EXTRACT_WRITER_PLAIN);
  puts (json);
  return TRUE;
}

static int
extract_files (char **paths, char **rules, const DossierDate *published, int n_jobs, gboolean lines)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierEngine) engine = dossier_cli_new_engine (rules, &error);
  g_autoptr (GPtrArray) parts = NULL;
  gboolean refused = FALSE;

  if (engine == NULL)
    {
      dossier_cli_complain ("%s", error->message);
      return DOSSIER_CLI_SOME_REFUSED;
    }
  parts = dossier_cli_extract_files (engine, paths, published, (guint) MAX (n_jobs, 0), &refused);
  if (lines)
    print_lines (parts);
  else if (!print_document (engine, parts))
    refused = TRUE;
  return refused ? DOSSIER_CLI_SOME_REFUSED : DOSSIER_CLI_DONE;
}

int
dossier_cli_extract (int argc, char **argv)
{
  g_autofree char *date_text = NULL;
  g_auto (GStrv) rules = NULL;
  gboolean json = FALSE;
  gboolean lines = FALSE;
  int n_jobs = 0;
  int status;
  DossierDate date = DOSSIER_DATE_NONE;
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &date_text, "The date of the articles", "YYYY-MM-DD" },
    { "jobs", 0, 0, G_OPTION_ARG_INT, &n_jobs, "Work on N articles at once (0: one a processor)", "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, "Print one JSON document of all articles (the default)", NULL },
    { "jsonl", 0, 0, G_OPTION_ARG_NONE, &lines, "Print one JSON document an article, a line each", NULL },
    DOSSIER_CLI_RULES_OPTION (rules),
    { NULL }
  };

  if (!dossier_cli_parse (&argc, &argv, entries, "FILE…",
                          "Finds people, organisations, sums, dates and claims in news articles (plain text or HTML).",
                          &status))
    return status;
  if (date_text != NULL && !dossier_date_parse_iso (date_text, &date))
    {
      dossier_cli_complain ("“%s” is no date; write YYYY-MM-DD", date_text);
      return DOSSIER_CLI_WRONG_USE;
    }
  if (argc < 2 || (json && lines))
    {
      dossier_cli_complain (argc < 2 ? "name at least one file" : "--json and --jsonl exclude each other");
      return DOSSIER_CLI_WRONG_USE;
    }
  date.basis = DOSSIER_BASIS_GIVEN;
  return extract_files (argv + 1, rules, date_text != NULL ? &date : NULL, n_jobs, lines);
}
