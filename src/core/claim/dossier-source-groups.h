/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * DossierSourceGroups:
 * @groups: for each article the number of the independent source it speaks for, from 0 in the order of the articles
 * @copy_of: for each article the first one before it with nearly the same text, or DOSSIER_NO_INDEX
 * @n_articles: number of articles
 * @n_groups: number of independent sources
 *
 * Which articles count as one source: the same publisher, or nearly the same text (syndicated or copied).
 */
typedef struct
{
  guint *groups;
  guint *copy_of;
  guint n_articles;
  guint n_groups;
} DossierSourceGroups;

DossierSourceGroups *dossier_source_groups_new (const DossierExtract *extract);
void dossier_source_groups_free (DossierSourceGroups *groups);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierSourceGroups, dossier_source_groups_free)

G_END_DECLS
