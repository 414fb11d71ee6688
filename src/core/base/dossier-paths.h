/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folder of models, lexicons, rules and samples: $DOSSIER_DATADIR, else where they are installed. Static. */
const char *dossier_paths_get_data_dir (void);

/* The folder of helper programs: $DOSSIER_LIBEXECDIR, else where they are installed. Static. */
const char *dossier_paths_get_libexec_dir (void);

/* The folder of the user's own rules: $DOSSIER_USER_RULES, else `dossier/rules` in the user's data folder. Free with g_free(). */
char *dossier_paths_dup_user_rules_dir (void);

G_END_DECLS
