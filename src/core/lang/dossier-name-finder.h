/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierNameFinder:
 *
 * Finds the names of persons, organisations, places, groups, facilities, events, laws and products in two
 * passes of a linear model: the first looks at each sentence, the second also at what the first found in the
 * rest of the document. Immutable once made; threads share one.
 */
typedef struct _DossierNameFinder DossierNameFinder;

/**
 * dossier_name_finder_new:
 * @datadir: the folder that holds models/names.model
 * @error: DOSSIER_ERROR_MODEL where the model is missing, damaged or of another version
 *
 * Returns: (transfer full) (nullable): the finder
 */
DossierNameFinder *dossier_name_finder_new (const char *datadir, GError **error);
void dossier_name_finder_free (DossierNameFinder *finder);

/**
 * dossier_name_finder_find:
 * @document: with tokens and sentences; its names are replaced
 * @cancellable: (nullable): looked at every few sentences
 *
 * Time grows with the length of the document, memory with its number of different words.
 *
 * Returns: %FALSE with @error set when cancelled; the document then has no names
 */
gboolean dossier_name_finder_find (const DossierNameFinder *finder, DossierDocument *document,
                                   GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNameFinder, dossier_name_finder_free)

G_END_DECLS
