/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-ledger-writer.h"

#include <math.h>

#include "dossier-export-text.h"

static void
append_amount (GString *out, double value, gboolean is_there)
{
  g_autofree char *text = is_there && isfinite (value) ? dossier_export_format_number (value) : NULL;

  dossier_export_append_cell (out, text != NULL ? text : "");
}

/* Every passage of a row once, with its article, joined by line ends. */
static char *
dup_passages (const DossierLedgerRow *row, const DossierExtract *extract)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < row->entries->len; i++)
    {
      const DossierLedgerEntry *entry = row->entries->pdata[i];

      for (guint j = 0; j < entry->claims->len; j++)
        {
          guint index = g_array_index (entry->claims, guint, j);
          const DossierClaim *claim = dossier_extract_claim (extract, index);
          const DossierArticle *article = dossier_extract_article (extract, claim->article)->article;
          g_autofree char *words = NULL;
          g_autofree char *name = NULL;

          if (!g_hash_table_add (seen, GUINT_TO_POINTER (index + 1)))
            continue;
          words = dossier_range_dup_text (claim->sentence, article->text);
          g_strdelimit (words, "\r\n\t", ' ');
          name = dossier_article_dup_name (article);
          g_string_append_printf (text, "%s%s: “%s”", text->len > 0 ? "\n" : "", name, words);
        }
    }
  return g_string_free (text, FALSE);
}

static void
append_row (GString *out, const DossierLedgerRow *row, const DossierExtract *extract)
{
  g_autofree char *passages = dup_passages (row, extract);

  dossier_export_append_cell (out, dossier_extract_entity (extract, row->giver)->name);
  dossier_export_append_cell (out, dossier_extract_entity (extract, row->receiver)->name);
  dossier_export_append_cell (out, row->currency);
  dossier_export_append_cell (out, row->per != NULL ? row->per : "");
  for (guint i = 0; i < DOSSIER_N_FLOWS; i++)
    {
      const DossierLedgerCell *cell = &row->cells[i];
      g_autofree char *label = dossier_ledger_cell_to_label (row, (DossierFlow) i);

      dossier_export_append_cell (out, label);
      append_amount (out, cell->min, cell->n_sums > 0);
      append_amount (out, cell->max, cell->n_sums > 0);
    }
  dossier_export_append_cell (out, passages);
  dossier_export_end_row (out);
}

char *
dossier_ledger_to_csv (const DossierLedger *ledger, const DossierExtract *extract)
{
  static const char *const names[] = { "Giver", "Receiver", "Currency", "Per" };
  GString *out;

  g_return_val_if_fail (ledger != NULL && extract != NULL, NULL);

  out = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    dossier_export_append_cell (out, names[i]);
  for (guint i = 0; i < DOSSIER_N_FLOWS; i++)
    {
      const char *flow = dossier_flow_to_string ((DossierFlow) i);
      g_autofree char *least = g_strdup_printf ("%s, least", flow);
      g_autofree char *most = g_strdup_printf ("%s, most", flow);

      dossier_export_append_cell (out, flow);
      dossier_export_append_cell (out, least);
      dossier_export_append_cell (out, most);
    }
  dossier_export_append_cell (out, "Passages");
  dossier_export_end_row (out);
  for (guint i = 0; i < ledger->rows->len; i++)
    append_row (out, ledger->rows->pdata[i], extract);
  return g_string_free (out, FALSE);
}
