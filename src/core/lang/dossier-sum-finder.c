/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-finder.h"

#include "dossier-sum-scan.h"

/* Atoms between two looks at the cancellable: well under a millisecond. */
#define CHECK_EVERY 512

/* What is told beside the sums from index @from on, and between them and the one before. */
static void
read_surroundings (DossierSumScan *scan, guint from, gboolean join)
{
  for (guint i = from; i < scan->sums->len; i++)
    {
      if (dossier_sum_scan_spot (scan, i)->marked
          || dossier_sum_scan_sum (scan, i)->same_as == DOSSIER_NO_INDEX)
        dossier_sum_qualifier_read (scan, i);
      dossier_sum_rate_read (scan, i);
    }
  if (join)
    dossier_sum_range_join (scan);
  if (scan->sums->len > from && dossier_sum_scan_spot (scan, scan->sums->len - 1)->marked)
    dossier_sum_relation_read (scan);
}

static GArray *
find (const DossierDocument *document, const char *default_currency, gboolean join, guint64 *steps,
      GCancellable *cancellable, GError **error)
{
  DossierSumScan scan = { .document = document };
  g_autoptr (DossierSumContext) context = NULL;
  g_autoptr (GArray) spots = g_array_new (FALSE, FALSE, sizeof (DossierSumSpot));
  g_autoptr (GArray) atoms = dossier_sum_atoms_cut (document);
  guint at = 0;
  guint n_rounds = 0;

  context = dossier_sum_context_new (document, atoms, default_currency);
  scan.atoms = atoms;
  scan.context = context;
  scan.spots = spots;
  scan.sums = g_array_new (FALSE, FALSE, sizeof (DossierSum));
  while (at < atoms->len)
    {
      guint known = scan.sums->len;
      guint next;

      if (n_rounds++ % CHECK_EVERY == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          g_array_unref (scan.sums);
          return NULL;
        }
      next = dossier_sum_grammar_read (&scan, at);
      if (next == at)
        next = dossier_sum_vague_read (&scan, at);
      if (next == at)
        next = dossier_sum_reference_read (&scan, at);
      if (scan.sums->len > known)
        read_surroundings (&scan, known, join);
      at = MAX (next, at + 1);
    }
  if (steps != NULL)
    *steps = scan.steps;
  return scan.sums;
}

GArray *
dossier_sum_finder_find (const DossierDocument *document, const char *default_currency,
                         GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (document != NULL, NULL);

  return find (document, default_currency, TRUE, NULL, cancellable, error);
}

GArray *
dossier_sum_finder_find_ends (const DossierDocument *document, const char *default_currency, guint64 *steps)
{
  g_return_val_if_fail (document != NULL, NULL);

  return find (document, default_currency, FALSE, steps, NULL, NULL);
}
