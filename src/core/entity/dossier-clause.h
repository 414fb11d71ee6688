/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/* The word whose argument @token is: the head of its bearer; DOSSIER_NO_TOKEN for a root. */
guint32 dossier_clause_governor (const DossierDiscourse *discourse, guint32 token);

/* The subject of @predicate: its own, or for a conjunct or open complement the one that is understood. */
guint32 dossier_clause_subject (const DossierDiscourse *discourse, guint32 predicate);

/* The subject of the clause that @token stands in, however deep in a phrase; never the phrase of @token
 * itself. */
guint32 dossier_clause_enclosing_subject (const DossierDiscourse *discourse, guint32 token);

/* Whether grammar keeps a plain pronoun at @pronoun from meaning what the mention headed by @other means. */
gboolean dossier_clause_excludes (const DossierDiscourse *discourse, guint32 pronoun, gboolean possessive,
                                  guint32 other);

/* Whether the mention headed by @head is the subject of a word of saying. */
gboolean dossier_clause_is_speaking (const DossierDiscourse *discourse, guint32 head);

/* The word that the relative clause of @pronoun hangs on, or DOSSIER_NO_TOKEN. */
guint32 dossier_clause_antecedent (const DossierDiscourse *discourse, guint32 pronoun);

/* The subject of the main clause where @token stands in a clause or phrase before it; else
 * DOSSIER_NO_TOKEN. */
guint32 dossier_clause_following_subject (const DossierDiscourse *discourse, guint32 token);

G_END_DECLS
