/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * dossier_encoding_to_utf8:
 * @bytes: any bytes
 * @length: of @bytes
 * @declared: (nullable): the encoding that the document names itself, or NULL
 * @name: of the file, for messages
 * @out_length: (out): of the result in bytes
 *
 * Decodes by the byte order mark, by @declared, as UTF-8, as UTF-16 told by its zero bytes, and last as
 * Windows-1252, in this order. Line ends stay as they are; a byte order mark is no part of the text.
 *
 * Returns: (transfer full): NUL-terminated UTF-8; or NULL with DOSSIER_ERROR_EMPTY, DOSSIER_ERROR_BINARY or
 *   DOSSIER_ERROR_ENCODING
 */
char *dossier_encoding_to_utf8 (const char *bytes, gsize length, const char *declared, const char *name,
                                gsize *out_length, GError **error);

G_END_DECLS
