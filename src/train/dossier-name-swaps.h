/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-corpus.h"

G_BEGIN_DECLS

/**
 * DossierNameSwaps:
 *
 * Names to put in the place of others (data/train/names-swap.txt), so that copies of a text teach what stands
 * around a name and how names are built, not which names there are.
 */
typedef struct _DossierNameSwaps DossierNameSwaps;

DossierNameSwaps *dossier_name_swaps_load (const char *path, GError **error);
void dossier_name_swaps_free (DossierNameSwaps *swaps);

/* A copy of @text with other names, the same one for the same person all through; what it gets follows from
 * @seed. */
DossierNameText *dossier_name_swaps_apply (const DossierNameSwaps *swaps, const DossierNameText *text,
                                           guint seed);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNameSwaps, dossier_name_swaps_free)

G_END_DECLS
