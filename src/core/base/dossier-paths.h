/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The folder of models, lexicons, rules and samples: $DOSSIER_DATADIR, else where they are installed. Static. */
const char *dossier_paths_get_data_dir (void);

/* The folder of helper programs: $DOSSIER_LIBEXECDIR, else where they are installed. Static. */
const char *dossier_paths_get_libexec_dir (void);

G_END_DECLS
