/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/*
 * What the records are called on screen: plain words, translated. All returned `char *` are to be freed with
 * g_free(); `const char *` belong to the program.
 */

/* "4 June 2025", "May 2025", "the week of 19 May 2025", "3 to 9 May 2025"; NULL where the date is not set. */
char *dossier_words_for_date (const DossierDate *date);

/* How a date came to be known: "written in the text", "worked out, may be wrong". */
const char *dossier_words_for_basis (DossierBasis basis);

/* "4 June 2025 · set by you", or "Date not known". */
char *dossier_words_for_published (const DossierArticle *article);

/* What else the article's date may be: "It may also be of: 2017; 3 to 9 May 2025"; NULL where nothing else is likely. */
char *dossier_words_for_other_dates (const DossierArticle *article);

/* Why the article has its date, or none, and what else it may be; NULL where nothing was worked out. */
char *dossier_words_for_date_reason (const DossierArticle *article);

/* Of one: "person"; of many: "People". */
const char *dossier_words_for_type (DossierEntityType type);
const char *dossier_words_for_types (DossierEntityType type);

/* The symbolic icon of a type. */
const char *dossier_words_type_icon (DossierEntityType type);

/* "reported", "alleged" …; NULL for what is plainly asserted. */
const char *dossier_words_for_modality (DossierModality modality);

/* The article's title, else the name of its file, else its first words. */
char *dossier_words_for_title (const DossierArticle *article);

/* "The Gazette · 4 June 2025", with whatever of it is known. */
char *dossier_words_for_source (const DossierArticle *article);

/* "according to Ana Rivera", "according to unnamed sources", "in the words of Ana Rivera" where she is the claim's subject and
 * her own words show it, "in the article’s own words". */
char *dossier_words_for_speaker (const DossierExtract *extract, const DossierClaim *claim);

/* The words under @range with line breaks and runs of spaces made one space. */
char *dossier_words_for_range (const DossierArticle *article, DossierRange range);

/* The same as Pango markup, the parts under @bold (element-type DossierRange) in bold and marked. */
char *dossier_words_markup_for_range (const DossierArticle *article, DossierRange range, const GArray *bold);

/* @words, which stand for the passage @range (plain, or as markup), between “ and ”: as they are where the passage opens with
 * a quotation mark of its own. */
char *dossier_words_in_quotes (const DossierArticle *article, DossierRange range, const char *words);

G_END_DECLS
