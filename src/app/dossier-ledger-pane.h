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
 * start, end) opens. The action `ledger.save` asks for a file and writes them to it.
 */

/* Shows the ledger of @extract, which is referenced; NULL shows none. */
void dossier_ledger_pane_show_extract (DossierLedgerPane *pane, DossierExtract *extract);

/* How many rows there are, whatever the search text. */
guint dossier_ledger_pane_get_n_rows (DossierLedgerPane *pane);

/* Shows only the rows whose parties contain @text, letters compared without case; NULL shows all. */
void dossier_ledger_pane_search (DossierLedgerPane *pane, const char *text);

/* Writes the ledger to @file: as JSON where its name ends so, else as a table. Tells the user where that
 * fails. */
void dossier_ledger_pane_save (DossierLedgerPane *pane, GFile *file);

G_END_DECLS
