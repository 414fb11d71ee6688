/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * dossier_ledger_checker_run:
 * @merged: the extract of a whole stack, its sums joined
 *
 * Adds a finding where adding up what the articles tell would count money twice: a sum told beside a part of
 * it, or one that is told both as promised and as given.
 */
void dossier_ledger_checker_run (DossierExtract *merged);

G_END_DECLS
