/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/*
 * Each record as a GVariant and back: the inside of dossier-extract-blob.h. Enumerations go as numbers and
 * structures field by field, since a blob of another version is thrown away.
 */
#define DOSSIER_BLOB_RANGE "(tt)"
#define DOSSIER_BLOB_DATE "(uuuuunn)"
#define DOSSIER_BLOB_SUM "((tt)sddu(tt)msmsuuu)"
#define DOSSIER_BLOB_MENTION "((tt)uuudb)"
#define DOSSIER_BLOB_DATE_MENTION "((tt)(uuuuunn)yu)"
#define DOSSIER_BLOB_QUOTE "((tt)u(tt)u)"
#define DOSSIER_BLOB_META "(aymsmsmsmsmss(uuuuunn)ms(tt)(tt)a((tt)u)a(uuuuunn))"
#define DOSSIER_BLOB_ARTICLE                                                                                 \
  "(" DOSSIER_BLOB_META "a" DOSSIER_BLOB_MENTION "a" DOSSIER_BLOB_SUM "a" DOSSIER_BLOB_DATE_MENTION          \
  "a" DOSSIER_BLOB_QUOTE ")"
#define DOSSIER_BLOB_ENTITY "(usasasauu" DOSSIER_BLOB_SUM "msdb)"
#define DOSSIER_BLOB_CLAIM "(uuuuuubu(uuuuunn)(tt)uu(tt)a(tt)(tt)msms)"
#define DOSSIER_BLOB_FINDING "(uauaua(u(tt))ms)"
#define DOSSIER_BLOB_SUGGESTION "(uudms)"

GVariant *dossier_blob_from_article (const DossierArticleRecord *record);
GVariant *dossier_blob_from_entity (const DossierEntity *entity);
GVariant *dossier_blob_from_claim (const DossierClaim *claim);
GVariant *dossier_blob_from_finding (const DossierFinding *finding);
GVariant *dossier_blob_from_suggestion (const DossierSuggestion *suggestion);

DossierArticleRecord *dossier_blob_to_article (GVariant *variant);
DossierEntity *dossier_blob_to_entity (GVariant *variant);
DossierClaim *dossier_blob_to_claim (GVariant *variant);
DossierFinding *dossier_blob_to_finding (GVariant *variant);
DossierSuggestion *dossier_blob_to_suggestion (GVariant *variant);

G_END_DECLS
