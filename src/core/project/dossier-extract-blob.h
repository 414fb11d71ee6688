/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/* Goes up with every change of the records below; a blob of another version is no use and is made anew. */
#define DOSSIER_EXTRACT_BLOB_VERSION 4

/**
 * dossier_extract_to_blob:
 *
 * The extract with nothing left out, as the bytes of a GVariant: what the store keeps so that a project opens
 * without being analysed again. A cache, not an exchange format: see dossier-extract-writer.h for that.
 */
GBytes *dossier_extract_to_blob (const DossierExtract *extract);

/* Returns NULL where @blob is no extract of this version, or damaged: an index out of range is never let
 * through. */
DossierExtract *dossier_extract_from_blob (GBytes *blob);

G_END_DECLS
