/* SPDX-License-Identifier: Apache-2.0 */
#include "config.h"

#include "dossier-sum-scan.h"

#include <string.h>

gboolean
dossier_sum_scan_is (DossierSumScan *scan, guint index, const char *word)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, index);
  gsize length = strlen (word);

  return atom->kind != DOSSIER_ATOM_END && atom->end - atom->start == length
         && g_ascii_strncasecmp (scan->document->text + atom->start, word, length) == 0;
}

gboolean
dossier_sum_scan_in (DossierSumScan *scan, guint index, const char *list)
{
  const DossierSumAtom *atom = dossier_sum_scan_atom (scan, index);
  char word[24];
  gsize length = atom->end - atom->start;

  if (atom->kind != DOSSIER_ATOM_WORD || length >= sizeof word)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    word[i] = g_ascii_tolower (scan->document->text[atom->start + i]);
  word[length] = '\0';
  return dossier_word_in_list (word, list);
}

gboolean
dossier_sum_scan_tight (DossierSumScan *scan, guint index)
{
  return !(dossier_sum_scan_atom (scan, index)->flags & DOSSIER_ATOM_SPACE);
}

gboolean
dossier_sum_scan_hyphen (DossierSumScan *scan, guint index)
{
  return dossier_sum_scan_tight (scan, index) && dossier_sum_scan_tight (scan, index + 1)
         && (dossier_sum_scan_is (scan, index, "-") || dossier_sum_scan_is (scan, index, "‑")
             || dossier_sum_scan_is (scan, index, "–"));
}

gboolean
dossier_sum_scan_ends (DossierSumScan *scan, guint index)
{
  return (dossier_sum_scan_atom (scan, index)->flags & DOSSIER_ATOM_SENTENCE) != 0;
}

DossierRange
dossier_sum_scan_range (DossierSumScan *scan, guint first, guint end)
{
  DossierRange range = { dossier_sum_scan_atom (scan, first)->start,
                         dossier_sum_scan_atom (scan, end - 1)->end };

  return range;
}

guint
dossier_sum_scan_add (DossierSumScan *scan, guint first, guint end, double low, double high, const char *code,
                      const char *basis)
{
  DossierSum sum = { .min = low,
                     .max = high,
                     .basis = basis,
                     .same_as = DOSSIER_NO_INDEX,
                     .part_of = DOSSIER_NO_INDEX,
                     .entity = DOSSIER_NO_INDEX };
  DossierSumSpot spot = { first, end, end, TRUE };

  sum.range = dossier_sum_scan_range (scan, first, end);
  g_strlcpy (sum.currency, code, sizeof sum.currency);
  g_array_append_val (scan->sums, sum);
  g_array_append_val (scan->spots, spot);
  dossier_sum_context_note (scan->context, code);
  return scan->sums->len - 1;
}
