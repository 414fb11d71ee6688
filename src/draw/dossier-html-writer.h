/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-picture.h"

G_BEGIN_DECLS

/**
 * dossier_picture_to_html:
 *
 * One self-contained page without scripts: the picture as SVG, and under it every edge with its claims, each
 * with its words, article, date, speaker and hedge. A click on an edge or a node leads to them. UTF-8; free
 * with g_free().
 */
char *dossier_picture_to_html (const DossierPicture *picture);

G_END_DECLS
