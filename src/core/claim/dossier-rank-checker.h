/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * dossier_rank_checker_run:
 * @merged: the extract of a whole stack
 *
 * Adds a finding where two articles of about the same time give one person two ranks in one organisation: its
 * head in one, a co-head or a deputy in the other. At most one for a person and an
 * organisation.
 */
void dossier_rank_checker_run (DossierExtract *merged);

G_END_DECLS
