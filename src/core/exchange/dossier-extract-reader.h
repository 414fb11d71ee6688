/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * dossier_extract_from_json:
 * @json: a document "dossier-extract/1", UTF-8
 * @length: of @json in bytes
 * @name: where it came from, for messages
 *
 * Reads what dossier_extract_to_json() wrote. An article that carries no text is read from its path again.
 *
 * Returns: (transfer full): the extract, or NULL with DOSSIER_ERROR_FORMAT where the document is broken, or with
 *   the reader's own error where an article's file can no longer be read
 */
DossierExtract *dossier_extract_from_json (const char *json, gsize length, const char *name, GError **error);

G_END_DECLS
