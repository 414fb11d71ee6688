/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-document.h"
#include "dossier-sum.h"

G_BEGIN_DECLS

/**
 * dossier_sum_finder_find:
 * @document: after the tokenizer; tags are not needed
 * @default_currency: (nullable): ISO 4217 code that the paper's own country pays with
 *
 * Finds every sum of money: marked amounts in any currency, ranges, conversions in brackets, vague sums, and
 * the words that stand for a sum told just before. Linear in the text; safe to call from any thread.
 *
 * Returns: (transfer full) (nullable) (element-type DossierSum): in order of the text, without overlap; NULL
 *   only where it was cancelled
 */
GArray *dossier_sum_finder_find (const DossierDocument *document, const char *default_currency,
                                 GCancellable *cancellable, GError **error);

/**
 * dossier_sum_finder_find_ends:
 * @steps: (out) (optional): how many pieces of text were looked at
 *
 * The same, but the two ends of a range that have a mark each ("between $2m and $3m") stay two sums, as some
 * annotations count them.
 */
GArray *dossier_sum_finder_find_ends (const DossierDocument *document, const char *default_currency,
                                      guint64 *steps);

G_END_DECLS
