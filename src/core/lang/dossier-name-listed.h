/* SPDX-License-Identifier: Apache-2.0 */
#pragma once

#include "dossier-name-features.h"

G_BEGIN_DECLS

/**
 * dossier_name_mend_listed:
 * @sentence: read of the document
 * @labels: (inout): one per token of the document; those of @sentence are mended
 *
 * What stands as a whole on the list of laws, of events or of products, and on none of organisations, is none: "Obamacare",
 * which passes and fails like a body that acts.
 */
void dossier_name_mend_listed (const DossierNameSentence *sentence, guint8 *labels);

G_END_DECLS
