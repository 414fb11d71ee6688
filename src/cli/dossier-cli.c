/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli.h"

#include <stdio.h>

void
dossier_cli_complain (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("dossier-cli: %s\n", message);
}

gboolean
dossier_cli_parse (int *argc, char ***argv, const GOptionEntry *entries, const char *rest, const char *summary,
                   int *status)
{
  g_autofree char *name = g_strconcat ("dossier-cli ", (*argv)[0], NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (rest);
  g_autoptr (GError) error = NULL;

  g_set_prgname (name);
  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, NULL);
  if (g_option_context_parse (context, argc, argv, &error))
    return TRUE;
  dossier_cli_complain ("%s", error->message);
  *status = DOSSIER_CLI_WRONG_USE;
  return FALSE;
}
