/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/**
 * dossier_date_tense_direction:
 * @document: with its tokens; tags are used where they are there, else the words alone
 * @token: a token
 *
 * Where the clause around @token looks: back (-1), ahead (1), or nothing tells (0). Looks at no more than a
 * fixed number of words on either side.
 */
int dossier_date_tense_direction (const DossierDocument *document, guint32 token);

/* Whether the document has any verb: a text without one is a note or a heading. */
gboolean dossier_date_tense_has_verb (const DossierDocument *document);

G_END_DECLS
