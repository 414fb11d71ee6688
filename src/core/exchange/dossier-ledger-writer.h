/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-ledger.h"

G_BEGIN_DECLS

/**
 * dossier_ledger_to_json:
 *
 * The ledger as one document of schema `dossier-ledger/1`. Entities and claims have the ids that they have in
 * the extract's own JSON; places in articles are in Unicode code points.
 *
 * Returns: (transfer full): JSON text
 */
char *dossier_ledger_to_json (const DossierLedger *ledger, const DossierExtract *extract);

/**
 * dossier_ledger_to_csv:
 *
 * The ledger as a table (RFC 4180): a line for each pair of parties and currency, of each column the sum in
 * words with its least and most, and the passages of all of them.
 *
 * Returns: (transfer full): CSV text
 */
char *dossier_ledger_to_csv (const DossierLedger *ledger, const DossierExtract *extract);

G_END_DECLS
