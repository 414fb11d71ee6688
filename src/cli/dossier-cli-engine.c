/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-cli-engine.h"

#include "dossier-error.h"
#include "dossier-paths.h"

static gboolean
check_sources (const GPtrArray *sources, GError **error)
{
  for (guint i = 0; i < sources->len; i++)
    {
      const DossierRuleSource *source = g_ptr_array_index (sources, i);

      if (source->problem == NULL)
        continue;
      g_set_error_literal (error, DOSSIER_ERROR, DOSSIER_ERROR_FORMAT, source->problem);
      return FALSE;
    }
  return TRUE;
}

DossierEngine *
dossier_cli_new_engine (char **rules, GError **error)
{
  g_autoptr (DossierEngine) engine = dossier_engine_new (dossier_paths_get_data_dir (), error);

  if (engine != NULL && rules != NULL)
    {
      DossierEngine *extended = dossier_engine_with_rules (engine, (const char *const *) rules, error);

      dossier_engine_unref (engine);
      engine = extended;
    }
  if (engine == NULL || !check_sources (dossier_engine_get_rule_sources (engine), error))
    return NULL;
  return g_steal_pointer (&engine);
}
