/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-body-name.h"
#include "dossier-name-parts.h"

G_BEGIN_DECLS

/**
 * DossierNameIndex:
 * @by_last: last word of a name, and "~" with the letters of a person's last word in order -> GArray of
 *   referents
 * @by_first: first word of a name -> GArray of referents
 * @by_key: key of an organisation -> referent plus one
 * @by_acronym: acronym or initials of a name of several words -> GArray of referents
 *
 * The names of an article by what other names of the same may share with them. Lists are cut at a fixed
 * length, so that an article of namesakes does not cost more than others.
 */
typedef struct
{
  GHashTable *by_last;
  GHashTable *by_first;
  GHashTable *by_key;
  GHashTable *by_acronym;
} DossierNameIndex;

DossierNameIndex *dossier_name_index_new (void);
void dossier_name_index_free (DossierNameIndex *self);

void dossier_name_index_add_person (DossierNameIndex *self, const DossierNameParts *person, guint referent);
void dossier_name_index_add_body (DossierNameIndex *self, const DossierBodyName *body, guint referent);

/* The key in @by_last that a name shares with a slip that swaps two of its letters. Free with g_free(). */
char *dossier_name_index_dup_letters (const DossierNameParts *person);

G_END_DECLS
