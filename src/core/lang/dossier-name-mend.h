/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-features.h"

G_BEGIN_DECLS

/**
 * dossier_name_mend_campaigns:
 * @labels: of every token of the document; those of the sentence may change
 *
 * Makes an organisation of "the Biden campaign": a candidate's name before the word is the name of the body
 * that runs for him, though it is built like any other person's name. "Biden's campaign" names the man.
 */
void dossier_name_mend_campaigns (const DossierNameSentence *sentence, const DossierDocument *document,
                                  guint8 *labels);

/* Whether the word is a title that stands before persons' names, and is no part of them. */
gboolean dossier_name_mend_is_title (const DossierDocument *document, guint32 token);

/* Takes titles that are no part of any name ("Gov. Ann Lee", "Sheikh Saif") off the front of persons' names.
 */
void dossier_name_mend_titles (const DossierNameSentence *sentence, const DossierDocument *document,
                               guint8 *labels);

/* Takes the small words of a committee's name into that of its chamber: "the Senate intelligence committee". */
void dossier_name_mend_committees (const DossierNameSentence *sentence, const DossierDocument *document,
                                   guint8 *labels);

/* Takes ranks and articles that are no part of it off the front of an organisation's name. */
void dossier_name_mend_fronts (const DossierNameSentence *sentence, const DossierDocument *document,
                               guint8 *labels);

/* Takes a shared post off the end of an organisation's name: "the Office of Trade co-lead". */
void dossier_name_mend_backs (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* Takes the mark into the name of a firm that has one, "Yahoo! shares", where no sentence ends with it. */
void dossier_name_mend_cries (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* Parts an owner with a surname on the lists from the department he is said to have: "Reyes's Office of Trade". */
void dossier_name_mend_owners (const DossierNameSentence *sentence, const DossierDocument *document,
                               guint8 *labels);

G_END_DECLS
