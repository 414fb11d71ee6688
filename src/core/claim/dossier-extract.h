/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-article.h"
#include "dossier-claim.h"
#include "dossier-date-mention.h"
#include "dossier-entity.h"
#include "dossier-finding.h"
#include "dossier-mention.h"
#include "dossier-quote.h"
#include "dossier-suggestion.h"
#include "dossier-sum.h"

G_BEGIN_DECLS

/**
 * DossierArticleRecord:
 * @article: the article itself
 * @mentions: (element-type DossierMention): in order of the text
 * @sums: (element-type DossierSum): in order of the text
 * @dates: (element-type DossierDateMention): in order of the text
 * @quotes: (element-type DossierQuote): in order of the text; token indices are meaningless here
 *
 * What was found in one article. Entity numbers are indices into the entities of the extract that holds it.
 */
typedef struct
{
  DossierArticle *article;
  GArray *mentions;
  GArray *sums;
  GArray *dates;
  GArray *quotes;
} DossierArticleRecord;

/**
 * DossierExtract:
 * @articles: (element-type DossierArticleRecord): in the order given
 * @entities: (element-type DossierEntity)
 * @claims: (element-type DossierClaim): by article, then by place in the text
 * @findings: (element-type DossierFinding)
 * @suggestions: (element-type DossierSuggestion): pairs of entities that may be one
 *
 * Everything found in one article or in a stack of them: the document of `dossier-cli extract`. The extract of a
 * stack is made from those of its articles by dossier_merge_extracts(), and by that alone, so that it does not
 * matter where the parts were made. Immutable once its stage has handed it out.
 */
typedef struct
{
  GPtrArray *articles;
  GPtrArray *entities;
  GPtrArray *claims;
  GPtrArray *findings;
  GPtrArray *suggestions;
} DossierExtract;

DossierExtract *dossier_extract_new (void);
DossierExtract *dossier_extract_ref (DossierExtract *extract);
void dossier_extract_unref (DossierExtract *extract);

/* A copy whose records may be changed freely; the articles themselves are shared. */
DossierExtract *dossier_extract_copy (const DossierExtract *extract);

/* Adds an empty record of @article, which is referenced. The record belongs to the extract. */
DossierArticleRecord *dossier_extract_add_article (DossierExtract *extract, DossierArticle *article);

static inline DossierArticleRecord *
dossier_extract_article (const DossierExtract *extract, guint index)
{
  return g_ptr_array_index (extract->articles, index);
}

static inline DossierEntity *
dossier_extract_entity (const DossierExtract *extract, guint index)
{
  return g_ptr_array_index (extract->entities, index);
}

static inline DossierClaim *
dossier_extract_claim (const DossierExtract *extract, guint index)
{
  return g_ptr_array_index (extract->claims, index);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierExtract, dossier_extract_unref)

G_END_DECLS
