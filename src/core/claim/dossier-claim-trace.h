/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"
#include "dossier-rule.h"

G_BEGIN_DECLS

/**
 * DossierClaimTrace:
 * @trigger: (element-type DossierRange): the words that set off the rule, in order; empty where the two names alone did
 * @subject: (element-type DossierRange): the words for the subject among the claim's words; empty where it is the
 *   speaker of a quote, whom the claim's words do not name
 * @object: (element-type DossierRange): the words for the object
 *
 * Which of its words made a claim what it is: worked out from its evidence and from the mentions of its two sides.
 */
typedef struct
{
  GArray *trigger;
  GArray *subject;
  GArray *object;
} DossierClaimTrace;

DossierClaimTrace *dossier_claim_trace_new (const DossierExtract *extract, guint claim);
void dossier_claim_trace_free (DossierClaimTrace *trace);

/* The words of @ranges (element-type DossierRange), "…" between those that stand apart; NULL where there are none. */
char *dossier_claim_trace_dup_words (const DossierArticle *article, const GArray *ranges);

/* Whether @rule is no written rule but the statistical model's. */
gboolean dossier_claim_trace_is_learned (const char *rule);

/**
 * dossier_claim_trace_explain_rule:
 * @name: as the claim names it
 * @rule: (nullable): what stands under that name among the rules
 *
 * Returns: (nullable): in plain English what the maker of the claim is where it is not written in a rule file: a part of
 *   the program, or the statistical model, by its own text
 */
const char *dossier_claim_trace_explain_rule (const char *name, const DossierRule *rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierClaimTrace, dossier_claim_trace_free)

G_END_DECLS
