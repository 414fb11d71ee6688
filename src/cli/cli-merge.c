/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli-engine.h"
#include "dossier-cli-input.h"
#include "dossier-cli.h"
#include "dossier-extract-reader.h"
#include "dossier-extract-writer.h"

#include <stdio.h>
#include <string.h>

/* Reads one document a line from @stream. Returns FALSE where a line is broken; the others are kept. */
static gboolean
read_lines (GDataInputStream *stream, const char *name, GPtrArray *parts)
{
  gboolean whole = TRUE;
  char *line;
  gsize length;

  while ((line = g_data_input_stream_read_line (stream, &length, NULL, NULL)) != NULL)
    {
      g_autofree char *owned = line;
      g_autoptr (GError) error = NULL;
      DossierExtract *part = length > 0 ? dossier_extract_from_json (line, length, name, &error) : NULL;

      if (part != NULL)
        g_ptr_array_add (parts, part);
      else if (error != NULL)
        {
          dossier_cli_complain ("%s", error->message);
          whole = FALSE;
        }
    }
  return whole;
}

static gboolean
read_file (const char *path, GPtrArray *parts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (strcmp (path, "-") == 0 ? "/dev/stdin" : path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &error);
  g_autoptr (GDataInputStream) lines = NULL;

  if (stream == NULL)
    {
      dossier_cli_complain ("%s", error->message);
      return FALSE;
    }
  lines = g_data_input_stream_new (G_INPUT_STREAM (stream));
  return read_lines (lines, path, parts);
}

int
dossier_cli_merge (int argc, char **argv)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_extract_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierEngine) engine = NULL;
  g_autoptr (DossierExtract) merged = NULL;
  g_autofree char *json = NULL;
  gboolean whole = TRUE;
  int status;
  const GOptionEntry entries[] = { { NULL } };

  if (!dossier_cli_parse (&argc, &argv, entries, "FILE…",
                          "Joins the lines of `dossier-cli extract --jsonl`, from one machine or many, into the "
                          "document that `extract --json` would have printed for all the articles.",
                          &status))
    return status;
  if (argc < 2)
    {
      dossier_cli_complain ("name at least one file of `extract --jsonl`, or “-”");
      return DOSSIER_CLI_WRONG_USE;
    }
  for (int i = 1; i < argc; i++)
    whole = read_file (argv[i], parts) && whole;
  engine = dossier_cli_new_engine (NULL, &error);
  if (engine != NULL)
    merged = dossier_engine_merge (engine, parts, NULL, &error);
  if (merged == NULL)
    {
      dossier_cli_complain ("%s", error->message);
      return DOSSIER_CLI_SOME_REFUSED;
    }
  json = dossier_extract_to_json (merged, DOSSIER_EXTRACT_WRITER_PLAIN);
  puts (json);
  return whole ? DOSSIER_CLI_DONE : DOSSIER_CLI_SOME_REFUSED;
}
