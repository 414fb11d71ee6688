/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/* The node after @node in document order within @root, or NULL; without @node's children where @skip. No recursion. */
const xmlNode *dossier_html_next (const xmlNode *node, const xmlNode *root, gboolean skip);

/* Whether @node is an element of this name. */
gboolean dossier_html_is (const xmlNode *node, const char *name);

/* The attribute's value, or NULL. Free with g_free(). */
char *dossier_html_dup_attribute (const xmlNode *node, const char *name);

G_END_DECLS
