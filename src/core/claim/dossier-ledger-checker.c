/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-ledger-checker.h"

#include "dossier-ledger.h"

static void
add_passages (const DossierExtract *extract, DossierFinding *finding, const DossierLedgerEntry *entry)
{
  for (guint i = 0; i < entry->claims->len; i++)
    {
      guint index = g_array_index (entry->claims, guint, i);
      const DossierClaim *claim = dossier_extract_claim (extract, index);

      dossier_finding_add_claim (finding, index);
      dossier_finding_add_passage (finding, claim->article, claim->sentence);
    }
}

static const char *
name_of (const DossierExtract *extract, guint entity)
{
  return dossier_extract_entity (extract, entity)->name;
}

static void
add_finding (DossierExtract *extract, const DossierLedgerRow *row, const DossierLedgerEntry *first,
             const DossierLedgerEntry *second, char *explanation)
{
  DossierFinding *finding = dossier_finding_new (DOSSIER_FINDING_SUM_COUNTED_TWICE);

  add_passages (extract, finding, first);
  add_passages (extract, finding, second);
  finding->explanation = explanation;
  g_ptr_array_add (extract->findings, finding);
}

static char *
explain_part (const DossierExtract *extract, const DossierLedgerRow *row, const DossierLedgerEntry *part,
              const DossierLedgerEntry *whole)
{
  return g_strdup_printf ("%s and %s: %s is told as a part of %s; adding both would count it twice.",
                          name_of (extract, row->giver), name_of (extract, row->receiver),
                          name_of (extract, part->entity), name_of (extract, whole->entity));
}

/* The counted entry of the same column with the largest sum: the whole that a part was left out for. */
static const DossierLedgerEntry *
find_whole (const DossierExtract *extract, const DossierLedgerRow *row, const DossierLedgerEntry *part)
{
  const DossierLedgerEntry *largest = NULL;

  for (guint i = 0; i < row->entries->len; i++)
    {
      const DossierLedgerEntry *entry = row->entries->pdata[i];

      if (entry->counted && entry->flow == part->flow
          && (largest == NULL
              || dossier_extract_entity (extract, entry->entity)->sum.min
                     > dossier_extract_entity (extract, largest->entity)->sum.min))
        largest = entry;
    }
  return largest;
}

static void
check_row (DossierExtract *extract, const DossierLedgerRow *row)
{
  for (guint i = 0; i < row->entries->len; i++)
    {
      const DossierLedgerEntry *entry = row->entries->pdata[i];
      const DossierLedgerEntry *whole = entry->part ? find_whole (extract, row, entry) : NULL;

      if (whole != NULL)
        add_finding (extract, row, whole, entry, explain_part (extract, row, entry, whole));
      for (guint j = 0; entry->counted && entry->flow != DOSSIER_FLOW_PLEDGED && j < row->entries->len; j++)
        {
          const DossierLedgerEntry *promise = row->entries->pdata[j];

          if (promise->counted && promise->flow == DOSSIER_FLOW_PLEDGED && promise->entity == entry->entity)
            add_finding (
                extract, row, promise, entry,
                g_strdup_printf ("%s and %s: %s is told both as promised and as given; it is one sum.",
                                 name_of (extract, row->giver), name_of (extract, row->receiver),
                                 name_of (extract, entry->entity)));
        }
    }
}

void
dossier_ledger_checker_run (DossierExtract *merged)
{
  g_autoptr (DossierLedger) ledger = NULL;

  g_return_if_fail (merged != NULL);

  ledger = dossier_ledger_new (merged);
  for (guint i = 0; i < ledger->rows->len; i++)
    check_row (merged, ledger->rows->pdata[i]);
}
