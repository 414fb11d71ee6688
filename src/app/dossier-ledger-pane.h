/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <adwaita.h>

#include "dossier-extract.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_LEDGER_PANE (dossier_ledger_pane_get_type ())
G_DECLARE_FINAL_TYPE (DossierLedgerPane, dossier_ledger_pane, DOSSIER, LEDGER_PANE, GtkWidget)

/**
 * DossierLedgerPane:
 *
 * Who gave, pledged, withheld or owes what to whom, under a heading for each currency. A row opens to its
 * sums, and each sum to the passages that tell of it, which the action `win.read-passage` (utt: article,
 * start, end) opens.
 *
 * Properties: `text` (string): only rows whose parties contain it are shown.
 */

/* Shows the ledger of @extract, which is referenced; NULL shows none. */
void dossier_ledger_pane_show_extract (DossierLedgerPane *pane, DossierExtract *extract);

/* How many rows there are, whatever the search text. */
guint dossier_ledger_pane_get_n_rows (DossierLedgerPane *pane);

G_END_DECLS
