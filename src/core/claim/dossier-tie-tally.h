/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-claim.h"
#include "dossier-rule-matcher.h"

G_BEGIN_DECLS

/**
 * DossierTieSight:
 * @match: where the tie was seen
 * @sentence: index in the document
 * @subject: entity
 * @object: entity
 * @relation: that the words there mean
 * @sureness: 0 to 100
 * @others: filled by dossier_tie_tally_choose(): index in the sights, as they are ordered then, of the first of the less
 *   sure ones of the same tie
 * @n_others: how many follow there
 *
 * One sentence in which the model of ties sees one.
 */
typedef struct
{
  DossierRuleMatch match;
  guint sentence;
  guint subject;
  guint object;
  DossierRelation relation;
  guint sureness;
  guint others;
  guint n_others;
} DossierTieSight;

/**
 * dossier_tie_tally_choose:
 * @sights: (element-type DossierTieSight): of one article; they are put into another order
 * @document: of the article
 * @claims: (element-type DossierClaim): what rules have told of it: not to be told again, nor anything else of the same
 *   two by the same sentence
 *
 * What one sentence only hints at, several make sure: sights of one class between the same two are added up as if each
 * were a chance of its own (noisy-or). Of each that is sure enough then, the surest sight is kept.
 *
 * Returns: (transfer full) (element-type DossierTieSight): in order of the text
 */
GArray *dossier_tie_tally_choose (GArray *sights, const DossierDocument *document, const GPtrArray *claims);

G_END_DECLS
