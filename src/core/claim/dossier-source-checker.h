/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"
#include "dossier-source-groups.h"

G_BEGIN_DECLS

/**
 * dossier_source_checker_run:
 * @merged: the extract of a whole stack
 * @sources: its independent sources
 * @bundles: (element-type GArray): the indices of all claims on one pair of entities each
 *
 * Adds a finding where a reader would ask for a second source: a grave thing (money, a post gained or lost, the law, a
 * wrong; a quarrel, where nobody with a name tells it) is told of two parties on the word of one speaker who is neither
 * of them, or of nobody with a name, and an independent source that names the same two at the same time does not tell
 * it. Where the article itself vouches for it, or two sources or speakers do, there is none: a plain fact that one
 * article happens to tell asks for no second source. At most one finding for two parties and a class of claim.
 */
void dossier_source_checker_run (DossierExtract *merged, const DossierSourceGroups *sources, const GPtrArray *bundles);

G_END_DECLS
