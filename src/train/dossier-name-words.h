/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The table that DossierNameLexicon reads, built from words.tsv (word, forms, clusters: made by the verb
 * "words"). Free with g_free(); @size gets its bytes. */
gpointer dossier_name_words_build (const char *path, gsize *size, GError **error);

G_END_DECLS
