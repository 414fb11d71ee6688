/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-ledger.h"

#include <math.h>
#include <string.h>

#include "dossier-sum-resolver.h"

static void
free_entry (gpointer data)
{
  DossierLedgerEntry *entry = data;

  g_array_unref (entry->claims);
  g_free (entry);
}

static void
free_row (gpointer data)
{
  DossierLedgerRow *row = data;

  g_ptr_array_unref (row->entries);
  g_free (row);
}

void
dossier_ledger_free (DossierLedger *ledger)
{
  g_ptr_array_unref (ledger->rows);
  g_free (ledger);
}

/* The ledger while it is made, with tables to find rows and entries by. */
typedef struct
{
  const DossierExtract *extract;
  DossierLedger *ledger;
  GHashTable *rows;    /* key of a row -> DossierLedgerRow, borrowed */
  GHashTable *entries; /* key of an entry -> DossierLedgerEntry, borrowed */
  GHashTable *wholes;  /* sum entity -> array of the sum entities that it is a part of */
} Maker;

static DossierLedgerRow *
find_row (Maker *maker, guint giver, guint receiver, const char *currency, const char *per)
{
  g_autofree char *key = g_strdup_printf ("%u %u %s %s", giver, receiver, currency, per != NULL ? per : "");
  DossierLedgerRow *row = g_hash_table_lookup (maker->rows, key);

  if (row != NULL)
    return row;
  row = g_new0 (DossierLedgerRow, 1);
  row->giver = giver;
  row->receiver = receiver;
  g_strlcpy (row->currency, currency, sizeof row->currency);
  row->per = per;
  row->entries = g_ptr_array_new_with_free_func (free_entry);
  g_ptr_array_add (maker->ledger->rows, row);
  g_hash_table_insert (maker->rows, g_steal_pointer (&key), row);
  return row;
}

/* Given and hedged are one kind of telling, more or less sure: an entry moves from hedged to given, never
 * back. */
static gboolean
is_transfer (DossierFlow flow)
{
  return flow == DOSSIER_FLOW_GIVEN || flow == DOSSIER_FLOW_HEDGED;
}

static DossierLedgerEntry *
find_entry (Maker *maker, DossierLedgerRow *row, guint entity, DossierFlow flow)
{
  DossierFlow kind = is_transfer (flow) ? DOSSIER_FLOW_GIVEN : flow;
  g_autofree char *key = g_strdup_printf ("%p %u %d", (gpointer) row, entity, (int) kind);
  DossierLedgerEntry *entry = g_hash_table_lookup (maker->entries, key);

  if (entry != NULL)
    return entry;
  entry = g_new0 (DossierLedgerEntry, 1);
  entry->entity = entity;
  entry->flow = flow;
  entry->hedged = TRUE;
  entry->claims = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (row->entries, entry);
  g_hash_table_insert (maker->entries, g_steal_pointer (&key), entry);
  return entry;
}

static void
add_claim (Maker *maker, guint index)
{
  const DossierClaim *claim = dossier_extract_claim (maker->extract, index);
  const DossierArticleRecord *record = dossier_extract_article (maker->extract, claim->article);
  const DossierSum *sum;
  const char *per;
  DossierLedgerRow *row;
  DossierLedgerEntry *entry;
  guint giver;
  guint receiver;
  DossierFlow flow;

  if (claim->sum >= record->sums->len)
    return;
  sum = &g_array_index (record->sums, DossierSum, claim->sum);
  if (sum->entity >= maker->extract->entities->len
      || !dossier_money_flow (claim, sum, &giver, &receiver, &flow) || giver >= maker->extract->entities->len
      || receiver >= maker->extract->entities->len)
    return;
  per = g_array_index (record->sums, DossierSum, dossier_sum_resolver_base (record, claim->sum)).per;
  row = find_row (maker, giver, receiver, dossier_extract_entity (maker->extract, sum->entity)->sum.currency,
                  per);
  entry = find_entry (maker, row, sum->entity, flow);
  g_array_append_val (entry->claims, index);
  if (claim->negated)
    {
      entry->disputed = TRUE;
      return;
    }
  entry->counted = TRUE;
  if (claim->modality == DOSSIER_MODALITY_ASSERTED)
    entry->hedged = FALSE;
  if (flow == DOSSIER_FLOW_GIVEN)
    entry->flow = DOSSIER_FLOW_GIVEN;
}

/* Notes which sum entities are parts of which, in any article. */
static void
collect_wholes (Maker *maker)
{
  for (guint i = 0; i < maker->extract->articles->len; i++)
    {
      const GArray *sums = dossier_extract_article (maker->extract, i)->sums;

      for (guint j = 0; j < sums->len; j++)
        {
          const DossierSum *part = &g_array_index (sums, DossierSum, j);
          guint whole = part->part_of < sums->len ? g_array_index (sums, DossierSum, part->part_of).entity
                                                  : DOSSIER_NO_INDEX;
          GArray *list;

          if (part->entity == DOSSIER_NO_INDEX || whole == DOSSIER_NO_INDEX || whole == part->entity)
            continue;
          list = g_hash_table_lookup (maker->wholes, GUINT_TO_POINTER (part->entity + 1));
          if (list == NULL)
            {
              list = g_array_new (FALSE, FALSE, sizeof (guint));
              g_hash_table_insert (maker->wholes, GUINT_TO_POINTER (part->entity + 1), list);
            }
          g_array_append_val (list, whole);
        }
    }
}

