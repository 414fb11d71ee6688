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

G_END_DECLS
