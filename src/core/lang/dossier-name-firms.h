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

/* Economic forums are bodies that meet, not meetings: "World Economic Forum". */
void dossier_name_mend_forums (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* What has a managing director, shares and the like is a company, whatever its one word looks like: "Finch chief executive
 * Ann Lee". What people post on is one as well, even "X". */
void dossier_name_mend_companies (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

/* Takes the place in capitals that a dateline begins with off a reporter's name ("By Ann Lee OSLO (Wire) -"), and months off
 * the list of persons. */
void dossier_name_mend_bylines (const DossierNameSentence *sentence, const DossierDocument *document, guint8 *labels);

G_END_DECLS
