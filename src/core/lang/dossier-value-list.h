/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/**
 * dossier_value_list_read:
 *
 * Tells a table, a score, a rule of dashes, a calendar or a list of amounts from running text: there is no
 * grammar in it and next to no name, and a megabyte of such would take longer to parse than prose.
 *
 * Returns: what @sentence is made of
 */
DossierSentenceWords dossier_value_list_read (const DossierDocument *document, const DossierSentence *sentence);

/* Whether a token is a word that is part of no date and no sum. */
gboolean dossier_value_list_is_word (const DossierDocument *document, guint32 token);

G_END_DECLS
