/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-picture.h"

G_BEGIN_DECLS

/**
 * dossier_picture_to_svg:
 *
 * The picture as SVG 1.1 with real text. Each node is `<g id="e7" class="node person">` with a title "Marla
 * Quint, person, 14 claims"; each edge `<g id="e7-e9-money" class="edge money asserted">`, with classes
 * `disputed` and `did-not-happen`, its first and last day in `data-first` and `data-last`, and a title that
 * tells it in words.
 *
 * Returns: (transfer full): UTF-8, the same bytes for the same picture; free with g_free()
 */
char *dossier_picture_to_svg (const DossierPicture *picture);

G_END_DECLS
