/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include <gtk/gtk.h>

#include "dossier-extract.h"
#include "dossier-rule.h"

G_BEGIN_DECLS

#define DOSSIER_TYPE_CLAIM_CARD (dossier_claim_card_get_type ())
G_DECLARE_FINAL_TYPE (DossierClaimCard, dossier_claim_card, DOSSIER, CLAIM_CARD, GtkWidget)

/**
 * dossier_claim_card_new:
 * @claim: index in @extract
 * @rule: (nullable): the rule that made it, where it is still among the rules
 * @accepted: the user has checked it
 * @disputed: another claim and this one cannot both hold
 *
 * One claim with all that stands behind it: the words, the article, the speaker, the date and how it is
 * known, the hedge, and the rule that read it.
 */
GtkWidget *dossier_claim_card_new (const DossierExtract *extract, guint claim, const DossierRule *rule,
                                   gboolean accepted, gboolean disputed);

G_END_DECLS
