/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-engine.h"

G_BEGIN_DECLS

/* The option of every verb that analyses articles; @rules is a char **, to be freed with g_strfreev(). */
#define DOSSIER_CLI_RULES_OPTION(rules)                                                                       \
  {                                                                                                           \
    "rules", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &(rules), "Also use the rules of FILE (may be given again)",  \
      "FILE"                                                                                                  \
  }

/**
 * dossier_cli_new_engine:
 * @rules: (nullable) (array zero-terminated=1): rule files to read behind the user's own
 *
 * Returns: (transfer full): an engine, or NULL with @error where a model or any rule file, the user's own
 *   included, cannot be understood: a script must not go on with half of the rules
 */
DossierEngine *dossier_cli_new_engine (char **rules, GError **error);

G_END_DECLS