/* Whether a whole that @entry is a part of is counted in the same column of the row. */
static gboolean
is_part_of_counted (Maker *maker, const DossierLedgerRow *row, const DossierLedgerEntry *entry)
{
  const GArray *wholes = g_hash_table_lookup (maker->wholes, GUINT_TO_POINTER (entry->entity + 1));

  for (guint i = 0; wholes != NULL && i < wholes->len; i++)
    {
      DossierFlow kind = is_transfer (entry->flow) ? DOSSIER_FLOW_GIVEN : entry->flow;
      g_autofree char *key
          = g_strdup_printf ("%p %u %d", (gconstpointer) row, g_array_index (wholes, guint, i), (int) kind);
      const DossierLedgerEntry *whole = g_hash_table_lookup (maker->entries, key);

      if (whole != NULL && whole->counted)
        return TRUE;
    }
  return FALSE;
}

/* "gave $5m to groups like A and B": one sum of one giver, in one sentence, in several rows. */
static void
mark_shared (Maker *maker)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < maker->ledger->rows->len; i++)
    {
      const DossierLedgerRow *row = maker->ledger->rows->pdata[i];

      for (guint j = 0; j < row->entries->len; j++)
        {
          DossierLedgerEntry *entry = row->entries->pdata[j];

          for (guint k = 0; k < entry->claims->len; k++)
            {
              const DossierClaim *claim
                  = dossier_extract_claim (maker->extract, g_array_index (entry->claims, guint, k));
              g_autofree char *key
                  = g_strdup_printf ("%u %u %d %u %" G_GSIZE_FORMAT, row->giver, entry->entity,
                                     (int) entry->flow, claim->article, claim->sentence.start);
              DossierLedgerEntry *other = g_hash_table_lookup (seen, key);

              if (other == NULL)
                g_hash_table_insert (seen, g_steal_pointer (&key), entry);
              else if (other != entry)
                other->shared = entry->shared = TRUE;
            }
        }
    }
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const DossierLedgerEntry *left = *(const DossierLedgerEntry *const *) a;
  const DossierLedgerEntry *right = *(const DossierLedgerEntry *const *) b;

  if (left->flow != right->flow)
    return left->flow < right->flow ? -1 : 1;
  return left->entity < right->entity ? -1 : left->entity > right->entity;
}

static void
add_up (Maker *maker, DossierLedgerRow *row)
{
  for (guint i = 0; i < row->entries->len; i++)
    {
      DossierLedgerEntry *entry = row->entries->pdata[i];

      entry->part = entry->counted && is_part_of_counted (maker, row, entry);
    }
  for (guint i = 0; i < row->entries->len; i++)
    {
      DossierLedgerEntry *entry = row->entries->pdata[i];
      const DossierSum *sum = &dossier_extract_entity (maker->extract, entry->entity)->sum;
      DossierLedgerCell *cell = &row->cells[entry->flow];

      entry->counted = entry->counted && !entry->part;
      if (!entry->counted)
        continue;
      cell->min += sum->min;
      cell->max += sum->max;
      cell->n_sums++;
    }
  g_ptr_array_sort (row->entries, compare_entries);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const DossierExtract *extract = data;
  const DossierLedgerRow *left = *(const DossierLedgerRow *const *) a;
  const DossierLedgerRow *right = *(const DossierLedgerRow *const *) b;
  int order = strcmp (dossier_extract_entity (extract, left->giver)->name,
                      dossier_extract_entity (extract, right->giver)->name);

  if (order == 0)
    order = strcmp (dossier_extract_entity (extract, left->receiver)->name,
                    dossier_extract_entity (extract, right->receiver)->name);
  if (order == 0)
    order = strcmp (left->currency, right->currency);
  if (order == 0)
    order = g_strcmp0 (left->per, right->per);
  if (order == 0 && left->giver != right->giver)
    order = left->giver < right->giver ? -1 : 1;
  if (order == 0 && left->receiver != right->receiver)
    order = left->receiver < right->receiver ? -1 : 1;
  return order;
}

DossierLedger *
dossier_ledger_new (const DossierExtract *extract)
{
  Maker maker = { .extract = extract };
  DossierLedger *ledger;

  g_return_val_if_fail (extract != NULL, NULL);

  ledger = g_new0 (DossierLedger, 1);
  ledger->rows = g_ptr_array_new_with_free_func (free_row);
  maker.ledger = ledger;
  maker.rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  maker.entries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  maker.wholes = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  collect_wholes (&maker);
  for (guint i = 0; i < extract->claims->len; i++)
    add_claim (&maker, i);
  for (guint i = 0; i < ledger->rows->len; i++)
    add_up (&maker, ledger->rows->pdata[i]);
  mark_shared (&maker);
  g_ptr_array_sort_with_data (ledger->rows, compare_rows, (gpointer) extract);
  g_hash_table_unref (maker.rows);
  g_hash_table_unref (maker.entries);
  g_hash_table_unref (maker.wholes);
  return ledger;
}

char *
dossier_ledger_cell_to_label (const DossierLedgerRow *row, DossierFlow flow)
{
  const DossierLedgerCell *cell;
  DossierSum sum = { 0 };

  g_return_val_if_fail (row != NULL && (guint) flow < DOSSIER_N_FLOWS, NULL);

  cell = &row->cells[flow];
  if (cell->n_sums == 0)
    return g_strdup ("");
  g_strlcpy (sum.currency, row->currency, sizeof sum.currency);
  sum.min = cell->min;
  sum.max = cell->max;
  sum.per = row->per;
  return dossier_sum_to_label (&sum);
}
