/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"
#include "dossier-name-features.h"

G_BEGIN_DECLS

/**
 * dossier_name_mend_firms:
 * @sentence: of @document
 * @document: its text
 * @labels: (inout): one per token of the document; those of @sentence are mended
 *
 * Makes one organisation of surnames that "&" joins, as firms of partners are called: "Hale, Rowe & Finch". Two are a
 * firm too, unless one has a given name ("Ann Lee & Rex Purdy"), and so is what already began or ended as one.
 */
void dossier_name_mend_firms (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* Takes the legal form behind its comma into a company's name: "Finch & Moss, LLP". */
void dossier_name_mend_forms (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* What is headed by a word for bodies is one, whatever else it looks like: "the Harbour Trust" is no product, "World Economic
 * Forum" no meeting. */
void dossier_name_mend_bodies (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* Takes the trade into the name of a firm that was cut off before it: "Quint Mills". */
void dossier_name_mend_trades (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* What people found, head and work for is no product and no event, whatever it looks like: "she drives for Finch Cabs". What has a
 * founder and several words is a name: "founder of Build the House". */
void dossier_name_mend_employers (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* What a firm calls its division or subsidiary is a firm's name, whatever it looks like: "its Finch Radio division". */
void dossier_name_mend_branches (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* What has a managing director, shares and the like is a company, whatever its one word looks like: "Finch chief executive
 * Ann Lee". What people post on is one as well, even "X". */
void dossier_name_mend_companies (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* Takes the place in capitals that a dateline begins with off a reporter's name ("By Ann Lee OSLO (Wire) -"), and months off
 * the list of persons. */
void dossier_name_mend_bylines (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

G_END_DECLS
