/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-paths.h"

static const char *
from_environment (const char *variable, const char *installed)
{
  const char *value = g_getenv (variable);

  return value != NULL && *value != '\0' ? value : installed;
}

const char *
dossier_paths_get_data_dir (void)
{
  return from_environment ("DOSSIER_DATADIR", DOSSIER_PKGDATADIR);
}

const char *
dossier_paths_get_libexec_dir (void)
{
  return from_environment ("DOSSIER_LIBEXECDIR", DOSSIER_LIBEXECDIR "/dossier");
}

char *
dossier_paths_dup_user_rules_dir (void)
{
  const char *folder = g_getenv ("DOSSIER_USER_RULES");

  return folder != NULL ? g_strdup (folder) : g_build_filename (g_get_user_data_dir (), "dossier", "rules", NULL);
}
