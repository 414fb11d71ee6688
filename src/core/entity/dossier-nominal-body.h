/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-nominal-score.h"

G_BEGIN_DECLS

/* How well a description of an organisation ("the company", "the court") fits @referent: see
 * dossier_nominal_score(). One spoken of whose name does not say that it is something else. */
float dossier_nominal_body_score (const DossierDiscourse *self, const DossierDescription *description,
                                  const DossierReferent *referent);

G_END_DECLS
