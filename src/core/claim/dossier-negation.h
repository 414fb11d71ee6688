/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"
#include "dossier-tree.h"

G_BEGIN_DECLS

/* Whether the word denies what it hangs on: "not", "never", but not the "not" of "not only" and "not just". */
gboolean dossier_negation_is_word (const DossierTree *tree, guint32 word);

/* The same of the "longer" of "no longer", but not of "no longer just". */
gboolean dossier_negation_is_no_longer (const DossierTree *tree, guint32 word);

/* Whether "neither" opens the phrase of the subject and "nor" goes on with it: "Neither Ann nor Bob", "neither
 * Democratic nor Republican senators". */
gboolean dossier_negation_begins_subject (const DossierTree *tree, guint32 subject);

/* Whether the verb @verb, joined to @first, shares what stands before that: "will cut and sell", "did not sue or
 * threaten", "has never met or spoken with". */
gboolean dossier_negation_shares_auxiliaries (const DossierTree *tree, guint32 verb, guint32 first);

/**
 * dossier_negation_is_partial:
 * @claim: a negated claim of @extract
 *
 * Whether the words deny a part of the claim only, so that what another source tells may still hold: how far it went
 * ("did not fully back", "is not always at odds with"), what it was about ("did not talk about the bill", "did not
 * accuse him of theft"), or how it was done then ("did not mention him by name", "conceded it without naming him").
 */
gboolean dossier_negation_is_partial (const DossierExtract *extract, const DossierClaim *claim);

G_END_DECLS
