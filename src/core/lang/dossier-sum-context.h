/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-sum-atom.h"

G_BEGIN_DECLS

/* How often an article speaks of each country: what tells the dollar of Canada from that of Australia. */
typedef struct _DossierSumContext DossierSumContext;

/**
 * dossier_sum_context_new:
 * @atoms: (element-type DossierSumAtom)
 * @default_currency: (nullable): ISO 4217 code of the paper's own country, borrowed
 */
DossierSumContext *dossier_sum_context_new (const DossierDocument *document, const GArray *atoms,
                                            const char *default_currency);
void dossier_sum_context_free (DossierSumContext *context);

/* Whether the article speaks of a country that pays with @code, or the paper does. */
gboolean dossier_sum_context_knows (const DossierSumContext *context, const char *code);

/**
 * dossier_sum_context_resolve:
 * @mark: the mark beside the number
 * @country: (nullable): ISO 3166-1 code of the adjective before the mark ("Australian")
 * @basis: static string as in DossierSum.basis
 *
 * Returns: ISO 4217 code, or "" where none can be told
 */
const char *dossier_sum_context_resolve (DossierSumContext *context, const DossierCurrencyMark *mark,
                                         const char *country, const char **basis);

/* The currency of an amount without a mark: the one that the article uses most, else its paper's, else the
 * dollar. */
const char *dossier_sum_context_guess (DossierSumContext *context, const char **basis);

/* Counts one use of a currency, for dossier_sum_context_guess(). */
void dossier_sum_context_note (DossierSumContext *context, const char *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSumContext, dossier_sum_context_free)

G_END_DECLS
