/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * DossierNameLists:
 *
 * The lists of data/lexicons on their way into a model: "[list]" begins a list, then names, one or several a
 * line with semicolons between; "#" begins a comment.
 */
typedef struct _DossierNameLists DossierNameLists;

DossierNameLists *dossier_name_lists_new (void);
void dossier_name_lists_free (DossierNameLists *lists);

/* Adds the names of the file; FALSE where it cannot be read or names an unknown list. */
gboolean dossier_name_lists_read (DossierNameLists *lists, const char *path, GError **error);

/* Builds the table that DossierGazetteer reads: free with g_free(). @size gets its bytes. */
gpointer dossier_name_lists_build (const DossierNameLists *lists, gsize *size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNameLists, dossier_name_lists_free)

G_END_DECLS
