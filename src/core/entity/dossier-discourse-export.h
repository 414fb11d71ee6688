/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"
#include "dossier-suggestion.h"

G_BEGIN_DECLS

/* Writes what was linked into the records of dossier_coreference_run(). */
void dossier_discourse_export (const DossierDiscourse *self, GArray *mentions, GPtrArray *entities,
                               GPtrArray *suggestions);

G_END_DECLS
