/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gio/gio.h>

#include "dossier-extract.h"

G_BEGIN_DECLS

/*
 * What can be done with one thing: the same menu in the lists, in the inspector and on the canvas. Every
 * entry is an action of the window whose target is the index in the extract.
 */
GMenuModel *dossier_menu_for_article (guint article);
GMenuModel *dossier_menu_for_entity (const DossierExtract *extract, guint entity, gboolean pinned,
                                     gboolean hidden);
GMenuModel *dossier_menu_for_finding (guint finding, gboolean dismissed);
GMenuModel *dossier_menu_for_claim (guint claim, gboolean accepted);

G_END_DECLS
