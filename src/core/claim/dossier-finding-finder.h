/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * dossier_finding_finder_run:
 * @merged: the extract of a whole stack, its entities already joined
 *
 * Adds what only shows side by side: copied text, claims that cannot all hold, grave claims that rest on one
 * speaker or on nobody with a name. Takes no side: each finding holds every passage it speaks of. At most one finding of a kind
 * for two entities and a class of claim. The same extract gives the same findings in the same order.
 */
void dossier_finding_finder_run (DossierExtract *merged);

G_END_DECLS
