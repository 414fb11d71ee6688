/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-picture.h"

G_BEGIN_DECLS

/**
 * dossier_picture_to_dot:
 *
 * What is shown as a Graphviz file with stable ids, labels, tooltips, styles and places (`neato -n2` draws it
 * as it stands). UTF-8; free with g_free().
 */
char *dossier_picture_to_dot (const DossierPicture *picture);

G_END_DECLS
