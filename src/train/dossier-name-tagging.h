/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-document.h"

G_BEGIN_DECLS

/**
 * DossierNameTagging:
 *
 * Tags documents as dossier_language_analyse() does, without the stages after it.
 */
typedef struct _DossierNameTagging DossierNameTagging;

/* Loads the lexicon and the tagger of @datadir. */
DossierNameTagging *dossier_name_tagging_new (const char *datadir, GError **error);
void dossier_name_tagging_free (DossierNameTagging *tagging);

void dossier_name_tagging_run (const DossierNameTagging *tagging, DossierDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierNameTagging, dossier_name_tagging_free)

G_END_DECLS
