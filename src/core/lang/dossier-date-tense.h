/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierDateTense:
 *
 * The tenses of a document's clauses. Each word is read once, however many dates stand around it. For one
 * thread at a time.
 */
typedef struct _DossierDateTense DossierDateTense;

/* @document: with its tokens; tags are used where they are there, else the words alone; borrowed. */
DossierDateTense *dossier_date_tense_new (const DossierDocument *document);
void dossier_date_tense_free (DossierDateTense *tense);

/**
 * dossier_date_tense_direction:
 * @token: a token of the document
 *
 * Where the clause around @token looks: back (-1), ahead (1), or nothing tells (0). Looks at no more than a
 * fixed number of words on either side.
 */
int dossier_date_tense_direction (const DossierDateTense *tense, guint32 token);

/* Whether the document has any verb: a text without one is a note or a heading. */
gboolean dossier_date_tense_has_verb (const DossierDateTense *tense);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierDateTense, dossier_date_tense_free)

G_END_DECLS
