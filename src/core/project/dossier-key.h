/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/**
 * DossierEntityKey:
 * @type: of the entity
 * @name: of the entity when the key was made
 * @article: id of an article that names it, or NULL
 * @range: where that article first names it
 *
 * Names an entity so that it is found again in another extract of the same articles: by the words that name
 * it, and where those are gone by its name.
 */
typedef struct
{
  DossierEntityType type;
  char *name;
  char *article;
  DossierRange range;
} DossierEntityKey;

/**
 * DossierClaimKey:
 * @article: id of its article
 * @relation: what it claims
 * @evidence: the first of its evidence ranges
 * @subject: name of the subject when the key was made
 * @object: name of the object
 *
 * Names a claim so that it is found again in another extract of the same articles.
 */
typedef struct
{
  char *article;
  DossierRelation relation;
  DossierRange evidence;
  char *subject;
  char *object;
} DossierClaimKey;

DossierEntityKey *dossier_entity_key_new (const DossierExtract *extract, guint entity);
DossierEntityKey *dossier_entity_key_copy (const DossierEntityKey *key);
void dossier_entity_key_free (DossierEntityKey *key);

/* The index of the entity, or DOSSIER_NO_INDEX where @extract has none such. */
guint dossier_entity_key_find (const DossierEntityKey *key, const DossierExtract *extract);

DossierClaimKey *dossier_claim_key_new (const DossierExtract *extract, guint claim);
DossierClaimKey *dossier_claim_key_copy (const DossierClaimKey *key);
void dossier_claim_key_free (DossierClaimKey *key);

/* The index of the claim, or DOSSIER_NO_INDEX where @extract has none such. */
guint dossier_claim_key_find (const DossierClaimKey *key, const DossierExtract *extract);

/* Names a finding by its kind and the words that it points to, so that it is told again in another extract of the
 * same articles. Free with g_free(). */
char *dossier_finding_key_new (const DossierExtract *extract, guint finding);

/* The index of the article with @id in @extract, or DOSSIER_NO_INDEX. */
guint dossier_extract_find_article (const DossierExtract *extract, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierEntityKey, dossier_entity_key_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierClaimKey, dossier_claim_key_free)

G_END_DECLS
