/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-claim-context.h"

G_BEGIN_DECLS

/* The parts of dossier_claim_context_read(). */

/* How many heads of a word are climbed at most. */
#define DOSSIER_CLAIM_CONTEXT_CLIMB 12

static inline gboolean
dossier_claim_context_is_in (const DossierTree *tree, guint32 token, const char *const *lemmas)
{
  return g_strv_contains (lemmas, dossier_document_lemma (tree->document, token));
}

static inline void
dossier_claim_context_doubt (DossierClaimContext *context, DossierModality modality)
{
  context->modality = dossier_claim_context_join (context->modality, modality);
}

/* Whether a clause hangs on the token: a verb, or what is said of a subject with a copula. */
gboolean dossier_claim_context_is_predicate (const DossierTree *tree, guint32 token);

/* Whether the complement of the verb did not happen: "declined to comment". */
gboolean dossier_claim_context_is_refusal (const DossierTree *tree, guint32 verb);

/* The words that hang on the predicate itself: "not", "will", "reportedly", "if", "no one", "is no hero". */
void dossier_claim_context_read_local (const DossierTree *tree, guint32 predicate, DossierClaimContext *context);

/* From a noun of doing to the verb of the clause it stands in: "denied the payment", "announced a $5m gift"; or
 * DOSSIER_NO_TOKEN. */
guint32 dossier_claim_context_enter_from_noun (const DossierTree *tree, guint32 noun, DossierClaimContext *context);

/* "The FBI inquiry into Acme turned up no crime" denies no inquiry; "the talks did not take place" denies the talks. */
gboolean dossier_claim_context_is_given (const DossierTree *tree, guint32 noun);

/* Whether the words before the noun say that it is over: "former", "then", "ex-". */
gboolean dossier_claim_context_has_former (const DossierTree *tree, guint32 noun);

/* Whether the clause of @trigger is granted only to be denied: "While she may seem close to Lee, that is not the
 * case". */
gboolean dossier_claim_context_is_set_aside (const DossierTree *tree, guint32 trigger);

G_END_DECLS
