/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-article.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* A larger file is refused: no news article is as large. In bytes. */
#define DOSSIER_READER_LARGEST ((gsize) 50 * 1024 * 1024)

/**
 * dossier_reader_read_bytes:
 * @bytes: the file as it is
 * @length: of @bytes
 * @path: (nullable): where they came from; tells the format where its ending is known, and is named in messages
 *
 * Makes an article of plain text or HTML (told by ending and by content): decodes it, finds title, publisher,
 * author and date as far as the file itself names them, and marks boilerplate.
 *
 * Returns: (transfer full): the article, or NULL with DOSSIER_ERROR_EMPTY, _BINARY, _TOO_LARGE, _ENCODING or
 *   _FORMAT and a message that names @path and the cause
 */
DossierArticle *dossier_reader_read_bytes (const char *bytes, gsize length, const char *path, GError **error);

/* The same for a file on disk; "-" is standard input. Also fails with G_FILE_ERROR. */
DossierArticle *dossier_reader_read_path (const char *path, GCancellable *cancellable, GError **error);

/* Whether a file of this name is taken up when a whole folder is added. */
gboolean dossier_reader_knows_ending (const char *path);

G_END_DECLS
