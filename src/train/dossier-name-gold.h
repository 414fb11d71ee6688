/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-corpus.h"

G_BEGIN_DECLS

/* Reads one annotation of ../shared/gold (a file of gold/news, or one article of seeds.json given as @id)
 * with the article's text at @text_path. Names of persons and organisations only; what is optional is
 * neutral. */
DossierNameText *dossier_name_gold_read (const char *gold_path, const char *id, const char *text_path,
                                         GError **error);

/* All texts of ../shared/gold/news. */
GPtrArray *dossier_name_gold_read_news (const char *shared, GError **error);

/* The five seeds. */
GPtrArray *dossier_name_gold_read_seeds (const char *shared, GError **error);

G_END_DECLS
