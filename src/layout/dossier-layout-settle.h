/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-layout-job.h"

G_BEGIN_DECLS

/**
 * dossier_layout_settle:
 *
 * Fits a fresh layout to the places that are already known: moves it, and turns or mirrors it where the
 * engine took no notice of them, so that it lies on them as well as it can; puts pinned nodes exactly where
 * they belong and pushes the others off them. With no place known, the middle of the picture becomes the
 * origin.
 */
void dossier_layout_settle (const DossierLayoutJob *job, DossierLayout *layout);

/* Pushes overlapping nodes apart by the shortest way; pinned ones stay. */
void dossier_layout_separate (const DossierLayoutJob *job, DossierLayout *layout);

/* How many pairs of nodes overlap. */
guint dossier_layout_count_overlaps (const DossierLayoutJob *job, const DossierLayout *layout);

G_END_DECLS
