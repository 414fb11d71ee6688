/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-article.h"

G_BEGIN_DECLS

/**
 * dossier_html_reader_read:
 * @bytes: an HTML document in any encoding
 * @name: of the file, for messages
 *
 * Takes title, publisher, author and date from Open Graph and other meta tags, from JSON-LD and from `<time>`,
 * and as text the headline and the paragraphs of the element that holds the article: the one with most text in
 * its paragraphs and least of it in links. Navigation, asides, forms and scripts are left out.
 *
 * Returns: (transfer full): an article whose text is one paragraph a line, or NULL with an error
 */
DossierArticle *dossier_html_reader_read (const char *bytes, gsize length, const char *name, GError **error);

G_END_DECLS
