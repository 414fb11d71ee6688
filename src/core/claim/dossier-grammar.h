/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-tree.h"

G_BEGIN_DECLS

gboolean dossier_grammar_is_verb (const DossierTree *tree, guint32 token);
gboolean dossier_grammar_is_noun (const DossierTree *tree, guint32 token);
gboolean dossier_grammar_is_adjective (const DossierTree *tree, guint32 token);

/* Whether the verb is passive: "was sued", "the man sued by them". */
gboolean dossier_grammar_is_passive (const DossierTree *tree, guint32 verb);

/* The noun that a relative pronoun stands for; any other word stands for itself. */
guint32 dossier_grammar_resolve (const DossierTree *tree, guint32 token);

/* The subject of a verb, or of a noun or adjective that is the predicate: written with it, or understood from
 * the clause above ("vowed to cut", "Lee, who leads", "asked her to go"). DOSSIER_NO_TOKEN where there is
 * none. */
guint32 dossier_grammar_subject (const DossierTree *tree, guint32 predicate);

/* Who does what the verb says, and to whom, whatever the voice. DOSSIER_NO_TOKEN where none is said. */
guint32 dossier_grammar_agent (const DossierTree *tree, guint32 verb);
guint32 dossier_grammar_patient (const DossierTree *tree, guint32 verb);

/* Whether one of the prepositions of @token is @preposition ("to", or "because_of" by its first word). */
gboolean dossier_grammar_has_case (const DossierTree *tree, guint32 token, const char *preposition);

/* The verb above @token that it is an object, complement or predicate of; DOSSIER_NO_TOKEN where there is
 * none. */
guint32 dossier_grammar_governor (const DossierTree *tree, guint32 token);

G_END_DECLS
