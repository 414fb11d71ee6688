/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * dossier_title_words_new:
 * @title: one of the titles of an entity, which are kept in lower case
 * @articles: (element-type guint): where the entity is named
 *
 * Returns: the title as the articles write it: "SpaceX chief executive". Free with g_free()
 */
char *dossier_title_words_new (const DossierExtract *extract, const GArray *articles, const char *title);

G_END_DECLS
