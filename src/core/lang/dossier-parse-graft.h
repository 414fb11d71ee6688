/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/* What the files that mend parses do to a tree. Words are tokens of the document; no step makes a circle. */

DossierToken *dossier_parse_token (DossierDocument *document, guint32 i);

/* From @word up as long as the heads stay within [@first, @end). */
guint32 dossier_parse_climb (DossierDocument *document, guint32 word, guint32 first, guint32 end);

/* Whether @ancestor is @word or stands above it. */
gboolean dossier_parse_is_below (DossierDocument *document, guint32 word, guint32 ancestor,
                                 const DossierSentence *sentence);

/* Hangs @word on @head, unless @head hangs below it. */
void dossier_parse_attach (DossierDocument *document, guint32 word, guint32 head, DossierDeprel deprel,
                           const DossierSentence *sentence);

/* The verb on top of @clause becomes what @clause was in its sentence, which then hangs on it; FALSE where it stands above
 * it already. */
gboolean dossier_parse_put_above (DossierDocument *document, guint32 verb, guint32 clause, DossierDeprel deprel,
                                  const DossierSentence *sentence);

G_END_DECLS
