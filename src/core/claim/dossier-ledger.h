/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"
#include "dossier-money-flow.h"

G_BEGIN_DECLS

/**
 * DossierLedgerCell:
 * @min: sum of the lowest values, in the currency's main unit
 * @max: sum of the highest values; HUGE_VAL where one is open
 * @n_sums: how many distinct sums are added up; 0 makes the cell empty
 */
typedef struct
{
  double min;
  double max;
  guint n_sums;
} DossierLedgerCell;

/**
 * DossierLedgerEntry:
 * @entity: index of the sum entity
 * @flow: the column
 * @counted: whether it is in the cell; FALSE for a part of a sum that is, and for what only a denial tells
 * @part: it is part of a sum that is counted in the same column
 * @shared: the same words give it to other parties too, so that each of them has a part at most
 * @hedged: no claim asserts it
 * @disputed: some claim says that it did not happen
 * @claims: (element-type guint): the claims that tell it, ascending: each leads to its passages
 */
typedef struct
{
  guint entity;
  DossierFlow flow;
  gboolean counted;
  gboolean part;
  gboolean shared;
  gboolean hedged;
  gboolean disputed;
  GArray *claims;
} DossierLedgerEntry;

/**
 * DossierLedgerRow:
 * @giver: index of the entity that gave, pledged, withheld or owes
 * @receiver: index of the entity that it went or ought to go to
 * @currency: ISO 4217 code, or ""
 * @per: for rates what they are per, else NULL; rates are never added to sums
 * @cells: one for each column
 * @entries: (element-type DossierLedgerEntry): the sums, by column, then as first told
 */
typedef struct
{
  guint giver;
  guint receiver;
  char currency[4];
  const char *per;
  DossierLedgerCell cells[DOSSIER_N_FLOWS];
  GPtrArray *entries;
} DossierLedgerRow;

/**
 * DossierLedger:
 * @rows: (element-type DossierLedgerRow): by giver, receiver, currency and rate, in the order of the names
 *
 * Who gave, pledged, withheld or owes what to whom. A sum that several articles tell is counted once; one
 * that is both asserted and hedged stands with the asserted; a part of a counted sum adds nothing to its
 * column.
 */
typedef struct
{
  GPtrArray *rows;
} DossierLedger;

DossierLedger *dossier_ledger_new (const DossierExtract *extract);
void dossier_ledger_free (DossierLedger *ledger);

/* "$5 million", "$5 million to $8 million", or "" for an empty cell. Free with g_free(). */
char *dossier_ledger_cell_to_label (const DossierLedgerRow *row, DossierFlow flow);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierLedger, dossier_ledger_free)

G_END_DECLS
