/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-article.h"

#include <libxml/HTMLparser.h>

G_BEGIN_DECLS

/**
 * dossier_html_metadata_read:
 * @document: a parsed page
 * @article: gets title, publisher, author and date where the page's own description names them
 *
 * Looks, in this order, at JSON-LD (schema.org's NewsArticle and its kin), Open Graph and Dublin Core meta tags,
 * and the first `<time datetime>`.
 */
void dossier_html_metadata_read (htmlDocPtr document, DossierArticle *article);

G_END_DECLS
