/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-salience.h"

G_BEGIN_DECLS

/**
 * dossier_pronoun_resolver_link:
 * @place: index of a pronoun of the third person or a relative one; the references before it have been linked
 *
 * Points the pronoun to whom it means: by gender and number, distance, grammatical role, how often the text
 * has spoken of the one, and what grammar forbids ("Lee met him" is not Lee) or asks for (a relative pronoun,
 * a reflexive). A pronoun may point forward to the subject of the main clause ("As he left, Lee said"). Where
 * no one leads it stays open.
 */
void dossier_pronoun_resolver_link (DossierDiscourse *discourse, const DossierSalience *salience,
                                    guint place);

/**
 * dossier_pronoun_resolver_link_speech:
 * @speakers: for each quote the referent that speaks, or DOSSIER_NO_INDEX
 * @addressees: for each quote the referent spoken to, or DOSSIER_NO_INDEX
 *
 * Points the first person inside quotes to the speaker, and the second to the one spoken to.
 */
void dossier_pronoun_resolver_link_speech (DossierDiscourse *discourse, const guint *speakers,
                                           const guint *addressees);

G_END_DECLS
