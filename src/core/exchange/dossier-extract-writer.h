/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-extract.h"

G_BEGIN_DECLS

typedef enum
{
  DOSSIER_EXTRACT_WRITER_PLAIN = 0,
  DOSSIER_EXTRACT_WRITER_ONE_LINE = 1 << 0,  /* for JSON Lines: no line break inside */
  DOSSIER_EXTRACT_WRITER_WITH_TEXT = 1 << 1, /* every article carries its text, so that no file is needed */
} DossierExtractWriterFlags;

/**
 * dossier_extract_to_json:
 *
 * The document "dossier-extract/1" of ../../../data/dossier-extract.schema.json. All offsets in it are Unicode
 * code points of the article's text.
 *
 * Returns: (transfer full): UTF-8, without a line break at the end
 */
char *dossier_extract_to_json (const DossierExtract *extract, DossierExtractWriterFlags flags);

/**
 * dossier_findings_to_json:
 * @dismissed: (nullable): for each finding whether the user has done with it; NULL where there is no user
 *
 * The document "dossier-findings/1": the findings with the fields that they have in the extract and "dismissed", each
 * passage with its words and its article's path and title, then the suggestions with both names.
 *
 * Returns: (transfer full): UTF-8, without a line break at the end
 */
char *dossier_findings_to_json (const DossierExtract *extract, const gboolean *dismissed);

G_END_DECLS
