/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

/* Appends @text for XML: what means something there is escaped, what may not stand there becomes a space. */
void dossier_export_append_xml (GString *out, const char *text);

/* Appends a cell of RFC 4180, and a comma before it unless it is the first of its row. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front. */
void dossier_export_append_cell (GString *out, const char *text);
void dossier_export_end_row (GString *out);

/* A number, the same in every locale. Free with g_free(). */
char *dossier_export_format_number (double value);

/* "2031-03-03", or NULL where @julian is 0. Free with g_free(). */
char *dossier_export_format_day (guint32 julian);

/* The words that @claim rests on, on one line, joined with … where they stand apart. Free with g_free(). */
char *dossier_export_dup_quote (const DossierExtract *extract, const DossierClaim *claim);

/* "Marla Quint gave $2 million to Tobias Breen": a claim as one sentence. Free with g_free(). */
char *dossier_export_dup_sentence (const DossierExtract *extract, const DossierClaim *claim);

/* Who vouches for it: a name, "anonymous", or NULL for the article itself. Belongs to @extract. */
const char *dossier_export_get_speaker (const DossierExtract *extract, const DossierClaim *claim);

/* The claim's sum, or NULL. */
const DossierSum *dossier_export_get_sum (const DossierExtract *extract, const DossierClaim *claim);

G_END_DECLS
