/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "dossier-extract.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_READER_VIEW (dossier_reader_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierReaderView, dossier_reader_view, DOSSIER, READER_VIEW, GtkWidget)

/**
 * DossierReaderView:
 *
 * One article to read, as it came: the passages in question highlighted, every mention of the entity in
 * question marked, what is not part of the article greyed. Goes from passage to passage with its buttons or
 * with n and p.
 *
 * Signals: "closed": the reader wants to go back to the graph.
 */

/**
 * dossier_reader_view_open:
 * @extract: holds the article
 * @article: its index
 * @entity: whose mentions are marked, or DOSSIER_NO_INDEX
 * @passages: (element-type DossierRange) (nullable): what is highlighted, in order; the first is scrolled to
 *
 * Where neither is asked for, all that the article's claims rest on is highlighted, and the article opens at its beginning.
 */
void dossier_reader_view_open (DossierReaderView *view, DossierExtract *extract, guint article, guint entity,
                               const GArray *passages);

/* Scrolls to the next or the one before, round the end. With no passages, from mention to mention. */
void dossier_reader_view_next (DossierReaderView *view);
void dossier_reader_view_previous (DossierReaderView *view);

/* The index of the article that is open, or DOSSIER_NO_INDEX. */
guint dossier_reader_view_get_article (DossierReaderView *view);

G_END_DECLS
