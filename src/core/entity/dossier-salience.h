/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-discourse.h"

G_BEGIN_DECLS

/* How many referents are kept in mind; those mentioned longest ago drop out. */
#define DOSSIER_SALIENCE_WINDOW 16

/**
 * DossierSalience:
 * @referents: indices, the last mentioned first
 * @speaker: who was last said to say something, or DOSSIER_NO_INDEX
 *
 * Whom the text has just spoken of: what a pronoun or description may point back to. Of fixed size, so that
 * the time stays linear in the text.
 */
typedef struct
{
  guint referents[DOSSIER_SALIENCE_WINDOW];
  guint n;
  guint speaker;
} DossierSalience;

/* Brings the reference's referent to the front and notes its place. */
void dossier_salience_touch (DossierSalience *self, DossierDiscourse *discourse,
                             const DossierReference *reference);

/* How strongly a word stands in its clause: 3 subject, 2 object, 1 other, 0 inside another phrase. */
guint dossier_salience_rank (const DossierDiscourse *discourse, guint32 head);

/* How much the text has lately spoken of the referent, as of @token: each mention is 1 and fades from sentence to
 * sentence. */
float dossier_salience_warmth (const DossierDiscourse *discourse, const DossierReferent *referent, guint32 token);

/* Sentences from the referent's last mention to @token. */
guint dossier_salience_distance (const DossierDiscourse *discourse, const DossierReferent *referent,
                                 guint32 token);

G_END_DECLS
